import { WEEKDAYS, type Period, type Weekday } from '../authorization';

/** First and last day of a period, infinite where it is open. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Counted without Excel's 29 February 1900: right for dates from 1900-03-01 on. */
const JANUARY_1900 = 2;
const AVERAGE_MONTH = 30.44;

/** The first days of months, found by adding the lengths of months one after another. */
export class Months {
  private readonly firsts: number[] = [JANUARY_1900];

  /** The span of `count` months, a divisor of 12, that holds `date` and begins where the calendar's do. */
  span(date: number, count: number): Bounds {
    const month = this.holding(date);
    const first = month - (month % count);
    return { from: this.firstOf(first), to: this.firstOf(first + count) - 1 };
  }

  /** Months since January 1900. */
  private holding(date: number): number {
    let month = Math.max(0, Math.floor((date - JANUARY_1900) / AVERAGE_MONTH) - 1);
    while (this.firstOf(month + 1) <= date) month++;
    return month;
  }

  private firstOf(month: number): number {
    for (let known = this.firsts.length; known <= month; known++) {
      const last = known - 1;
      const year = 1900 + Math.floor(last / 12);
      const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
      const length = (MONTH_LENGTHS[last % 12] ?? 0) + (isLeap && last % 12 === 1 ? 1 : 0);
      this.firsts.push((this.firsts[last] ?? 0) + length);
    }
    return this.firsts[month] ?? 0;
  }
}

/** 2000-01-02. Weeks are counted from it, and so are two-week periods of authorizations without a start. */
const A_SUNDAY = 36_527;

/** What tells the periods of a limit apart. A limit per visit has none. */
export interface Frame {
  readonly period: Exclude<Period, 'visit'>;
  readonly weekStartsOn: Weekday;
  /** Infinite where open. */
  readonly start: number;
  readonly end: number;
}

/** The period that holds `date`. */
export function boundsOf({ period, weekStartsOn, start, end }: Frame, date: number, months: Months): Bounds {
  switch (period) {
    case 'day':
      return { from: date, to: date };
    case 'week':
      return block(date, A_SUNDAY + WEEKDAYS.indexOf(weekStartsOn), 7);
    case 'biweekly': {
      const anchor = Number.isFinite(start) ? start : A_SUNDAY;
      return block(date, block(anchor, A_SUNDAY + WEEKDAYS.indexOf(weekStartsOn), 7).from, 14);
    }
    case 'month':
      return months.span(date, 1);
    case 'quarter':
      return months.span(date, 3);
    case 'year':
      return months.span(date, 12);
    case 'authorization':
      return { from: start, to: end };
  }
}

/** Of blocks of `length` days, one of which begins on `anchor`, the one that holds `date`. */
function block(date: number, anchor: number, length: number): Bounds {
  const past = (date - anchor) % length;
  const from = date - (past < 0 ? past + length : past);
  return { from, to: from + length - 1 };
}
