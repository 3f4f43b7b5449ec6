import { DAY_LENGTH, seconds, type Cell, type Seconds } from '../engine';
import { dayFromText } from './dates';
import { plain } from './words';

/**
 * Numbers between a two-day count and the serial of a date in living memory (1954) are no time anyone typed as one:
 * 8 could be 8:00, 1530 could be 3:30 PM. They are not guessed at.
 */
const LEAST_STAMP = 20_000;
/** The day after 9999-12-31, the last that Excel knows. */
const END_OF_STAMPS = 2_958_466;

/**
 * Reads a time as Excel keeps it, a fraction of a day, alone or behind a date. From 1 to 2 is the next day's,
 * as in a sheet that lets 1:00 AM follow 11:00 PM.
 * @returns seconds from midnight
 */
export function timeFromNumber(serial: number): Cell<Seconds> {
  const isTime = (serial >= 0 && serial < 2) || (serial >= LEAST_STAMP && serial < END_OF_STAMPS);
  if (!isTime) return 'unreadable';
  return seconds(Math.round((serial - Math.floor(serial)) * DAY_LENGTH) % DAY_LENGTH);
}

const TWELVE_HOURS = /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)? ?([ap])\.?(?: ?m\.?)?$/i;
const FULL_DAY = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
/** `0800`, `1530`: four digits typed as text. */
const MILITARY = /^(\d{2})(\d{2})$/;
const STAMP = /^(.+?)[T ,]+(\d{1,2}:\d{2}.*)$/i;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads a time of day typed as text: `3:30 PM`, `3p`, `15:30`, `0800`, alone or behind a date. Of a stamp with `Z`
 * or an offset the clock is taken as written: two of them still give the length between.
 * @returns seconds from midnight
 */
export function timeFromText(text: string): Cell<Seconds> {
  const typed = plain(text);
  if (typed === '') return undefined;
  const alone = clock(typed);
  if (alone !== undefined) return alone;
  const [, date = '', time = ''] = STAMP.exec(typed) ?? [];
  const dated = dayFromText(date, 'mdy') !== 'unreadable' || dayFromText(date, 'dmy') !== 'unreadable';
  return (date !== '' && dated ? clock(time.replace(OFFSET, '')) : undefined) ?? 'unreadable';
}

function clock(text: string): Seconds | undefined {
  const twelve = TWELVE_HOURS.exec(text);
  if (twelve) {
    const [, hour, minute, second, half = ''] = twelve;
    const named = Number(hour);
    if (named < 1 || named > 12) return undefined;
    return ofDay((named % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute, second);
  }
  const full = FULL_DAY.exec(text) ?? MILITARY.exec(text);
  return full ? ofDay(Number(full[1]), full[2], full[3]) : undefined;
}

/** 24:00 is midnight too; nothing else past 23:59:59 is a time of day. */
function ofDay(hour: number, minute = '0', second = '0'): Seconds | undefined {
  if (Number(minute) > 59 || Number(second) > 59) return undefined;
  const total = (hour * 60 + Number(minute)) * 60 + Number(second);
  return total <= DAY_LENGTH ? seconds(total % DAY_LENGTH) : undefined;
}
