import { DAY_LENGTH, type Seconds } from '../quantities';
import type { Cell, Visit } from '../visit';

/** What the cells of one row say, before any authorization is looked at. */
export interface Reading {
  readonly kind: 'void' | 'billed' | 'problem' | 'notWorked' | 'worked';
  readonly scheduled: Seconds | undefined;
  readonly actual: Seconds | undefined;
  /** The finalized hours, where their cell counts. */
  readonly bill: Seconds | undefined;
  readonly pay: Seconds | undefined;
}

/** Columns that hold nothing but zeros. */
export interface ZeroColumns {
  readonly bill: boolean;
  readonly pay: boolean;
}

export function zeroColumns(visits: readonly Visit[]): ZeroColumns {
  return {
    bill: isAllZero(visits, ({ billHours }) => billHours),
    pay: isAllZero(visits, ({ payHours }) => payHours),
  };
}

function isAllZero(visits: readonly Visit[], cellOf: (visit: Visit) => Cell<Seconds>): boolean {
  let hasZero = false;
  for (const visit of visits) {
    const cell = cellOf(visit);
    if (cell === 0) hasZero = true;
    else if (typeof cell === 'number') return false;
  }
  return hasZero;
}

const NOTHING = { scheduled: undefined, actual: undefined, bill: undefined, pay: undefined };
const VOID: Reading = { kind: 'void', ...NOTHING };
const PROBLEM: Reading = { kind: 'problem', ...NOTHING };

/** @param isNamed whether it has a client */
export function readVisit(visit: Visit, isNamed: boolean, zeros: ZeroColumns): Reading {
  if (visit.standing === 'void') return VOID;
  const isKnown = typeof visit.date === 'number' && isNamed;
  const isBilled = visit.standing === 'billed';
  if (isBilled && isKnown) {
    const reading = readBilled(visit);
    if (reading.bill !== undefined || reading.actual !== undefined) return reading;
  }
  const { scheduledHours, scheduledStart, scheduledEnd, actualHours, actualStart, actualEnd } = visit;
  const scheduled = length(scheduledHours, scheduledStart, scheduledEnd, visit.unpaidBreak);
  const actual = length(actualHours, actualStart, actualEnd, visit.unpaidBreak);
  const bill = !isBilled && zeros.bill ? undefined : counted(visit.billHours);
  const pay = !isBilled && zeros.pay ? undefined : counted(visit.payHours);
  if (!isKnown || scheduled === 'wrong' || actual === 'wrong' || bill === 'wrong' || pay === 'wrong')
    return PROBLEM;
  if (actual === undefined) return { ...NOTHING, kind: 'notWorked', scheduled };
  return { kind: 'worked', scheduled, actual, bill, pay };
}

/** On a row already billed, a cell that cannot be used counts as blank. */
function readBilled(visit: Visit): Reading {
  const unpaidBreak = orBlank(counted(visit.unpaidBreak));
  const hours = (cell: Cell<Seconds>, start: Cell<Seconds>, end: Cell<Seconds>) =>
    orBlank(length(orBlank(counted(cell)), start, end, unpaidBreak));
  return {
    kind: 'billed',
    scheduled: hours(visit.scheduledHours, visit.scheduledStart, visit.scheduledEnd),
    actual: hours(visit.actualHours, visit.actualStart, visit.actualEnd),
    bill: orBlank(counted(visit.billHours)),
    pay: orBlank(counted(visit.payHours)),
  };
}

type Read = Seconds | undefined | 'wrong';

function length(hours: Cell<Seconds>, start: Cell<Seconds>, end: Cell<Seconds>, unpaid: Cell<Seconds>): Read {
  if (hours !== undefined) return counted(hours);
  if (start === 'unreadable' || end === 'unreadable') return 'wrong';
  if (start === undefined || end === undefined) return undefined;
  if (unpaid === 'unreadable') return 'wrong';
  const paid = between(start, end) - (unpaid ?? 0);
  return paid < 0 || (unpaid ?? 0) < 0 ? 'wrong' : (paid as Seconds);
}

/** Hours from 0 to 24. */
export function counted(cell: Cell<Seconds>): Read {
  return cell === 'unreadable' || (cell !== undefined && (cell < 0 || cell > DAY_LENGTH)) ? 'wrong' : cell;
}

export function orBlank(read: Read): Seconds | undefined {
  return read === 'wrong' ? undefined : read;
}

/** Past midnight where the end is before the start. */
export function between(start: number, end: number): number {
  return end - start + (end < start ? DAY_LENGTH : 0);
}
