import { type Day, type Period, WEEKDAYS, type Weekday } from '../../../src/engine';

/** The engine counts days by arithmetic of its own and knows no Date; here Date in UTC is the second opinion. */
const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970_01_01 = 25_569;
const SERIAL_OF_2000_01_02 = 36_527;

export function dayOf(isoDate: string): Day {
  const milliseconds = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new Error(`not a date: ${isoDate}`);
  return (milliseconds / MILLISECONDS_A_DAY + SERIAL_OF_1970_01_01) as Day;
}

export function isoDateOf(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

function dateOf(day: number): Date {
  return new Date((day - SERIAL_OF_1970_01_01) * MILLISECONDS_A_DAY);
}

/** The first day of the week that holds the day: stepped back to, one day at a time. */
function weekStart(day: number, startsOn: Weekday): number {
  let first = day;
  while (WEEKDAYS[dateOf(first).getUTCDay()] !== startsOn) first -= 1;
  return first;
}

export interface PeriodChoice {
  readonly period: Exclude<Period, 'visit'>;
  readonly weekStartsOn: Weekday;
  /** Where the authorization starts, from which two-week blocks are counted; blank is open. */
  readonly authorizationStart: Day | undefined;
}

/**
 * A number that two days share exactly when they lie in the same period. Later periods have greater numbers.
 */
export function periodNumber(day: Day, choice: PeriodChoice): number {
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  switch (choice.period) {
    case 'day':
      return day;
    case 'week':
      return weekStart(day, choice.weekStartsOn);
    case 'biweekly': {
      const anchor = weekStart(choice.authorizationStart ?? SERIAL_OF_2000_01_02, choice.weekStartsOn);
      return Math.floor((day - anchor) / 14);
    }
    case 'month':
      return year * 100 + date.getUTCMonth();
    case 'quarter':
      return year * 100 + Math.floor(date.getUTCMonth() / 3);
    case 'year':
      return year;
    case 'authorization':
      return 0;
  }
}
