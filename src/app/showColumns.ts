import { selectHeading } from '../excel';
import type { Result } from '../sheet';
import type { Preview } from './preview';

/** Selects the heading of the first of the columns that were written, so that a clerk sees where they stand. */
export function showColumns({ plan }: Preview): Promise<Result<undefined>> {
  const first = Math.min(...plan.columns.map(({ column }) => column));
  return selectHeading(plan.head, first);
}
