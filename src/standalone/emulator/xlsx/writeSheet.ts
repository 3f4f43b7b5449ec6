/** A worksheet part brought in line with the model. */
import { areaAddress, parseArea } from '../model';
import { Edits } from './edits';
import { filterXml } from './filterXml';
import { insertChild, setAttributes, withAttributes } from './editXml';
import { MAIN, RELATIONSHIPS, XML_DECLARATION } from './namespaces';
import { WORKSHEET_ORDER } from './schemaOrder';
import type { SheetSource } from './source';
import type { WrittenCells } from './writeCells';
import { widenedDimension, writeCells } from './writeCells';
import { writeConditionalFormats } from './writeConditionalFormats';
import type { StylesWriter } from './writeStyles';
import { child, childrenNamed, isTrue } from './xmlTree';

/** What a sheet added since the file was read starts from. */
export const BLANK_SHEET =
  `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/>` +
  '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>';

export interface WrittenSheet extends Pick<WrittenCells, 'formulasOverwritten'> {
  /** undefined where nothing in the part changed. */
  readonly xml: string | undefined;
}

/** The changed part; `newTableIds` are the relationships to tables made since the file was read. */
export function writtenSheet(
  source: SheetSource,
  styles: StylesWriter,
  newTableIds: readonly string[],
): WrittenSheet {
  const { xml, root } = source;
  const edits = new Edits(xml);
  const { area, formulasOverwritten } = writeCells(source, edits);
  const dimension = child(root, 'dimension');
  const before = parseArea(dimension?.attributes.get('ref') ?? '');
  const after = area && before && widenedDimension(before, area);
  if (dimension && after) setAttributes(edits, xml, dimension, { ref: areaAddress(after) });
  writeWidths(source, edits);
  writeProtection(source, edits);
  writeFilter(source, edits);
  writeMerges(source, edits);
  writeConditionalFormats(source, edits, styles);
  writeTableParts(source, edits, newTableIds);
  return { xml: edits.isEmpty ? undefined : edits.apply(), formulasOverwritten };
}

function writeProtection({ sheet, root, xml }: SheetSource, edits: Edits): void {
  const written = child(root, 'sheetProtection');
  if (!sheet.protected || isTrue(written?.attributes.get('sheet'))) return;
  if (written) edits.remove(written.start, written.end);
  const element = `<${root.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`;
  insertChild(edits, xml, root, WORKSHEET_ORDER, 'sheetProtection', element);
}

function writeFilter({ sheet, root, xml, filterActive }: SheetSource, edits: Edits): void {
  const { autoFilter } = sheet;
  const written = child(root, 'autoFilter');
  if (autoFilter && (autoFilter.criterion || !written)) {
    const element = filterXml(root.prefix, autoFilter.area, autoFilter.criterion);
    if (written) edits.replace(written.start, written.end, element);
    else insertChild(edits, xml, root, WORKSHEET_ORDER, 'autoFilter', element);
    return;
  }
  if (!filterActive || sheet.autoFilter?.active) return;
  for (const criterion of childrenNamed(written, 'filterColumn')) {
    edits.remove(criterion.start, criterion.end);
  }
  const properties = child(root, 'sheetPr');
  if (properties?.attributes.has('filterMode'))
    setAttributes(edits, xml, properties, { filterMode: undefined });
}

/** Adds the areas that were merged since the file was read. */
function writeMerges({ sheet, root, xml }: SheetSource, edits: Edits): void {
  const list = child(root, 'mergeCells');
  const written = new Set(childrenNamed(list, 'mergeCell').map(({ attributes }) => attributes.get('ref')));
  const added = sheet.merges.map(areaAddress).filter((ref) => !written.has(ref));
  if (added.length === 0) return;
  const p = root.prefix;
  const items = added.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  const count = String(written.size + added.length);
  if (!list) {
    const element = `<${p}mergeCells count="${count}">${items}</${p}mergeCells>`;
    insertChild(edits, xml, root, WORKSHEET_ORDER, 'mergeCells', element);
    return;
  }
  setAttributes(edits, xml, list, { count });
  edits.insert(list.closeStart, items);
}

/** Splits the runs of columns around those whose width was set, which shows them, keeping everything else the runs say. */
function writeWidths({ sheet, root, xml }: SheetSource, edits: Edits): void {
  const widths = sheet.changedWidths();
  if (widths.size === 0) return;
  const p = root.prefix;
  const cols = child(root, 'cols');
  const runs = childrenNamed(cols, 'col').map((element) => ({
    first: Number(element.attributes.get('min')),
    last: Number(element.attributes.get('max')),
    tag: xml.slice(element.start, element.end),
  }));
  for (const [column, width] of widths) {
    const number = column + 1;
    const at = runs.findIndex(({ first, last }) => number >= first && number <= last);
    const run = runs[at] ?? { first: number, last: number, tag: `<${p}col/>` };
    const parts = [
      { ...run, last: number - 1 },
      {
        first: number,
        last: number,
        tag: withAttributes(run.tag, { width: String(width), customWidth: '1', hidden: undefined }),
      },
      { ...run, first: number + 1 },
    ].filter(({ first, last }) => first <= last);
    runs.splice(at < 0 ? runs.length : at, at < 0 ? 0 : 1, ...parts);
  }
  const items = runs
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, tag }) => withAttributes(tag, { min: String(first), max: String(last) }));
  if (cols) edits.replace(cols.openEnd, cols.closeStart, items.join(''));
  else insertChild(edits, xml, root, WORKSHEET_ORDER, 'cols', `<${p}cols>${items.join('')}</${p}cols>`);
}

function writeTableParts({ root, xml }: SheetSource, edits: Edits, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const p = root.prefix;
  // The prefix is declared here again, since a sheet without relationships need not have it.
  const items = ids.map((id) => `<${p}tablePart xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`).join('');
  const parts = child(root, 'tableParts');
  if (!parts) {
    const list = `<${p}tableParts count="${ids.length}">${items}</${p}tableParts>`;
    insertChild(edits, xml, root, WORKSHEET_ORDER, 'tableParts', list);
    return;
  }
  setAttributes(edits, xml, parts, { count: String(parts.children.length + ids.length) });
  edits.insert(parts.end - `</${parts.name}>`.length, items);
}
