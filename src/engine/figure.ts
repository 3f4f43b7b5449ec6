import { isBlank } from './comparison';
import type { Match } from './match';
import type { Reason, VisitOutcome } from './outcome';
import { DAY_LENGTH, type Day, type Seconds } from './quantities';
import { roundWorked, span } from './rounding';
import type { Piece } from './split';
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
  reasons: readonly Reason[];
  /** The authorizations that cover its date; absent where client or date cannot be used. */
  match: Match | undefined;
  /** The two pieces of a visit split at midnight. */
  pieces: readonly [Piece, Piece] | undefined;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Columns of finalized hours in which every number is 0: not finalized yet, so not counted. */
export interface Unfinalized {
  readonly billHours: boolean;
  readonly payHours: boolean;
}

const ZERO = 0 as Seconds;
const NO_REASONS: readonly Reason[] = [];

/** Most visits have no reason or one: a list that is pushed to keeps room for many more. */
export function note(draft: Draft, reason: Reason): void {
  draft.reasons = draft.reasons.length === 0 ? [reason] : [...draft.reasons, reason];
}

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
  if (visit.standing === 'void') {
    draft.kind = 'void';
    draft.bill = ZERO;
    draft.pay = ZERO;
    note(draft, { code: 'void' });
    return draft;
  }
  if (visit.standing === 'billed' && !isBlank(visit.client) && date !== undefined) {
    if (figureBilled(draft, visit)) return draft;
  }

  const faults: Fault[] = [];
  if (isBlank(visit.client)) faults.push({ field: 'client', fault: 'missing' });
  if (date === undefined)
    faults.push({ field: 'date', fault: visit.date === 'unreadable' ? 'unreadable' : 'missing' });
  const scheduled = lengthOf(visit, SCHEDULED, faults);
  const actual = lengthOf(visit, ACTUAL, faults);
  // On rows already billed a 0 is a figure.
  const open = visit.standing !== 'billed';
  const bill = open && unfinalized.billHours ? undefined : checked(visit.billHours, 'billHours', faults);
  const pay = open && unfinalized.payHours ? undefined : checked(visit.payHours, 'payHours', faults);
  if (faults.length > 0) {
    draft.kind = 'problem';
    draft.reasons = faults.map((fault) => ({ code: 'problem', ...fault }));
    return draft;
  }

  if (actual === undefined) {
    draft.kind = 'notWorked';
    draft.scheduled = scheduled;
    noteMissingPunch(draft, visit);
    note(draft, { code: 'notWorked' });
    if (bill !== undefined) note(draft, { code: 'ignoredCell', field: 'billHours' });
    if (pay !== undefined) note(draft, { code: 'ignoredCell', field: 'payHours' });
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
    reasons: NO_REASONS,
    date,
    start,
    billing,
    payroll,
    match: undefined,
    pieces: undefined,
  };
}

/**
 * A row already billed is never changed, so what cannot be read on it counts as blank, with a note.
 *
 * @returns whether there are bill hours, or actual hours to tell them from: if not, nothing was figured
 */
function figureBilled(draft: Draft, given: Visit): boolean {
  const faults: Fault[] = [];
  const visit: Visit = {
    ...given,
    scheduledHours: checked(given.scheduledHours, 'scheduledHours', faults),
    actualHours: checked(given.actualHours, 'actualHours', faults),
    unpaidBreak: checked(given.unpaidBreak, 'unpaidBreak', faults),
  };
  const bill = checked(given.billHours, 'billHours', faults);
  const pay = checked(given.payHours, 'payHours', faults);
  const scheduled = lengthOf(visit, SCHEDULED, faults);
  const actual = lengthOf(visit, ACTUAL, faults);
  if (bill === undefined && actual === undefined) return false;
  draft.kind = 'billed';
  draft.reasons = [
    { code: 'billed' },
    ...faults.map(({ field }) => ({ code: 'unreadableCounted', field }) as const),
  ];
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
  if (scheduled === undefined) note(draft, { code: 'unplanned' });
  if (actual !== undefined) {
    const worked = {
      length: actual,
      start: readable(visit.actualStart),
      end: readable(visit.actualEnd),
      // Beside an hours column a break that cannot be counted with is none, and nobody's problem.
      unpaidBreak: checked(visit.unpaidBreak, 'unpaidBreak', []) ?? ZERO,
    };
    const forBill = roundWorked(worked, draft.billing.rounding);
    const forPay = roundWorked(worked, draft.payroll.rounding);
    const byLength = forBill.byLength ?? forPay.byLength;
    if (byLength) note(draft, { code: 'roundedByLength', why: byLength });
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

/** A cell that cannot be used. */
type Fault = Omit<Extract<Reason, { code: 'problem' }>, 'code'>;

/** The columns one length of hours can come from. */
interface HoursColumns {
  readonly hours: 'scheduledHours' | 'actualHours';
  readonly start: 'scheduledStart' | 'actualStart';
  readonly end: 'scheduledEnd' | 'actualEnd';
}

const SCHEDULED: HoursColumns = { hours: 'scheduledHours', start: 'scheduledStart', end: 'scheduledEnd' };
const ACTUAL: HoursColumns = { hours: 'actualHours', start: 'actualStart', end: 'actualEnd' };

/** The hours column, else end − start − unpaid break. A half pair of times gives no length. */
function lengthOf(visit: Visit, columns: HoursColumns, faults: Fault[]): Seconds | undefined {
  const hours = visit[columns.hours];
  if (hours !== undefined) return checked(hours, columns.hours, faults);
  const start = visit[columns.start];
  const end = visit[columns.end];
  if (start === 'unreadable') return unusable(columns.start, 'unreadable', faults);
  if (end === 'unreadable') return unusable(columns.end, 'unreadable', faults);
  if (start === undefined || end === undefined) return undefined;
  const unpaidBreak = visit.unpaidBreak ?? ZERO;
  if (unpaidBreak === 'unreadable') return unusable('unpaidBreak', 'unreadable', faults);
  const length = (span(start, end) - unpaidBreak) as Seconds;
  if (unpaidBreak < 0 || length < 0) return unusable('unpaidBreak', 'negative', faults);
  return length;
}

function checked(cell: Cell<Seconds>, field: VisitField, faults: Fault[]): Seconds | undefined {
  if (cell === undefined) return undefined;
  if (cell === 'unreadable') return unusable(field, 'unreadable', faults);
  if (cell < 0) return unusable(field, 'negative', faults);
  if (cell > DAY_LENGTH) return unusable(field, 'over24', faults);
  return cell;
}

function unusable(field: VisitField, fault: Fault['fault'], faults: Fault[]): Seconds | undefined {
  faults.push({ field, fault });
  return undefined;
}

function noteMissingPunch(draft: Draft, { actualStart: start, actualEnd: end }: Visit): void {
  if (start !== undefined && end === undefined) note(draft, { code: 'missingPunch', field: 'actualEnd' });
  if (start === undefined && end !== undefined) note(draft, { code: 'missingPunch', field: 'actualStart' });
}

function readable<T extends number>(cell: Cell<T>): T | undefined {
  return cell === 'unreadable' ? undefined : cell;
}
