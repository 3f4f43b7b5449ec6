import type { Figured } from './figure';
import type { Authorization } from './join';
import { layLimit, mostAt, SlotSums, stateOf, type LaidLimit } from './limits';
import type { PeriodState, Reason } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';

/** What the authorization did to one visit. Mutable while the steps pass over it, then read once. */
export interface Share {
  bill: Seconds;
  give: Seconds;
  scheduledOver: Seconds;
  billedOver: Seconds;
}

/**
 * Cuts, maximizes and measures the overage of all visits of one authorization, and notes on each what happened.
 *
 * @param visits that count against it, in the order in which they are raised: by date, start and row
 * @param dates of the same visits
 * @param earliest first date of any visit matched to the authorization, counted or not
 * @returns one share per visit, in the same order
 */
export function allocate(
  authorization: Authorization,
  index: number,
  visits: readonly Figured[],
  dates: readonly Day[],
  earliest: Day,
  rules: Rules,
): Share[] {
  const limits = authorization.limits.map((limit) => layLimit(authorization, limit, dates, earliest));
  const shares = visits.map(({ hours }): Share => ({
    bill: hours.finalizedBill ?? ZERO,
    give: ZERO,
    scheduledOver: ZERO,
    billedOver: ZERO,
  }));
  const allocation = new Allocation(authorization, index, visits, dates, limits, shares, rules);
  if (rules.overBilled === 'cut') allocation.cut();
  allocation.raise();
  allocation.measureOverage();
  return shares;
}

const ZERO = 0 as Seconds;

class Allocation {
  private readonly increment: number;

  constructor(
    private readonly authorization: Authorization,
    private readonly index: number,
    private readonly visits: readonly Figured[],
    private readonly dates: readonly Day[],
    private readonly limits: readonly LaidLimit[],
    private readonly shares: readonly Share[],
    private readonly rules: Rules,
  ) {
    this.increment = rules.billingIncrementMinutes * 60;
  }

  /** Lowers bills to what the limits leave, in order; rows already billed take their hours first. */
  cut(): void {
    const kept = this.limits.map((laid) => new SlotSums(laid));
    this.each((figured, share, place) => {
      if (figured.kind === 'billed') kept.forEach((sums) => sums.add(place, share.bill));
    });
    this.each((figured, share, place) => {
      if (figured.kind !== 'worked') return;
      const { room, tightest } = this.tightest(kept, place);
      if (share.bill > room) {
        const to = this.lowered(room);
        if (tightest)
          figured.reasons.push({ code: 'cut', from: share.bill, to, limit: this.state(tightest, place) });
        share.bill = to;
      }
      kept.forEach((sums) => sums.add(place, share.bill));
    });
  }

  /** Gives the room that is left to visits that ran over, the first first. */
  raise(): void {
    const taken = this.limits.map((laid) => new SlotSums(laid));
    const reserved = this.limits.map((laid) => new SlotSums(laid));
    this.each((figured, share, place) => {
      taken.forEach((sums) => sums.add(place, share.bill));
      if (figured.kind !== 'notWorked' || !this.rules.reserveUnworked) return;
      taken.forEach((sums) => sums.add(place, figured.hours.scheduled ?? 0));
      reserved.forEach((sums) => sums.add(place, figured.hours.scheduled ?? 0));
    });
    this.each((figured, share, place) => {
      const headroom = (figured.hours.rounded ?? 0) - (figured.hours.finalizedBill ?? 0);
      if (figured.kind !== 'worked' || headroom <= 0) return;
      const worked = figured.hours.rounded ?? ZERO;
      if (this.authorization.hasProblemLimit) {
        figured.reasons.push({ code: 'problemLimit' });
        return;
      }
      if (this.limits.length === 0) {
        figured.reasons.push({ code: 'noLimit' });
        return;
      }
      const { room } = this.tightest(taken, place);
      const wanted = Math.min(headroom, room);
      const raised = Math.max(share.bill, this.lowered(share.bill + wanted));
      share.give = (raised - share.bill) as Seconds;
      share.bill = raised as Seconds;
      taken.forEach((sums) => sums.add(place, share.give));

      const after = this.tightest(taken, place);
      const full = after.room === 0 ? after.tightest : undefined;
      const about = {
        bill: share.bill,
        worked,
        full: full && this.state(full, place),
        reserved: full && (reserved[this.limits.indexOf(full)]?.of(place) as Seconds | undefined),
        byIncrement: wanted > share.give,
      };
      figured.reasons.push(
        share.give > 0 ? { code: 'raised', give: share.give, ...about } : { code: 'held', ...about },
      );
    });
  }

  /** The part of each visit above a limit, each limit walked alone; a visit's figure is the largest. */
  measureOverage(): void {
    for (const laid of this.limits) {
      const scheduled = new SlotSums(laid);
      const billed = new SlotSums(laid);
      this.each((figured, share, place) => {
        const scheduledOver = over(scheduled, laid, place, figured.hours.scheduled ?? ZERO);
        if (scheduledOver > share.scheduledOver) {
          share.scheduledOver = scheduledOver;
          this.noteOver(figured.reasons, 'scheduled', scheduledOver, laid, place);
        }
        const billedOver = over(billed, laid, place, share.bill);
        if (billedOver > share.billedOver) {
          share.billedOver = billedOver;
          this.noteOver(figured.reasons, 'billed', billedOver, laid, place);
        }
      });
    }
  }

  /** Keeps one reason per kind of hours: that of the limit with the largest overage. */
  private noteOver(
    reasons: Reason[],
    hours: 'scheduled' | 'billed',
    by: Seconds,
    laid: LaidLimit,
    place: number,
  ): void {
    const known = reasons.findIndex((reason) => reason.code === 'over' && reason.hours === hours);
    if (known >= 0) reasons.splice(known, 1);
    reasons.push({ code: 'over', hours, by, limit: this.state(laid, place) });
  }

  private tightest(
    sums: readonly SlotSums[],
    place: number,
  ): { room: number; tightest: LaidLimit | undefined } {
    let room = Infinity;
    let tightest: LaidLimit | undefined;
    this.limits.forEach((laid, which) => {
      const left = sums[which]?.room(place) ?? Infinity;
      if (left < room) {
        room = left;
        tightest = laid;
      }
    });
    return { room, tightest };
  }

  /** To a multiple of the billing increment, 0 being any amount. */
  private lowered(length: number): Seconds {
    return (this.increment === 0 ? length : Math.floor(length / this.increment) * this.increment) as Seconds;
  }

  private state(laid: LaidLimit, place: number): PeriodState {
    const date = this.dates[place];
    if (date === undefined) throw new RangeError(`no visit ${place}`);
    return stateOf(this.authorization, this.index, laid, place, date);
  }

  private each(step: (visit: Figured, share: Share, place: number) => void): void {
    this.visits.forEach((visit, place) => {
      const share = this.shares[place];
      if (share) step(visit, share, place);
    });
  }
}

/** Adds a visit's hours to the sum of its period; returns the part of them that is above the limit. */
function over(sums: SlotSums, laid: LaidLimit, place: number, hours: Seconds): Seconds {
  sums.add(place, hours);
  return Math.max(0, Math.min(hours, sums.of(place) - mostAt(laid, place))) as Seconds;
}
