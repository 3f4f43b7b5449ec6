/** What is typed right below a table joins it, as with Excel's AutoCorrect option "Include new rows and columns in table". */
import { intersection } from '../../emulator';
import type { Area, Sheet, Table } from '../../emulator';

export interface TableGrowth {
  readonly table: Table;
  /** The rows that join, across the whole table. */
  readonly rows: Area;
}

/** The table that grows by what is put into `area`, or undefined. Columns right of a table do not join it here. */
export function tableGrowth(sheet: Sheet, area: Area): TableGrowth | undefined {
  for (const table of sheet.tables) {
    const { row, rows, column, columns } = table.area;
    const added = { row: area.row, column, rows: area.rows, columns };
    const isBelow = area.row === row + rows && area.column >= column;
    const isWithin = area.column + area.columns <= column + columns;
    if (isBelow && isWithin && !table.showTotals && isFree(sheet, added)) return { table, rows: added };
  }
  return undefined;
}

/** The new rows look like the last one; the table reaches over them. */
export function grow(sheet: Sheet, { table, rows }: TableGrowth): void {
  const above = rows.row - 1;
  for (let column = rows.column; column < rows.column + rows.columns; column += 1) {
    sheet.setStyleIndex({ ...rows, column, columns: 1 }, sheet.styleIndex(above, column));
  }
  table.resize({ ...table.area, rows: table.area.rows + rows.rows });
}

function isFree(sheet: Sheet, area: Area): boolean {
  const taken = [...sheet.merges, ...sheet.tables.map((table) => table.area)];
  if (sheet.protected || taken.some((one) => intersection(one, area))) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.kind(row, column) !== 'Empty' || sheet.formulas.has(row, column)) return false;
    }
  }
  return true;
}
