/** Everything a workbook says, as plain data: two of them are equal when nothing has changed. */
import type { Sheet, Workbook } from '../../src/standalone/emulator';

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
  const area = { row: 0, column: 0, rows: (used?.row ?? 0) + (used?.rows ?? 0), columns: 0 };
  area.columns = (used?.column ?? 0) + (used?.columns ?? 0);
  const cells = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => [
      sheet.value(row, column),
      sheet.kind(row, column),
      sheet.formula(row, column),
      sheet.styleIndex(row, column),
    ]),
  );
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
