import { Workbook, type NewCell, type NewWorkbook } from '../../src/standalone/emulator';

/**
 * An open workbook of a description, without the way through a file: jsdom has no TextEncoder. Values and tables only, as
 * the pane looks at nothing else.
 */
export function workbookOf({ sheets }: NewWorkbook): Workbook {
  const workbook = new Workbook();
  for (const { name, rows, tables = [] } of sheets) {
    const sheet = workbook.addSheet(name);
    const columns = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => Array.from({ length: columns }, (_, column) => cellValue(row[column])));
    sheet.setValues({ row: 0, column: 0, rows: rows.length, columns }, values);
    for (const table of tables) {
      const area = { row: 0, column: 0, rows: rows.length, columns };
      workbook.addTable(sheet, area, { name: table.name, hasHeaders: true });
    }
  }
  return workbook;
}

function cellValue(cell: NewCell | undefined): string | number | boolean {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? (cell.value ?? '') : cell;
}
