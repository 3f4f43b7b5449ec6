import type { Area } from './area';
import type { Change } from './change';
import { Sheet } from './sheet';
import { withoutSheet } from './withoutSheet';
import { Styles } from './styles';
import type { Table } from './table';
import { Texts } from './texts';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export interface DefinedName {
  readonly name: string;
  /** Without the leading '='. */
  readonly formula: string;
  readonly sheet: Sheet | undefined;
  readonly hidden: boolean;
}

export interface WorkbookFacts {
  readonly date1904?: boolean;
  readonly calculationMode?: CalculationMode;
  readonly structureProtected?: boolean;
  readonly texts?: Texts;
  readonly styles?: Styles;
  /** The add-in's settings kept in the file. */
  readonly settings?: ReadonlyMap<string, unknown>;
}

/** A workbook in memory, with what an add-in can ask of it; it calculates nothing. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly styles: Styles;
  readonly texts: Texts;
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  private readonly addInSettings: Map<string, unknown>;
  private readonly listeners = new Set<(change: Change) => void>();
  private mode: CalculationMode;
  private selected: { readonly sheet: Sheet; readonly area: Area } | undefined;
  private active: Sheet | undefined;
  private inputsChanged = false;
  private lastSheetId = 0;
  private lastTableId = 0;

  constructor(facts: WorkbookFacts = {}) {
    this.texts = facts.texts ?? new Texts();
    this.styles = facts.styles ?? new Styles();
    this.date1904 = facts.date1904 ?? false;
    this.structureProtected = facts.structureProtected ?? false;
    this.mode = facts.calculationMode ?? 'Automatic';
    this.addInSettings = new Map(facts.settings);
  }

  /** Every table, in the order of the sheets. */
  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.addInSettings;
  }

  get calculationMode(): CalculationMode {
    return this.mode;
  }

  set calculationMode(mode: CalculationMode) {
    this.mode = mode;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets[0];
    if (!sheet) throw new Error('A workbook has at least one sheet.');
    return sheet;
  }

  set activeSheet(sheet: Sheet) {
    this.active = sheet;
    this.announce({ kind: 'activation', sheet });
  }

  /** A1 of the active sheet until something else is selected. */
  get selection(): { readonly sheet: Sheet; readonly area: Area } {
    return this.selected ?? { sheet: this.activeSheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  set selection(selection: { readonly sheet: Sheet; readonly area: Area }) {
    this.selected = selection;
    if (this.activeSheet !== selection.sheet) this.activeSheet = selection.sheet;
    this.announce({ kind: 'selection' });
  }

  /** Whether formulas may show values from before an edit; nothing here calculates them. */
  get needsRecalculation(): boolean {
    return this.inputsChanged && this.sheets.some((sheet) => sheet.formulas.count > 0);
  }

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  tableNamed(name: string): Table | undefined {
    return this.tables.find((table) => sameName(table.name, name));
  }

  /** Adds a sheet after the last; the name must be free and one Excel accepts. */
  addSheet(name: string): Sheet {
    const sheet = this.loadSheet(name);
    this.announce({ kind: 'sheet', sheet, what: 'added' });
    return sheet;
  }

  /** Takes a sheet away with its tables and names, whether or not that may be done; what reads it reads #REF! from then on. */
  deleteSheet(sheet: Sheet): void {
    const at = this.sheets.indexOf(sheet);
    if (at < 0) return;
    this.sheets.splice(at, 1);
    const isActive = this.active === sheet;
    const next = this.sheets.slice(at).find(isVisible) ?? this.sheets.findLast(isVisible);
    if (this.selected?.sheet === sheet) this.selected = undefined;
    const left = this.names.filter((name) => name.sheet !== sheet);
    this.names.splice(
      0,
      this.names.length,
      ...left.map((name) => ({ ...name, formula: withoutSheet(name.formula, sheet) })),
    );
    for (const each of this.sheets) {
      for (const { row, column, text } of [...each.formulas.spelledOut()]) {
        const after = withoutSheet(text, sheet);
        if (after !== text) each.setFormula(row, column, after);
      }
      for (const { id, formula } of each.conditionalFormats) {
        const after = withoutSheet(formula, sheet);
        if (after !== formula) each.updateConditionalFormat(id, { formula: after });
      }
    }
    this.announce({ kind: 'sheet', sheet, what: 'deleted' });
    if (isActive && next) this.activeSheet = next;
  }

  /** Makes a table; without a name it is called Table1, Table2... */
  addTable(sheet: Sheet, area: Area, options: { name?: string; hasHeaders: boolean }): Table {
    let number = 1;
    while (this.tableNamed(`Table${number}`)) number++;
    const id = this.freshTableId();
    return sheet.addTable(area, {
      id,
      name: options.name ?? `Table${number}`,
      hasHeaders: options.hasHeaders,
    });
  }

  /** As addSheet, for a reader: announces nothing. */
  loadSheet(name: string): Sheet {
    const sheet = new Sheet(this, String(++this.lastSheetId), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** An id no table of this workbook has had. */
  freshTableId(): string {
    return String(++this.lastTableId);
  }

  setSetting(key: string, value: unknown): void {
    this.addInSettings.set(key, value);
    this.announce({ kind: 'settings' });
  }

  deleteSetting(key: string): void {
    if (this.addInSettings.delete(key)) this.announce({ kind: 'settings' });
  }

  /** Calls the listener at once for every mutation, until the returned function is called. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** For the model's own parts: tells the listeners. */
  announce(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** For the model's own parts: a cell that formulas may depend on has changed. */
  noteInput(): void {
    this.inputsChanged = true;
  }
}

function isVisible({ visibility }: Sheet): boolean {
  return visibility === 'Visible';
}

/** Excel compares the names of sheets and tables without regard to case. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
