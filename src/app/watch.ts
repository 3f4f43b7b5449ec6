import { watchTables } from '../excel';
import type { Preview } from './preview';

/**
 * Tells when the tables of a preview may have changed since, so that its figures are stale. Our own columns are left out:
 * nothing is figured from them.
 *
 * @returns a function that ends it
 */
export function watch({ plan }: Preview, onStale: () => void): Promise<() => Promise<void>> {
  const own = new Set(plan.columns.map(({ column }) => column));
  return watchTables(
    plan.inputs.map(({ head }) => head),
    own,
    onStale,
  );
}
