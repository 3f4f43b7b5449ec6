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

/** What a visit is matched by. Its texts are numbered; a number of 0 says nothing. */
interface Sought {
  readonly client: number;
  readonly date: Day;
  readonly number: number;
  readonly payer: number;
  readonly service: number;
}

/** Indices of authorizations of one client, from one place of a list to before another. */
interface Candidates {
  readonly list: readonly number[];
  readonly from: number;
  readonly to: number;
}

const NONE: Candidates = { list: [], from: 0, to: 0 };

/** Finds the authorizations that cover a visit, the best first. */
export class Matcher {
  /** Those of each client, which is at the place of its number, in the order of preference as far as no visit matters. */
  private readonly byClient: readonly (Candidates | undefined)[];
  private readonly byClientAndNumber = new Map<string, Candidates>();
  private readonly columns: Columns;
  private readonly numbers: ReadonlySet<number>;
  /** The answer for most visits, one for each authorization instead of one for each visit. */
  private readonly only: readonly Match[];
  private readonly known = new Map<string, Match>();

  constructor(
    private readonly authorizations: readonly Authorization[],
    private readonly keys: Keys,
  ) {
    this.only = authorizations.map((_, best) => ({ found: true, best, all: [best] }));
    this.numbers = new Set(authorizations.map(({ number }) => number).filter((number) => number !== 0));
    this.columns = columnsOf(authorizations);
    // The sort is stable, so equal ones keep sheet order.
    const list = authorizations
      .map((_, index) => index)
      .sort((a, b) => this.at(a).client - this.at(b).client || this.prefer(a, b));
    this.byClient = this.clientsIn(list);
  }

  /** Where no authorization on the sheet has a number, visits' numbers say nothing. */
  get usesNumbers(): boolean {
    return this.numbers.size > 0;
  }

  match(visit: Visit, date: Day): Match {
    const sought: Sought = {
      client: this.keys.clients.number(visit.client),
      date,
      number: this.usesNumbers ? this.keys.numbers.number(visit.authorizationNumber) : 0,
      payer: this.keys.payers.number(visit.payer),
      service: this.keys.services.number(visit.service),
    };
    const ofClient = this.byClient[sought.client] ?? NONE;
    return ofClient.to - ofClient.from <= MANY
      ? this.find(ofClient, sought)
      : this.findOnce(ofClient, sought);
  }

  private findOnce(ofClient: Candidates, sought: Sought): Match {
    const { client, date, number, payer, service } = sought;
    const key = `${client}|${date}|${number}|${payer}|${service}`;
    const known = this.known.get(key);
    if (known) return known;
    const candidates = number === 0 ? ofClient : (this.byClientAndNumber.get(`${client}|${number}`) ?? NONE);
    const match = this.find(candidates, sought);
    this.known.set(key, match);
    return match;
  }

  private find(candidates: Candidates, sought: Sought): Match {
    let best: number | undefined;
    let all: number[] | undefined;
    for (let place = candidates.from; place < candidates.to; place++) {
      const index = candidates.list[place] ?? 0;
      if (misfit(this.columns, index, sought) !== undefined) continue;
      if (best === undefined) best = index;
      else if (all) all.push(index);
      else all = [best, index];
    }
    if (best === undefined) return { found: false, misfit: this.explainMisfit(candidates, sought) };
    const only = this.only[best];
    if (!all && only) return only;
    const preferred = this.preferred(all ?? [best], sought.service);
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

  /** The part that failed for the candidate that came nearest: client, then date, payer, service and status. */
  private explainMisfit({ list, from, to }: Candidates, sought: Sought): MisfitPart | 'number' {
    if (sought.number !== 0 && !this.numbers.has(sought.number)) return 'number';
    const parts = list.slice(from, to).map((index) => misfit(this.columns, index, sought));
    return PARTS.findLast((part) => parts.includes(part)) ?? 'client';
  }

  /** Where each client's are in a list that is sorted by client; where they are many, by their numbers too. */
  private clientsIn(list: readonly number[]): readonly (Candidates | undefined)[] {
    const byClient: (Candidates | undefined)[] = [];
    let from = 0;
    list.forEach((index, place) => {
      const { client } = this.at(index);
      const next = list[place + 1];
      if (next !== undefined && this.at(next).client === client) return;
      byClient[client] = { list, from, to: place + 1 };
      if (place + 1 - from > MANY) this.listNumbers(client, list.slice(from, place + 1));
      from = place + 1;
    });
    return byClient;
  }

  private listNumbers(client: number, indices: readonly number[]): void {
    const byNumber = new Map<number, number[]>();
    for (const index of indices) {
      const { number } = this.at(index);
      const same = byNumber.get(number);
      if (same) same.push(index);
      else byNumber.set(number, [index]);
    }
    for (const [number, list] of byNumber)
      this.byClientAndNumber.set(`${client}|${number}`, { list, from: 0, to: list.length });
  }

  private prefer(a: number, b: number): number {
    return (
      compare(this.at(a).priority, this.at(b).priority) ||
      compare(this.at(a).end ?? Infinity, this.at(b).end ?? Infinity)
    );
  }

  private at(index: number): Authorization {
    const authorization = this.authorizations[index];
    if (authorization === undefined) throw new RangeError(`no authorization ${index}`);
    return authorization;
  }
}

/** What is asked of every candidate of every visit, by authorization: numbers side by side are read much faster than objects. */
interface Columns {
  readonly number: Float64Array;
  readonly payer: Float64Array;
  readonly service: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** 1 where it is in force. */
  readonly inForce: Uint8Array;
}

function columnsOf(authorizations: readonly Authorization[]): Columns {
  const column = (of: (authorization: Authorization) => number) => Float64Array.from(authorizations, of);
  return {
    number: column(({ number }) => number),
    payer: column(({ payer }) => payer),
    service: column(({ service }) => service),
    // Dates that cannot be read, or end before they start, hold no date.
    start: column(({ start, covers, isInForce }) => (covers || !isInForce ? (start ?? -Infinity) : Infinity)),
    end: column(({ end }) => end ?? Infinity),
    inForce: Uint8Array.from(authorizations, ({ isInForce }) => Number(isInForce)),
  };
}

const PARTS = ['client', 'date', 'payer', 'service', 'status'] as const;

/** The first part of an authorization of the visit's client that does not fit. */
function misfit(columns: Columns, index: number, sought: Sought): MisfitPart | 'number' | undefined {
  if (sought.number !== 0 && columns.number[index] !== sought.number) return 'number';
  if (sought.date < (columns.start[index] ?? 0) || sought.date > (columns.end[index] ?? 0)) return 'date';
  if (differ(sought.payer, columns.payer[index])) return 'payer';
  if (differ(sought.service, columns.service[index])) return 'service';
  return columns.inForce[index] === 1 ? undefined : 'status';
}

/** Where one side says nothing, anything fits. */
function differ(one: number, other = 0): boolean {
  return one !== 0 && other !== 0 && one !== other;
}

/** Works for infinities too, where a difference would not be a number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
