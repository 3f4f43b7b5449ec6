import { intersection } from '../model';
import type { Table } from '../model';
import { sortRows, type SortOrder } from '../model/sortRows';

export type RowsSorted = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/** Sorts a table's rows by the column of that name, as its heading's menu does; or leaves all as it is and says why. */
export function sortTable(table: Table, name: string, order: SortOrder = 'ascending'): RowsSorted {
  const { sheet, bodyArea } = table;
  const column = table.columns.findIndex((each) => each.name === name);
  const problem = column < 0 ? `The table ${table.name} has no column ${name}.` : whyNotSorted(table);
  if (problem !== undefined) return { ok: false, problem };
  sortRows(sheet, bodyArea, bodyArea.column + column, order);
  return { ok: true };
}

function whyNotSorted({ name, sheet, bodyArea }: Table): string | undefined {
  const rows = Array.from({ length: bodyArea.rows }, (_, at) => bodyArea.row + at);
  if (sheet.protected && sheet.protection?.['allowSort'] !== true)
    return `${name} cannot be sorted: its sheet is protected.`;
  // Excel sorts what is shown and leaves the rest in its place.
  if (rows.some((row) => sheet.isRowHidden(row))) return `${name} cannot be sorted here: it has hidden rows.`;
  const arrays = sheet.formulas.arrays.map(({ area }) => area);
  return [...sheet.merges, ...arrays].some((area) => intersection(area, bodyArea))
    ? `${name} cannot be sorted: it has merged cells or an array formula.`
    : undefined;
}
