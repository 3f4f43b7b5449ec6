import { MAX_COLUMNS, MAX_ROWS, areaMovedLeft, intersection } from '../model';
import type { Area, Sheet } from '../model';
import { deleteLeft } from '../model/deleteLeft';
import { formulaMovedLeft, hasOtherRows } from '../model/leftShift';
import { namesSheet } from '../model/shiftRows';
import { whyFileKeepsCells } from '../xlsx/cellsInFile';

export type CellsDeleted =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Excel's own reason, or that the emulator does not know how. */
      readonly why: 'protected' | 'cutsTable' | 'unknownHere';
      readonly problem: string;
    };

/** Deletes cells as Excel does, those right of them moving left; or leaves all as it is and says why. */
export function deleteCellsLeft(sheet: Sheet, hole: Area): CellsDeleted {
  const refused = (why: 'protected' | 'cutsTable' | 'unknownHere', reason: string): CellsDeleted => ({
    ok: false,
    why,
    problem: `Cells of ${sheet.name} cannot be deleted${why === 'unknownHere' ? ' here' : ''}: ${reason}`,
  });
  if (sheet.protected) return refused('protected', 'the sheet is protected.');
  const zone = zoneOf(hole);
  const isCut = (area: Area) => hasOtherRows(area, hole) && intersection(area, zone) !== undefined;
  // "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet."
  const cut = sheet.tables.find(({ area }) => isCut(area));
  if (cut) return refused('cutsTable', `the table ${cut.name} reaches into other rows.`);
  const formats = sheet.conditionalFormats.flatMap(({ areas }) => areas);
  if (formats.some(isCut)) return refused('unknownHere', 'a conditional format reaches into other rows.');
  const reason = whyNotHere(sheet, hole, zone);
  if (reason !== undefined) return refused('unknownHere', reason);
  deleteLeft(sheet, hole);
  return { ok: true };
}

/** Everything that is deleted or moves. */
function zoneOf(hole: Area): Area {
  return { ...hole, columns: MAX_COLUMNS - hole.column };
}

function whyNotHere(sheet: Sheet, hole: Area, zone: Area): string | undefined {
  const touches = (areas: readonly (Area | undefined)[]) =>
    areas.some((area) => area && intersection(area, zone));
  const lost = sheet.tables.find(({ area }) => areaMovedLeft(area, hole) === undefined);
  if (lost) return `all columns of the table ${lost.name} would go.`;
  if (touches([...sheet.merges, sheet.autoFilter?.area, ...sheet.formulas.arrays.map(({ area }) => area)])) {
    return 'merged cells, a filter or an array formula would move.';
  }
  const isStyled = sheet.hasStyledColumns(hole.column);
  if (hole.rows === MAX_ROWS && isStyled) return 'whole columns are hidden or formatted there.';
  return structuredReason(sheet, hole) ?? whyFileKeepsCells(sheet, zone, reads(sheet, hole));
}

/** Says of a formula on a sheet whether it reads what moves. */
function reads(sheet: Sheet, hole: Area): (text: string, at: Sheet) => boolean {
  return (text, at) => formulaMovedLeft(text, hole, namesSheet(sheet, at)) !== text;
}

/** Names of columns in formulas become #REF! in Excel. */
function structuredReason(sheet: Sheet, hole: Area): string | undefined {
  const gone = sheet.tables.flatMap(({ area, columns }) =>
    columns
      .filter((_, at) => intersection({ ...area, column: area.column + at, columns: 1 }, hole))
      .map(({ name }) => `${name}]`.toLowerCase()),
  );
  const isRead = sheet.workbook.sheets.some((each) =>
    [...each.formulas.spelledOut()].some(({ text }) =>
      gone.some((name) => text.toLowerCase().includes(name)),
    ),
  );
  return isRead ? 'a formula reads one of the columns by its name.' : undefined;
}
