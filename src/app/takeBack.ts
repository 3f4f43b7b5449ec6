import { inspectTarget, readTables, takeBack as bringBack } from '../excel';
import {
  differsFromPlan,
  headAfter,
  isOurHighlight,
  planBack,
  titled,
  wayBack,
  whyNotBack,
  type Result,
  type Undo,
} from '../sheet';
import type { Progress } from './progress';

export interface TakenBack {
  /** Columns of ours that were added and are gone again. */
  readonly columnsRemoved: number;
  /** Columns of ours that say again what they said before. */
  readonly columnsRestored: number;
}

/**
 * Takes a write back, one that broke off too: our columns hold again what they held before, formats and conditional formats
 * included, or are gone where they were not there. Refused, with the rows, where anything else was typed into them since.
 */
export async function takeBack(undo: Undo, progress?: Progress): Promise<Result<TakenBack>> {
  const { plan } = undo;
  const [input] = plan.inputs;
  if (!input) throw new RangeError('a plan has the schedule among its inputs');
  const before = { ...input, head: plan.head };
  const columnsRestored = plan.columns.filter(({ existed }) => existed).length;

  progress?.('checking', 0);
  const after = { ...input, head: headAfter(plan) };
  const now = await readTables([after], titled, (done) => progress?.('checking', done));
  if (!now.ok) {
    // A table that was not even widened was not written to: that comes first.
    const untouched = plan.widenBy > 0 && (await readTables([before], titled)).ok;
    return untouched ? { ok: true, value: { columnsRemoved: 0, columnsRestored: 0 } } : now;
  }
  const [schedule] = now.value;
  const problem = schedule && whyNotBack(undo, schedule);
  if (problem) return { ok: false, problem };
  const clear = await inspectTarget(after.head, 0, titled);
  if (!clear.ok) return clear;

  progress?.('writing', 0);
  const brought = await bringBack(wayBack(undo), isOurHighlight, (done) => progress?.('writing', done));
  if (!brought.ok) return brought;

  progress?.('readingBack', 0);
  const back = await readTables([before], titled, (done) => progress?.('readingBack', done));
  if (!back.ok) return back;
  const [found] = back.value;
  const different = found && differsFromPlan(planBack(undo, found), back.value);
  if (different) return { ok: false, problem: different };
  const blank = await inspectTarget(plan.head, plan.widenBy, titled);
  if (!blank.ok) return blank;
  return { ok: true, value: { columnsRemoved: plan.widenBy, columnsRestored } };
}
