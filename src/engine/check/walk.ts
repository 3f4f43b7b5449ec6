import type { Day, Seconds } from '../quantities';
import type { Rules } from '../rules';
import { boundsOf, type Bounds, type Frame, type Months } from './dates';
import type { Entry } from './entries';
import type { CheckedPeriod, Report } from './findings';
import type { Stated, StatedLimit } from './stated';

/** What one period of one limit was found to hold, in seconds. */
export interface PeriodSums extends Bounds {
  /** Prorated where asked for, less hours used before, never below 0. */
  readonly most: number;
  readonly usedBefore: number;
  /** Its days inside the authorization and all of them, where the limit was prorated. */
  readonly share: { readonly inside: number; readonly days: number } | undefined;
  scheduled: number;
  bill: number;
  /** Of the bill, what was billed before. */
  billed: number;
  /** Kept for visits not yet worked; with spilling over the most that may be. */
  reserved: number;
}

/** Sums up every limit of one authorization, period by period in the order of time, afresh from the bills as they are. */
export function walk(one: Stated, rules: Rules, months: Months, report: Report): void {
  one.entries.sort(compare);
  for (const limit of one.limits) {
    if (limit.period === 'visit') walkVisits(one, limit, rules, report);
    else walkPeriods(one, limit, frameOf(one, limit, limit.period), rules, months, report);
  }
}

/** By date and start; those of one moment stay in the order of the rows, as the sort is stable. */
function compare(a: Entry, b: Entry): number {
  return a.date - b.date || a.start - b.start;
}

function frameOf({ start, end }: Stated, { weekStartsOn }: StatedLimit, period: Frame['period']): Frame {
  return { period, weekStartsOn, start, end };
}

function walkPeriods(
  one: Stated,
  limit: StatedLimit,
  frame: Frame,
  rules: Rules,
  months: Months,
  report: Report,
): void {
  const { entries } = one;
  let first = 0;
  let place = 0;
  let sums: PeriodSums | undefined;
  for (const entry of entries) {
    if (sums === undefined || entry.date > sums.to) {
      if (sums) close(one, limit, sums, entries.slice(first, place), rules, report);
      sums = open(one, limit, boundsOf(frame, entry.date, months), rules);
      limit.periods.push(sums);
      first = place;
    }
    tally(sums, entry, rules);
    place++;
  }
  if (sums) close(one, limit, sums, entries.slice(first), rules, report);
}

/** Each visit has the full limit; the two dates of a night share it. */
function walkVisits(one: Stated, limit: StatedLimit, rules: Rules, report: Report): void {
  const byVisit = new Map<number, { readonly sums: PeriodSums; readonly own: Entry[] }>();
  for (const entry of one.entries) {
    let each = byVisit.get(entry.row.index);
    if (!each) {
      each = { sums: emptySums({ from: entry.date, to: entry.date }, limit.hours, 0, undefined), own: [] };
      byVisit.set(entry.row.index, each);
    }
    tally(each.sums, entry, rules);
    each.own.push(entry);
  }
  for (const { sums, own } of byVisit.values()) close(one, limit, sums, own, rules, report);
}

function open(one: Stated, limit: StatedLimit, bounds: Bounds, rules: Rules): PeriodSums {
  const share = rules.prorate ? shareOf(one, limit, bounds) : undefined;
  const hours = share ? Math.floor((limit.hours * share.inside) / share.days) : limit.hours;
  // No period before the first date of all has a visit.
  const isFirst = bounds.from <= one.earliest;
  const usedBefore = isFirst ? limit.usedBefore : 0;
  return emptySums(bounds, Math.max(0, hours - usedBefore), usedBefore, share);
}

function shareOf(one: Stated, { period }: StatedLimit, { from, to }: Bounds): PeriodSums['share'] {
  if (period === 'authorization') return undefined;
  const outside = Math.max(0, one.start - from) + Math.max(0, to - one.end);
  const days = to - from + 1;
  return outside === 0 ? undefined : { inside: days - outside, days };
}

function emptySums(
  { from, to }: Bounds,
  most: number,
  usedBefore: number,
  share: PeriodSums['share'],
): PeriodSums {
  return { from, to, most, usedBefore, share, scheduled: 0, bill: 0, billed: 0, reserved: 0 };
}

/** Adds one visit, and what of it lies above the limit now that it was added. */
function tally(sums: PeriodSums, entry: Entry, rules: Rules): void {
  const { scheduled, bill } = entry;
  const { figured } = entry.row;
  sums.scheduled += scheduled;
  sums.bill += bill;
  entry.scheduledOver = Math.max(entry.scheduledOver, Math.min(scheduled, sums.scheduled - sums.most));
  entry.billedOver = Math.max(entry.billedOver, Math.min(bill, sums.bill - sums.most));
  if (figured.kind === 'billed') sums.billed += bill;
  if (figured.kind === 'notWorked' && rules.reserveUnworked) {
    // Spilled hours are kept where bills leave room, which the plan does not say: anywhere the visit fits.
    sums.reserved += rules.spillover ? (figured.scheduled ?? 0) : scheduled;
  }
}

/** Sees that one period, now complete, holds no more than its limit, or that its visits say so. */
function close(
  one: Stated,
  limit: StatedLimit,
  sums: PeriodSums,
  own: readonly Entry[],
  rules: Rules,
  report: Report,
): void {
  const { most, bill, billed, scheduled } = sums;
  const room = Math.max(0, most - bill - sums.reserved);
  const planRoom = Math.max(0, most - scheduled);
  let isRaised = false;
  let mayExceed = 0;
  let planMayExceed = 0;
  let reportedBilled = 0;
  let reportedScheduled = 0;
  for (const entry of own) {
    entry.room = Math.min(entry.room, room);
    entry.planRoom = Math.min(entry.planRoom, planRoom);
    isRaised ||= entry.given > 0;
    reportedBilled += entry.row.figured.billedOver;
    reportedScheduled += entry.row.figured.scheduledOver;
    if (entry.isLast) {
      mayExceed += entry.bill;
      planMayExceed += entry.scheduled;
    }
  }
  lookBack(sums, own, rules);
  if (bill - most > mayExceed || scheduled - most > planMayExceed) {
    // Hours above the limit could have gone to another authorization.
    for (const { row, isLast } of own) if (!isLast) report.row(row.index, { code: 'sharing' });
  }
  const reserved = rules.spillover ? 0 : sums.reserved;
  if (isRaised && bill + reserved > most) {
    const sum = (bill + reserved) as Seconds;
    const period = checked(one, limit, sums);
    report.total({ code: 'raisedOverLimit', period, sum, reserved: reserved as Seconds });
  } else if (reportedBilled < bill - most) {
    const [sum, reported] = [bill as Seconds, reportedBilled as Seconds];
    report.total({
      code: 'overNotReported',
      hours: 'billed',
      period: checked(one, limit, sums),
      sum,
      reported,
    });
  }
  if (reportedScheduled < scheduled - most) {
    const [sum, reported] = [scheduled as Seconds, reportedScheduled as Seconds];
    const period = checked(one, limit, sums);
    report.total({ code: 'overNotReported', hours: 'scheduled', period, sum, reported });
  }
  if (rules.overBilled === 'cut' && bill > Math.max(most, billed)) {
    report.total({ code: 'cutOverLimit', period: checked(one, limit, sums), sum: bill as Seconds });
  }
}

/**
 * What the period left each visit that is short when its turn came. Bills are cut in order, before any is raised; hours are
 * given in order, so that what later visits were given was there for an earlier one, but for the objective of revenue.
 */
function lookBack({ most, bill, billed, reserved }: PeriodSums, own: readonly Entry[], rules: Rules): void {
  let kept = billed;
  let givenLater = rules.objective === 'revenue' ? 0 : own.reduce((sum, { given }) => sum + given, 0);
  for (const entry of own) {
    if (entry.row.figured.kind === 'ordinary') kept += entry.bill - entry.given;
    if (rules.objective === 'hours') givenLater -= entry.given;
    if (!entry.short) continue;
    const left = entry.short.isCut ? most - kept : most - bill - reserved + givenLater;
    entry.roomThen = Math.min(entry.roomThen, Math.max(0, left));
  }
}

function checked(one: Stated, { period }: StatedLimit, { from, to, most }: PeriodSums): CheckedPeriod {
  const day = (date: number): Day | undefined => (Number.isFinite(date) ? (date as Day) : undefined);
  return { authorization: one.index, period, from: day(from), to: day(to), limit: most as Seconds };
}
