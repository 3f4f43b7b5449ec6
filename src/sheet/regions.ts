import { cutBody, endOfBody, widened } from './bodies';
import type { Area, CellValue, Row, TableHead } from './cells';
import type { Choice } from './choice';
import { TABLES } from './fieldNames';
import { gridOf, type Grid, type Span } from './grid';
import { columnLetters } from './highlights';
import { isAt, placeFrom, same } from './places';
import { plainRanges, rangeAt, type PlainRange } from './ranges';
import type { SheetReading, TablePlace } from './sheets';

/** A head and the body under it. */
export interface Region {
  readonly head: TableHead;
  /** Body rows, as wide as the headings. */
  readonly rows: readonly Row[];
  /** Merged cells that reach into the body. */
  readonly merges?: readonly Area[];
}

/**
 * Finds all that has headings and a body under them, on every sheet: Excel tables and plain ranges.
 *
 * @param choice ranges a person named are found where they said, whatever they look like
 */
export function findRegions(
  sheets: readonly SheetReading[],
  date1904: boolean,
  choice: Choice = {},
): readonly Region[] {
  return sheets.flatMap((sheet) => {
    const tables = sheet.tables.filter(({ showHeaders }) => showHeaders);
    const regions = tables.map((table) => tableRegion(sheet, table, date1904));
    const grid = gridOf(sheet);
    const ranges = plainRanges(grid);
    const found = ranges
      .map((range) => plainRegion(grid, range, date1904))
      .filter(({ head, rows }) => rows.length > 0 || head.headings.filter(Boolean).length >= LEAST_HEADINGS);
    const named = namedRegions(grid, [...regions, ...found], date1904, choice);
    const ids = new Set(named.map(({ head }) => head.id));
    return [...regions, ...found.filter(({ head }) => !ids.has(head.id)), ...named];
  });
}

/** Fewer headings without a row under them are no more than two words side by side. */
const LEAST_HEADINGS = 3;

/** Ranges that a person named and that are not there already, or not up to where they said. */
function namedRegions(
  grid: Grid,
  found: readonly Region[],
  date1904: boolean,
  choice: Choice,
): readonly Region[] {
  const { sheet } = grid;
  return TABLES.flatMap((about) => {
    const text = choice[about]?.place ?? undefined;
    const place = text === undefined ? undefined : placeFrom(text);
    if (!place || 'table' in place || !same(place.sheet, sheet.name)) return [];
    const known = found.find(({ head }) => isAt(place, head));
    if (known && (!place.to || known.head.kind === 'table')) return [];
    const inGrid = ({ row, column }: { row: number; column: number }) => ({
      row: row - sheet.row,
      column: column - sheet.column,
    });
    const range = rangeAt(grid, inGrid(place), place.to && inGrid(place.to));
    return range ? [plainRegion(grid, range, date1904)] : [];
  });
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
  const rows = cutBody(sheet.cells, row + 1, row + 1 + rowCount, span);
  // A table's last rows may be blank and so outside of the used range: they are of the table all the same.
  const blank = new Array<CellValue>(table.columns).fill('');
  const body = [...rows, ...new Array<Row>(rowCount - rows.length).fill(blank)];
  return { head, rows: body, ...mergesIn(sheet, head) };
}

function plainRegion(grid: Grid, range: PlainRange, date1904: boolean): Region {
  const { rows, sheet } = grid;
  const start = range.row + 1;
  const end = endOfBody(rows, start, range.end, range.span, range.anotherFollows);
  const span = widened(rows, start, end, range.span, range.room);
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
