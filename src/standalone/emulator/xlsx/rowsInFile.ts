/** What in a file stands against moving a sheet's rows: everything that names cells and is not rewritten when saving. */
import { shiftedFormula } from '../model/rowShift';
import { namesSheet } from '../model/shiftRows';
import type { RowShift, Sheet } from '../model';
import type { SheetSource, WorkbookSource } from './source';
import { sourceOf } from './source';
import { unescapedMarkup } from './xmlText';
import type { XmlElement } from './xmlTree';
import { descendants, rawText } from './xmlTree';

/** Parts of a worksheet that name no cells, or whose places are moved by `movedSheet`. */
const MOVABLE = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr autoFilter sortState dataConsolidate ' +
    'mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
    'headerFooter colBreaks customProperties ignoredErrors legacyDrawingHF drawingHF picture tableParts'
  ).split(' '),
);

const NAMES: Readonly<Record<string, string>> = {
  drawing: 'pictures, shapes or charts',
  legacyDrawing: 'notes, comments or form controls',
  rowBreaks: 'page breaks',
  oleObjects: 'embedded objects',
  controls: 'form controls',
  protectedRanges: 'ranges with rights of their own',
  scenarios: 'scenarios',
  customSheetViews: 'custom views',
  cellWatches: 'watched cells',
};

/** The rest of a sentence that begins with "Rows cannot be moved: "; undefined where nothing stands against it. */
export function whyFileKeepsRows(sheet: Sheet, shift: RowShift): string | undefined {
  const workbook = sourceOf(sheet.workbook);
  if (!workbook) return undefined;
  const source = workbook.sheets.find((each) => each.sheet === sheet);
  return (
    (source && (ownReason(source) ?? pivotReason(workbook, source))) ??
    packageReason(workbook, sheet) ??
    readerReason(workbook, sheet, (text, at) => shiftedFormula(text, shift, namesSheet(sheet, at)) !== text)
  );
}

function ownReason({ xml, root }: SheetSource): string | undefined {
  for (const { local, start, end } of root.children) {
    if (MOVABLE.has(local)) continue;
    if (local !== 'extLst')
      return `it holds ${NAMES[local] ?? `a part called ${local}`}, which would stay behind.`;
    // Whatever has a place in an extension says it in one of these.
    if (/<(?:\w+:)?(?:sqref|f)[\s>]|\s(?:ref|sqref)=/.test(xml.slice(start, end))) {
      return 'it holds newer features, such as sparklines or data bars, which would stay behind.';
    }
  }
  const byFormula = descendants(root, 'cfvo').some(({ attributes }) => attributes.get('type') === 'formula');
  return byFormula ? 'it holds a color scale, data bar or icon set with a formula.' : undefined;
}

function pivotReason({ package: files }: WorkbookSource, { part }: SheetSource): string | undefined {
  const hasPivot = files.relationships(part).some(({ kind }) => kind === 'pivotTable');
  return hasPivot ? 'it holds a pivot table, which would stay behind.' : undefined;
}

/** Charts and pivot tables anywhere that read the sheet. */
export function packageReason({ package: files }: WorkbookSource, sheet: Sheet): string | undefined {
  for (const { name } of files.entries) {
    const isChart = /\/charts\/chart(?:ex)?\d*\.xml$/i.test(name);
    const isPivot = /\/pivotCacheDefinition\d*\.xml$/i.test(name);
    if ((isChart || isPivot) && unescapedMarkup(files.text(name)).includes(nameInFormulas(sheet.name))) {
      return `a ${isChart ? 'chart' : 'pivot table'} reads it.`;
    }
  }
  return undefined;
}

function nameInFormulas(name: string): string {
  return name.replaceAll("'", "''");
}

/** Rules of other sheets and columns of tables whose formulas read the sheet; `isRead` says it of a formula on a sheet. */
export function readerReason(
  workbook: WorkbookSource,
  sheet: Sheet,
  isRead: (text: string, at: Sheet) => boolean,
): string | undefined {
  for (const each of workbook.sheets) {
    const reads = (xml: string, element: XmlElement) =>
      isRead(unescapedMarkup(rawText(xml, element)), each.sheet);
    const formulas = ['formula', 'formula1', 'formula2', 'f'];
    const rules = each.sheet === sheet ? [] : formulas.flatMap((name) => descendants(each.root, name));
    if (rules.some((rule) => reads(each.xml, rule)))
      return `a rule for cells of ${each.sheet.name} reads it.`;
    for (const { table, xml, root } of each.tables) {
      const columns = ['calculatedColumnFormula', 'totalsRowFormula'].flatMap((name) =>
        descendants(root, name),
      );
      if (columns.some((column) => reads(xml, column))) {
        return `a calculated column of the table ${table.name} reads it by addresses.`;
      }
    }
  }
  return undefined;
}
