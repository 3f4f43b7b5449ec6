import type { Result, TableHead } from '../sheet';
import { inExcel } from './session';

/** Brings a heading of a table or plain range into view and selects it. @param column zero-based column of the sheet */
export function selectHeading(head: TableHead, column: number): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(head.sheet);
    sheet.activate();
    // From the table where there is one: rows inserted above it move its headings.
    const heading =
      head.kind === 'table'
        ? context.workbook.tables
            .getItem(head.id)
            .getHeaderRowRange()
            .getCell(0, column - head.column)
        : sheet.getCell(head.row, column);
    heading.select();
    await context.sync();
    return { ok: true, value: undefined };
  });
}
