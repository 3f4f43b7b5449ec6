/**
 * A sheet as it stands between two changes. The session gives a new view after each change of contents, so that
 * whatever is drawn from a view need not be drawn again while the view is the same object.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../../emulator';
import type { Area, Sheet } from '../../emulator';
import { sheetConditions } from '../conditions/sheetConditions';
import type { SheetConditions } from '../conditions/sheetConditions';
import type { StaleFormulas } from '../stale/StaleFormulas';
import { ColumnAxis, columnPixels } from './ColumnAxis';
import { RowAxis } from './RowAxis';

/** Blank rows and columns shown beyond what is used, and the least there are. */
const spare = { rows: 50, columns: 6 };
const least = { rows: 100, columns: 26 };

export class SheetView {
  readonly conditions: SheetConditions;
  readonly used: Area | undefined;
  private rowAxis: { count: number; axis: RowAxis } | undefined;
  private columnAxis: ColumnAxis | undefined;

  constructor(
    readonly sheet: Sheet,
    private readonly staleFormulas: StaleFormulas,
  ) {
    this.conditions = sheetConditions(sheet);
    this.used = sheet.usedArea();
  }

  isStale(row: number, column: number): boolean {
    return this.staleFormulas.isStale(this.sheet, row, column);
  }

  /** The rows on show: what is used and what is selected, with some to spare. */
  rows(selection: Area): RowAxis {
    const end = Math.max(
      endOf(this.used, 'row', 'rows'),
      selection.rows < MAX_ROWS ? endOf(selection, 'row', 'rows') : 0,
    );
    const count = Math.min(Math.max(end + spare.rows, least.rows), MAX_ROWS);
    if (this.rowAxis?.count !== count) {
      this.rowAxis = { count, axis: RowAxis.of(count, (row) => this.sheet.isRowHidden(row)) };
    }
    return this.rowAxis.axis;
  }

  columns(selection: Area): ColumnAxis {
    const selected = selection.columns < MAX_COLUMNS ? endOf(selection, 'column', 'columns') : 0;
    const end = Math.max(endOf(this.used, 'column', 'columns'), selected);
    const count = Math.min(Math.max(end + spare.columns, least.columns), MAX_COLUMNS);
    if (this.columnAxis?.count !== count) {
      this.columnAxis = new ColumnAxis(Array.from({ length: count }, (_, column) => this.pixels(column)));
    }
    return this.columnAxis;
  }

  private pixels(column: number): number {
    return this.sheet.isColumnHidden(column) ? 0 : columnPixels(this.sheet.columnWidth(column));
  }
}

function endOf(area: Area | undefined, start: 'row' | 'column', length: 'rows' | 'columns'): number {
  return area ? area[start] + area[length] : 0;
}
