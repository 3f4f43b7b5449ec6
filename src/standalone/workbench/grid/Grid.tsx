import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent } from 'react';
import type { CSSProperties, MouseEvent, RefObject } from 'react';
import { areaAddress, containsCell } from '../../emulator';
import type { Area, Sheet, Table } from '../../emulator';
import { useRevisions } from '../useRevisions';
import type { WorkbookSession } from '../WorkbookSession';
import { useClipboard } from '../clipboard/useClipboard';
import { EditBox } from '../editing/EditBox';
import type { Leaving } from '../editing/editKeys';
import type { ColumnAxis } from './ColumnAxis';
import { ColumnHeadings } from './ColumnHeadings';
import { GridRow, cellId } from './GridRow';
import { headingHeight, headingWidth, rowHeight } from './geometry';
import type { RowAxis } from './RowAxis';
import type { CellPlace } from './selection';
import type { CursorPlace } from './useCursor';
import { useKeyboard } from './useKeyboard';
import { RowMenu } from './RowMenu';
import { usePointer } from './usePointer';
import { useRowMenu } from './useRowMenu';
import { withPinned } from './withPinned';

export interface GridProps {
  session: WorkbookSession;
  /** The colour of an empty sheet, `#RRGGBB`. */
  paper: string;
  place: CursorPlace;
  /** The grid's element, which takes the keyboard back after a cell was edited. */
  scroller: RefObject<HTMLDivElement | null>;
  leaveCell: (how: Leaving) => void;
}

/** The active sheet, with only the rows and columns on screen in the page. */
export function Grid({ session, paper, place, scroller, leaveCell }: GridProps) {
  useRevisions(session);
  const sheet = session.workbook.activeSheet;
  const view = session.view(sheet);
  const { cursor, own, select } = place;
  const { area: selection, active } = cursor;
  const goal = own ? cursor.head : active;
  const rowAxis = view.rows(selection);
  const columnAxis = view.columns(selection);

  const rows = useVirtualizer({
    count: rowAxis.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headingHeight,
    scrollPaddingStart: headingHeight,
    rangeExtractor: (range) =>
      withPinned(
        range,
        pinned(sheet.merges, active, (place) => rowAxis.positionOf(place.row)),
      ),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: columnAxis.count,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => columnAxis.width(column),
    overscan: 2,
    paddingStart: headingWidth,
    scrollPaddingStart: headingWidth,
    rangeExtractor: (range) =>
      withPinned(
        range,
        pinned(sheet.merges, active, (place) => place.column),
      ),
  });

  useEffect(() => columns.measure(), [columns, columnAxis]);
  const reveal = useEffectEvent((row: number, column: number) => {
    const position = rowAxis.positionOf(row);
    const onScreen = !rows.range || (position >= rows.range.startIndex && position <= rows.range.endIndex);
    // A row the add-in selects comes to the middle, with its neighbours; the reader's own steps scroll no more than needed.
    rows.scrollToIndex(position, { align: own || onScreen ? 'auto' : 'center' });
    columns.scrollToIndex(Math.min(column, columnAxis.count - 1));
  });
  // Only a move scrolls: neither new contents nor the grid's own growth may pull the view back.
  useEffect(() => reveal(goal.row, goal.column), [sheet, goal.row, goal.column]);

  const rowMenu = useRowMenu(session, scroller, sheet, place);
  const pageLength = () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headingHeight) / rowHeight) - 1);
  const onKeyDown = useKeyboard({
    session,
    view,
    cursor,
    select,
    rowAxis,
    columnAxis,
    pageLength,
    rowMenu,
  });
  const pointer = usePointer({ sheet, cursor, select });

  useClipboard(session, scroller, sheet, selection);
  const editClicked = (event: MouseEvent) => {
    const onCell = event.target instanceof Element && event.target.closest('[role=gridcell]');
    if (onCell) session.editing.begin(sheet, active, 'cell');
  };

  const { draft } = session.editing;
  const firstRow = rowAxis.rowAt(rows.range?.startIndex ?? 0);
  const headless = tableWithoutHeadings(sheet, active, firstRow);
  const columnItems = columns.getVirtualItems().map((item) => item.index);
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className="grid"
        aria-label={`Sheet ${sheet.name}`}
        aria-rowcount={rowAxis.count + 1}
        aria-colcount={columnAxis.count + 1}
        aria-multiselectable="true"
        aria-activedescendant={cellId(active.row, active.column)}
        data-selection={areaAddress(selection)}
        onKeyDown={onKeyDown}
        onDoubleClick={editClicked}
        onContextMenu={rowMenu.openByPointer}
        {...pointer}
      >
        <div
          role="presentation"
          className="canvas"
          style={{ height: rows.getTotalSize(), width: columns.getTotalSize() }}
        >
          <ColumnHeadings axis={columnAxis} columns={columnItems} selection={selection} table={headless} />
          {rows.getVirtualItems().map((item) => {
            const row = rowAxis.rowAt(item.index);
            const reached = row >= selection.row && row < selection.row + selection.rows;
            return (
              <GridRow
                key={row}
                view={view}
                paper={paper}
                row={row}
                top={item.start}
                columnAxis={columnAxis}
                rowAxis={rowAxis}
                columns={columnItems.join(',')}
                selection={reached ? selection : undefined}
                activeColumn={active.row === row ? active.column : undefined}
              />
            );
          })}
          {draft?.sheet === sheet && draft.box === 'cell' && (
            <EditBox
              key={cellId(draft.row, draft.column)}
              draft={draft}
              editing={session.editing}
              leave={leaveCell}
              style={boxOver(draft, rowAxis, columnAxis)}
            />
          )}
        </div>
      </div>
      {rowMenu.menu && <RowMenu {...rowMenu.menu} />}
    </>
  );
}

/** Over the cell and at least as large. */
function boxOver({ row, column }: CellPlace, rowAxis: RowAxis, columnAxis: ColumnAxis): CSSProperties {
  return {
    top: headingHeight + rowAxis.positionOf(row) * rowHeight,
    left: headingWidth + columnAxis.start(column),
    minWidth: columnAxis.width(column) + 1,
    minHeight: rowHeight + 1,
  };
}

/** Places that stay in the page off screen too: the active cell, which assistive tools follow, and the corners of merges. */
function pinned(merges: readonly Area[], active: CellPlace, index: (place: CellPlace) => number): number[] {
  return [active, ...merges].map(index);
}

/** The active cell's table, where its heading row lies above the rows on screen and others of its rows do not. */
function tableWithoutHeadings(sheet: Sheet, active: CellPlace, firstRow: number): Table | undefined {
  const table = sheet.tables.find(({ area }) => containsCell(area, active.row, active.column));
  const inView = table?.headerArea && containsCell(table.bodyArea, firstRow, table.area.column);
  return inView ? table : undefined;
}
