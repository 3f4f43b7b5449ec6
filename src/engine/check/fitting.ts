import { KeyNumbers, nameKey, serviceKey, textKey } from '../comparison';
import type { MisfitPart } from '../outcome';
import type { Stated } from './stated';

/** The numberings by which texts are compared; 0 is blank. */
export class Keys {
  readonly clients = new KeyNumbers(nameKey);
  readonly numbers = new KeyNumbers(textKey);
  readonly payers = new KeyNumbers(textKey);
  readonly services = new KeyNumbers(serviceKey);
}

/** What a visit names, as numbered; no authorization number where none is used. */
export interface Named {
  readonly client: number;
  readonly number: number;
  readonly payer: number;
  readonly service: number;
}

const NONE: readonly Stated[] = [];

/** Which authorizations cover a visit on a date. */
export class Fitting {
  private readonly byClient = new Map<number, Known>();
  private readonly byClientAndNumber = new Map<number, Known>();
  private readonly numberCount: number;
  /** Where no authorization has a number, those of the visits say nothing. */
  readonly usesNumbers: boolean;

  constructor(stated: readonly Stated[]) {
    this.numberCount = stated.reduce((most, { number }) => Math.max(most, number), 0) + 1;
    this.usesNumbers = this.numberCount > 1;
    for (const one of stated) {
      listed(this.byClient, one.client).push(one);
      if (one.number !== 0)
        listed(this.byClientAndNumber, one.client * this.numberCount + one.number).push(one);
    }
  }

  /** What does not fit, if anything. */
  misfit(one: Stated, named: Named, date: number): MisfitPart | 'number' | undefined {
    if (one.client !== named.client) return 'client';
    if (named.number !== 0 && named.number !== one.number) return 'number';
    return misfitApart(one, named, date);
  }

  /** All that fit, the one that goes first before the others. Visits of one client and date that name the same get the same list. */
  all(named: Named, date: number): readonly Stated[] {
    const { client, number } = named;
    if (number >= this.numberCount) return NONE;
    const known =
      number === 0
        ? this.byClient.get(client)
        : this.byClientAndNumber.get(client * this.numberCount + number);
    return known?.on(date, named) ?? NONE;
  }
}

/** Authorizations of one client. */
class Known {
  private readonly all: Stated[] = [];
  /** Those that fitted last what names the same: schedules come in the order of their dates. */
  private readonly last = new Map<number, { readonly date: number; readonly fitting: readonly Stated[] }>();

  push(one: Stated): void {
    this.all.push(one);
  }

  on(date: number, named: Named): readonly Stated[] {
    const [only] = this.all;
    if (only && this.all.length === 1) return misfitApart(only, named, date) ? NONE : this.all;
    const key = named.payer * MOST_SERVICES + named.service;
    const last = this.last.get(key);
    if (last?.date === date) return last.fitting;
    const fitting = fittingOf(this.all, named, date);
    this.last.set(key, { date, fitting });
    return fitting;
  }
}

/** A sheet has no more rows, so that payer and service make one number. */
const MOST_SERVICES = 1_048_577;

function fittingOf(all: readonly Stated[], named: Named, date: number): readonly Stated[] {
  const fitting: Stated[] = [];
  for (const one of all) if (misfitApart(one, named, date) === undefined) fitting.push(one);
  return fitting.sort((a, b) => rank(a, b, named.service));
}

/** Lowest priority, then one that names the service the visit names, then the earliest end, then sheet order. */
function rank(a: Stated, b: Stated, service: number): number {
  if (a.priority !== b.priority) return a.priority < b.priority ? -1 : 1;
  if (service !== 0 && (a.service === 0) !== (b.service === 0)) return a.service === 0 ? 1 : -1;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.index - b.index;
}

/** Apart from client and number. */
function misfitApart(one: Stated, { payer, service }: Named, date: number): MisfitPart | undefined {
  if (!one.isInForce) return 'status';
  if (!one.covers || date < one.start || date > one.end) return 'date';
  if (payer !== 0 && one.payer !== 0 && payer !== one.payer) return 'payer';
  if (service !== 0 && one.service !== 0 && service !== one.service) return 'service';
  return undefined;
}

function listed(map: Map<number, Known>, key: number): Known {
  const known = map.get(key) ?? new Known();
  map.set(key, known);
  return known;
}
