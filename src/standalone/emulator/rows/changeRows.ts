import type { RowShift, Sheet } from '../model';
import { keepRows, type KeptRows } from '../model/keepRows';
import { shiftRows } from '../model/shiftRows';
import { whyNoRowShift } from './whyNoRowShift';

export type RowsChanged =
  ({ readonly ok: true } & KeptRows) | { readonly ok: false; readonly problem: string };

/**
 * Inserts or deletes whole rows as Excel does, formulas, names, tables and formats following; or leaves all as it is
 * and says why. New rows of a table get no formulas: a calculated column's is not known here.
 */
export function changeRows(sheet: Sheet, shift: RowShift): RowsChanged {
  const problem = whyNoRowShift(sheet, shift);
  if (problem !== undefined) return { ok: false, problem };
  const kept = keepRows(sheet, shift);
  shiftRows(sheet, shift);
  return { ok: true, ...kept };
}
