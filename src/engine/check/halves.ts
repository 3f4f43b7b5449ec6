import type { VisitOutcome } from '../outcome';
import { DAY_LENGTH } from '../quantities';
import type { Cell, Visit } from '../visit';
import type { Seconds } from '../quantities';

/** Hours of a visit; those that are not known count as 0. */
export type Hours = Partial<
  Readonly<Record<'scheduled' | 'actual' | 'rounded' | 'finalizedBill', number | undefined>>
>;

/** What of a visit falls on one date. */
export type Half = Required<Hours> & { readonly date: number };

/** The two dates of a visit that passes midnight, each with its share; nothing where all is of one date. */
export function halvesOf(
  visit: Visit,
  date: number,
  figured: VisitOutcome,
): readonly [Half, Half] | undefined {
  const planned = untilMidnight(visit.scheduledStart, visit.scheduledEnd);
  const own = untilMidnight(visit.actualStart, visit.actualEnd);
  const worked = own === undefined && figured.actual === undefined ? planned : own;
  if ((planned ?? Infinity) === Infinity && (worked ?? Infinity) === Infinity) return undefined;
  const first = {
    date,
    scheduled: Math.min(figured.scheduled ?? 0, planned ?? Infinity),
    actual: Math.min(figured.actual ?? 0, worked ?? Infinity),
    rounded: Math.min(figured.rounded ?? 0, worked ?? Infinity),
    finalizedBill: Math.min(figured.finalizedBill ?? 0, worked ?? Infinity),
  };
  const second: Half = {
    date: date + 1,
    scheduled: (figured.scheduled ?? 0) - first.scheduled,
    actual: (figured.actual ?? 0) - first.actual,
    rounded: (figured.rounded ?? 0) - first.rounded,
    finalizedBill: (figured.finalizedBill ?? 0) - first.finalizedBill,
  };
  return [first, second];
}

/** Seconds before midnight, infinite where the times stay on one date. */
function untilMidnight(start: Cell<Seconds>, end: Cell<Seconds>): number | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return end < start && end > 0 ? DAY_LENGTH - start : Infinity;
}
