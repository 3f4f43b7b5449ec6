import { clearFilter as clear } from '../excel';
import { headAfter, type ChangePlan, type Result } from '../sheet';

/**
 * Clears the filter that stands in the way of carrying out a plan, or of taking it back. Its criteria are not kept: as
 * they are read they cannot be set again (office-js #1226), and a filter set again may not be read any more (#3030).
 */
export function clearFilter(plan: ChangePlan): Promise<Result<undefined>> {
  return clear(headAfter(plan));
}
