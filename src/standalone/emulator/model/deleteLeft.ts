/** Deleting cells of a sheet, those right of them moving left, with everything in the workbook that names their places. */
import { MAX_ROWS, intersection } from './area';
import type { Area } from './area';
import { areaMovedLeft, formulaMovedLeft } from './leftShift';
import { cellAt, putCell } from './movedCell';
import type { Sheet } from './sheet';
import { namesSheet } from './shiftRows';

/** Whether that may be done (`whyNotDeletedLeft`) is asked before. */
export function deleteLeft(sheet: Sheet, hole: Area): void {
  const { workbook } = sheet;
  moveCells(sheet, hole);
  if (hole.rows === MAX_ROWS) moveWidths(sheet, hole);
  for (const each of workbook.sheets) {
    const isSheet = namesSheet(sheet, each);
    for (const { row, column, text } of [...each.formulas.spelledOut()]) {
      const after = formulaMovedLeft(text, hole, isSheet);
      if (after === text) continue;
      each.formulas.set(row, column, after);
      each.cells.markChanged(row, column);
    }
  }
  const formats = sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.map((area) => areaMovedLeft(area, hole)).filter((area) => area !== undefined);
    const formula = formulaMovedLeft(format.formula, hole, namesSheet(sheet, sheet));
    const isSame = formula === format.formula && areas.every((area, at) => area === format.areas[at]);
    if (areas.length === 0) return [];
    return [isSame && areas.length === format.areas.length ? format : { ...format, areas, formula }];
  });
  sheet.load({}, formats);
  for (const table of sheet.tables) table.deleteLeft(hole);
  workbook.names.forEach((name, at) => {
    const formula = formulaMovedLeft(name.formula, hole, namesSheet(sheet, name.sheet));
    if (formula !== name.formula) workbook.names[at] = { ...name, formula };
  });
  workbook.noteInput();
  workbook.announce({ kind: 'deletedLeft', sheet, area: hole });
}

function moveCells(sheet: Sheet, hole: Area): void {
  const used = sheet.usedArea();
  const rows = used && intersection({ ...hole, column: used.column, columns: used.columns }, used);
  if (!used || !rows) return;
  const end = used.column + used.columns;
  for (let row = rows.row; row < rows.row + rows.rows; row++) {
    for (let column = hole.column; column < end; column++) {
      const from = column + hole.columns;
      if (from < end && sheet.cells.isPresent(row, from)) {
        putCell(sheet, row, column, cellAt(sheet, row, from));
      } else {
        sheet.formulas.remove(row, column);
        sheet.cells.remove(row, column);
      }
    }
  }
}

/** As far to the right as a width was ever given. */
function moveWidths(sheet: Sheet, hole: Area): void {
  const end = sheet.lastSizedColumn();
  const widths = Array.from({ length: Math.max(0, end - hole.column + 1) }, (_, at) =>
    sheet.columnWidth(hole.column + at + hole.columns),
  );
  widths.forEach((width, at) => {
    if (width !== sheet.columnWidth(hole.column + at)) sheet.setColumnWidth(hole.column + at, width);
  });
}
