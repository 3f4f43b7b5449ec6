import { DAY_LENGTH, seconds, type Cell, type Day, type Seconds } from '../engine';
import type { Row } from './cells';
import { columnReader, type ColumnReader } from './column';
import type { DateOrder } from './dates';
import { halvesTest } from './halvesOfDay';
import { spanFromText, type Span } from './spans';
import { holdsStamps, momentFromNumber, momentFromText, secondsBetween, type Moment } from './stamps';
import { timeFromNumber, timeFromText } from './times';

/** The columns one length of a visit can be told by: two, or one that holds both ends. */
export interface TimeColumns {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly span: number | undefined;
}

/** What the times of one visit say. */
export interface VisitTimes {
  readonly start: Cell<Seconds>;
  readonly end: Cell<Seconds>;
  /** Set only where the clocks alone would give another length than the stamps do; the break is not taken off. */
  readonly length: Cell<Seconds>;
  /** The date the visit starts on, where a stamp says so; unreadable where there is a time without a date. */
  readonly day: Cell<Day>;
}

type TimesReader = (row: Row) => VisitTimes;

const TIME = { number: timeFromNumber, text: timeFromText };

/** Makes the reader of one pair of times. Columns of plain clock times, nearly all there are, are read straight. */
export function timesReader(
  rows: readonly Row[],
  { start, end, span }: TimeColumns,
  orderOf: (column: number) => DateOrder,
  date1904: boolean,
): TimesReader {
  const spans = spanReader(span, orderOf);
  const isOpen = halvesTest(rows, start, end);
  const isPlain = !holdsStamps(rows, start) && !holdsStamps(rows, end);
  if (isPlain) {
    const readStart = columnReader(start, TIME);
    const readEnd = columnReader(end, TIME);
    return (row) => {
      const [from, to] = [readStart(row), readEnd(row)];
      if (from === undefined && to === undefined && span !== undefined) return timesOfSpan(spans(row));
      const day = from === undefined ? undefined : 'unreadable';
      const isUnclear = endsBefore(from, to) && isOpen(row);
      return { start: from, end: isUnclear ? 'unreadable' : to, length: undefined, day };
    };
  }
  const readStart = momentReader(start, orderOf, date1904);
  const readEnd = momentReader(end, orderOf, date1904);
  return (row) => {
    const [from, to] = [readStart(row), readEnd(row)];
    if (from === undefined && to === undefined) return timesOfSpan(spans(row));
    const times = timesOf(from, to);
    const isUnclear = isOnOneDay(from, to) && endsBefore(times.start, times.end) && isOpen(row);
    return isUnclear ? { ...times, end: 'unreadable' } : times;
  };
}

/** From 9:00 to 1:00, and from 8:00 to 8:00, is one length in the morning and another in the afternoon. */
function endsBefore(start: Cell<Seconds>, end: Cell<Seconds>): boolean {
  return typeof start === 'number' && typeof end === 'number' && end <= start;
}

function isOnOneDay(start: Cell<Moment>, end: Cell<Moment>): boolean {
  if (typeof start !== 'object' || typeof end !== 'object') return false;
  return start.day === undefined || end.day === undefined || start.day === end.day;
}

function momentReader(
  column: number | undefined,
  orderOf: (column: number) => DateOrder,
  date1904: boolean,
): ColumnReader<Moment> {
  const order = column === undefined ? 'mdy' : orderOf(column);
  return columnReader(column, {
    number: (serial) => momentFromNumber(serial, date1904),
    text: (text) => momentFromText(text, order),
  });
}

function spanReader(column: number | undefined, orderOf: (column: number) => DateOrder): ColumnReader<Span> {
  const order = column === undefined ? 'mdy' : orderOf(column);
  return columnReader<Span>(column, {
    number: () => 'unreadable',
    text: (text) => spanFromText(text, order),
  });
}

function timesOfSpan(span: Cell<Span>): VisitTimes {
  return typeof span === 'object' ? timesOf(span.start, span.end) : timesOf(span, span);
}

function timesOf(start: Cell<Moment>, end: Cell<Moment>): VisitTimes {
  const day = dayOf(start);
  if (typeof start !== 'object' || typeof end !== 'object') {
    return { start: timeOf(start), end: timeOf(end), length: undefined, day };
  }
  const asWritten: VisitTimes = { start: start.time, end: end.time, length: undefined, day };
  const between = secondsBetween(start, end);
  if (between === undefined) {
    // One end in UTC and the other on the visit's own clock: nobody can tell how far apart they are.
    return start.zone === end.zone ? asWritten : { ...asWritten, end: 'unreadable' };
  }
  if (start.zone !== undefined) {
    return between < 0
      ? { ...asWritten, end: 'unreadable' }
      : // The clock of another place is no time of day here: it must not order or round visits.
        { start: undefined, end: undefined, length: seconds(between), day };
  }
  // Systems that put the schedule's date before both times mean the next day by an end before its start.
  if (between < 0) return start.day === end.day ? asWritten : { ...asWritten, end: 'unreadable' };
  return between < DAY_LENGTH ? asWritten : { ...asWritten, length: seconds(between) };
}

function timeOf(moment: Cell<Moment>): Cell<Seconds> {
  return typeof moment === 'object' ? moment.time : moment;
}

function dayOf(start: Cell<Moment>): Cell<Day> {
  if (typeof start !== 'object') return start;
  return start.zone === undefined && start.day !== undefined ? start.day : 'unreadable';
}

/** The hours that stamps give where the clocks alone would not, the break taken off. */
export function hoursByStamps({ length }: VisitTimes, unpaidBreak: Cell<Seconds>): Cell<Seconds> {
  return length === undefined ? undefined : withoutBreak(length, unpaidBreak);
}

function withoutBreak(length: Cell<Seconds>, unpaidBreak: Cell<Seconds>): Cell<Seconds> {
  if (typeof length !== 'number' || unpaidBreak === undefined) return length;
  return unpaidBreak === 'unreadable' || unpaidBreak < 0 || unpaidBreak > length
    ? 'unreadable'
    : seconds(length - unpaidBreak);
}
