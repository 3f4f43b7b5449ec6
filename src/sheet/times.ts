import { DAY_LENGTH, seconds, type Cell, type Seconds } from '../engine';
import { momentFromNumber, momentFromText } from './stamps';

/**
 * Reads a time as Excel keeps it, a fraction of a day, alone or behind a date. From 1 to 2 is the next day's,
 * as in a sheet that lets 1:00 AM follow 11:00 PM.
 * @returns seconds from midnight
 */
export function timeFromNumber(serial: number): Cell<Seconds> {
  // The fast way of nearly all cells; a moment is made only where the date behind it is wanted.
  if (serial >= 0 && serial < 2) {
    return seconds(Math.round((serial - Math.floor(serial)) * DAY_LENGTH) % DAY_LENGTH);
  }
  const moment = momentFromNumber(serial, false);
  return typeof moment === 'object' ? moment.time : moment;
}

/**
 * Reads a time of day typed as text: `3:30 PM`, `3p`, `15:30`, `0800`, alone or behind a date. Of a stamp with `Z`
 * or an offset the clock is taken as written: two of them still give the length between.
 * @returns seconds from midnight
 */
export function timeFromText(text: string): Cell<Seconds> {
  const monthFirst = momentFromText(text, 'mdy');
  const moment = typeof monthFirst === 'object' ? monthFirst : momentFromText(text, 'dmy');
  return typeof moment === 'object' ? moment.time : moment;
}
