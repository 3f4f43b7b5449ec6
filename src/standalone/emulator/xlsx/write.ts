/** Saves a workbook that was read from an .xlsx: what did not change keeps its exact bytes. */
import type { Sheet, Workbook } from '../model';
import { CellIndex } from './cellIndex';
import { CreatedStyles } from './createStyles';
import { Edits } from './edits';
import { appendInside, insertChild, setAttributes } from './editXml';
import { RELATIONSHIPS, TYPE_OF_SHEET, TYPE_OF_STYLES, TYPE_OF_TABLE, XML_DECLARATION } from './namespaces';
import { movedSheet } from './movedSheet';
import { PackageEdit } from './packageEdit';
import { WORKBOOK_ORDER } from './schemaOrder';
import type { SheetSource, WorkbookSource } from './source';
import { sourceOf } from './source';
import type { AddInReference } from './webExtensions';
import { ANY_ADD_IN } from './webExtensions';
import { changedQueryTable } from './writeQueryTable';
import { writeSettings } from './writeSettings';
import { BLANK_SHEET, writtenSheet } from './writeSheet';
import { StylesWriter } from './writeStyles';
import { changedTable, newTable } from './writeTable';
import { escapedAttribute, escapedMarkup, unescapedMarkup, unescapedText } from './xmlText';
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, parseXml, rawText } from './xmlTree';

export interface WriteOptions {
  /** Whose settings the workbook's settings are. */
  readonly addIn?: AddInReference;
}

/** The workbook as an .xlsx. It must come from `readXlsx`; that it can be written again stays so. */
export function writeXlsx(workbook: Workbook, { addIn = ANY_ADD_IN }: WriteOptions = {}): Uint8Array {
  const source = sourceOf(workbook);
  if (!source) throw new Error('Only a workbook that was read from a file can be written to one.');
  return new WorkbookWriter(workbook, source).write(addIn);
}

class WorkbookWriter {
  private readonly changes: PackageEdit;
  private readonly edits: Edits;
  private readonly styles: StylesWriter;
  private lastTableId: number;

  constructor(
    private readonly workbook: Workbook,
    private readonly source: WorkbookSource,
  ) {
    this.changes = new PackageEdit(source.package);
    this.edits = new Edits(source.xml);
    const stylesXml = source.stylesPart === undefined ? undefined : source.package.text(source.stylesPart);
    this.styles = new StylesWriter(stylesXml ?? XML_DECLARATION + new CreatedStyles().xml(), workbook.styles);
    const ids = source.sheets.flatMap(({ tables }) =>
      tables.map(({ root }) => Number(root.attributes.get('id'))),
    );
    this.lastTableId = Math.max(0, ...ids);
  }

  write(addIn: AddInReference): Uint8Array {
    const { workbook, source, changes, edits } = this;
    let formulasOverwritten = false;
    const gone = source.sheets.filter(({ sheet }) => !workbook.sheets.includes(sheet));
    for (const sheet of source.sheets) {
      if (!gone.includes(sheet)) formulasOverwritten = this.writeSheet(sheet) || formulasOverwritten;
    }
    for (const { part, listing } of gone) {
      changes.removeWithOwn(part);
      edits.remove(listing.start, listing.end);
    }
    const known = new Set(source.sheets.map(({ sheet }) => sheet));
    this.addSheets(workbook.sheets.filter((sheet) => !known.has(sheet)));
    this.writeNames();
    if (gone.length > 0) this.writeActiveTab();
    if (workbook.needsRecalculation) this.askForCalculation();
    if (formulasOverwritten || gone.length > 0) this.dropCalculationChain();
    this.writeStyles();
    if (settingsText(workbook.settings) !== settingsText(source.settings)) {
      writeSettings(source.package, workbook.settings, addIn, changes);
    }
    if (!edits.isEmpty) changes.replace(source.part, edits.apply());
    return changes.zipped();
  }

  /** Says whether a formula was overwritten or moved. */
  private writeSheet(read: SheetSource): boolean {
    const source = movedSheet(read);
    const hasMoved = source !== read;
    const { sheet, part, listing } = source;
    const known = new Set(source.tables.map(({ table }) => table));
    for (const table of source.tables) {
      const query = changedQueryTable(table, this.source.package);
      if (query) this.changes.replace(query.part, query.xml);
      const xml = changedTable(table, query?.fieldIds) ?? (hasMoved ? table.xml : undefined);
      if (xml !== undefined) this.changes.replace(table.part, xml);
    }
    const ids = sheet.tables
      .filter((table) => !known.has(table))
      .map((table) => {
        const xml = newTable(table, ++this.lastTableId);
        const tablePart = this.changes.add('xl/tables/table#.xml', TYPE_OF_TABLE, xml);
        return this.changes.relate(part, `${RELATIONSHIPS}/table`, tablePart);
      });
    const { xml, formulasOverwritten } = writtenSheet(source, this.styles, ids);
    if (xml !== undefined || hasMoved) this.changes.replace(part, xml ?? source.xml);
    if (sheet.name !== source.name || sheet.visibility !== source.visibility) {
      const { visibility } = sheet;
      setAttributes(this.edits, this.source.xml, listing, {
        name: sheet.name,
        state:
          visibility === 'Visible' ? undefined : visibility.charAt(0).toLowerCase() + visibility.slice(1),
      });
    }
    return formulasOverwritten || hasMoved;
  }

  private addSheets(sheets: readonly Sheet[]): void {
    const { xml, root } = this.source;
    const list = child(root, 'sheets');
    if (!list || sheets.length === 0) return;
    const ids = childrenNamed(list, 'sheet').map(({ attributes }) => Number(attributes.get('sheetId')));
    let lastId = Math.max(0, ...ids);
    const items = sheets.map((sheet) => {
      const part = this.changes.add('xl/worksheets/sheet#.xml', TYPE_OF_SHEET, BLANK_SHEET);
      const relationship = this.changes.relate(this.source.part, `${RELATIONSHIPS}/worksheet`, part);
      this.writeSheet(blankSource(sheet, part));
      const state =
        sheet.visibility === 'Visible'
          ? ''
          : ` state="${sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden'}"`;
      return (
        `<${root.prefix}sheet xmlns:r="${RELATIONSHIPS}" name="${escapedAttribute(sheet.name)}" ` +
        `sheetId="${++lastId}"${state} r:id="${relationship}"/>`
      );
    });
    appendInside(this.edits, xml, list, items.join(''));
  }

  /** Names follow the rows they mean, and go with the sheet they belong to. */
  private writeNames(): void {
    const { xml, root } = this.source;
    const list = child(root, 'definedNames');
    const written = childrenNamed(list, 'definedName').map((element) => {
      const scope = element.attributes.get('localSheetId');
      const before = scope === undefined ? undefined : this.listings[Number(scope)];
      return { element, scope, before };
    });
    const left = written.filter(({ before }) => before === undefined || this.isListed(before));
    if (list && left.length === 0) this.edits.remove(list.start, list.end);
    for (const { element, scope, before } of written) {
      if (!left.some((each) => each.element === element)) {
        if (left.length > 0) this.edits.remove(element.start, element.end);
        continue;
      }
      const after = before && String(this.placeOf(before));
      if (after !== scope) setAttributes(this.edits, xml, element, { localSheetId: after });
      const name = unescapedText(element.attributes.get('name') ?? '');
      const sheet = this.source.sheets.find(({ listing }) => listing === before)?.sheet;
      const formula = this.workbook.names.find((each) => each.name === name && each.sheet === sheet)?.formula;
      if (formula === undefined || formula === unescapedMarkup(rawText(xml, element))) continue;
      this.edits.replace(element.openEnd, element.closeStart, escapedMarkup(formula));
    }
  }

  /** The tab shown when the file is opened, counted among the sheets that are left. */
  private writeActiveTab(): void {
    const { xml, root, sheets } = this.source;
    const view = child(child(root, 'bookViews'), 'workbookView');
    const active = sheets.find(({ sheet }) => sheet === this.workbook.activeSheet)?.listing;
    if (!view) return;
    setAttributes(this.edits, xml, view, {
      activeTab: active ? String(this.placeOf(active)) : undefined,
      firstSheet: undefined,
    });
  }

  /** Every sheet of the file, chart sheets too. */
  private get listings(): readonly XmlElement[] {
    return childrenNamed(child(this.source.root, 'sheets'), 'sheet');
  }

  private isListed(listing: XmlElement): boolean {
    const read = this.source.sheets.find((each) => each.listing === listing);
    return !read || this.workbook.sheets.includes(read.sheet);
  }

  private placeOf(listing: XmlElement): number {
    return this.listings.filter((each) => this.isListed(each)).indexOf(listing);
  }

  /** Makes Excel calculate when it opens the file: the values of formulas in it are from before the edits. */
  private askForCalculation(): void {
    const { xml, root } = this.source;
    const calculation = child(root, 'calcPr');
    if (calculation) setAttributes(this.edits, xml, calculation, { fullCalcOnLoad: '1' });
    else
      insertChild(
        this.edits,
        xml,
        root,
        WORKBOOK_ORDER,
        'calcPr',
        `<${root.prefix}calcPr fullCalcOnLoad="1"/>`,
      );
  }

  /** A chain that names a cell without formula makes Excel call the file broken; without one Excel makes a new chain. */
  private dropCalculationChain(): void {
    const chain = this.source.package
      .relationships(this.source.part)
      .find(({ kind }) => kind === 'calcChain');
    if (chain) this.changes.remove(chain.target);
  }

  private writeStyles(): void {
    const xml = this.styles.changedXml();
    if (xml === undefined) return;
    if (this.source.stylesPart !== undefined) {
      this.changes.replace(this.source.stylesPart, xml);
      return;
    }
    const part = this.changes.add('xl/styles#.xml', TYPE_OF_STYLES, xml);
    this.changes.relate(this.source.part, `${RELATIONSHIPS}/styles`, part);
  }
}

/** A sheet made since the file was read, as if read from a blank part. */
function blankSource(sheet: Sheet, part: string): SheetSource {
  const root = parseXml(BLANK_SHEET, 'sheetData');
  return {
    sheet,
    part,
    xml: BLANK_SHEET,
    root,
    listing: root,
    index: new CellIndex(),
    sharedFormulas: [],
    tables: [],
    rules: [],
    hiddenRows: new Set(),
    name: sheet.name,
    visibility: sheet.visibility,
    filterActive: false,
  };
}

function settingsText(settings: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...settings]);
}
