/** The text with which a cell is edited: typed back unchanged, it would give the cell the same contents. */
import { isPercentFormat } from 'numfmt';
import { readTypedText } from '../../emulator';
import type { Sheet } from '../../emulator';
import { editText } from '../cell/editText';

export function editableText(sheet: Sheet, row: number, column: number): string {
  const { styles, date1904 } = sheet.workbook;
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const format = styles.numberFormat(sheet.styleIndex(row, column));
  const kind = sheet.kind(row, column);
  const text = editText(sheet.value(row, column), kind, format, date1904);
  if (kind !== 'String' || format === '@') return text;
  const typed = readTypedText(text, date1904);
  // The apostrophe that keeps "0012" a text, as Excel shows it in its formula bar.
  return typed.kind === 'value' && typed.value === text ? text : `'${text}`;
}

/** What is meant by a typed text: in a cell of percents a bare number is one, as Excel writes the sign along. */
export function typedText(sheet: Sheet, row: number, column: number, text: string): string {
  const format = sheet.workbook.styles.numberFormat(sheet.styleIndex(row, column));
  return isPercentFormat(format) && /^\s*[+-]?(?:\d[\d,]*\.?\d*|\.\d+)\s*$/.test(text)
    ? `${text.trim()}%`
    : text;
}
