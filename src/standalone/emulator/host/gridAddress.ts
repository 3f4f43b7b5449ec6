/** Addresses as Excel's API spells and reads them, sheet name included; rectangles themselves are the model's. */
import { areaAddress, columnLetters, parseArea, MAX_COLUMNS, MAX_ROWS } from '../model';
import type { Area, Sheet, Workbook } from '../model';
import { invalidArgument } from './problem';

/** `Sheet1!A1:B2`, `'My sheet'!A1`; whole columns as `Sheet1!A:C`, whole rows as `Sheet1!2:5`. */
export function qualifiedAddress(sheet: Sheet, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  const allRows = area.rows === MAX_ROWS;
  const allColumns = area.columns === MAX_COLUMNS;
  if (allRows && !allColumns) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (allColumns && !allRows) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

function quotedSheetName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && parseArea(name) === undefined;
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1` into sheet and area. An address without a sheet belongs to `home`; a bad one is refused. */
export function resolveAddress(address: string, home: Sheet): { sheet: Sheet; area: Area } {
  const found = findAddress(address, home.workbook, home);
  if (!found) throw invalidArgument();
  return found;
}

export function findAddress(
  address: string,
  workbook: Workbook,
  home: Sheet,
): { sheet: Sheet; area: Area } | undefined {
  const bang = address.lastIndexOf('!');
  const area = parseArea(address.slice(bang + 1).trim());
  if (!area) return undefined;
  if (bang < 0) return { sheet: home, area };
  const written = address.slice(0, bang);
  const name = /^'.*'$/.test(written) ? written.slice(1, -1).replace(/''/g, "'") : written;
  const sheet = workbook.sheetNamed(name);
  return sheet && { sheet, area };
}

/** The area, or a refusal where it reaches over the edge of the sheet. */
export function onSheet(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!inside) throw invalidArgument();
  return area;
}
