import { inspectTarget, lift, readTables, writePlan } from '../excel';
import {
  changedSince,
  checksum,
  differsFromPlan,
  headAfter,
  isOurHighlight,
  titled,
  withSums,
  type ChangePlan,
  type Problem,
  type Row,
  type Undo,
} from '../sheet';
import type { Preview } from './preview';
import type { Progress } from './progress';
import { changedBelow } from './rowBelow';
import { SAFE_PLACE, safeguardOf } from './safePlace';
import { WRITTEN_SETTING } from './settingKeys';

export interface Written {
  /** Cells of our columns that were written, headings left out. */
  readonly cells: number;
  readonly columnsAdded: number;
}

/** What was written; or why not, or not for sure. With what it takes to take it back, as soon as anything may have been written. */
export type Writing =
  | { readonly ok: true; readonly value: Written; readonly undo: Undo }
  | { readonly ok: false; readonly problem: Problem; readonly undo?: Undo };

/**
 * Writes what the preview shows: looks whether the sheet is still as it was previewed, writes, and reads back both what
 * was written and what it was figured from. Checking and writing are not one step in Excel: a sort or a colleague may
 * come between, which reading back finds.
 */
export async function write({ plan, below }: Preview, progress?: Progress): Promise<Writing> {
  progress?.('checking', 0);
  const clear = await inspectTarget(plan.head, plan.widenBy, titled);
  if (!clear.ok) return clear;
  const now = await readTables(plan.inputs, titled, (done) => progress?.('checking', done));
  if (!now.ok) return now;
  const changed = changedSince(plan, now.value) ?? grown(plan, below, now.value);
  if (changed) return { ok: false, problem: changed };

  progress?.('writing', 0);
  const written = await writePlan(
    plan,
    isOurHighlight,
    SAFE_PLACE,
    (former) => safeguardOf({ plan, former }, 'writing'),
    (done) => progress?.('writing', done),
  );
  if (!written.ok) {
    const { problem, former } = written;
    return { ok: false, problem, ...(former && { undo: { plan, former } }) };
  }
  const undo = { plan, former: written.former };

  progress?.('readingBack', 0);
  const after = plan.inputs.map((input) =>
    input.head === plan.head ? { ...input, head: headAfter(plan) } : input,
  );
  const back = await readTables(after, titled, (done) => progress?.('readingBack', done));
  if (!back.ok) return { ok: false, problem: unchecked(back.problem), undo };
  const different = differsFromPlan(plan, back.value);
  if (different) return { ok: false, problem: different, undo };
  const sums = plan.columns.map((column) => checksum(column.after));
  const lifted = await lift(SAFE_PLACE, { [WRITTEN_SETTING]: (old) => withSums(old, sums) });
  if (!lifted.ok) return { ok: false, problem: untidied(lifted.problem), undo };
  const cells = plan.columns.length * plan.head.rowCount;
  return { ok: true, value: { cells, columnsAdded: plan.widenBy }, undo };
}

/** The hours stand in the sheet by now, so the same preview would be refused. */
function unchecked(problem: Problem): Problem {
  const warning =
    'The hours have been written, but not checked: finish writing, or take them back, before you use them.';
  return { ...problem, message: `${problem.message} ${warning}`, remedy: 'previewAgain' };
}

/** What was kept for the case of a failure is still in the workbook, and would be told of again. */
function untidied(problem: Problem): Problem {
  const warning =
    'The hours have been written and checked, but not noted as finished: finish writing, or take them back.';
  return { ...problem, message: `${problem.message} ${warning}`, remedy: 'previewAgain' };
}

/** A row typed under a plain range belongs to it, and was not figured. */
function grown(
  { inputs }: ChangePlan,
  before: readonly Row[],
  now: readonly { readonly below: Row }[],
): Problem | undefined {
  const index = changedBelow(
    before,
    now.map(({ below }) => below),
  );
  const head = index === undefined ? undefined : inputs[index]?.head;
  if (!head) return undefined;
  const row = head.row + head.rowCount + 2;
  return {
    code: 'changedSince',
    message: `Row ${row} of sheet "${head.sheet}", right under what was read, changed since the preview, so nothing was written. Preview again.`,
    sheet: head.sheet,
    row,
  };
}
