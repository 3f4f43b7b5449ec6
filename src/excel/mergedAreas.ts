/** Where cells are merged, however many areas there are. */
import type { Area } from '../sheet';
import { isUnexplained } from './hostProblem';
import { areaOf, rangeAt } from './places';

/**
 * Asks for the merged areas that begin in a range, in the next round trip. That fails, and all that is asked with it, where
 * there are more than 512 (documentation of Range.getMergedAreasOrNullObject).
 *
 * @returns what Excel told, after the round trip
 */
export function askMerged(range: Excel.Range): () => readonly Area[] {
  const merged = range.getMergedAreasOrNullObject();
  const areas = merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () => (merged.isNullObject ? [] : areas.items.map(areaOf));
}

/**
 * The merged areas that reach into an area, in as many pieces as Excel tells of: each that it refuses is asked for again in
 * halves. Only one area begins in a cell, so that this comes to an end. For sheets where {@link askMerged} failed.
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { row, column, rows, columns }: Area,
): Promise<readonly Area[]> {
  // A merged area is told of by the range it begins in (office-js #3611), which may be far above and to the left.
  const whole: Area = { row: 0, column: 0, rows: row + rows, columns: column + columns };
  const found: Area[] = [];
  const parts = [whole];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const told = askMerged(rangeAt(worksheet, part));
    try {
      await context.sync();
      found.push(...told());
    } catch (error) {
      const isOneCell = part.rows === 1 && part.columns === 1;
      if (isOneCell || !isUnexplained(error)) throw error;
      parts.push(...halves(part));
    }
  }
  return found;
}

/** The lower or right one first, so that the upper or left one is taken from the end next. */
function halves(area: Area): readonly Area[] {
  const { row, column, rows, columns } = area;
  const [down, across] = [Math.ceil(rows / 2), Math.ceil(columns / 2)];
  return rows > 1
    ? [
        { ...area, row: row + down, rows: rows - down },
        { ...area, rows: down },
      ]
    : [
        { ...area, column: column + across, columns: columns - across },
        { ...area, columns: across },
      ];
}
