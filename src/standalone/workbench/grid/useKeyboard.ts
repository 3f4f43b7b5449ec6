import type { KeyboardEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../emulator';
import type { Area } from '../../emulator';
import type { WorkbookSession } from '../WorkbookSession';
import type { ColumnAxis } from './ColumnAxis';
import type { RowAxis } from './RowAxis';
import type { SheetView } from './SheetView';
import { moved } from './movement';
import type { Terrain } from './movement';
import { cursorAt, extended, wholeRows } from './selection';
import type { CellPlace, Cursor } from './selection';
import type { RowMenuHandlers } from './useRowMenu';

/** What moving the selection has to know. */
export interface MoveContext {
  session: WorkbookSession;
  view: SheetView;
  cursor: Cursor;
  select: (cursor: Cursor) => void;
  rowAxis: RowAxis;
  columnAxis: ColumnAxis;
  pageLength: () => number;
}

export interface KeyboardContext extends MoveContext {
  rowMenu: RowMenuHandlers;
}

/** Excel's keys; Tab is left alone outside of a cell's edit box, so that the keyboard can leave the grid. */
export function useKeyboard(context: KeyboardContext): (event: KeyboardEvent) => void {
  return (event) => {
    const ctrl = event.ctrlKey || event.metaKey;
    if (edit(context, event, ctrl)) {
      event.preventDefault();
      return;
    }
    if (ctrl && (event.key === 'PageUp' || event.key === 'PageDown')) {
      showNeighbour(context, event.key === 'PageUp' ? -1 : 1);
    } else if (ctrl && event.key.toLowerCase() === 'a') {
      const { used } = context.view;
      if (used) context.select({ ...context.cursor, area: used, active: used, head: used });
    } else if (!move(context, { key: event.key, ctrl }, event.shiftKey)) {
      return;
    }
    event.preventDefault();
  };
}

/** The keys that change cells, or get ready to; says whether the key was one of them. */
function edit(
  { session, view, cursor, select, rowMenu }: KeyboardContext,
  event: KeyboardEvent,
  ctrl: boolean,
): boolean {
  const { sheet } = view;
  const { active, area } = cursor;
  const { editing } = session;
  if (event.key === 'F2') editing.begin(sheet, active, 'cell');
  else if (event.key === 'Backspace') editing.begin(sheet, active, 'cell', '');
  else if (event.key === 'Delete') session.report(session.editor.clear(sheet, area));
  else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) rowMenu.openByKeyboard();
  else if (event.key === ' ' && event.shiftKey && !ctrl) {
    select({ ...cursor, area: wholeRows(area) });
  } else if (ctrl && isRows(area) && /^[-+=]$/.test(event.key)) {
    if (event.key === '-') rowMenu.remove();
    else rowMenu.insert();
  } else if (ctrl && event.key.toLowerCase() === 'z' && !event.shiftKey) session.undo();
  else if (isCharacter(event)) editing.begin(sheet, active, 'cell', event.key);
  else return false;
  return true;
}

function isRows({ rows, columns }: Area): boolean {
  return columns === MAX_COLUMNS && rows < MAX_ROWS;
}

/** Many characters are typed with AltGr, which counts as Ctrl and Alt together. */
function isCharacter(event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  return Array.from(event.key).length === 1 && (!isCommand || event.getModifierState('AltGraph'));
}

function showNeighbour({ session, view }: KeyboardContext, step: number): void {
  const sheets = session.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = sheets[sheets.indexOf(view.sheet) + step];
  if (next) session.show(next);
}

/** Moves the active cell, or with `extend` the selection's far corner; says whether the key moves anything. */
export function move(
  context: MoveContext,
  pressed: { key: string; ctrl: boolean },
  extend: boolean,
): boolean {
  const { cursor, select, rowAxis, columnAxis, view } = context;
  const { sheet } = view;
  // Enter goes down without typing anything, as after an entry in Excel.
  const key = pressed.key === 'Enter' ? { key: extend ? 'ArrowUp' : 'ArrowDown', ctrl: false } : pressed;
  const growing = extend && pressed.key !== 'Enter';
  const from = growing ? cursor.head : farSide(context, cursor.active, key.key);
  const terrain: Terrain = {
    positions: rowAxis.count,
    columns: columnAxis.count,
    pageLength: context.pageLength(),
    lastUsed: view.used && {
      position: rowAxis.positionOf(view.used.row + view.used.rows - 1),
      column: view.used.column + view.used.columns - 1,
    },
    isBlank: (place) => sheet.kind(rowAxis.rowAt(place.position), place.column) === 'Empty',
  };
  const place = moved({ position: rowAxis.positionOf(from.row), column: from.column }, key, terrain);
  if (!place) return false;
  const target = pastHiddenColumns(
    { row: rowAxis.rowAt(place.position), column: place.column },
    from,
    columnAxis,
  );
  if (growing) select(extended(cursor.active, target, sheet.merges));
  else select(atMerge(context, target));
  return true;
}

/** From within a merged area, the next cell is the one beyond it. */
function farSide({ view }: MoveContext, { row, column }: CellPlace, key: string): CellPlace {
  const merge = view.sheet.mergeAt(row, column);
  if (!merge) return { row, column };
  return {
    row: key === 'ArrowDown' ? merge.row + merge.rows - 1 : row,
    column: key === 'ArrowRight' ? merge.column + merge.columns - 1 : column,
  };
}

/** A merged area is one cell: going to any part of it goes to the whole. */
function atMerge({ view }: MoveContext, place: CellPlace): Cursor {
  const merge = view.sheet.mergeAt(place.row, place.column);
  if (!merge) return cursorAt(place);
  const active = { row: merge.row, column: merge.column };
  return { area: merge, active, head: active };
}

function pastHiddenColumns(place: CellPlace, from: CellPlace, axis: ColumnAxis): CellPlace {
  const step = place.column < from.column ? -1 : 1;
  let column = place.column;
  while (column > 0 && column < axis.count - 1 && axis.width(column) === 0) column += step;
  return { row: place.row, column: axis.width(column) === 0 ? from.column : column };
}
