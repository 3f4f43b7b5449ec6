import type { Row, TableHead } from './cells';
import type { SheetReading, TablePlace } from './sheets';

/** A head and the body under it. */
export interface Region {
  readonly head: TableHead;
  /** Body rows, as wide as the headings. */
  readonly rows: readonly Row[];
}

/** Finds all that has headings and a body under them, on every sheet, in the workbook's order. */
export function findRegions(sheets: readonly SheetReading[], date1904: boolean): readonly Region[] {
  return sheets.flatMap((sheet) =>
    sheet.tables.filter(({ showHeaders }) => showHeaders).map((table) => tableRegion(sheet, table, date1904)),
  );
}

function tableRegion(sheet: SheetReading, table: TablePlace, date1904: boolean): Region {
  const from = table.column - sheet.column;
  const cut = (row: number): Row => {
    const cells = sheet.cells[row - sheet.row] ?? [];
    return Array.from({ length: table.columns }, (_, column) => cells[from + column] ?? '');
  };
  const rowCount = table.rows - (table.showTotals ? 2 : 1);
  return {
    head: {
      id: table.id,
      kind: 'table',
      name: table.name,
      sheet: sheet.name,
      row: table.row,
      column: table.column,
      headingRows: 1,
      headings: cut(table.row).map(String),
      rowCount,
      date1904,
    },
    rows: Array.from({ length: rowCount }, (_, index) => cut(table.row + 1 + index)),
  };
}
