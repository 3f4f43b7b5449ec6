/** Cells as other programs read them from the clipboard: as shown, in tab-separated text and as an HTML table. */
import type { Area, Sheet } from '../../emulator';
import { cellText } from '../cell/cellText';

export interface ClipData {
  readonly text: string;
  readonly html: string;
}

/** `rows` are the rows to copy, which leave out what a filter hides. */
export function clipData(sheet: Sheet, rows: readonly number[], { column, columns }: Area): ClipData {
  const { styles, date1904 } = sheet.workbook;
  const lines = rows.map((row) =>
    Array.from({ length: columns }, (_, x) => {
      const format = styles.numberFormat(sheet.styleIndex(row, column + x));
      return cellText(sheet.value(row, column + x), sheet.kind(row, column + x), format, date1904).text;
    }),
  );
  const items = lines.map((cells) => `<tr>${cells.map((text) => `<td>${markup(text)}</td>`).join('')}</tr>`);
  return {
    text: lines.map((cells) => cells.map(separated).join('\t')).join('\r\n'),
    html: `<table>${items.join('')}</table>`,
  };
}

/** Excel quotes a text that holds what separates cells. */
function separated(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function markup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');
}
