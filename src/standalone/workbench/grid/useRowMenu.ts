import { useState } from 'react';
import type { MouseEvent, RefObject } from 'react';
import type { Sheet } from '../../emulator';
import type { WorkbookSession } from '../WorkbookSession';
import { cellId } from './GridRow';
import type { RowMenuProps } from './RowMenu';
import { headingWidth, rowHeight } from './geometry';
import { cursorAt, wholeRows } from './selection';
import type { CursorPlace } from './useCursor';

/** Room that the menu needs, in pixels, so that it opens within the window. */
const menuSize = { width: 200, height: 110 };

export interface RowMenuHandlers {
  /** Undefined while it is closed. */
  readonly menu: RowMenuProps | undefined;
  readonly openByPointer: (event: MouseEvent) => void;
  readonly openByKeyboard: () => void;
  readonly insert: () => void;
  readonly remove: () => void;
}

/** Inserting and deleting the selected rows, with the menu that offers it. */
export function useRowMenu(
  session: WorkbookSession,
  grid: RefObject<HTMLDivElement | null>,
  sheet: Sheet,
  { cursor, select }: CursorPlace,
): RowMenuHandlers {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  const { area, active } = cursor;

  const open = (left: number, top: number) =>
    setPlace({
      left: Math.max(0, Math.min(left, window.innerWidth - menuSize.width)),
      top: Math.max(0, Math.min(top, window.innerHeight - menuSize.height)),
    });
  const close = () => {
    setPlace(undefined);
    grid.current?.focus({ preventScroll: true });
  };
  const shift = (kind: 'insert' | 'delete') => {
    session.report(session.editor.shiftRows(sheet, { kind, row: area.row, count: area.rows }));
    close();
  };
  const insert = () => shift('insert');
  const remove = () => shift('delete');

  return {
    menu: place && {
      ...place,
      rows: area.rows,
      onInsert: insert,
      onDelete: remove,
      onClear: () => {
        session.report(session.editor.clear(sheet, area));
        close();
      },
      onClose: close,
    },
    insert,
    remove,
    openByPointer(event) {
      const marked = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      if (!marked) return;
      event.preventDefault();
      const row = Number(marked.dataset['row']);
      const { column } = marked.dataset;
      // Elsewhere than on the selection, what is under the pointer is meant.
      const isSelected = row >= area.row && row < area.row + area.rows;
      if (!isSelected) {
        const cell = cursorAt({ row, column: Number(column ?? 0) });
        select(column === undefined ? { ...cell, area: wholeRows(cell.area) } : cell);
      }
      open(event.clientX, event.clientY);
    },
    openByKeyboard() {
      const cell = document.getElementById(cellId(active.row, active.column))?.getBoundingClientRect();
      open((cell?.left ?? 0) + headingWidth / 2, (cell?.top ?? 0) + rowHeight);
    },
  };
}
