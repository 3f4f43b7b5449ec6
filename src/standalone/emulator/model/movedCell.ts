/** All there is to one cell, to put it elsewhere. For the model's own parts: they announce what they do. */
import type { CellInput } from './cellValue';
import { ErrorValue } from './cellValue';
import type { Sheet } from './sheet';

export interface CellContents {
  readonly input: Exclude<CellInput, null>;
  /** Without its '='. */
  readonly formula: string | undefined;
  readonly style: number;
}

export function cellAt(sheet: Sheet, row: number, column: number): CellContents {
  const value = sheet.value(row, column);
  return {
    input: sheet.kind(row, column) === 'Error' ? new ErrorValue(String(value)) : value,
    formula: sheet.formula(row, column)?.slice(1),
    style: sheet.styleIndex(row, column),
  };
}

export function putCell(sheet: Sheet, row: number, column: number, cell: CellContents): void {
  sheet.formulas.remove(row, column);
  sheet.cells.set(row, column, cell.input, cell.style);
  sheet.cells.setStyle(row, column, cell.style);
  if (cell.formula !== undefined) sheet.formulas.set(row, column, cell.formula);
}
