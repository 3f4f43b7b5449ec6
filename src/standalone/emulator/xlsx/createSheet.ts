import type { Area } from '../model';
import { cellAddress, columnLetters, parseArea } from '../model';
import type { CreatedStyles } from './createStyles';
import { MAIN, RELATIONSHIPS } from './namespaces';
import type { CellDescription, NewCell, NewSheet, NewTable } from './newWorkbook';
import { escapedAttribute, escapedMarkup, escapedText } from './xmlText';

/** The worksheet part of a described sheet; puts what it needs into the styles and the shared texts. */
export function createdSheet(
  sheet: NewSheet,
  selected: boolean,
  styles: CreatedStyles,
  texts: Map<string, number>,
): string {
  const hidden = new Set(sheet.hiddenRows);
  const origin = areaNamed(sheet.at ?? 'A1');
  const rows: string[] = [];
  const written = sheet.rows.length + origin.row;
  const last = Math.max(written, ...[...hidden].map((row) => row + 1));
  for (let row = 0; row < last; row++) {
    const cells = (sheet.rows[row - origin.row] ?? [])
      .map((cell, at) => cellXml(cell, row, origin.column + at, styles, texts))
      .join('');
    if (cells !== '' || hidden.has(row)) {
      rows.push(`<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${cells}</row>`);
    }
  }
  const widest = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  const dimension = `${cellAddress(origin.row, origin.column)}:${cellAddress(
    Math.max(written - 1, origin.row),
    origin.column + widest - 1,
  )}`;
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="${dimension}"/>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet.columnWidths ?? [])}` +
    `<sheetData>${rows.join('')}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    list(
      'mergeCells',
      'mergeCell',
      (sheet.merges ?? []).map((ref) => `ref="${ref}"`),
    ) +
    list(
      'tableParts',
      'tablePart',
      (sheet.tables ?? []).map((_, at) => `r:id="rId${at + 1}"`),
    ) +
    '</worksheet>'
  );
}

/** The table part of a described table; its columns are named by the cells of its first row. */
export function createdTable(sheet: NewSheet, table: NewTable, id: number): string {
  const area = areaNamed(table.ref);
  const origin = areaNamed(sheet.at ?? 'A1');
  const names = Array.from({ length: area.columns }, (_, at) => {
    const cell = sheet.rows[area.row - origin.row]?.[area.column + at - origin.column];
    const name = cell !== null && typeof cell === 'object' ? cell.value : cell;
    if (typeof name !== 'string' || name === '') {
      throw new RangeError(
        `${table.name}: the cell over column ${columnLetters(area.column + at)} names no column.`,
      );
    }
    return name;
  });
  const filtered = table.totals ? { ...area, rows: area.rows - 1 } : area;
  const columns = names.map((name, at) => `<tableColumn id="${at + 1}" name="${escapedAttribute(name)}"/>`);
  return (
    `<table xmlns="${MAIN}" id="${id}" name="${escapedAttribute(table.name)}" ` +
    `displayName="${escapedAttribute(table.name)}" ref="${corners(area)}" ` +
    `${table.totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}><autoFilter ref="${corners(filtered)}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

function cellXml(
  cell: NewCell,
  row: number,
  column: number,
  styles: CreatedStyles,
  texts: Map<string, number>,
): string {
  if (cell === null) return '';
  const described: CellDescription = typeof cell === 'object' ? cell : { value: cell };
  const style = styles.indexOf(described);
  const head = `<c r="${cellAddress(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
  const { formula, error } = described;
  const formulaXml = formula === undefined ? '' : `<f>${escapedMarkup(formula)}</f>`;
  if (error !== undefined) return `${head} t="e">${formulaXml}<v>${escapedMarkup(error)}</v></c>`;
  const { value } = described;
  if (typeof value === 'number') return `${head}>${formulaXml}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${formulaXml}<v>${value ? 1 : 0}</v></c>`;
  if (value === undefined || value === '') return `${head}>${formulaXml}</c>`;
  if (formula !== undefined) return `${head} t="str">${formulaXml}<v>${escapedText(value)}</v></c>`;
  const index = texts.get(value) ?? texts.size;
  texts.set(value, index);
  return `${head} t="s"><v>${index}</v></c>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function list(name: string, item: string, attributes: readonly string[]): string {
  if (attributes.length === 0) return '';
  return `<${name} count="${attributes.length}">${attributes.map((each) => `<${item} ${each}/>`).join('')}</${name}>`;
}

function corners(area: Area): string {
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${cellAddress(area.row, area.column)}:${last}`;
}

function areaNamed(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new RangeError(`${address} is no address.`);
  return area;
}
