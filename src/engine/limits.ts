import { periodBounds, periodNumber, type PeriodFrame } from './calendar';
import type { Authorization, Limit } from './join';
import type { PeriodState } from './outcome';
import type { Day, Seconds } from './quantities';

/**
 * One limit of one authorization laid over its visits: each visit has a slot, the period it falls in, and
 * sums are kept per slot.
 */
export interface LaidLimit {
  readonly limit: Limit;
  /** The slot of each visit, in the order the visits were given. */
  readonly slots: readonly number[];
  /** The most seconds of each slot: the limit less hours used before, never below 0. */
  readonly most: readonly number[];
}

/**
 * @param dates of the authorization's visits in their order
 * @param earliest first date of any visit matched to the authorization, counted or not: hours used before
 *   belong to the period that holds it
 */
export function layLimit(
  authorization: Authorization,
  limit: Limit,
  dates: readonly Day[],
  earliest: Day,
): LaidLimit {
  if (limit.period === 'visit') {
    return { limit, slots: dates.map((_, place) => place), most: dates.map(() => limit.hours) };
  }
  const number = periodNumber(frameOf(authorization, limit, limit.period));
  const slotOf = new Map<number, number>();
  let lastDate: Day | undefined;
  let slot = 0;
  const slots = dates.map((date) => {
    if (date !== lastDate) {
      const period = number(date);
      slot = slotOf.get(period) ?? slotOf.size;
      slotOf.set(period, slot);
      lastDate = date;
    }
    return slot;
  });
  const most = new Array<number>(slotOf.size).fill(limit.hours);
  const first = slotOf.get(number(earliest));
  if (first !== undefined) most[first] = Math.max(0, limit.hours - limit.usedBefore);
  return { limit, slots, most };
}

/** What a sentence about this limit, for the visit at `place`, needs to say. */
export function stateOf(
  authorization: Authorization,
  authorizationIndex: number,
  laid: LaidLimit,
  place: number,
  date: Day,
): PeriodState {
  const { limit } = laid;
  const bounds =
    limit.period === 'visit'
      ? { from: date, to: date }
      : periodBounds(frameOf(authorization, limit, limit.period), date);
  return {
    authorization: authorizationIndex,
    period: limit.period,
    ...bounds,
    limit: mostAt(laid, place) as Seconds,
    authorized: limit.hours,
  };
}

/** The most seconds of the period the visit at `place` falls in. */
export function mostAt(laid: LaidLimit, place: number): number {
  return at(laid.most, at(laid.slots, place));
}

/** Sums of seconds per slot, 0 to begin with. */
export class SlotSums {
  private readonly sums: number[];

  constructor(readonly laid: LaidLimit) {
    this.sums = new Array<number>(laid.most.length).fill(0);
  }

  of(place: number): number {
    return at(this.sums, at(this.laid.slots, place));
  }

  add(place: number, length: number): void {
    const slot = at(this.laid.slots, place);
    this.sums[slot] = at(this.sums, slot) + length;
  }

  /** What the limit leaves in the visit's period, never below 0. */
  room(place: number): number {
    return Math.max(0, mostAt(this.laid, place) - this.of(place));
  }
}

/** The sums that leave the least room in the period of the visit at `place`; none where there is no limit. */
export function tightest(all: readonly SlotSums[], place: number): SlotSums | undefined {
  let least: SlotSums | undefined;
  for (const sums of all) {
    if (least === undefined || sums.room(place) < least.room(place)) least = sums;
  }
  return least;
}

function frameOf(authorization: Authorization, limit: Limit, period: PeriodFrame['period']): PeriodFrame {
  return { period, weekStartsOn: limit.weekStartsOn, start: authorization.start, end: authorization.end };
}

/** Every place has a slot and every slot a sum; an index outside them is a bug. */
function at(array: readonly number[], index: number): number {
  const value = array[index];
  if (value === undefined) throw new RangeError(`no entry ${index}`);
  return value;
}
