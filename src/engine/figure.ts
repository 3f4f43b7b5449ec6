import { isBlank } from './comparison';
import type { Reason, VisitOutcome } from './outcome';
import { DAY_LENGTH, type Day, type Seconds } from './quantities';
import { roundWorked, span } from './rounding';
import type { Finalizing, FinalizingOption } from './terms';
import type { Cell, Visit, VisitField } from './visit';

/**
 * One visit on its way through the steps: figured by itself here, then matched, cut, raised and measured, and in the end
 * its outcome. One object from first to last, because a large schedule has very many.
 */
export type Draft = Mutable<Omit<VisitOutcome, 'reasons'>> & {
  /** Absent where it is missing or unreadable. */
  readonly date: Day | undefined;
  /** The time of day it counts from among the visits of its date: actual, else scheduled start. */
  readonly start: Seconds | undefined;
  readonly billing: Finalizing;
  readonly payroll: Finalizing;
  readonly reasons: Reason[];
  /** Never set: only pieces of a split visit have another. */
  readonly other: undefined;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Columns of finalized hours in which every number is 0: not finalized yet, so not counted. */
export interface Unfinalized {
  readonly billHours: boolean;
  readonly payHours: boolean;
}

const ZERO = 0 as Seconds;

/** Which line of the table of extraordinary rows fits a visit is decided here, the first that does. */
export function figure(
  visit: Visit,
  billing: Finalizing,
  payroll: Finalizing,
  unfinalized: Unfinalized,
): Draft {
  const date = readable(visit.date);
  const start = readable(visit.actualStart) ?? readable(visit.scheduledStart);
  const draft = newDraft(date, start, billing, payroll);
  const { reasons } = draft;
  if (visit.standing === 'void') {
    draft.kind = 'void';
    draft.bill = ZERO;
    draft.pay = ZERO;
    reasons.push({ code: 'void' });
    return draft;
  }
  if (visit.standing === 'billed' && !isBlank(visit.client) && date !== undefined) {
    if (figureBilled(draft, visit)) return draft;
  }

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
  if (reasons.length > 0) {
    draft.kind = 'problem';
    return draft;
  }

  if (actual === undefined) {
    draft.kind = 'notWorked';
    draft.scheduled = scheduled;
    noteMissingPunch(visit, reasons);
    reasons.push({ code: 'notWorked' });
    if (bill !== undefined) reasons.push({ code: 'ignoredCell', field: 'billHours' });
    if (pay !== undefined) reasons.push({ code: 'ignoredCell', field: 'payHours' });
    return draft;
  }
  finalize(draft, visit, scheduled, actual, bill, pay);
  return draft;
}

function newDraft(
  date: Day | undefined,
  start: Seconds | undefined,
  billing: Finalizing,
  payroll: Finalizing,
): Draft {
  return {
    kind: 'ordinary',
    authorization: undefined,
    scheduled: undefined,
    actual: undefined,
    rounded: undefined,
    roundedPay: undefined,
    finalizedBill: undefined,
    finalizedPay: undefined,
    bill: undefined,
    pay: undefined,
    give: ZERO,
    scheduledOver: ZERO,
    billedOver: ZERO,
    payShortfall: ZERO,
    unbilled: ZERO,
    draws: undefined,
    reasons: [],
    date,
    start,
    billing,
    payroll,
    other: undefined,
  };
}

/**
 * A row already billed is never changed, so what cannot be read on it counts as blank, with a note.
 *
 * @returns whether there are bill hours, or actual hours to tell them from: if not, nothing was figured
 */
function figureBilled(draft: Draft, given: Visit): boolean {
  const blanks: Reason[] = [];
  const report: Report = (field) => {
    blanks.push({ code: 'unreadableCounted', field });
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
  if (bill === undefined && actual === undefined) return false;
  draft.kind = 'billed';
  draft.reasons.push({ code: 'billed' }, ...blanks);
  finalize(draft, visit, scheduled, actual, bill, pay);
  return true;
}

/** Rounds what was worked and finalizes it: a filled cell is the finalized figure, whatever the option. */
function finalize(
  draft: Draft,
  visit: Visit,
  scheduled: Seconds | undefined,
  actual: Seconds | undefined,
  billCell: Seconds | undefined,
  payCell: Seconds | undefined,
): void {
  draft.scheduled = scheduled;
  draft.actual = actual;
  draft.finalizedBill = billCell;
  draft.finalizedPay = payCell;
  if (scheduled === undefined) draft.reasons.push({ code: 'unplanned' });
  if (actual !== undefined) {
    const worked = {
      length: actual,
      start: readable(visit.actualStart),
      end: readable(visit.actualEnd),
      // Beside an hours column a break that cannot be counted with is none, and nobody's problem.
      unpaidBreak: checked(visit.unpaidBreak, 'unpaidBreak', () => undefined) ?? ZERO,
    };
    const forBill = roundWorked(worked, draft.billing.rounding);
    const forPay = roundWorked(worked, draft.payroll.rounding);
    const byLength = forBill.byLength ?? forPay.byLength;
    if (byLength) draft.reasons.push({ code: 'roundedByLength', why: byLength });
    draft.rounded = forBill.hours;
    draft.roundedPay = forPay.hours;
    const planned = scheduled ?? ZERO;
    draft.finalizedBill ??= byOption(draft.billing.option, forBill.hours, planned);
    draft.finalizedPay ??= byOption(draft.payroll.option, forPay.hours, planned);
  }
  draft.bill = draft.finalizedBill;
}

function byOption(option: FinalizingOption, rounded: Seconds, scheduled: Seconds): Seconds {
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
