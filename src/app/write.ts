import { inspectTarget, readTables, writePlan } from '../excel';
import { changedSince, differsFromPlan, headAfter, isOurHighlight, type Result } from '../sheet';
import type { Preview } from './preview';
import type { Progress } from './progress';

export interface Written {
  /** Cells of our columns that were written, headings left out. */
  readonly cells: number;
  readonly columnsAdded: number;
}

/**
 * Writes what the preview shows: looks whether the sheet is still as it was previewed, writes, and reads back both what
 * was written and what it was figured from. Checking and writing are not one step in Excel: a sort or a colleague may
 * come between, which reading back finds.
 */
export async function write({ plan, understanding }: Preview, progress?: Progress): Promise<Result<Written>> {
  const authorizations = understanding.chosen.authorizations.head;

  progress?.('checking', 0);
  const clear = await inspectTarget(plan.head, plan.widenBy);
  if (!clear.ok) return clear;
  const now = await readTables([plan.head, authorizations], (done) => progress?.('checking', done));
  if (!now.ok) return now;
  const changed = changedSince(plan, now.value);
  if (changed) return { ok: false, problem: changed };

  progress?.('writing', 0);
  const written = await writePlan(plan, isOurHighlight, (done) => progress?.('writing', done));
  if (!written.ok) return written;

  progress?.('readingBack', 0);
  const back = await readTables([headAfter(plan), authorizations], (done) => progress?.('readingBack', done));
  if (!back.ok) return back;
  const different = differsFromPlan(plan, back.value);
  if (different) return { ok: false, problem: different };
  return { ok: true, value: { cells: plan.columns.length * plan.head.rowCount, columnsAdded: plan.widenBy } };
}
