import type { RowShift } from './rowShift';
import type { Sheet } from './sheet';

export interface KeptRows {
  /** A measure of what is kept, counted as cells that are each an object. */
  readonly cells: number;
  /** Puts all back as it was. Whatever was changed after the rows has to be put back before. */
  readonly putBack: () => void;
}

/**
 * Keeps what `shiftRows` is about to change. Put back it is the very same, with what the file holds of deleted rows and the
 * model does not, such as their heights: as if the rows had never been moved.
 */
export function keepRows(sheet: Sheet, { kind, row, count }: RowShift): KeptRows {
  const { workbook, merges, autoFilter, conditionalFormats } = sheet;
  const cells = sheet.cells.keep(row);
  const formulas = workbook.sheets.map((each) => each.formulas.keep());
  const rowStyles = [...sheet.rowStyles];
  const hiddenRows = [...sheet.hiddenRows];
  const tables = sheet.tables.map((table) => ({ table, area: table.area }));
  const names = [...workbook.names];
  const shifts = sheet.rowShifts.length;
  const putBack = () => {
    cells.putBack();
    for (const each of formulas) each.putBack();
    sheet.rowStyles.clear();
    for (const [at, style] of rowStyles) sheet.rowStyles.set(at, style);
    sheet.hiddenRows.clear();
    for (const at of hiddenRows) sheet.hiddenRows.add(at);
    sheet.load({ merges, autoFilter }, conditionalFormats);
    for (const { table, area } of tables) table.moveTo(area);
    workbook.names.splice(0, workbook.names.length, ...names);
    sheet.rowShifts.length = shifts;
    workbook.noteInput();
    const back = kind === 'insert' ? 'delete' : 'insert';
    workbook.announce({ kind: 'rows', sheet, shift: { kind: back, row, count } });
    if (kind === 'insert') return;
    const { column, columns } = sheet.usedArea() ?? { column: 0, columns: 1 };
    workbook.announce({ kind: 'cells', sheet, area: { row, column, rows: count, columns } });
  };
  return { cells: formulas.reduce((sum, each) => sum + each.cells, cells.cells), putBack };
}
