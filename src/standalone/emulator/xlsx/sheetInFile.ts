import { withoutSheet } from '../model/withoutSheet';
import type { Sheet } from '../model';
import { packageReason, readerReason } from './rowsInFile';
import { sourceOf } from './source';

/** What in a file reads a sheet and is not rewritten when saving, in a sentence; undefined where the sheet may go. */
export function whyFileKeepsSheet(sheet: Sheet): string | undefined {
  const workbook = sourceOf(sheet.workbook);
  if (!workbook) return undefined;
  const others = { ...workbook, sheets: workbook.sheets.filter((each) => each.sheet !== sheet) };
  return (
    packageReason(workbook, sheet) ??
    readerReason(others, sheet, (text) => withoutSheet(text, sheet) !== text)
  );
}
