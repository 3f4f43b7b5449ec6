import type { AuthorizationRow, LimitEntry, Period, Weekday } from './authorization';
import { isBlank, KeyNumbers, nameKey, serviceKey, textKey } from './comparison';
import type { AuthorizationProblem } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';

/** One limit that can be counted with. */
export interface Limit {
  readonly period: Period;
  readonly hours: Seconds;
  readonly usedBefore: Seconds;
  readonly weekStartsOn: Weekday;
}

/** Rows of the table joined to one authorization. */
export interface Authorization {
  readonly rows: number[];
  readonly client: number;
  readonly number: number;
  readonly payer: number;
  readonly service: number;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** Infinity where blank, so that it ranks last. */
  priority: number;
  readonly limits: Limit[];
  /** One of its limits cannot be counted with: the others still hold, but nothing on it is raised. */
  hasProblemLimit: boolean;
  /** False where its client or dates are unusable, or it is not in force. */
  readonly covers: boolean;
  readonly isInForce: boolean;
  /** Those of its limits, usable or not. */
  readonly periods: Period[];
}

/** The numberings under which visits and authorizations are compared. 0 stands for blank. */
export interface Keys {
  readonly clients: KeyNumbers;
  readonly numbers: KeyNumbers;
  readonly payers: KeyNumbers;
  readonly services: KeyNumbers;
}

export function newKeys(): Keys {
  return {
    clients: new KeyNumbers(nameKey),
    numbers: new KeyNumbers(textKey),
    payers: new KeyNumbers(textKey),
    services: new KeyNumbers(serviceKey),
  };
}

export interface Joined {
  readonly authorizations: readonly Authorization[];
  readonly problems: readonly AuthorizationProblem[];
  /** Rows whose hours used before cannot apply, because their limit is per visit. */
  readonly usedPerVisit: readonly number[];
}

/**
 * Joins rows of one authorization: same number, client, payer, service and dates. Without numbers the same
 * holds while their periods differ; a second row with a period that is already there is another authorization.
 */
export function joinAuthorizations(rows: readonly AuthorizationRow[], keys: Keys, rules: Rules): Joined {
  const authorizations: Authorization[] = [];
  const problems: AuthorizationProblem[] = [];
  const usedPerVisit: number[] = [];
  const alike = new Map<string, Alike>();

  rows.forEach((row, index) => {
    const one = readRow(row, index, keys, rules, problems, usedPerVisit);
    const { client, number, payer, service, start, end } = one;
    const key = `${client}|${number}|${payer}|${service}|${start}|${end}`;
    const group = alike.get(key) ?? new Alike();
    if (group.members.length === 0) alike.set(key, group);
    // Rows that cover nothing stay apart, so that an unreadable date is never joined to an open one.
    const host = !one.covers ? undefined : number !== 0 ? group.members[0] : group.without(one.periods);
    if (host) {
      host.rows.push(index);
      for (const limit of one.limits) addLimit(host.limits, limit);
      host.priority = Math.min(host.priority, one.priority);
      host.hasProblemLimit ||= one.hasProblemLimit;
      for (const period of one.periods) addPeriod(host.periods, period);
      return;
    }
    authorizations.push(one);
    if (one.covers) group.members.push(one);
  });
  return { authorizations, problems, usedPerVisit };
}

/** One row of the table as an authorization of its own. */
function readRow(
  row: AuthorizationRow,
  index: number,
  keys: Keys,
  rules: Rules,
  problems: AuthorizationProblem[],
  usedPerVisit: number[],
): Authorization {
  const covers = checkCoverage(row, index, problems);
  const limits: Limit[] = [];
  const periods: Period[] = [];
  let hasProblemLimit = false;
  row.limits.forEach((entry, place) => {
    if (entry.hours === undefined) return;
    if (entry.period !== undefined && entry.period !== 'unreadable') addPeriod(periods, entry.period);
    const problem = limitProblem(entry);
    if (problem) {
      hasProblemLimit = true;
      problems.push({ row: index, limit: place, ...problem });
      return;
    }
    const limit = readLimit(entry, rules);
    if (limit.period === 'visit' && entry.usedBefore !== undefined && entry.usedBefore !== 0)
      usedPerVisit.push(index);
    addLimit(limits, limit);
  });
  return {
    rows: [index],
    client: keys.clients.number(row.client),
    number: keys.numbers.number(row.number),
    payer: keys.payers.number(row.payer),
    service: keys.services.number(row.service),
    start: row.start === 'unreadable' ? undefined : row.start,
    end: row.end === 'unreadable' ? undefined : row.end,
    priority: typeof row.priority === 'number' ? row.priority : Infinity,
    limits,
    hasProblemLimit,
    covers,
    isInForce: row.isInForce ?? true,
    periods,
  };
}

/** Authorizations that differ in nothing but their periods, in sheet order. */
class Alike {
  readonly members: Authorization[] = [];
  /** For each period how many of the first members are known to have it: they never lose it. */
  private having: Map<Period, number> | undefined;

  /** The first that has none of the periods. */
  without(periods: readonly Period[]): Authorization | undefined {
    this.having ??= new Map();
    let place = 0;
    for (const period of periods) {
      let first = this.having.get(period) ?? 0;
      while (this.members[first]?.periods.includes(period)) first++;
      this.having.set(period, first);
      place = Math.max(place, first);
    }
    return this.members
      .slice(place)
      .find((member) => !periods.some((period) => member.periods.includes(period)));
  }
}

function checkCoverage(row: AuthorizationRow, index: number, problems: AuthorizationProblem[]): boolean {
  const before = problems.length;
  if (isBlank(row.client)) problems.push({ row: index, field: 'client', fault: 'missing' });
  if (row.start === 'unreadable') problems.push({ row: index, field: 'start', fault: 'unreadable' });
  if (row.end === 'unreadable') problems.push({ row: index, field: 'end', fault: 'unreadable' });
  if (typeof row.start === 'number' && typeof row.end === 'number' && row.end < row.start) {
    problems.push({ row: index, field: 'end', fault: 'endBeforeStart' });
  }
  if (row.isInForce === false) problems.push({ row: index, field: 'status', fault: 'notInForce' });
  const covers = problems.length === before;
  if (row.priority === 'unreadable') problems.push({ row: index, field: 'priority', fault: 'unreadable' });
  return covers;
}

/**
 * Adds a limit unless another makes it needless: one of the same periods that allows no more in any of them, prorated or not.
 * So a row that was exported a thousand times costs no more than once.
 */
function addLimit(limits: Limit[], limit: Limit): void {
  const isCoveredBy = (one: Limit, other: Limit) =>
    one.period === other.period &&
    one.weekStartsOn === other.weekStartsOn &&
    other.hours <= one.hours &&
    other.usedBefore >= one.usedBefore;
  if (limits.some((other) => isCoveredBy(limit, other))) return;
  const kept = limits.filter((other) => !isCoveredBy(other, limit));
  limits.length = 0;
  limits.push(...kept, limit);
}

function addPeriod(periods: Period[], period: Period): void {
  if (!periods.includes(period)) periods.push(period);
}

function limitProblem(entry: LimitEntry): Pick<AuthorizationProblem, 'field' | 'fault'> | undefined {
  if (entry.hours === 'unreadable') return { field: 'hours', fault: 'unreadable' };
  if (entry.hours !== undefined && entry.hours < 0) return { field: 'hours', fault: 'negative' };
  if (entry.period === undefined) return { field: 'period', fault: 'missing' };
  if (entry.period === 'unreadable') return { field: 'period', fault: 'unreadable' };
  const counted = entry.period === 'week' || entry.period === 'biweekly';
  if (counted && entry.weekStartsOn === 'unreadable') return { field: 'weekStartsOn', fault: 'unreadable' };
  if (entry.period === 'visit' || entry.usedBefore === undefined) return undefined;
  if (entry.usedBefore === 'unreadable') return { field: 'usedBefore', fault: 'unreadable' };
  return entry.usedBefore < 0 ? { field: 'usedBefore', fault: 'negative' } : undefined;
}

/** Reads an entry in which {@link limitProblem} found nothing. */
function readLimit(entry: LimitEntry, rules: Rules): Limit {
  const { hours, period, usedBefore, weekStartsOn } = entry;
  if (typeof hours !== 'number' || period === undefined || period === 'unreadable') {
    throw new TypeError('a limit without hours or period was not refused');
  }
  return {
    hours,
    period,
    usedBefore: typeof usedBefore === 'number' && period !== 'visit' ? usedBefore : (0 as Seconds),
    weekStartsOn:
      weekStartsOn === undefined || weekStartsOn === 'unreadable' ? rules.weekStartsOn : weekStartsOn,
  };
}
