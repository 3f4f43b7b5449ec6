import type { Authorization, Keys } from './join';
import type { MisfitPart } from './outcome';
import type { Day } from './quantities';
import type { Visit } from './visit';

export type Match =
  | { readonly found: true; readonly best: number; readonly next: number | undefined }
  | { readonly found: false; readonly misfit: MisfitPart | 'number' };

/** Finds the authorization that covers a visit: the best of those that fit, and the one after it. */
export class Matcher {
  private readonly byClient = new Map<number, number[]>();
  private readonly byNumber = new Map<number, number[]>();
  /** Clients of authorizations whose dates cover nothing. */
  private readonly withoutCover = new Set<number>();
  /** The answer for most visits, one for each authorization instead of one for each visit. */
  private readonly only: readonly Match[];
  /** Where no authorization on the sheet has a number, visits' numbers say nothing. */
  readonly usesNumbers: boolean;

  constructor(
    private readonly authorizations: readonly Authorization[],
    private readonly keys: Keys,
  ) {
    this.only = authorizations.map((_, best) => ({ found: true, best, next: undefined }));
    authorizations.forEach((authorization, index) => {
      if (authorization.number !== 0) listed(this.byNumber, authorization.number).push(index);
      if (authorization.covers) listed(this.byClient, authorization.client).push(index);
      else this.withoutCover.add(authorization.client);
    });
    this.usesNumbers = this.byNumber.size > 0;
    // In the order of preference, as far as it does not depend on the visit: the sort is stable, so equal ones keep sheet order.
    const preferred = (a: number, b: number) =>
      compare(this.at(a).priority, this.at(b).priority) || compare(endOf(this.at(a)), endOf(this.at(b)));
    for (const candidates of this.byClient.values()) candidates.sort(preferred);
  }

  match(visit: Visit, date: Day): Match {
    const number = this.usesNumbers ? this.keys.numbers.number(visit.authorizationNumber) : 0;
    const payer = this.keys.payers.number(visit.payer);
    const service = this.keys.services.number(visit.service);
    let best: number | undefined;
    let next: number | undefined;
    for (const index of this.byClient.get(this.keys.clients.number(visit.client)) ?? []) {
      const candidate = this.at(index);
      if (number !== 0 && candidate.number !== number) continue;
      if (misfit(candidate, date, payer, service)) continue;
      if (best === undefined) best = index;
      else if (this.namesServiceFirst(candidate, this.at(best), service)) [best, next] = [index, best];
      else if (next === undefined || this.namesServiceFirst(candidate, this.at(next), service)) next = index;
    }
    const only = best !== undefined && next === undefined ? this.only[best] : undefined;
    if (only) return only;
    if (best !== undefined) return { found: true, best, next };
    return { found: false, misfit: this.explainMisfit(visit, date, number, payer, service) };
  }

  /** Within one priority, one that names the visit's service goes before one that names none. */
  private namesServiceFirst(candidate: Authorization, other: Authorization, service: number): boolean {
    if (service === 0 || candidate.priority !== other.priority) return false;
    return candidate.service !== 0 && other.service === 0;
  }

  /** The part that failed for the candidate that came nearest: client, then date, then payer, then service. */
  private explainMisfit(
    visit: Visit,
    date: Day,
    number: number,
    payer: number,
    service: number,
  ): MisfitPart | 'number' {
    const client = this.keys.clients.number(visit.client);
    const candidates = number === 0 ? this.byClient.get(client) : this.byNumber.get(number);
    if (candidates === undefined && number !== 0) return 'number';
    if (candidates === undefined) return this.withoutCover.has(client) ? 'date' : 'client';
    let nearest = 0;
    for (const index of candidates) {
      const candidate = this.at(index);
      if (candidate.client !== client) continue;
      // Dates that cannot be read, or end before they start, hold no date.
      const part = candidate.covers ? misfit(candidate, date, payer, service) : 'date';
      if (part) nearest = Math.max(nearest, PARTS.indexOf(part));
    }
    return PARTS[nearest] ?? 'client';
  }

  private at(index: number): Authorization {
    const authorization = this.authorizations[index];
    if (authorization === undefined) throw new RangeError(`no authorization ${index}`);
    return authorization;
  }
}

const PARTS = ['client', 'date', 'payer', 'service'] as const;

function misfit(candidate: Authorization, date: Day, payer: number, service: number): MisfitPart | undefined {
  if (candidate.start !== undefined && date < candidate.start) return 'date';
  if (candidate.end !== undefined && date > candidate.end) return 'date';
  if (payer !== 0 && candidate.payer !== 0 && payer !== candidate.payer) return 'payer';
  if (service !== 0 && candidate.service !== 0 && service !== candidate.service) return 'service';
  return undefined;
}

function endOf(authorization: Authorization): number {
  return authorization.end ?? Infinity;
}

/** Works for infinities too, where a difference would not be a number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function listed(map: Map<number, number[]>, key: number): number[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
