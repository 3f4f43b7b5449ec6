import type { Row } from './cells';
import { anyFilled, filledIn, isFilled, type Grid, type Span } from './grid';
import { repeats } from './groupLine';
import { areHeadings, holdsValue, lineThrough, standsOnFigures } from './headingLines';
import { holdsOption } from './optionColumns';

/** A plain range whose end is not found yet; rows and columns are counted in the grid. */
export interface OpenRange {
  readonly span: Span;
  /** The last line of headings. */
  readonly row: number;
  readonly headingRows: number;
  readonly headings: readonly string[];
  /** The texts of each line of headings as they stand. */
  readonly lines: readonly (readonly string[])[];
}

/** Rows of a body looked at for the columns that hold figures. */
const FIGURE_ROWS = 20;

/** Whether other headings stand on a row, in the columns of a range: not its own, printed once more. */
export function isEndedBy(open: OpenRange, { rows }: Grid, row: number): boolean {
  const cells = rows[row];
  if (row <= open.row || !cells || cells.length === 0) return false;
  if (holdsValue(cells, open.span) || !anyFilled(cells, open.span)) return false;
  const line = lineThrough(cells, open.span);
  if (!areHeadings(cells, line, 2)) return isParted(rows, row, open) && contradicts(rows, row, open);
  if (!areHeadings(cells, line, 3) && !isParted(rows, row, open)) return false;
  if (holdsOption(open.headings, cells, open.span)) return false;
  // A word or two of a longer line are no headings printed once more.
  if (open.headings.length < 3 && filledIn(cells, line) > 2 * open.headings.length) return true;
  return !repeats(cells, open.span, open.lines);
}

/** Whether a blank row, or a title, stands above. */
function isParted(rows: readonly Row[], row: number, { span }: OpenRange): boolean {
  return filledIn(rows[row - 1], span) <= 1;
}

/** Unknown words above figures, where the range has figures itself: the headings of something else. */
function contradicts(rows: readonly Row[], row: number, { span, row: headingRow }: OpenRange): boolean {
  if (filledIn(rows[row], span) < 3 || !standsOnFigures(rows, row, span)) return false;
  const body = rows.slice(headingRow + 1, Math.min(row, headingRow + 1 + FIGURE_ROWS));
  let against = 0;
  for (let column = span.from; column <= span.to; column++) {
    if (isFilled(rows[row]?.[column]) && body.some((cells) => typeof cells[column] === 'number')) against++;
  }
  return against >= 2;
}
