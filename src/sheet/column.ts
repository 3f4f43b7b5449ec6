import type { Cell } from '../engine';
import type { CellValue, Row } from './cells';
import { unwrapped } from './names';

/** Reads one cell of each row: always the same column, with what is known of that column. */
export type ColumnReader<T> = (row: Row) => Cell<T>;

/** How a kind of value is read from a number and from a text. */
export interface Reading<T> {
  readonly number: (value: number) => Cell<T>;
  readonly text: (value: string) => Cell<T>;
}

/** A column that is not there is blank in every row. */
export const nothing: ColumnReader<never> = () => undefined;

/**
 * Makes the reader of a column. Numbers, nearly all the cells of a large sheet, are read straight; each distinct text
 * is parsed once. Text of spaces only is blank; TRUE and FALSE are neither dates nor hours.
 */
export function columnReader<T>(column: number | undefined, reading: Reading<T>): ColumnReader<T> {
  if (column === undefined) return nothing;
  const parsed = new Map<string, Cell<T>>();
  return (row) => {
    const cell: CellValue | undefined = row[column];
    if (typeof cell === 'number') return reading.number(cell);
    if (cell === '' || cell === undefined) return undefined;
    if (typeof cell === 'boolean') return 'unreadable';
    let value = parsed.get(cell);
    // Blank is kept as undefined too, so a text of spaces is parsed again: rare, and cheap.
    if (value === undefined) {
      value = reading.text(unwrapped(cell));
      parsed.set(cell, value);
    }
    return value;
  };
}

/** The distinct texts of a column, with how often each occurs: a pass over them is a pass over few. */
export function textsOf(rows: readonly Row[], column: number): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === 'string' && cell !== '') times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  return times;
}
