import { intersection } from '../../model';
import type { Arguments } from '../arguments';
import { notImplemented, tableOverlap } from '../problem';
import type { CellRange } from './cellRange';
import { refuseFormatting, refuseWhereLocked } from './rangeWrite';

/** "Merge the range cells into one region", or with `across` each row of it (documentation of Range.merge). */
export function mergeRange(range: CellRange, given: Arguments): void {
  const { sheet, area } = range;
  refuseWhereLocked(range);
  refuseFormatting(sheet);
  if (sheet.tables.some((table) => intersection(table.area, area))) throw tableOverlap();
  if (sheet.merges.some((merge) => intersection(merge, area)))
    throw notImplemented('Range.merge over merged cells');
  const rows = Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }));
  for (const region of given.flagOr(false) ? rows : [area]) {
    if (region.rows * region.columns > 1) sheet.merge(region);
  }
}
