import type { CellValue, ChangePlan, Former, PlannedColumn, Problem, TableHead } from '../sheet';
import { readFormer } from './former';
import { replaceRules } from './highlightRules';
import { inPieces, suspend } from './pieces';
import { forAllCells, rangeOf } from './places';
import { askSafe, isOpen, safeguard, STILL_OPEN, type Safeguard, type SafePlace } from './safeguard';
import { inExcel } from './session';

/** Width of columns we add: enough for their headings beside the filter button. In points. */
const HOURS_WIDTH = 96;
const NOTE_WIDTH = 330;

/** What became of a plan, with what stood there before as soon as anything may have been written. */
export type PlanWriting =
  | { readonly ok: true; readonly former: Former }
  | { readonly ok: false; readonly problem: Problem; readonly former: Former | undefined };

/**
 * Carries out a plan: one resize of a table, number formats, headings, values, and last the conditional formats, because rules
 * made by API are not always refreshed by values that come after them. Only our own columns are touched. Look first
 * with `inspectTarget`, and read back after: between looking and writing someone else may change the sheet.
 *
 * @param isOurs recognises our own conditional formats by their formula
 * @param place where the workbook keeps what is needed to put right what breaks off; left there, to be lifted at the end
 * @param progress told the share that has been written, 0 to 1
 */
export async function writePlan(
  plan: ChangePlan,
  isOurs: (formula: string) => boolean,
  place: SafePlace,
  safeguardOf: (former: Former) => Safeguard,
  progress?: (done: number) => void,
): Promise<PlanWriting> {
  const known: { former?: Former; done: number } = { done: 0 };
  const written = await inExcel<Former>(async (context) => {
    const target = rangeOf(context, plan.head);
    const safe = askSafe(context, place);
    const neighbour = plan.head.kind === 'range' && plan.widenBy > 0 ? lookOf(target, plan.head) : undefined;
    const { former, rules } = await readFormer(context, target, plan, isOurs);
    if (isOpen(safe)) return { ok: false, problem: STILL_OPEN };
    known.former = former;

    await safeguard(context, safe, safeguardOf(former));
    suspend(context);
    if (plan.head.kind === 'table' && plan.widenBy > 0) widen(context, plan.head, plan.widenBy);
    const runs = adjacentRuns(plan.columns);
    runs.forEach((run) => prepare(target, plan, run, neighbour));

    await inPieces(
      context,
      plan.columns.map(({ after }) => after),
      plan.head.rowCount,
      (from, to) => {
        for (const run of runs)
          cells(target, plan, run, from + 1, to - from).values = valuesOf(run, from, to);
      },
      (done) => {
        known.done = done;
        progress?.(done);
      },
    );
    replaceRules(target.worksheet, rules, plan.highlights);
    await context.sync();
    return { ok: true, value: former };
  });
  if (written.ok) return { ok: true, former: written.value };
  const { former, done } = known;
  return { ok: false, problem: former ? inPart(written.problem, done) : written.problem, former };
}

/** Refusals of a whole request, of which nothing is done. */
const WHOLE = new Set([
  'InvalidOperationInCellEditMode',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
]);

/** Excel keeps what it did before it failed: nothing of a request is undone. */
function inPart(problem: Problem, done: number): Problem {
  if (done === 0 && WHOLE.has(problem.code)) return problem;
  const part = done > 0 ? 'Only a part of the hours has been written' : 'A part may have been written';
  const warning = `${part}: finish it or take it back before you use them.`;
  return { ...problem, message: `${problem.message} ${warning}`, remedy: 'previewAgain' };
}

function widen(context: Excel.RequestContext, head: TableHead, columns: number): void {
  const table = context.workbook.tables.getItem(head.id);
  table.resize(table.getRange().getResizedRange(0, columns));
}

/** The last heading of a plain range, whose look our own take over. A table gives them its own. */
function lookOf(target: Excel.Range, { headingRows, headings }: TableHead): Excel.RangeFormat {
  const { format } = target.getCell(headingRows - 1, headings.length - 1);
  return format.load('wrapText,font/bold,font/color,fill/color');
}

/**
 * The headings first, so that a column we added has its name from the start; then formats before values, so that no note
 * is taken for a formula and no figure for a date.
 */
function prepare(
  target: Excel.Range,
  plan: ChangePlan,
  run: readonly PlannedColumn[],
  neighbour: Excel.RangeFormat | undefined,
): void {
  const added = run.filter((column) => !column.existed);
  if (added.length > 0) {
    const headings = cells(target, plan, added, 0, 1);
    headings.values = [added.map((column) => column.heading)];
    if (neighbour) dress(headings.format, neighbour);
  }
  if (plan.head.rowCount === 0) return;
  for (const column of run) {
    const body = cells(target, plan, [column], 1, plan.head.rowCount);
    body.numberFormat = forAllCells(column.numberFormat);
    if (!column.existed) body.format.columnWidth = column.numberFormat === '@' ? NOTE_WIDTH : HOURS_WIDTH;
  }
}

function dress(format: Excel.RangeFormat, { wrapText, font, fill }: Excel.RangeFormat): void {
  if (wrapText) format.wrapText = true;
  if (font.bold) format.font.bold = true;
  if (font.color !== '#000000') format.font.color = font.color;
  // White also where there is no fill (documentation of RangeFill.color).
  if (fill.color !== '#FFFFFF') format.fill.color = fill.color;
}

/** Cells of adjacent columns, counted from the row of the headings. */
function cells(
  target: Excel.Range,
  { head }: ChangePlan,
  run: readonly PlannedColumn[],
  row: number,
  rows: number,
): Excel.Range {
  const first = run[0];
  if (!first) throw new RangeError('a run has at least one column');
  return target
    .getCell(head.headingRows - 1 + row, first.column - head.column)
    .getResizedRange(rows - 1, run.length - 1);
}

/** Our columns, as runs that stand side by side: one range each. */
function adjacentRuns(columns: readonly PlannedColumn[]): readonly (readonly PlannedColumn[])[] {
  const runs: PlannedColumn[][] = [];
  for (const column of [...columns].sort((a, b) => a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.column === column.column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function valuesOf(run: readonly PlannedColumn[], from: number, to: number): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = from; row < to; row++) rows.push(run.map((column) => column.after[row] ?? ''));
  return rows;
}
