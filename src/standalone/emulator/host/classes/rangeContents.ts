/** What the cells of a range hold. */
import type { Property } from '../excelClass';
import { accessDenied, notImplemented } from '../problem';
import { cellCount, mapCells, mostReadableCells, type CellRange } from './cellRange';
import { writeFormulas, writeNumberFormat, writeValues } from './rangeWrite';

/** Reads nothing above five million cells: Excel then gives null and no error (#6781). */
function readable<Value>(read: (range: CellRange) => Value[][]): (range: CellRange) => Value[][] | null {
  return (range) => (cellCount(range) > mostReadableCells ? null : read(range));
}

export const rangeContentProperties: Readonly<Record<string, Property<CellRange>>> = {
  // Of merged cells only the top left holds a value (assumed); dates are serial numbers.
  values: { get: readable(({ sheet, area }) => sheet.values(area)), set: writeValues },
  valueTypes: { get: readable((range) => mapCells(range, (row, column) => range.sheet.kind(row, column))) },
  formulas: {
    get: readable((range) =>
      mapCells(range, (row, column) => range.sheet.formula(row, column) ?? range.sheet.value(row, column)),
    ),
    set: writeFormulas,
  },
  numberFormat: {
    get: readable((range) => {
      const { styles } = range.sheet.workbook;
      return mapCells(range, (row, column) => styles.numberFormat(range.sheet.styleIndex(row, column)));
    }),
    set: writeNumberFormat,
  },
  text: { get: readable((range) => mapCells(range, (row, column) => shownText(range, row, column))) },
  hasSpill: {
    get: ({ sheet, area }) =>
      uniform(area.rows * area.columns, (index) => {
        const row = area.row + Math.floor(index / area.columns);
        return sheet.spilledArea(row, area.column + (index % area.columns)) !== undefined;
      }),
  },
  rowHidden: {
    get: ({ sheet, area }) => uniform(area.rows, (index) => sheet.isRowHidden(area.row + index)),
    set: ({ sheet, area }, given) => {
      if (sheet.protected) throw accessDenied();
      const hidden = given.flag();
      for (let row = area.row; row < area.row + area.rows; row++) sheet.setRowHidden(row, hidden);
    },
  },
  columnHidden: {
    get: ({ sheet, area }) => uniform(area.columns, (index) => sheet.isColumnHidden(area.column + index)),
  },
  // True where every cell is hidden, by its row or by its column (documentation of Range.hidden).
  hidden: {
    get: ({ sheet, area }) => {
      const rows = uniform(area.rows, (index) => sheet.isRowHidden(area.row + index));
      const columns = uniform(area.columns, (index) => sheet.isColumnHidden(area.column + index));
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
};

/** The fact that holds for all, or null where it differs. */
export function uniform<Fact>(count: number, fact: (index: number) => Fact): Fact | null {
  const first = fact(0);
  for (let index = 1; index < count; index++) {
    if (fact(index) !== first) return null;
  }
  return first;
}

/**
 * The text of cells that need no number format to be shown. Excel also cuts numbers to the column's width, which is
 * left out here (assumed: a column wide enough).
 */
function shownText({ sheet }: CellRange, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = sheet.workbook.styles.numberFormat(sheet.styleIndex(row, column));
  if (format !== 'General' && format !== '@') throw notImplemented('Range.text of formatted numbers');
  return String(Number(value.toPrecision(10))).replace('e', 'E');
}
