import type { Row } from './cells';
import { anyFilled, between, isFilled, runsOf, type Grid, type Span } from './grid';
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
import { holdsOption } from './optionColumns';
import { tablesAmong } from './sideBySide';

/** A plain range as it was found; its body is still to be measured. */
export interface PlainRange extends OpenRange {
  /** The columns it can take in without touching those of another beside it. */
  readonly room: Span;
  /** The row after the last that can be of it. */
  readonly end: number;
  readonly anotherFollows: boolean;
}

type WithRoom = OpenRange & Pick<PlainRange, 'room'>;

/**
 * Goes down a sheet once. A line of headings opens a range in its columns, which lasts until other headings stand in them
 * or the sheet ends, so that blank rows, repeated headings and totals stay inside.
 */
export function plainRanges(grid: Grid): readonly PlainRange[] {
  const closed: PlainRange[] = [];
  let open: readonly WithRoom[] = [];
  let free: readonly Span[] = between([], grid.width);
  let groups: readonly Span[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const still = open.filter((each) => {
      const isEnded = isEndedBy(each, grid, row);
      if (isEnded) closed.push({ ...each, end: row, anotherFollows: true });
      return !isEnded;
    });
    if (still.length < open.length) {
      open = still;
      free = between(spansOf(open), grid.width);
    }
    if (free.length === 0) continue;
    const line = lineOf(grid, row, headingRuns(grid, row, free), groups);
    groups = line.groups;
    if (line.headings.length === 0) continue;
    const opened = within(free, line.headings).flatMap((runs) => tablesAmong(grid, row, runs));
    open = besideOneAnother([...open, ...opened.map((span) => rangeUnder(grid, row, span))], grid.width);
    free = between(spansOf(open), grid.width);
  }
  for (const each of open) closed.push({ ...each, end: grid.rows.length, anotherFollows: false });
  return closed.sort((a, b) => a.row - b.row || a.span.from - b.span.from);
}

function spansOf(open: readonly OpenRange[]): readonly Span[] {
  return open.map(({ span }) => span);
}

/** The runs in each of the free spans; both go from left to right, and no run lies in two. */
function within(free: readonly Span[], runs: readonly Span[]): readonly (readonly Span[])[] {
  let next = 0;
  return free.map(({ to }) => {
    const first = next;
    while ((runs[next]?.from ?? Infinity) <= to) next++;
    return runs.slice(first, next);
  });
}

/** Narrows the room of each to what the others leave. */
function besideOneAnother(
  ranges: readonly (OpenRange & Partial<WithRoom>)[],
  width: number,
): readonly WithRoom[] {
  const sorted = [...ranges].sort((a, b) => a.span.from - b.span.from);
  return sorted.map((each, index) => {
    const from = Math.max(each.room?.from ?? 0, (sorted[index - 1]?.span.to ?? -1) + 1);
    const to = Math.min(each.room?.to ?? width, (sorted[index + 1]?.span.from ?? width) - 1);
    return { ...each, room: { from, to } };
  });
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
 * tables side by side each can have its own. What has nothing under it yet goes with its neighbours.
 * @param above the group names of the row above, which are headings together with what stands here
 */
function lineOf({ rows }: Grid, row: number, runs: readonly Span[], above: readonly Span[]): Line {
  const headings = [...above];
  const groups: Span[] = [];
  let neighbours: Span[] = [];
  let areGroups = false;
  const settle = (): void => {
    (areGroups ? groups : headings).push(...neighbours);
    neighbours = [];
    areGroups = false;
  };
  for (const run of runs) {
    const under = above.some((group) => overlap(group, run)) ? 'others' : underNames(rows, row, run);
    if (under === 'others') {
      settle();
      headings.push(run);
    } else {
      neighbours.push(run);
      areGroups ||= under === 'headings';
    }
  }
  settle();
  return { headings: joined(headings), groups };
}

/** What stands in the next row under texts that can name groups. */
function underNames(rows: readonly Row[], row: number, run: Span): 'headings' | 'nothing' | 'others' {
  const [cells, next] = [rows[row] ?? [], rows[row + 1] ?? []];
  if (!areGroupNames(cells, run)) return 'others';
  // Words such as "Week" may as well be of a body whose other cells hold values.
  const isBody = holdsValue(next, lineThrough(cells, run));
  if (!anyFilled(next, run)) return isBody ? 'others' : 'nothing';
  if (holdsOption(cells.slice(run.from), next, run)) return 'others';
  const areAll = runsOf(next, [run]).every((span) => {
    const line = lineThrough(next, span);
    if (!areHeadings(next, line, 2) || !areGroupNames(next, line)) return false;
    const together = runsOf(next, [line]).find((other) => overlap(other, span)) ?? span;
    if (isBody && !standsOnFigures(rows, row + 1, together)) return false;
    return !repeats(next, span, [textsOf(cells, span)]);
  });
  return areAll ? 'headings' : 'others';
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
  const columns = [{ from: column, to: to?.column ?? grid.width - 1 }];
  const [first, ...others] = runsOf(cells, columns);
  if (!first) return undefined;
  const along = others.filter((run) => to || filledTogether(grid.rows, place.row + 1, first, run) >= 0.5);
  const line = lineOf(grid, place.row, [first, ...along], []);
  const areGroups = line.groups.length > 0;
  const row = areGroups ? place.row + 1 : place.row;
  const named = { from: column, to: (areGroups ? line.groups : line.headings).at(-1)?.to ?? column };
  const last = areGroups ? lineThrough(grid.rows[row] ?? [], named).to : named.to;
  const span = { from: column, to: to?.column ?? last };
  const range = { ...rangeUnder(grid, row, span), room: { from: 0, to: grid.width - 1 } };
  if (to) return { ...range, end: Math.min(grid.rows.length, to.row + 1), anotherFollows: false };
  const end = grid.rows.findIndex((_, below) => isEndedBy(range, grid, below));
  return { ...range, end: end < 0 ? grid.rows.length : end, anotherFollows: end >= 0 };
}
