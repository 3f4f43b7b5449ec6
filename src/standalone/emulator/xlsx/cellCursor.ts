/**
 * Walks over the rows and cells of a sheet's XML, saying where each stands. Works by character codes,
 * since a regular expression for each of a million cells takes longer than unzipping and zipping them.
 */
import { columnIndex } from '../model';
import { XlsxProblem } from './problem';
import { DAMAGED, attributesOf, tagEndAfter } from './xmlTree';

const QUOTE = 34;
const SLASH = 47;
const GREATER = 62;
const SPACE = 32;

export class CellCursor {
  /** Zero-based. */
  row = -1;
  rowStart = 0;
  rowOpenEnd = 0;
  column = -1;
  start = 0;
  openEnd = 0;
  closeStart = 0;
  end = 0;
  style = 0;
  /** The cell's type as written: 's', 'str', 'inlineStr', 'b', 'e', 'd', 'n' or ''. */
  type = '';
  /** Whether the cell has cell metadata, which marks the anchor of a dynamic array. */
  hasMetadata = false;
  /** Whether a row or cell so far had no address of its own, which the standard allows. */
  hasUnaddressed = false;
  private at: number;
  private readonly rowTag: string;
  private readonly rowClose: string;
  private readonly cellTag: string;
  private readonly cellClose: string;

  /** Walks the text from `from`, the inside of sheetData, up to `to`; `prefix` is the namespace's, 'x:' or ''. */
  constructor(
    private readonly xml: string,
    prefix: string,
    from: number,
    private readonly to: number,
  ) {
    this.at = from;
    this.rowTag = `<${prefix}row`;
    this.rowClose = `</${prefix}row`;
    this.cellTag = `<${prefix}c`;
    this.cellClose = `</${prefix}c>`;
  }

  /** Goes to a row whose place and number are known. */
  seekRow(row: number, start: number): void {
    this.at = start;
    this.row = row - 1;
    this.nextRow();
  }

  /** Goes to a cell of the row whose place is known. */
  seekCell(start: number): void {
    this.at = start;
    this.column = -1;
    this.nextCell();
  }

  /** Goes to the next row, after all cells of the one before have been walked over. */
  nextRow(): boolean {
    const start = this.nextTag();
    if (start < 0) return false;
    const nameEnd = start + this.rowTag.length;
    if (!this.xml.startsWith(this.rowTag, start)) throw new XlsxProblem(DAMAGED);
    this.rowStart = start;
    this.rowOpenEnd = tagEndAfter(this.xml, start);
    const row = this.rowNumber(nameEnd);
    if (row <= this.row) throw new XlsxProblem(DAMAGED);
    this.row = row;
    this.column = -1;
    this.at = this.rowOpenEnd;
    return true;
  }

  /** The start tag of the row. */
  get rowOpenTag(): string {
    return this.xml.slice(this.rowStart, this.rowOpenEnd);
  }

  /** Goes to the next cell of the row; false at its end. */
  nextCell(): boolean {
    if (this.xml.charCodeAt(this.rowOpenEnd - 2) === SLASH) return false;
    const start = this.nextTag();
    if (start < 0) throw new XlsxProblem(DAMAGED);
    if (this.xml.charCodeAt(start + 1) === SLASH) {
      if (!this.xml.startsWith(this.rowClose, start)) throw new XlsxProblem(DAMAGED);
      this.at = tagEndAfter(this.xml, start);
      return false;
    }
    if (!this.xml.startsWith(this.cellTag, start)) {
      // An extension at the end of the row.
      this.at = this.afterElement(start);
      return this.nextCell();
    }
    this.start = start;
    this.readCellTag(start + this.cellTag.length);
    if (this.xml.charCodeAt(this.openEnd - 2) === SLASH) {
      this.closeStart = this.end = this.openEnd;
    } else {
      this.closeStart = this.xml.indexOf(this.cellClose, this.openEnd);
      if (this.closeStart < 0) throw new XlsxProblem(DAMAGED);
      this.end = this.closeStart + this.cellClose.length;
    }
    this.at = this.end;
    return true;
  }

  private nextTag(): number {
    let start = this.xml.indexOf('<', this.at);
    while (this.xml.startsWith('<!--', start) && start < this.to) {
      start = this.xml.indexOf('<', this.xml.indexOf('-->', start));
    }
    return start < this.to ? start : -1;
  }

  private rowNumber(nameEnd: number): number {
    if (this.xml.startsWith(' r="', nameEnd)) {
      const written = this.integerAt(nameEnd + 4);
      if (written > 0) return written - 1;
    }
    const written = attributesOf(this.rowOpenTag).get('r');
    if (written === undefined) this.hasUnaddressed = true;
    const row = written === undefined ? this.row + 1 : Number(written) - 1;
    if (!Number.isInteger(row) || row < 0) throw new XlsxProblem(DAMAGED);
    return row;
  }

  /** Reads `r`, `s` and `t` in the order everybody writes them; anything else is read the slow way. */
  private readCellTag(nameEnd: number): void {
    const { xml } = this;
    const before = this.column;
    this.style = 0;
    this.type = '';
    this.hasMetadata = false;
    let at = nameEnd;
    if (!xml.startsWith(' r="', at)) {
      this.readCellTagSlowly(before);
      return;
    }
    at += 4;
    let column = 0;
    for (let code = xml.charCodeAt(at); code >= 65 && code <= 90; code = xml.charCodeAt(++at)) {
      column = column * 26 + code - 64;
    }
    const digits = at;
    let row = 0;
    for (let code = xml.charCodeAt(at); code >= 48 && code <= 57; code = xml.charCodeAt(++at)) {
      row = row * 10 + code - 48;
    }
    if (column === 0 || at === digits || xml.charCodeAt(at) !== QUOTE) {
      this.readCellTagSlowly(before);
      return;
    }
    if (row !== this.row + 1 || column - 1 <= before) throw new XlsxProblem(DAMAGED);
    at++;
    if (xml.startsWith(' s="', at)) {
      at += 4;
      const style = this.integerAt(at);
      if (style < 0) {
        this.readCellTagSlowly(before);
        return;
      }
      this.style = style;
      at = xml.indexOf('"', at) + 1;
    }
    if (xml.startsWith(' t="', at)) {
      const end = xml.indexOf('"', at + 4);
      this.type = this.shortType(at + 4, end);
      at = end + 1;
    }
    if (xml.charCodeAt(at) === GREATER) this.openEnd = at + 1;
    else if (xml.charCodeAt(at) === SLASH && xml.charCodeAt(at + 1) === GREATER) this.openEnd = at + 2;
    else {
      this.readCellTagSlowly(before);
      return;
    }
    this.column = column - 1;
  }

  /** Without making a string for the types that are on every other cell. */
  private shortType(start: number, end: number): string {
    if (end === start + 1) {
      const code = this.xml.charCodeAt(start);
      if (code === 115) return 's';
      if (code === 110) return 'n';
    }
    return this.xml.slice(start, end);
  }

  private readCellTagSlowly(before: number): void {
    this.openEnd = tagEndAfter(this.xml, this.start);
    const attributes = attributesOf(this.xml.slice(this.start, this.openEnd));
    const address = attributes.get('r');
    if (address === undefined) {
      this.hasUnaddressed = true;
      this.column = before + 1;
    } else {
      const [, letters = '', row] = /^([A-Z]{1,3})(\d+)$/i.exec(address) ?? [];
      if (letters === '' || Number(row) !== this.row + 1) throw new XlsxProblem(DAMAGED);
      this.column = columnIndex(letters);
    }
    if (this.column <= before) throw new XlsxProblem(DAMAGED);
    this.style = Number(attributes.get('s') ?? 0);
    this.type = attributes.get('t') ?? '';
    this.hasMetadata = Number(attributes.get('cm') ?? 0) > 0;
  }

  /** The digits up to the next quote, or -1 where there is something else. */
  private integerAt(start: number): number {
    let value = 0;
    let at = start;
    for (let code = this.xml.charCodeAt(at); code >= 48 && code <= 57; code = this.xml.charCodeAt(++at)) {
      value = value * 10 + code - 48;
    }
    return at > start && this.xml.charCodeAt(at) === QUOTE ? value : -1;
  }

  private afterElement(start: number): number {
    const openEnd = tagEndAfter(this.xml, start);
    if (this.xml.charCodeAt(openEnd - 2) === SLASH) return openEnd;
    let nameEnd = start + 1;
    while (this.xml.charCodeAt(nameEnd) > SPACE && this.xml.charCodeAt(nameEnd) !== GREATER) nameEnd++;
    const closing = this.xml.indexOf(`</${this.xml.slice(start + 1, nameEnd)}`, openEnd);
    if (closing < 0) throw new XlsxProblem(DAMAGED);
    return tagEndAfter(this.xml, closing);
  }
}
