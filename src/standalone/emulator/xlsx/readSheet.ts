import type {
  ColumnRun,
  DifferentialFormat,
  ProtectionOptions,
  Sheet,
  SheetFacts,
  Visibility,
} from '../model';
import { parseArea } from '../model';
import type { Package } from './package';
import { withAddresses } from './addresses';
import { indexedCells } from './cellIndex';
import type { CellContext, ReadCells } from './readCells';
import { readCells } from './readCells';
import { readConditionalFormats } from './readConditionalFormats';
import { hasCriteria, readTable } from './readTables';
import { XlsxProblem } from './problem';
import { relationshipId } from './relationshipId';
import type { SheetSource } from './source';
import type { XmlElement } from './xmlTree';
import { DAMAGED, child, childrenNamed, isTrue, parseXml } from './xmlTree';

export interface SheetContext extends CellContext {
  readonly package: Package;
  readonly differential: readonly DifferentialFormat[];
}

/** What an edit of a protected sheet is still allowed; the file names what is forbidden, with these defaults. */
const PROTECTIONS: readonly (readonly [option: string, attribute: string, forbidden: boolean])[] = [
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
];

/** Reads a worksheet part with its tables into the sheet; `listing` is its element in the workbook part. */
export function readSheet(
  sheet: Sheet,
  part: string,
  listing: XmlElement,
  context: SheetContext,
): SheetSource {
  const written = context.package.text(part);
  const writtenRoot = parseXml(written, 'sheetData');
  const cells = readCells(written, sheetDataOf(writtenRoot), sheet, context);
  const { xml, root, index } = addressed(written, writtenRoot, cells);
  const facts = sheetFacts(root, listing);
  const rules = readConditionalFormats(xml, root, sheet.id, context.differential);
  sheet.load(
    facts,
    rules.map(({ format }) => format),
  );
  return {
    sheet,
    part,
    xml,
    root,
    listing,
    index,
    sharedFormulas: cells.sharedFormulas,
    tables: readTables(root, part, sheet, context.package),
    rules,
    hiddenRows: new Set(sheet.hiddenRows),
    name: sheet.name,
    visibility: facts.visibility,
    filterActive: facts.autoFilter?.active ?? false,
  };
}

/** The sheet's XML with an address on every row and cell, and where its rows stand in that. */
function addressed(
  written: string,
  root: XmlElement,
  cells: ReadCells,
): Pick<SheetSource, 'xml' | 'root' | 'index'> {
  if (!cells.hasUnaddressed) return { xml: written, root, index: cells.index };
  const xml = withAddresses(written, sheetDataOf(root));
  const addressedRoot = parseXml(xml, 'sheetData');
  return { xml, root: addressedRoot, index: indexedCells(xml, sheetDataOf(addressedRoot)) };
}

function sheetDataOf(root: XmlElement): XmlElement {
  const sheetData = child(root, 'sheetData');
  if (!sheetData) throw new XlsxProblem(DAMAGED);
  return sheetData;
}

function readTables(root: XmlElement, part: string, sheet: Sheet, files: Package): SheetSource['tables'] {
  const relationships = files.relationships(part);
  return childrenNamed(child(root, 'tableParts'), 'tablePart').map((element) => {
    const id = relationshipId(element);
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    if (target === undefined) throw new XlsxProblem(DAMAGED);
    return readTable(files.text(target), target, sheet);
  });
}

function sheetFacts(root: XmlElement, listing: XmlElement): SheetFacts {
  const autoFilter = child(root, 'autoFilter');
  const filtered = parseArea(autoFilter?.attributes.get('ref') ?? '');
  const format = child(root, 'sheetFormatPr')?.attributes;
  return {
    visibility: visibilityOf(listing.attributes.get('state')),
    merges: childrenNamed(child(root, 'mergeCells'), 'mergeCell')
      .map(({ attributes }) => parseArea(attributes.get('ref') ?? ''))
      .filter((area) => area !== undefined),
    columnRuns: childrenNamed(child(root, 'cols'), 'col').map(columnRun),
    defaultColumnWidth: Number(format?.get('defaultColWidth') ?? format?.get('baseColWidth') ?? 8.43),
    protection: protectionOf(child(root, 'sheetProtection')),
    autoFilter: autoFilter && filtered && { area: filtered, active: hasCriteria(autoFilter) },
  };
}

function visibilityOf(state: string | undefined): Visibility {
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

function columnRun({ attributes }: XmlElement): ColumnRun {
  const width = attributes.get('width');
  return {
    first: Number(attributes.get('min')) - 1,
    last: Number(attributes.get('max')) - 1,
    width: width === undefined ? undefined : Number(width),
    hidden: isTrue(attributes.get('hidden')),
    style: Number(attributes.get('style') ?? 0),
  };
}

function protectionOf(element: XmlElement | undefined): ProtectionOptions | undefined {
  if (!element || !isTrue(element.attributes.get('sheet'))) return undefined;
  return Object.fromEntries(
    PROTECTIONS.map(([option, attribute, forbidden]) => {
      const written = element.attributes.get(attribute);
      return [option, !(written === undefined ? forbidden : isTrue(written))];
    }),
  );
}
