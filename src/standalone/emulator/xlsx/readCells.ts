/** The cells of a sheet's XML into the model, and where its rows stand, for a writer to come back to. */
import type { Sheet } from '../model';
import { parseArea } from '../model';
import { CellCursor } from './cellCursor';
import { CellIndex } from './cellIndex';
import { serialOfIsoDate } from './isoDate';
import { XlsxProblem } from './problem';
import { numberBetween } from './readNumber';
import { richText } from './readTexts';
import { unescapedMarkup, unescapedText } from './xmlText';
import type { XmlElement } from './xmlTree';
import { DAMAGED, attributesOf, isTrue, tagEndAfter } from './xmlTree';

/** Far more than any honest workbook needs; a cell in every block of 256 would otherwise fill the memory. */
const MOST_BLOCKS = 100_000;

/** A formula spelled out once for several cells. */
export interface SharedFormulaGroup {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly followers: { readonly row: number; readonly column: number }[];
}

export interface ReadCells {
  readonly index: CellIndex;
  /** Whether some row or cell has no address of its own. */
  readonly hasUnaddressed: boolean;
  readonly sharedFormulas: readonly SharedFormulaGroup[];
}

/** What the workbook says that the cells depend on. */
export interface CellContext {
  readonly sharedTextCount: number;
  readonly date1904: boolean;
}

export function readCells(xml: string, sheetData: XmlElement, sheet: Sheet, context: CellContext): ReadCells {
  return new CellReader(xml, sheetData, sheet, context).read();
}

class CellReader {
  private readonly cursor: CellCursor;
  private readonly shared = new Map<string, SharedFormulaGroup>();
  private readonly plainOpen: string;
  private readonly plainClose: string;

  constructor(
    private readonly xml: string,
    sheetData: XmlElement,
    private readonly sheet: Sheet,
    private readonly context: CellContext,
  ) {
    this.cursor = new CellCursor(xml, sheetData.prefix, sheetData.openEnd, sheetData.closeStart);
    this.plainOpen = `<${sheetData.prefix}v>`;
    this.plainClose = `</${sheetData.prefix}v>`;
  }

  read(): ReadCells {
    const { cursor } = this;
    const index = new CellIndex();
    while (cursor.nextRow()) {
      index.addRow(cursor.row, cursor.rowStart);
      this.readRowFacts();
      while (cursor.nextCell()) {
        index.addCell(cursor.column, cursor.start);
        this.readCell();
      }
      if (this.sheet.cells.blockCount > MOST_BLOCKS) {
        throw new XlsxProblem(
          'This workbook has cells too far apart to be opened here. Delete the empty rows and columns around the data in Excel, save it, and try again.',
        );
      }
    }
    return {
      index,
      hasUnaddressed: cursor.hasUnaddressed,
      sharedFormulas: [...this.shared.values()],
    };
  }

  private readRowFacts(): void {
    const tag = this.cursor.rowOpenTag;
    if (!tag.includes('hidden') && !tag.includes('customFormat')) return;
    const attributes = attributesOf(tag);
    if (isTrue(attributes.get('hidden'))) this.sheet.hiddenRows.add(this.cursor.row);
    if (isTrue(attributes.get('customFormat'))) {
      this.sheet.rowStyles.set(this.cursor.row, Number(attributes.get('s') ?? 0));
    }
  }

  private readCell(): void {
    const { xml, cursor, plainOpen, plainClose } = this;
    if (cursor.closeStart === cursor.openEnd) {
      this.sheet.cells.loadEmpty(cursor.row, cursor.column, cursor.style);
      return;
    }
    const valueStart = cursor.openEnd + plainOpen.length;
    if (xml.startsWith(plainOpen, cursor.openEnd)) {
      const valueEnd = cursor.closeStart - plainClose.length;
      // Nearly every cell is a value and nothing else.
      if (
        valueEnd > valueStart &&
        xml.startsWith(plainClose, valueEnd) &&
        xml.indexOf('<', valueStart) === valueEnd
      ) {
        this.loadValue(valueStart, valueEnd);
        return;
      }
    }
    this.readChildren();
  }

  private readChildren(): void {
    const { xml, cursor } = this;
    let loaded = false;
    let at = xml.indexOf('<', cursor.openEnd);
    while (at >= 0 && at < cursor.closeStart) {
      if (xml.startsWith('<!--', at)) {
        at = xml.indexOf('<', xml.indexOf('-->', at));
        continue;
      }
      const openEnd = tagEndAfter(xml, at);
      const name = /^<([^\s/>]+)/.exec(xml.slice(at, openEnd))?.[1] ?? '';
      const empty = xml[openEnd - 2] === '/';
      const closeStart = empty ? openEnd : xml.indexOf(`</${name}`, openEnd);
      if (closeStart < 0) throw new XlsxProblem(DAMAGED);
      const end = empty ? openEnd : tagEndAfter(xml, closeStart);
      const local = name.slice(name.indexOf(':') + 1);
      if (local === 'f') {
        this.readFormula(
          attributesOf(xml.slice(at, openEnd)),
          unescapedMarkup(xml.slice(openEnd, closeStart)),
        );
      } else if (local === 'v' && closeStart > openEnd) {
        this.loadValue(openEnd, closeStart);
        loaded = true;
      } else if (local === 'is') {
        this.loadText(richText(xml.slice(at, end)));
        loaded = true;
      }
      at = xml.indexOf('<', end);
    }
    if (!loaded) this.sheet.cells.loadEmpty(cursor.row, cursor.column, cursor.style);
  }

  private loadValue(start: number, end: number): void {
    const { xml, cursor } = this;
    const { row, column, style } = cursor;
    const { cells } = this.sheet;
    switch (cursor.type) {
      case 's': {
        const index = numberBetween(xml, start, end);
        if (!(index < this.context.sharedTextCount)) throw new XlsxProblem(DAMAGED);
        cells.loadText(row, column, index, style);
        return;
      }
      case 'b':
        cells.loadBoolean(row, column, isTrue(xml.slice(start, end).trim()), style);
        return;
      case 'e':
        cells.loadError(row, column, unescapedMarkup(xml.slice(start, end)), style);
        return;
      case 'str':
      case 'inlineStr':
        this.loadText(unescapedText(xml.slice(start, end)));
        return;
      case 'd':
        this.loadDate(xml.slice(start, end));
        return;
      default: {
        const value = numberBetween(xml, start, end);
        if (Number.isNaN(value)) throw new XlsxProblem(DAMAGED);
        cells.loadNumber(row, column, value, style);
      }
    }
  }

  private loadDate(text: string): void {
    const { row, column, style } = this.cursor;
    const serial = serialOfIsoDate(text, this.context.date1904);
    if (serial === undefined) this.loadText(unescapedText(text));
    else this.sheet.cells.loadNumber(row, column, serial, style);
  }

  private loadText(text: string): void {
    const { row, column, style } = this.cursor;
    if (text === '') this.sheet.cells.loadEmpty(row, column, style);
    else this.sheet.cells.loadText(row, column, this.sheet.workbook.texts.add(text), style);
  }

  private readFormula(attributes: ReadonlyMap<string, string>, text: string): void {
    const { row, column, hasMetadata } = this.cursor;
    const { formulas } = this.sheet;
    const kind = attributes.get('t');
    const area = parseArea(attributes.get('ref') ?? '');
    if (kind === 'array' && area) formulas.addArray({ area, dynamic: hasMetadata });
    const group = attributes.get('si') ?? '';
    if (kind === 'shared' && text === '') {
      const master = this.shared.get(group);
      master?.followers.push({ row, column });
      formulas.setShared(row, column, master?.text ?? '', master ?? { row, column });
      return;
    }
    if (kind === 'shared') this.shared.set(group, { row, column, text, followers: [] });
    // A what-if data table has no text of its own; Excel shows it as TABLE(row input, column input).
    const inputs = `TABLE(${attributes.get('r1') ?? ''},${attributes.get('r2') ?? ''})`;
    formulas.set(row, column, kind === 'dataTable' ? inputs : text);
  }
}
