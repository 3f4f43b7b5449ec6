import type { CellValue, Result, Row, TableHead } from '../sheet';
import { isTooLarge } from './hostProblem';
import { inExcel } from './session';

/** A table as it is now: compare `headings` with the head it was asked for. */
export interface TableReading {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Excel on the web refuses answers over 5 MB (documentation, "Resource limits and performance optimization"), so
 * a large table is read in pieces that are sized by the bytes of the pieces before, with a margin for longer texts
 * further down.
 */
const BYTES_PER_ANSWER = 4_000_000;
const FIRST_GUESS_PER_CELL = 30;
const MARGIN = 1.25;
/** Rows looked at to learn the size of a piece: measuring all would cost as much as reading. */
const SAMPLED_ROWS = 200;

/**
 * Reads whole tables, headings and bodies. Tables that fit are read in one round trip together.
 *
 * @param progress told the share that has been read, 0 to 1
 */
export function readTables(
  heads: readonly TableHead[],
  progress?: (done: number) => void,
): Promise<Result<readonly TableReading[]>> {
  return inExcel(async (context) => {
    const readers = heads.map((head) => new TableReader(context, head));
    const total = readers.reduce((sum, reader) => sum + reader.rowCount, 0);
    let budget = BYTES_PER_ANSWER;
    while (readers.some((reader) => !reader.isDone)) {
      let left = budget;
      for (const reader of readers) left -= reader.ask(left);
      try {
        await context.sync();
      } catch (error) {
        if (!isTooLarge(error) || budget < 2 * SAMPLED_ROWS) throw error;
        budget /= 2;
        readers.forEach((reader) => reader.forget());
        continue;
      }
      readers.forEach((reader) => reader.take());
      progress?.(readers.reduce((sum, reader) => sum + reader.rowsRead, 0) / total);
    }
    const moved = readers.find((reader) => reader.hasMoved);
    if (moved) return { ok: false, problem: movedProblem(moved.head) };
    return { ok: true, value: readers.map((reader) => reader.reading) };
  });
}

function movedProblem(head: TableHead) {
  return {
    code: 'tableMoved',
    message: `The table "${head.name}" on sheet "${head.sheet}" has been moved, or rows or columns were added or removed, since it was looked at. Preview again.`,
    sheet: head.sheet,
  };
}

/** Reads one table from its heading row down, some rows at a time. */
class TableReader {
  /** With the heading row. */
  readonly rowCount: number;
  private readonly rows: CellValue[][] = [];
  /** Whether the table is no longer where, or as large as, its head says. A totals row may come and go. */
  hasMoved = false;
  private found: { readonly table: Excel.Table; readonly whole: Excel.Range };
  private bytesPerRow: number;
  private asked: Excel.Range | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly head: TableHead,
  ) {
    this.rowCount = head.rowCount + 1;
    this.bytesPerRow = head.headings.length * FIRST_GUESS_PER_CELL;
    this.found = this.find();
  }

  get rowsRead(): number {
    return this.rows.length;
  }

  get isDone(): boolean {
    return this.rows.length >= this.rowCount;
  }

  /** Queues as many of the next rows as fit. @returns the bytes they are expected to take */
  ask(bytes: number): number {
    const fitting = Math.floor(bytes / this.bytesPerRow);
    // At least one row where nothing else was asked for, or a very wide table would never be read.
    const count = Math.min(this.rowCount - this.rows.length, bytes > 0 ? Math.max(1, fitting) : 0);
    if (count === 0) return 0;
    const { table, whole } = this.found;
    if (this.rows.length === 0) {
      table.load('showTotals');
      whole.load('rowIndex,columnIndex,rowCount,columnCount');
    }
    this.asked = whole
      .getCell(this.rows.length, 0)
      .getResizedRange(count - 1, this.head.headings.length - 1)
      .load('values');
    return count * this.bytesPerRow;
  }

  /** Drops what was asked for in a round trip that failed, and with it objects that Office.js will not use again. */
  forget(): void {
    this.asked = undefined;
    this.found = this.find();
  }

  take(): void {
    if (!this.asked) return;
    if (this.rows.length === 0) this.hasMoved = this.isElsewhere();
    const values = this.asked.values as CellValue[][];
    for (const row of values) this.rows.push(row);
    this.bytesPerRow = bytesPerRow(values) * MARGIN;
    this.asked = undefined;
  }

  get reading(): TableReading {
    const [headings, ...rows] = this.rows;
    return { headings: (headings ?? []).map(String), rows };
  }

  /** From the table, not from an address: rows inserted above it cannot make us read the wrong cells. */
  private find() {
    const table = this.context.workbook.tables.getItem(this.head.id);
    return { table, whole: table.getRange() };
  }

  private isElsewhere(): boolean {
    const { table, whole } = this.found;
    const { row, column, headings } = this.head;
    const rows = table.showTotals ? whole.rowCount - 1 : whole.rowCount;
    return (
      whole.rowIndex !== row ||
      whole.columnIndex !== column ||
      whole.columnCount !== headings.length ||
      rows !== this.rowCount
    );
  }
}

function bytesPerRow(rows: readonly Row[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  let bytes = 0;
  let sampled = 0;
  for (let index = 0; index < rows.length; index += step) {
    // In UTF-8 a character of a name takes up to 3 bytes; JSON's own length is right for the figures that are most of it.
    bytes += JSON.stringify(rows[index]).length + 1;
    sampled++;
  }
  return sampled === 0 ? FIRST_GUESS_PER_CELL : bytes / sampled;
}
