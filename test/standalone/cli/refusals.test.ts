import { linkSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx, type NewCell } from '../../../src/standalone/emulator';
import { homeTrakXlsx, homeTrakVisits, SCHEDULE_HEADINGS, sheetOf } from '../../support/workbooks';
import { maximize, npmRunMaximize, useFolder, type Folder } from './runCli';

const folder = useFolder();

/** One clear line on standard error, nothing on standard output, exit code 1, and no file that was not there before. */
function refusalOf(words: readonly string[], before: readonly string[]): string {
  const { path, files } = folder();
  const { code, stdout, stderr } = maximize(path, ...words);
  expect({ code, stdout, files: files() }).toEqual({ code: 1, stdout: '', files: [...before].sort() });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  return stderr.trim();
}

/** What is said of a workbook. */
function refusalOfWorkbook(content: Uint8Array | string): string {
  folder().put('in.xlsx', content);
  return refusalOf(['in.xlsx', 'out.xlsx'], ['in.xlsx']);
}

function refusalOfRules(rules: string): string {
  const { put } = folder();
  put('in.xlsx', homeTrakXlsx());
  put('rules.json', rules);
  return refusalOf(['in.xlsx', 'out.xlsx', '--rules', 'rules.json'], ['in.xlsx', 'rules.json']);
}

const renamed = (from: string, to: string): Uint8Array => {
  const headings = SCHEDULE_HEADINGS.map((heading): NewCell => (heading === from ? to : heading));
  return homeTrakXlsx({ schedule: { rows: [headings, ...homeTrakVisits()] } });
};

describe('a workbook is refused', () => {
  it.each<[string, () => Uint8Array | string, RegExp]>([
    ['that is not an .xlsx', () => 'Client,Date\nAda Example,1/5/2026\n', /^"in\.xlsx": .*\.xlsx/],
    ['that is empty of bytes', () => '', /^"in\.xlsx": /],
    ['that is cut off', () => homeTrakXlsx().slice(0, 2000), /^"in\.xlsx": /],
    [
      'that is an old .xls',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /^"in\.xlsx": /,
    ],
    [
      'without any table',
      () => createXlsx({ sheets: [{ name: 'Sheet1', rows: [['Client']] }] }),
      /nothing in this workbook that looks like a table/,
    ],
    [
      'that is empty',
      () => createXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }),
      /nothing in this workbook that looks like a table/,
    ],
    [
      'without a schedule',
      () =>
        createXlsx({
          sheets: [
            sheetOf('Limits', [
              {
                at: 'A1',
                rows: [
                  ['Client', 'Max Hours', 'Period'],
                  ['Ada Example', 15, 'Week'],
                ],
                table: 'Limits',
              },
            ]),
          ],
        }),
      /looks like the schedule: it needs the headings Client, Date/,
    ],
    [
      'without authorizations',
      () => homeTrakXlsx({ authorizations: [['Nothing'], ['here']] }),
      /looks like the table of authorizations: it needs the headings Client, Max Hours/,
    ],
    [
      'without a date heading',
      () => renamed('Date', 'Remark 2'),
      /no heading for "Date"\. Its headings are Client, Caregiver, Remark 2/,
    ],
    ['without a client heading', () => renamed('Client', 'Remark 2'), /no heading for "Client"/],
    [
      'whose schedule is protected',
      () => homeTrakXlsx({ sheet: { protected: true } }),
      /protected, so nothing was changed/,
    ],
    [
      'with a cell in the way',
      () => homeTrakXlsx({ beside: [{ at: 'H2', rows: [['mine']] }] }),
      /cell H2 is not blank/,
    ],
  ])('%s', (_what, content, words) => {
    expect(refusalOfWorkbook(content())).toMatch(words);
  });

  it('that is not there', () => {
    expect(refusalOf(['nowhere.xlsx', 'out.xlsx'], [])).toBe(
      '"nowhere.xlsx" is not there. Check the name and the folder.',
    );
  });

  it('that is a folder', () => {
    mkdirSync(join(folder().path, 'in.xlsx'));
    expect(refusalOf(['in.xlsx', 'out.xlsx'], ['in.xlsx'])).toBe('"in.xlsx" is a folder, not a file.');
  });

  it('by the README’s command too', () => {
    const { path, files } = folder();
    const { code, stdout, stderr } = npmRunMaximize(join(path, 'nowhere.xlsx'), join(path, 'out.xlsx'));
    expect({ code, stdout, files: files() }).toEqual({ code: 1, stdout: '', files: [] });
    expect(stderr).toMatch(/^"[^\n]+nowhere\.xlsx" is not there\. Check the name and the folder\.\n$/);
  });
});

describe('rules are refused', () => {
  it.each([
    ['{"weekStart":"Monday"}', /^"rules\.json": There is no rule called "weekStart"/],
    [
      '{"billing":{"rounding":{"minutes":-1}}}',
      /^"rules\.json": The rule "billing\.rounding\.minutes" cannot be -1\./,
    ],
    [
      '{"spillover":true,"objective":"revenue"}',
      /^"rules\.json": The rules "spillover" and "objective": "revenue" cannot be used together/,
    ],
    ['[]', /^"rules\.json": The rules must be one JSON object/],
    ['weekStartsOn: Monday', /^"rules\.json" does not hold JSON/],
    ['', /^"rules\.json" does not hold JSON/],
  ])('that say %s', (rules, words) => {
    expect(refusalOfRules(rules)).toMatch(words);
  });

  it('that are not there', () => {
    folder().put('in.xlsx', homeTrakXlsx());
    expect(refusalOf(['in.xlsx', 'out.xlsx', '--rules', 'rules.json'], ['in.xlsx'])).toBe(
      '"rules.json" is not there. Check the name and the folder.',
    );
  });
});

describe('the words of the command are refused', () => {
  const withInput = (): Folder => {
    folder().put('in.xlsx', homeTrakXlsx());
    return folder();
  };

  it.each<[string, string[], RegExp]>([
    ['without any name', [], /^Two file names are needed.*Use: npm run/],
    ['with one name', ['in.xlsx'], /^Two file names are needed/],
    ['with three names', ['in.xlsx', 'out.xlsx', 'more.xlsx'], /^Two file names are needed/],
    ['with an unknown option', ['in.xlsx', 'out.xlsx', '--jsn'], /--jsn.*Use: npm run/],
    ['with --rules and no file', ['in.xlsx', 'out.xlsx', '--rules'], /--rules.*Use: npm run/],
    [
      'with one name twice',
      ['in.xlsx', './in.xlsx'],
      /^"in\.xlsx" would be overwritten\. Give the result another name\.$/,
    ],
    [
      'with an output in a folder that is not there',
      ['in.xlsx', 'no/out.xlsx'],
      /^"no\/out\.xlsx" cannot be written: its folder is not there\.$/,
    ],
  ])('%s', (_what, words, said) => {
    const { bytes } = withInput();
    const before = bytes('in.xlsx');
    expect(refusalOf(words, ['in.xlsx'])).toMatch(said);
    expect(bytes('in.xlsx')).toEqual(before);
  });

  it('with an output inside of a file', () => {
    withInput();
    expect(refusalOf(['in.xlsx', 'in.xlsx/out.xlsx'], ['in.xlsx'])).toBe(
      '"in.xlsx/out.xlsx" cannot be written: its folder is not there.',
    );
  });

  it('with an output that is a folder, which stays', () => {
    const { path } = withInput();
    mkdirSync(join(path, 'out.xlsx'));
    expect(refusalOf(['in.xlsx', 'out.xlsx'], ['in.xlsx', 'out.xlsx'])).toBe(
      '"out.xlsx" is a folder, not a file.',
    );
  });

  it('with an output that is the input by another name', () => {
    const { path, bytes } = withInput();
    const before = bytes('in.xlsx');
    linkSync(join(path, 'in.xlsx'), join(path, 'same.xlsx'));
    expect(refusalOf(['in.xlsx', 'same.xlsx'], ['in.xlsx', 'same.xlsx'])).toContain('would be overwritten');
    expect(bytes('in.xlsx')).toEqual(before);
  });
});
