/** Small invented workbooks: a schedule and its authorizations, placed as a test wants them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  areaAddress,
  createXlsx,
  parseArea,
  type NewCell,
  type NewSheet,
  type NewTable,
  type NewWorkbook,
} from '../../src/standalone/emulator';

export type Rows = readonly (readonly NewCell[])[];

/** Cells at a place of a sheet, as a table where they are given a name. */
export interface Block {
  /** The first cell. */
  readonly at: string;
  /** The headings first, where it is a table. */
  readonly rows: Rows;
  readonly table?: string;
  /** Whether the last row is the table's own totals row. */
  readonly totals?: boolean;
}

/** A sheet of several blocks side by side. */
export function sheetOf(name: string, blocks: readonly Block[], more: Partial<NewSheet> = {}): NewSheet {
  const cells: NewCell[][] = [];
  const tables: NewTable[] = [];
  for (const { at, rows, table, totals = false } of blocks) {
    const origin = parseArea(at);
    if (!origin) throw new RangeError(`${at} is no address`);
    rows.forEach((row, y) => {
      row.forEach((cell, x) => {
        const line = (cells[origin.row + y] ??= []);
        line[origin.column + x] = cell;
      });
    });
    if (table === undefined) continue;
    const area = { ...origin, rows: rows.length, columns: rows[0]?.length ?? 0 };
    tables.push({ name: table, ref: areaAddress(area), totals });
  }
  const filled = Array.from({ length: cells.length }, (_, row) =>
    Array.from({ length: cells[row]?.length ?? 0 }, (__, column) => cells[row]?.[column] ?? null),
  );
  return { name, rows: filled, tables, ...more };
}

/** 2026-01-05, a Monday, as Excel counts days from 1900. */
export const MONDAY = 46_027;
/** The same day where days are counted from 1904. */
export const MONDAY_1904 = MONDAY - 1462;

const date = (serial: number): NewCell => ({ value: serial, format: 'm/d/yyyy' });

export const SCHEDULE_HEADINGS = [
  'Client',
  'Caregiver',
  'Date',
  'Scheduled Hours',
  'Actual Hours',
  'Remarks',
];

/** One row of a schedule with the headings above. */
export function visitRow(
  serial: number,
  scheduled: NewCell,
  actual: NewCell,
  client = 'Ada Example',
): NewCell[] {
  return [client, 'Cara Invented', date(serial), scheduled, actual, 'as told by phone'];
}

/** HomeTrak's example: 15 hours a week, three visits of 5 hours, of which 4, 7 and 6 are worked. */
export function homeTrakVisits(monday = MONDAY): Rows {
  return [visitRow(monday, 5, 4), visitRow(monday + 2, 5, 7), visitRow(monday + 4, 5, 6)];
}

export const AUTHORIZATION_ROWS: Rows = [
  ['Client', 'Max Hours', 'Period'],
  ['Ada Example', 15, 'Week'],
];

export interface HomeTrak {
  readonly schedule?: Partial<Block>;
  readonly visits?: Rows;
  /** Other things on the schedule's sheet. */
  readonly beside?: readonly Block[];
  readonly sheet?: Partial<NewSheet>;
  readonly authorizations?: Rows;
  /** Other sheets, after the two. */
  readonly sheets?: readonly NewSheet[];
  readonly date1904?: boolean;
}

/** HomeTrak's example as a workbook with a sheet for each table, changed as said. */
export function homeTrak(changed: HomeTrak = {}): NewWorkbook {
  const { schedule, visits, beside = [], sheet, authorizations = AUTHORIZATION_ROWS, sheets = [] } = changed;
  const { date1904 = false } = changed;
  const monday = date1904 ? MONDAY_1904 : MONDAY;
  const rows = [SCHEDULE_HEADINGS, ...(visits ?? homeTrakVisits(monday))];
  return {
    date1904,
    sheets: [
      sheetOf('Schedule', [{ at: 'A1', rows, table: 'Visits', ...schedule }, ...beside], sheet),
      sheetOf('Limits', [{ at: 'A1', rows: authorizations, table: 'Authorizations' }]),
      ...sheets,
    ],
  };
}

/** The bytes of {@link homeTrak}. */
export function homeTrakXlsx(changed: HomeTrak = {}): Uint8Array {
  return createXlsx(homeTrak(changed));
}

/** The workbook with the text of one part changed, for what `createXlsx` does not make. */
export function withPart(xlsx: Uint8Array, part: string, changed: (xml: string) => string): Uint8Array {
  const parts = unzipSync(xlsx);
  const before = parts[part];
  if (!before) throw new Error(`the workbook has no part ${part}`);
  const after = changed(strFromU8(before));
  if (after === strFromU8(before)) throw new Error(`nothing changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** The workbook with its first table filtered by its first column, and a row hidden by it. */
export function filteredByClient(xlsx: Uint8Array): Uint8Array {
  return withPart(xlsx, 'xl/tables/table1.xml', (xml) =>
    xml.replace(
      /<autoFilter ref="([^"]+)"\/>/,
      '<autoFilter ref="$1"><filterColumn colId="0"><filters><filter val="Ada Example"/></filters></filterColumn></autoFilter>',
    ),
  );
}
