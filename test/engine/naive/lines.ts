import type { AuthorizationRow, Day, Rules, Visit, VisitOutcome } from '../../../src/engine';
import { type Authorization, covering, join } from './authorizations';
import { finalize, hoursCell, hoursOf, rounded, startOf, withFaultsBlanked } from './hours';
import { comparablePerson } from './text';

/** One row with what is known of it before any limit is looked at. */
export interface Line {
  readonly index: number;
  readonly visit: Visit;
  readonly kind: VisitOutcome['kind'];
  readonly date: Day | undefined;
  readonly authorization: Authorization | undefined;
  readonly scheduled: number;
  readonly rounded: number | undefined;
  readonly roundedPay: number | undefined;
  readonly finalizedBill: number | undefined;
  readonly finalizedPay: number | undefined;
}

export function linesOf(visits: readonly Visit[], table: readonly AuthorizationRow[], rules: Rules): Line[] {
  const authorizations = join(table);
  const billIsFinalized = isFinalized(visits.map(({ billHours }) => billHours));
  const payIsFinalized = isFinalized(visits.map(({ payHours }) => payHours));
  return visits.map((visit, index) => {
    const date = typeof visit.date === 'number' ? visit.date : undefined;
    const known = date !== undefined && comparablePerson(visit.client) !== '';
    const authorization = known ? covering(visit, date, authorizations, table) : undefined;
    const line = { index, visit, date, authorization, ...NO_HOURS };

    if (visit.standing === 'void') return { ...line, kind: 'void' };
    if (visit.standing === 'billed' && known) {
      const hours = finalized(withFaultsBlanked(visit), rules);
      if (hours.finalizedBill !== undefined) return { ...line, ...hours, kind: 'billed' };
    }
    const isOpen = visit.standing === 'open';
    const counted: Visit = {
      ...visit,
      billHours: isOpen && !billIsFinalized ? undefined : visit.billHours,
      payHours: isOpen && !payIsFinalized ? undefined : visit.payHours,
    };
    if (!known || hasFault(counted)) return { ...line, kind: 'problem' };
    const hours = finalized(counted, rules);
    if (hours.rounded === undefined) return { ...line, kind: 'notWorked', scheduled: hours.scheduled };
    return { ...line, ...hours, kind: authorization ? 'ordinary' : 'noAuthorization' };
  });
}

const NO_HOURS = {
  scheduled: 0,
  rounded: undefined,
  roundedPay: undefined,
  finalizedBill: undefined,
  finalizedPay: undefined,
};

/** A column of hours whose every number is 0 has not been finalized yet. */
function isFinalized(cells: readonly Visit['billHours'][]): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length === 0 || numbers.some((hours) => hours !== 0);
}

function hasFault(visit: Visit): boolean {
  const hours = [hoursOf(visit, 'scheduled'), hoursOf(visit, 'actual'), hoursCell(visit.billHours)];
  return [...hours, hoursCell(visit.payHours)].includes('faulty');
}

type Finalized = Pick<Line, keyof typeof NO_HOURS>;

/** The hours of a row without faults, before any limit is looked at. */
function finalized(visit: Visit, rules: Rules): Finalized {
  const scheduled = withoutFault(hoursOf(visit, 'scheduled')) ?? 0;
  const actual = withoutFault(hoursOf(visit, 'actual'));
  const bill = withoutFault(hoursCell(visit.billHours));
  const pay = withoutFault(hoursCell(visit.payHours));
  if (actual === undefined) return { ...NO_HOURS, scheduled, finalizedBill: bill, finalizedPay: pay };
  const forBill = rounded(visit, actual, rules.billing.rounding);
  const forPay = rounded(visit, actual, rules.payroll.rounding);
  return {
    scheduled,
    rounded: forBill,
    roundedPay: forPay,
    finalizedBill: bill ?? finalize(rules.billing.option, forBill, scheduled),
    finalizedPay: pay ?? finalize(rules.payroll.option, forPay, scheduled),
  };
}

function withoutFault(hours: ReturnType<typeof hoursCell>): number | undefined {
  if (hours === 'faulty') throw new Error('a row with a fault has no hours');
  return hours;
}

/** Visits are taken by date, then start, then row. */
export function inOrder(one: Line, other: Line): number {
  return (
    (one.date ?? 0) - (other.date ?? 0) ||
    startOf(one.visit) - startOf(other.visit) ||
    one.index - other.index
  );
}

/** Whether the row's hours count against limits at all. */
export function isCounted(line: Line): boolean {
  return ['billed', 'ordinary', 'notWorked'].includes(line.kind);
}
