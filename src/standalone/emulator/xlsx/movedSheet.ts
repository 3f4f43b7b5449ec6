/**
 * A sheet as if its file had been written after rows were inserted and deleted: the same XML with every place in it
 * moved. From there it is saved like any other sheet, so that untouched cells keep their text.
 */
import { areaAddress, columnLetters, parseArea } from '../model';
import { shiftedArea, shiftedFormula, shiftedRow } from '../model/rowShift';
import type { Area, RowShift } from '../model';
import { namesSheet, shiftedFormat } from '../model/shiftRows';
import { translatedFormula } from '../model/translatedFormula';
import { CellCursor } from './cellCursor';
import { indexedCells } from './cellIndex';
import { Edits } from './edits';
import { setAttributes, withAttributes } from './editXml';
import { XlsxProblem } from './problem';
import { readConditionalFormats } from './readConditionalFormats';
import type { RuleSource, SheetSource, TableSource } from './source';
import { SplicedRun } from './splicedRun';
import { escapedMarkup, unescapedMarkup } from './xmlText';
import type { XmlElement } from './xmlTree';
import { DAMAGED, child, childrenNamed, descendants, parseXml, rawText } from './xmlTree';

/** The same source where no rows were shifted since it was read. */
export function movedSheet(source: SheetSource): SheetSource {
  return source.sheet.rowShifts.reduce(shiftedSource, source);
}

function shiftedSource(source: SheetSource, shift: RowShift): SheetSource {
  const edits = new Edits(source.xml);
  shiftCells(source, edits, shift);
  const dimension = child(source.root, 'dimension');
  if (dimension) shiftAttribute(edits, source.xml, dimension, 'ref', shift);
  for (const name of ['autoFilter', 'sortState']) {
    const element = child(source.root, name);
    if (element) shiftAll(edits, source.xml, element, shift);
  }
  for (const name of ['mergeCells', 'hyperlinks', 'dataValidations', 'ignoredErrors']) {
    const list = child(source.root, name);
    if (list) shiftList(edits, source, list, shift);
  }
  for (const holder of childrenNamed(source.root, 'conditionalFormatting')) {
    if (!shiftRule(edits, source, holder, shift)) edits.remove(holder.start, holder.end);
  }
  const xml = edits.apply();
  const root = parseXml(xml, 'sheetData');
  const hiddenRows = [...source.hiddenRows].map((row) => shiftedRow(row, shift));
  return {
    ...source,
    xml,
    root,
    index: indexedCells(xml, sheetDataOf(root)),
    // Each of them is spelled out by now.
    sharedFormulas: [],
    tables: source.tables.map((table) => shiftedTable(table, shift)),
    rules: shiftedRules(source, readConditionalFormats(xml, root, source.sheet.id, []), shift),
    hiddenRows: new Set(hiddenRows.filter((row) => row !== undefined)),
  };
}

function sheetDataOf(root: XmlElement): XmlElement {
  const sheetData = child(root, 'sheetData');
  if (!sheetData) throw new XlsxProblem(DAMAGED);
  return sheetData;
}

/** Gives rows and cells their new addresses and takes out the rows that were deleted. */
function shiftCells(source: SheetSource, edits: Edits, shift: RowShift): void {
  const { xml, root, index, sharedFormulas } = source;
  const sheetData = sheetDataOf(root);
  const cursor = new CellCursor(xml, root.prefix, sheetData.openEnd, sheetData.closeStart);
  const run = new SplicedRun(xml, sheetData.openEnd);
  const withMasters = new Set(sharedFormulas.map(({ row }) => row));
  const isPlain = isPlainlyWritten(xml.slice(sheetData.openEnd, sheetData.closeStart), root.prefix);
  const cellStart = new RegExp(`(<${root.prefix}c r="[A-Z]{1,3})\\d+"`, 'g');
  for (let place = 0; place < index.rowCount; place++) {
    const row = index.rowAt(place) ?? 0;
    const start = index.rowStartAt(place) ?? 0;
    const end = index.rowStartAt(place + 1) ?? sheetData.closeStart;
    const after = shiftedRow(row, shift);
    if (after === undefined) {
      run.replace(start, end, '');
      continue;
    }
    const hasMaster = withMasters.has(row);
    if (after === row && !hasMaster) continue;
    cursor.seekRow(row, start);
    const tag = withAttributes(cursor.rowOpenTag, { r: String(after + 1) });
    if (isPlain && !hasMaster) {
      const cells = xml.slice(cursor.rowOpenEnd, end).replace(cellStart, `$1${after + 1}"`);
      run.replace(start, end, tag + cells);
    } else {
      run.replace(start, cursor.rowOpenEnd, tag);
      shiftCellsOfRow(source, cursor, run, after);
    }
  }
  if (!run.isEmpty) edits.replace(run.start, run.end, run.text());
}

/** Whether every cell begins with its address and nothing is written that only looks like a cell: as everybody writes them. */
function isPlainlyWritten(cells: string, prefix: string): boolean {
  return !cells.includes('<!') && !new RegExp(`<${prefix}c\\s(?!r="[A-Z])`).test(cells);
}

/** One cell after the other; a formula that others shared is its own from now on. */
function shiftCellsOfRow(
  { xml, root, sharedFormulas }: SheetSource,
  cursor: CellCursor,
  run: SplicedRun,
  after: number,
): void {
  const formulaTag = new RegExp(`<${root.prefix}f\\s[^>]*?(/?)>`);
  while (cursor.nextCell()) {
    const { start, openEnd, end, row, column } = cursor;
    const address = columnLetters(column) + (after + 1);
    run.replace(start, openEnd, withAttributes(xml.slice(start, openEnd), { r: address }));
    if (!sharedFormulas.some((master) => master.row === row && master.column === column)) continue;
    run.replace(openEnd, end, xml.slice(openEnd, end).replace(formulaTag, `<${root.prefix}f$1>`));
  }
}

/** Moves the areas an attribute names; false where they are all deleted. */
function shiftAttribute(
  edits: Edits,
  xml: string,
  element: XmlElement,
  name: 'ref' | 'sqref',
  shift: RowShift,
): boolean {
  const written = element.attributes.get(name);
  if (written === undefined) return true;
  const areas = areasOf(written)
    .map((area) => shiftedArea(area, shift))
    .filter((area) => area !== undefined);
  if (areas.length === 0) return false;
  const moved = areas.map(areaAddress).join(' ');
  if (moved !== written) setAttributes(edits, xml, element, { [name]: moved });
  return true;
}

function areasOf(written: string): Area[] {
  return written
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

/** A filter or sort with everything inside it; what lost all its cells goes. */
function shiftAll(edits: Edits, xml: string, element: XmlElement, shift: RowShift): void {
  if (!shiftAttribute(edits, xml, element, 'ref', shift)) {
    edits.remove(element.start, element.end);
    return;
  }
  for (const inner of element.children) shiftAll(edits, xml, inner, shift);
}

/** Merged areas, hyperlinks, validations: those whose cells are all deleted go, and the list with its last. */
function shiftList(edits: Edits, source: SheetSource, list: XmlElement, shift: RowShift): void {
  const { xml } = source;
  const gone = list.children.filter((item) => {
    const attribute = item.attributes.has('sqref') ? 'sqref' : 'ref';
    const areas = areasOf(item.attributes.get(attribute) ?? '').map((area) => shiftedArea(area, shift));
    if (list.local === 'mergeCells') return areas.every((area) => !area || area.rows * area.columns === 1);
    return areas.every((area) => area === undefined);
  });
  if (gone.length === list.children.length) {
    edits.remove(list.start, list.end);
    return;
  }
  if (gone.length > 0 && list.attributes.has('count')) {
    setAttributes(edits, xml, list, { count: String(list.children.length - gone.length) });
  }
  for (const item of list.children) {
    if (gone.includes(item)) edits.remove(item.start, item.end);
    else shiftRule(edits, source, item, shift);
  }
}

/** An area with formulas that look from its first cell: a conditional format or a validation. */
function shiftRule(edits: Edits, { xml, sheet }: SheetSource, rule: XmlElement, shift: RowShift): boolean {
  const written = rule.attributes.get('sqref') ?? rule.attributes.get('ref') ?? '';
  const [before] = areasOf(written);
  const after = areasOf(written)
    .map((area) => shiftedArea(area, shift))
    .find((area) => area !== undefined);
  if (!before || !after) return false;
  shiftAttribute(edits, xml, rule, rule.attributes.has('sqref') ? 'sqref' : 'ref', shift);
  for (const element of ['formula', 'formula1', 'formula2'].flatMap((name) => descendants(rule, name))) {
    const text = unescapedMarkup(rawText(xml, element));
    const translated = translatedFormula(text, after.row - before.row, 0);
    const moved = shiftedFormula(translated, shift, namesSheet(sheet, sheet), true);
    if (moved !== text) edits.replace(element.openEnd, element.closeStart, escapedMarkup(moved));
  }
  return true;
}

/** The rules that are left, each with what the model made of it, so that an untouched one is known as such. */
function shiftedRules(source: SheetSource, written: readonly RuleSource[], shift: RowShift): RuleSource[] {
  const { sheet, rules } = source;
  const left = rules
    .map(({ format }) => shiftedFormat(format, sheet, shift))
    .filter((format) => format !== undefined);
  return written.map((rule, at) => {
    const format = left[at] ?? rule.format;
    const current = sheet.conditionalFormats.find(({ id }) => id === format.id);
    return {
      ...rule,
      format: JSON.stringify(current) === JSON.stringify(format) ? (current ?? format) : format,
    };
  });
}

function shiftedTable(source: TableSource, shift: RowShift): TableSource {
  const edits = new Edits(source.xml);
  shiftAttribute(edits, source.xml, source.root, 'ref', shift);
  for (const name of ['autoFilter', 'sortState']) {
    const element = child(source.root, name);
    if (element) shiftAll(edits, source.xml, element, shift);
  }
  const xml = edits.apply();
  return { ...source, xml, root: parseXml(xml), area: shiftedArea(source.area, shift) ?? source.area };
}
