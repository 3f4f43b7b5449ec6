import type { Row } from '../sheet';

/**
 * Excel on the web refuses requests over 5 MB. Pieces are cut by their size in bytes, not by rows: notes are long
 * in some sheets and blank in others.
 */
const BYTES_PER_REQUEST = 3_500_000;

/**
 * Queues the rows of columns piece by piece, with a round trip after each piece but the last, which goes with what
 * is queued next.
 *
 * @param columns their body cells
 * @param queue told the rows of each piece, the end not included
 * @param sent told the share of the rows that has been sent, 0 to 1, after each round trip
 */
export async function inPieces(
  context: Excel.RequestContext,
  columns: readonly Row[],
  rowCount: number,
  queue: (from: number, to: number) => void,
  sent: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < rowCount;) {
    const to = endOfPiece(columns, from, rowCount);
    queue(from, to);
    from = to;
    if (from === rowCount) return;
    await context.sync();
    sent(from / rowCount);
    suspend(context);
  }
}

/** Until the next sync only: a pane that is closed midway must not leave Excel without calculation. */
export function suspend(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** The first row that no longer fits into one request. */
function endOfPiece(columns: readonly Row[], from: number, end: number): number {
  let bytes = 0;
  for (let row = from; row < end; row++) {
    for (const cells of columns) {
      const cell = cells[row];
      // Escaped and encoded, a character takes up to 3 bytes; most take one. A figure has at most 24.
      bytes += typeof cell === 'string' ? cell.length * 1.5 + 4 : 12;
    }
    if (bytes > BYTES_PER_REQUEST && row > from) return row;
  }
  return end;
}
