import type { AuthorizationRow, Day, LimitEntry, Rules, Visit, Weekday } from '../../../src/engine';
import { comparable, comparablePerson } from './text';

/** A limit that can be counted with. */
export interface Limit {
  readonly hours: number;
  readonly period: Exclude<LimitEntry['period'], undefined | 'unreadable'>;
  readonly usedBefore: number;
  readonly weekStartsOn: Weekday;
}

/** One or more rows of the table that are one authorization. */
export interface Authorization {
  readonly rows: number[];
  readonly entries: LimitEntry[];
  readonly first: AuthorizationRow;
  priority: number;
}

/** Joins the rows that belong together, in the order of the sheet. */
export function join(table: readonly AuthorizationRow[]): Authorization[] {
  const joined: Authorization[] = [];
  table.forEach((row, index) => {
    const alike = joined.filter(({ first }) => sameOwner(first, row));
    const home =
      comparable(row.number) !== ''
        ? alike[0]
        : alike.find(
            ({ entries }) => !periodsOf(entries).some((period) => periodsOf(row.limits).includes(period)),
          );
    const priority = typeof row.priority === 'number' ? row.priority : Infinity;
    if (home) {
      home.rows.push(index);
      home.entries.push(...row.limits);
      home.priority = Math.min(home.priority, priority);
    } else {
      joined.push({ rows: [index], entries: [...row.limits], first: row, priority });
    }
  });
  return joined;
}

function sameOwner(one: AuthorizationRow, other: AuthorizationRow): boolean {
  return (
    comparablePerson(one.client) === comparablePerson(other.client) &&
    comparable(one.number) === comparable(other.number) &&
    comparable(one.payer) === comparable(other.payer) &&
    comparable(one.service) === comparable(other.service) &&
    one.start === other.start &&
    one.end === other.end &&
    one.isInForce === other.isInForce
  );
}

function periodsOf(entries: readonly LimitEntry[]): (string | undefined)[] {
  return entries
    .filter(({ hours, period }) => hours !== undefined && period !== undefined && period !== 'unreadable')
    .map(({ period }) => period);
}

/** The limits that can be counted with: blank ones are none, and problem ones are left out. */
export function readableLimits(authorization: Authorization, rules: Rules): Limit[] {
  return authorization.entries.flatMap((entry) => {
    const limit = readLimit(entry, rules);
    return limit === 'blank' || limit === 'problem' ? [] : [limit];
  });
}

/** Hours are given only on an authorization that has a limit and none that is a problem. */
export function mayBeRaised(authorization: Authorization, rules: Rules): boolean {
  const limits = authorization.entries.map((entry) => readLimit(entry, rules));
  return limits.some((limit) => limit !== 'blank') && limits.every((limit) => limit !== 'problem');
}

function readLimit(entry: LimitEntry, rules: Rules): Limit | 'blank' | 'problem' {
  const { hours, period, usedBefore = 0, weekStartsOn = rules.weekStartsOn } = entry;
  if (hours === undefined) return 'blank';
  if (hours === 'unreadable' || hours < 0) return 'problem';
  if (period === undefined || period === 'unreadable') return 'problem';
  const inWeeks = period === 'week' || period === 'biweekly';
  if (inWeeks && weekStartsOn === 'unreadable') return 'problem';
  const startsOn = weekStartsOn === 'unreadable' ? rules.weekStartsOn : weekStartsOn;
  if (period === 'visit') return { hours, period, usedBefore: 0, weekStartsOn: startsOn };
  if (usedBefore === 'unreadable' || usedBefore < 0) return 'problem';
  return { hours, period, usedBefore, weekStartsOn: startsOn };
}

/** The authorizations that cover the visit on the date, the best first. */
export function covering(
  visit: Visit,
  date: Day,
  authorizations: readonly Authorization[],
  table: readonly AuthorizationRow[],
): Authorization[] {
  const sheetHasNumbers = table.some(({ number }) => comparable(number) !== '');
  const number = sheetHasNumbers ? comparable(visit.authorizationNumber) : '';
  const fitting = authorizations.filter(({ first }) => fits(first, visit, date, number));
  const best = fitting.reduce<Authorization | undefined>(
    (leader, next) => (leader === undefined || isBetter(next, leader, visit) ? next : leader),
    undefined,
  );
  if (best === undefined) return [];
  const others = authorizations.filter((authorization) => authorization !== best);
  return [best, ...covering(visit, date, others, table)];
}

function fits(row: AuthorizationRow, visit: Visit, date: Day, number: string): boolean {
  const client = comparablePerson(row.client);
  if (client === '' || row.start === 'unreadable' || row.end === 'unreadable') return false;
  if (row.isInForce === false || client !== comparablePerson(visit.client)) return false;
  if (number !== '' && comparable(row.number) !== number) return false;
  if (row.start !== undefined && date < row.start) return false;
  if (row.end !== undefined && date > row.end) return false;
  return sameWhereBothHaveOne(row.payer, visit.payer) && sameWhereBothHaveOne(row.service, visit.service);
}

function sameWhereBothHaveOne(one: string | undefined, other: string | undefined): boolean {
  return comparable(one) === '' || comparable(other) === '' || comparable(one) === comparable(other);
}

/** Strictly better; where two are equal in all of it, the one higher up on the sheet stays the best. */
function isBetter(one: Authorization, other: Authorization, visit: Visit): boolean {
  if (one.priority !== other.priority) return one.priority < other.priority;
  const visitNamesService = comparable(visit.service) !== '';
  const namesIt = ({ first }: Authorization) => visitNamesService && comparable(first.service) !== '';
  if (namesIt(one) !== namesIt(other)) return namesIt(one);
  const end = ({ first }: Authorization) => (typeof first.end === 'number' ? first.end : Infinity);
  return end(one) < end(other);
}
