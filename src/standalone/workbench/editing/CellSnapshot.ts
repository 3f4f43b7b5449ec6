import { ErrorValue, translatedFormula } from '../../emulator';
import type { Area, CellInput, Sheet } from '../../emulator';

interface CellState {
  readonly input: Exclude<CellInput, null>;
  readonly formula: string | undefined;
  readonly style: number;
}

/** Cells as they were: contents, formulas and formats, to be put back or put elsewhere. */
export class CellSnapshot {
  private constructor(
    readonly area: Area,
    readonly rows: readonly (readonly CellState[])[],
  ) {}

  static of(sheet: Sheet, area: Area): CellSnapshot {
    const rows = Array.from({ length: area.rows }, (_, y) =>
      Array.from({ length: area.columns }, (_, x) => stateOf(sheet, area.row + y, area.column + x)),
    );
    return new CellSnapshot(area, rows);
  }

  /** The same cells laid over another area, as often as they fit: formulas follow, as in Excel, and have yet to be calculated. */
  filling(area: Area): CellSnapshot {
    const rows = Array.from({ length: area.rows }, (_, y) => {
      const line = this.rows[y % this.area.rows] ?? [];
      const down = area.row + y - (this.area.row + (y % this.area.rows));
      return Array.from({ length: area.columns }, (_cell, x): CellState => {
        const from = x % this.area.columns;
        const right = area.column + x - (this.area.column + from);
        const cell = line[from] ?? { input: '', formula: undefined, style: 0 };
        if (cell.formula === undefined) return cell;
        return { ...cell, input: '', formula: `=${translatedFormula(cell.formula.slice(1), down, right)}` };
      });
    });
    return new CellSnapshot(area, rows);
  }

  restore(sheet: Sheet): void {
    const { area, rows } = this;
    sheet.setValues(
      area,
      rows.map((cells) => cells.map(({ input }) => input)),
    );
    rows.forEach((cells, y) =>
      cells.forEach(({ formula, style }, x) => {
        const row = area.row + y;
        const column = area.column + x;
        if (formula !== undefined) sheet.setFormula(row, column, formula);
        if (sheet.styleIndex(row, column) !== style)
          sheet.setStyleIndex({ row, column, rows: 1, columns: 1 }, style);
      }),
    );
  }
}

function stateOf(sheet: Sheet, row: number, column: number): CellState {
  const value = sheet.value(row, column);
  return {
    input: sheet.kind(row, column) === 'Error' ? new ErrorValue(String(value)) : value,
    formula: sheet.formula(row, column),
    style: sheet.styleIndex(row, column),
  };
}
