import { useState } from 'react';
import type { Sheet } from '../../emulator';
import type { WorkbookSession } from '../WorkbookSession';
import { currentCursor } from './selection';
import type { Cursor } from './selection';

export interface CursorPlace {
  readonly cursor: Cursor;
  /** Whether the selection was made in the grid, and not by the add-in or the name box. */
  readonly own: boolean;
  readonly select: (cursor: Cursor) => void;
}

/**
 * The selection shown on a sheet. The area is the workbook's, which the add-in can move too; which of its cells is
 * active is the grid's own knowledge and lapses when somebody else selects.
 */
export function useCursor(session: WorkbookSession, sheet: Sheet): CursorPlace {
  const [own, setOwn] = useState<Cursor>();
  const selection = session.workbook.selection;
  const area = selection.sheet === sheet ? selection.area : { row: 0, column: 0, rows: 1, columns: 1 };
  const cursor = currentCursor(own, area);
  return {
    cursor,
    own: cursor === own,
    select(cursor) {
      setOwn(cursor);
      session.select(sheet, cursor.area);
    },
  };
}
