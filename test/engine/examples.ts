/** Visits and authorizations of one invented client, told in hours and dates. */
import {
  type AuthorizationRow,
  DEFAULT_RULES,
  type LimitEntry,
  maximize,
  type Outcome,
  type Period,
  readRules,
  type Seconds,
  secondsFromHours,
  type Visit,
} from '../../src/engine';
import { dayOf } from './naive/calendar';

export const CLIENT = 'Ada Example';

/** A worked visit, or one not worked yet where `actual` is left out. @param date such as '2026-01-05' */
export function visitOn(date: string, scheduled?: number, actual?: number, more: Partial<Visit> = {}): Visit {
  return {
    client: CLIENT,
    date: dayOf(date),
    standing: 'open',
    scheduledHours: scheduled === undefined ? undefined : secondsFromHours(scheduled),
    actualHours: actual === undefined ? undefined : secondsFromHours(actual),
    ...more,
  };
}

export function limitOf(hours: number, period: Period, more: Partial<LimitEntry> = {}): LimitEntry {
  return { hours: secondsFromHours(hours), period, ...more };
}

export function authorized(
  limits: readonly LimitEntry[],
  more: Partial<AuthorizationRow> = {},
): AuthorizationRow {
  return { client: CLIENT, limits, ...more };
}

/** @example timeOf('8:30') */
export function timeOf(text: string): Seconds {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return secondsFromHours(hour + minute / 60);
}

/** @param rules what differs from the defaults */
export function run(
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: object = {},
): Outcome {
  const reading = readRules({ ...DEFAULT_RULES, ...rules });
  if (!reading.ok) throw new Error(reading.message);
  return maximize(visits, rows, reading.rules);
}
