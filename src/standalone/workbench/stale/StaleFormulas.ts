/**
 * Nothing here calculates, so a formula keeps the result its file had. Those whose inputs were changed since are
 * told apart from the rest; where that cannot be told, the formula counts as not recalculated.
 */
import { containsCell, intersection } from '../../emulator';
import type { Area, Sheet } from '../../emulator';
import { precedents } from './precedents';
import type { Precedent } from './precedents';

/** A chain of formulas longer than this is not followed to its end. */
const longestChain = 60;

export interface ChangedArea extends Precedent {
  /** Where rows were deleted: formulas that read across it are out of date, those beside it are not. */
  readonly isSeam?: boolean;
}

export class StaleFormulas {
  private readonly known = new Map<Sheet, Map<string, boolean>>();

  constructor(private readonly changed: readonly ChangedArea[]) {}

  isStale(sheet: Sheet, row: number, column: number): boolean {
    return this.changed.length > 0 && sheet.formulas.count > 0 && this.follow(sheet, row, column, 0);
  }

  private follow(sheet: Sheet, row: number, column: number, depth: number): boolean {
    const anchor = sheet.formulas.arrayAt(row, column)?.area ?? { row, column };
    const formula = sheet.formula(anchor.row, anchor.column);
    if (formula === undefined) return false;
    if (depth > longestChain) return true;
    const cells = this.known.get(sheet) ?? new Map<string, boolean>();
    this.known.set(sheet, cells);
    const key = `${anchor.row},${anchor.column}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    if (this.isChanged(sheet, anchor.row, anchor.column)) {
      cells.set(key, true); // Put there since, and never calculated.
      return true;
    }
    cells.set(key, false); // A circular reference comes back here.
    const read = precedents(formula, sheet, anchor.row, anchor.column);
    const stale = read === 'anything' || read.some((one) => this.touched(one, depth));
    cells.set(key, stale);
    return stale;
  }

  private isChanged(sheet: Sheet, row: number, column: number): boolean {
    return this.changed.some(
      (one) => !one.isSeam && one.sheet === sheet && containsCell(one.area, row, column),
    );
  }

  private touched({ sheet, area }: Precedent, depth: number): boolean {
    if (this.changed.some((one) => one.sheet === sheet && intersection(one.area, area))) return true;
    if (sheet.formulas.count === 0) return false;
    const used = sheet.usedArea();
    const within = used && intersection(used, area);
    return within !== undefined && this.someStale(sheet, within, depth + 1);
  }

  private someStale(sheet: Sheet, area: Area, depth: number): boolean {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (this.follow(sheet, row, column, depth)) return true;
      }
    }
    return false;
  }
}
