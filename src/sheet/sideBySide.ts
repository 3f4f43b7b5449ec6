import { assignColumns } from './assign';
import { sampleOf } from './candidates';
import type { Row } from './cells';
import { AUTHORIZATIONS, SCHEDULE } from './fields';
import { anyFilled, type Grid, type Span } from './grid';
import { textsOf } from './groupLine';
import { filledTogether } from './headingLines';
import { ownColumnOf } from './ownColumns';

/** With more parts than this, blank columns are the habit of the whole sheet, and nothing is figured from each. */
const MOST_PARTS = 12;

/**
 * Tells the tables on one line of headings apart: a blank column can part two tables, or be a gap inside of one.
 * @param runs the runs of headings, from left to right
 */
export function tablesAmong(grid: Grid, row: number, runs: readonly Span[]): readonly Span[] {
  const parts = runs.flatMap((run) => afterOwnColumns(grid.rows[row], run));
  const tables: Span[] = [];
  for (const part of parts) {
    const left = tables.at(-1);
    if (left && belongTogether(grid, row, left, part, parts.length)) {
      tables[tables.length - 1] = { from: left.from, to: part.to };
    } else tables.push(part);
  }
  return tables;
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

function belongTogether(grid: Grid, row: number, left: Span, right: Span, parts: number): boolean {
  const { rows } = grid;
  if (isOwn(rows[row], left.to) && !isOwn(rows[row], right.from)) return false;
  const gap = { from: left.to + 1, to: right.from - 1 };
  if (gap.from <= gap.to && rows.slice(row + 1).some((cells) => anyFilled(cells, gap))) return true;
  const together = filledTogether(rows, row + 1, left, right) >= 0.5;
  if (parts > MOST_PARTS) return together;
  const [one, other] = [worth(grid, row, left), worth(grid, row, right)];
  if (one.complete && other.complete) return false;
  if (together) return true;
  const both = worth(grid, row, { from: left.from, to: right.to });
  return both.complete && both.fields > Math.max(one.fields, other.fields);
}

/** Whether a part would do by itself, and how many of its columns are of use. */
function worth({ rows }: Grid, row: number, span: Span): { complete: boolean; fields: number } {
  const headings = textsOf(rows[row], span);
  const body = sampleOf(rows.slice(row + 1)).map((cells) => cells.slice(span.from, span.to + 1));
  const found = [assignColumns(SCHEDULE, headings, body), assignColumns(AUTHORIZATIONS, headings, body)];
  return {
    complete: found.some(({ missing }) => missing.length === 0),
    fields: Math.max(...found.map(({ columns }) => Object.keys(columns).length)),
  };
}
