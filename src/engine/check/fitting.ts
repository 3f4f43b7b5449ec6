import { KeyNumbers, nameKey, textKey } from '../comparison';
import type { MisfitPart } from '../outcome';
import type { Visit } from '../visit';
import type { Stated } from './stated';

/** The numberings by which texts are compared; 0 is blank. */
export class Keys {
  readonly clients = new KeyNumbers(nameKey);
  readonly numbers = new KeyNumbers(textKey);
  readonly payers = new KeyNumbers(textKey);
  readonly services = new KeyNumbers(textKey);
}

const NONE: readonly Stated[] = [];

/** Which authorizations cover a visit on a date. */
export class Fitting {
  private readonly byClient = new Map<number, Known>();
  private readonly byClientAndNumber = new Map<number, Known>();
  private readonly numberCount: number;
  private readonly usesNumbers: boolean;

  constructor(
    stated: readonly Stated[],
    private readonly keys: Keys,
  ) {
    this.numberCount = stated.reduce((most, { number }) => Math.max(most, number), 0) + 1;
    this.usesNumbers = this.numberCount > 1;
    for (const one of stated) {
      if (!one.covers) continue;
      listed(this.byClient, one.client).push(one);
      if (one.number !== 0)
        listed(this.byClientAndNumber, one.client * this.numberCount + one.number).push(one);
    }
  }

  /** What does not fit, if anything. */
  misfit(one: Stated, visit: Visit, date: number): MisfitPart | 'number' | undefined {
    if (one.client !== this.keys.clients.number(visit.client)) return 'client';
    const number = this.usesNumbers ? this.keys.numbers.number(visit.authorizationNumber) : 0;
    if (number !== 0 && number !== one.number) return 'number';
    return misfitApart(
      one,
      date,
      this.keys.payers.number(visit.payer),
      this.keys.services.number(visit.service),
    );
  }

  /** All that fit, in sheet order. Visits of one client and date that name the same get the same list. */
  all(visit: Visit, date: number): readonly Stated[] {
    const client = this.keys.clients.number(visit.client);
    const number = this.usesNumbers ? this.keys.numbers.number(visit.authorizationNumber) : 0;
    if (number >= this.numberCount) return NONE;
    const known =
      number === 0
        ? this.byClient.get(client)
        : this.byClientAndNumber.get(client * this.numberCount + number);
    return (
      known?.on(date, this.keys.payers.number(visit.payer), this.keys.services.number(visit.service)) ?? NONE
    );
  }
}

/** Authorizations of one client, and those of them that fitted last: schedules come in the order of their dates. */
class Known {
  private readonly all: Stated[] = [];
  private date = NaN;
  private payer = 0;
  private service = 0;
  private fitting = NONE;

  push(one: Stated): void {
    this.all.push(one);
  }

  on(date: number, payer: number, service: number): readonly Stated[] {
    if (date !== this.date || payer !== this.payer || service !== this.service) {
      [this.date, this.payer, this.service] = [date, payer, service];
      this.fitting = this.all.filter((one) => misfitApart(one, date, payer, service) === undefined);
    }
    return this.fitting;
  }
}

/** Apart from client and number. */
function misfitApart(one: Stated, date: number, payer: number, service: number): MisfitPart | undefined {
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
