import { memo } from 'react';
import type { Area, Sheet } from '../../emulator';
import { containsCell } from '../../emulator';
import { cellLook } from '../cell/cellLook';
import type { ColumnAxis } from './ColumnAxis';
import { GridCell } from './GridCell';
import type { RowAxis } from './RowAxis';
import type { SheetView } from './SheetView';
import { headingWidth, rowHeight } from './geometry';

export interface GridRowProps {
  view: SheetView;
  /** The colour of an empty sheet, `#RRGGBB`. */
  paper: string;
  row: number;
  top: number;
  columnAxis: ColumnAxis;
  rowAxis: RowAxis;
  /** The columns on screen, comma-separated: a memo can compare that. */
  columns: string;
  /** Undefined where the selection does not reach this row. */
  selection: Area | undefined;
  /** Undefined where the active cell is in another row. */
  activeColumn: number | undefined;
}

export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, selection } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="grid-row"
      style={{ top: props.top, width: headingWidth + props.columnAxis.total, height: rowHeight }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-row={row}
        className={selection ? 'row-heading marked' : 'row-heading'}
      >
        {row + 1}
      </div>
      {props.columns.split(',').map((column) => placedCell(props, Number(column)))}
    </div>
  );
});

/** The cell of a column, or nothing where the column is hidden or another cell's merge lies over it. */
function placedCell(
  { view, paper, row, columnAxis, rowAxis, selection, activeColumn }: GridRowProps,
  column: number,
) {
  const { sheet, conditions } = view;
  const merge = sheet.mergeAt(row, column);
  if (merge && !(row === firstShown(merge, rowAxis) && column === merge.column)) return null;
  const end = merge ? merge.column + merge.columns : column + 1;
  const width = columnAxis.start(end) - columnAxis.start(column);
  if (width === 0) return null;
  const look = cellLook({ sheet, conditions, paper }, merge?.row ?? row, column);
  const rowsHigh = merge ? rowAxis.positionOf(merge.row + merge.rows) - rowAxis.positionOf(row) : 1;
  return (
    <GridCell
      key={column}
      id={cellId(row, column)}
      row={row}
      column={column}
      left={headingWidth + columnAxis.start(column)}
      width={width}
      height={rowsHigh * rowHeight}
      beyond={
        look.flows && look.align === 'left' && !merge && sheet.kind(row, column + 1) === 'Empty'
          ? {
              room: roomForText(sheet, columnAxis, row, column) - width,
              fill: cellLook({ sheet, conditions, paper }, row, column + 1).fill ?? paper,
              selected: selection !== undefined && containsCell(selection, row, column + 1),
            }
          : undefined
      }
      look={look}
      active={activeColumn === column}
      selected={selection !== undefined && containsCell(selection, row, column)}
      stale={view.isStale(row, column)}
    />
  );
}

/** A merged area whose first row is hidden is drawn from its first row on show. */
function firstShown(merge: Area, rowAxis: RowAxis): number {
  return rowAxis.rowAt(rowAxis.positionOf(merge.row));
}

/** Text runs on over empty cells to the right, up to the next cell with anything in it. */
function roomForText(sheet: Sheet, axis: ColumnAxis, row: number, column: number): number {
  let end = column + 1;
  while (end < axis.count && sheet.kind(row, end) === 'Empty' && !sheet.mergeAt(row, end)) end += 1;
  return axis.start(end) - axis.start(column);
}
