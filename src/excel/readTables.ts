import type { Formats, Result, Row, TableHead } from '../sheet';
import { formatBlocks, formatsOf, type FormattedTable } from './readFormats';
import { readBlocks, type Block } from './readBlocks';
import { areaOf, rangeOf, ROWS_OF_A_SHEET } from './places';
import { inExcel } from './session';

/** A table or plain range as it is now: compare `headings` with the head it was asked for. */
export interface TableReading {
  /** As it is called now. */
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** The cells right under a plain range, by which rows added at its end are noticed; blank under a table. */
  readonly below: Row;
  /** Of the columns that were asked for. */
  readonly formats: Formats;
}

/**
 * Reads tables and plain ranges again, headings and bodies, and the number formats of some columns. What fits is read in one
 * round trip together.
 *
 * @param titled what they are called at the beginning of a sentence
 * @param progress told the share that has been read, 0 to 1
 */
export function readTables(
  tables: readonly FormattedTable[],
  titled: (head: TableHead) => string,
  progress?: (done: number) => void,
): Promise<Result<readonly TableReading[]>> {
  return inExcel(async (context) => {
    const readers = tables.map(({ head }) =>
      head.kind === 'table' ? tableReader(context, head) : rangeReader(context, head),
    );
    const blocks = [...readers.map(({ block }) => block), ...formatBlocks(context, tables)];
    const cells = await readBlocks(context, blocks, progress);
    const formats = formatsOf(tables, cells.slice(readers.length));
    const readings: TableReading[] = [];
    for (const [index, reader] of readers.entries()) {
      const reading = reader.reading(cells[index] ?? []);
      if (!reading) return { ok: false, problem: movedProblem(reader.head, titled(reader.head)) };
      readings.push({ ...reading, formats: formats[index] ?? new Map() });
    }
    return { ok: true, value: readings };
  });
}

interface Reader {
  readonly head: TableHead;
  readonly block: Block;
  /** @returns nothing where it is no longer in its place, or of its size */
  readonly reading: (cells: readonly Row[]) => Omit<TableReading, 'formats'> | undefined;
}

function tableReader(context: Excel.RequestContext, head: TableHead): Reader {
  let table: Excel.Table | undefined;
  let whole: Excel.Range | undefined;
  const find = () => {
    // From the table, not from an address: rows inserted above it cannot make us read the wrong cells.
    table = context.workbook.tables.getItem(head.id).load('showTotals,worksheet/name');
    whole = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    return whole;
  };
  const isInPlace = () => {
    if (!table || !whole) return false;
    const { row, column, rows, columns } = areaOf(whole);
    const bodyRows = rows - (table.showTotals ? 2 : 1);
    return (
      row === head.row &&
      column === head.column &&
      columns === head.headings.length &&
      bodyRows === head.rowCount
    );
  };
  return {
    head,
    block: { find, rows: head.rowCount + 1, columns: head.headings.length },
    reading: ([headings = [], ...rows]) =>
      table && isInPlace()
        ? { sheet: table.worksheet.name, headings: headings.map(String), rows, below: [] }
        : undefined,
  };
}

/** A plain range has no id that would lead to it wherever it is: it is known by its headings. */
function rangeReader(context: Excel.RequestContext, head: TableHead): Reader {
  const { headingRows } = head;
  const rows = headingRows + head.rowCount;
  const hasBelow = head.row + 1 + head.rowCount < ROWS_OF_A_SHEET;
  return {
    head,
    block: {
      find: () => rangeOf(context, head),
      rows: hasBelow ? rows + 1 : rows,
      columns: head.headings.length,
    },
    reading: (cells) => {
      const headings = headingsAt(head, cells.slice(0, headingRows));
      if (isElsewhere(head, headings)) return undefined;
      return {
        sheet: head.sheet,
        headings,
        rows: cells.slice(headingRows, rows),
        below: cells[rows] ?? [],
      };
    },
  };
}

/**
 * The headings as they stand now. Of two lines, the upper may be a group's name that is written once for several columns:
 * a heading is the same while it begins with what the upper cell says and ends with what the lower one does.
 */
function headingsAt({ headings }: TableHead, lines: readonly Row[]): readonly string[] {
  const [upper, lower] = lines.length > 1 ? [lines[0], lines.at(-1)] : [undefined, lines[0]];
  return headings.map((heading, column) => {
    const [above, said] = [onOneLine(upper?.[column]), onOneLine(lower?.[column])];
    const isSame = upper ? heading.startsWith(above) && heading.endsWith(said) : heading === said;
    return isSame ? heading : `${above} ${said}`.trim();
  });
}

/** A heading as it is kept: wrapped in its cell, or with spaces that do not break, it is still the same. */
function onOneLine(cell: Row[number] | undefined): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One heading may have been renamed; where most are others, other cells have come to its place. */
function isElsewhere(head: TableHead, found: readonly string[]): boolean {
  const same = head.headings.filter((heading, column) => heading !== '' && heading === found[column]);
  const named = head.headings.filter((heading) => heading !== '');
  return same.length * 2 <= named.length;
}

function movedProblem({ sheet }: TableHead, named: string) {
  return {
    code: 'tableMoved',
    message: `${named} has been moved, or rows or columns were added or removed, since it was looked at. Preview again.`,
    sheet,
  };
}
