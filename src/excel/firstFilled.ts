import type { Row } from '../sheet';

/** The first cell, row by row, that has something in it. */
export function firstFilled(cells: readonly Row[]): { row: number; column: number } | undefined {
  const row = cells.findIndex((line) => line.some((cell) => cell !== ''));
  const column = cells[row]?.findIndex((cell) => cell !== '');
  return column === undefined ? undefined : { row, column };
}
