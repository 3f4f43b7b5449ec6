/** A small, valid workbook from plain data, for samples and tests: the same data give the same bytes everywhere. */
import { CreatedStyles } from './createStyles';
import { createdSheet, createdTable } from './createSheet';
import {
  CONTENT_TYPES,
  MAIN,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIPS,
  TYPE_OF_RELATIONSHIPS,
  TYPE_OF_SHARED_STRINGS,
  TYPE_OF_SHEET,
  TYPE_OF_STYLES,
  TYPE_OF_TABLE,
  TYPE_OF_WORKBOOK,
  XML_DECLARATION,
} from './namespaces';
import type { NewSheet, NewWorkbook } from './newWorkbook';
import { deflatedEntry, writeZip } from './writeZip';
import { escapedAttribute, textElement } from './xmlText';

interface Part {
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

/** Throws a RangeError for a description that is no workbook: no sheets, or an address that is none. */
export function createXlsx(description: NewWorkbook): Uint8Array {
  if (description.sheets.length === 0) throw new RangeError('A workbook has at least one sheet.');
  const styles = new CreatedStyles();
  const texts = new Map<string, number>();
  const sheets: Part[] = [];
  const relationships: Part[] = [];
  const tables: Part[] = [];
  description.sheets.forEach((sheet, at) => {
    const tableParts: string[] = [];
    for (const table of sheet.tables ?? []) {
      const id = tables.length + 1;
      tables.push({
        name: `xl/tables/table${id}.xml`,
        type: TYPE_OF_TABLE,
        xml: createdTable(sheet, table, id),
      });
      tableParts.push(relationship(tableParts.length + 1, 'table', `../tables/table${id}.xml`));
    }
    sheets.push({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      type: TYPE_OF_SHEET,
      xml: createdSheet(sheet, at === 0, styles, texts),
    });
    if (tableParts.length > 0) {
      relationships.push({
        name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
        type: '',
        xml: relationshipsXml(tableParts),
      });
    }
  });
  const count = sheets.length;
  const workbookParts = [
    ...sheets.map((_, at) => relationship(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relationship(count + 1, 'styles', 'styles.xml'),
    relationship(count + 2, 'sharedStrings', 'sharedStrings.xml'),
  ];
  const parts: Part[] = [
    {
      name: '_rels/.rels',
      type: '',
      xml: relationshipsXml([relationship(1, 'officeDocument', 'xl/workbook.xml')]),
    },
    { name: 'xl/workbook.xml', type: TYPE_OF_WORKBOOK, xml: workbookXml(description) },
    { name: 'xl/_rels/workbook.xml.rels', type: '', xml: relationshipsXml(workbookParts) },
    ...sheets,
    ...relationships,
    ...tables,
    { name: 'xl/styles.xml', type: TYPE_OF_STYLES, xml: styles.xml() },
    { name: 'xl/sharedStrings.xml', type: TYPE_OF_SHARED_STRINGS, xml: sharedStringsXml(texts) },
  ];
  const encoder = new TextEncoder();
  return writeZip(
    [{ name: '[Content_Types].xml', xml: contentTypesXml(parts) }, ...parts].map(({ name, xml }) =>
      deflatedEntry(name, encoder.encode(XML_DECLARATION + xml)),
    ),
  );
}

function workbookXml({ date1904, sheets }: NewWorkbook): string {
  const listed = sheets.map(
    (sheet, at) =>
      `<sheet name="${escapedAttribute(sheet.name)}" sheetId="${at + 1}"${hiddenState(sheet)} r:id="rId${at + 1}"/>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><calcPr calcId="191029"/></workbook>`
  );
}

function hiddenState(sheet: NewSheet): string {
  return sheet.hidden ? ' state="hidden"' : '';
}

function relationship(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships.join('')}</Relationships>`;
}

function sharedStringsXml(texts: ReadonlyMap<string, number>): string {
  const items = [...texts.keys()].map((text) => `<si>${textElement(text)}</si>`);
  return `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function contentTypesXml(parts: readonly Part[]): string {
  const overrides = parts
    .filter(({ type }) => type !== '')
    .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="${TYPE_OF_RELATIONSHIPS}"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}
