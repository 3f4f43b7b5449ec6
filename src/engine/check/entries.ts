import type { VisitOutcome } from '../outcome';
import type { Day, Seconds } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import type { Report, RowFault } from './findings';
import type { Fitting } from './fitting';
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
type Drawn = Pick<VisitOutcome, 'authorization' | 'scheduled' | 'actual' | 'finalizedBill' | 'bill'>;

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
  enter(index: number, visit: Visit, date: Day, figured: VisitOutcome, increment: number): void {
    if (figured.kind === 'void' || figured.kind === 'problem') {
      this.match(index, visit, date, figured.authorization);
      for (const one of this.fittingOf(visit, date, figured)) one.earliest = Math.min(one.earliest, date);
      return;
    }
    const halves = this.rules.overnight === 'splitAtMidnight' ? halvesOf(visit, date, figured) : undefined;
    const { scheduled = 0, actual = 0, rounded = 0, finalizedBill = 0, draws } = figured;
    const whole = { date, scheduled, actual, rounded, finalizedBill };
    if (!draws) {
      this.enterHalf(index, visit, figured, whole, [figured], increment);
      // A night is shared as soon as one of its dates is covered.
      if (halves) this.match(index, visit, halves[1].date, undefined);
      return;
    }
    for (const half of halves ?? [whole]) {
      const own = draws.filter((draw) => draw.date === half.date);
      this.addUp(index, own, half);
      this.enterHalf(index, visit, figured, half, own, increment);
    }
    this.seeSum(
      index,
      'bill',
      sumOf(draws, ({ bill }) => bill),
      figured.bill ?? 0,
    );
    this.seeSum(index, 'give', sumOf(draws, givenOn), figured.give);
  }

  private enterHalf(
    index: number,
    visit: Visit,
    figured: VisitOutcome,
    half: Half,
    draws: readonly Drawn[],
    increment: number,
  ): void {
    const short = shortOf(index, figured, half, draws, increment);
    if (short) this.shorts.push(short);
    const { date } = half;
    for (const { authorization } of draws) this.match(index, visit, date, authorization);
    // The second date of a night begins at midnight.
    const start = date === visit.date ? startOf(visit) : 0;
    const put = (one: Stated, draw: Drawn | undefined): void => {
      const [scheduled, bill, given] = [draw?.scheduled ?? 0, draw?.bill ?? 0, draw ? givenOn(draw) : 0];
      one.earliest = Math.min(one.earliest, date);
      const found = { scheduledOver: 0, billedOver: 0, room: Infinity };
      one.entries.push({ visit: index, figured, date, start, scheduled, bill, given, short, ...found });
      if (given > 0 && !mayRaise(one)) {
        const why = one.hasProblem ? 'problemLimit' : 'noLimit';
        this.report.row(index, { code: 'given', give: given as Seconds, why });
      }
    };
    if (this.rules.spillover) {
      for (const one of this.fitting.all(visit, date))
        put(
          one,
          draws.find(({ authorization }) => authorization === one.index),
        );
      return;
    }
    for (const draw of draws) {
      const one = this.stated[draw.authorization ?? -1];
      if (one) put(one, draw);
    }
  }

  /** Those a visit is matched to. */
  private fittingOf(visit: Visit, date: number, { authorization }: VisitOutcome): readonly Stated[] {
    if (this.rules.spillover) return this.fitting.all(visit, date);
    const one = this.stated[authorization ?? -1];
    return one ? [one] : [];
  }

  private match(index: number, visit: Visit, date: number, authorization: number | undefined): void {
    if (authorization === undefined) {
      const [other] = this.fitting.all(visit, date);
      if (other)
        this.report.row(index, { code: 'authorization', authorization: other.index, misfit: 'none' });
      return;
    }
    const one = this.stated[authorization];
    const misfit = one ? this.fitting.misfit(one, visit, date) : 'number';
    if (misfit) this.report.row(index, { code: 'authorization', authorization, misfit });
  }

  /** The draws of one date add up to its share of the hours. What a cut took off is drawn nowhere once hours are spilled. */
  private addUp(index: number, draws: readonly Drawn[], half: Half): void {
    this.seeSum(
      index,
      'scheduled',
      sumOf(draws, ({ scheduled }) => scheduled),
      half.scheduled,
    );
    this.seeSum(
      index,
      'actual',
      sumOf(draws, ({ actual }) => actual),
      half.actual,
    );
    const finalized = sumOf(draws, ({ finalizedBill }) => finalizedBill);
    const isCut = this.rules.overBilled === 'cut' && finalized === sumOf(draws, ({ bill }) => bill);
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
  const bill = sumOf(draws, (draw) => draw.bill);
  const isCut = bill < half.finalizedBill;
  const lacks = isCut ? half.finalizedBill - bill : half.rounded - half.finalizedBill - sumOf(draws, givenOn);
  // Cut to an increment, the two dates of one night leave each other room in a way that only their order explains.
  const isUnclear = isCut && increment > 0 && bill !== figured.bill;
  if (lacks <= 0 || isUnclear) return undefined;
  return { visit, lacks, bill: figured.bill ?? 0, increment, isCut, room: 0 };
}

/** Nothing is given to hours that were cut. */
function givenOn({ bill = 0 as Seconds, finalizedBill = 0 as Seconds }: Drawn): number {
  return Math.max(0, bill - finalizedBill);
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
