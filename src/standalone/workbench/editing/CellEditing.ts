import type { Sheet } from '../../emulator';
import type { CellPlace } from '../grid/selection';
import { editableText } from './editableText';
import type { Edited } from './refusals';
import { whyNotEditable } from './refusals';

/** A cell being edited, not yet confirmed. */
export interface Draft extends CellPlace {
  readonly sheet: Sheet;
  readonly text: string;
  /** Whether arrow keys confirm and move on, as after typing over a cell, or move within the text. */
  readonly arrowsLeave: boolean;
  /** Which of the two boxes has the keyboard: the one over the cell, or the formula bar. */
  readonly box: 'cell' | 'bar';
}

export interface EditingContext {
  /** Puts a confirmed text into its cell. */
  type(sheet: Sheet, row: number, column: number, text: string): Edited;
  /** Says why something was refused; undefined takes the sentence away. */
  tell(sentence: string | undefined): void;
  /** The draft was begun, changed or ended. */
  changed(): void;
}

/** The one cell that is being edited, if any. */
export class CellEditing {
  private current: Draft | undefined;

  constructor(private readonly context: EditingContext) {}

  get draft(): Draft | undefined {
    return this.current;
  }

  /** Begins with the cell's own text, or with `text` in its place; refuses with a sentence where the cell is locked. */
  begin(sheet: Sheet, { row, column }: CellPlace, box: Draft['box'], text?: string): void {
    const problem = whyNotEditable(sheet, { row, column, rows: 1, columns: 1 });
    this.context.tell(problem);
    if (problem !== undefined) return;
    const arrowsLeave = box === 'cell' && text !== undefined;
    this.become({ sheet, row, column, box, text: text ?? editableText(sheet, row, column), arrowsLeave });
  }

  change(text: string): void {
    if (this.current) this.become({ ...this.current, text });
  }

  /** The arrow keys move within the text from now on; the keyboard is in the given box. */
  stayIn(box: Draft['box']): void {
    if (this.current) this.become({ ...this.current, box, arrowsLeave: false });
  }

  /** Confirms; false where the text cannot stand, which then stays to be mended. */
  commit(): boolean {
    if (!this.current) return true;
    const draft = this.current;
    const { sheet, row, column, text } = draft;
    // Ended first, so that the add-in can answer to the change.
    this.become(undefined);
    if (text === editableText(sheet, row, column)) return true;
    const edited = this.context.type(sheet, row, column, text);
    this.context.tell(edited.ok ? undefined : edited.problem);
    if (!edited.ok) this.become(draft);
    return edited.ok;
  }

  cancel(): void {
    this.context.tell(undefined);
    this.become(undefined);
  }

  private become(draft: Draft | undefined): void {
    this.current = draft;
    this.context.changed();
  }
}
