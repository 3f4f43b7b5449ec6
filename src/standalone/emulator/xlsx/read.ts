/** Opens an .xlsx: reads the parts that the model holds and remembers where they came from. */
import type { CalculationMode, DifferentialFormat } from '../model';
import { Styles, Workbook } from '../model';
import { Texts } from '../model/texts';
import { refuseOtherFiles } from './kindOfFile';
import type { Relationship } from './package';
import { Package } from './package';
import { XlsxProblem } from './problem';
import { readSheet } from './readSheet';
import { readStyles } from './readStyles';
import { readSharedStrings } from './readTexts';
import { relationshipId } from './relationshipId';
import type { SheetSource } from './source';
import { rememberSource } from './source';
import type { AddInReference } from './webExtensions';
import { ANY_ADD_IN, settingsOf, webExtensionOf } from './webExtensions';
import { unescapedMarkup, unescapedText } from './xmlText';
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, isTrue, parseXml, rawText } from './xmlTree';

/** Words in the content type of workbooks that are no .xlsx; a template with macros has both. */
const OTHER_KINDS = [
  ['macroEnabled', 'a workbook with macros (.xlsm)'],
  ['template', 'a template (.xltx)'],
] as const;

export interface ReadOptions {
  /** Whose settings in the file to read. */
  readonly addIn?: AddInReference;
}

/** Throws an XlsxProblem, with a sentence for whoever chose the file, where it cannot be opened. */
export function readXlsx(bytes: Uint8Array, { addIn = ANY_ADD_IN }: ReadOptions = {}): Workbook {
  refuseOtherFiles(bytes);
  const files = new Package(bytes);
  const part = workbookPart(files);
  const xml = files.text(part);
  const root = parseXml(xml);
  if (
    root.attributes
      .get(`xmlns${root.prefix ? `:${root.prefix.slice(0, -1)}` : ''}`)
      ?.includes('purl.oclc.org')
  ) {
    throw new XlsxProblem(
      'This is a Strict Open XML workbook. Open it in Excel and save it as Excel Workbook (.xlsx).',
    );
  }
  const relationships = files.relationships(part);
  const stylesPart = targetOf(relationships, 'styles');
  const { styles, differential } = stylesOf(files, stylesPart, targetOf(relationships, 'theme'));
  const textsPart = targetOf(relationships, 'sharedStrings');
  const texts = textsPart === undefined ? [] : readSharedStrings(files.text(textsPart));
  const date1904 = isTrue(child(root, 'workbookPr')?.attributes.get('date1904'));
  const settings = settingsOf(webExtensionOf(files, addIn));
  const workbook = new Workbook({
    date1904,
    calculationMode: calculationMode(root),
    structureProtected: isTrue(child(root, 'workbookProtection')?.attributes.get('lockStructure')),
    texts: new Texts(texts),
    styles,
    settings,
  });
  const listings = childrenNamed(child(root, 'sheets'), 'sheet');
  const sheets: SheetSource[] = [];
  const byPosition = listings.map((listing) => {
    const relationship = relationships.find(({ id }) => id === relationshipId(listing));
    // Chart and macro sheets hold no cells; they stay in the file and out of the model.
    if (relationship?.kind !== 'worksheet') return undefined;
    const sheet = workbook.loadSheet(unescapedText(listing.attributes.get('name') ?? ''));
    const context = { package: files, differential, sharedTextCount: texts.length, date1904 };
    sheets.push(readSheet(sheet, relationship.target, listing, context));
    return sheet;
  });
  if (sheets.length === 0) {
    throw new XlsxProblem('This workbook has no worksheet. Choose the workbook that holds the data.');
  }
  for (const name of childrenNamed(child(root, 'definedNames'), 'definedName')) {
    const scope = name.attributes.get('localSheetId');
    workbook.names.push({
      name: unescapedText(name.attributes.get('name') ?? ''),
      formula: unescapedMarkup(rawText(xml, name)),
      sheet: scope === undefined ? undefined : byPosition[Number(scope)],
      hidden: isTrue(name.attributes.get('hidden')),
    });
  }
  const active =
    byPosition[Number(child(child(root, 'bookViews'), 'workbookView')?.attributes.get('activeTab') ?? 0)];
  const firstVisible = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  const shown = active ?? firstVisible;
  if (shown) workbook.activeSheet = shown;
  rememberSource(workbook, { package: files, part, xml, root, sheets, stylesPart, settings });
  return workbook;
}

function workbookPart(files: Package): string {
  const part = targetOf(files.relationships(''), 'officeDocument');
  if (part?.toLowerCase().endsWith('.bin')) {
    throw new XlsxProblem(
      'This is a binary workbook (.xlsb). Open it in Excel and save it as Excel Workbook (.xlsx).',
    );
  }
  const type = part === undefined || !files.entry(part) ? undefined : files.contentType(part);
  if (part === undefined || (!type?.includes('excel') && !type?.includes('spreadsheetml'))) {
    throw new XlsxProblem(
      'This is not an Excel workbook. Choose a file that Excel saved as Excel Workbook (.xlsx).',
    );
  }
  // Saved under .xlsx with the type of another kind, Excel would not open it.
  for (const [kind, name] of OTHER_KINDS) {
    if (type.includes(kind)) {
      throw new XlsxProblem(`This is ${name}. Open it in Excel and save it as Excel Workbook (.xlsx).`);
    }
  }
  return part;
}

function targetOf(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((relationship) => relationship.kind === kind)?.target;
}

function stylesOf(
  files: Package,
  stylesPart: string | undefined,
  themePart: string | undefined,
): { styles: Styles; differential: readonly DifferentialFormat[] } {
  if (stylesPart === undefined) return { styles: new Styles(), differential: [] };
  const theme = themePart !== undefined && files.entry(themePart) ? files.text(themePart) : undefined;
  const { styles, differential } = readStyles(parseXml(files.text(stylesPart)), theme);
  return { styles: new Styles(styles), differential };
}

function calculationMode(root: XmlElement): CalculationMode {
  const mode = child(root, 'calcPr')?.attributes.get('calcMode');
  if (mode === 'manual') return 'Manual';
  return mode === 'autoNoTable' ? 'AutomaticExceptTables' : 'Automatic';
}
