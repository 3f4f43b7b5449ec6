import {
  findRegions,
  type Area,
  type CellValue,
  type Region,
  type Row,
  type SheetReading,
  type TablePlace,
} from '../../src/sheet';

/** A sheet as it is read: rows of any length, from a place on it. */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<Omit<SheetReading, 'cells'>> = {},
): SheetReading {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells: Row[] = rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill('')]);
  return { name: 'Sheet1', row: 0, column: 0, tables: [], merges: [], ...more, cells };
}

export function regionsOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetReading> = {},
): readonly Region[] {
  return findRegions([sheetOf(rows, more)], false);
}

/** An Excel table on a sheet, by the place of its corner and its size with headings. */
export function tableAt(name: string, { row, column, rows, columns }: Area): TablePlace {
  return { id: `{${name}}`, name, row, column, rows, columns, showHeaders: true, showTotals: false };
}

export const VISIT_HEADINGS = ['Client', 'Caregiver', 'Date', 'Scheduled Hours', 'Actual Hours'];
export const VISITS: readonly Row[] = [
  ['Ada Example', 'Cara One', 46_027, 5, 4],
  ['Ada Example', 'Cara One', 46_029, 5, 7],
  ['Bo Sample', 'Cara Two', 46_031, 3, ''],
];
export const LIMIT_HEADINGS = ['Client', 'Start Date', 'End Date', 'Max Hours', 'Period'];
export const LIMITS: readonly Row[] = [
  ['Ada Example', 46_023, 46_203, 15, 'Week'],
  ['Bo Sample', 46_023, 46_203, 20, 'Week'],
];
