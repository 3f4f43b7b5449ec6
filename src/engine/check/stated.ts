import type { AuthorizationRow, LimitEntry, Period, Weekday } from '../authorization';
import { isBlank } from '../comparison';
import type { AuthorizationOutcome } from '../outcome';
import type { Rules } from '../rules';
import type { Entry } from './entries';
import type { Keys } from './fitting';
import type { PeriodSums } from './walk';

/** A limit as its row states it, and what its periods were found to hold. */
export interface StatedLimit {
  readonly period: Period;
  readonly weekStartsOn: Weekday;
  hours: number;
  usedBefore: number;
  /** In time; none of a limit per visit. */
  readonly periods: PeriodSums[];
}

/** One authorization, read from all of its rows. */
export interface Stated {
  readonly index: number;
  readonly client: number;
  readonly number: number;
  readonly payer: number;
  readonly service: number;
  /** Infinite where open. */
  readonly start: number;
  readonly end: number;
  /** The lowest of its rows; infinite where none has one. */
  readonly priority: number;
  /** False where client or dates cannot be used, or it is not in force. */
  readonly covers: boolean;
  readonly isInForce: boolean;
  readonly limits: readonly StatedLimit[];
  /** Whether one of its limits cannot be used, so that nothing on it may be raised. */
  readonly hasProblem: boolean;
  /** What draws on it, in the order of time once it is walked. */
  readonly entries: Entry[];
  /** First date of a visit matched to it. */
  earliest: number;
}

/** Reads the authorizations anew from the rows they were joined of. */
export function readStated(
  authorizations: readonly AuthorizationOutcome[],
  rows: readonly AuthorizationRow[],
  keys: Keys,
  rules: Rules,
): readonly Stated[] {
  return authorizations.map((authorization, index): Stated => {
    const first = rows[authorization.rows[0] ?? -1] ?? NOBODY;
    const limits: StatedLimit[] = [];
    let hasProblem = false;
    let priority = Infinity;
    for (const row of authorization.rows) {
      const own = rows[row]?.priority;
      if (typeof own === 'number' && own < priority) priority = own;
      for (const entry of rows[row]?.limits ?? []) {
        if (entry.hours === undefined) continue;
        if (isUsable(entry)) keep(limits, limitOf(entry, rules));
        else hasProblem = true;
      }
    }
    const isInForce = first.isInForce ?? true;
    const isReadable = first.start !== 'unreadable' && first.end !== 'unreadable';
    const [start, end] = [dateOf(first.start, -Infinity), dateOf(first.end, Infinity)];
    return {
      index,
      client: keys.clients.number(first.client),
      number: keys.numbers.number(first.number),
      payer: keys.payers.number(first.payer),
      service: keys.services.number(first.service),
      start,
      end,
      priority,
      covers: !isBlank(first.client) && isReadable && start <= end && isInForce,
      isInForce,
      limits,
      hasProblem,
      entries: [],
      earliest: Infinity,
    };
  });
}

/** Whether hours may be given on it. */
export function mayRaise({ limits, hasProblem }: Stated): boolean {
  return limits.length > 0 && !hasProblem;
}

const NOBODY: AuthorizationRow = { client: '', limits: [] };

function isUsable({ hours, period, usedBefore, weekStartsOn }: LimitEntry): boolean {
  if (typeof hours !== 'number' || hours < 0) return false;
  if (period === undefined || period === 'unreadable') return false;
  if ((period === 'week' || period === 'biweekly') && weekStartsOn === 'unreadable') return false;
  return period === 'visit' || usedBefore === undefined || (usedBefore !== 'unreadable' && usedBefore >= 0);
}

/** Reads an entry that is usable. */
function limitOf({ hours, period, usedBefore, weekStartsOn }: LimitEntry, rules: Rules): StatedLimit {
  const used = period === 'visit' ? 0 : Number(usedBefore ?? 0);
  return {
    period: period as Period,
    weekStartsOn:
      weekStartsOn === undefined || weekStartsOn === 'unreadable' ? rules.weekStartsOn : weekStartsOn,
    hours: Number(hours),
    usedBefore: used,
    periods: [],
  };
}

/** Of limits with the same periods, one that allows no less and has no more used before never binds: a row that comes a thousand times is one limit. */
function keep(limits: StatedLimit[], limit: StatedLimit): void {
  for (const known of limits) {
    if (known.period !== limit.period || known.weekStartsOn !== limit.weekStartsOn) continue;
    if (known.hours <= limit.hours && known.usedBefore >= limit.usedBefore) return;
    if (limit.hours <= known.hours && limit.usedBefore >= known.usedBefore) {
      known.hours = limit.hours;
      known.usedBefore = limit.usedBefore;
      return;
    }
  }
  limits.push(limit);
}

/** @param open what blank is */
export function dateOf(cell: AuthorizationRow['start'], open: number): number {
  return typeof cell === 'number' ? cell : open;
}
