import type { Area } from './area';
import { sameArea } from './area';
import { areaMovedLeft } from './leftShift';
import type { Sheet } from './sheet';
import type { FilterCriterion } from './sheetFacts';

export interface TableColumn {
  /** Unique in the table and never reused while it is open. */
  readonly id: number;
  readonly name: string;
}

export interface TableStyle {
  /** 'TableStyleMedium2', '' for none. */
  readonly name: string;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly emphasizedFirstColumn: boolean;
  readonly emphasizedLastColumn: boolean;
}

export interface TableFilter {
  readonly active: boolean;
  /** Set since loading. */
  readonly criterion?: FilterCriterion;
}

export interface LoadedTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: TableStyle;
  /** undefined where the filter buttons are off. */
  readonly filter: TableFilter | undefined;
}

export interface NewTableOptions {
  readonly id: string;
  readonly name: string;
  readonly hasHeaders: boolean;
}

export class Table {
  readonly id: string;
  readonly sheet: Sheet;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  private state: Pick<LoadedTable, 'name' | 'area' | 'columns' | 'style' | 'filter'>;
  private lastColumnId: number;

  constructor(sheet: Sheet, loaded: LoadedTable) {
    const { id, showHeaders, showTotals, ...state } = loaded;
    this.sheet = sheet;
    this.id = id;
    this.showHeaders = showHeaders;
    this.showTotals = showTotals;
    this.state = state;
    this.lastColumnId = loaded.columns.reduce((last, column) => Math.max(last, column.id), 0);
  }

  get name(): string {
    return this.state.name;
  }

  set name(name: string) {
    this.state = { ...this.state, name };
    this.changed('changed');
  }

  /** The whole table, header and totals rows included. */
  get area(): Area {
    return this.state.area;
  }

  get columns(): readonly TableColumn[] {
    return this.state.columns;
  }

  get style(): string {
    return this.state.style.name;
  }

  set style(name: string) {
    this.state = { ...this.state, style: { ...this.state.style, name } };
    this.changed('changed');
  }

  get styleOptions(): TableStyle {
    return this.state.style;
  }

  /** undefined where the filter buttons are off; `active` where rows may be hidden by a criterion. */
  get autoFilter(): TableFilter | undefined {
    return this.state.filter;
  }

  get headerArea(): Area | undefined {
    return this.showHeaders ? { ...this.area, rows: 1 } : undefined;
  }

  get totalsArea(): Area | undefined {
    if (!this.showTotals) return undefined;
    return { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 };
  }

  /** The rows between header and totals; a table always has at least one. */
  get bodyArea(): Area {
    const above = this.showHeaders ? 1 : 0;
    const below = this.showTotals ? 1 : 0;
    return { ...this.area, row: this.area.row + above, rows: this.area.rows - above - below };
  }

  /**
   * Gives the table another area. A column keeps its identity where its cells stay in the table; a new one
   * takes its name from the cell in the header row, or is named Column1, Column2... and written there, as in Excel.
   */
  resize(area: Area): void {
    if (sameArea(area, this.area)) return;
    const before = this.state;
    const columns: TableColumn[] = [];
    for (let at = 0; at < area.columns; at++) {
      const kept = before.columns[area.column + at - before.area.column];
      columns.push(kept ?? { id: ++this.lastColumnId, name: '' });
    }
    this.state = { ...before, area, columns };
    this.takeHeaderTexts(area.column, area.columns);
    this.changed('resized');
  }

  /** For the sheet, whose rows move: the same columns in another place, announced by the sheet. */
  moveTo(area: Area): void {
    this.state = { ...this.state, area };
  }

  /** Hides the rows whose cell in a column, counted from 0, holds none of the texts. */
  filterBy(criterion: FilterCriterion): void {
    this.state = { ...this.state, filter: { active: true, criterion } };
    this.sheet.hideUnfit(this.bodyArea, criterion);
  }

  /** For the sheet, whose cells move left: the columns that are left, in their places, announced by the sheet. */
  deleteLeft(hole: Area): void {
    const area = areaMovedLeft(this.area, hole);
    if (!area || area === this.area) return;
    const isGone = (at: number) => {
      const column = this.area.column + at;
      return column >= hole.column && column < hole.column + hole.columns;
    };
    this.state = { ...this.state, area, columns: this.columns.filter((_, at) => !isGone(at)) };
  }

  /** Shows the rows that the table's filter hides and drops its criteria; the buttons stay. */
  clearFilter(): void {
    if (!this.state.filter?.active) return;
    this.state = { ...this.state, filter: { active: false } };
    this.sheet.showRows(this.bodyArea);
  }

  /** Renames a column, in its header cell too. */
  renameColumn(id: number, name: string): void {
    const at = this.columns.findIndex((column) => column.id === id);
    if (at < 0) return;
    if (this.showHeaders) {
      this.sheet.setValues({ row: this.area.row, column: this.area.column + at, rows: 1, columns: 1 }, [
        [name],
      ]);
    } else {
      this.nameColumns(new Map([[at, name]]));
    }
  }

  /** Brings the column names in line with the header cells from sheet column `first`, and blank or repeated header cells in line with the names. */
  takeHeaderTexts(first: number, count: number): void {
    const names = new Map<number, string>();
    for (let column = first; column < first + count; column++) {
      const at = column - this.area.column;
      if (at < 0 || at >= this.columns.length) continue;
      names.set(
        at,
        this.showHeaders ? String(this.sheet.value(this.area.row, column)) : (this.columns[at]?.name ?? ''),
      );
    }
    this.nameColumns(names);
    if (!this.showHeaders) return;
    for (const at of names.keys()) {
      const name = this.columns[at]?.name ?? '';
      this.sheet.writeHeaderCell(this.area.row, this.area.column + at, name);
    }
  }

  private nameColumns(names: ReadonlyMap<number, string>): void {
    const taken = new Set(
      this.columns.filter((_, at) => !names.has(at)).map(({ name }) => name.toLowerCase()),
    );
    const columns = this.columns.map((column, at) => {
      const wanted = names.get(at);
      if (wanted === undefined) return column;
      const name = freeName(wanted, taken);
      taken.add(name.toLowerCase());
      return name === column.name ? column : { ...column, name };
    });
    if (columns.every((column, at) => column === this.columns[at])) return;
    this.state = { ...this.state, columns };
    this.changed('changed');
  }

  private changed(what: 'resized' | 'changed'): void {
    this.sheet.workbook.announce({ kind: 'table', table: this, what });
  }
}

/** A table as Excel makes it over an area, its columns still to be named. */
export function describedTable(area: Area, { id, name, hasHeaders }: NewTableOptions): LoadedTable {
  return {
    id,
    name,
    area,
    showHeaders: hasHeaders,
    showTotals: false,
    columns: Array.from({ length: area.columns }, (_, at) => ({ id: at + 1, name: '' })),
    style: {
      name: 'TableStyleMedium2',
      bandedRows: true,
      bandedColumns: false,
      emphasizedFirstColumn: false,
      emphasizedLastColumn: false,
    },
    filter: hasHeaders ? { active: false } : undefined,
  };
}

/** A blank name becomes Column1, Column2...; a repeated one gets a number, Hours → Hours2. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  let number = wanted === '' ? 1 : 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number++;
  return stem + number;
}
