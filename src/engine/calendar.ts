import { WEEKDAYS, type Period, type Weekday } from './authorization';
import type { Day } from './quantities';

/** A date of the Gregorian calendar; month 1 to 12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 0000-03-01 to serial 0. Counting years from March puts the leap day last, so months need no table. */
const MARCH_OF_YEAR_ZERO = 693_899;
const DAYS_IN_400_YEARS = 146_097;

/**
 * @param serial a day serial; right for dates from 1900-03-01, before which Excel's numbering holds a
 *   29 February 1900 that never was
 */
export function civilFromDay(serial: Day): CivilDate {
  const days = serial + MARCH_OF_YEAR_ZERO;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** @returns the day serial, or `undefined` for a date that does not exist, such as 29 February 2026 */
export function dayFromCivil(year: number, month: number, dayOfMonth: number): Day | undefined {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = (era * DAYS_IN_400_YEARS + dayOfEra - MARCH_OF_YEAR_ZERO) as Day;
  const back = civilFromDay(serial);
  return back.month === month && back.day === dayOfMonth ? serial : undefined;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(serial: Day): number {
  return modulo(serial - 1, 7);
}

/** The first day of the week that holds `serial`, for weeks that start on `first`. */
export function startOfWeek(serial: Day, first: Weekday): Day {
  return (serial - modulo(weekdayOf(serial) - WEEKDAYS.indexOf(first), 7)) as Day;
}

/** The Sunday from whose week biweekly blocks are counted where an authorization has no start: 2000-01-02. */
const OPEN_START_ANCHOR = 36_527 as Day;

/** What numbering the periods of one limit needs to know. */
export interface PeriodFrame {
  readonly period: Exclude<Period, 'visit'>;
  readonly weekStartsOn: Weekday;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
}

/**
 * Numbers the periods of a limit in time: days of one period, and only they, get the same number, and later
 * periods get higher ones.
 */
export function periodNumber(frame: PeriodFrame): (date: Day) => number {
  switch (frame.period) {
    case 'day':
      return (date) => date;
    case 'week':
    case 'biweekly': {
      const length = frame.period === 'week' ? 7 : 14;
      const anchor = startOfWeek(frame.start ?? OPEN_START_ANCHOR, frame.weekStartsOn);
      return (date) => Math.floor((date - anchor) / length);
    }
    case 'month':
    case 'quarter':
    case 'year': {
      const months = MONTHS_IN[frame.period];
      return (date) => {
        const { year, month } = civilFromDay(date);
        return Math.floor((year * 12 + month - 1) / months);
      };
    }
    case 'authorization':
      return () => 0;
  }
}

/** First and last day of the period that holds `date`; an `authorization` period may be open at either end. */
export function periodBounds(frame: PeriodFrame, date: Day): { from: Day | undefined; to: Day | undefined } {
  switch (frame.period) {
    case 'day':
      return { from: date, to: date };
    case 'week':
    case 'biweekly': {
      const length = frame.period === 'week' ? 7 : 14;
      const anchor = startOfWeek(frame.start ?? OPEN_START_ANCHOR, frame.weekStartsOn);
      const from = anchor + Math.floor((date - anchor) / length) * length;
      return { from: from as Day, to: (from + length - 1) as Day };
    }
    case 'month':
    case 'quarter':
    case 'year': {
      const months = MONTHS_IN[frame.period];
      const { year, month } = civilFromDay(date);
      const first = Math.floor((year * 12 + month - 1) / months) * months;
      return { from: firstOfMonth(first), to: (firstOfMonth(first + months) - 1) as Day };
    }
    case 'authorization':
      return { from: frame.start, to: frame.end };
  }
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** @param count months since January of year 0 */
function firstOfMonth(count: number): Day {
  const first = dayFromCivil(Math.floor(count / 12), (count % 12) + 1, 1);
  if (first === undefined) throw new RangeError('the first of a month always exists');
  return first;
}

/** The remainder that is never negative, so that dates before an anchor count backwards. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
