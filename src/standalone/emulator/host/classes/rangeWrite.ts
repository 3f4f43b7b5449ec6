/** Writing into the cells of a range, with what Excel makes of it on the way. */
import { deleteCellsLeft } from '../../columns';
import { containsCell, intersection } from '../../model';
import type { Area, CellInput, CellValue, Sheet } from '../../model';
import type { Arguments } from '../arguments';
import { longestText, putTypedCells, readTypedCells } from '../../typing';
import { accessDenied, invalidArgument, invalidOperation, notImplemented } from '../problem';
import type { CellRange } from './cellRange';

/** Each value as JSON, row by row; a single value stands for every cell (documentation of Range.values). */
type Grid = readonly (readonly unknown[])[];

export function validateArraySize({ area }: CellRange, rows: number, columns: number): void {
  if (rows !== area.rows || columns !== area.columns) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

function gridFor(range: CellRange, given: unknown): Grid {
  const { area } = range;
  if (!Array.isArray(given)) {
    const row: unknown[] = new Array<unknown>(area.columns).fill(given);
    return new Array<readonly unknown[]>(area.rows).fill(row);
  }
  const rows: readonly unknown[] = given;
  const grid = rows.map((row): readonly unknown[] => {
    if (!Array.isArray(row)) throw invalidArgument();
    validateArraySize(range, rows.length, row.length);
    return row;
  });
  validateArraySize(range, grid.length, area.columns);
  return grid;
}

/** `null` leaves a cell as it is, `""` empties it, text is read as if typed (documentation of Range.values). */
export function writeValues(range: CellRange, given: Arguments): void {
  writeCells(range, gridFor(range, given.raw()));
}

/** A text that begins with "=" is a formula, anything else a value (documentation of Range.formulas). */
export function writeFormulas(range: CellRange, given: Arguments): void {
  writeCells(range, gridFor(range, given.raw()));
}

function writeCells(range: CellRange, grid: Grid): void {
  const { sheet, area } = range;
  refuseWhereLocked(range);
  refuseWhereArray(range);
  const landed = underFilter(sheet, area) ? misplacedByFilter(sheet, area, grid) : grid;
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  const given = landed.map((values, y) =>
    values.map((value, x): CellValue | null => {
      if (value === null || hiddenByMerge(merges, area.row + y, area.column + x)) return null;
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      if (typeof value !== 'string' || value.length > longestText) throw invalidArgument();
      return value;
    }),
  );
  const typed = readTypedCells(sheet, area, given);
  if (typed.incompleteDates.length > 0) {
    throw notImplemented('writing a date without its year, which Excel completes from the clock');
  }
  putTypedCells(sheet, area, typed);
}

/**
 * One format for each cell; `null` leaves a cell's format (documentation of Range.numberFormat). An array of one cell stands
 * for all (Microsoft's "Excel add-in tutorial" formats a whole column so), and a bare format too (assumed).
 */
export function writeNumberFormat(range: CellRange, given: Arguments): void {
  const { sheet, area } = range;
  refuseFormatting(sheet);
  const { styles } = sheet.workbook;
  const styled = new Map<string, Map<number, number>>();
  const restyled = (format: string, index: number): number => {
    const byIndex = styled.get(format) ?? new Map<number, number>();
    styled.set(format, byIndex);
    const known = byIndex.get(index) ?? styles.withNumberFormat(index, format);
    byIndex.set(index, known);
    return known;
  };
  const formats = given.raw();
  const only = onlyOne(formats);
  if (typeof only === 'string') {
    sheet.restyle(area, (index) => restyled(only, index));
    return;
  }
  const grid = gridFor(range, formats);
  for (const piece of sameFormatRuns(area, grid)) {
    if (piece.format !== null) {
      const { format } = piece;
      sheet.restyle(piece.area, (index) => restyled(format, index));
    }
  }
}

/** What a bare value, or an array of one cell, says. */
function onlyOne(given: unknown): unknown {
  if (!Array.isArray(given)) return given;
  const rows: readonly unknown[] = given;
  const [row] = rows;
  return rows.length === 1 && Array.isArray(row) && row.length === 1 ? (row[0] as unknown) : undefined;
}

/** Runs of equal formats down each column, so that a column of one format is one change. */
function sameFormatRuns(area: Area, grid: Grid): { area: Area; format: string | null }[] {
  const runs: { area: Area; format: string | null }[] = [];
  for (let x = 0; x < area.columns; x++) {
    let start = 0;
    for (let y = 1; y <= area.rows; y++) {
      const format = grid[start]?.[x] ?? null;
      if (y < area.rows && (grid[y]?.[x] ?? null) === format) continue;
      if (format !== null && typeof format !== 'string') throw invalidArgument();
      runs.push({
        area: { row: area.row + start, column: area.column + x, rows: y - start, columns: 1 },
        format,
      });
      start = y;
    }
  }
  return runs;
}

const clearTypes = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

export function clearRange(range: CellRange, given: Arguments): void {
  const { sheet, area } = range;
  const what = given.oneOfOr('All', clearTypes);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return; // the model has no hyperlinks to clear
  refuseWhereLocked(range);
  refuseWhereArray(range);
  if (what === 'All' || what === 'Formats') {
    refuseFormatting(sheet);
    // "Clears all formatting for the range" (documentation of Excel.ClearApplyTo), conditional formats too (assumed: they are
    // what RemoveHyperlinks alone is said to leave).
    sheet.clearConditionalFormats(area);
  }
  const used = intersection(area, sheet.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 });
  if (!used) return;
  if (what !== 'Formats') {
    sheet.setValues(
      used,
      new Array<CellInput[]>(used.rows).fill(new Array<CellInput>(used.columns).fill('')),
    );
  }
  if (what === 'All' || what === 'Formats') sheet.setStyleIndex(used, 0);
}

const shiftDirections = ['Up', 'Left'] as const;

/** Deletes the cells, the others moving (documentation of Range.delete); only to the left here. */
export function deleteRange({ sheet, area }: CellRange, given: Arguments): void {
  if (given.oneOf(shiftDirections) === 'Up') throw notImplemented('Range.delete(Up)');
  deleteLeftOrRefuse(sheet, area, 'Range.delete');
}

export function deleteLeftOrRefuse(sheet: Sheet, area: Area, member: string): void {
  const deleted = deleteCellsLeft(sheet, area);
  if (deleted.ok) return;
  if (deleted.why === 'protected') throw accessDenied();
  if (deleted.why === 'cutsTable') throw invalidOperation(); // assumed code
  throw notImplemented(`${member} (${deleted.problem})`);
}

/** A protected sheet refuses writing into locked cells ("AccessDenied"); cells may be unlocked one by one. */
export function refuseWhereLocked({ sheet, area }: CellRange): void {
  if (!sheet.protected) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (sheet.workbook.styles.get(sheet.styleIndex(row, column)).locked) throw accessDenied();
    }
  }
}

export function refuseFormatting(sheet: Sheet): void {
  if (sheet.protection && sheet.protection['allowFormatCells'] !== true) throw accessDenied();
}

/** Part of an array entered with Ctrl+Shift+Enter cannot be changed (assumed code). */
export function refuseWhereArray({ sheet, area }: CellRange): void {
  const isCut = sheet.formulas.arrays.some((array) => {
    const shared = array.dynamic ? undefined : intersection(array.area, area);
    return shared && (shared.rows < array.area.rows || shared.columns < array.area.columns);
  });
  if (isCut) throw invalidOperation("You can't change part of an array.");
}

/** Whether a filter hides some of the rows written to. Rows hidden by hand are written like any other (xlwings #679). */
export function underFilter(sheet: Sheet, area: Area): boolean {
  const filtered = [
    ...(sheet.autoFilter?.active ? [sheet.autoFilter.area] : []),
    ...sheet.tables.filter((table) => table.autoFilter?.active).map((table) => table.bodyArea),
  ];
  return filtered.some((filter) => {
    const shared = intersection(filter, area);
    if (!shared) return false;
    for (let row = shared.row; row < shared.row + shared.rows; row++) if (sheet.isRowHidden(row)) return true;
    return false;
  });
}

/**
 * Values written over filtered rows land in the wrong cells (#224). The one exact account of where is of the same
 * assignment made through COM (xlwings #747): hidden rows keep their values, and every visible row gets the first row
 * of the array. Wrong in Excel, and so here: nobody should learn to rely on it.
 */
function misplacedByFilter(sheet: Sheet, area: Area, grid: Grid): Grid {
  const nothing = new Array<null>(area.columns).fill(null);
  const first = grid[0] ?? nothing;
  return grid.map((_, y) => (sheet.isRowHidden(area.row + y) ? nothing : first));
}

/** Writing into a merged area reaches its top left cell only (assumed). */
function hiddenByMerge(merges: readonly Area[], row: number, column: number): boolean {
  const merge = merges.find((candidate) => containsCell(candidate, row, column));
  return merge !== undefined && (merge.row !== row || merge.column !== column);
}
