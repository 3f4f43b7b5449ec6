import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createXlsx, readXlsx } from '../../../src/standalone/emulator';
import { checkXlsx } from '../../support/xlsxRules';
import {
  homeTrak,
  homeTrakXlsx,
  homeTrakVisits,
  MONDAY,
  SCHEDULE_HEADINGS,
  visitRow,
} from '../../support/workbooks';
import { maximize, npmRunMaximize, useFolder } from './runCli';

const folder = useFolder();

const CAREGIVER = {
  name: 'Cara Invented',
  visits: 3,
  scheduled: 15,
  notWorked: 0,
  actual: 17,
  finalizedBill: 14,
  maximizedBill: 15,
  finalizedPay: 14,
  maximizedPay: 15,
  unbilled: 2,
  payShortfall: 2,
  unauthorizedScheduled: 0,
  unauthorizedBill: 0,
  billed: 0,
  gained: 0,
  withoutBillRate: 3,
  paid: 0,
  unbilledMoney: 0,
  payShortfallMoney: 0,
  withoutPayRate: 3,
};

const HOMETRAK = {
  counts: { visits: 3, raised: 1, over: 0, notWorked: 0, notAuthorized: 0, problems: 0, skipped: 0 },
  hours: {
    scheduled: 15,
    actual: 17,
    finalizedBill: 14,
    maximizedBill: 15,
    finalizedPay: 14,
    maximizedPay: 15,
    payShortfall: 2,
  },
  warnings: [],
  notes: ['Nothing was taken from these headings of the table "Visits" on sheet "Schedule": Remarks.'],
  utilization: {
    authorizations: [{ rows: [2], client: 'Ada Example' }],
    periods: [
      {
        authorization: 0,
        period: 'week',
        from: '2026-01-04',
        to: '2026-01-10',
        authorized: 15,
        limit: 15,
        usedBefore: 0,
        scheduled: 15,
        notWorked: 0,
        actual: 17,
        finalized: 14,
        maximized: 15,
        left: 0,
        over: 0,
        scheduledOver: 0,
        percent: 100,
      },
    ],
    clients: [{ ...CAREGIVER, name: 'Ada Example' }],
    payers: [{ ...CAREGIVER, name: '' }],
    caregivers: [CAREGIVER],
  },
  roundTrips: 10,
  problems: [],
};

function billHours(xlsx: Uint8Array): unknown[] {
  const table = readXlsx(xlsx).tableNamed('Visits');
  if (!table) throw new Error('the schedule is gone');
  const column = table.columns.findIndex(({ name }) => name === 'Max Bill Hours');
  const area = { ...table.bodyArea, column: table.bodyArea.column + column, columns: 1 };
  return table.sheet.values(area).map(([cell]) => cell);
}

describe('the command line', () => {
  it('writes HomeTrak’s example by the README’s command, and prints one object of numbers', () => {
    const { path, put, bytes } = folder();
    put('in.xlsx', homeTrakXlsx());
    const { code, stdout, stderr } = npmRunMaximize(join(path, 'in.xlsx'), join(path, 'out.xlsx'), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual(HOMETRAK);
    expect(billHours(bytes('out.xlsx'))).toEqual([4, 6, 5]);
  });

  it('says it in words without --json', () => {
    const { path, put } = folder();
    put('in.xlsx', homeTrakXlsx());
    const { code, stdout, stderr } = maximize(path, 'in.xlsx', 'out.xlsx');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Billed hours 14.00 -> 15.00 (+1.00), pay 14.00 -> 15.00.',
        '3 visits: 1 raised, 0 over, 0 not worked yet, 0 without authorization, 0 problems.',
        "Pay is 2.00 h below the hours worked. A payer's limit does not reduce wages owed.",
        'Nothing was taken from these headings of the table "Visits" on sheet "Schedule": Remarks.',
        'Written to out.xlsx.',
        '',
      ].join('\n'),
    );
  });

  it('says how much less it is where bills are cut', () => {
    const { path, put } = folder();
    put('in.xlsx', homeTrakXlsx({ visits: [...homeTrakVisits(), visitRow(MONDAY, 5, 5)] }));
    put('rules.json', '{"overBilled":"cut"}');
    const { stdout } = maximize(path, 'in.xlsx', 'out.xlsx', '--rules', 'rules.json');
    expect(stdout).toContain('Billed hours 19.00 -> 15.00 (-4.00), ');
  });

  it('follows the rules of a file', () => {
    const { path, put, bytes } = folder();
    put('in.xlsx', homeTrakXlsx());
    put('rules.json', '{"payroll":{"option":"roundedActual"},"weekStartsOn":"Wednesday"}');
    const { code, stdout } = maximize(path, 'in.xlsx', 'out.xlsx', '--rules', 'rules.json', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      hours: { maximizedBill: 17, maximizedPay: 17, payShortfall: 0 },
    });
    expect(billHours(bytes('out.xlsx'))).toEqual([4, 7, 6]);
  });

  it('names problems by sheet, row, column and value, and writes all the same', () => {
    const { path, put, bytes } = folder();
    put('in.xlsx', homeTrakXlsx({ visits: [...homeTrakVisits(), visitRow(MONDAY, 5, 'five')] }));
    const { code, stdout } = maximize(path, 'in.xlsx', 'out.xlsx', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { visits: 4, problems: 1 },
      problems: [{ sheet: 'Schedule', row: 5, column: 'Actual Hours', value: 'five' }],
    });
    expect(billHours(bytes('out.xlsx'))).toEqual([4, 6, 5, '']);
  });

  it('tells by --json what it warns of and how it read the columns', () => {
    const { path, put } = folder();
    const visits = homeTrakVisits().map((visit) => ['A-1', ...visit, 'good']);
    const rows = [['Authorization Number', ...SCHEDULE_HEADINGS, 'Mood'], ...visits];
    put('in.xlsx', homeTrakXlsx({ schedule: { rows } }));
    const { stdout } = maximize(path, 'in.xlsx', 'out.xlsx', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      warnings: ['No authorization has a number, so the authorization numbers of the visits are not used.'],
      notes: [expect.stringContaining('Mood')],
    });
  });

  it('changes nothing on its own output', () => {
    const { path, put, bytes } = folder();
    put('in.xlsx', homeTrakXlsx());
    maximize(path, 'in.xlsx', 'once.xlsx');
    const { code, stdout } = maximize(path, 'once.xlsx', 'twice.xlsx', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ hours: HOMETRAK.hours, counts: HOMETRAK.counts });
    const [once, twice] = [unzipSync(bytes('once.xlsx')), unzipSync(bytes('twice.xlsx'))];
    expect(Object.keys(twice)).toEqual(Object.keys(once));
    expect(billHours(bytes('twice.xlsx'))).toEqual([4, 6, 5]);
    expect(readXlsx(bytes('twice.xlsx')).sheets[0]?.conditionalFormats).toHaveLength(2);
  });

  it('keeps every part it has not touched, byte for byte, in a file that Excel can open', () => {
    const { path, put, bytes } = folder();
    put('in.xlsx', createXlsx(homeTrak({ sheets: [{ name: 'Notes', rows: [['kept as it is']] }] })));
    expect(maximize(path, 'in.xlsx', 'out.xlsx').code).toBe(0);
    const [before, after] = [unzipSync(bytes('in.xlsx')), unzipSync(bytes('out.xlsx'))];
    // What tells a figure of ours from one that somebody types later is kept where Excel keeps an add-in's settings.
    const added = Object.keys(after).filter((part) => !(part in before));
    expect(added.every((part) => part.startsWith('xl/webextensions/'))).toBe(true);
    expect(Object.keys(before).every((part) => part in after)).toBe(true);
    const changed = Object.keys(before).filter(
      (part) =>
        strFromU8(before[part] ?? new Uint8Array(), true) !==
        strFromU8(after[part] ?? new Uint8Array(), true),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/styles.xml',
      'xl/tables/table1.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(checkXlsx(bytes('out.xlsx'))).toEqual([]);
  });

  it('writes over an older output', () => {
    const { path, put, bytes, files } = folder();
    put('in.xlsx', homeTrakXlsx());
    put('out.xlsx', 'an older one');
    expect(maximize(path, 'in.xlsx', 'out.xlsx').code).toBe(0);
    expect(billHours(bytes('out.xlsx'))).toEqual([4, 6, 5]);
    expect(files()).toEqual(['in.xlsx', 'out.xlsx']);
  });
});
