import type { AuthorizationRow, LimitEntry, Period, Weekday } from '../authorization';
import { isBlank } from '../comparison';
import type { AuthorizationOutcome } from '../outcome';
import type { Rules } from '../rules';
import type { Entry } from './entries';
import type { Report } from './findings';
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
  /** False where client or dates cannot be used. */
  readonly covers: boolean;
  readonly limits: readonly StatedLimit[];
  /** Whether one of its limits cannot be used, so that nothing on it may be raised. */
  readonly hasProblem: boolean;
  /** What draws on it, in the order of time once it is walked. */
  readonly entries: Entry[];
  /** First date of a visit matched to it. */
  earliest: number;
}

/** Reads the authorizations anew from the rows they were joined of, and sees that those belong together. */
export function readStated(
  authorizations: readonly AuthorizationOutcome[],
  rows: readonly AuthorizationRow[],
  keys: Keys,
  rules: Rules,
  report: Report,
): readonly Stated[] {
  const seen = new Uint8Array(rows.length);
  const alike = new Map<string, AuthorizationOutcome>();
  const stated = authorizations.map((authorization, index): Stated => {
    const [firstIndex = -1] = authorization.rows;
    const first = rows[firstIndex] ?? NOBODY;
    const limits: StatedLimit[] = [];
    let hasProblem = false;
    let priority = Infinity;
    for (const row of authorization.rows) {
      if (seen[row] !== 0 || !isSame(first, rows[row], keys)) report.total({ code: 'authorizationRow', row });
      seen[row] = 1;
      const own = rows[row]?.priority;
      if (typeof own === 'number' && own < priority) priority = own;
      for (const entry of rows[row]?.limits ?? []) {
        if (entry.hours === undefined) continue;
        if (!isUsable(entry)) hasProblem = true;
        else keep(limits, limitOf(entry, rules));
      }
    }
    const [client, number] = [keys.clients.number(first.client), keys.numbers.number(first.number)];
    const [payer, service] = [keys.payers.number(first.payer), keys.services.number(first.service)];
    const [start, end] = [dateOf(first.start, -Infinity), dateOf(first.end, Infinity)];
    const covers =
      !isBlank(first.client) && first.start !== 'unreadable' && first.end !== 'unreadable' && start <= end;
    const identity = `${client}|${number}|${payer}|${service}|${start}|${end}`;
    const twin = covers ? alike.get(identity) : undefined;
    if (covers) alike.set(identity, authorization);
    const isOther = twin === undefined || (number === 0 && repeatsPeriod(twin, first, rows));
    const [before] = authorizations[index - 1]?.rows ?? [];
    const isDescribed =
      firstIndex > (before ?? -1) &&
      authorization.client === first.client &&
      authorization.number === first.number &&
      dateOf(authorization.start, -Infinity) === start &&
      dateOf(authorization.end, Infinity) === end;
    if (!isDescribed || !isOther || (!covers && authorization.rows.length > 1))
      report.total({ code: 'authorizationRow', row: firstIndex });
    return {
      index,
      client,
      number,
      payer,
      service,
      start,
      end,
      priority,
      covers,
      limits,
      hasProblem,
      entries: [],
      earliest: Infinity,
    };
  });
  const lost = seen.indexOf(0);
  if (lost >= 0) report.total({ code: 'authorizationRow', row: lost });
  return stated;
}

/** Whether hours may be given on it. */
export function mayRaise({ limits, hasProblem }: Stated): boolean {
  return limits.length > 0 && !hasProblem;
}

const NOBODY: AuthorizationRow = { client: '', limits: [] };

function isSame(one: AuthorizationRow, other: AuthorizationRow | undefined, keys: Keys): boolean {
  return (
    other !== undefined &&
    one.start === other.start &&
    one.end === other.end &&
    keys.clients.number(one.client) === keys.clients.number(other.client) &&
    keys.numbers.number(one.number) === keys.numbers.number(other.number) &&
    keys.payers.number(one.payer) === keys.payers.number(other.payer) &&
    keys.services.number(one.service) === keys.services.number(other.service)
  );
}

/** Without numbers, rows that are alike part into two authorizations only where a period comes again. */
function repeatsPeriod(
  { rows: indices }: AuthorizationOutcome,
  row: AuthorizationRow,
  rows: readonly AuthorizationRow[],
): boolean {
  const isPeriod = (entry: LimitEntry) => entry.hours !== undefined && typeof entry.period === 'string';
  const own = new Set(row.limits.filter(isPeriod).map(({ period }) => period));
  own.delete('unreadable');
  return indices.some((index) =>
    rows[index]?.limits.some((entry) => isPeriod(entry) && own.has(entry.period)),
  );
}

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

function dateOf(cell: AuthorizationRow['start'], open: number): number {
  return typeof cell === 'number' ? cell : open;
}
