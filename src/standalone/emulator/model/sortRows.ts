/** Rows put in the order of one of their columns. */
import type { Area } from './area';
import { cellAt, putCell } from './movedCell';
import type { Sheet } from './sheet';
import { translatedFormula } from './translatedFormula';

export type SortOrder = 'ascending' | 'descending';

/**
 * Sorts as Excel does: numbers before texts, whose case does not matter, before FALSE, TRUE and errors, and what is empty
 * last in either order ("Sort data in a range or table"). Rows that are equal keep their order; formulas and formats go
 * with their rows.
 *
 * @param column of the sheet
 */
export function sortRows(sheet: Sheet, area: Area, column: number, order: SortOrder): void {
  const before = Array.from({ length: area.rows }, (_, at) => area.row + at);
  const sign = order === 'ascending' ? 1 : -1;
  const after = before.toSorted((a, b) => {
    const [x, y] = [rank(sheet, a, column), rank(sheet, b, column)];
    if (x === EMPTY || y === EMPTY) return x - y;
    return sign * (x - y || compared(sheet, a, b, column));
  });
  const rows = after.map((row) =>
    Array.from({ length: area.columns }, (_, at) => cellAt(sheet, row, area.column + at)),
  );
  rows.forEach((cells, at) => {
    const from = after[at];
    const row = area.row + at;
    if (from === undefined || from === row) return;
    cells.forEach((cell, x) => {
      const formula = cell.formula && translatedFormula(cell.formula, row - from, 0);
      putCell(sheet, row, area.column + x, { ...cell, formula });
    });
  });
  sheet.workbook.noteInput();
  sheet.workbook.announce({ kind: 'sorted', sheet, area });
}

const EMPTY = 4;
const RANKS = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: EMPTY } as const;

function rank(sheet: Sheet, row: number, column: number): number {
  return RANKS[sheet.kind(row, column)];
}

/** Of two cells of one kind. */
function compared(sheet: Sheet, a: number, b: number, column: number): number {
  if (sheet.kind(a, column) === 'Error') return 0;
  const [x, y] = [sheet.value(a, column), sheet.value(b, column)].map((value) =>
    typeof value === 'string' ? value.toLowerCase() : Number(value),
  );
  if (x === undefined || y === undefined || x === y) return 0;
  return x < y ? -1 : 1;
}
