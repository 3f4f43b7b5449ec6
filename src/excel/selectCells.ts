import type { Result, TableHead } from '../sheet';
import { rangeOf } from './places';
import { inExcel } from './session';

/** Brings one body row of a table or plain range into view and selects it. @param bodyRow counted from 0 */
export function selectCells(head: TableHead, bodyRow: number): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const range = rangeOf(context, head);
    range.worksheet.activate();
    range.getRow(head.headingRows + bodyRow).select();
    await context.sync();
    return { ok: true, value: undefined };
  });
}
