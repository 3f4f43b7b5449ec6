import type { Result, TableHead } from '../sheet';
import { inExcel } from './session';

/** 2000-01-01 in the two ways of counting days that a workbook can have. */
const SERIAL_FROM_1904 = 35_064;

/** The heads of all tables that have a heading row, in the workbook's order. Two round trips, however many tables. */
export function findTables(): Promise<Result<readonly TableHead[]>> {
  return inExcel(async (context) => {
    const tables = context.workbook.tables.load(
      'items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name',
    );
    // No property tells how a workbook counts its days; a function of the sheet does.
    const millennium = context.workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();

    const found = tables.items
      .filter((table) => table.showHeaders)
      .map((table) => ({
        table,
        header: table.getHeaderRowRange().load('values,rowIndex,columnIndex'),
        range: table.getRange().load('rowCount'),
      }));
    await context.sync();

    const date1904 = millennium.value === SERIAL_FROM_1904;
    const heads = found.map(({ table, header, range }): TableHead => ({
      id: table.id,
      kind: 'table',
      name: table.name,
      sheet: table.worksheet.name,
      row: header.rowIndex,
      column: header.columnIndex,
      headingRows: 1,
      headings: (header.values[0] ?? []).map(String),
      rowCount: range.rowCount - (table.showTotals ? 2 : 1),
      date1904,
    }));
    return { ok: true, value: heads };
  });
}
