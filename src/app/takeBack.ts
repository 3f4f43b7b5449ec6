import {
  inspectTarget,
  lift,
  readFormulas,
  readTables,
  takeBack as bringBack,
  type TableReading,
} from '../excel';
import {
  differsFromPlan,
  isOurHighlight,
  leftBehind,
  planBack,
  sumsWithout,
  titled,
  wayBack,
  whyNotBack,
  type ChangePlan,
  type Journal,
  type PlanInput,
  type Result,
  type TableHead,
  type Undo,
  type WayBack,
} from '../sheet';
import type { Progress } from './progress';
import { readOwning } from './owning';
import { SAFE_PLACE, safeguardOf } from './safePlace';
import { WRITTEN_SETTING } from './settingKeys';
import { unfinished, type Unfinished } from './unfinished';

export interface TakenBack {
  /** Columns of ours that were added and are gone again. */
  readonly columnsRemoved: number;
  /** Columns of ours that say again what they said before. */
  readonly columnsRestored: number;
}

/**
 * Takes a write back, one that broke off too: our columns hold again what they held before, formats and conditional formats
 * included, or are gone where they were not there. Refused, with the rows, where anything else was typed into them since.
 * Where it fails it can be tried again.
 *
 * @param brokenOff what the workbook keeps of a write that broke off, where it was recalled from that
 */
export async function takeBack(
  written: Undo,
  progress?: Progress,
  brokenOff?: Journal,
): Promise<Result<TakenBack>> {
  const [input] = written.plan.inputs;
  if (!input) throw new RangeError('a plan has the schedule among its inputs');

  progress?.('checking', 0);
  const open = await unfinished();
  if (!open.ok) return open;
  if (open.value && !isOf(open.value, written, brokenOff)) return { ok: false, problem: open.value.problem };
  const standing = await readWritten(written, (head) => ({ ...input, head }), progress);
  if (!standing.ok) return standing;
  const { undo, way, schedule } = standing.value;
  const { plan } = undo;
  const before = { ...input, head: plan.head };
  const formulas = await readFormulas(
    plan.head,
    plan.columns.map(({ column }) => column),
  );
  if (!formulas.ok) return formulas;
  const problem = whyNotBack(undo, { ...schedule, formulas: formulas.value });
  if (problem) return { ok: false, problem };
  const clear = await inspectTarget(way.head, 0, titled);
  if (!clear.ok) return clear;

  progress?.('puttingBack', 0);
  const brought = await bringBack(way, isOurHighlight, SAFE_PLACE, safeguardOf(undo, 'takingBack'), (done) =>
    progress?.('puttingBack', done),
  );
  if (!brought.ok) return brought;

  progress?.('readingBack', 0);
  const back = await readTables([before], titled, (done) => progress?.('readingBack', done));
  if (!back.ok) return back;
  const [found] = back.value;
  const different = found && differsFromPlan(planBack(undo, found), back.value);
  if (different) return { ok: false, problem: different };
  const cells = await readTables([{ ...input, head: asCells(undo).head }], titled);
  if (!cells.ok) return cells;
  const [strip] = cells.value;
  const left = strip && leftBehind(undo, strip);
  if (left) return { ok: false, problem: left };
  const owning = await readOwning();
  if (!owning.ok) return owning;
  const lifted = await lift(SAFE_PLACE, {
    [WRITTEN_SETTING]: (old) => sumsWithout(old, plan.columns, owning.value.tables),
  });
  if (!lifted.ok) return lifted;
  const columnsRestored = plan.columns.filter(({ existed }) => existed).length;
  return { ok: true, value: { columnsRemoved: plan.widenBy, columnsRestored } };
}

/** Whether what broke off is the write that is taken back, and not one of somebody else. */
function isOf({ journal }: Unfinished, { plan }: Undo, brokenOff: Journal | undefined): boolean {
  if (brokenOff) return JSON.stringify(journal) === JSON.stringify(brokenOff);
  const places = (columns: Journal['columns'] | ChangePlan['columns']) =>
    JSON.stringify(columns.map(({ heading, column, existed }) => [heading, column, existed]));
  return (
    journal !== undefined &&
    // The sheet may have been given another name in between.
    (journal.head.id === plan.head.id || journal.head.sheet === plan.head.sheet) &&
    journal.head.row === plan.head.row &&
    places(journal.columns) === places(plan.columns)
  );
}

interface Standing {
  /** Of the sheet as it is called now. */
  readonly undo: Undo;
  readonly way: WayBack;
  readonly schedule: TableReading;
}

/**
 * The schedule with our columns. Where its table is as narrow as before, writing or taking back broke off beside its resizing,
 * and our columns are plain cells at its right.
 */
async function readWritten(
  written: Undo,
  inputOf: (head: TableHead) => PlanInput,
  progress?: Progress,
): Promise<Result<Standing>> {
  const { head, widenBy } = written.plan;
  let undo = written;
  if (head.kind === 'table') {
    const wide = await readTables([inputOf(wayBack(undo).head)], titled, (done) =>
      progress?.('checking', done),
    );
    if (wide.ok) {
      undo = onSheet(written, wide.value);
      return standing(undo, wayBack(undo), wide.value);
    }
    const narrow = widenBy > 0 ? await readTables([inputOf(head)], titled) : wide;
    if (!narrow.ok) return wide;
    undo = onSheet(written, narrow.value);
  }
  const plain = asCells(undo);
  const cells = await readTables([inputOf(plain.head)], titled, (done) => progress?.('checking', done));
  return cells.ok ? standing(undo, plain, cells.value) : cells;
}

/** A table is found wherever it is; the cells beside it only by the name of their sheet. */
function onSheet(undo: Undo, [schedule]: readonly TableReading[]): Undo {
  const { plan } = undo;
  return { ...undo, plan: { ...plan, head: { ...plan.head, sheet: schedule?.sheet ?? plan.head.sheet } } };
}

/**
 * The way back where our columns are no part of the table, and that is looked at as plain cells. Those are known again by their
 * headings: ours may be gone already, and in a small list they are most of them.
 */
function asCells(undo: Undo): WayBack {
  const way = wayBack(undo);
  const { head, widenBy } = undo.plan;
  const headings = [...head.headings, ...new Array<string>(widenBy).fill('')];
  return { ...way, head: { ...way.head, kind: 'range', headings }, narrowBy: 0 };
}

function standing(undo: Undo, way: WayBack, [schedule]: readonly TableReading[]): Result<Standing> {
  if (!schedule) throw new RangeError('the schedule was not read');
  return { ok: true, value: { undo, way, schedule } };
}
