/**
 * Replaces the changed cells in a sheet's XML. A row or cell that did not change keeps its text, down to the
 * attributes this program has never heard of.
 */
import type { Area, Sheet } from '../model';
import { MAX_COLUMNS, boundingArea, intersection, sameArea } from '../model';
import { CellCursor } from './cellCursor';
import { cellXml, formulaElement } from './cellXml';
import type { Edits } from './edits';
import { withAttributes } from './editXml';
import type { SheetSource } from './source';
import { XlsxProblem } from './problem';
import { SplicedRun } from './splicedRun';
import type { XmlElement } from './xmlTree';
import { DAMAGED, child } from './xmlTree';

export interface WrittenCells {
  /** The area around every changed cell, undefined where there is none. */
  readonly area: Area | undefined;
  /** Whether a cell that had a formula has none now. */
  readonly formulasOverwritten: boolean;
}

export function writeCells(source: SheetSource, edits: Edits): WrittenCells {
  return new CellWriter(source, edits).write();
}

class CellWriter {
  private readonly sheet: Sheet;
  private readonly xml: string;
  private readonly prefix: string;
  private readonly sheetData: XmlElement;
  private readonly cursor: CellCursor;
  private readonly run: SplicedRun;
  private readonly valueOpen: string;
  private readonly formulaPattern: RegExp;
  /** Cells that follow a shared formula whose text was overwritten, and have to spell it themselves now. */
  private readonly orphans = new Set<number>();
  private area: Area | undefined;
  private formulasOverwritten = false;

  constructor(
    private readonly source: SheetSource,
    private readonly edits: Edits,
  ) {
    const sheetData = child(source.root, 'sheetData');
    if (!sheetData) throw new XlsxProblem(DAMAGED);
    this.sheet = source.sheet;
    this.xml = source.xml;
    this.sheetData = sheetData;
    this.prefix = sheetData.prefix;
    this.run = new SplicedRun(source.xml, sheetData.openEnd);
    this.valueOpen = `<${this.prefix}v>`;
    this.formulaPattern = new RegExp(`<${this.prefix}f(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${this.prefix}f>)`);
    this.cursor = new CellCursor(source.xml, this.prefix, sheetData.openEnd, sheetData.closeStart);
  }

  write(): WrittenCells {
    const rows = this.touchedRows();
    const { index } = this.source;
    const opened: string[] = [];
    const isEmptyTag = this.sheetData.closeStart === this.sheetData.end;
    let place = 0;
    for (const [row, columns] of rows) {
      while ((index.rowAt(place) ?? row) < row) place++;
      const start = index.rowStartAt(place);
      if (index.rowAt(place) === row && start !== undefined) {
        this.cursor.seekRow(row, start);
        this.writeRow(place, columns);
      } else {
        const xml = this.newRow(row, columns);
        if (isEmptyTag) opened.push(xml);
        else this.run.insert(start ?? this.sheetData.closeStart, xml);
      }
      const [first] = columns;
      const last = columns.at(-1);
      if (first === undefined || last === undefined) continue;
      const touched = { row, column: first, rows: 1, columns: last - first + 1 };
      this.area = this.area ? boundingArea(this.area, touched) : touched;
    }
    if (!this.run.isEmpty) this.edits.replace(this.run.start, this.run.end, this.run.text());
    if (isEmptyTag && opened.join('') !== '') {
      const tag = this.xml.slice(this.sheetData.start, this.sheetData.openEnd).replace(/\s*\/>$/, '>');
      this.edits.replace(
        this.sheetData.start,
        this.sheetData.end,
        `${tag}${opened.join('')}</${this.sheetData.name}>`,
      );
    }
    return { area: this.area, formulasOverwritten: this.formulasOverwritten };
  }

  /** The rows to write, in order, each with its columns in order: changed cells, followers of a shared formula whose text went, and rows shown or hidden. */
  private touchedRows(): Map<number, readonly number[]> {
    const rows = new Map<number, readonly number[]>();
    this.sheet.cells.forEachChangedRow((row, columns) => rows.set(row, columns));
    const ordered = rows.size;
    const touch = (row: number, column?: number) => {
      const columns = rows.get(row) ?? [];
      if (column === undefined || columns.includes(column)) rows.set(row, columns);
      else
        rows.set(
          row,
          [...columns, column].sort((a, b) => a - b),
        );
    };
    for (const master of this.source.sharedFormulas) {
      if (!this.sheet.cells.isValueChanged(master.row, master.column)) continue;
      for (const { row, column } of master.followers) {
        this.orphans.add(row * MAX_COLUMNS + column);
        touch(row, column);
      }
    }
    for (const row of this.sheet.hiddenRows) if (!this.source.hiddenRows.has(row)) touch(row);
    for (const row of this.source.hiddenRows) if (!this.sheet.hiddenRows.has(row)) touch(row);
    // A row that was not there yet came last.
    return rows.size === ordered ? rows : new Map([...rows].sort(([a], [b]) => a - b));
  }

  private writeRow(place: number, columns: readonly number[]): void {
    const { cursor, run } = this;
    const { index } = this.source;
    const { row, rowStart, rowOpenEnd } = cursor;
    const { first, end } = index.cellsAt(place);
    const tag = this.rowTag(columns);
    const isEmptyTag = tag.endsWith('/>');
    if (!isEmptyTag && tag !== cursor.rowOpenTag) run.replace(rowStart, rowOpenEnd, tag);
    let appended = '';
    let cell = first;
    for (const column of columns) {
      while (cell < end && index.cellColumn(cell) < column) cell++;
      if (cell < end && index.cellColumn(cell) === column) {
        cursor.seekCell(index.cellStart(cell));
        run.replace(cursor.start, cursor.end, this.replacedCell());
        continue;
      }
      const text = cellXml(this.sheet, row, column, this.prefix);
      if (cell === end) appended += text;
      else if (text !== '') run.insert(index.cellStart(cell), text);
    }
    if (isEmptyTag) {
      const opened = `${tag.replace(/\s*\/>$/, '>')}${appended}</${this.prefix}row>`;
      run.replace(rowStart, rowOpenEnd, appended === '' ? tag : opened);
      return;
    }
    if (appended === '') return;
    if (end > first) cursor.seekCell(index.cellStart(end - 1));
    run.insert(end > first ? cursor.end : rowOpenEnd, appended);
  }

  /** The row's start tag, shown or hidden as it is now; `spans`, a hint that would be wrong, goes where cells lie outside of it. */
  private rowTag(columns: readonly number[]): string {
    const tag = this.cursor.rowOpenTag;
    const spans = /\sspans="(\d+):(\d+)"/.exec(tag);
    const isOutside = (column: number | undefined) =>
      column !== undefined &&
      spans !== null &&
      (column + 1 < Number(spans[1]) || column + 1 > Number(spans[2]));
    const narrow = isOutside(columns[0]) || isOutside(columns.at(-1));
    const hidden = this.sheet.hiddenRows.has(this.cursor.row);
    const turned = hidden !== this.source.hiddenRows.has(this.cursor.row);
    if (!narrow && !turned) return tag;
    return withAttributes(tag, {
      ...(narrow ? { spans: undefined } : {}),
      ...(turned ? { hidden: hidden ? '1' : undefined } : {}),
    });
  }

  private newRow(row: number, columns: readonly number[]): string {
    const cells = columns.map((column) => cellXml(this.sheet, row, column, this.prefix)).join('');
    const hidden = this.sheet.hiddenRows.has(row);
    if (cells === '' && !hidden) return '';
    return `<${this.prefix}row r="${row + 1}"${hidden ? ' hidden="1"' : ''}>${cells}</${this.prefix}row>`;
  }

  private replacedCell(): string {
    const { cursor, sheet, prefix } = this;
    const { row, column } = cursor;
    const formula = sheet.formula(row, column);
    const rest = this.xml.slice(cursor.openEnd, cursor.end);
    // A value alone, as in nearly every cell, needs no search for a formula.
    const written = rest.startsWith(this.valueOpen) ? undefined : this.formulaPattern.exec(rest)?.[0];
    if (sheet.cells.isValueChanged(row, column)) {
      if (written !== undefined && formula === undefined) this.formulasOverwritten = true;
      return cellXml(sheet, row, column, prefix);
    }
    const style = sheet.styleIndex(row, column);
    const tag = this.xml.slice(cursor.start, cursor.openEnd);
    const restyled = withAttributes(tag, { s: style === 0 ? undefined : String(style) });
    const isOrphan = this.orphans.has(row * MAX_COLUMNS + column);
    if (!isOrphan || written === undefined || formula === undefined) return restyled + rest;
    return restyled + rest.replace(written, () => formulaElement(formula, prefix));
  }
}

/** What `dimension` has to say after cells in `area` were written; undefined where it may stay. */
export function widenedDimension(before: Area, area: Area): Area | undefined {
  const shared = intersection(before, area);
  return shared && sameArea(shared, area) ? undefined : boundingArea(before, area);
}
