import type { CellValue, Row } from './cells';
import type { SheetReading } from './sheets';

/** Columns of a grid, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The cells of a sheet that belong to no Excel table, with the place of the first. */
export interface Grid {
  readonly sheet: SheetReading;
  readonly rows: readonly Row[];
  readonly width: number;
}

const NOTHING: Row = [];

/** A table without a heading row is no table to us: its cells are looked at like any others. */
export function gridOf(sheet: SheetReading): Grid {
  const width = sheet.cells[0]?.length ?? 0;
  const tables = sheet.tables.filter(({ showHeaders }) => showHeaders);
  if (tables.length === 0) return { sheet, rows: sheet.cells, width };
  const rows = [...sheet.cells];
  for (const table of tables) {
    const from = table.column - sheet.column;
    const whole = from <= 0 && from + table.columns >= width;
    const end = Math.min(rows.length, table.row - sheet.row + table.rows);
    for (let row = Math.max(0, table.row - sheet.row); row < end; row++) {
      rows[row] = whole ? NOTHING : without(rows[row] ?? NOTHING, from, from + table.columns);
    }
  }
  return { sheet, rows, width };
}

function without(row: Row, from: number, end: number): Row {
  const left = [...row];
  return left.fill('', Math.max(0, from), Math.max(0, end));
}

/** Quick for the cells there are millions of: figures, and texts that begin with a letter. */
export function isFilled(cell: CellValue | undefined): cell is CellValue {
  if (cell === '' || cell === undefined) return false;
  return typeof cell !== 'string' || cell.charCodeAt(0) > 32 || cell.trim() !== '';
}

export function filledIn(row: Row | undefined, { from, to }: Span): number {
  let filled = 0;
  if (row) for (let column = from; column <= to; column++) if (isFilled(row[column])) filled++;
  return filled;
}

export function anyFilled(row: Row | undefined, { from, to }: Span): boolean {
  if (row) for (let column = from; column <= to; column++) if (isFilled(row[column])) return true;
  return false;
}

/** The runs of filled cells of a row within the columns given. */
export function runsOf(row: Row, within: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { from, to } of within) {
    let start = -1;
    for (let column = from; column <= to; column++) {
      const filled = isFilled(row[column]);
      if (filled && start < 0) start = column;
      if (start >= 0 && (!filled || column === to)) {
        runs.push({ from: start, to: filled ? column : column - 1 });
        start = -1;
      }
    }
  }
  return runs;
}

/** The columns that none of the spans holds. */
export function between(spans: readonly Span[], width: number): Span[] {
  const free: Span[] = [];
  let next = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > next) free.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next < width) free.push({ from: next, to: width - 1 });
  return free;
}
