import type { PeriodState, Reason, VisitOutcome } from '../outcome';
import type { Day } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import { above } from './figures';
import type { Report } from './findings';
import type { Fitting } from './fitting';
import { halvesOf } from './halves';
import type { Row } from './row';
import { mayRaise, type Stated } from './stated';
import type { PeriodSums } from './walk';

type Raising = Extract<Reason, { code: 'raised' | 'held' }>;

/** Sees that what is said of a visit agrees with its figures and with what its periods were found to hold. */
export class Reasoning {
  constructor(
    private readonly rows: readonly Row[],
    private readonly stated: readonly Stated[],
    private readonly fitting: Fitting,
    private readonly rules: Rules,
    private readonly report: Report,
  ) {}

  see(row: Row): void {
    const { index, figured } = row;
    const { kind, rounded, finalizedBill } = figured;
    let give = 0;
    let scheduledOver = 0;
    let billedOver = 0;
    let unbilled = 0;
    let payShortfall = 0;
    let saysKind = false;
    let saysMore = above(finalizedBill, rounded) === 0;
    for (const reason of figured.reasons) {
      if (!this.agrees(reason, row)) this.disagrees(index, reason.code);
      if (reason.code === 'raised') give += reason.give;
      else if (reason.code === 'unbilled') unbilled += reason.by;
      else if (reason.code === 'payShortfall') payShortfall += reason.by;
      else if (reason.code === 'billedMoreThanWorked') saysMore = true;
      else if (reason.code === kind) saysKind = true;
      else if (reason.code === 'over' && reason.hours === 'billed') billedOver += reason.by;
      else if (reason.code === 'over') scheduledOver += reason.by;
    }
    if (give !== figured.give) this.disagrees(index, 'raised');
    if (scheduledOver !== figured.scheduledOver || billedOver !== figured.billedOver)
      this.disagrees(index, 'over');
    if (unbilled !== figured.unbilled) this.disagrees(index, 'unbilled');
    if (payShortfall !== figured.payShortfall) this.disagrees(index, 'payShortfall');
    if (!saysMore) this.disagrees(index, 'billedMoreThanWorked');
    // Nothing need be said of an ordinary row.
    if (kind !== 'ordinary' && !saysKind) this.disagrees(index, kind);
  }

  private disagrees(index: number, reason: Reason['code']): void {
    this.report.row(index, { code: 'reason', reason });
  }

  private agrees(reason: Reason, row: Row): boolean {
    const { index, visit, figured } = row;
    switch (reason.code) {
      case 'void':
      case 'billed':
      case 'problem':
      case 'notWorked':
        return figured.kind === reason.code;
      case 'noAuthorization':
        return figured.authorization === undefined || reason.part !== undefined;
      case 'unplanned':
        return figured.scheduled === undefined;
      case 'raised':
      case 'held':
        return this.agreesRaising(reason, row);
      case 'over':
        return this.agreesOver(reason, row);
      case 'cut':
        return this.agreesCut(reason, row);
      case 'billedMoreThanWorked':
        return (
          reason.bill === figured.finalizedBill &&
          reason.worked === figured.rounded &&
          reason.bill > reason.worked
        );
      case 'unbilled':
      case 'payShortfall':
        return reason.by > 0;
      case 'noLimit':
      case 'problemLimit':
        return !this.placesOf(figured).every(mayRaise);
      case 'sameId':
        return (
          visit.id !== undefined && reason.other !== index && this.rows[reason.other]?.visit.id === visit.id
        );
      case 'overlap':
        return reason.other !== index && this.rows[reason.other]?.client === row.client;
      default:
        return true;
    }
  }

  private agreesRaising(reason: Raising, row: Row): boolean {
    const { bill, rounded, finalizedBill } = partOf(reason.part, row);
    if (reason.bill !== bill || reason.worked !== rounded) return false;
    const give = reason.code === 'raised' ? reason.give : 0;
    const lacks = rounded - finalizedBill - give;
    // Only what lacks hours is held.
    if (reason.code === 'raised' ? give <= 0 : lacks <= 0) return false;
    const isAll = lacks === 0;
    // Something ended it unless all of it was given; not both.
    if (reason.full ? reason.byIncrement : reason.byIncrement === isAll) return false;
    if (reason.tight) return !reason.full && this.agreesTight(reason.tight, reason.part, row);
    if (!reason.full) return reason.reserved === undefined;
    const sums = this.sumsOf(reason.full, reason.part ?? row.visit.date, row);
    if (sums === 'visit') return reason.full.taken >= reason.full.limit;
    if (!sums || reason.full.taken < sums.most) return false;
    // Full then, it took nothing more. With spilling over the plan does not say where hours are kept.
    if (this.rules.spillover) return true;
    return reason.full.taken === sums.bill + sums.reserved && (reason.reserved ?? 0) === sums.reserved;
  }

  /** What it leaves is less than one billing increment. */
  private agreesTight(tight: PeriodState, part: Day | undefined, row: Row): boolean {
    const isOwn = this.sumsOf(tight, part ?? row.visit.date, row) !== undefined;
    return isOwn && tight.limit - tight.taken < row.forBill.increment;
  }

  private agreesOver(reason: Extract<Reason, { code: 'over' }>, row: Row): boolean {
    const { limit: state, by, hours } = reason;
    const { visit, figured } = row;
    const { draws } = figured;
    const isOwn = draws
      ? draws.some(({ date }) => this.sumsOf(state, date, row))
      : this.sumsOf(state, visit.date, row) !== undefined;
    if (!isOwn) return false;
    const above = state.taken - state.limit;
    if (draws) return by > 0 && by <= above;
    const own = (hours === 'billed' ? figured.bill : figured.scheduled) ?? 0;
    return by > 0 && by === Math.min(own, above);
  }

  private agreesCut({ from, to, limit, part }: Extract<Reason, { code: 'cut' }>, row: Row): boolean {
    if (this.rules.overBilled !== 'cut') return false;
    const whole = partOf(part, row);
    const room = Math.max(0, limit.limit - limit.taken);
    // Of spilled hours the room on the best authorization is told of alone, and of a night each date lowers the sum of both.
    const most = this.rules.spillover ? to : room;
    return (
      from === whole.finalizedBill &&
      to === whole.bill &&
      (part !== undefined || to === wholeIncrements(most, row.forBill.increment)) &&
      to >= 0 &&
      room < from &&
      this.sumsOf(limit, part ?? row.visit.date, row) !== undefined
    );
  }

  /** What the period was found to hold whose state this is; nothing where the authorization has no such period then. */
  private sumsOf(state: PeriodState, date: Visit['date'], row: Row): PeriodSums | 'visit' | undefined {
    const one = this.stated[state.authorization];
    if (!one || typeof date !== 'number' || !this.drawsOn(one, date, row)) return undefined;
    for (const limit of one.limits) {
      if (limit.period !== state.period || limit.hours !== state.authorized) continue;
      if (limit.period === 'visit') {
        const isOwn = state.from === date && state.to === date && state.usedBefore === 0;
        if (isOwn && state.limit === limit.hours) return 'visit';
        continue;
      }
      const sums = periodOf(limit.periods, date);
      if (sums && isStateOf(state, sums)) return sums;
    }
    return undefined;
  }

  /** With spilling over, a limit that left a visit nothing may be spoken of too. */
  private drawsOn(one: Stated, date: number, row: Row): boolean {
    const { authorization, draws } = row.figured;
    if (this.rules.spillover) return this.fitting.misfit(one, row, date) === undefined;
    if (!draws) return authorization === one.index;
    return draws.some((draw) => draw.authorization === one.index && draw.date === date);
  }

  private placesOf({ authorization, draws }: VisitOutcome): readonly Stated[] {
    const drawn = draws ? draws.map((draw) => draw.authorization) : [authorization];
    return drawn.flatMap((index) => this.stated[index ?? -1] ?? []);
  }
}

function wholeIncrements(hours: number, increment: number): number {
  return increment === 0 ? hours : hours - (hours % increment);
}

/** The bill of a visit, or of the part of it on one date, and the hours it comes from. */
function partOf(part: Day | undefined, { visit, figured }: Row) {
  const { bill = 0, rounded = 0, finalizedBill = 0, draws = [] } = figured;
  if (part === undefined || typeof visit.date !== 'number') return { bill, rounded, finalizedBill };
  const half = halvesOf(visit, visit.date, figured)?.find(({ date }) => date === part);
  const drawn = draws.filter(({ date }) => date === part);
  return {
    bill: drawn.reduce((sum, draw) => sum + (draw.bill ?? 0), 0),
    rounded: half?.rounded ?? NaN,
    finalizedBill: half?.finalizedBill ?? NaN,
  };
}

/** Of periods in the order of time the one that holds the date. */
function periodOf(periods: readonly PeriodSums[], date: number): PeriodSums | undefined {
  let [low, high] = [0, periods.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((periods[middle]?.from ?? 0) <= date) low = middle;
    else high = middle - 1;
  }
  const found = periods[low];
  return found && found.from <= date && date <= found.to ? found : undefined;
}

function isStateOf(state: PeriodState, { from, to, most, usedBefore, share }: PeriodSums): boolean {
  return (
    (state.from ?? -Infinity) === from &&
    (state.to ?? Infinity) === to &&
    state.limit === most &&
    state.usedBefore === usedBefore &&
    state.prorated?.inside === share?.inside &&
    state.prorated?.days === share?.days
  );
}
