import { isBlank } from './comparison';
import type { Reason } from './outcome';
import { DAY_LENGTH, type Day, type Seconds } from './quantities';
import { roundWorked, span } from './rounding';
import type { Rules } from './rules';
import type { Cell, Visit, VisitField } from './visit';

/** One visit by itself, before any authorization is looked at: hours read, rounded and finalized. */
export interface Figured {
  readonly kind: 'void' | 'billed' | 'problem' | 'notWorked' | 'worked';
  /** Absent where it is missing or unreadable. */
  readonly date: Day | undefined;
  /** The time of day it counts from among the visits of its date: actual, else scheduled start. */
  readonly start: Seconds | undefined;
  readonly hours: FiguredHours;
  /** What is to be said of it so far; the steps after add to it. */
  readonly reasons: Reason[];
}

export interface FiguredHours {
  readonly scheduled: Seconds | undefined;
  readonly actual: Seconds | undefined;
  readonly rounded: Seconds | undefined;
  readonly roundedPay: Seconds | undefined;
  readonly finalizedBill: Seconds | undefined;
  readonly finalizedPay: Seconds | undefined;
}

/** Columns of finalized hours in which every number is 0: not finalized yet, so not counted. */
export interface Unfinalized {
  readonly billHours: boolean;
  readonly payHours: boolean;
}

const ZERO = 0 as Seconds;

const NO_HOURS: FiguredHours = {
  scheduled: undefined,
  actual: undefined,
  rounded: undefined,
  roundedPay: undefined,
  finalizedBill: undefined,
  finalizedPay: undefined,
};

/** Which line of the table of extraordinary rows fits a visit is decided here, the first that does. */
export function figure(visit: Visit, rules: Rules, unfinalized: Unfinalized): Figured {
  const date = readable(visit.date);
  const start = readable(visit.actualStart) ?? readable(visit.scheduledStart);
  if (visit.standing === 'void')
    return { kind: 'void', date, start, hours: NO_HOURS, reasons: [{ code: 'void' }] };

  if (visit.standing === 'billed' && !isBlank(visit.client) && date !== undefined) {
    const reasons: Reason[] = [{ code: 'billed' }];
    const hours = figureBilled(visit, rules, reasons);
    if (hours) return { kind: 'billed', date, start, hours, reasons };
  }

  const reasons: Reason[] = [];
  const report: Report = (field, fault) => {
    reasons.push({ code: 'problem', field, fault });
    return undefined;
  };
  if (isBlank(visit.client)) report('client', 'missing');
  if (date === undefined) report('date', visit.date === 'unreadable' ? 'unreadable' : 'missing');
  const scheduled = lengthOf(visit, SCHEDULED, report);
  const actual = lengthOf(visit, ACTUAL, report);
  // On rows already billed a 0 is a figure.
  const open = visit.standing !== 'billed';
  const bill = open && unfinalized.billHours ? undefined : checked(visit.billHours, 'billHours', report);
  const pay = open && unfinalized.payHours ? undefined : checked(visit.payHours, 'payHours', report);
  if (reasons.length > 0) return { kind: 'problem', date, start, hours: NO_HOURS, reasons };

  if (actual === undefined) {
    noteMissingPunch(visit, reasons);
    reasons.push({ code: 'notWorked' });
    if (bill !== undefined) reasons.push({ code: 'ignoredCell', field: 'billHours' });
    if (pay !== undefined) reasons.push({ code: 'ignoredCell', field: 'payHours' });
    return { kind: 'notWorked', date, start, hours: { ...NO_HOURS, scheduled }, reasons };
  }
  const hours = finalize(visit, rules, scheduled, actual, bill, pay, reasons);
  return { kind: 'worked', date, start, hours, reasons };
}

/**
 * A row already billed is never changed, so what cannot be read on it counts as blank, with a note. Figured only where
 * there are bill hours, or actual hours to tell them from.
 */
function figureBilled(given: Visit, rules: Rules, reasons: Reason[]): FiguredHours | undefined {
  const report: Report = (field) => {
    reasons.push({ code: 'unreadableCounted', field });
    return undefined;
  };
  const visit: Visit = {
    ...given,
    scheduledHours: checked(given.scheduledHours, 'scheduledHours', report),
    actualHours: checked(given.actualHours, 'actualHours', report),
    unpaidBreak: checked(given.unpaidBreak, 'unpaidBreak', report),
  };
  const bill = checked(given.billHours, 'billHours', report);
  const pay = checked(given.payHours, 'payHours', report);
  const scheduled = lengthOf(visit, SCHEDULED, report);
  const actual = lengthOf(visit, ACTUAL, report);
  if (bill === undefined && actual === undefined) return undefined;
  return finalize(visit, rules, scheduled, actual, bill, pay, reasons);
}

/** Rounds what was worked and finalizes it: a filled cell is the finalized figure, whatever the option. */
function finalize(
  visit: Visit,
  rules: Rules,
  scheduled: Seconds | undefined,
  actual: Seconds | undefined,
  billCell: Seconds | undefined,
  payCell: Seconds | undefined,
  reasons: Reason[],
): FiguredHours {
  if (scheduled === undefined) reasons.push({ code: 'unplanned' });
  if (actual === undefined) {
    return { ...NO_HOURS, scheduled, finalizedBill: billCell, finalizedPay: payCell };
  }
  const worked = {
    length: actual,
    start: readable(visit.actualStart),
    end: readable(visit.actualEnd),
    // Beside an hours column a break that cannot be counted with is none, and nobody's problem.
    unpaidBreak: checked(visit.unpaidBreak, 'unpaidBreak', () => undefined) ?? ZERO,
  };
  const forBill = roundWorked(worked, rules.billing.rounding);
  const forPay = roundWorked(worked, rules.payroll.rounding);
  const byLength = forBill.byLength ?? forPay.byLength;
  if (byLength) reasons.push({ code: 'roundedByLength', why: byLength });
  const planned = scheduled ?? ZERO;
  return {
    scheduled,
    actual,
    rounded: forBill.hours,
    roundedPay: forPay.hours,
    finalizedBill: billCell ?? byOption(rules.billing.option, forBill.hours, planned),
    finalizedPay: payCell ?? byOption(rules.payroll.option, forPay.hours, planned),
  };
}

function byOption(option: Rules['billing']['option'], rounded: Seconds, scheduled: Seconds): Seconds {
  return option === 'roundedActual' ? rounded : (Math.min(rounded, scheduled) as Seconds);
}

/** Told of a cell that cannot be used; gives what such a cell counts as. */
type Report = (
  field: VisitField,
  fault: 'missing' | 'unreadable' | 'negative' | 'over24',
) => Seconds | undefined;

/** The columns one length of hours can come from. */
interface HoursColumns {
  readonly hours: 'scheduledHours' | 'actualHours';
  readonly start: 'scheduledStart' | 'actualStart';
  readonly end: 'scheduledEnd' | 'actualEnd';
}

const SCHEDULED: HoursColumns = { hours: 'scheduledHours', start: 'scheduledStart', end: 'scheduledEnd' };
const ACTUAL: HoursColumns = { hours: 'actualHours', start: 'actualStart', end: 'actualEnd' };

/** The hours column, else end − start − unpaid break. A half pair of times gives no length. */
function lengthOf(visit: Visit, columns: HoursColumns, report: Report): Seconds | undefined {
  const hours = visit[columns.hours];
  if (hours !== undefined) return checked(hours, columns.hours, report);
  const start = visit[columns.start];
  const end = visit[columns.end];
  if (start === 'unreadable') return report(columns.start, 'unreadable');
  if (end === 'unreadable') return report(columns.end, 'unreadable');
  if (start === undefined || end === undefined) return undefined;
  const unpaidBreak = visit.unpaidBreak ?? ZERO;
  if (unpaidBreak === 'unreadable') return report('unpaidBreak', 'unreadable');
  const length = (span(start, end) - unpaidBreak) as Seconds;
  if (unpaidBreak < 0 || length < 0) return report('unpaidBreak', 'negative');
  return length;
}

function checked(cell: Cell<Seconds>, field: VisitField, report: Report): Seconds | undefined {
  if (cell === undefined) return undefined;
  if (cell === 'unreadable') return report(field, 'unreadable');
  if (cell < 0) return report(field, 'negative');
  if (cell > DAY_LENGTH) return report(field, 'over24');
  return cell;
}

function noteMissingPunch({ actualStart: start, actualEnd: end }: Visit, reasons: Reason[]): void {
  if (start !== undefined && end === undefined) reasons.push({ code: 'missingPunch', field: 'actualEnd' });
  if (start === undefined && end !== undefined) reasons.push({ code: 'missingPunch', field: 'actualStart' });
}

function readable<T extends number>(cell: Cell<T>): T | undefined {
  return cell === 'unreadable' ? undefined : cell;
}
