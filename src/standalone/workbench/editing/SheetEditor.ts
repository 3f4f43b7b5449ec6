/** What a person does to cells by hand: typing, clearing, pasting, and taking the last of it back. */
import {
  MAX_COLUMNS,
  boundingArea,
  changeRows,
  intersection,
  putTypedCells,
  readTypedCells,
} from '../../emulator';
import type { Area, Change, RowShift, Sheet, Workbook } from '../../emulator';
import { CellSnapshot } from './CellSnapshot';
import { grow, tableGrowth } from './growingTable';
import { typedText } from './editableText';
import type { Edited } from './refusals';
import { whyNotEditable, whyNotFilled, whyTooLong, yearMissing } from './refusals';
import { UndoList } from './UndoList';

export class SheetEditor {
  private readonly undoList = new UndoList();
  private busy = false;

  constructor(workbook: Workbook) {
    workbook.onChange((change) => this.noteOthers(change));
  }

  /** Puts a text into a cell as if typed and confirmed. */
  type(sheet: Sheet, row: number, column: number, text: string): Edited {
    const area = { row, column, rows: 1, columns: 1 };
    const values = [[typedText(sheet, row, column, text)]];
    const { incompleteDates } = readTypedCells(sheet, area, values);
    const problem = whyTooLong(text) ?? incompleteDates.map(yearMissing)[0];
    return problem === undefined ? this.put(sheet, area, values) : { ok: false, problem };
  }

  /** Puts pasted texts, each coerced as if it were typed; a date without its year stays the text it is. */
  paste(sheet: Sheet, area: Area, values: readonly (readonly string[])[]): Edited {
    const problem = whyNotFilled(sheet, area) ?? whyTooLong(longest(values));
    return problem === undefined ? this.put(sheet, area, values) : { ok: false, problem };
  }

  /** Puts copied cells with their formats and formulas. */
  place(sheet: Sheet, snapshot: CellSnapshot): Edited {
    const { area } = snapshot;
    const problem = whyNotEditable(sheet, area) ?? whyNotFilled(sheet, area);
    if (problem !== undefined) return { ok: false, problem };
    this.editGrowing(sheet, area, () => snapshot.restore(sheet));
    return { ok: true, area };
  }

  /** Empties the cells; their formats stay. */
  clear(sheet: Sheet, selected: Area): Edited {
    const used = sheet.usedArea();
    const area = used && intersection(used, selected);
    if (!area) return { ok: true, area: selected };
    const problem = whyNotEditable(sheet, area);
    if (problem !== undefined) return { ok: false, problem };
    const blank = new Array<''>(area.columns).fill('');
    this.edit(sheet, area, () => sheet.setValues(area, new Array<''[]>(area.rows).fill(blank)));
    return { ok: true, area: selected };
  }

  /** Inserts or deletes whole rows. */
  shiftRows(sheet: Sheet, shift: RowShift): Edited {
    const { row, count } = shift;
    const changed = this.quietly(() => changeRows(sheet, shift));
    if (!changed.ok) return changed;
    const area = { row, column: 0, rows: count, columns: MAX_COLUMNS };
    this.undoList.add({ sheet, area, cells: changed.cells, undo: changed.putBack });
    return { ok: true, area };
  }

  /** Takes the last edit back and says where it was; undefined where there is none left. */
  undo(): { readonly sheet: Sheet; readonly area: Area } | undefined {
    const last = this.undoList.takeLast();
    if (last) this.quietly(last.undo);
    return last;
  }

  private put(sheet: Sheet, area: Area, values: readonly (readonly string[])[]): Edited {
    const problem = whyNotEditable(sheet, area);
    if (problem !== undefined) return { ok: false, problem };
    let incomplete: readonly string[] = [];
    const put = () => {
      const typed = readTypedCells(sheet, area, values);
      incomplete = typed.incompleteDates;
      // What a cell said before is no result of the formula typed over it.
      const inputs = typed.inputs.map((cells) => cells.map((input) => input ?? ''));
      putTypedCells(sheet, area, { ...typed, inputs });
    };
    if (values.flat().every((text) => text === '')) this.edit(sheet, area, put);
    else this.editGrowing(sheet, area, put);
    const [text] = incomplete;
    if (text === undefined) return { ok: true, area };
    const note = `${incomplete.length === 1 ? '1 cell' : `${incomplete.length} cells`} such as “${text}” stayed text: a date needs its year.`;
    return { ok: true, area, note };
  }

  /** As `edit`; where the cells lie right below a table, it reaches over them first. */
  private editGrowing(sheet: Sheet, area: Area, change: () => void): void {
    const growth = tableGrowth(sheet, area);
    if (!growth) {
      this.edit(sheet, area, change);
      return;
    }
    const { table, rows } = growth;
    const before = table.area;
    const growAndChange = () => {
      grow(sheet, growth);
      change();
    };
    this.edit(sheet, boundingArea(area, rows), growAndChange, () => table.resize(before));
  }

  private edit(sheet: Sheet, area: Area, change: () => void, alsoUndo: () => void = () => undefined): void {
    const before = CellSnapshot.of(sheet, area);
    this.quietly(change);
    const undo = () => {
      alsoUndo();
      before.restore(sheet);
    };
    this.undoList.add({ sheet, area, cells: area.rows * area.columns, undo });
  }

  /** Whatever changes meanwhile is this editor's own doing. */
  private quietly<Result>(change: () => Result): Result {
    this.busy = true;
    try {
      return change();
    } finally {
      this.busy = false;
    }
  }

  /** After a change by the add-in the way back is no longer known, so it is not offered. */
  private noteOthers({ kind }: Change): void {
    if (!this.busy && kind !== 'selection' && kind !== 'activation' && kind !== 'settings') {
      this.undoList.forget();
    }
  }
}

function longest(values: readonly (readonly string[])[]): string {
  return values.flat().reduce((most, text) => (text.length > most.length ? text : most), '');
}
