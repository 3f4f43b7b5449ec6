import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choice } from '../../../src/app';
import { readXlsx, writeXlsx } from '../../../src/standalone/emulator';
import { THIS_ADD_IN } from '../../../src/standalone/thisAddIn';
import { lasting } from '../../fixtures/workbooks/cells';
import { homeTrakVisits, homeTrakXlsx, SCHEDULE_HEADINGS, sheetOf } from '../../support/workbooks';
import { maximize, useFolder } from './runCli';

// Each test starts a program.
jest.setTimeout(30_000);

const folder = useFolder();

const ROWS = [SCHEDULE_HEADINGS, ...homeTrakVisits()];

/** Two tables that could each be the schedule. */
const twoSchedules = () =>
  homeTrakXlsx({ sheets: [sheetOf('Second', [{ at: 'A1', rows: ROWS, table: 'Copy' }])] });

function run(content: Uint8Array, map?: Choice | string, ...more: string[]) {
  const { path, put, files } = folder();
  put('in.xlsx', content);
  if (map !== undefined) put('map.json', typeof map === 'string' ? map : JSON.stringify(map));
  const mapped = map === undefined ? [] : ['--map', 'map.json'];
  return { ...maximize(path, 'in.xlsx', 'out.xlsx', ...mapped, ...more), files: files() };
}

function refusal({ code, stderr, files }: ReturnType<typeof run>): string {
  expect(code).toBe(1);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(files).not.toContain('out.xlsx');
  return stderr;
}

describe('--map', () => {
  it('says which of two tables is the schedule', () => {
    refusal(run(twoSchedules()));
    const { code, stderr, files } = run(twoSchedules(), { schedule: { place: 'Copy' } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(files).toContain('out.xlsx');
  });

  it('is not needed where the workbook remembers it, under the id of the add-in', () => {
    const workbook = readXlsx(twoSchedules());
    workbook.setSetting('AuthorizedHours.choice', { schema: 1, choice: { schedule: { place: 'Copy' } } });
    const { path, put, bytes } = folder();
    put('in.xlsx', writeXlsx(workbook, { addIn: THIS_ADD_IN }));
    expect(maximize(path, 'in.xlsx', 'out.xlsx')).toMatchObject({ code: 0, stderr: '' });
    const kept = readXlsx(bytes('out.xlsx'), { addIn: THIS_ADD_IN }).settings;
    expect(kept.get('AuthorizedHours.choice')).toEqual(workbook.settings.get('AuthorizedHours.choice'));
  });

  it('says by an address where plain cells are', () => {
    const beside = [{ at: 'C5', rows: ROWS }];
    const content = homeTrakXlsx({ sheets: [sheetOf('Plain cells', beside)] });
    const { code, stdout } = run(content, { schedule: { place: "'Plain cells'!C5" } }, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { visits: 3 } });
  });

  it('says that a field is taken from none', () => {
    const { code, stdout } = run(homeTrakXlsx(), { schedule: { columns: { actualHours: null } } }, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ hours: { actual: 0 } });
  });

  it.each<[string, Choice | string, RegExp]>([
    ['that is no JSON', '{schedule', /"map\.json" does not hold JSON\. A map looks like/],
    ['with an unknown field', '{"schedule":{"columns":{"colour":"Red"}}}', /"map\.json": .*colour/],
    ['with a heading that is not there', { schedule: { columns: { client: 'Customer' } } }, /Customer/],
    ['with a table that is not there', { schedule: { place: 'Gone' } }, /Gone/],
  ])('is refused %s', (_what, map, words) => {
    expect(refusal(run(homeTrakXlsx(), map))).toMatch(words);
  });
});

describe('the tables of payers and caregivers', () => {
  const options = () => readFileSync(join(__dirname, '../../fixtures/workbooks/hometrak-options.xlsx'));

  it('are explained like the others, without names of caregivers', () => {
    const { code, stdout } = run(options(), undefined, '--explain');
    expect(code).toBe(0);
    expect(stdout).toContain('Looked at Payers!A1: says how payers are billed.');
    expect(stdout).toMatch(/^ {2}As payers \d+ %\. It has Payer and Billing Option\.$/m);
    expect(stdout).toContain('The payers are Payers!A1.');
    expect(stdout).toMatch(
      /^ {2}billScheduled from "Act > Sch, Bill Scheduled" \(sure\)\..*Read as options from 3 cells\. For example Yes and No\.$/m,
    );
    expect(stdout).toContain('The caregivers are Caregivers!A1.');
    expect(stdout).toMatch(/^ {2}caregiverLast from "Last Name".*For example S\. and T\./m);
  });

  it('are in the object of --json', () => {
    const { stdout } = run(options(), undefined, '--explain', '--json');
    const { explain } = JSON.parse(stdout) as { explain: Explained };
    expect(explain).toMatchObject({
      payers: { place: 'Payers!A1', unused: ['Phone'] },
      caregivers: { place: 'Caregivers!A1', unused: [] },
    });
    expect(explain.candidates.map(({ as }) => as)).toEqual([
      'schedule',
      'authorizations',
      'payers',
      'caregivers',
    ]);
  });

  it('say whose options differ from the payer’s', () => {
    const { stdout } = run(options());
    expect(stdout).toContain(
      '2 visits of 2 caregivers (Sol Standin: 1, Tia Trial: 1) are paid by another option',
    );
  });

  it('can be left out by a map', () => {
    const none: Choice = { payers: { place: null }, caregivers: { place: null } };
    const { code, stdout } = run(options(), none, '--json', '--explain');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ hours: { finalizedBill: 23 } });
    expect(stdout).not.toContain('"payers":{"place"');
  });

  it('can be said by a map, with their columns', () => {
    const odd = homeTrakXlsx({
      sheets: [
        sheetOf('Odd', [
          {
            at: 'B2',
            rows: [
              ['Who', 'Mode'],
              ['Cara Invented', 'Rounded Actual'],
            ],
          },
        ]),
      ],
    });
    const map: Choice = {
      caregivers: { place: 'Odd!B2', columns: { caregiver: 'Who', payOption: 'Mode' } },
    };
    const { code, stdout } = run(odd, map, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ hours: { finalizedPay: 17, payShortfall: 0 } });
  });
});

describe('--explain', () => {
  it('says in words what was taken for what', () => {
    const { code, stdout } = run(homeTrakXlsx(), undefined, '--explain');
    expect(code).toBe(0);
    expect(stdout).toContain('Looked at Visits: most like a schedule.');
    expect(stdout).toMatch(/^ {2}client from "Client" \(sure\)\..*For example A\. E\./m);
    expect(stdout).toMatch(/^ {2}date from "Date" \(sure\)\..*Read as dates/m);
    expect(stdout).toContain('  Not used: Remarks.');
  });

  it('says how hours that are kept as times were read', () => {
    const inTimes = homeTrakXlsx({
      authorizations: [
        ['Client', 'Max Hours', 'Period'],
        ['Ada Example', lasting(15), 'Week'],
        ['Bo Sample', 20, 'Week'],
      ],
    });
    const { stdout } = run(inTimes, undefined, '--explain');
    expect(stdout).toMatch(
      /^ {2}maxHours from "Max Hours".*Read as hours as numbers, from 1 cell, and as h:mm times, from 1 cell\. For example 15:00 and 20\.$/m,
    );
  });

  it('adds the same to the object of --json', () => {
    const { stdout } = run(homeTrakXlsx(), undefined, '--explain', '--json');
    const { explain, counts } = JSON.parse(stdout) as { explain: Explained; counts: object };
    expect(counts).toMatchObject({ visits: 3 });
    expect(explain.candidates.map(({ place, as }) => [place, as])).toEqual([
      ['Visits', 'schedule'],
      ['Authorizations', 'authorizations'],
    ]);
    expect(explain.schedule).toMatchObject({ place: 'Visits', unused: ['Remarks'] });
    expect(explain.schedule.fields.find(({ field }) => field === 'client')).toMatchObject({
      heading: 'Client',
      confidence: 'sure',
      samples: ['A. E.'],
    });
  });

  it('prints no name of a client or caregiver', () => {
    const { stdout } = run(homeTrakXlsx(), undefined, '--explain', '--json');
    expect(stdout).not.toMatch(/Ada Example|Cara Invented/);
    // Which is told by their names.
    expect(JSON.parse(stdout)).not.toHaveProperty('utilization');
  });

  it('tells what was looked at also where nothing could be decided', () => {
    const { stdout, ...rest } = run(twoSchedules(), undefined, '--explain');
    refusal({ stdout, ...rest });
    expect(stdout).toContain('Looked at Visits: most like a schedule.');
    expect(stdout).toContain('Looked at Copy: most like a schedule.');
  });
});

interface Explained {
  readonly candidates: readonly { readonly place: string; readonly as: string }[];
  readonly schedule: {
    readonly place: string;
    readonly unused: readonly string[];
    readonly fields: readonly { readonly field: string }[];
  };
}
