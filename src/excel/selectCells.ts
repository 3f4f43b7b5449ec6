import type { Result, TableHead } from '../sheet';
import { inExcel } from './session';

/** Brings one body row of a table into view and selects it. @param bodyRow counted from 0 */
export function selectCells(head: TableHead, bodyRow: number): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItem(head.id);
    table.worksheet.activate();
    table
      .getRange()
      .getRow(bodyRow + 1)
      .select();
    await context.sync();
    return { ok: true, value: undefined };
  });
}
