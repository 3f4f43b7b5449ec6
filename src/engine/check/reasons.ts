import type { PeriodState, Reason, VisitOutcome } from '../outcome';
import type { Day } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import { above } from './figures';
import type { Report } from './findings';
import type { Fitting, Named } from './fitting';
import { halvesOf } from './halves';
import { mayRaise, type Stated } from './stated';
import type { PeriodSums } from './walk';

type Raising = Extract<Reason, { code: 'raised' | 'held' }>;

/** Sees that what is said of a visit agrees with its figures and with what its periods were found to hold. */
export class Reasoning {
  constructor(
    private readonly visits: readonly Visit[],
    private readonly outcomes: readonly VisitOutcome[],
    private readonly stated: readonly Stated[],
    private readonly fitting: Fitting,
    private readonly rules: Rules,
    private readonly report: Report,
  ) {}

  see(index: number, visit: Visit, named: Named, figured: VisitOutcome): void {
    const { kind, rounded, finalizedBill } = figured;
    let give = 0;
    let scheduledOver = 0;
    let billedOver = 0;
    let unbilled = 0;
    let payShortfall = 0;
    let saysKind = kind === 'ordinary';
    let saysMore = above(finalizedBill, rounded) === 0;
    for (const reason of figured.reasons) {
      if (!this.agrees(reason, index, visit, named, figured)) this.disagrees(index, reason.code);
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

  private agrees(reason: Reason, index: number, visit: Visit, named: Named, figured: VisitOutcome): boolean {
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
        return this.agreesRaising(reason, visit, named, figured);
      case 'over':
        return this.agreesOver(reason, visit, named, figured);
      case 'cut':
        return this.agreesCut(reason, visit, named, figured);
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
        return reason.other !== index && this.visits[reason.other]?.id === visit.id;
      case 'overlap':
        return reason.other !== index && this.outcomes[reason.other] !== undefined;
      default:
        return true;
    }
  }

  private agreesRaising(reason: Raising, visit: Visit, named: Named, figured: VisitOutcome): boolean {
    const { bill, rounded, finalizedBill } = this.partOf(reason.part, visit, figured);
    if (reason.bill !== bill || reason.worked !== rounded) return false;
    const give = reason.code === 'raised' ? reason.give : 0;
    if (reason.code === 'raised' && give <= 0) return false;
    const isAll = give === rounded - finalizedBill;
    // Something ended it unless all of it was given; not both.
    if (reason.full ? reason.byIncrement : reason.byIncrement === isAll) return false;
    if (!reason.full) return reason.reserved === undefined;
    const sums = this.sumsOf(reason.full, reason.part ?? visit.date, named, figured);
    if (sums === 'visit') return reason.full.taken >= reason.full.limit;
    if (!sums || reason.full.taken < sums.most) return false;
    // Full then, it took nothing more. With spilling over the plan does not say where hours are kept.
    if (this.rules.spillover) return true;
    return reason.full.taken === sums.bill + sums.reserved && (reason.reserved ?? 0) === sums.reserved;
  }

  private agreesOver(
    reason: Extract<Reason, { code: 'over' }>,
    visit: Visit,
    named: Named,
    figured: VisitOutcome,
  ): boolean {
    const { limit: state, by, hours } = reason;
    const { draws } = figured;
    const isOwn = draws
      ? draws.some(({ date }) => this.sumsOf(state, date, named, figured))
      : this.sumsOf(state, visit.date, named, figured) !== undefined;
    if (!isOwn) return false;
    const above = state.taken - state.limit;
    if (draws) return by > 0 && by <= above;
    const own = (hours === 'billed' ? figured.bill : figured.scheduled) ?? 0;
    return by > 0 && by === Math.min(own, above);
  }

  private agreesCut(
    { from, to, limit, part }: Extract<Reason, { code: 'cut' }>,
    visit: Visit,
    named: Named,
    figured: VisitOutcome,
  ): boolean {
    if (this.rules.overBilled !== 'cut') return false;
    const whole = this.partOf(part, visit, figured);
    const room = Math.max(0, limit.limit - limit.taken);
    return (
      from === whole.finalizedBill &&
      to === whole.bill &&
      to >= 0 &&
      room < from &&
      this.sumsOf(limit, part ?? visit.date, named, figured) !== undefined
    );
  }

  /** The bill of a visit, or of the part of it on one date, and the hours it comes from. */
  private partOf(part: Day | undefined, visit: Visit, figured: VisitOutcome) {
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

  /** What the period was found to hold whose state this is; nothing where the authorization has no such period then. */
  private sumsOf(
    state: PeriodState,
    date: Visit['date'],
    named: Named,
    figured: VisitOutcome,
  ): PeriodSums | 'visit' | undefined {
    const one = this.stated[state.authorization];
    if (!one || typeof date !== 'number' || !this.drawsOn(one, date, named, figured)) return undefined;
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
  private drawsOn(one: Stated, date: number, named: Named, { authorization, draws }: VisitOutcome): boolean {
    if (this.rules.spillover) return this.fitting.misfit(one, named, date) === undefined;
    if (!draws) return authorization === one.index;
    return draws.some((draw) => draw.authorization === one.index && draw.date === date);
  }

  private placesOf({ authorization, draws }: VisitOutcome): readonly Stated[] {
    const drawn = draws ? draws.map((draw) => draw.authorization) : [authorization];
    return drawn.flatMap((index) => this.stated[index ?? -1] ?? []);
  }
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
