import type { Draft } from './figure';
import type { Authorization } from './join';
import { layLimit, mostAt, SlotSums, stateOf, tightest, type LaidLimit } from './limits';
import type { PeriodState, Reason } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';

/**
 * Cuts, maximizes and measures the overage of all visits of one authorization, and notes on each what happened.
 *
 * @param visits that count against it, in the order in which they are raised: by date, start and row
 * @param dates of the same visits
 * @param earliest first date of any visit matched to the authorization, counted or not
 */
export function allocate(
  authorization: Authorization,
  index: number,
  visits: readonly Draft[],
  dates: readonly Day[],
  earliest: Day,
  rules: Rules,
): void {
  const limits = authorization.limits.map((limit) => layLimit(authorization, limit, dates, earliest));
  const allocation = new Allocation(authorization, index, visits, dates, limits, rules);
  if (rules.overBilled === 'cut') allocation.cut();
  allocation.raise();
  allocation.measureOverage();
}

const ZERO = 0 as Seconds;

class Allocation {
  private readonly increment: number;

  constructor(
    private readonly authorization: Authorization,
    private readonly index: number,
    private readonly visits: readonly Draft[],
    private readonly dates: readonly Day[],
    private readonly limits: readonly LaidLimit[],
    private readonly rules: Rules,
  ) {
    this.increment = rules.billingIncrementMinutes * 60;
  }

  /** Lowers bills to what the limits leave, in order; rows already billed take their hours first. */
  cut(): void {
    const kept = this.sums();
    this.visits.forEach(({ kind, bill }, place) => {
      if (kind === 'billed') add(kept, place, bill);
    });
    this.visits.forEach((visit, place) => {
      if (visit.kind !== 'ordinary') return;
      const least = tightest(kept, place);
      if (least && visit.bill !== undefined && visit.bill > least.room(place)) {
        const to = this.lowered(least.room(place));
        visit.reasons.push({ code: 'cut', from: visit.bill, to, limit: this.state(least.laid, place) });
        visit.bill = to;
      }
      add(kept, place, visit.bill);
    });
  }

  /** Gives the room that is left to visits that ran over, the first first. */
  raise(): void {
    const taken = this.sums();
    const reserved = this.sums();
    this.visits.forEach(({ kind, bill, scheduled }, place) => {
      add(taken, place, bill);
      if (kind !== 'notWorked' || !this.rules.reserveUnworked) return;
      add(taken, place, scheduled);
      add(reserved, place, scheduled);
    });
    this.visits.forEach((visit, place) => {
      const { kind, bill, rounded: worked, finalizedBill } = visit;
      if (kind !== 'ordinary' || bill === undefined || worked === undefined) return;
      const headroom = worked - (finalizedBill ?? 0);
      if (headroom <= 0) return;
      const least = tightest(taken, place);
      if (this.authorization.hasProblemLimit || !least) {
        visit.reasons.push({ code: this.authorization.hasProblemLimit ? 'problemLimit' : 'noLimit' });
        return;
      }
      const wanted = Math.min(headroom, least.room(place));
      const raised = Math.max(bill, this.lowered(bill + wanted)) as Seconds;
      visit.give = (raised - bill) as Seconds;
      visit.bill = raised;
      add(taken, place, visit.give);

      // Giving takes the same from every limit, so the tightest stays the tightest.
      const isFull = least.room(place) === 0;
      const about = {
        bill: raised,
        worked,
        full: isFull ? this.state(least.laid, place) : undefined,
        reserved: isFull ? (reserved[taken.indexOf(least)]?.of(place) as Seconds | undefined) : undefined,
        byIncrement: wanted > visit.give,
      };
      visit.reasons.push(
        visit.give > 0 ? { code: 'raised', give: visit.give, ...about } : { code: 'held', ...about },
      );
    });
  }

  /** The part of each visit above a limit, each limit walked alone; a visit's figure is the largest. */
  measureOverage(): void {
    for (const laid of this.limits) {
      const scheduled = new SlotSums(laid);
      const billed = new SlotSums(laid);
      this.visits.forEach((visit, place) => {
        const scheduledOver = over(scheduled, laid, place, visit.scheduled);
        if (scheduledOver > visit.scheduledOver) {
          visit.scheduledOver = scheduledOver;
          this.noteOver(visit.reasons, 'scheduled', scheduledOver, laid, place);
        }
        const billedOver = over(billed, laid, place, visit.bill);
        if (billedOver > visit.billedOver) {
          visit.billedOver = billedOver;
          this.noteOver(visit.reasons, 'billed', billedOver, laid, place);
        }
      });
    }
  }

  private sums(): readonly SlotSums[] {
    return this.limits.map((laid) => new SlotSums(laid));
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

  /** To a multiple of the billing increment, 0 being any amount. */
  private lowered(length: number): Seconds {
    return (this.increment === 0 ? length : Math.floor(length / this.increment) * this.increment) as Seconds;
  }

  private state(laid: LaidLimit, place: number): PeriodState {
    const date = this.dates[place];
    if (date === undefined) throw new RangeError(`no visit ${place}`);
    return stateOf(this.authorization, this.index, laid, place, date);
  }
}

function add(sums: readonly SlotSums[], place: number, hours: Seconds | undefined): void {
  if (hours !== undefined) for (const sum of sums) sum.add(place, hours);
}

/** Adds a visit's hours to the sum of its period; returns the part of them that is above the limit. */
function over(sums: SlotSums, laid: LaidLimit, place: number, hours: Seconds | undefined): Seconds {
  if (hours === undefined) return ZERO;
  sums.add(place, hours);
  return Math.max(0, Math.min(hours, sums.of(place) - mostAt(laid, place))) as Seconds;
}
