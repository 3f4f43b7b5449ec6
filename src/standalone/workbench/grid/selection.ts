/** The selection as the grid moves it: an area, the active cell in it, and the corner that Shift moves. */
import { MAX_COLUMNS, boundingArea, containsCell, sameArea } from '../../emulator';
import type { Area } from '../../emulator';

export interface CellPlace {
  row: number;
  column: number;
}

export interface Cursor {
  area: Area;
  active: CellPlace;
  /** The corner opposite the active cell: where the next Shift+arrow goes on from. */
  head: CellPlace;
}

export function cursorAt(place: CellPlace): Cursor {
  return { area: cellArea(place), active: place, head: place };
}

/** The area from the active cell to another, grown until it cuts through no merged cells. */
export function extended(active: CellPlace, head: CellPlace, merges: readonly Area[]): Cursor {
  return { area: aroundMerges(boundingArea(cellArea(active), cellArea(head)), merges), active, head };
}

/** What the workbook has selected, with the active cell this grid chose if the area is still its own. */
export function currentCursor(own: Cursor | undefined, selected: Area): Cursor {
  if (own && sameArea(own.area, selected)) return own;
  const active = { row: selected.row, column: selected.column };
  const head = { row: selected.row + selected.rows - 1, column: selected.column + selected.columns - 1 };
  return { area: selected, active, head };
}

export function aroundMerges(area: Area, merges: readonly Area[]): Area {
  const cut = merges.find((merge) => overlaps(merge, area) && !within(merge, area));
  return cut ? aroundMerges(boundingArea(area, cut), merges) : area;
}

/** The rows of an area from end to end. */
export function wholeRows(area: Area): Area {
  return { ...area, column: 0, columns: MAX_COLUMNS };
}

function cellArea({ row, column }: CellPlace): Area {
  return { row, column, rows: 1, columns: 1 };
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function within(inner: Area, outer: Area): boolean {
  return (
    containsCell(outer, inner.row, inner.column) &&
    containsCell(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}
