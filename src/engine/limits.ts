import { periodBounds, periodNumber, type PeriodFrame } from './calendar';
import type { Authorization, Limit } from './join';
import type { PeriodState } from './outcome';
import type { Day, Seconds } from './quantities';

/**
 * One limit of one authorization laid over the draws on it: each draw has a slot, the period it falls in, and sums are
 * kept per slot.
 */
export interface LaidLimit {
  readonly limit: Limit;
  /** The slot of each draw, in the order of the draws. */
  readonly slots: readonly number[];
  /** The most seconds of each slot: the limit, prorated where asked for, less hours used before, never below 0. */
  readonly most: readonly number[];
  /** The slot that hours used before belong to. */
  readonly first: number | undefined;
  /** Whether a partial period has only the share of its days. */
  readonly prorate: boolean;
}

/** A part of a period's days. */
type Share = NonNullable<PeriodState['prorated']>;

/**
 * @param draws in the order of their dates; those of one visit, split at midnight, share a limit per visit
 * @param earliest first date of any visit matched to the authorization, counted or not: hours used before belong to the
 *   period that holds it
 */
export function layLimit(
  authorization: Authorization,
  limit: Limit,
  draws: readonly { readonly claim: { readonly piece: { readonly date: Day }; readonly draft: object } }[],
  earliest: Day,
  prorate: boolean,
): LaidLimit {
  if (limit.period === 'visit') return layPerVisit(limit, draws);
  const frame = frameOf(authorization, limit, limit.period);
  const numberOf = periodNumber(frame);
  const most: number[] = [];
  const firstNumber = numberOf(earliest);
  let [lastDate, lastNumber]: [Day | undefined, number] = [undefined, NaN];
  let first: number | undefined;
  const slots = draws.map(({ claim: { piece } }) => {
    const { date } = piece;
    if (date === lastDate) return most.length - 1;
    lastDate = date;
    const number = numberOf(date);
    if (number === lastNumber) return most.length - 1;
    lastNumber = number;
    const share = prorate ? shareInside(authorization, frame, date) : undefined;
    const hours = proratedHours(limit.hours, share);
    const isFirst = number === firstNumber;
    if (isFirst) first = most.length;
    most.push(isFirst ? Math.max(0, hours - limit.usedBefore) : hours);
    return most.length - 1;
  });
  return { limit, slots, most, first, prorate };
}

function layPerVisit(
  limit: Limit,
  draws: readonly { readonly claim: { readonly draft: object } }[],
): LaidLimit {
  const visits = new Map<object, number>();
  const slots = draws.map(({ claim: { draft } }) => {
    const slot = visits.get(draft) ?? visits.size;
    visits.set(draft, slot);
    return slot;
  });
  return { limit, slots, most: Array.from(visits, () => limit.hours), first: undefined, prorate: false };
}

/** @returns the hours of a period of which only a share is inside its authorization, in whole seconds, rounded down */
export function proratedHours(hours: Seconds, share: Share | undefined): Seconds {
  return share ? (Math.floor((hours * share.inside) / share.days) as Seconds) : hours;
}

/** The days of a period that lie inside the authorization, where not all of them do. */
function shareInside(authorization: Authorization, frame: PeriodFrame, date: Day): Share | undefined {
  const { from, to } = periodBounds(frame, date);
  if (from === undefined || to === undefined) return undefined;
  const first = Math.max(from, authorization.start ?? from);
  const last = Math.min(to, authorization.end ?? to);
  const [inside, days] = [last - first + 1, to - from + 1];
  return inside === days ? undefined : { inside, days };
}

/** What a sentence about this limit, for the draw at `place`, needs to say. */
export function stateOf(
  authorization: Authorization,
  authorizationIndex: number,
  { laid, taken }: { readonly laid: LaidLimit; readonly taken: number },
  place: number,
  date: Day,
): PeriodState {
  const { limit, prorate } = laid;
  const slot = at(laid.slots, place);
  const frame = limit.period === 'visit' ? undefined : frameOf(authorization, limit, limit.period);
  return {
    authorization: authorizationIndex,
    period: limit.period,
    ...(frame ? periodBounds(frame, date) : { from: date, to: date }),
    limit: at(laid.most, slot) as Seconds,
    authorized: limit.hours,
    usedBefore: (slot === laid.first ? limit.usedBefore : 0) as Seconds,
    prorated: prorate && frame ? shareInside(authorization, frame, date) : undefined,
    taken: taken as Seconds,
  };
}

/** The most seconds of the period the draw at `place` falls in. */
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

  /** Whether no period of the limit has more than its most. */
  get isWithin(): boolean {
    return this.sums.every((sum, slot) => sum <= at(this.laid.most, slot));
  }

  /** What the limit leaves in the draw's period, never below 0. */
  room(place: number): number {
    return Math.max(0, mostAt(this.laid, place) - this.of(place));
  }
}

/** The sums that leave the least room in the period of the draw at `place`; none where there is no limit. */
export function tightest(all: readonly SlotSums[], place: number): SlotSums | undefined {
  let least: SlotSums | undefined;
  let room = Infinity;
  for (const sums of all) {
    const left = sums.room(place);
    if (least === undefined || left < room) [least, room] = [sums, left];
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
