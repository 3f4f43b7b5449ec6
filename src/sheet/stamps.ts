import { DAY_LENGTH, day, seconds, type Cell, type Day, type Seconds } from '../engine';
import type { Row } from './cells';
import { clockFromText } from './clock';
import { textsOf } from './column';
import { dayFromSerial, dayFromText, type DateOrder } from './dates';
import { plain } from './words';

/** A time of day, and where it is a stamp its date. */
export interface Moment {
  readonly time: Seconds;
  readonly day: Day | undefined;
  /**
   * Minutes ahead of UTC, where the stamp says so with `Z` or an offset. Such a stamp tells no date where the
   * visit took place, only how far it is from another.
   */
  readonly zone: number | undefined;
}

/**
 * Numbers between a two-day count and the serial of a date in living memory (1954) are no time anyone typed as one:
 * 8 could be 8:00, 1530 could be 3:30 PM. They are not guessed at.
 */
const LEAST_STAMP = 20_000;
/** The day after 9999-12-31, the last that Excel knows. */
const END_OF_STAMPS = 2_958_466;

/** Reads a time as Excel keeps it, a fraction of a day, alone or behind a date. */
export function momentFromNumber(serial: number, date1904: boolean): Cell<Moment> {
  const isStamp = serial >= LEAST_STAMP && serial < END_OF_STAMPS;
  if (!isStamp && !(serial >= 0 && serial < 2)) return 'unreadable';
  const second = Math.round((serial - Math.floor(serial)) * DAY_LENGTH);
  const time = seconds(second % DAY_LENGTH);
  if (!isStamp) return { time, day: undefined, zone: undefined };
  // Half a second before midnight is midnight, of the next day.
  const date = dayFromSerial(Math.floor(serial) + (second === DAY_LENGTH ? 1 : 0), date1904);
  return { time, day: date === 'unreadable' ? undefined : date, zone: undefined };
}

const STAMP = /^(.+?)[T ,]+(\d{1,2}:\d{2}.*|\d{1,2} ?[ap]\.?(?: ?m\.?)?|\d{4}(?:Z|[+-]\d{2}:?\d{2})?)$/i;
const ZONE = / ?(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)$/i;
/** 24:00 of a date is the first moment of the next. */
const MIDNIGHT_AFTER = /^24:?00/;

/** Reads a time of day typed as text, alone or behind a date, with `Z` or an offset where it has one. */
export function momentFromText(text: string, order: DateOrder): Cell<Moment> {
  const typed = plain(text);
  if (typed === '') return undefined;
  const alone = clockFromText(typed);
  if (alone !== undefined) return { time: alone, day: undefined, zone: undefined };
  const [, date = '', rest = ''] = STAMP.exec(typed) ?? [];
  if (date === '') return 'unreadable';
  const written = dayFromText(date, order);
  const zone = ZONE.exec(rest);
  const time = clockFromText(zone ? rest.slice(0, zone.index) : rest);
  if (typeof written !== 'number' || time === undefined) return 'unreadable';
  return {
    time,
    day: MIDNIGHT_AFTER.test(rest) ? day(written + 1) : written,
    zone: zone ? minutesOf(zone) : undefined,
  };
}

function minutesOf([, , sign, hours = '0', minutes = '0']: RegExpExecArray): number {
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether any cell of a column is a time with its date, so that it must be read as more than a time of day. */
export function holdsStamps(rows: readonly Row[], column: number | undefined): boolean {
  if (column === undefined) return false;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === 'number' && cell >= LEAST_STAMP) return true;
  }
  for (const text of textsOf(rows, column).keys()) {
    if (STAMP.test(plain(text))) return true;
  }
  return false;
}

/**
 * The seconds from one moment to another by their dates; nothing where either has none, or where only one of them says how
 * far it is from UTC.
 */
export function secondsBetween(start: Moment, end: Moment): number | undefined {
  if (start.day === undefined || end.day === undefined) return undefined;
  if ((start.zone === undefined) !== (end.zone === undefined)) return undefined;
  const zones = ((start.zone ?? 0) - (end.zone ?? 0)) * 60;
  return (end.day - start.day) * DAY_LENGTH + (end.time - start.time) + zones;
}
