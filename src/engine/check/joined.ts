import type { AuthorizationRow } from '../authorization';
import type { AuthorizationOutcome } from '../outcome';
import type { Report } from './findings';
import type { Keys } from './fitting';
import { dateOf, type Stated } from './stated';

type StatedPeriod = ReturnType<typeof periodsOf>[number];

/** Sees that every row of the authorization table is in one authorization, with those it belongs with and no others. */
export function checkJoined(
  authorizations: readonly AuthorizationOutcome[],
  rows: readonly AuthorizationRow[],
  stated: readonly Stated[],
  keys: Keys,
  report: Report,
): void {
  const wrong = (row: number) => report.total({ code: 'authorizationRow', row });
  const owners = new Int32Array(rows.length).fill(-1);
  let before = -1;
  authorizations.forEach((authorization, index) => {
    const [firstRow = -1] = authorization.rows;
    const [first, one] = [rows[firstRow], stated[index]];
    if (!first || !one) return;
    for (const row of authorization.rows) {
      const isFree = owners[row] === -1;
      if (!isFree || !isSame(first, rows[row], keys)) wrong(row);
      if (isFree) owners[row] = index;
    }
    if (!one.covers && authorization.rows.length > 1) wrong(firstRow);
    if (firstRow <= before || !isDescribed(authorization, first)) wrong(firstRow);
    before = firstRow;
  });
  const lost = owners.indexOf(-1);
  if (lost >= 0) report.total({ code: 'authorizationRow', row: lost });
  const groups = new Map<string, Alike>();
  rows.forEach((row, index) => {
    const owner = owners[index] ?? -1;
    const one = stated[owner];
    if (!one?.covers) return;
    const { client, number, payer, service, start, end } = one;
    const identity = `${client}|${number}|${payer}|${service}|${start}|${end}`;
    const alike = groups.get(identity) ?? new Alike();
    groups.set(identity, alike);
    const periods = periodsOf(row);
    const place = alike.placeOf(owner);
    // Rows that are alike part only where they have no number and a period comes again.
    if (number === 0 ? !alike.isFirstWithout(periods, place) : place !== 0) wrong(index);
    alike.add(place, periods);
  });
}

/** Authorizations that differ in nothing but their periods, those they have so far. */
class Alike {
  private readonly members: Set<StatedPeriod>[] = [];
  private readonly places = new Map<number, number>();
  /** How many of the first members are known to have a period: they never lose it. */
  private readonly having = new Map<StatedPeriod, number>();

  /** @returns the next place for one that is new */
  placeOf(owner: number): number {
    const place = this.places.get(owner) ?? this.members.length;
    this.places.set(owner, place);
    return place;
  }

  /** Whether what is at the place has none of the periods, and each before it has one. */
  isFirstWithout(periods: readonly StatedPeriod[], place: number): boolean {
    const hasOne = (at: number) => periods.some((period) => this.members[at]?.has(period));
    const known = periods.reduce((most, period) => Math.max(most, this.countOf(period)), 0);
    for (let at = known; at < place; at++) if (!hasOne(at)) return false;
    return !hasOne(place);
  }

  add(place: number, periods: readonly StatedPeriod[]): void {
    const own = this.members[place] ?? new Set();
    this.members[place] = own;
    for (const period of periods) own.add(period);
  }

  private countOf(period: StatedPeriod): number {
    let count = this.having.get(period) ?? 0;
    while (this.members[count]?.has(period)) count++;
    this.having.set(period, count);
    return count;
  }
}

function isSame(one: AuthorizationRow, other: AuthorizationRow | undefined, keys: Keys): boolean {
  return (
    other !== undefined &&
    one.start === other.start &&
    one.end === other.end &&
    one.isInForce === other.isInForce &&
    keys.clients.number(one.client) === keys.clients.number(other.client) &&
    keys.numbers.number(one.number) === keys.numbers.number(other.number) &&
    keys.payers.number(one.payer) === keys.payers.number(other.payer) &&
    keys.services.number(one.service) === keys.services.number(other.service)
  );
}

/** Of limits that state hours, usable or not. */
function periodsOf({ limits }: AuthorizationRow) {
  return limits
    .filter(({ hours }) => hours !== undefined)
    .map(({ period }) => period)
    .filter((period) => period !== undefined && period !== 'unreadable');
}

/** Whether sentences would speak of it by what its first row says. */
function isDescribed(authorization: AuthorizationOutcome, first: AuthorizationRow): boolean {
  return (
    authorization.client === first.client &&
    authorization.number === first.number &&
    dateOf(authorization.start, -Infinity) === dateOf(first.start, -Infinity) &&
    dateOf(authorization.end, Infinity) === dateOf(first.end, Infinity)
  );
}
