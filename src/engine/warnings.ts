import { periodNumber } from './calendar';
import type { Period } from './authorization';
import { note, type Draft, type Unfinalized } from './figure';
import type { Authorization, Keys } from './join';
import type { Match } from './match';
import { knownRate } from './money';
import type { Warning } from './outcome';
import { DAY_LENGTH, type Day, type Seconds } from './quantities';
import { span } from './rounding';
import type { Visit } from './visit';

/** A Bill Hours or Pay Hours column that holds numbers, all of them 0. */
export function unfinalizedColumns(visits: readonly Visit[]): Unfinalized {
  const bill = { hasNumbers: false, allZero: true };
  const pay = { hasNumbers: false, allZero: true };
  for (const { billHours, payHours } of visits) {
    if (typeof billHours === 'number') see(bill, billHours);
    if (typeof payHours === 'number') see(pay, payHours);
  }
  return { billHours: bill.hasNumbers && bill.allZero, payHours: pay.hasNumbers && pay.allZero };
}

function see(column: { hasNumbers: boolean; allZero: boolean }, hours: Seconds): void {
  column.hasNumbers = true;
  if (hours !== 0) column.allZero = false;
}

/** Hours used before should be hours that are not rows of the sheet; rows already billed suggest otherwise. */
export function doubleCounting(
  authorizations: readonly Authorization[],
  drafts: readonly Draft[],
): Warning[] {
  const billed = new Map<number, number>();
  for (const { kind, match } of drafts) {
    if (kind === 'billed' && match?.found) billed.set(match.best, (billed.get(match.best) ?? 0) + 1);
  }
  return authorizations.flatMap(({ limits }, index): Warning[] => {
    const billedVisits = billed.get(index) ?? 0;
    if (billedVisits === 0 || limits.every((limit) => limit.usedBefore === 0)) return [];
    return [{ code: 'doubleCounting', authorization: index, billedVisits }];
  });
}

/** Visits that ran over and could be given hours, but bring no money that is known. */
export function noBillRate(
  visits: readonly Visit[],
  drafts: readonly Draft[],
  authorizations: readonly Authorization[],
): Warning[] {
  const mayRaise = (match: Match | undefined) => {
    const authorization = match?.found ? authorizations[match.best] : undefined;
    return authorization !== undefined && authorization.limits.length > 0 && !authorization.hasProblemLimit;
  };
  const without = drafts.filter(({ kind, rounded, finalizedBill, match, pieces }, index) => {
    if (kind !== 'ordinary' || (rounded ?? 0) <= (finalizedBill ?? 0)) return false;
    const isLimited = pieces?.some((piece) => mayRaise(piece.match)) ?? mayRaise(match);
    return isLimited && knownRate(visits[index]?.billRate) === undefined;
  });
  return without.length === 0 ? [] : [{ code: 'noBillRate', visits: without.length }];
}

/** Periods an authorization can be renewed in the middle of. */
const RENEWABLE = ['week', 'biweekly', 'month', 'quarter', 'year'] as const satisfies readonly Period[];

/** An authorization that follows another of the same client, payer and service in the middle of a period. */
export function renewals(authorizations: readonly Authorization[]): Warning[] {
  const alike = new Map<string, number[]>();
  authorizations.forEach(({ covers, client, payer, service }, index) => {
    const key = `${client}|${payer}|${service}`;
    if (!covers) return;
    const group = alike.get(key);
    if (group) group.push(index);
    else alike.set(key, [index]);
  });
  const warnings: Warning[] = [];
  for (const group of alike.values()) {
    const byStart = [...group].sort((a, b) => startOf(authorizations[a]) - startOf(authorizations[b]));
    byStart.forEach((second, place) => {
      const first = byStart[place - 1];
      if (first === undefined) return;
      const period = sharedPeriod(authorizations[first], authorizations[second]);
      if (period) warnings.push({ code: 'renewal', authorizations: [first, second], period });
    });
  }
  return warnings;
}

function startOf(authorization: Authorization | undefined): number {
  return authorization?.start ?? Number.MIN_SAFE_INTEGER;
}

function sharedPeriod(
  first: Authorization | undefined,
  second: Authorization | undefined,
): Period | undefined {
  if (first?.end === undefined || second?.start === undefined || second.start <= first.end) return undefined;
  const [end, start] = [first.end, second.start];
  for (const limit of first.limits) {
    const period = RENEWABLE.find((each) => each === limit.period);
    if (!period || !second.limits.some((other) => other.period === period)) continue;
    const number = periodNumber({ ...limit, period, start: first.start, end });
    if (number(end) === number(start)) return period;
  }
  return undefined;
}

/** Rows that count somewhere: what is cancelled or unreadable is not said to be double. */
function counts({ kind }: Draft): boolean {
  return kind !== 'void' && kind !== 'problem';
}

export function markSameIds(visits: readonly Visit[], drafts: readonly Draft[]): void {
  const first = new Map<string, number>();
  visits.forEach(({ id }, index) => {
    const draft = drafts[index];
    if (id === undefined || id === '' || !draft || !counts(draft)) return;
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else note(draft, { code: 'sameId', other });
  });
}

/** When one visit was, in seconds since serial 0. */
interface Stay {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** Marks a visit that begins before an earlier one of the same client has ended. */
export function markOverlaps(visits: readonly Visit[], drafts: readonly Draft[], keys: Keys): void {
  const byClient = new Map<number, Stay[]>();
  visits.forEach((visit, index) => {
    const draft = drafts[index];
    const stay = draft && counts(draft) ? stayOf(visit, draft.date, index) : undefined;
    if (!stay) return;
    const client = keys.clients.number(visit.client);
    const stays = byClient.get(client);
    if (stays) stays.push(stay);
    else byClient.set(client, [stay]);
  });
  for (const stays of byClient.values()) {
    // The sort is stable, so those that begin together keep sheet order.
    stays.sort((a, b) => a.from - b.from);
    let longest: Stay | undefined;
    for (const stay of stays) {
      const draft = drafts[stay.index];
      if (draft && longest && stay.from < longest.to) note(draft, { code: 'overlap', other: longest.index });
      if (!longest || stay.to > longest.to) longest = stay;
    }
  }
}

/** By the actual times where both are known, else by the scheduled ones. */
function stayOf(visit: Visit, date: Day | undefined, index: number): Stay | undefined {
  const { actualStart, actualEnd, scheduledStart, scheduledEnd } = visit;
  if (date === undefined) return undefined;
  if (typeof actualStart === 'number' && typeof actualEnd === 'number') {
    return stay(date, actualStart, actualEnd, index);
  }
  if (typeof scheduledStart === 'number' && typeof scheduledEnd === 'number') {
    return stay(date, scheduledStart, scheduledEnd, index);
  }
  return undefined;
}

function stay(date: Day, start: Seconds, end: Seconds, index: number): Stay {
  const from = date * DAY_LENGTH + start;
  return { index, from, to: from + span(start, end) };
}
