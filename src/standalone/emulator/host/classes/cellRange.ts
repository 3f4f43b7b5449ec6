import type { Area, Sheet } from '../../model';

/** What an `Excel.Range` stands for. */
export interface CellRange {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Ranges above this many cells give `null` for their values, without an error (#6781). */
export const mostReadableCells = 5_000_000;

export function cellCount({ area }: CellRange): number {
  return area.rows * area.columns;
}

/** One value for every cell of the range, row by row. */
export function mapCells<Value>(
  { area }: CellRange,
  value: (row: number, column: number) => Value,
): Value[][] {
  const rows: Value[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells: Value[] = [];
    for (let column = area.column; column < area.column + area.columns; column++)
      cells.push(value(row, column));
    rows.push(cells);
  }
  return rows;
}
