import type { Area, Row, TableHead } from './cells';
import { cutBody, endOfBody, widened } from './bodies';
import { between, filledIn, gridOf, isFilled, runsOf, type Grid, type Span } from './grid';
import { headingsOf, repeats, textsOf } from './groupLine';
import { areGroupNames, areHeadings, headingRuns, standsOnFigures } from './headingLines';
import { columnLetters } from './highlights';
import type { SheetReading, TablePlace } from './sheets';
import { tablesAmong } from './sideBySide';

/** A head and the body under it. */
export interface Region {
  readonly head: TableHead;
  /** Body rows, as wide as the headings. */
  readonly rows: readonly Row[];
  /** Merged cells that reach into the body. */
  readonly merges?: readonly Area[];
}

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

interface Closed extends Open {
  readonly end: number;
  readonly anotherFollows: boolean;
}

/** Finds all that has headings and a body under them, on every sheet: Excel tables and plain ranges. */
export function findRegions(sheets: readonly SheetReading[], date1904: boolean): readonly Region[] {
  return sheets.flatMap((sheet) => [
    ...sheet.tables
      .filter(({ showHeaders }) => showHeaders)
      .map((table) => tableRegion(sheet, table, date1904)),
    ...plainRegions(sheet, date1904),
  ]);
}

function tableRegion(sheet: SheetReading, table: TablePlace, date1904: boolean): Region {
  const span = { from: table.column - sheet.column, to: table.column - sheet.column + table.columns - 1 };
  const row = table.row - sheet.row;
  const rowCount = table.rows - (table.showTotals ? 2 : 1);
  const head: TableHead = {
    id: table.id,
    kind: 'table',
    name: table.name,
    sheet: sheet.name,
    row: table.row,
    column: table.column,
    headingRows: 1,
    headings: Array.from({ length: table.columns }, (_, index) =>
      String(sheet.cells[row]?.[span.from + index] ?? ''),
    ),
    rowCount,
    date1904,
  };
  return { head, rows: cutBody(sheet.cells, row + 1, row + 1 + rowCount, span), ...mergesIn(sheet, head) };
}

/**
 * Goes down a sheet once. A line of headings opens a range in its columns, which lasts until other headings stand in them
 * or the sheet ends, so that blank rows, repeated headings and totals stay inside.
 */
function plainRegions(sheet: SheetReading, date1904: boolean): readonly Region[] {
  const grid = gridOf(sheet);
  const closed: Closed[] = [];
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
  return closed
    .sort((a, b) => a.row - b.row || a.span.from - b.span.from)
    .map((each) => plainRegion(grid, each, closed, date1904))
    .filter(({ head, rows }) => rows.length > 0 || head.headings.length >= 3);
}

function spansOf(open: readonly Open[]): readonly Span[] {
  return open.map(({ span }) => span);
}

/** Headings stand where others begin, not where those of a range are printed once more. */
function isEndedBy(open: Open, { rows }: Grid, row: number): boolean {
  const cells = rows[row];
  if (row <= open.row || !cells || cells.length === 0) return false;
  const parted = filledIn(rows[row - 1], open.span) <= 1;
  if (areHeadings(cells, wholeRun(cells, open.span), parted ? 2 : 3))
    return !repeats(cells, open.span, open.lines);
  return parted && contradicts(rows, row, open);
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
  return tablesAmong(grid, last, second ?? runs).map((span) => {
    const { texts, rows } = headingsOf(grid, last, span);
    const lines = [
      textsOf(grid.rows[last], span),
      ...(rows === 2 ? [textsOf(grid.rows[last - 1], span)] : []),
    ];
    return { span, row: last, headingRows: rows, headings: texts, lines };
  });
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

function plainRegion(grid: Grid, range: Closed, all: readonly Closed[], date1904: boolean): Region {
  const { rows, sheet } = grid;
  const start = range.row + 1;
  const end = endOfBody(rows, start, range.end, range.span, range.anotherFollows);
  const span = widened(rows, start, end, range.span, roomOf(range, all, grid.width));
  const blank = (columns: number): string[] => new Array<string>(columns).fill('');
  const head = rangeHead(sheet, {
    row: range.row,
    headingRows: range.headingRows,
    span,
    headings: [...blank(range.span.from - span.from), ...range.headings, ...blank(span.to - range.span.to)],
    rowCount: end - start,
    date1904,
  });
  return { head, rows: cutBody(rows, start, end, span), ...mergesIn(sheet, head) };
}

/** The columns a range can take in without touching those of another beside it. */
function roomOf(range: Closed, all: readonly Closed[], width: number): Span {
  const beside = all.filter((other) => other.row - other.headingRows < range.end && other.end > range.row);
  const left = beside.map(({ span }) => span.to).filter((to) => to < range.span.from);
  const right = beside.map(({ span }) => span.from).filter((from) => from > range.span.to);
  return { from: Math.max(-1, ...left) + 1, to: Math.min(width, ...right) - 1 };
}

interface RangePlace {
  readonly row: number;
  readonly headingRows: number;
  readonly span: Span;
  readonly headings: readonly string[];
  readonly rowCount: number;
  readonly date1904: boolean;
}

function rangeHead(sheet: SheetReading, place: RangePlace): TableHead {
  const { span, headingRows, headings, rowCount, date1904 } = place;
  const row = sheet.row + place.row;
  const column = sheet.column + span.from;
  const first = `${columnLetters(column)}${row - headingRows + 2}`;
  const last = `${columnLetters(sheet.column + span.to)}${row + rowCount + 1}`;
  return {
    id: `range:${sheet.name}!${row},${column}`,
    kind: 'range',
    name: `${first}:${last}`,
    sheet: sheet.name,
    row,
    column,
    headingRows,
    headings,
    rowCount,
    date1904,
  };
}

function mergesIn({ merges }: SheetReading, head: TableHead): { merges?: readonly Area[] } {
  const inside = merges.filter(
    ({ row, column, rows, columns }) =>
      row + rows > head.row + 1 &&
      row <= head.row + head.rowCount &&
      column + columns > head.column &&
      column < head.column + head.headings.length,
  );
  return inside.length > 0 ? { merges: inside } : {};
}
