import { KeyNumbers, nameKey, textKey } from './comparison';
import { knownRate, moneyFor } from './money';
import { drawsOf, type Draw, type Outcome, type VisitOutcome } from './outcome';
import type { Cents, Seconds } from './quantities';
import type { Visit } from './visit';

/** What the visits of one client, payer or caregiver come to. Cancelled visits and those with a problem are not in it. */
export interface Totals extends Figures {
  /** As first seen; blank for visits that name none. */
  readonly name: string;
  readonly visits: number;
  /** Visits with hours to bill, or to pay, or left unbilled or unpaid, and no rate to tell the money by: it leaves them out. */
  readonly withoutBillRate: number;
  readonly withoutPayRate: number;
}

/** Hours, and money as invoice lines have it: of each visit, rounded to the cent. */
interface Figures {
  /** Of all visits, those not worked yet included. */
  readonly scheduled: Seconds;
  /** Scheduled hours of visits not worked yet. */
  readonly notWorked: Seconds;
  readonly actual: Seconds;
  readonly finalizedBill: Seconds;
  readonly maximizedBill: Seconds;
  readonly finalizedPay: Seconds;
  readonly maximizedPay: Seconds;
  /** Worked, as rounded for the bill, and not billed. */
  readonly unbilled: Seconds;
  /** Worked, as rounded for the pay, and not paid. */
  readonly payShortfall: Seconds;
  /** Scheduled, and maximized, hours that no authorization covers. */
  readonly unauthorizedScheduled: Seconds;
  readonly unauthorizedBill: Seconds;
  /** For the maximized bill hours, and how much more that is than for the finalized ones. */
  readonly billed: Cents;
  readonly gained: Cents;
  /** For the maximized pay hours. */
  readonly paid: Cents;
  /** What the unbilled hours would bring, and the pay shortfall comes to. */
  readonly unbilledMoney: Cents;
  readonly payShortfallMoney: Cents;
}

/** What one visit brings to the totals of one payer: nearly always all of it. */
interface Share extends Figures {
  readonly payer: string;
}

/** In the order in which they are first seen. */
export interface AllTotals {
  readonly clients: readonly Totals[];
  /** By the visit's own payer, else that of the authorization its hours are drawn from. */
  readonly payers: readonly Totals[];
  readonly caregivers: readonly Totals[];
}

export function totals(visits: readonly Visit[], outcome: Outcome): AllTotals {
  const clients = new TotalsBook(nameKey);
  const payers = new TotalsBook(textKey);
  const caregivers = new TotalsBook(nameKey);
  visits.forEach((visit, index) => {
    const figured = outcome.visits[index];
    if (!figured || figured.kind === 'void' || figured.kind === 'problem') return;
    const shares = sharesOf(visit, figured, payers, outcome);
    clients.enter(visit.client, visit, shares);
    caregivers.enter(visit.caregiver ?? '', visit, shares);
    for (const share of shares) payers.enter(share.payer, visit, [share]);
  });
  return { clients: clients.all, payers: payers.all, caregivers: caregivers.all };
}

/** By the payers its hours are billed to. What has no hours of its own there, such as pay, is with the first. */
function sharesOf(
  visit: Visit,
  figured: VisitOutcome,
  payers: TotalsBook,
  outcome: Outcome,
): readonly Share[] {
  const draws = drawsOf(figured, typeof visit.date === 'number' ? visit.date : undefined);
  const own = visit.payer?.trim() ?? '';
  const byPayer = new Map<number, { readonly payer: string; readonly draws: Draw[] }>();
  for (const draw of draws) {
    const payer = own === '' ? (outcome.authorizations[draw.authorization ?? -1]?.payer ?? '') : own;
    const key = payers.keyOf(payer);
    const known = byPayer.get(key);
    if (known) known.draws.push(draw);
    else byPayer.set(key, { payer, draws: [draw] });
  }
  return Array.from(byPayer.values(), (each, place) => shareOf(visit, figured, each, place === 0));
}

function shareOf(
  { billRate, payRate }: Visit,
  figured: VisitOutcome,
  { payer, draws }: { readonly payer: string; readonly draws: readonly Draw[] },
  isFirst: boolean,
): Share {
  const uncovered = draws.filter(({ authorization }) => authorization === undefined);
  const scheduled = sum(draws, 'scheduled');
  const finalizedBill = sum(draws, 'finalizedBill');
  const maximizedBill = sum(draws, 'bill');
  const rest = isFirst ? figured : NOTHING;
  const maximizedPay = rest.pay ?? NONE;
  const billed = money(maximizedBill, billRate);
  return {
    payer,
    scheduled,
    notWorked: figured.kind === 'notWorked' ? scheduled : NONE,
    actual: sum(draws, 'actual'),
    finalizedBill,
    maximizedBill,
    finalizedPay: rest.finalizedPay ?? NONE,
    maximizedPay,
    unbilled: rest.unbilled,
    payShortfall: rest.payShortfall,
    unauthorizedScheduled: sum(uncovered, 'scheduled'),
    unauthorizedBill: sum(uncovered, 'bill'),
    billed,
    gained: (billed - money(finalizedBill, billRate)) as Cents,
    paid: money(maximizedPay, payRate),
    unbilledMoney: money(rest.unbilled, billRate),
    payShortfallMoney: money(rest.payShortfall, payRate),
  };
}

const NONE = 0 as Seconds;
const NOTHING = { finalizedPay: NONE, pay: NONE, unbilled: NONE, payShortfall: NONE };

function sum(draws: readonly Draw[], hours: 'scheduled' | 'actual' | 'finalizedBill' | 'bill'): Seconds {
  return draws.reduce((total, draw) => total + (draw[hours] ?? 0), 0) as Seconds;
}

function money(length: Seconds, rate: Visit['billRate']): Cents {
  const known = knownRate(rate);
  return known === undefined ? (0 as Cents) : moneyFor(length, known);
}

const HOURS = [
  'scheduled',
  'notWorked',
  'actual',
  'finalizedBill',
  'maximizedBill',
  'finalizedPay',
  'maximizedPay',
  'unbilled',
  'payShortfall',
  'unauthorizedScheduled',
  'unauthorizedBill',
] as const satisfies readonly (keyof Figures)[];

const MONEY = [
  'billed',
  'gained',
  'paid',
  'unbilledMoney',
  'payShortfallMoney',
] as const satisfies readonly (keyof Figures)[];

type Sums = { -readonly [Key in keyof Totals]: Totals[Key] };

/** Totals by name, spellings of one name together. */
class TotalsBook {
  private readonly keys: KeyNumbers;
  private readonly byKey = new Map<number, Sums>();

  constructor(keyOf: (text: string) => string) {
    this.keys = new KeyNumbers(keyOf);
  }

  keyOf(name: string): number {
    return this.keys.number(name);
  }

  enter(name: string, { billRate, payRate }: Visit, shares: readonly Share[]): void {
    const key = this.keyOf(name);
    const sums = this.byKey.get(key) ?? newSums(name.trim());
    this.byKey.set(key, sums);
    sums.visits += 1;
    const [bills, pays] = [
      shares.some(({ maximizedBill, unbilled }) => maximizedBill > 0 || unbilled > 0),
      shares.some(({ maximizedPay, payShortfall }) => maximizedPay > 0 || payShortfall > 0),
    ];
    if (bills && !knownRate(billRate)) sums.withoutBillRate += 1;
    if (pays && !knownRate(payRate)) sums.withoutPayRate += 1;
    for (const share of shares) {
      for (const each of HOURS) sums[each] = (sums[each] + share[each]) as Seconds;
      for (const each of MONEY) sums[each] = (sums[each] + share[each]) as Cents;
    }
  }

  get all(): readonly Totals[] {
    return [...this.byKey.values()];
  }
}

function newSums(name: string): Sums {
  const hours = Object.fromEntries(HOURS.map((each) => [each, NONE])) as Record<
    (typeof HOURS)[number],
    Seconds
  >;
  const money = Object.fromEntries(MONEY.map((each) => [each, 0])) as Record<(typeof MONEY)[number], Cents>;
  return { name, visits: 0, withoutBillRate: 0, withoutPayRate: 0, ...hours, ...money };
}
