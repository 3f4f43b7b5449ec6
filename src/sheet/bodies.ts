import { isBlank, type Row } from './cells';
import { anyFilled, filledIn, isFilled, type Span } from './grid';

/** What exports print under and between their tables. */
const FOOTER =
  /^(?:printed|page|run (?:date|on|by)|generated|exported|created|prepared|report|end of|as of|user|filter)\b/i;
/** What ends in a colon labels the cell beside it; a "Total:" is a row of the table. */
const LABEL = /^(?!.*\b(?:sub)?totals?\b).*:$/i;
/** A table of fewer columns can have rows with one filled cell. */
const WIDE = 4;

/**
 * The row after the last one of a body: blank rows at its end, the title of what follows and footers such as "Printed on"
 * are not of it; totals are.
 *
 * @param start the first row of the body
 * @param end the row after the last that can be of it
 * @param anotherFollows whether the headings of another table stand at `end`
 */
export function endOfBody(
  rows: readonly Row[],
  start: number,
  end: number,
  span: Span,
  anotherFollows: boolean,
): number {
  let last = end;
  let loose = anotherFollows;
  for (;;) {
    while (last > start && !anyFilled(rows[last - 1], span)) last--;
    const line = beginOfLines(rows, start, last, span);
    // Lines of one cell right under the last row may be rows that were begun; under a blank row they are notes.
    if (line < last && (loose || line === start || !anyFilled(rows[line - 1], span))) last = line;
    else if (last > start && isFooter(rows[last - 1], span)) last--;
    else return last;
    loose = false;
  }
}

/** The first of the lines with one filled cell each, or footers, that a body ends in. */
function beginOfLines(rows: readonly Row[], start: number, last: number, span: Span): number {
  if (span.to - span.from + 1 < WIDE) return last;
  let line = last;
  while (line > start && (filledIn(rows[line - 1], span) === 1 || isFooter(rows[line - 1], span))) line--;
  return line;
}

/** A line of labels, as "From: 1/1/2026 To: 1/31/2026" over another table, or a footer. */
function isFooter(row: Row | undefined, span: Span): boolean {
  const first = row?.slice(span.from, span.to + 1).find((cell) => !isBlank(cell));
  if (typeof first !== 'string') return false;
  if (LABEL.test(first.trim())) return true;
  return filledIn(row, span) <= 2 && FOOTER.test(first.trim());
}

/** Takes in the columns beside the headings that have none but are filled in the body. */
export function widened(rows: readonly Row[], start: number, end: number, span: Span, room: Span): Span {
  const isUsed = (column: number): boolean => {
    for (let row = start; row < end; row++) if (isFilled(rows[row]?.[column])) return true;
    return false;
  };
  let { from, to } = span;
  while (to < room.to && isUsed(to + 1)) to++;
  while (from > room.from && isUsed(from - 1)) from--;
  return { from, to };
}

/** The body's cells, as wide as its headings; rows that are just so wide are taken as they are. */
export function cutBody(
  rows: readonly Row[],
  start: number,
  end: number,
  { from, to }: Span,
): readonly Row[] {
  const width = to - from + 1;
  return rows.slice(start, end).map((row) => {
    if (from === 0 && row.length === width) return row;
    const cut = row.slice(from, to + 1);
    while (cut.length < width) cut.push('');
    return cut;
  });
}
