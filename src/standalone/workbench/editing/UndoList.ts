/** The last edits made by hand, newest last, each with the way back. Bounded: old ones are forgotten first. */
import type { Area, Sheet } from '../../emulator';

export interface Undoable {
  readonly sheet: Sheet;
  /** What is selected after going back. */
  readonly area: Area;
  /** How many cells are kept for it. */
  readonly cells: number;
  readonly undo: () => void;
}

const mostEdits = 50;
const mostCells = 500_000;

export class UndoList {
  private edits: Undoable[] = [];

  add(edit: Undoable): void {
    this.edits.push(edit);
    let cells = this.edits.reduce((sum, one) => sum + one.cells, 0);
    while (this.edits.length > mostEdits || (cells > mostCells && this.edits.length > 0)) {
      cells -= this.edits.shift()?.cells ?? 0;
    }
  }

  takeLast(): Undoable | undefined {
    return this.edits.pop();
  }

  forget(): void {
    this.edits = [];
  }
}
