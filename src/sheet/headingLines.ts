import type { CellValue, Row } from './cells';
import { anyFilled, filledIn, isFilled, runsOf, type Grid, type Span } from './grid';
import { isHeadingText, isLabelText, isValueText } from './headingLikeness';

/** What the filled cells of a part of a row are. */
interface Makeup {
  readonly filled: number;
  /** Cells with words that headings are made of. */
  readonly headings: number;
  /** Figures, and text that holds a value or labels the cell beside it. */
  readonly values: number;
  /** Whether no two cells say the same. */
  readonly distinct: boolean;
}

/** Body rows looked at below a line of unknown words, for figures under its texts. */
const CONTRAST_ROWS = 3;
/** Rows looked at below unknown words for the headings they may be the title of. */
const TITLE_ROWS = 5;
/** Columns looked at on either side of headings for those they are on one line with. */
const COLUMNS_ALONG = 30;
/** Rows looked at to tell whether columns are filled together. */
export const LOOKAHEAD = 200;

/**
 * The runs of cells of a row that are a line of headings, among the columns that are still free: by the words they are
 * made of, or, in a field's own words, by the figures that stand under them.
 */
export function headingRuns({ rows }: Grid, row: number, free: readonly Span[]): readonly Span[] {
  const cells = rows[row];
  if (!cells) return [];
  const runs = runsOf(cells, free);
  if (runs.length === 0) return [];
  const makeups = runs.map((run) => makeupOf(cells, run));
  const wordy = runs.map((_, index) => isWordy(makeups[index]));
  const words = makeups.reduce((sum, { headings }, index) => sum + (wordy[index] ? headings : 0), 0);
  const sure = runs.map((run, index) =>
    words >= 2 && wordy[index] ? true : standsOnFigures(rows, row, run, makeups[index]),
  );
  const first = runs.find((_, index) => sure[index]);
  if (!first) return [];
  // A heading in other words, parted from the rest by a blank column, is known by its column's being filled along.
  return runs.filter(
    (run, index) =>
      sure[index] ||
      ((makeups[index]?.values ?? 1) === 0 &&
        filledTogether(rows, row + 1, first, run) >= 0.5 &&
        !isTitle(rows, row, run)),
  );
}

/** Whether a part of a row has nothing but heading words enough to be headings of its own, not a row of a body. */
export function areHeadings(row: Row | undefined, span: Span, least: number): boolean {
  if (!row || holdsValue(row, span) || !beginsWithHeading(row, span)) return false;
  const { filled, headings, values } = makeupOf(row, span);
  return values === 0 && headings >= least && headings >= 0.6 * filled;
}

/** Whether all the texts of a part of a row, nearly, are made of heading words: as those of a line of group names. */
export function areGroupNames(row: Row | undefined, span: Span): boolean {
  if (!row || holdsValue(row, span)) return false;
  const { filled, headings, values } = makeupOf(row, span);
  return filled > 0 && values === 0 && headings >= 0.75 * filled;
}

/** The span with what goes on at its ends, as far as is looked at: texts without a gap, and headings over one blank column. */
export function lineThrough(cells: Row, { from, to }: Span): Span {
  return { from: endOfLine(cells, from, -1), to: endOfLine(cells, to, 1) };
}

function endOfLine(cells: Row, from: number, by: 1 | -1): number {
  let column = from;
  while (Math.abs(column - from) < COLUMNS_ALONG) {
    const next = stepFrom(cells, column, by);
    if (next === column) break;
    column = next;
  }
  return column;
}

function stepFrom(cells: Row, column: number, by: 1 | -1): number {
  const [near, far] = [cells[column + by], cells[column + 2 * by]];
  if (isFilled(near))
    return isPlainText(near) && (isFilled(cells[column]) || isHeadingText(near)) ? column + by : column;
  return isPlainText(far) && isHeadingText(far) ? column + 2 * by : column;
}

function isPlainText(cell: CellValue | undefined): cell is string {
  return typeof cell === 'string' && !isValueText(cell) && !isLabelText(cell);
}

/** Cells looked at before a row is given up. */
const FIRST_CELLS = 3;

function beginsWithHeading(row: Row, { from, to }: Span): boolean {
  let filled = 0;
  for (let column = from; column <= to && filled < FIRST_CELLS; column++) {
    const cell = row[column];
    if (!isFilled(cell)) continue;
    if (typeof cell === 'string' && !isValueText(cell) && isHeadingText(cell)) return true;
    filled++;
  }
  return false;
}

/** Tells most rows of a body by their first few cells: they hold figures, or texts that do. */
export function holdsValue(row: Row, { from, to }: Span): boolean {
  for (let column = from; column <= to; column++) {
    const cell = row[column];
    if (typeof cell === 'string' ? isValueText(cell) : cell !== undefined) return true;
  }
  return false;
}

function hasFigure(row: Row, { from, to }: Span): boolean {
  for (let column = from; column <= to; column++) {
    const cell = row[column];
    if (typeof cell === 'number' || typeof cell === 'boolean') return true;
  }
  return false;
}

function makeupOf(row: Row, { from, to }: Span): Makeup {
  const texts = new Set<string>();
  let [filled, headings, values] = [0, 0, 0];
  for (let column = from; column <= to; column++) {
    const cell = row[column];
    if (!isFilled(cell)) continue;
    filled++;
    if (typeof cell !== 'string' || isValueText(cell) || isLabelText(cell)) values++;
    else {
      if (isHeadingText(cell)) headings++;
      texts.add(cell);
    }
  }
  return { filled, headings, values, distinct: texts.size === filled };
}

/** A stray figure, such as a year, does not unmake a line of headings. */
function isWordy(makeup: Makeup | undefined): boolean {
  if (!makeup) return false;
  const { filled, headings, values } = makeup;
  return headings > 0 && headings >= 0.4 * filled && values <= 0.15 * filled;
}

/** Whether headings stand close below. */
function isTitle(rows: readonly Row[], row: number, run: Span): boolean {
  return rows.slice(row + 1, row + 1 + TITLE_ROWS).some((cells) => {
    return anyFilled(cells, run) && areHeadings(cells, lineThrough(cells, run), 2);
  });
}

/** Different texts side by side, with figures under some of them: headings, whatever their words. */
export function standsOnFigures(
  rows: readonly Row[],
  row: number,
  run: Span,
  makeup = makeupOf(rows[row] ?? [], run),
): boolean {
  if (makeup.filled < 2 || makeup.values > 0 || !makeup.distinct) return false;
  for (let below = row + 1; below <= row + CONTRAST_ROWS; below++) {
    const cells = rows[below];
    if (!cells || !anyFilled(cells, run)) continue;
    return hasFigure(cells, run) && filledIn(cells, run) * 2 >= makeup.filled;
  }
  return false;
}

/** The share of rows with anything in either span that have something in both. */
export function filledTogether(rows: readonly Row[], from: number, one: Span, other: Span): number {
  let [either, both] = [0, 0];
  const end = Math.min(rows.length, from + LOOKAHEAD);
  for (let row = from; row < end; row++) {
    const [inOne, inOther] = [anyFilled(rows[row], one), anyFilled(rows[row], other)];
    if (inOne || inOther) either++;
    if (inOne && inOther) both++;
  }
  return either === 0 ? 0 : both / either;
}
