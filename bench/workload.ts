import { Workbook, type CellInput } from '../src/standalone/emulator';

/** A workbook of a given size, made of a formula instead of chance, so that every run measures the same work. */
export interface Size {
  readonly visits: number;
  readonly authorizations: number;
}

export const SCHEDULE_HEADINGS = [
  'Client',
  'Caregiver',
  'Payer',
  'Service',
  'Authorization Number',
  'Date',
  'Start Time',
  'Scheduled Hours',
  'Actual Hours',
  'Bill Hours',
  'Pay Hours',
  'Status',
];

const AUTHORIZATION_HEADINGS = [
  'Client',
  'Authorization Number',
  'Payer',
  'Service',
  'Start Date',
  'End Date',
  'Max Hours',
  'Period',
  'Hours Used',
  'Priority',
];

const FIRST_DAY = 46_023;
const DAYS = 90;

export function benchWorkbook({ visits, authorizations }: Size): Workbook {
  const workbook = new Workbook();
  const schedule = workbook.sheets[0] ?? workbook.addSheet('Schedule');
  fill(workbook, schedule.name, 'Schedule', [
    SCHEDULE_HEADINGS,
    ...Array.from({ length: visits }, (_, visit) => visitRow(visit, visits, authorizations)),
  ]);
  workbook.addSheet('Authorizations');
  fill(workbook, 'Authorizations', 'Authorizations', [
    AUTHORIZATION_HEADINGS,
    ...Array.from({ length: authorizations }, (_, index) => authorizationRow(index)),
  ]);
  return workbook;
}

function fill(
  workbook: Workbook,
  sheetName: string,
  name: string,
  rows: readonly (readonly CellInput[])[],
): void {
  const sheet = workbook.sheetNamed(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const area = { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
  sheet.setValues(area, rows);
  workbook.addTable(sheet, area, { name, hasHeaders: true });
}

/** In the order of dates, as a scheduling system exports them. */
export function visitRow(visit: number, visits: number, authorizations: number): (string | number)[] {
  const client = visit % authorizations;
  const date = FIRST_DAY + Math.floor((visit * DAYS) / visits);
  const scheduled = 2 + (visit % 5);
  const actual = scheduled + ((visit * 7) % 9) * 0.25 - 1;
  return [
    `Client ${client}, Example`,
    `Caregiver ${visit % 997}`,
    `Payer ${client % 7}`,
    'T1019',
    `A-${100_000 + client}`,
    date,
    0.25 + (visit % 24) / 48,
    scheduled,
    visit % 20 === 0 ? '' : actual,
    '',
    '',
    visit % 50 === 1 ? 'Billed' : 'Completed',
  ];
}

function authorizationRow(index: number): readonly CellInput[] {
  const period = ['Week', 'Month', 'Day'][index % 3] ?? 'Week';
  const hours = { Week: 15, Month: 60, Day: 5 }[period] ?? 15;
  return [
    `Example Client ${index}`,
    `A-${100_000 + index}`,
    `Payer ${index % 7}`,
    'T1019',
    FIRST_DAY - 30,
    FIRST_DAY + 400,
    hours,
    period,
    index % 4 === 0 ? 2 : '',
    '',
  ];
}
