import { intersection } from '../../model';
import type { Area, Sheet, Table } from '../../model';
import { accessDenied, invalidArgument, invalidOperation, notImplemented, tableOverlap } from '../problem';

/**
 * "Resizes the table to the new range. The new range must overlap with the original table range and the headers (or
 * the top of the table) must be in the same row" (documentation of Table.resize). Cells that come in keep their
 * values, as with the handle in a table's corner; nothing is shifted.
 */
export function resizeTable(table: Table, to: { sheet: Sheet; area: Area }): void {
  const { sheet, area } = to;
  if (table.sheet.protected) throw accessDenied();
  if (sheet !== table.sheet) throw invalidArgument();
  if (area.row !== table.area.row || !intersection(area, table.area)) throw invalidArgument();
  // A table keeps at least one row of data beside header and totals (assumed code).
  const fewest = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  if (area.rows < fewest) throw invalidArgument();
  // Excel takes its totals row along; the emulator's tables cannot yet.
  if (table.showTotals && area.rows !== table.area.rows)
    throw notImplemented('Table.resize under a totals row');
  const others = sheet.tables.filter((other) => other !== table).map((other) => other.area);
  if ([...others, ...sheet.merges].some((other) => intersection(other, area))) throw tableOverlap();
  // Nor array formulas (assumed code).
  if (sheet.formulas.arrays.some((array) => intersection(array.area, area))) throw invalidOperation();
  table.resize(area);
}
