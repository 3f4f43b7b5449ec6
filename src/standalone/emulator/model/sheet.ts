import type { Area } from './area';
import { areasWithout, containsCell, intersection } from './area';
import type { CellInput, CellKind, CellValue } from './cellValue';
import { Cells } from './cells';
import type { ConditionalFormat, NewConditionalFormat } from './conditionalFormat';
import { formatOver } from './conditionalFormat';
import { Formulas } from './formulas';
import type {
  AutoFilter,
  ColumnRun,
  FilterCriterion,
  ProtectionOptions,
  SheetFacts,
  Visibility,
} from './sheetFacts';
import type { RowShift } from './rowShift';
import { NOTHING_ALLOWED, PLAIN_SHEET } from './sheetFacts';
import type { LoadedTable, NewTableOptions } from './table';
import { Table, describedTable } from './table';
import type { Workbook } from './workbook';

export class Sheet {
  /** The stored cells; to be changed only through the sheet's own methods. */
  readonly cells: Cells;
  readonly formulas = new Formulas();
  /** Styles of rows that have one of their own. */
  readonly rowStyles = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly tables: Table[] = [];
  /** The rows inserted and deleted since loading, in that order; to be changed only through `shiftRows`. */
  readonly rowShifts: RowShift[] = [];
  private readonly widths = new Map<number, number>();
  private formats: readonly ConditionalFormat[] = [];
  private facts = PLAIN_SHEET;
  private lastFormatId = 0;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    private currentName: string,
  ) {
    this.cells = new Cells(workbook.texts);
  }

  /** Takes over what a file says; announces nothing. */
  load(facts: Partial<SheetFacts>, formats: readonly ConditionalFormat[] = []): void {
    this.facts = { ...this.facts, ...facts };
    this.formats = formats;
  }

  loadTable(table: LoadedTable): Table {
    const loaded = new Table(this, table);
    this.tables.push(loaded);
    return loaded;
  }

  get name(): string {
    return this.currentName;
  }

  set name(name: string) {
    this.currentName = name;
    this.workbook.announce({ kind: 'sheet', sheet: this, what: 'changed' });
  }

  get visibility(): Visibility {
    return this.facts.visibility;
  }

  set visibility(visibility: Visibility) {
    this.facts = { ...this.facts, visibility };
    this.workbook.announce({ kind: 'sheet', sheet: this, what: 'changed' });
  }

  get merges(): readonly Area[] {
    return this.facts.merges;
  }

  get protected(): boolean {
    return this.facts.protection !== undefined;
  }

  /** What a protected sheet still allows; undefined where it is not protected. */
  get protection(): ProtectionOptions | undefined {
    return this.facts.protection;
  }

  /** Protects the sheet without a password; every cell that is not unlocked is locked from then on. */
  protect(): void {
    this.facts = { ...this.facts, protection: NOTHING_ALLOWED };
    this.workbook.announce({ kind: 'sheet', sheet: this, what: 'changed' });
  }

  get autoFilter(): AutoFilter | undefined {
    return this.facts.autoFilter;
  }

  value(row: number, column: number): CellValue {
    return this.cells.value(row, column);
  }

  kind(row: number, column: number): CellKind {
    return this.cells.kind(row, column);
  }

  /** With the leading '='; undefined where the cell has none. */
  formula(row: number, column: number): string | undefined {
    return this.formulas.get(row, column);
  }

  styleIndex(row: number, column: number): number {
    return this.cells.styleIndex(row, column) ?? this.inheritedStyle(row, column);
  }

  values(area: Area): CellValue[][] {
    const rows: CellValue[][] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      const values: CellValue[] = [];
      for (let column = area.column; column < area.column + area.columns; column++) {
        values.push(this.cells.value(row, column));
      }
      rows.push(values);
    }
    return rows;
  }

  /** Puts raw values, already coerced; null keeps the cell, '' empties it. Column names follow their header cells. */
  setValues(area: Area, values: readonly (readonly CellInput[])[]): void {
    for (let y = 0; y < area.rows; y++) {
      for (let x = 0; x < area.columns; x++) {
        const input = values[y]?.[x] ?? null;
        if (input !== null) this.put(area.row + y, area.column + x, input);
      }
    }
    for (const table of this.tables) {
      const headers = table.headerArea && intersection(table.headerArea, area);
      if (headers) table.takeHeaderTexts(headers.column, headers.columns);
    }
    this.announceInput(area);
  }

  /** Puts a formula, with or without its leading '='; its value stays what it was until Excel calculates. */
  setFormula(row: number, column: number, formula: string): void {
    this.formulas.remove(row, column);
    this.formulas.set(row, column, formula.replace(/^=/, ''));
    if (!this.cells.isPresent(row, column))
      this.cells.setStyle(row, column, this.inheritedStyle(row, column));
    this.cells.markChanged(row, column);
    this.announceInput({ row, column, rows: 1, columns: 1 });
  }

  setStyleIndex(area: Area, index: number): void {
    this.restyle(area, () => index);
  }

  /** Gives every cell of the area the style made from its own, e.g. the same with another number format. */
  restyle(area: Area, restyled: (index: number) => number): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const before = this.styleIndex(row, column);
        const after = restyled(before);
        if (after !== before) this.cells.setStyle(row, column, after);
      }
    }
    this.workbook.announce({ kind: 'format', sheet: this, area });
  }

  /** The smallest area around every value, formula and styled cell; with `valuesOnly`, around values. */
  usedArea(valuesOnly = false): Area | undefined {
    const extent = this.cells.extent(valuesOnly);
    if (!extent) return undefined;
    return {
      row: extent.firstRow,
      column: extent.firstColumn,
      rows: extent.lastRow - extent.firstRow + 1,
      columns: extent.lastColumn - extent.firstColumn + 1,
    };
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  setRowHidden(row: number, hidden: boolean): void {
    if (hidden) this.hiddenRows.add(row);
    else this.hiddenRows.delete(row);
    this.workbook.announce({ kind: 'layout', sheet: this });
  }

  /** Shows every row of the area. */
  showRows(area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) this.hiddenRows.delete(row);
    this.workbook.announce({ kind: 'layout', sheet: this });
  }

  /** Puts a filter over an area, headings first, and hides the rows that its criterion leaves out. */
  filterBy(area: Area, criterion: FilterCriterion): void {
    this.facts = { ...this.facts, autoFilter: { area, active: true, criterion } };
    this.hideUnfit({ ...area, row: area.row + 1, rows: area.rows - 1 }, criterion);
  }

  /** For the sheet and its tables: hides the rows of data that a filter leaves out, and shows the others. */
  hideUnfit(data: Area, { column, texts }: FilterCriterion): void {
    for (let row = data.row; row < data.row + data.rows; row++) {
      if (texts.includes(String(this.value(row, data.column + column)))) this.hiddenRows.delete(row);
      else this.hiddenRows.add(row);
    }
    this.workbook.announce({ kind: 'layout', sheet: this });
  }

  /** Shows the rows that the sheet's own filter hides and drops its criteria; the buttons stay. */
  clearFilter(): void {
    const filter = this.facts.autoFilter;
    if (!filter?.active) return;
    this.facts = { ...this.facts, autoFilter: { area: filter.area, active: false } };
    this.showRows(filter.area);
  }

  /** Giving a hidden column a width shows it. (assumed: what Excel's own Column Width dialog does) */
  isColumnHidden(column: number): boolean {
    if (this.widths.has(column)) return false;
    return this.columnRun(column)?.hidden ?? false;
  }

  /** In characters of the default font, as the file counts it. */
  columnWidth(column: number): number {
    return this.widths.get(column) ?? this.columnRun(column)?.width ?? this.facts.defaultColumnWidth;
  }

  setColumnWidth(column: number, width: number): void {
    this.widths.set(column, width);
    this.workbook.announce({ kind: 'layout', sheet: this });
  }

  /** The last column that has a width of its own; -1 where none has. */
  lastSizedColumn(): number {
    return Math.max(-1, ...this.widths.keys(), ...this.facts.columnRuns.map(({ last }) => last));
  }

  /** The widths set since loading, by column. */
  changedWidths(): ReadonlyMap<number, number> {
    return this.widths;
  }

  /** By priority, strongest first. */
  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats;
  }

  /** Adds a formula's format as the strongest, as Excel does; its place can be changed afterwards. */
  addConditionalFormat(format: NewConditionalFormat): ConditionalFormat {
    return this.addFormat({ ...format, type: 'custom' });
  }

  /** Adds the data bar that Excel makes where nothing more is said. */
  addDataBar(area: Area): ConditionalFormat {
    return this.addFormat({ type: 'dataBar', areas: [area], formula: '', stopIfTrue: false, format: {} });
  }

  /** Changes facts of a formula's format; undefined where the sheet has none of that id. */
  updateConditionalFormat(id: string, change: Partial<NewConditionalFormat>): ConditionalFormat | undefined {
    const before = this.formats.find((format) => format.id === id);
    if (!before) return undefined;
    const after = { ...before, ...change };
    this.setFormats(this.formats.map((format) => (format === before ? after : format)));
    return after;
  }

  /** Moves a format to a place in the order of priority, 0 being the strongest. */
  prioritizeConditionalFormat(id: string, place: number): void {
    const others = this.formats.filter((format) => format.id !== id);
    const moved = this.formats.find((format) => format.id === id);
    if (moved) this.setFormats(others.toSpliced(place, 0, moved));
  }

  removeConditionalFormat(id: string): void {
    const left = this.formats.filter((format) => format.id !== id);
    if (left.length < this.formats.length) this.setFormats(left);
  }

  /** Takes an area out of every conditional format; one that covered nothing else is gone. */
  clearConditionalFormats(area: Area): void {
    const left = this.formats
      .map((format) =>
        formatOver(
          format,
          format.areas.flatMap((each) => areasWithout(each, area)),
        ),
      )
      .filter((format) => format !== undefined);
    if (left.length < this.formats.length || left.some((format, at) => format !== this.formats[at])) {
      this.setFormats(left);
    }
  }

  /** The dynamic array whose results fill this cell, or undefined. */
  spilledArea(row: number, column: number): Area | undefined {
    const array = this.formulas.arrayAt(row, column);
    return array?.dynamic ? array.area : undefined;
  }

  /** Merges the cells of an area that has no merged ones; only the first keeps what it holds. */
  merge(area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const isFirst = row === area.row && column === area.column;
        if (!isFirst && this.cells.isPresent(row, column)) this.put(row, column, '');
      }
    }
    this.facts = { ...this.facts, merges: [...this.facts.merges, area] };
    this.workbook.announce({ kind: 'layout', sheet: this });
  }

  /** The merged area that covers this cell, or undefined. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.facts.merges.find((merge) => containsCell(merge, row, column));
  }

  /** For a table: makes a header cell say its column's name, without renaming the column once more. */
  writeHeaderCell(row: number, column: number, name: string): void {
    if (this.cells.value(row, column) !== name) this.put(row, column, name);
  }

  /** Makes a table over an area; with headers, the first row's texts name the columns. */
  addTable(area: Area, options: NewTableOptions): Table {
    const table = this.loadTable(describedTable(area, options));
    table.takeHeaderTexts(area.column, area.columns);
    this.workbook.announce({ kind: 'table', table, what: 'added' });
    return table;
  }

  private put(row: number, column: number, input: Exclude<CellInput, null>): void {
    this.formulas.remove(row, column);
    if (input === '' && !this.cells.isPresent(row, column)) return;
    this.cells.set(row, column, input, this.inheritedStyle(row, column));
  }

  /** The style a cell has that is not written down: its row's, its column's, or the first. */
  inheritedStyle(row: number, column: number): number {
    return this.rowStyles.get(row) ?? this.columnRun(column)?.style ?? 0;
  }

  /** Whether a column from this one on is hidden or has a style of its own. */
  hasStyledColumns(first: number): boolean {
    return this.facts.columnRuns.some(({ last, hidden, style }) => last >= first && (hidden || style > 0));
  }

  private columnRun(column: number): ColumnRun | undefined {
    return this.facts.columnRuns.find((run) => column >= run.first && column <= run.last);
  }

  private announceInput(area: Area): void {
    this.workbook.noteInput();
    this.workbook.announce({ kind: 'cells', sheet: this, area });
  }

  private addFormat(format: Omit<ConditionalFormat, 'id'>): ConditionalFormat {
    const added = { ...format, id: `${this.id}-${++this.lastFormatId}` };
    this.setFormats([added, ...this.formats]);
    return added;
  }

  private setFormats(formats: readonly ConditionalFormat[]): void {
    this.formats = formats;
    this.workbook.announce({ kind: 'conditionalFormats', sheet: this });
  }
}
