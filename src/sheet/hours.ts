import { seconds, secondsFromHours, type Cell, type Seconds } from '../engine';
import { plain } from './words';

/** More hours than any limit of years: beyond it a number is a date, an id or an accident. */
const MOST_HOURS = 1_000_000;

const UNIT = String.raw`(?:(?:h|hr|hrs|hour|hours)\.?)`;
const COUNT = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)`;
/** `5`, `5.50 h`, `1,040`, `-1` */
const DECIMAL_FORM = new RegExp(String.raw`^([+-]?)(${COUNT})\s*${UNIT}?$`, 'i');
/** `4:00`, `40:30`, `4:00:00` */
const CLOCK_FORM = new RegExp(String.raw`^([+-]?)(\d{1,5}):([0-5]\d)(?::([0-5]\d))?\s*${UNIT}?$`, 'i');
/** `5h 30m`, `5 hrs, 30 min`, `5h30` */
const HOURS_MINUTES_FORM = new RegExp(
  String.raw`^([+-]?)(\d+)\s*${UNIT}(?:,? | and )?([0-5]?\d)\s*(?:m|min|mins|minute|minutes)?\.?$`,
  'i',
);
/** `45 min` */
const MINUTES_FORM = /^([+-]?)(\d+(?:\.\d+)?)\s*(?:m|min|mins|minute|minutes)\.?$/i;

/** Reads a number of an hours column: hours, and where negative still a number, for the engine to refuse. */
export function hoursFromNumber(hours: number): Cell<Seconds> {
  return Math.abs(hours) <= MOST_HOURS ? secondsFromHours(hours) : 'unreadable';
}

/**
 * Reads hours as people type them. In a column of hours `4:00` is four hours; `4:00 AM` is a time, and unreadable.
 * @example hoursFromText('5h 30m') // 19800 seconds
 */
export function hoursFromText(text: string): Cell<Seconds> {
  const typed = plain(text);
  if (typed === '') return undefined;
  const decimal = DECIMAL_FORM.exec(typed);
  if (decimal) return signed(decimal[1], hoursFromNumber(numberOf(decimal[2])));
  const clock = CLOCK_FORM.exec(typed) ?? HOURS_MINUTES_FORM.exec(typed);
  if (clock) {
    const [, sign, hours, minutes, rest] = clock;
    return signed(sign, hoursFromNumber(numberOf(hours) + numberOf(minutes) / 60 + numberOf(rest) / 3600));
  }
  const minutes = MINUTES_FORM.exec(typed);
  return minutes ? signed(minutes[1], hoursFromNumber(numberOf(minutes[2]) / 60)) : 'unreadable';
}

const COUNT_FORM = new RegExp(String.raw`^([+-]?${COUNT})\s*(?:u|unit|units)?\.?$`, 'i');

/** Reads a plain number typed as text, with or without the word units. @example countFromText('16 units') // 16 */
export function countFromText(text: string): Cell<number> {
  const typed = plain(text);
  if (typed === '') return undefined;
  const count = COUNT_FORM.exec(typed);
  return count ? numberOf(count[1]) : 'unreadable';
}

function numberOf(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits.replaceAll(',', ''));
}

function signed(sign: string | undefined, length: Cell<Seconds>): Cell<Seconds> {
  return sign === '-' && typeof length === 'number' && length > 0 ? seconds(0 - length) : length;
}
