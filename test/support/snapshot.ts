/** Everything a workbook says, as plain data: two of them are equal when nothing has changed. */
import { cellAddress, type Sheet, type Workbook } from '../../src/standalone/emulator';

export function snapshotOf(workbook: Workbook) {
  return {
    names: workbook.names.map(({ name, formula }) => ({ name, formula })),
    settings: [...workbook.settings],
    calculation: workbook.calculationMode,
    sheets: workbook.sheets.map(sheetSnapshot),
  };
}

function sheetSnapshot(sheet: Sheet) {
  const used = sheet.usedArea();
  const cells: Record<string, unknown> = {};
  for (let row = 0; row < (used ? used.row + used.rows : 0); row++) {
    for (let column = 0; column < (used ? used.column + used.columns : 0); column++) {
      const [kind, style] = [sheet.kind(row, column), sheet.styleIndex(row, column)];
      const formula = sheet.formula(row, column);
      if (kind === 'Empty' && style === 0 && formula === undefined) continue;
      cells[cellAddress(row, column)] = { value: sheet.value(row, column), kind, formula, style };
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    used,
    cells,
    merges: sheet.merges,
    hiddenRows: [...sheet.hiddenRows],
    widths: [...sheet.changedWidths()],
    protection: sheet.protection,
    filter: sheet.autoFilter,
    conditionalFormats: sheet.conditionalFormats,
    tables: sheet.tables.map(({ id, name, area: ref, columns, autoFilter, showTotals }) => ({
      id,
      name,
      ref,
      columns,
      autoFilter,
      showTotals,
    })),
  };
}
