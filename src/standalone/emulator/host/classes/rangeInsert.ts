import { MAX_COLUMNS } from '../../model';
import { changeRows } from '../../rows';
import type { Arguments } from '../arguments';
import type { ExcelObject } from '../excelClass';
import { accessDenied, notImplemented } from '../problem';
import type { CellRange } from './cellRange';
import { rangeClass } from './range';

/** "Inserts a cell or a range of cells in place of this range, and shifts the other cells"; only whole rows here. */
export function insertRange({ sheet, area }: CellRange, given: Arguments): ExcelObject {
  const shift = given.oneOf(['Down', 'Right'] as const);
  if (shift === 'Right' || area.columns !== MAX_COLUMNS) throw notImplemented('Range.insert of some cells');
  if (sheet.protected) throw accessDenied();
  const inserted = changeRows(sheet, { kind: 'insert', row: area.row, count: area.rows });
  if (!inserted.ok) throw notImplemented(`Range.insert (${inserted.problem})`);
  // "Returns a new Range object at the now blank space" (documentation of Range.insert).
  return rangeClass.object({ sheet, area });
}
