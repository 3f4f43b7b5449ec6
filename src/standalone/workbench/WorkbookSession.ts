import { MAX_COLUMNS, shiftedArea } from '../emulator';
import type { Area, Change, Host, RowShift, Sheet, Workbook } from '../emulator';
import { SheetClipboard } from './clipboard/SheetClipboard';
import { CellEditing } from './editing/CellEditing';
import type { Edited } from './editing/refusals';
import { SheetEditor } from './editing/SheetEditor';
import { SheetView } from './grid/SheetView';
import { StaleFormulas } from './stale/StaleFormulas';
import type { ChangedArea } from './stale/StaleFormulas';

/** What has changed so far, as counters that views compare: `content` is anything a save would keep. */
export interface Revisions {
  readonly content: number;
  /** Selection and active sheet. */
  readonly view: number;
}

let openings = 0;

/**
 * One open workbook with the host that answers the pane for it. A session lives until another file is opened;
 * it listens from its first moment, so no change of the add-in is missed between two renderings.
 */
export class WorkbookSession {
  /** Different for every opening, of the same file too. */
  readonly id = (openings += 1);
  readonly editor: SheetEditor;
  readonly editing: CellEditing;
  readonly clipboard: SheetClipboard;
  private revisions: Revisions = { content: 0, view: 0 };
  private sentence: string | undefined;
  private savedContent = 0;
  private readonly listeners = new Set<() => void>();
  private readonly lastSelections = new Map<Sheet, Area>();
  /** What was changed in cells since the file was opened, for the marks on formulas that were not recalculated. */
  private changedAreas: ChangedArea[] = [];
  private readonly stopListening: () => void;
  private views = new Map<Sheet, SheetView>();

  constructor(
    readonly fileName: string,
    readonly workbook: Workbook,
    readonly host: Host,
  ) {
    this.editor = new SheetEditor(workbook);
    this.clipboard = new SheetClipboard(this.editor);
    this.editing = new CellEditing({
      type: (...typed) => this.editor.type(...typed),
      tell: (sentence) => this.tell(sentence),
      changed: () => this.noteEditing(),
    });
    this.stopListening = workbook.onChange((change) => this.take(change));
  }

  /** Ends the host's connection to the pane. */
  close(): void {
    this.stopListening();
    this.host.close();
  }

  /** The sheet as it stands now: the same object until its workbook's contents change. */
  view(sheet: Sheet): SheetView {
    const view = this.views.get(sheet) ?? new SheetView(sheet, new StaleFormulas(this.changedAreas));
    this.views.set(sheet, view);
    return view;
  }

  get unsaved(): boolean {
    return this.revisions.content !== this.savedContent;
  }

  markSaved(): void {
    this.savedContent = this.revisions.content;
    this.update({ ...this.revisions });
  }

  /** Shows a sheet with what was selected on it last. */
  show(sheet: Sheet): void {
    const area = this.lastSelections.get(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    this.select(sheet, area);
  }

  select(sheet: Sheet, area: Area): void {
    this.workbook.selection = { sheet, area };
  }

  /** What the reader should know about the last edit by hand, such as why it was refused. */
  get message(): string | undefined {
    return this.sentence;
  }

  tell(sentence: string | undefined): void {
    if (sentence === this.sentence) return;
    this.sentence = sentence;
    this.update({ ...this.revisions });
  }

  /** Says what an edit by hand came to. */
  report(edited: Edited): void {
    this.tell(edited.ok ? edited.note : edited.problem);
  }

  undo(): void {
    const place = this.editor.undo();
    if (place) this.select(place.sheet, place.area);
    this.tell(
      place
        ? undefined
        : 'There is nothing to undo: only edits made by hand since the add-in last wrote can be.',
    );
  }

  /** For React: bound, and equal between changes. */
  readonly snapshot = (): Revisions => this.revisions;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private take(change: Change): void {
    const { content, view } = this.revisions;
    if (change.kind === 'selection' || change.kind === 'activation') {
      const { sheet, area } = this.workbook.selection;
      this.lastSelections.set(sheet, area);
      this.update({ content, view: view + 1 });
      return;
    }
    this.views = new Map();
    if (change.kind === 'rows') this.moveChangedAreas(change.sheet, change.shift);
    if (change.kind === 'cells') this.noteChangedArea(change.sheet, change.area);
    this.update({ content: content + 1, view });
  }

  /** Excel refuses an add-in's requests while somebody types in a cell. */
  private noteEditing(): void {
    this.host.cellEditMode = this.editing.draft !== undefined;
    this.update({ ...this.revisions });
  }

  /** office.js splits a long column into many writes: they are kept as the one area they are. */
  private noteChangedArea(sheet: Sheet, area: Area): void {
    const last = this.changedAreas.at(-1);
    const continues =
      last?.sheet === sheet &&
      !last.isSeam &&
      last.area.column === area.column &&
      last.area.columns === area.columns &&
      last.area.row + last.area.rows === area.row;
    if (continues) {
      this.changedAreas[this.changedAreas.length - 1] = {
        sheet,
        area: { ...last.area, rows: last.area.rows + area.rows },
      };
    } else {
      this.changedAreas.push({ sheet, area });
    }
  }

  /** What was changed moves with its rows; where rows are gone, whatever reads across the seam has to be calculated. */
  private moveChangedAreas(sheet: Sheet, shift: RowShift): void {
    this.changedAreas = this.changedAreas.flatMap((one) => {
      const area = one.sheet === sheet ? shiftedArea(one.area, shift) : one.area;
      return area ? [{ ...one, area }] : [];
    });
    if (shift.kind === 'insert') return;
    const seam = { row: Math.max(0, shift.row - 1), column: 0, rows: 2, columns: MAX_COLUMNS };
    this.changedAreas.push({ sheet, area: seam, isSeam: true });
  }

  private update(revisions: Revisions): void {
    this.revisions = revisions;
    for (const listener of this.listeners) listener();
  }
}
