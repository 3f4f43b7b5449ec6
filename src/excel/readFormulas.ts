import type { CellValue, Result, TableHead } from '../sheet';
import { rangeAt } from './places';
import { readBlocks } from './readBlocks';
import { inExcel } from './session';

/**
 * Reads the body cells of some columns of a table or plain range, or beside it, as `Range.formulas` gives them.
 *
 * @param columns zero-based columns of the sheet
 * @returns the cells of each column, in their order
 */
export function readFormulas(
  { sheet, row, rowCount }: TableHead,
  columns: readonly number[],
): Promise<Result<readonly (readonly CellValue[])[]>> {
  return inExcel(async (context) => {
    const blocks = columns.map((column) => ({
      find: () =>
        rangeAt(context.workbook.worksheets.getItem(sheet), {
          row: row + 1,
          column,
          rows: rowCount,
          columns: 1,
        }),
      rows: rowCount,
      columns: 1,
      content: 'formulas' as const,
    }));
    const read = await readBlocks(context, blocks);
    return { ok: true, value: read.map((rows) => rows.map(([cell = '']) => cell)) };
  });
}
