import { DAY_LENGTH, seconds, type Cell, type Seconds } from '../engine';
import type { Row, TableHead } from './cells';
import type { ColumnReader } from './column';
import type { Columns, ScheduleField } from './fields';
import type { Note } from './notes';
import { amountReader } from './units';
import type { VisitTimes } from './visitTimes';

/**
 * Makes the reader of the unpaid break of a visit: its length, else from its start to its end. A break with one of its times
 * alone cannot be read.
 * @param times reads when the break began and ended
 */
export function breakReader(
  columns: Columns<ScheduleField>,
  times: (row: Row) => VisitTimes,
): ColumnReader<Seconds> {
  const { unpaidBreak, unpaidBreakMinutes, breakStart, breakEnd } = columns;
  const typed =
    unpaidBreak === undefined
      ? amountReader(unpaidBreakMinutes, 'minutes', NaN)
      : amountReader(unpaidBreak, 'hours', NaN);
  if (breakStart === undefined || breakEnd === undefined) return typed;
  return (row) => typed(row) ?? lengthOf(times(row));
}

function lengthOf({ start, end, length }: VisitTimes): Cell<Seconds> {
  if (start === undefined && end === undefined) return length;
  if (length !== undefined) return length;
  if (typeof start !== 'number' || typeof end !== 'number') return 'unreadable';
  return seconds((end - start + DAY_LENGTH) % DAY_LENGTH);
}

/** Tells that breaks came from their times, or that a column of theirs is of no use alone. */
export function breakNotes(
  head: TableHead,
  { breakStart, breakEnd }: Columns<ScheduleField>,
): readonly Note[] {
  const [start, end] = [breakStart, breakEnd].map((column) => head.headings[column ?? -1]);
  const column = start ?? end;
  if (column === undefined) return [];
  const message =
    start === undefined || end === undefined
      ? `"${column}" was not used: a break needs a column for its start and one for its end. Hours that come from start and end times hold it.`
      : `The time from "${start}" to "${end}" was read as an unpaid break: it is taken off hours that come from start and end times. Where it is paid, clear it.`;
  return [{ code: 'breakTimes', sheet: head.sheet, column, isQuestion: true, message }];
}
