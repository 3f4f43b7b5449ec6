import { civilFromDay } from './calendar';
import type { AuthorizationOutcome, Outcome, PeriodState } from './outcome';
import { HOUR, type Day, type Seconds } from './quantities';

/*
 * The words for what sentences speak of. English and fixed in form, whatever the machine's locale, so that the same
 * sheet reads the same everywhere.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** @example 'Jan 4' */
export function describeDay(date: Day): string {
  const { month, day } = civilFromDay(date);
  return `${monthName(month).slice(0, 3)} ${day}`;
}

/** @example 'Jan 4, 2026' */
export function describeDate(date: Day): string {
  return `${describeDay(date)}, ${civilFromDay(date).year}`;
}

/** @example describeHours(secondsFromHours(1.5)) // '1.50 h' */
export function describeHours(length: Seconds): string {
  return `${(Math.round((length * 100) / HOUR) / 100).toFixed(2)} h`;
}

/** Names the period of a limit. @example 'week of Jan 4' */
export function describePeriod(
  state: Pick<PeriodState, 'authorization' | 'period' | 'from'>,
  outcome: Outcome,
): string {
  const { period, from } = state;
  if (period === 'visit') return 'one visit';
  if (period === 'authorization' || from === undefined) {
    const whole = describeAuthorization(outcome.authorizations[state.authorization]);
    return whole === NAMELESS ? 'the whole authorization' : whole;
  }
  const { year, month } = civilFromDay(from);
  switch (period) {
    case 'day':
      return describeDay(from);
    case 'week':
      return `week of ${describeDay(from)}`;
    case 'biweekly':
      return `two-week period of ${describeDay(from)}`;
    case 'month':
      return `${monthName(month)} ${year}`;
    case 'quarter':
      return `quarter ${Math.ceil(month / 3)} of ${year}`;
    case 'year':
      return `${year}`;
  }
}

/** @example 'authorization A-100' */
export function describeAuthorization(authorization: AuthorizationOutcome | undefined): string {
  const number = shortened(authorization?.number);
  if (number !== '') return `authorization ${number}`;
  const from = authorization?.start === undefined ? '' : ` from ${describeDate(authorization.start)}`;
  const to = authorization?.end === undefined ? '' : ` to ${describeDate(authorization.end)}`;
  return from === '' && to === '' ? NAMELESS : `the authorization${from}${to}`;
}

/**
 * Names an authorization so that the clerk finds it.
 *
 * @param sheetRow names the row an authorization row stands in, as the clerk sees it
 * @example 'authorization A-100 for Ada Example (row 2)'
 */
export function locateAuthorization(
  authorization: AuthorizationOutcome | undefined,
  sheetRow: (row: number) => number,
): string {
  const row = authorization?.rows[0];
  const place = row === undefined ? '' : ` (row ${sheetRow(row)})`;
  return `${describeAuthorization(authorization)} for ${authorization?.client.trim() ?? ''}${place}`;
}

const NAMELESS = 'an authorization without a number';

/** A cell taken for a number may hold a whole sentence. */
const LONGEST_NUMBER = 40;

/** @returns a number as typed, cut where it is too long for a sentence; blank where there is none */
export function shortened(number = ''): string {
  const letters = Array.from(number.trim());
  return letters.length > LONGEST_NUMBER
    ? `${letters.slice(0, LONGEST_NUMBER - 1).join('')}…`
    : letters.join('');
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** @example capital('week of Jan 4') // 'Week of Jan 4' */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
