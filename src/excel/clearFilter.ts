import type { Result, TableHead } from '../sheet';
import { inExcel } from './session';
import { targetOf } from './target';

/**
 * Clears the criteria of the filter over a table or plain range, so that all its rows are shown. Another filter on the sheet
 * stays as it is, and rows hidden by hand may stay hidden: look with `inspectTarget` afterwards.
 */
export function clearFilter(head: TableHead): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const target = targetOf(context, head);
    await context.sync();
    if (target.isFiltered()) {
      target.clearFilter();
      await context.sync();
    }
    return { ok: true, value: undefined };
  });
}
