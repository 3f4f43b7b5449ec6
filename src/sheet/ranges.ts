import type { Row } from './cells';
import { anyFilled, between, filledIn, isFilled, runsOf, type Grid, type Span } from './grid';
import { headingsOf, repeats, textsOf } from './groupLine';
import {
  areGroupNames,
  areHeadings,
  filledTogether,
  headingRuns,
  holdsValue,
  standsOnFigures,
} from './headingLines';
import { tablesAmong } from './sideBySide';

/** A plain range whose end is not found yet; rows and columns are counted in the grid. */
interface Open {
  readonly span: Span;
  /** The last line of headings. */
  readonly row: number;
  readonly headingRows: number;
  readonly headings: readonly string[];
  /** The texts of each line of headings as they stand. */
  readonly lines: readonly (readonly string[])[];
}

/** A plain range as it was found; its body is still to be measured. */
export interface PlainRange extends Open {
  /** The row after the last that can be of it. */
  readonly end: number;
  readonly anotherFollows: boolean;
}

/**
 * Goes down a sheet once. A line of headings opens a range in its columns, which lasts until other headings stand in them
 * or the sheet ends, so that blank rows, repeated headings and totals stay inside.
 */
export function plainRanges(grid: Grid): readonly PlainRange[] {
  const closed: PlainRange[] = [];
  let open: Open[] = [];
  let free: readonly Span[] = between([], grid.width);
  for (let row = 0; row < grid.rows.length; row++) {
    const still = open.filter((each) => !isEndedBy(each, grid, row));
    if (still.length < open.length) {
      for (const each of open)
        if (!still.includes(each)) closed.push({ ...each, end: row, anotherFollows: true });
      open = still;
      free = between(spansOf(open), grid.width);
    }
    if (free.length === 0) continue;
    const runs = headingRuns(grid, row, free);
    if (runs.length === 0) continue;
    open = [...open, ...opened(grid, row, runs)];
    free = between(spansOf(open), grid.width);
  }
  for (const each of open) closed.push({ ...each, end: grid.rows.length, anotherFollows: false });
  return closed.sort((a, b) => a.row - b.row || a.span.from - b.span.from);
}

function spansOf(open: readonly Open[]): readonly Span[] {
  return open.map(({ span }) => span);
}

/** Headings stand where others begin, not where those of a range are printed once more. */
function isEndedBy(open: Open, { rows }: Grid, row: number): boolean {
  const cells = rows[row];
  if (row <= open.row || !cells || cells.length === 0) return false;
  if (holdsValue(cells, open.span) || !anyFilled(cells, open.span)) return false;
  const run = wholeRun(cells, open.span);
  if (!areHeadings(cells, run, 2)) return isParted(rows, row, open) && contradicts(rows, row, open);
  if (!areHeadings(cells, run, 3) && !isParted(rows, row, open)) return false;
  return !repeats(cells, open.span, open.lines);
}

/** Whether a blank row, or a title, stands above. */
function isParted(rows: readonly Row[], row: number, { span }: Open): boolean {
  return filledIn(rows[row - 1], span) <= 1;
}

/** The span with the filled cells that go on at its ends. */
function wholeRun(cells: Row, { from, to }: Span): Span {
  let [first, last] = [from, to];
  while (isFilled(cells[first]) && isFilled(cells[first - 1])) first--;
  while (isFilled(cells[last]) && isFilled(cells[last + 1])) last++;
  return { from: first, to: last };
}

/** Rows of a body looked at for the columns that hold figures. */
const FIGURE_ROWS = 20;

/** Unknown words above figures, where the range has figures itself: the headings of something else. */
function contradicts(rows: readonly Row[], row: number, { span, row: headingRow }: Open): boolean {
  if (filledIn(rows[row], span) < 3 || !standsOnFigures(rows, row, span)) return false;
  const body = rows.slice(headingRow + 1, Math.min(row, headingRow + 1 + FIGURE_ROWS));
  let against = 0;
  for (let column = span.from; column <= span.to; column++) {
    if (isFilled(rows[row]?.[column]) && body.some((cells) => typeof cells[column] === 'number')) against++;
  }
  return against >= 2;
}

/** Opens the ranges whose headings stand on a row, or on it and the next. */
function opened(grid: Grid, row: number, runs: readonly Span[]): Open[] {
  const second = secondLine(grid, row, runs);
  const last = second ? row + 1 : row;
  return tablesAmong(grid, last, second ?? runs).map((span) => rangeUnder(grid, last, span));
}

function rangeUnder(grid: Grid, row: number, span: Span): Open {
  const { texts, rows } = headingsOf(grid, row, span);
  const lines = [textsOf(grid.rows[row], span), ...(rows === 2 ? [textsOf(grid.rows[row - 1], span)] : [])];
  return { span, row, headingRows: rows, headings: texts, lines };
}

/** The runs of both lines together, where the next row is a second line of the same headings. */
function secondLine(grid: Grid, row: number, runs: readonly Span[]): readonly Span[] | undefined {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  const extent = wholeRun(grid.rows[row + 1] ?? [], { from: first.from, to: last.to });
  if (!areGroupNames(grid.rows[row], extent) || !areHeadings(grid.rows[row + 1], extent, 2)) return undefined;
  if (repeats(grid.rows[row + 1], extent, [textsOf(grid.rows[row], extent)])) return undefined;
  return joined([...runs, ...runsOf(grid.rows[row + 1] ?? [], [extent])]);
}

/** Spans that overlap or touch, made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const together: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = together.at(-1);
    if (last && span.from <= last.to + 1) {
      together[together.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else together.push(span);
  }
  return together;
}

/**
 * The range a person says is there.
 * @param place the first heading, counted in the grid, and the last cell where one was given
 */
export function rangeAt(
  grid: Grid,
  place: { readonly row: number; readonly column: number },
  to?: { readonly row: number; readonly column: number },
): PlainRange | undefined {
  const { row, column } = place;
  const cells = grid.rows[row];
  if (!cells || !isFilled(cells[column])) return undefined;
  const [first, ...others] = runsOf(cells, [{ from: column, to: to?.column ?? grid.width - 1 }]);
  if (!first) return undefined;
  const along = others.filter((run) => to || filledTogether(grid.rows, row + 1, first, run) >= 0.5);
  const runs = [first, ...along];
  const second = secondLine(grid, row, runs);
  const [from, last] = [column, (second ?? runs).at(-1)?.to ?? column];
  const range = rangeUnder(grid, second ? row + 1 : row, { from, to: to?.column ?? last });
  if (to) return { ...range, end: Math.min(grid.rows.length, to.row + 1), anotherFollows: false };
  const end = grid.rows.findIndex((_, below) => isEndedBy(range, grid, below));
  return { ...range, end: end < 0 ? grid.rows.length : end, anotherFollows: end >= 0 };
}
