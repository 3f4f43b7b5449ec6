import { called } from './called';
import { isBlank, type Area, type Row } from './cells';
import type { MappedTable } from './mapping';
import { columnLetters } from './highlights';
import type { Problem } from './problem';
import type { Region } from './regions';
import { skipTest } from './skippedRows';

/**
 * Merged cells keep one value for several, so that rows under the first have none. A line merged across, such as a title or
 * a total between the rows, takes nothing from anyone.
 *
 * @param witness the column every real row fills
 */
export function mergedInBody(
  { head, rows, merges = [] }: Region,
  { columns }: MappedTable<string>,
  witness: number | undefined,
  witnessMayBeTotal: boolean,
): Problem | undefined {
  if (merges.length === 0) return undefined;
  const inputs = Object.values(columns).filter((column) => column !== undefined);
  const isSkipped = skipTest({
    headings: head.headings,
    headingRows: head.headingRows,
    inputs,
    client: columns['client'],
    witness,
    witnessMayBeTotal,
  });
  const isReal = (row: Row): boolean => !isSkipped(row) && (witness === undefined || !isBlank(row[witness]));
  const harms = (area: Area): boolean => {
    const covered = inputs.filter(
      (column) => column >= area.column - head.column && column < area.column - head.column + area.columns,
    );
    if (covered.length === 0) return false;
    const row = rows[area.row - head.row - 1];
    const first = area.column - head.column;
    if (area.rows > 1) return !row || first < 0 || !isBlank(row[first]);
    return row !== undefined && covered.some((column) => column !== first) && isReal(row);
  };
  const found = merges.find(harms);
  if (!found) return undefined;
  const address = addressOf(found);
  const heading = head.headings[Math.max(0, found.column - head.column)] ?? '';
  return {
    code: 'mergedCells',
    message:
      `The cells ${address} in ${called(head)} are merged, so that only the first of them has a value. ` +
      'Unmerge them (Home > Merge & Center), fill in each row, then try again.',
    sheet: head.sheet,
    row: found.row + 1,
    column: heading,
  };
}

/** @example 'B5:B8' */
function addressOf({ row, column, rows, columns }: Area): string {
  return `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
}
