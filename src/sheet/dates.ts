import { day, dayFromCivil, type Cell, type Day } from '../engine';
import { plain } from './words';

/** Which part of `3/4/2026` comes first. */
export type DateOrder = 'mdy' | 'dmy';

/**
 * The first day that is the same in Excel and on the calendar. Excel has a 29 February 1900 that never was
 * (serial 60), so every serial up to it is a day off. No visit is that old: such a number in a date column is
 * something else, and is not read as a date.
 */
const FIRST_SERIAL = 61;
/** 9999-12-31, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Serial 0 of a workbook that counts from 1904, in the numbering from 1900. */
const SHIFT_1904 = 1462;

/**
 * Reads a date as Excel keeps it; a time of day in it is left out.
 * @param serial whole days and a fraction, in the workbook's own numbering
 */
export function dayFromSerial(serial: number, date1904: boolean): Cell<Day> {
  const whole = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0);
  return serial >= 0 && whole >= FIRST_SERIAL && whole <= LAST_SERIAL ? day(whole) : 'unreadable';
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i;
const TIME = /[T ,]+\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?: ?[ap]\.?(?: ?m\.?)?)?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
/** `20260105` */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const MONTH_NAMED = /^([a-z]{3,9})\.?[- ]?(\d{1,2})(?:st|nd|rd|th)?(?:, ?|[- ])(\d{4}|\d{2})$/i;
const DAY_THEN_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[- ]?([a-z]{3,9})\.?(?:, ?|[- ])?(\d{4}|\d{2})$/i;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Reads a date typed as text: `1/5/2026`, `1-5-26`, `2026-01-05`, `20260105`, `Jan 5, 2026`, `5-Jan-26`, each with or without a
 * weekday before and a time after it. Two-digit years are of this century: schedules have no others. A stamp
 * with `Z` or an offset is no date, since the day where the visit took place cannot be told from it.
 * @param order which part of `3/4/2026` is the month
 */
export function dayFromText(text: string, order: DateOrder): Cell<Day> {
  const typed = dateOnly(text);
  if (typed === '') return undefined;
  const iso = YEAR_FIRST.exec(typed);
  if (iso) return civil(iso[1], iso[3], iso[4]);
  const compact = COMPACT.exec(typed);
  if (compact) return civil(compact[1], compact[2], compact[3]);
  const numeric = YEAR_LAST.exec(typed);
  if (numeric) {
    const [, first, , second, year] = numeric;
    return order === 'mdy' ? civil(year, first, second) : civil(year, second, first);
  }
  const named = MONTH_NAMED.exec(typed);
  if (named) return civil(named[3], monthNumber(named[1]), named[2]);
  const dayFirst = DAY_THEN_MONTH.exec(typed);
  return dayFirst ? civil(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : 'unreadable';
}

/** How a text says its date, for a sentence about its column. */
export function dateFormOf(text: string, order: DateOrder): string {
  const typed = dateOnly(text);
  if (YEAR_LAST.test(typed)) return order === 'mdy' ? 'month/day/year' : 'day/month/year';
  return /^\d/.test(typed) && !/[a-z]/i.test(typed) ? 'year-month-day' : 'text with the month in words';
}

/**
 * What one text says about the order of its column: `either` when it could be read both ways, nothing when
 * it is no such date.
 */
export function orderShownBy(text: string): DateOrder | 'either' | undefined {
  const numeric = YEAR_LAST.exec(dateOnly(text));
  if (!numeric) return undefined;
  const [first, second] = [Number(numeric[1]), Number(numeric[3])];
  if (first > 12 === second > 12) return 'either';
  return first > 12 ? 'dmy' : 'mdy';
}

function dateOnly(text: string): string {
  return plain(text).replace(WEEKDAY, '').replace(TIME, '');
}

/** The number of a month written out or shortened to three letters or more; 0 where it is no month. */
function monthNumber(name = ''): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(lower)) + 1;
}

function civil(year = '', month: string | number = '', dayOfMonth = ''): Cell<Day> {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const serial = dayFromCivil(full, Number(month), Number(dayOfMonth));
  return serial !== undefined && serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : 'unreadable';
}
