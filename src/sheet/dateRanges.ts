import type { Cell, Day } from '../engine';
import { dayFromText, orderShownBy, type DateOrder } from './dates';
import { partings } from './spans';
import { plain } from './words';

/** A first and a last date typed into one cell; blank where the range is open at that end. */
export interface DateRange {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

/** "Auth Period: ", as a form has it before the dates. */
const LABEL = /^[a-z][a-z ]*: ?/i;
const FROM = /^(?:from|since|starting) /i;
const UNTIL = /^(?:until|till|to|through|thru) /i;
/** What is written where there is no last date. */
const OPEN = /^(?:|present|open|ongoing|current|no end)$/i;

/**
 * Reads `1/1/2026 - 6/30/2026`, `2026-01-01 to 2026-06-30`, `Jan 1 - Jun 30, 2026`, and ranges open at one end. One date
 * alone is no range: it could be either end.
 */
export function rangeFromText(text: string, order: DateOrder): Cell<DateRange> {
  const typed = plain(text).replace(LABEL, '');
  if (typed === '') return undefined;
  const ranges = sidesOf(typed).flatMap(([first, last]) => {
    const start = first === '' ? undefined : dayFromText(first, order);
    const end = OPEN.test(last) ? undefined : dayFromText(last, order);
    if (start === 'unreadable' || end === 'unreadable') return [];
    return start === undefined && end === undefined ? [] : [{ start, end }];
  });
  const [only, ...others] = ranges;
  return only && others.length === 0 ? only : 'unreadable';
}

/** The orders that the dates of one range show. */
export function ordersShownBy(text: string): readonly (DateOrder | 'either')[] {
  const typed = plain(text).replace(LABEL, '');
  const parted = sidesOf(typed).find((sides) =>
    sides.every((side) => side === '' || OPEN.test(side) || isDate(side)),
  );
  return (parted ?? []).flatMap((side) => orderShownBy(side) ?? []);
}

function isDate(text: string): boolean {
  return dayFromText(text, 'mdy') !== 'unreadable' || dayFromText(text, 'dmy') !== 'unreadable';
}

function sidesOf(typed: string): readonly (readonly [string, string])[] {
  if (FROM.test(typed) && !/ (?:to|until|till|through|thru) | - /i.test(typed)) {
    return [[typed.replace(FROM, ''), '']];
  }
  if (UNTIL.test(typed)) return [['', typed.replace(UNTIL, '')]];
  return partings(typed.replace(FROM, '')).map(([first, last]) => [withYear(first, last), last]);
}

const YEARLESS = /^[a-z]{3,9}\.? ?\d{1,2}(?:st|nd|rd|th)?$|^\d{1,2}\/\d{1,2}$/i;
const YEAR_AT_END = /[ ,/](\d{4})$/;

/** "Jan 1 - Jun 30, 2026" says its year once. A start that would then be after its end is left for a person to see. */
function withYear(first: string, last: string): string {
  const year = YEAR_AT_END.exec(last)?.[1];
  if (year === undefined || !YEARLESS.test(first)) return first;
  return first.includes('/') ? `${first}/${year}` : `${first}, ${year}`;
}
