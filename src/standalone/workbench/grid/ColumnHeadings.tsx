import type { Area, Table } from '../../emulator';
import { columnLetters } from '../../emulator';
import type { ColumnAxis } from './ColumnAxis';
import { headingWidth } from './geometry';

export interface ColumnHeadingsProps {
  axis: ColumnAxis;
  columns: readonly number[];
  selection: Area;
  /** The table whose own headings have scrolled away: its columns' names stand in for the letters, as in Excel. */
  table: Table | undefined;
}

export function ColumnHeadings({ axis, columns, selection, table }: ColumnHeadingsProps) {
  const marked = (column: number) =>
    column >= selection.column && column < selection.column + selection.columns;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="column-headings"
      style={{ width: headingWidth + axis.total }}
    >
      <div role="columnheader" aria-colindex={1} className="corner">
        <span className="unseen">Row</span>
      </div>
      {columns
        .filter((column) => axis.width(column) > 0)
        .map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            data-column={column}
            className={marked(column) ? 'column-heading marked' : 'column-heading'}
            style={{ left: headingWidth + axis.start(column), width: axis.width(column) }}
          >
            {table?.columns[column - table.area.column]?.name ?? columnLetters(column)}
          </div>
        ))}
    </div>
  );
}
