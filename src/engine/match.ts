import type { Authorization, Keys } from './join';
import type { MisfitPart } from './outcome';
import type { Day } from './quantities';
import type { Visit } from './visit';

export type Match =
  | {
      readonly found: true;
      readonly best: number;
      /** All that fit, the best first. */
      readonly all: readonly number[];
    }
  | { readonly found: false; readonly misfit: MisfitPart | 'number' };

/** A client with more authorizations has them looked through once for each date, payer, service and number. */
const MANY = 16;
const NONE: readonly number[] = [];

/** Finds the authorizations that cover a visit, the best first. */
export class Matcher {
  private readonly byClient = new Map<number, number[]>();
  private readonly byNumber = new Map<number, number[]>();
  private readonly byClientAndNumber = new Map<string, number[]>();
  /** Clients of authorizations whose dates cover nothing. */
  private readonly withoutCover = new Set<number>();
  /** The answer for most visits, one for each authorization instead of one for each visit. */
  private readonly only: readonly Match[];
  private readonly known = new Map<string, Match>();
  /** Where no authorization on the sheet has a number, visits' numbers say nothing. */
  readonly usesNumbers: boolean;

  constructor(
    private readonly authorizations: readonly Authorization[],
    private readonly keys: Keys,
  ) {
    this.only = authorizations.map((_, best) => ({ found: true, best, all: [best] }));
    authorizations.forEach(({ client, number, covers }, index) => {
      if (number !== 0) listed(this.byNumber, number).push(index);
      if (!covers) {
        this.withoutCover.add(client);
        return;
      }
      listed(this.byClient, client).push(index);
      if (number !== 0) listed(this.byClientAndNumber, `${client}|${number}`).push(index);
    });
    this.usesNumbers = this.byNumber.size > 0;
    // In the order of preference, as far as it does not depend on the visit: the sort is stable, so equal ones keep sheet order.
    const preferred = (a: number, b: number) =>
      compare(this.at(a).priority, this.at(b).priority) || compare(endOf(this.at(a)), endOf(this.at(b)));
    for (const lists of [this.byClient, this.byClientAndNumber])
      for (const candidates of lists.values()) candidates.sort(preferred);
  }

  match(visit: Visit, date: Day): Match {
    const client = this.keys.clients.number(visit.client);
    const number = this.usesNumbers ? this.keys.numbers.number(visit.authorizationNumber) : 0;
    const payer = this.keys.payers.number(visit.payer);
    const service = this.keys.services.number(visit.service);
    const ofClient = this.byClient.get(client) ?? NONE;
    if (ofClient.length <= MANY) return this.find(ofClient, client, date, number, payer, service);
    const key = `${client}|${date}|${number}|${payer}|${service}`;
    let match = this.known.get(key);
    if (!match) {
      const candidates =
        number === 0 ? ofClient : (this.byClientAndNumber.get(`${client}|${number}`) ?? NONE);
      match = this.find(candidates, client, date, number, payer, service);
      this.known.set(key, match);
    }
    return match;
  }

  private find(
    candidates: readonly number[],
    client: number,
    date: Day,
    number: number,
    payer: number,
    service: number,
  ): Match {
    let best: number | undefined;
    let all: number[] | undefined;
    for (const index of candidates) {
      const candidate = this.at(index);
      if (number !== 0 && candidate.number !== number) continue;
      if (misfit(candidate, date, payer, service)) continue;
      if (best === undefined) best = index;
      else if (all) all.push(index);
      else all = [best, index];
    }
    if (best === undefined)
      return { found: false, misfit: this.explainMisfit(client, date, number, payer, service) };
    const only = this.only[best];
    if (!all && only) return only;
    const preferred = this.preferred(all ?? [best], service);
    return { found: true, best: preferred[0] ?? best, all: preferred };
  }

  /** Within one priority, those that name the visit's service go before those that name none. */
  private preferred(fitting: readonly number[], service: number): readonly number[] {
    if (service === 0) return fitting;
    const named = (index: number) => (this.at(index).service === 0 ? 1 : 0);
    return fitting.toSorted(
      (a, b) => compare(this.at(a).priority, this.at(b).priority) || named(a) - named(b),
    );
  }

  /** The part that failed for the candidate that came nearest: client, then date, then payer, then service. */
  private explainMisfit(
    client: number,
    date: Day,
    number: number,
    payer: number,
    service: number,
  ): MisfitPart | 'number' {
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

function listed<Key>(map: Map<Key, number[]>, key: Key): number[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
