import type { VisitOutcome } from '../outcome';
import type { Day, Seconds } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import type { Report, RowFault } from './findings';
import type { Fitting, Named } from './fitting';
import { halvesOf, type Half } from './halves';
import { mayRaise, type Stated } from './stated';

/** A visit that is billed less than was worked, or than it was before it was cut, on one of its dates. */
export interface Short {
  readonly visit: number;
  /** What it could still take, in seconds. */
  readonly lacks: number;
  /** Of the whole visit. */
  readonly bill: number;
  readonly increment: number;
  /** A cut leaves no room of any limit; hours are given only by authorizations whose limits can all be used. */
  readonly isCut: boolean;
  /** What its authorizations are found to leave. */
  room: number;
}

/** What one visit takes of one authorization on one date. */
export interface Entry {
  readonly visit: number;
  readonly figured: VisitOutcome;
  readonly date: number;
  /** The time of day it counts from; -1 without one. */
  readonly start: number;
  readonly scheduled: number;
  readonly bill: number;
  readonly given: number;
  readonly short: Short | undefined;
  /** The part of it above its limits, the largest; as found. */
  scheduledOver: number;
  billedOver: number;
  /** What all limits leave in its periods; as found. */
  room: number;
}

/** One draw, or a visit that is its own only one. */
type Drawn = Partial<Pick<VisitOutcome, 'authorization' | 'scheduled' | 'actual' | 'finalizedBill' | 'bill'>>;

/** Lays the visits of an outcome over the authorizations they draw on, and sees that those cover them. */
export class Entering {
  readonly shorts: Short[] = [];

  constructor(
    private readonly stated: readonly Stated[],
    private readonly fitting: Fitting,
    private readonly rules: Rules,
    private readonly report: Report,
  ) {}

  /** @param increment of the bill, in seconds */
  enter(
    index: number,
    visit: Visit,
    named: Named,
    date: Day,
    figured: VisitOutcome,
    increment: number,
  ): void {
    const { draws } = figured;
    if (figured.kind === 'void' || figured.kind === 'problem') {
      this.match(index, named, date, figured.authorization);
      this.placesOf(named, date, figured).forEach((one) => noteDate(one, date));
      return;
    }
    const halves = this.rules.overnight === 'splitAtMidnight' ? halvesOf(visit, date, figured) : undefined;
    const start = startOf(visit);
    const { scheduled = 0, actual = 0, rounded = 0, finalizedBill = 0 } = figured;
    const whole = { date, scheduled, actual, rounded, finalizedBill };
    if (!draws) {
      this.enterHalf(index, named, start, figured, whole, [figured], increment);
      // A night is shared as soon as one of its dates is covered.
      if (halves) this.match(index, named, halves[1].date, undefined);
      return;
    }
    for (const half of halves ?? [whole]) {
      const own = draws.filter((draw) => draw.date === half.date);
      this.addUp(index, own, half);
      // The second date of a night begins at midnight.
      this.enterHalf(index, named, half.date === date ? start : 0, figured, half, own, increment);
    }
    this.seeSum(index, 'bill', sumOf(draws, billOf), figured.bill ?? 0);
    this.seeSum(index, 'give', sumOf(draws, givenOn), figured.give);
  }

  private enterHalf(
    index: number,
    named: Named,
    start: number,
    figured: VisitOutcome,
    half: Half,
    draws: readonly Drawn[],
    increment: number,
  ): void {
    const short = shortOf(index, figured, half, draws, increment);
    if (short) this.shorts.push(short);
    const { date } = half;
    for (const { authorization } of draws) this.match(index, named, date, authorization);
    if (!this.rules.spillover) {
      for (const draw of draws) {
        const one = this.stated[draw.authorization ?? -1];
        if (one) this.put(one, index, figured, date, start, draw, short);
      }
      return;
    }
    for (const one of this.fitting.all(named, date)) {
      const draw = draws.find(({ authorization }) => authorization === one.index);
      this.put(one, index, figured, date, start, draw ?? NOTHING, short);
    }
  }

  private put(
    one: Stated,
    visit: number,
    figured: VisitOutcome,
    date: number,
    start: number,
    draw: Drawn,
    short: Short | undefined,
  ): void {
    const given = givenOn(draw);
    noteDate(one, date);
    one.entries.push({
      visit,
      figured,
      date,
      start,
      scheduled: draw.scheduled ?? 0,
      bill: draw.bill ?? 0,
      given,
      short,
      scheduledOver: 0,
      billedOver: 0,
      room: Infinity,
    });
    if (given === 0 || mayRaise(one)) return;
    const why = one.hasProblem ? 'problemLimit' : 'noLimit';
    this.report.row(visit, { code: 'given', give: given as Seconds, why });
  }

  /** Those a visit is matched to. */
  private placesOf(named: Named, date: number, { authorization }: VisitOutcome): readonly Stated[] {
    if (this.rules.spillover) return this.fitting.all(named, date);
    const one = this.stated[authorization ?? -1];
    return one ? [one] : [];
  }

  private match(index: number, named: Named, date: number, authorization: number | undefined): void {
    if (authorization === undefined) {
      const [other] = this.fitting.all(named, date);
      if (other)
        this.report.row(index, { code: 'authorization', authorization: other.index, misfit: 'none' });
      return;
    }
    const one = this.stated[authorization];
    const misfit = one ? this.fitting.misfit(one, named, date) : 'number';
    if (misfit) this.report.row(index, { code: 'authorization', authorization, misfit });
  }

  /** The draws of one date add up to its share of the hours. What a cut took off is drawn nowhere once hours are spilled. */
  private addUp(index: number, draws: readonly Drawn[], half: Half): void {
    this.seeSum(index, 'scheduled', sumOf(draws, scheduledOf), half.scheduled);
    this.seeSum(index, 'actual', sumOf(draws, actualOf), half.actual);
    const finalized = sumOf(draws, finalizedOf);
    const isCut = this.rules.overBilled === 'cut' && finalized === sumOf(draws, billOf);
    if (!isCut || finalized > half.finalizedBill)
      this.seeSum(index, 'finalizedBill', finalized, half.finalizedBill);
  }

  private seeSum(
    index: number,
    figure: Extract<RowFault, { code: 'draws' }>['figure'],
    is: number,
    should: number,
  ): void {
    if (is !== should)
      this.report.row(index, { code: 'draws', figure, is: is as Seconds, should: should as Seconds });
  }
}

function shortOf(
  visit: number,
  figured: VisitOutcome,
  half: Half,
  draws: readonly Drawn[],
  increment: number,
): Short | undefined {
  if (figured.kind !== 'ordinary') return undefined;
  const bill = sumOf(draws, billOf);
  const isCut = bill < half.finalizedBill;
  const lacks = isCut ? half.finalizedBill - bill : half.rounded - half.finalizedBill - sumOf(draws, givenOn);
  // Cut to an increment, the two dates of one night leave each other room in a way that only their order explains.
  const isUnclear = isCut && increment > 0 && half.finalizedBill !== figured.finalizedBill;
  if (lacks <= 0 || isUnclear) return undefined;
  return { visit, lacks, bill: figured.bill ?? 0, increment, isCut, room: 0 };
}

const NOTHING: Drawn = {};
const scheduledOf = ({ scheduled }: Drawn) => scheduled;
const actualOf = ({ actual }: Drawn) => actual;
const finalizedOf = ({ finalizedBill }: Drawn) => finalizedBill;
const billOf = ({ bill }: Drawn) => bill;

function noteDate(one: Stated, date: number): void {
  if (date < one.earliest) one.earliest = date;
}

/** Nothing is given to hours that were cut. */
function givenOn({ bill, finalizedBill }: Drawn): number {
  return bill === undefined ? 0 : Math.max(0, bill - (finalizedBill ?? 0));
}

function sumOf(draws: readonly Drawn[], hours: (draw: Drawn) => number | undefined): number {
  let sum = 0;
  for (const draw of draws) sum += hours(draw) ?? 0;
  return sum;
}

function startOf({ actualStart, scheduledStart }: Visit): number {
  if (typeof actualStart === 'number') return actualStart;
  return typeof scheduledStart === 'number' ? scheduledStart : -1;
}
