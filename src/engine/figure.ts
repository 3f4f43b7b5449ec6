import { isBlank } from './comparison';
import type { Reason } from './outcome';
import { DAY_LENGTH, type Day, type Seconds } from './quantities';
import { roundWorked, span, type WorkedTime } from './rounding';
import type { Rules } from './rules';
import type { Cell, Visit, VisitField } from './visit';

/** One visit by itself, before any authorization is looked at: hours read, rounded and finalized. */
export interface Figured {
  readonly kind: 'void' | 'billed' | 'problem' | 'notWorked' | 'worked';
  /** Absent where it is missing or unreadable. */
  readonly date: Day | undefined;
  /** The time of day it counts from among the visits of its date: actual, else scheduled start. */
  readonly start: Seconds | undefined;
  /** From when to when it was, where both are known. */
  readonly times: Times | undefined;
  readonly scheduled: Seconds | undefined;
  readonly actual: Seconds | undefined;
  readonly rounded: Seconds | undefined;
  readonly roundedPay: Seconds | undefined;
  readonly finalizedBill: Seconds | undefined;
  readonly finalizedPay: Seconds | undefined;
  readonly reasons: readonly Reason[];
}

export interface Times {
  readonly start: Seconds;
  readonly end: Seconds;
}

/** Columns of finalized hours in which every number is 0: not finalized yet, so not counted. */
export interface Unfinalized {
  readonly billHours: boolean;
  readonly payHours: boolean;
}

type Fault = 'unreadable' | 'negative' | 'over24';
/** A length of hours, its absence, or what is wrong with the cell it would come from. */
interface Hours {
  readonly value: Seconds | undefined;
  readonly fault?: Fault;
  readonly field?: VisitField;
}

const NONE: Hours = { value: undefined };
/** For rows already billed, where a 0 is a figure. */
const NOTHING_UNFINALIZED: Unfinalized = { billHours: false, payHours: false };
const NO_REASONS: readonly Reason[] = [];
const ZERO = 0 as Seconds;

export function figure(visit: Visit, rules: Rules, unfinalized: Unfinalized): Figured {
  const date = readable(visit.date);
  const place = {
    date,
    start: readable(visit.actualStart) ?? readable(visit.scheduledStart),
    times:
      bothTimes(visit.actualStart, visit.actualEnd) ?? bothTimes(visit.scheduledStart, visit.scheduledEnd),
  };
  if (visit.standing === 'void') return { ...place, kind: 'void', ...NO_HOURS, reasons: VOID };

  const placed = !isBlank(visit.client) && date !== undefined;
  if (visit.standing === 'billed' && placed) {
    const billed = figureBilled(visit, rules);
    if (billed) return { ...place, ...billed };
  }
  const scheduled = lengthOf(visit, SCHEDULED);
  const actual = lengthOf(visit, ACTUAL);
  const ignored = visit.standing === 'billed' ? NOTHING_UNFINALIZED : unfinalized;
  const bill = ignored.billHours ? NONE : checked(visit.billHours, 'billHours');
  const pay = ignored.payHours ? NONE : checked(visit.payHours, 'payHours');

  const reasons: Reason[] = [];
  if (isBlank(visit.client)) reasons.push({ code: 'problem', field: 'client', fault: 'missing' });
  if (date === undefined) {
    reasons.push({
      code: 'problem',
      field: 'date',
      fault: visit.date === 'unreadable' ? 'unreadable' : 'missing',
    });
  }
  for (const { fault, field } of [scheduled, actual, bill, pay]) {
    if (fault && field) reasons.push({ code: 'problem', field, fault });
  }
  if (reasons.length > 0) return { ...place, kind: 'problem', ...NO_HOURS, reasons };

  if (actual.value === undefined) {
    noteMissingPunch(visit.actualStart, visit.actualEnd, reasons);
    reasons.push({ code: 'notWorked' });
    if (bill.value !== undefined && !unfinalized.billHours)
      reasons.push({ code: 'ignoredCell', field: 'billHours' });
    if (pay.value !== undefined && !unfinalized.payHours)
      reasons.push({ code: 'ignoredCell', field: 'payHours' });
    return { ...place, kind: 'notWorked', ...NO_HOURS, scheduled: scheduled.value, reasons };
  }
  const hours = finalize(visit, rules, scheduled.value, actual.value, bill.value, pay.value, reasons);
  return { ...place, kind: 'worked', ...hours, reasons: reasons.length > 0 ? reasons : NO_REASONS };
}

/**
 * A row already billed is never changed, so what cannot be read on it counts as blank, with a note. Figured only where
 * there are bill hours, or actual hours to tell them from.
 */
function figureBilled(given: Visit, rules: Rules): Omit<Figured, 'date' | 'start' | 'times'> | undefined {
  const reasons: Reason[] = [{ code: 'billed' }];
  const usable = (field: HoursField): Cell<Seconds> => {
    const { value, fault } = checked(given[field], field);
    if (fault) reasons.push({ code: 'unreadableCounted', field });
    return value;
  };
  const visit: Visit = {
    ...given,
    scheduledHours: usable('scheduledHours'),
    actualHours: usable('actualHours'),
    unpaidBreak: usable('unpaidBreak'),
  };
  const bill = readable(usable('billHours'));
  const pay = readable(usable('payHours'));
  const scheduled = lengthOf(visit, SCHEDULED).value;
  const actual = lengthOf(visit, ACTUAL).value;
  if (bill === undefined && actual === undefined) return undefined;
  return { kind: 'billed', ...finalize(visit, rules, scheduled, actual, bill, pay, reasons), reasons };
}

type HoursField = 'scheduledHours' | 'actualHours' | 'unpaidBreak' | 'billHours' | 'payHours';

const VOID: readonly Reason[] = [{ code: 'void' }];

const NO_HOURS = {
  scheduled: undefined,
  actual: undefined,
  rounded: undefined,
  roundedPay: undefined,
  finalizedBill: undefined,
  finalizedPay: undefined,
};

/** Rounds what was worked and finalizes it: a filled cell is the finalized figure, whatever the option. */
function finalize(
  visit: Visit,
  rules: Rules,
  scheduled: Seconds | undefined,
  actual: Seconds | undefined,
  billCell: Seconds | undefined,
  payCell: Seconds | undefined,
  reasons: Reason[],
) {
  if (scheduled === undefined) reasons.push({ code: 'unplanned' });
  if (actual === undefined) {
    return { ...NO_HOURS, scheduled, finalizedBill: billCell, finalizedPay: payCell };
  }
  const worked: WorkedTime = {
    length: actual,
    start: readable(visit.actualStart),
    end: readable(visit.actualEnd),
    unpaidBreak: readable(visit.unpaidBreak) ?? ZERO,
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

/** The columns one length of hours can come from. */
interface HoursColumns {
  readonly hours: 'scheduledHours' | 'actualHours';
  readonly start: 'scheduledStart' | 'actualStart';
  readonly end: 'scheduledEnd' | 'actualEnd';
}

const SCHEDULED: HoursColumns = { hours: 'scheduledHours', start: 'scheduledStart', end: 'scheduledEnd' };
const ACTUAL: HoursColumns = { hours: 'actualHours', start: 'actualStart', end: 'actualEnd' };

/** The hours column, else end − start − unpaid break. A half pair of times gives no length. */
function lengthOf(visit: Visit, columns: HoursColumns): Hours {
  const hours = visit[columns.hours];
  if (hours !== undefined) return checked(hours, columns.hours);
  const start = visit[columns.start];
  const end = visit[columns.end];
  if (start === 'unreadable') return { value: undefined, fault: 'unreadable', field: columns.start };
  if (end === 'unreadable') return { value: undefined, fault: 'unreadable', field: columns.end };
  if (start === undefined || end === undefined) return NONE;
  const unpaidBreak = visit.unpaidBreak ?? ZERO;
  if (unpaidBreak === 'unreadable') return { value: undefined, fault: 'unreadable', field: 'unpaidBreak' };
  const length = (span(start, end) - unpaidBreak) as Seconds;
  if (unpaidBreak < 0 || length < 0) return { value: undefined, fault: 'negative', field: 'unpaidBreak' };
  return { value: length };
}

function checked(cell: Cell<Seconds>, field: VisitField): Hours {
  if (cell === undefined) return NONE;
  if (cell === 'unreadable') return { value: undefined, fault: 'unreadable', field };
  if (cell < 0) return { value: undefined, fault: 'negative', field };
  if (cell > DAY_LENGTH) return { value: undefined, fault: 'over24', field };
  return { value: cell };
}

function noteMissingPunch(start: Cell<Seconds>, end: Cell<Seconds>, reasons: Reason[]): void {
  if (start !== undefined && end === undefined) reasons.push({ code: 'missingPunch', field: 'actualEnd' });
  if (start === undefined && end !== undefined) reasons.push({ code: 'missingPunch', field: 'actualStart' });
}

function readable<T extends number>(cell: Cell<T>): T | undefined {
  return cell === 'unreadable' ? undefined : cell;
}

function bothTimes(start: Cell<Seconds>, end: Cell<Seconds>): Times | undefined {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}
