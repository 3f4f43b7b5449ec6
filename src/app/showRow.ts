import { selectCells } from '../excel';
import type { Result } from '../sheet';
import type { Preview } from './preview';

/** Selects the row of a visit in the sheet. @param visit index of the visit in the preview */
export function showRow({ plan, understanding }: Preview, visit: number): Promise<Result<undefined>> {
  const bodyRow = understanding.visitRows[visit];
  if (bodyRow === undefined) throw new RangeError(`no visit ${visit}`);
  return selectCells(plan.head, bodyRow);
}
