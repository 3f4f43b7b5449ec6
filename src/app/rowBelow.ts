import type { CellValue, Row, SheetReading, TableHead } from '../sheet';

/**
 * The cells right under a plain range, as wide as it. A plain range does not grow by itself, so a row added at its end is
 * noticed only by these. Blank under a table, which tells its own size.
 */
export function rowBelow(sheets: readonly SheetReading[], head: TableHead): Row {
  if (head.kind === 'table') return [];
  const row = head.row + 1 + head.rowCount;
  const sheet = sheets.find(({ name }) => name === head.sheet);
  const cells = sheet?.cells[row - sheet.row];
  return head.headings.map(
    (_, column): CellValue => cells?.[head.column + column - (sheet?.column ?? 0)] ?? '',
  );
}

/** The first of the plain ranges under which something changed. */
export function changedBelow(before: readonly Row[], after: readonly Row[]): number | undefined {
  const index = before.findIndex((row, at) =>
    row.some((cell, column) => cell !== (after[at]?.[column] ?? '')),
  );
  return index < 0 ? undefined : index;
}
