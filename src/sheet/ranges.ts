import { between, isFilled, runsOf, type Grid, type Span } from './grid';
import { headingsOf, repeats, textsOf } from './groupLine';
import {
  areGroupNames,
  areHeadings,
  filledTogether,
  headingRuns,
  holdsValue,
  lineThrough,
  standsOnFigures,
} from './headingLines';
import { isEndedBy, type OpenRange } from './newHeadings';
import { tablesAmong } from './sideBySide';

/** A plain range as it was found; its body is still to be measured. */
export interface PlainRange extends OpenRange {
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
  let open: OpenRange[] = [];
  let free: readonly Span[] = between([], grid.width);
  let groups: readonly Span[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const still = open.filter((each) => !isEndedBy(each, grid, row));
    if (still.length < open.length) {
      for (const each of open)
        if (!still.includes(each)) closed.push({ ...each, end: row, anotherFollows: true });
      open = still;
      free = between(spansOf(open), grid.width);
    }
    if (free.length === 0) continue;
    const line = lineOf(grid, row, headingRuns(grid, row, free), groups, free);
    groups = line.groups;
    if (line.headings.length === 0) continue;
    const tables = free.flatMap((within) =>
      tablesAmong(
        grid,
        row,
        line.headings.filter((run) => overlap(run, within)),
      ),
    );
    open = [...open, ...tables.map((span) => rangeUnder(grid, row, span))];
    free = between(spansOf(open), grid.width);
  }
  for (const each of open) closed.push({ ...each, end: grid.rows.length, anotherFollows: false });
  return closed.sort((a, b) => a.row - b.row || a.span.from - b.span.from);
}

function spansOf(open: readonly OpenRange[]): readonly Span[] {
  return open.map(({ span }) => span);
}

function rangeUnder(grid: Grid, row: number, span: Span): OpenRange {
  const { texts, rows } = headingsOf(grid, row, span);
  const lines = [textsOf(grid.rows[row], span), ...(rows === 2 ? [textsOf(grid.rows[row - 1], span)] : [])];
  return { span, row, headingRows: rows, headings: texts, lines };
}

interface Line {
  /** What opens ranges here. */
  readonly headings: readonly Span[];
  /** What has its headings in the next row. */
  readonly groups: readonly Span[];
}

/**
 * Parts the heading-like runs of a row into headings and the names of groups whose headings stand in the next row: of two
 * tables side by side each can have its own.
 * @param above the group names of the row above, which are headings together with what stands here
 */
function lineOf(
  { rows }: Grid,
  row: number,
  runs: readonly Span[],
  above: readonly Span[],
  free: readonly Span[],
): Line {
  const [cells, next] = [rows[row] ?? [], rows[row + 1] ?? []];
  const below = runs.length > 0 ? runsOf(next, free) : [];
  const standing = runs.map((run): 'over headings' | 'over nothing' | 'headings' => {
    const under = below.filter((other) => overlap(run, other));
    if (above.some((group) => overlap(group, run)) || !areGroupNames(cells, run)) return 'headings';
    if (under.length === 0) return 'over nothing';
    // Words such as "Week" may as well be of a body whose other cells hold values.
    const isBody = holdsValue(next, lineThrough(cells, run));
    const isOver = under.every((span) => {
      const line = lineThrough(next, span);
      if (!areHeadings(next, line, 2) || !areGroupNames(next, line)) return false;
      if (isBody && !standsOnFigures(rows, row + 1, span)) return false;
      return !repeats(next, span, [textsOf(cells, span)]);
    });
    return isOver ? 'over headings' : 'headings';
  });
  // What has nothing under it yet goes with its neighbours.
  const isHere = (index: number): boolean => {
    const from = standing.lastIndexOf('headings', index) + 1;
    const to = standing.indexOf('headings', index);
    return !standing.slice(from, to < 0 ? undefined : to).includes('over headings');
  };
  return {
    headings: joined([...runs.filter((_, index) => isHere(index)), ...above]),
    groups: runs.filter((_, index) => !isHere(index)),
  };
}

function overlap(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
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
  const { column } = place;
  const cells = grid.rows[place.row];
  if (!cells || !isFilled(cells[column])) return undefined;
  const within = [{ from: column, to: to?.column ?? grid.width - 1 }];
  const [first, ...others] = runsOf(cells, within);
  if (!first) return undefined;
  const along = others.filter((run) => to || filledTogether(grid.rows, place.row + 1, first, run) >= 0.5);
  const { groups } = lineOf(grid, place.row, [first, ...along], [], within);
  const row = groups.length > 0 ? place.row + 1 : place.row;
  const line =
    groups.length > 0 ? joined([...groups, ...runsOf(grid.rows[row] ?? [], within)]) : [first, ...along];
  const range = rangeUnder(grid, row, { from: column, to: to?.column ?? line.at(-1)?.to ?? column });
  if (to) return { ...range, end: Math.min(grid.rows.length, to.row + 1), anotherFollows: false };
  const end = grid.rows.findIndex((_, below) => isEndedBy(range, grid, below));
  return { ...range, end: end < 0 ? grid.rows.length : end, anotherFollows: end >= 0 };
}
