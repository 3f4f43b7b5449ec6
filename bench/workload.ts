import { Workbook, type CellInput } from '../src/standalone/emulator';

/** A workbook of a given size, made of a formula instead of chance, so that every run measures the same work. */
export interface Size {
  readonly visits: number;
  readonly authorizations: number;
  /** Cells under a title instead of Excel tables. */
  readonly plain?: boolean;
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

export function benchWorkbook({ visits, authorizations, plain = false }: Size): Workbook {
  const workbook = new Workbook();
  const schedule = workbook.sheets[0] ?? workbook.addSheet('Schedule');
  fill(workbook, schedule.name, plain ? undefined : 'Schedule', [
    SCHEDULE_HEADINGS,
    ...Array.from({ length: visits }, (_, visit) => visitRow(visit, visits, authorizations)),
  ]);
  workbook.addSheet('Authorizations');
  fill(workbook, 'Authorizations', plain ? undefined : 'Authorizations', [
    AUTHORIZATION_HEADINGS,
    ...Array.from({ length: authorizations }, (_, index) => authorizationRow(index)),
  ]);
  return workbook;
}

function fill(
  workbook: Workbook,
  sheetName: string,
  table: string | undefined,
  rows: readonly (readonly CellInput[])[],
): void {
  const sheet = workbook.sheetNamed(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const area = { row: 3, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (table === undefined) {
    sheet.setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[`${sheetName} of Example Care`]]);
    sheet.setValues(area, rows);
    return;
  }
  const atTop = { ...area, row: 0 };
  sheet.setValues(atTop, rows);
  workbook.addTable(sheet, atTop, { name: table, hasHeaders: true });
}

/** Two small plain ranges among 200 sheets of other lists. */
export function manySheets(): Workbook {
  const workbook = benchWorkbook({ visits: 500, authorizations: 50, plain: true });
  for (let index = 1; workbook.sheets.length < 200; index++) {
    const rows = Array.from({ length: 100 }, (_, row) => [
      `Item ${row}`,
      `Shelf ${(row * 7) % 31}`,
      (row * index) % 97,
      FIRST_DAY + row,
    ]);
    workbook.addSheet(`List ${index}`);
    fill(workbook, `List ${index}`, undefined, [['Article', 'Place', 'Pieces', 'Counted on'], ...rows]);
  }
  return workbook;
}

/** Two small plain ranges, and a million cells beside the first that have a fill and nothing in them. */
export function millionBlankCells(): Workbook {
  const workbook = benchWorkbook({ visits: 500, authorizations: 50, plain: true });
  const filled = workbook.styles.with(0, { fillColor: '#FFF2CC' });
  workbook.sheets[0]?.setStyleIndex({ row: 0, column: 20, rows: 50_000, columns: 20 }, filled);
  return workbook;
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
