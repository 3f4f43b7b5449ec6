import { useRef } from 'react';
import type { PointerEvent } from 'react';
import { MAX_COLUMNS, MAX_ROWS } from '../../emulator';
import type { Sheet } from '../../emulator';
import { aroundMerges, cursorAt, extended } from './selection';
import type { Cursor } from './selection';

export interface PointerContext {
  sheet: Sheet;
  cursor: Cursor;
  select: (cursor: Cursor) => void;
}

type Target = { row: number | undefined; column: number | undefined };

/** Selecting by mouse or pen: a click, Shift+click and drag over cells; whole rows and columns by their headings. */
export function usePointer({ sheet, cursor, select }: PointerContext) {
  const dragging = useRef(false);

  const extendTo = ({ row, column }: Target) => {
    if (row === undefined || column === undefined) return;
    if (row === cursor.head.row && column === cursor.head.column) return;
    select(extended(cursor.active, { row, column }, sheet.merges));
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const target = targetOf(event.target);
      if (event.button !== 0 || !target) return;
      if (event.shiftKey) extendTo(target);
      else select(started(target, sheet));
      dragging.current = target.row !== undefined && target.column !== undefined;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (event.buttons !== 1) dragging.current = false;
      const target = dragging.current ? targetOf(event.target) : undefined;
      if (target) extendTo(target);
    },
    onPointerUp() {
      dragging.current = false;
    },
  };
}

function targetOf(element: EventTarget): Target | undefined {
  if (!(element instanceof Element)) return undefined;
  const marked = element.closest<HTMLElement>('[data-row], [data-column]');
  if (!marked) return undefined;
  const { row, column } = marked.dataset;
  return {
    row: row === undefined ? undefined : Number(row),
    column: column === undefined ? undefined : Number(column),
  };
}

function started({ row, column }: Target, sheet: Sheet): Cursor {
  const cursor = cursorAt({ row: row ?? 0, column: column ?? 0 });
  if (row === undefined)
    return { ...cursor, area: { row: 0, column: column ?? 0, rows: MAX_ROWS, columns: 1 } };
  if (column === undefined) return { ...cursor, area: { row, column: 0, rows: 1, columns: MAX_COLUMNS } };
  return { ...cursor, area: aroundMerges(cursor.area, sheet.merges) };
}
