import { intersection } from '../../emulator';
import type { Area, Sheet } from '../../emulator';

export interface SelectionSums {
  count: number;
  sum: string;
  average: string;
}

/** Reading more cells than this at every move of the selection would be felt. */
const mostCells = 200_000;

/** Undefined where fewer than two cells hold a number, or more are selected than can be added up at once. */
export function selectionSums({ sheet, area }: { sheet: Sheet; area: Area }): SelectionSums | undefined {
  const used = sheet.usedArea();
  const cells = used && intersection(used, area);
  if (!cells || cells.rows * cells.columns > mostCells || area.rows * area.columns < 2) return undefined;
  let numbers = 0;
  let count = 0;
  let sum = 0;
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
    if (sheet.isRowHidden(row)) continue;
    for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
      const kind = sheet.kind(row, column);
      if (kind !== 'Empty') count += 1;
      if (kind !== 'Double') continue;
      numbers += 1;
      sum += Number(sheet.value(row, column));
    }
  }
  return numbers < 2 ? undefined : { count, sum: rounded(sum), average: rounded(sum / numbers) };
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
