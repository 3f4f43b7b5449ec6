import type { Rules } from '../engine';
import { inspectTarget } from '../excel';
import { titled, type Choice, type Problem, type Result, type Undo } from '../sheet';
import { preview, type Preview, type Previewing } from './preview';
import type { Progress } from './progress';
import { takeBack, type TakenBack } from './takeBack';
import { leaveUnfinished, recall } from './unfinished';
import { write, type Writing } from './write';

/** Refusals of taking back after which writing everything anew is still right: every cell of ours is written over. */
const WRITTEN_OVER = new Set(['movedSince', 'tableMoved', 'notKept']);

/** What was written in the end, of which preview; or what stood in the way. */
export type Finishing =
  | { readonly preview: Preview; readonly writing: Writing }
  | { readonly problem: Problem; readonly previewing?: Previewing };

/**
 * Finishes a write that broke off: takes back what was done of it, previews the sheet as it is now, and writes. So nothing of
 * the broken write is left, wherever it broke off, and what is taken back afterwards is what stood there before it.
 *
 * @param undo where this pane still knows it; else what the workbook keeps
 */
export async function finish(
  rules: Rules,
  choice: Choice | undefined,
  undo: Undo | undefined,
  progress?: Progress,
): Promise<Finishing> {
  const own = undo && (await takeBack(undo, progress));
  // What broke off may be the write of another pane: of that the workbook knows what it takes.
  const isOwn = own && (own.ok || own.problem.code !== 'unfinished');
  const taking = isOwn ? own : await takeBackUnfinished(rules, choice, undefined, progress);
  if (!taking.ok && !WRITTEN_OVER.has(taking.problem.code)) return { problem: taking.problem };
  const previewing = await preview(rules, choice, progress);
  if (!previewing.ok) return { problem: previewing.problem, previewing };
  if (!taking.ok) {
    const { head, widenBy } = previewing.value.plan;
    // What was kept is thrown away only where nothing stands in the way of writing.
    const clear = await inspectTarget(head, widenBy, titled);
    if (!clear.ok) return clear;
    const left = await leaveUnfinished();
    if (!left.ok) return left;
  }
  return { preview: previewing.value, writing: await write(previewing.value, progress) };
}

/**
 * Takes back a write that broke off, by what the workbook keeps of it.
 *
 * @param undo where this pane still knows it: it has the former cells that could not be kept
 */
export async function takeBackUnfinished(
  rules: Rules,
  choice: Choice | undefined,
  undo?: Undo,
  progress?: Progress,
): Promise<Result<{ readonly preview: Preview; readonly taken: TakenBack }>> {
  const now = await preview(rules, choice, progress);
  if (!now.ok) return { ok: false, problem: now.problem };
  const journal = now.value.unfinished?.journal;
  if (!journal) return { ok: false, problem: now.value.unfinished?.problem ?? NOTHING };
  if (journal.doing === 'writing' && journal.kept === 'keeping') {
    // It broke off before anything of ours had changed.
    const left = await leaveUnfinished();
    return left.ok ? { ok: true, value: { preview: now.value, taken: NONE } } : left;
  }
  const recalled = await recall(journal, now.value);
  const isLost = !recalled.ok && recalled.problem.code === 'notKept';
  const way = isLost && undo ? { ok: true as const, value: undo } : recalled;
  if (!way.ok) return way;
  const taking = await takeBack(way.value, progress, isLost ? undefined : journal);
  if (taking.ok) return { ok: true, value: { preview: now.value, taken: taking.value } };
  return { ok: false, problem: orChanged(taking.problem) };
}

/** What was to be written is figured from the sheet as it is now, so a change of that looks like something typed. */
function orChanged(problem: Problem): Problem {
  if (problem.code !== 'typedSince') return problem;
  const otherwise =
    'If nobody typed there, what the hours are figured from was changed since: choose Leave as it is, then preview and write again.';
  return { ...problem, message: `${problem.message} ${otherwise}` };
}

const NONE: TakenBack = { columnsRemoved: 0, columnsRestored: 0 };

const NOTHING: Problem = {
  code: 'nothingUnfinished',
  message: 'Nothing is left unfinished in this workbook: somebody has put it right meanwhile. Preview again.',
  remedy: 'previewAgain',
};
