import { type Cell, DAY_LENGTH, type Day, type Rules, type Seconds, type Visit } from '../../../src/engine';
import { startOf } from './hours';
import type { Finalized, Line } from './lines';

/** The hours of a row on one date. */
export interface Share {
  readonly date: Day;
  /** Its place in the order of the day: none sorts before every time. */
  readonly start: number;
  readonly scheduled: number;
  readonly rounded: number | undefined;
  readonly finalizedBill: number | undefined;
}

/** The row's hours by date: two shares where it is split at midnight, the earlier first, else one. */
export function sharesOf(
  visit: Visit,
  date: Day,
  kind: Line['kind'],
  { scheduled, rounded, finalizedBill }: Finalized,
  rules: Rules,
): Share[] {
  const whole: Share = { date, start: startOf(visit), scheduled, rounded, finalizedBill };
  if (rules.overnight === 'startDate' || kind === 'void' || kind === 'problem') return [whole];
  const planned = beforeMidnight(visit.scheduledStart, visit.scheduledEnd);
  const ownTimes = beforeMidnight(visit.actualStart, visit.actualEnd);
  const worked = rounded === undefined && finalizedBill !== undefined ? planned : ownTimes;
  if (planned === undefined && worked === undefined) return [whole];
  const first = (hours: number, before: number | undefined) => Math.min(hours, before ?? Infinity);
  const rest = (hours: number, before: number | undefined) => hours - first(hours, before);
  const share = (part: typeof first) => ({
    scheduled: part(scheduled, planned),
    rounded: rounded === undefined ? undefined : part(rounded, worked),
    finalizedBill: finalizedBill === undefined ? undefined : part(finalizedBill, worked),
  });
  return [
    { date, start: startOf(visit), ...share(first) },
    { date: (date + 1) as Day, start: 0, ...share(rest) },
  ];
}

/** From the start to midnight, where the end is on the next date; one that ends at midnight has nothing on it. */
function beforeMidnight(start: Cell<Seconds>, end: Cell<Seconds>): number | undefined {
  if (typeof start !== 'number' || typeof end !== 'number' || end >= start || end === 0) return undefined;
  return DAY_LENGTH - start;
}
