import {
  type Cell,
  DAY_LENGTH,
  type Rounding,
  type Rules,
  type Seconds,
  type Visit,
} from '../../../src/engine';

/** Hours of one row. Blank where the sheet gives none; faulty where a cell they need cannot be counted with. */
export type Hours = number | undefined | 'faulty';

type Span = 'scheduled' | 'actual';

export function hoursCell(cell: Cell<Seconds>): Hours {
  if (cell === undefined) return undefined;
  if (cell === 'unreadable' || cell < 0 || cell > DAY_LENGTH) return 'faulty';
  return cell;
}

/** Scheduled or actual hours: the hours column, else the times less the break. */
export function hoursOf(visit: Visit, span: Span): Hours {
  const hours = hoursCell(span === 'scheduled' ? visit.scheduledHours : visit.actualHours);
  return hours === undefined ? hoursFromTimes(visit, span) : hours;
}

function hoursFromTimes(visit: Visit, span: Span): Hours {
  const [start, end] = timesOf(visit, span);
  if (start === 'unreadable' || end === 'unreadable') return 'faulty';
  if (start === undefined || end === undefined) return undefined;
  const unpaid = visit.unpaidBreak ?? 0;
  if (unpaid === 'unreadable' || unpaid < 0) return 'faulty';
  const hours = lengthOf(start, end) - unpaid;
  return hours < 0 ? 'faulty' : hours;
}

function timesOf(visit: Visit, span: Span): [Cell<Seconds>, Cell<Seconds>] {
  return span === 'scheduled'
    ? [visit.scheduledStart, visit.scheduledEnd]
    : [visit.actualStart, visit.actualEnd];
}

function lengthOf(start: number, end: number): number {
  return end < start ? end + DAY_LENGTH - start : end - start;
}

/** An already billed row as it is read: cells that cannot be counted with are blank. */
export function withFaultsBlanked(visit: Visit): Visit {
  const hours = (cell: Cell<Seconds>) => (hoursCell(cell) === 'faulty' ? undefined : cell);
  const time = (cell: Cell<Seconds>) => (cell === 'unreadable' ? undefined : cell);
  const blanked: Visit = {
    ...visit,
    scheduledHours: hours(visit.scheduledHours),
    actualHours: hours(visit.actualHours),
    billHours: hours(visit.billHours),
    payHours: hours(visit.payHours),
    scheduledStart: time(visit.scheduledStart),
    scheduledEnd: time(visit.scheduledEnd),
    actualStart: time(visit.actualStart),
    actualEnd: time(visit.actualEnd),
    unpaidBreak: hours(visit.unpaidBreak),
  };
  const scheduled = hoursOf(blanked, 'scheduled') === 'faulty' ? { scheduledStart: undefined } : {};
  const actual = hoursOf(blanked, 'actual') === 'faulty' ? { actualStart: undefined } : {};
  return { ...blanked, ...scheduled, ...actual };
}

/** Actual hours under a rounding. */
export function rounded(visit: Visit, actual: number, rounding: Rounding): number {
  const { method, direction } = rounding;
  const unit = rounding.minutes * 60;
  if (unit === 0) return actual;
  const usable = withUsableBreak(visit);
  if (method === 'startAndEnd' && agrees(actual, hoursFromTimes(usable, 'actual'))) {
    const [start, end] = timesOf(usable, 'actual');
    const unpaid = usable.unpaidBreak ?? 0;
    if (typeof start === 'number' && typeof end === 'number' && typeof unpaid === 'number') {
      const from = toMultiple(start, unit, direction);
      const to = toMultiple(start + lengthOf(start, end), unit, direction);
      return Math.max(0, to - from - unpaid);
    }
  }
  const length = toMultiple(actual, unit, direction);
  return method === 'lengthNeverZero' && length === 0 ? actual : length;
}

/** Hours typed to a hundredth, such as 5.33 for 5:20, are up to half of a hundredth off without disagreeing. */
function agrees(hours: number, fromTimes: Hours): boolean {
  return typeof fromTimes === 'number' && Math.abs(hours - fromTimes) <= 18;
}

/** Beside an hours column a break that cannot be counted with is as good as none. */
function withUsableBreak(visit: Visit): Visit {
  return hoursCell(visit.unpaidBreak) === 'faulty' ? { ...visit, unpaidBreak: undefined } : visit;
}

function toMultiple(length: number, unit: number, direction: Rounding['direction']): number {
  const below = length - (length % unit);
  const rest = length - below;
  if (rest === 0 || direction === 'down') return below;
  if (direction === 'up') return below + unit;
  return rest * 2 >= unit ? below + unit : below;
}

/** The hours a row is finalized at where its own column has none. */
export function finalize(
  option: Rules['billing']['option'],
  roundedActual: number,
  scheduled: number,
): number {
  return option === 'roundedActual' ? roundedActual : Math.min(roundedActual, scheduled);
}

/** Where a visit starts, for its place in the order of the day: none sorts before every time. */
export function startOf(visit: Visit): number {
  if (typeof visit.actualStart === 'number') return visit.actualStart;
  if (typeof visit.scheduledStart === 'number') return visit.scheduledStart;
  return -1;
}
