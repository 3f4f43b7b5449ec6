import { assignColumns } from './assign';
import type { Row } from './cells';
import { sampled } from './columnShape';
import { AUTHORIZATIONS, CAREGIVERS, PAYERS, SCHEDULE } from './fields';
import { anyFilled, type Grid, type Span } from './grid';
import { headingsOf, repeats, textsOf } from './groupLine';
import { areHeadings, LOOKAHEAD } from './headingLines';
import { isEndedBy } from './newHeadings';
import { ownColumnOf } from './ownColumns';

/** With more parts than this only the doubtful of the blank columns between them are weighed. */
const MOST_PARTS = 10;
/** What a table that would do by itself is worth, in fields. */
const COMPLETE = 10;
/** Rows filled together as often as not say neither that two parts belong together nor that they do not. */
const UNDECIDED = 0.5;

/** Rows looked at to learn whether columns would make a table: every stretch of parts is tried. */
const SAMPLED_ROWS = 30;

/** A run of headings, or several that surely are one, with the first and the last row under it that is filled. */
interface Part {
  readonly span: Span;
  readonly reach: Span | undefined;
}

/**
 * Tells the tables on one line of headings apart: a blank column can part two tables, or be a gap inside of one.
 * @param runs the runs of headings, from left to right
 */
export function tablesAmong(grid: Grid, row: number, runs: readonly Span[]): readonly Span[] {
  const parts = runs.flatMap((run) => afterOwnColumns(grid.rows[row], run));
  if (parts.length < 2) return parts;
  const body = bodyUnder(grid, row, parts);
  return stretchesOf(grid.rows[row], body, parts).flatMap((stretch) => {
    return bestTables(grid, row, body, mostDoubtful(stretch));
  });
}

/** Our columns are the last of their table: what stands to the right of them, without a gap, is another. */
function afterOwnColumns(cells: Row | undefined, { from, to }: Span): Span[] {
  for (let column = from; column < to; column++) {
    if (isOwn(cells, column) && !isOwn(cells, column + 1))
      return [{ from, to: column }, ...afterOwnColumns(cells, { from: column + 1, to })];
  }
  return [{ from, to }];
}

function isOwn(cells: Row | undefined, column: number): boolean {
  return ownColumnOf(String(cells?.[column] ?? '')) !== undefined;
}

/** The rows under a line of headings, as many as are looked at, up to other headings and without the same once more. */
function bodyUnder(grid: Grid, row: number, parts: readonly Span[]): readonly Row[] {
  const span = { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
  const headings = textsOf(grid.rows[row], span);
  const line = { span, row, headingRows: 1, headings, lines: [headings] };
  const rows = grid.rows.slice(row + 1, row + 1 + LOOKAHEAD);
  const end = rows.findIndex((_, index) => isEndedBy(line, grid, row + 1 + index));
  return rows.slice(0, end < 0 ? rows.length : end).filter((cells) => !repeats(cells, span, [headings]));
}

/** Parts between which a table surely ends stand in different lists; those that surely are of one are made one. */
function stretchesOf(cells: Row | undefined, body: readonly Row[], spans: readonly Span[]): Part[][] {
  const stretches: Part[][] = [];
  for (const span of spans) {
    const part = { span, reach: reachOf(body, span) };
    const stretch = stretches.at(-1);
    const left = stretch?.at(-1);
    if (!stretch || !left || endsBetween(cells, body, left.span, span)) stretches.push([part]);
    else if (body.some((row) => anyFilled(row, gapBetween(left.span, span)))) {
      stretch[stretch.length - 1] = together(left, part);
    } else stretch.push(part);
  }
  return stretches;
}

function gapBetween(left: Span, right: Span): Span {
  return { from: left.to + 1, to: right.from - 1 };
}

/** Our own columns end their table, and the headings of another may stand lower in the gap. */
function endsBetween(cells: Row | undefined, body: readonly Row[], left: Span, right: Span): boolean {
  if (isOwn(cells, left.to) && !isOwn(cells, right.from)) return true;
  return body.some((row) => areHeadings(row, gapBetween(left, right), 2));
}

function reachOf(body: readonly Row[], span: Span): Span | undefined {
  const from = body.findIndex((row) => anyFilled(row, span));
  return from < 0 ? undefined : { from, to: body.findLastIndex((row) => anyFilled(row, span)) };
}

function together(one: Part, other: Part): Part {
  const span = { from: one.span.from, to: other.span.to };
  if (!one.reach || !other.reach) return { span, reach: one.reach ?? other.reach };
  const from = Math.min(one.reach.from, other.reach.from);
  return { span, reach: { from, to: Math.max(one.reach.to, other.reach.to) } };
}

/**
 * How far down two parts reach side by side, of how far either does: a column that is filled here and there reaches as far
 * as its table, and a legend does not. Where one has no rows, that says nothing.
 */
function sharedReach({ reach: one }: Part, { reach: other }: Part): number {
  if (!one || !other) return UNDECIDED;
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1;
  return Math.max(0, shared) / (Math.max(one.to, other.to) - Math.min(one.from, other.from) + 1);
}

/**
 * Leaves as many parts as can be weighed. Headings with nothing under them are let go, and of the others those whose rows go
 * together most are made one.
 */
function mostDoubtful(parts: readonly Part[]): readonly Part[] {
  if (parts.length <= MOST_PARTS) return parts;
  const filled = parts.filter(({ reach }) => reach);
  const left = filled.length > 0 ? filled : parts;
  const shares = left.map((part, index) => sharedReach(left[index - 1] ?? part, part));
  const doubtful = new Set(
    left
      .map((_, index) => index)
      .slice(1)
      .sort((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0))
      .slice(0, MOST_PARTS - 1),
  );
  const fewer: Part[] = [];
  left.forEach((part, index) => {
    const before = fewer.at(-1);
    if (!before || doubtful.has(index)) fewer.push(part);
    else fewer[fewer.length - 1] = together(before, part);
  });
  return fewer;
}

/**
 * Of all ways to put neighbouring parts together the one that makes the most of them: tables that would do by themselves,
 * with many columns of use, whose parts are filled on the same rows.
 */
function bestTables(grid: Grid, row: number, body: readonly Row[], parts: readonly Part[]): readonly Span[] {
  const sample = sampled(body, SAMPLED_ROWS);
  const best: { readonly worth: number; readonly tables: readonly Span[] }[] = [{ worth: 0, tables: [] }];
  parts.forEach((last, end) => {
    let [table, joins] = [last, 0];
    for (let start = end; start >= 0; start--) {
      const [before, left] = [best[start], parts[start - 1]];
      if (!before) continue;
      const worth =
        before.worth + joins + worthOf(headingsOf(grid, row, table.span).texts, sample, table.span);
      if (worth > (best[end + 1]?.worth ?? -Infinity)) {
        best[end + 1] = { worth, tables: [...before.tables, table.span] };
      }
      if (!left) continue;
      joins += sharedReach(left, table) - UNDECIDED;
      table = together(left, table);
    }
  });
  return best[parts.length]?.tables ?? [];
}

/** What a table of these columns would be worth, in columns of use: nothing where it would not do. */
function worthOf(headings: readonly string[], sample: readonly Row[], { from, to }: Span): number {
  const rows = sample.map((cells) => cells.slice(from, to + 1));
  const worths = [assignColumns(SCHEDULE, headings, rows), assignColumns(AUTHORIZATIONS, headings, rows)].map(
    ({ missing, columns }) => (missing.length === 0 ? COMPLETE + Object.keys(columns).length : 0),
  );
  const worth = Math.max(...worths);
  // Payers and caregivers stand apart where nothing is taken from a schedule or authorizations by it.
  return worth > 0 ? worth : worthOfTerms(headings, rows);
}

function worthOfTerms(headings: readonly string[], rows: readonly Row[]): number {
  const worths = [assignColumns(PAYERS, headings, rows), assignColumns(CAREGIVERS, headings, rows)].map(
    ({ missing, columns }) => (missing.length === 0 ? Object.keys(columns).length : 0),
  );
  return Math.max(...worths);
}
