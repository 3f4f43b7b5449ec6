import type { Draw, VisitOutcome, RowFault } from '../outcome';
import type { Day, Seconds } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import type { Report } from './findings';
import type { Fitting } from './fitting';
import { halvesOf, type Hours } from './halves';
import type { Row } from './row';
import { mayRaise, type Stated } from './stated';

/** A visit that is billed less than was worked, or than it was before it was cut, on one of its dates. */
export interface Short {
  readonly row: Row;
  /** What it could still take, in seconds. */
  readonly lacks: number;
  /** A cut leaves no room of any limit; hours are given only by authorizations whose limits can all be used. */
  readonly isCut: boolean;
  /** What all of the visit was billed when its turn came: the second date of a night is raised after the first. */
  readonly bill: number;
  /** What its authorizations are found to have left then. */
  room: number;
}

/** What one visit takes of one authorization on one date. */
export interface Entry {
  readonly one: Stated;
  readonly row: Row;
  readonly date: number;
  /** The time of day it counts from; -1 without one. */
  readonly start: number;
  readonly scheduled: number;
  readonly bill: number;
  readonly given: number;
  /** Whether hours that no authorization has room for stay here. */
  readonly isLast: boolean;
  readonly short: Short | undefined;
  /** The part of it above its limits, the largest; as found. */
  scheduledOver: number;
  billedOver: number;
  /** What all limits leave in its periods, of the bill and of the plan; as found. */
  room: number;
  planRoom: number;
  /** What they left it when its turn came to be cut or raised; as found, of a visit that is short. */
  roomThen: number;
}

/** More seconds than any visit has; a whole number, as objects hold those more cheaply than Infinity. */
const UNLIMITED = 1_000_000_000;

/** One draw, or a visit that is its own only one. */
type Drawn = Partial<Pick<VisitOutcome, 'authorization' | 'scheduled' | 'actual' | 'finalizedBill' | 'bill'>>;

/** Lays the visits of an outcome over the authorizations they draw on, and sees that those cover them. */
export class Entering {
  readonly shorts: Short[] = [];
  /** With spilling over, of each visit on each of its dates, the entries on all authorizations it could go to, the best first. */
  readonly spreads: (readonly Entry[])[] = [];

  constructor(
    private readonly stated: readonly Stated[],
    private readonly fitting: Fitting,
    private readonly rules: Rules,
    private readonly report: Report,
  ) {}

  enter(row: Row, date: Day): void {
    const { visit, figured } = row;
    const { kind, draws, authorization } = figured;
    const fitting = this.fitting.all(row, date);
    if (kind === 'void' || kind === 'problem') {
      this.match(row, date, authorization, fitting[0]);
      for (const one of fitting.slice(0, this.rules.spillover ? undefined : 1)) noteDate(one, date);
      return;
    }
    const halves = this.rules.overnight === 'splitAtMidnight' ? halvesOf(visit, date, figured) : undefined;
    const best = fitting[0] ?? (halves && this.fitting.all(row, halves[1].date)[0]);
    this.match(row, date, authorization, best);
    if (draws) {
      this.enterShared(row, draws, halves ?? [{ ...figured, date }]);
      return;
    }
    // A night is shared as soon as one of its dates is covered.
    if (halves && best) this.report.row(row.index, { code: 'sharing' });
    if (this.rules.spillover) {
      this.enterHalf(row, date, figured, [figured]);
      return;
    }
    // Nearly every visit: all of its hours go to the one authorization it was just matched to.
    const short = this.noteShort(row, date, figured, figured.bill ?? 0, givenOn(figured));
    const one = this.stated[authorization ?? -1];
    if (one) this.put(one, row, date, figured, true, short);
  }

  private enterShared(
    row: Row,
    draws: readonly Draw[],
    halves: readonly (Hours & { readonly date: number })[],
  ): void {
    let drawn = 0;
    for (const half of halves) {
      const own = draws.filter((draw) => draw.date === half.date);
      drawn += own.length;
      // Without spilling over, the hours of one date go to one place.
      if (own.length !== 1 && !this.rules.spillover) this.report.row(row.index, { code: 'sharing' });
      this.addUp(row.index, own, half);
      this.enterHalf(row, half.date, half, own);
    }
    if (drawn !== draws.length) this.report.row(row.index, { code: 'sharing' });
    this.seeSum(row.index, 'bill', sumOf(draws, billOf), row.figured.bill);
    this.seeSum(row.index, 'give', sumOf(draws, givenOn), row.figured.give);
  }

  private enterHalf(row: Row, date: number, half: Hours, draws: readonly Drawn[]): void {
    const short = this.noteShort(row, date, half, sumOf(draws, billOf), sumOf(draws, givenOn));
    const fitting = this.fitting.all(row, date);
    if (this.rules.spillover) {
      this.enterSpread(row, date, draws, fitting, short);
      return;
    }
    for (const draw of draws) {
      this.match(row, date, draw.authorization, fitting[0]);
      const one = this.stated[draw.authorization ?? -1];
      if (one) this.put(one, row, date, draw, true, short);
    }
  }

  /** With spilling over: on every authorization that covers it, whether it draws on that or not. */
  private enterSpread(
    row: Row,
    date: number,
    draws: readonly Drawn[],
    fitting: readonly Stated[],
    short: Short | undefined,
  ): void {
    for (const { authorization, actual = 0, bill = 0 } of draws) {
      const place = fitting.find((one) => one.index === authorization) ?? fitting[0];
      this.match(row, date, authorization, place);
      // What was worked and is billed nowhere stays with the first.
      if (place !== fitting[0] && actual > bill) this.report.row(row.index, { code: 'sharing' });
    }
    const entries = fitting.map((one) => {
      const draw = draws.find(({ authorization }) => authorization === one.index);
      return this.put(one, row, date, draw ?? NOTHING, one === fitting.at(-1), short);
    });
    this.spreads.push(entries);
  }

  private noteShort(row: Row, date: number, half: Hours, drawn: number, given: number): Short | undefined {
    const { visit, figured, forBill } = row;
    if (figured.kind !== 'ordinary') return undefined;
    const { rounded = 0, finalizedBill = 0 } = half;
    const isCut = drawn < finalizedBill;
    const lacks = isCut ? finalizedBill - drawn : rounded - finalizedBill - given;
    // Cut to an increment, the two dates of one night leave each other room in a way that only their order explains.
    const isUnclear = isCut && forBill.increment > 0 && finalizedBill !== figured.finalizedBill;
    if (lacks <= 0 || isUnclear) return undefined;
    const givenLater = this.rules.objective === 'hours' && date === visit.date ? figured.give - given : 0;
    const short = { row, lacks, isCut, bill: (figured.bill ?? 0) - givenLater, room: 0 };
    this.shorts.push(short);
    return short;
  }

  private put(
    one: Stated,
    row: Row,
    date: number,
    draw: Drawn,
    isLast: boolean,
    short: Short | undefined,
  ): Entry {
    const given = givenOn(draw);
    noteDate(one, date);
    const entry = {
      one,
      row,
      date,
      // The second date of a night begins at midnight.
      start: date === row.visit.date ? startOf(row.visit) : 0,
      scheduled: draw.scheduled ?? 0,
      bill: draw.bill ?? 0,
      given,
      isLast,
      short,
      scheduledOver: 0,
      billedOver: 0,
      room: UNLIMITED,
      planRoom: UNLIMITED,
      roomThen: UNLIMITED,
    };
    one.entries.push(entry);
    if (given > 0 && !mayRaise(one)) {
      const why = one.hasProblem ? 'problemLimit' : 'noLimit';
      this.report.row(row.index, { code: 'given', give: given as Seconds, why });
    }
    return entry;
  }

  private match(row: Row, date: number, is: number | undefined, should: Stated | undefined): void {
    if (is === should?.index) return;
    const one = this.stated[is ?? -1];
    const misfit = one && this.fitting.misfit(one, row, date);
    this.report.row(row.index, { code: 'authorization', is, should: should?.index, misfit });
  }

  /** The draws of one date add up to its share of the hours. */
  private addUp(index: number, draws: readonly Drawn[], half: Hours): void {
    this.seeSum(index, 'scheduled', sumOf(draws, scheduledOf), half.scheduled);
    this.seeSum(index, 'actual', sumOf(draws, actualOf), half.actual);
    this.seeSum(index, 'finalizedBill', sumOf(draws, finalizedOf), half.finalizedBill);
  }

  private seeSum(
    index: number,
    figure: Extract<RowFault, { code: 'draws' }>['figure'],
    is: number,
    should = 0,
  ): void {
    if (is !== should)
      this.report.row(index, { code: 'draws', figure, is: is as Seconds, should: should as Seconds });
  }
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
