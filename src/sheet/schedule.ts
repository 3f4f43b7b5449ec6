import type { Seconds, Standing, Visit } from '../engine';
import { isErrorValue, textOf, type Row } from './cells';
import type { MappedTable } from './choose';
import { columnReader, type ColumnReader, type Reading } from './column';
import { dateOrderNotes, dateReaders } from './dateColumns';
import type { DateOrder } from './dates';
import type { ScheduleField } from './fields';
import { countFromText, hoursFromNumber, hoursFromText } from './hours';
import { dayFractionNotes, emptyNote, unusedNotes, type Note } from './notes';
import { skipTest, type Skipped } from './skippedRows';
import { isYes, standingOf } from './statuses';
import { timeFromNumber, timeFromText } from './times';

export interface ScheduleReading {
  readonly visits: readonly Visit[];
  /** The body row of each visit. */
  readonly rows: readonly number[];
  readonly skipped: Readonly<Record<Skipped, number>>;
  readonly notes: readonly Note[];
}

export const HOURS: Reading<Seconds> = { number: hoursFromNumber, text: hoursFromText };
const TIME: Reading<Seconds> = { number: timeFromNumber, text: timeFromText };
const MINUTES: Reading<Seconds> = { number: hoursFromMinutes, text: hoursFromMinutesText };

function hoursFromMinutes(minutes: number): ReturnType<typeof hoursFromNumber> {
  return hoursFromNumber(minutes / 60);
}

function hoursFromMinutesText(text: string): ReturnType<typeof hoursFromText> {
  const minutes = countFromText(text);
  return typeof minutes === 'number' ? hoursFromMinutes(minutes) : hoursFromText(text);
}

/** Reads the rows of the schedule as visits, leaving out and counting the rows that are none. */
export function readSchedule(
  { head, columns }: MappedTable<ScheduleField>,
  rows: readonly Row[],
  dateOrder: DateOrder,
): ScheduleReading {
  const dates = dateReaders(head, rows, [columns.date], dateOrder);
  const [date = noDate] = dates.readers;
  const read = {
    scheduledHours: columnReader(columns.scheduledHours, HOURS),
    scheduledStart: columnReader(columns.scheduledStart, TIME),
    scheduledEnd: columnReader(columns.scheduledEnd, TIME),
    actualHours: columnReader(columns.actualHours, HOURS),
    actualStart: columnReader(columns.actualStart, TIME),
    actualEnd: columnReader(columns.actualEnd, TIME),
    unpaidBreak:
      columns.unpaidBreak === undefined
        ? columnReader(columns.unpaidBreakMinutes, MINUTES)
        : columnReader(columns.unpaidBreak, HOURS),
    billHours: columnReader(columns.billHours, HOURS),
    payHours: columnReader(columns.payHours, HOURS),
  };
  const standing = standingReader(columns);
  const skippedAs = skipTest({
    headings: head.headings,
    inputs: Object.values(columns),
    client: columns.client,
    witness: columns.date,
    witnessMayBeTotal: false,
  });
  const skipped = { blank: 0, repeatedHeadings: 0, totals: 0 };
  const visits: Visit[] = [];
  const visitRows: number[] = [];
  rows.forEach((row, index) => {
    const reason = skippedAs(row);
    if (reason) {
      skipped[reason] += 1;
      return;
    }
    // Built field by field: a hundred thousand spreads would take longer than all the reading.
    const visit: Mutable<Visit> = {
      client: nameAt(row, columns.client),
      date: date(row),
      standing: standing(row),
      scheduledHours: read.scheduledHours(row),
      scheduledStart: read.scheduledStart(row),
      scheduledEnd: read.scheduledEnd(row),
      actualHours: read.actualHours(row),
      actualStart: read.actualStart(row),
      actualEnd: read.actualEnd(row),
      unpaidBreak: read.unpaidBreak(row),
      billHours: read.billHours(row),
      payHours: read.payHours(row),
    };
    addText(visit, 'id', row, columns.id);
    addText(visit, 'caregiver', row, columns.caregiver);
    addText(visit, 'payer', row, columns.payer);
    addText(visit, 'service', row, columns.service);
    addText(visit, 'authorizationNumber', row, columns.authorizationNumber);
    visits.push(visit);
    visitRows.push(index);
  });
  const { scheduledHours, actualHours, billHours, payHours } = columns;
  const notes = [
    ...dateOrderNotes(head, dates.taken),
    ...dayFractionNotes(head, rows, [scheduledHours, actualHours, billHours, payHours]),
    ...unusedNotes({ head, columns }),
  ];
  if (visits.length === 0) notes.unshift(emptyNote(head, 'noVisits'));
  return { visits, rows: visitRows, skipped, notes };
}

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const noDate: ColumnReader<never> = () => undefined;

/** The client's name; blank where the cell holds an error value or TRUE, which name nobody. */
export function nameAt(row: Row, column: number | undefined): string {
  const cell = column === undefined ? undefined : row[column];
  return typeof cell === 'boolean' || isErrorValue(cell) ? '' : textOf(cell);
}

/** Sets a text the row has; one that is blank stays absent. */
export function addText<Key extends string>(
  target: { [Name in Key]?: string },
  key: Key,
  row: Row,
  column: number | undefined,
): void {
  if (column === undefined) return;
  const text = textOf(row[column]);
  if (text !== '') target[key] = text;
}

function standingReader(columns: MappedTable<ScheduleField>['columns']): (row: Row) => Standing {
  const known = new Map<string, Standing>();
  const { status } = columns;
  const voids = [columns.cancelled, columns.missed, columns.nonBillable].filter(
    (column) => column !== undefined,
  );
  return (row) => {
    if (voids.some((column) => isYes(row[column] ?? ''))) return 'void';
    const words = status === undefined ? '' : row[status];
    if (typeof words !== 'string' || words === '') return 'open';
    let standing = known.get(words);
    if (standing === undefined) {
      standing = standingOf(words);
      known.set(words, standing);
    }
    return standing;
  };
}
