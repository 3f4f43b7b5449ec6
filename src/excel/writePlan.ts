import type { CellValue, ChangePlan, PlannedColumn, Problem, Result, TableHead } from '../sheet';
import { ourRules, replaceRules } from './highlightRules';
import { rangeOf } from './places';
import { inExcel } from './session';

/**
 * Excel on the web refuses requests over 5 MB. Pieces are cut by their size in bytes, not by rows: notes are long
 * in some sheets and blank in others.
 */
const BYTES_PER_REQUEST = 3_500_000;

/** Width of columns we add: enough for their headings beside the filter button. In points. */
const HOURS_WIDTH = 96;
const NOTE_WIDTH = 330;

/**
 * Carries out a plan: one resize of a table, number formats, headings, values, and last the conditional formats, because rules
 * made by API are not always refreshed by values that come after them. Only our own columns are touched. Look first
 * with `inspectTarget`, and read back after: between looking and writing someone else may change the sheet.
 *
 * @param isOurs recognises our own conditional formats by their formula
 * @param progress told the share that has been written, 0 to 1
 */
export async function writePlan(
  plan: ChangePlan,
  isOurs: (formula: string) => boolean,
  progress?: (done: number) => void,
): Promise<Result<undefined>> {
  const pieces = { written: 0 };
  const written = await inExcel<undefined>(async (context) => {
    const target = rangeOf(context, plan.head);
    const neighbour = plan.head.kind === 'range' && plan.widenBy > 0 ? lookOf(target, plan.head) : undefined;
    const oldRules = await ourRules(context, target, isOurs);

    suspend(context);
    if (plan.head.kind === 'table' && plan.widenBy > 0) widen(context, plan.head, plan.widenBy);
    const runs = adjacentRuns(plan.columns);
    runs.forEach((run) => prepare(target, plan, run, neighbour));

    const rowCount = plan.head.rowCount;
    for (let from = 0; from < rowCount;) {
      const to = endOfPiece(plan.columns, from, rowCount);
      for (const run of runs) {
        cells(target, plan, run, from + 1, to - from).values = valuesOf(run, from, to);
      }
      from = to;
      if (from < rowCount) {
        await context.sync();
        pieces.written += 1;
        progress?.(from / rowCount);
        suspend(context);
      }
    }
    replaceRules(target.worksheet, oldRules, plan.highlights);
    await context.sync();
    return { ok: true, value: undefined };
  });
  return written.ok || pieces.written === 0 ? written : { ok: false, problem: inPart(written.problem) };
}

function inPart(problem: Problem): Problem {
  const warning = 'Only a part of the hours has been written: preview and write again before you use them.';
  return { ...problem, message: `${problem.message} ${warning}`, remedy: 'previewAgain' };
}

/** Until the next sync only: a pane that is closed midway must not leave Excel without calculation. */
function suspend(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
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
    // One value stands for every cell of a range (documentation of Range); the typings know arrays only.
    Object.assign(body, { numberFormat: column.numberFormat });
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

/** The first row that no longer fits into one request. */
function endOfPiece(columns: readonly PlannedColumn[], from: number, end: number): number {
  let bytes = 0;
  for (let row = from; row < end; row++) {
    for (const { after } of columns) {
      const cell = after[row];
      // Escaped and encoded, a character takes up to 3 bytes; most take one. A figure has at most 24.
      bytes += typeof cell === 'string' ? cell.length * 1.5 + 4 : 12;
    }
    if (bytes > BYTES_PER_REQUEST && row > from) return row;
  }
  return end;
}
