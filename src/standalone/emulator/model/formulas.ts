/**
 * The formulas of one sheet. A shared formula is spelled out at its first cell only; its followers
 * point there and are translated when somebody asks, since most are never asked for.
 */
import type { Area } from './area';
import { MAX_COLUMNS, containsCell } from './area';
import type { KeptRows } from './keepRows';
import { translatedFormula } from './translatedFormula';

/** The formula whose result fills several cells: a dynamic array's spill, or a legacy array entered with Ctrl+Shift+Enter. */
export interface ArrayFormula {
  /** The anchor (top left) and everything it fills. */
  readonly area: Area;
  readonly dynamic: boolean;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export class Formulas {
  private texts = new Map<number, string | SharedFormula>();
  private arrayFormulas: ArrayFormula[] = [];

  get count(): number {
    return this.texts.size;
  }

  get arrays(): readonly ArrayFormula[] {
    return this.arrayFormulas;
  }

  has(row: number, column: number): boolean {
    return this.texts.has(key(row, column));
  }

  /** With the leading '='; undefined where the cell has none. */
  get(row: number, column: number): string | undefined {
    const formula = this.texts.get(key(row, column));
    if (formula === undefined) return undefined;
    return `=${textAt(formula, row, column)}`;
  }

  /** Without the leading '='. */
  set(row: number, column: number, text: string): void {
    this.texts.set(key(row, column), text);
  }

  /** A follower of a shared formula that is spelled out at `master`. */
  setShared(row: number, column: number, text: string, master: { row: number; column: number }): void {
    this.texts.set(key(row, column), { text, row: master.row, column: master.column });
  }

  /**
   * Visits every formula, spelled out and without its '=', and takes over what it became: undefined for none,
   * another row, and a text where that is another. A shared one that keeps its text stays shared.
   */
  rewrite(
    change: (
      row: number,
      column: number,
      text: string,
      isShared: boolean,
    ) => { readonly row: number; readonly text: string | undefined } | undefined,
  ): void {
    const before = [...this.texts];
    this.texts.clear();
    for (const [place, formula] of before) {
      const row = Math.floor(place / MAX_COLUMNS);
      const column = place % MAX_COLUMNS;
      const after = change(row, column, textAt(formula, row, column), typeof formula !== 'string');
      if (after) this.texts.set(key(after.row, column), after.text ?? formula);
    }
  }

  /** Keeps every formula. */
  keep(): KeptRows {
    const { arrayFormulas } = this;
    const texts = new Map(this.texts);
    return {
      cells: texts.size,
      putBack: () => {
        this.texts = texts;
        this.arrayFormulas = arrayFormulas;
      },
    };
  }

  /** Every formula with its place, without its '='. */
  *spelledOut(): Generator<{ readonly row: number; readonly column: number; readonly text: string }> {
    for (const [place, formula] of this.texts) {
      const row = Math.floor(place / MAX_COLUMNS);
      const column = place % MAX_COLUMNS;
      yield { row, column, text: textAt(formula, row, column) };
    }
  }

  addArray(array: ArrayFormula): void {
    this.arrayFormulas.push(array);
  }

  /** Forgets the cell's formula and, where it anchors one, its array; says whether there was a formula. */
  remove(row: number, column: number): boolean {
    if (!this.texts.delete(key(row, column))) return false;
    this.arrayFormulas = this.arrayFormulas.filter(({ area }) => area.row !== row || area.column !== column);
    return true;
  }

  /** The array formula that fills this cell, as its anchor or as one of its results. */
  arrayAt(row: number, column: number): ArrayFormula | undefined {
    return this.arrayFormulas.find(({ area }) => containsCell(area, row, column));
  }
}

function textAt(formula: string | SharedFormula, row: number, column: number): string {
  if (typeof formula === 'string') return formula;
  return translatedFormula(formula.text, row - formula.row, column - formula.column);
}

function key(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
