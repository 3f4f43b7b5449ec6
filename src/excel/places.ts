/** Where tables and plain ranges stand, as Excel's ranges and as areas. */
import type { Area, TableHead } from '../sheet';

/** Excel's last cell is XFD1048576. */
export const ROWS_OF_A_SHEET = 1_048_576;
export const COLUMNS_OF_A_SHEET = 16_384;

/** From the first heading row to the last body row. Of a table it follows the table wherever it is. */
export function rangeOf(context: Excel.RequestContext, head: TableHead): Excel.Range {
  if (head.kind === 'table') return context.workbook.tables.getItem(head.id).getRange();
  const { row, column, headings, headingRows, rowCount, sheet } = head;
  const area = {
    row: row - headingRows + 1,
    column,
    rows: headingRows + rowCount,
    columns: headings.length,
  };
  return rangeAt(context.workbook.worksheets.getItem(sheet), area);
}

export function rangeAt(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}

/** Of a range whose place and size were loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/**
 * One number format for every cell of a range, in a hundredth of the bytes of a whole array. Microsoft's tutorial for Excel
 * add-ins sets the format of a column so; a bare text instead of the array went out of the documentation in 2020.
 */
export function forAllCells(format: string): string[][] {
  return [[format]];
}

/** @example bare("'May 2026'!M4") // 'M4' */
export function bare(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
