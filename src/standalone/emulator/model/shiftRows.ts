/** Inserting and deleting rows of a sheet, with everything in the workbook that names places on it. */
import type { ConditionalFormat } from './conditionalFormat';
import type { RowShift } from './rowShift';
import { shiftedArea, shiftedFormula, shiftedRow } from './rowShift';
import type { Sheet } from './sheet';
import { translatedFormula } from './translatedFormula';

/**
 * Moves everything on the sheet, and the references to it in all formulas. Whether that may be done (`whyNoRowShift`)
 * is asked before: where it may not, the workbook is left in a state that means something else.
 */
export function shiftRows(sheet: Sheet, shift: RowShift): void {
  const { workbook } = sheet;
  const filter = sheet.autoFilter;
  const filtered = filter && shiftedArea(filter.area, shift);
  sheet.cells.shiftRows(shift);
  shiftFormulas(sheet, shift);
  moveKeys(sheet.rowStyles, shift);
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const row of hidden) {
    const moved = shiftedRow(row, shift);
    if (moved !== undefined) sheet.hiddenRows.add(moved);
  }
  sheet.load(
    {
      merges: sheet.merges
        .map((merge) => shiftedArea(merge, shift))
        .filter((merge) => merge !== undefined)
        .filter(({ rows, columns }) => rows * columns > 1),
      autoFilter: filter && filtered && { ...filter, area: filtered },
    },
    sheet.conditionalFormats
      .map((format) => shiftedFormat(format, sheet, shift))
      .filter((format) => format !== undefined),
  );
  for (const table of sheet.tables) table.moveTo(shiftedArea(table.area, shift) ?? table.area);
  workbook.names.forEach((name, at) => {
    const formula = shiftedFormula(name.formula, shift, namesSheet(sheet, name.sheet), true);
    if (formula !== name.formula) workbook.names[at] = { ...name, formula };
  });
  if (shift.kind === 'insert') formatLikeNeighbour(sheet, shift);
  sheet.rowShifts.push(shift);
  workbook.noteInput();
  workbook.announce({ kind: 'rows', sheet, shift });
}

/** Says of a sheet name in a formula on `at` whether it means `sheet`. */
export function namesSheet(sheet: Sheet, at: Sheet | undefined): (name: string | undefined) => boolean {
  return (name) => (name === undefined ? at === sheet : name.toLowerCase() === sheet.name.toLowerCase());
}

/** The same object where the shift does not touch it; undefined where all its cells are deleted. */
export function shiftedFormat(
  format: ConditionalFormat,
  sheet: Sheet,
  shift: RowShift,
): ConditionalFormat | undefined {
  const areas = format.areas.map((area) => shiftedArea(area, shift)).filter((area) => area !== undefined);
  const [before] = format.areas;
  const [after] = areas;
  if (!before || !after) return undefined;
  // Its relative references are counted from the first cell, and go on looking as far from it.
  const translated = translatedFormula(format.formula, after.row - before.row, 0);
  const formula = shiftedFormula(translated, shift, namesSheet(sheet, sheet), true);
  return { ...format, areas, formula };
}

function shiftFormulas(sheet: Sheet, shift: RowShift): void {
  for (const each of sheet.workbook.sheets) {
    const isSheet = namesSheet(sheet, each);
    const rewritten: { row: number; column: number }[] = [];
    each.formulas.rewrite((row, column, text, isShared) => {
      const moved = each === sheet ? shiftedRow(row, shift) : row;
      if (moved === undefined) return undefined;
      const after = shiftedFormula(text, shift, isSheet);
      const isNew = after !== text || (isShared && each === sheet);
      if (isNew) rewritten.push({ row: moved, column });
      return { row: moved, text: isNew ? after : undefined };
    });
    for (const { row, column } of rewritten) each.cells.markChanged(row, column);
  }
}

/** New rows look like the one above, as in Excel; below a table's headings like the one beneath. */
function formatLikeNeighbour(sheet: Sheet, { row, count }: RowShift): void {
  const used = sheet.usedArea();
  const isHeading = sheet.tables.some(({ headerArea }) => headerArea?.row === row - 1);
  const like = row === 0 || isHeading ? row + count : row - 1;
  if (!used) return;
  for (let column = used.column; column < used.column + used.columns; column++) {
    const style = sheet.cells.styleIndex(like, column);
    if (style === undefined || style === sheet.inheritedStyle(row, column)) continue;
    for (let added = row; added < row + count; added++) sheet.cells.setStyle(added, column, style);
  }
}

function moveKeys(map: Map<number, number>, shift: RowShift): void {
  const entries = [...map];
  map.clear();
  for (const [row, value] of entries) {
    const moved = shiftedRow(row, shift);
    if (moved !== undefined) map.set(moved, value);
  }
}
