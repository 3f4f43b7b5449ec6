/** Where a range is, and the ranges found from it. */
import { MAX_COLUMNS, MAX_ROWS, boundingArea, containsCell, intersection, sameArea } from '../../model';
import type { Area } from '../../model';
import type { Arguments } from '../arguments';
import type { ExcelObject, Property } from '../excelClass';
import { onSheet, qualifiedAddress, resolveAddress } from '../gridAddress';
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from '../problem';
import { cellCount, type CellRange } from './cellRange';
import { rangeClass } from './range';
import { rangeAreasClass } from './rangeAreas';
import { tableScopedCollectionClass } from './tableCollection';

export const rangeGeometryProperties: Readonly<Record<string, Property<CellRange>>> = {
  address: { get: ({ sheet, area }) => qualifiedAddress(sheet, area) },
  addressLocal: { get: ({ sheet, area }) => qualifiedAddress(sheet, area) },
  rowIndex: { get: ({ area }) => area.row },
  columnIndex: { get: ({ area }) => area.column },
  rowCount: { get: ({ area }) => area.rows },
  columnCount: { get: ({ area }) => area.columns },
  // -1 above 2^31-1 cells (documentation of Range.cellCount).
  cellCount: { get: (range) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range)) },
  isEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
  isEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
};

const mostMergedAreas = 512;

type Method = (range: CellRange, given: Arguments) => unknown;

export const rangeGeometryMethods: Readonly<Record<string, Method>> = {
  getAbsoluteResizedRange: (range, given) =>
    at(range, { ...range.area, rows: given.integer(0), columns: given.integer(1) }),
  getBoundingRect: (range, given) => at(range, boundingArea(range.area, other(range, given))),
  // "The returned cell is located relative to the top-left cell" and may lie outside (documentation of Range.getCell).
  getCell: (range, given) =>
    at(range, one(range.area.row + given.integer(0), range.area.column + given.integer(1))),
  getColumn: (range, given) => {
    const column = within(given.integer(), range.area.columns);
    return at(range, { ...range.area, column: range.area.column + column, columns: 1 });
  },
  getColumnsAfter: (range, given) => columnsBeside(range, 'after', given.integerOr(1)),
  getColumnsBefore: (range, given) => columnsBeside(range, 'before', given.integerOr(1)),
  getEntireColumn: (range) => at(range, { ...range.area, row: 0, rows: MAX_ROWS }),
  getEntireRow: (range) => at(range, { ...range.area, column: 0, columns: MAX_COLUMNS }),
  getIntersection: (range, given) => existing(intersect(range, given)),
  getIntersectionOrNullObject: intersect,
  getLastCell: ({ sheet, area }) =>
    at({ sheet, area }, one(area.row + area.rows - 1, area.column + area.columns - 1)),
  getLastColumn: (range) =>
    at(range, { ...range.area, column: range.area.column + range.area.columns - 1, columns: 1 }),
  getLastRow: (range) => at(range, { ...range.area, row: range.area.row + range.area.rows - 1, rows: 1 }),
  getMergedAreasOrNullObject: ({ sheet, area }) => {
    // Only those whose top left cell is in the range (#3611).
    const merges = sheet.merges.filter((merge) => containsCell(area, merge.row, merge.column));
    // "If the merged areas count in this range is more than 512, then this method will fail" (documentation; the code is
    // assumed).
    if (merges.length > mostMergedAreas) throw invalidOperation();
    return merges.length === 0 ? null : rangeAreasClass.object({ sheet, areas: merges });
  },
  getOffsetRange: (range, given) => {
    const { area } = range;
    return at(range, { ...area, row: area.row + given.integer(0), column: area.column + given.integer(1) });
  },
  getResizedRange: (range, given) => {
    const { area } = range;
    return at(range, {
      ...area,
      rows: area.rows + given.integer(0),
      columns: area.columns + given.integer(1),
    });
  },
  getRow: (range, given) => {
    const row = within(given.integer(), range.area.rows);
    return at(range, { ...range.area, row: range.area.row + row, rows: 1 });
  },
  getRowsAbove: (range, given) => rowsBeside(range, 'before', given.integerOr(1)),
  getRowsBelow: (range, given) => rowsBeside(range, 'after', given.integerOr(1)),
  getSpecialCellsOrNullObject: specialCells,
  getSpillParentOrNullObject: (range) => {
    const spill = spillAt(range);
    return spill ? at(range, one(spill.row, spill.column)) : null;
  },
  getSpillingToRangeOrNullObject: (range) => {
    const spill = spillAt(range);
    const anchors = spill && spill.row === range.area.row && spill.column === range.area.column;
    return anchors ? at(range, spill) : null;
  },
  getTables: ({ sheet, area }, given) => {
    const isWanted = given.flagOr(false)
      ? (table: Area) => sameArea(boundingArea(table, area), area)
      : (table: Area) => intersection(table, area) !== undefined;
    return tableScopedCollectionClass.object(sheet.tables.filter((table) => isWanted(table.area)));
  },
  getUsedRange: (range, given) => existing(usedPart(range, given)),
  getUsedRangeOrNullObject: usedPart,
};

function at({ sheet }: CellRange, area: Area): ExcelObject {
  return rangeClass.object({ sheet, area: onSheet(area) });
}

function one(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

type Side = 'before' | 'after';

function columnsBeside(range: CellRange, side: Side, count: number): ExcelObject {
  const column = firstBeside(range.area.column, range.area.columns, side, count);
  return at(range, { ...range.area, column, columns: Math.abs(count) });
}

function rowsBeside(range: CellRange, side: Side, count: number): ExcelObject {
  const row = firstBeside(range.area.row, range.area.rows, side, count);
  return at(range, { ...range.area, row, rows: Math.abs(count) });
}

/** Outside of the range, or with a negative count at its inner edge (documentation of Range.getColumnsAfter). */
function firstBeside(start: number, length: number, side: Side, count: number): number {
  if (count === 0) throw invalidArgument();
  if (side === 'before') return count > 0 ? start - count : start;
  return count > 0 ? start + length : start + length + count;
}

function other(range: CellRange, given: Arguments): Area {
  const found = given.objectOrText(rangeClass);
  const { sheet, area } = typeof found === 'string' ? resolveAddress(found, range.sheet) : found;
  if (sheet !== range.sheet) throw invalidArgument();
  return area;
}

function intersect(range: CellRange, given: Arguments): ExcelObject | null {
  const shared = intersection(range.area, other(range, given));
  return shared ? at(range, shared) : null;
}

function existing(object: ExcelObject | null): ExcelObject {
  if (!object) throw itemNotFound();
  return object;
}

function usedPart(range: CellRange, given: Arguments): ExcelObject | null {
  const used = usedWithin(range, given.flagOr(false));
  return used ? at(range, used) : null;
}

/** The smallest rectangle inside the range around its own used cells. */
function usedWithin({ sheet, area }: CellRange, valuesOnly: boolean): Area | undefined {
  const searched = intersection(area, sheet.usedArea(valuesOnly) ?? one(0, 0));
  if (!searched) return undefined;
  let used: Area | undefined;
  for (let row = searched.row; row < searched.row + searched.rows; row++) {
    for (let column = searched.column; column < searched.column + searched.columns; column++) {
      const isUsed = valuesOnly ? sheet.kind(row, column) !== 'Empty' : sheet.cells.isPresent(row, column);
      if (isUsed && !(used && containsCell(used, row, column))) {
        used = used ? boundingArea(used, one(row, column)) : one(row, column);
      }
    }
  }
  return used;
}

function spillAt({ sheet, area }: CellRange): Area | undefined {
  // Asked of one cell only (documentation of Range.getSpillingToRange).
  if (area.rows !== 1 || area.columns !== 1) throw invalidArgument();
  return sheet.spilledArea(area.row, area.column);
}

const specialCellTypes = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** Only `Visible`: the runs of rows and columns that are not hidden. */
function specialCells({ sheet, area }: CellRange, given: Arguments): ExcelObject | null {
  const type = given.oneOf(specialCellTypes);
  if (type !== 'Visible') throw notImplemented(`Range.getSpecialCellsOrNullObject(${type})`);
  const rows = runs(area.row, area.rows, (row) => !sheet.isRowHidden(row));
  const columns = runs(area.column, area.columns, (column) => !sheet.isColumnHidden(column));
  const areas = rows.flatMap((down) =>
    columns.map((across) => ({
      row: down.first,
      rows: down.count,
      column: across.first,
      columns: across.count,
    })),
  );
  return areas.length === 0 ? null : rangeAreasClass.object({ sheet, areas });
}

function runs(
  first: number,
  count: number,
  isIn: (index: number) => boolean,
): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (let index = first; index < first + count; index++) {
    if (!isIn(index)) continue;
    const last = found.at(-1);
    if (last && last.first + last.count === index) last.count += 1;
    else found.push({ first: index, count: 1 });
  }
  return found;
}
