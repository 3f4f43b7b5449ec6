import { seconds, type Seconds } from '../engine';
import type { CellValue, Row } from './cells';
import { momentFromText } from './stamps';
import { timeFromNumber } from './times';
import { plain } from './words';

const ONE = seconds(3600);
const THIRTEEN = seconds(13 * 3600);
const SAYS_HALF = /[ap]\.?(?: ?m\.?)?$/i;
/** `0900`: nobody writes so on a clock of twelve hours. */
const MILITARY = /\b\d{4}$/;

/**
 * Makes the test of a visit's two cells whose halves of the day are not known: "9:00" and "1:00" in columns that never pass
 * 12:59 nor say AM or PM. Excel makes 1:00 AM of a "1:00" that was typed or imported so, which is no more sure. The answer is
 * no for all where a single cell shows a clock of twenty-four hours.
 */
export function halvesTest(
  rows: readonly Row[],
  start: number | undefined,
  end: number | undefined,
): (row: Row) => boolean {
  if (start === undefined || end === undefined) return () => false;
  const texts = new Map<string, boolean | 'fullClock'>();

  /** Whether the half is open, or the cell itself shows the clock of the column. */
  function tell(cell: CellValue | undefined): boolean | 'fullClock' {
    if (typeof cell === 'number') {
      const time = timeFromNumber(cell);
      return typeof time === 'number' && byTime(time);
    }
    if (typeof cell !== 'string') return false;
    let told = texts.get(cell);
    if (told === undefined) texts.set(cell, (told = byText(plain(cell))));
    return told;
  }

  const isTold = rows.some((row) => tell(row[start]) === 'fullClock' || tell(row[end]) === 'fullClock');
  return isTold ? () => false : (row) => tell(row[start]) === true && tell(row[end]) === true;
}

function byText(text: string): boolean | 'fullClock' {
  // Either order of the date will do: only the time is looked at.
  const monthFirst = momentFromText(text, 'mdy');
  const moment = typeof monthFirst === 'object' ? monthFirst : momentFromText(text, 'dmy');
  if (typeof moment !== 'object' || moment.zone !== undefined || SAYS_HALF.test(text)) return false;
  return MILITARY.test(text) ? 'fullClock' : byTime(moment.time);
}

function byTime(time: Seconds): true | 'fullClock' {
  return time < ONE || time >= THIRTEEN ? 'fullClock' : true;
}
