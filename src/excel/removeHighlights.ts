import type { Result } from '../sheet';
import { ourRules } from './highlightRules';
import { inExcel } from './session';

/**
 * Takes our own conditional formats off all sheets: some may stand where our columns are gone.
 *
 * @param isOurs recognises them by their formula
 */
export function removeHighlights(isOurs: (formula: string) => boolean): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const ranges = worksheets.items.map((worksheet) => worksheet.getRange());
    const found = await ourRules(context, ranges, isOurs);
    found.forEach(({ format }) => format.delete());
    await context.sync();
    return { ok: true, value: undefined };
  });
}
