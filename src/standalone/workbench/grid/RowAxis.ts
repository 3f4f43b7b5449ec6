/**
 * The rows on show. Hidden rows are left out, so the grid counts positions ("the 12th row on show") while the
 * workbook counts rows; without hidden rows the two are the same and nothing is stored.
 */
export class RowAxis {
  private constructor(
    readonly count: number,
    private readonly rows: Int32Array | undefined,
  ) {}

  static of(rowCount: number, isHidden: (row: number) => boolean): RowAxis {
    const shown = Int32Array.from({ length: rowCount }, (_, row) => row).filter((row) => !isHidden(row));
    return new RowAxis(shown.length, shown.length === rowCount ? undefined : shown);
  }

  /** The row at a position; positions past the end give the last row on show. */
  rowAt(position: number): number {
    const within = Math.max(0, Math.min(position, this.count - 1));
    return this.rows ? (this.rows[within] ?? 0) : within;
  }

  /** The position of a row, or of the next row on show where it is hidden. */
  positionOf(row: number): number {
    if (!this.rows) return Math.min(row, this.count - 1);
    let low = 0;
    let high = this.rows.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
