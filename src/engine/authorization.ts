import type { Day, Seconds } from './quantities';
import type { Cell } from './visit';

export const PERIODS = [
  'visit',
  'day',
  'week',
  'biweekly',
  'month',
  'quarter',
  'year',
  'authorization',
] as const;
/** The span of dates one limit covers; `authorization` is the whole span from start to end date. */
export type Period = (typeof PERIODS)[number];

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** One limit as its row states it. Blank hours are no limit; zero is nothing authorized. */
export interface LimitEntry {
  readonly hours: Cell<Seconds>;
  readonly period: Cell<Period>;
  /** Hours already billed against this limit that are not rows of the schedule. */
  readonly usedBefore?: Cell<Seconds>;
  /** The authorization's own first day of the week; the rules' where blank. */
  readonly weekStartsOn?: Cell<Weekday>;
}

/** One row of the authorization table, as read. Rows that belong together are joined by the engine. */
export interface AuthorizationRow {
  /** Blank when the cell is blank or unreadable: the row then covers nothing. */
  readonly client: string;
  readonly number?: string;
  readonly payer?: string;
  readonly service?: string;
  /** Both dates inclusive; blank is open. */
  readonly start?: Cell<Day>;
  readonly end?: Cell<Day>;
  /** Set where its status says that it authorizes nothing, as one that was denied: it then covers nothing. */
  readonly isInForce?: false;
  /** The lowest goes first, blank last. */
  readonly priority?: Cell<number>;
  readonly limits: readonly LimitEntry[];
}
