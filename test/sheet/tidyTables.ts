import { DEFAULT_RULES, maximize, readRules, type Rules } from '../../src/engine';
import {
  choose,
  understand,
  type CellValue,
  type Row,
  type TableHead,
  type Understanding,
} from '../../src/sheet';

/** The plain headings of a tidy workbook. */
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
export const AUTHORIZATION_HEADINGS = [
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

/** 2026-01-05, a Monday, as Excel keeps it. */
export const MONDAY = 46_027;

/** The head of an invented table; its headings stand in B4 unless said. */
export function headOf(name: string, headings: readonly string[], more: Partial<TableHead> = {}): TableHead {
  return {
    id: name,
    kind: 'table',
    name,
    sheet: `${name} sheet`,
    row: 3,
    column: 1,
    headingRows: 1,
    headings,
    rowCount: 0,
    date1904: false,
    ...more,
  };
}

/** Cells by heading; what is left out is blank. */
export type Cells = Readonly<Record<string, CellValue>>;

export function rowsOf(headings: readonly string[], cells: readonly Cells[]): readonly Row[] {
  return cells.map((row) => headings.map((heading) => row[heading] ?? ''));
}

export interface Tables {
  readonly schedule: readonly Cells[];
  readonly authorizations?: readonly Cells[];
  readonly scheduleHeadings?: readonly string[];
  readonly authorizationHeadings?: readonly string[];
  readonly date1904?: boolean;
  readonly rules?: object;
}

/** Reads invented tables the whole way, failing loudly where they are refused. */
export function understood(tables: Tables): Understanding {
  const scheduleHeadings = tables.scheduleHeadings ?? SCHEDULE_HEADINGS;
  const authorizationHeadings = tables.authorizationHeadings ?? AUTHORIZATION_HEADINGS;
  const date1904 = tables.date1904 ?? false;
  const schedule = rowsOf(scheduleHeadings, tables.schedule);
  const authorizations = rowsOf(authorizationHeadings, tables.authorizations ?? []);
  // Chosen by headings alone: a table of one row, all of it bad, shows nothing of what its columns hold.
  const chosen = choose([
    { head: headOf('Visits', scheduleHeadings, { rowCount: schedule.length, date1904 }), rows: [] },
    {
      head: headOf('Limits', authorizationHeadings, { rowCount: authorizations.length, date1904 }),
      rows: [],
    },
  ]);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const rowsIn = ({ name }: TableHead) => (name === 'Visits' ? schedule : authorizations);
  return understand(chosen.value, rowsIn, rulesOf(tables.rules));
}

/** Reads invented tables and maximizes them. */
export function maximized(tables: Tables) {
  const understanding = understood(tables);
  const { visits, authorizations } = understanding;
  return { understanding, outcome: maximize(visits, authorizations, rulesOf(tables.rules)) };
}

function rulesOf(rules: object | undefined): Rules {
  if (!rules) return DEFAULT_RULES;
  const reading = readRules(rules);
  if (!reading.ok) throw new Error(reading.message);
  return reading.rules;
}

/** HomeTrak's own example: 15 hours a week, three visits of 5 scheduled hours. */
export const HOMETRAK: Tables = {
  schedule: [
    { Client: 'Ada Example', Caregiver: 'Cara One', Date: MONDAY, 'Scheduled Hours': 5, 'Actual Hours': 4 },
    {
      Client: 'Ada Example',
      Caregiver: 'Cara One',
      Date: MONDAY + 2,
      'Scheduled Hours': 5,
      'Actual Hours': 7,
    },
    {
      Client: 'Ada Example',
      Caregiver: 'Cara Two',
      Date: MONDAY + 4,
      'Scheduled Hours': 5,
      'Actual Hours': 6,
    },
  ],
  authorizations: [{ Client: 'Ada Example', 'Max Hours': 15, Period: 'Week' }],
};
