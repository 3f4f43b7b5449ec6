import type { Day, Visit } from '../engine';
import { breakNotes, breakReader } from './breaks';
import type { Row } from './cells';
import type { MappedTable } from './choose';
import type { ColumnReader } from './column';
import { readingsOf, type ColumnReading } from './columnReading';
import { dateOrderNotes, dateOrders, dateReader } from './dateColumns';
import type { DateOrder } from './dates';
import type { ScheduleField } from './fields';
import { hoursColumns } from './hoursColumns';
import { addText, clientReader, nameReader } from './names';
import { emptyNote, unusedNotes, type Note } from './notes';
import { otherStatusesNotes } from './otherStatuses';
import { rateNotes } from './rateNotes';
import { billedOnNotes, dateFromStampsNotes, hoursNotes, indicatorNotes } from './scheduleNotes';
import { rateReader } from './rates';
import { scheduleKinds } from './scheduleReadings';
import type { Skipped } from './skippedRows';
import { standingReader } from './standings';
import { isOtherStatus } from './statuses';
import { DATING, visitRowsOf } from './visitRows';
import { hoursByStamps, timesReader, type VisitTimes } from './visitTimes';

export interface ScheduleReading {
  readonly visits: readonly Visit[];
  /** The body row of each visit. */
  readonly rows: readonly number[];
  readonly skipped: Readonly<Record<Skipped, number>>;
  readonly notes: readonly Note[];
  readonly readings: readonly ColumnReading[];
}

/** What the rules say about values that do not say it themselves. */
export interface ValueRules {
  readonly dateOrder: DateOrder;
  readonly minutesPerUnit: number;
}

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Columns of times that give no visit its date. */
const ENDING = ['scheduledEnd', 'actualEnd', 'breakStart', 'breakEnd'] as const;

/** Reads the rows of the schedule as visits, leaving out and counting the rows that are none. */
export function readSchedule(
  table: MappedTable<ScheduleField>,
  rows: readonly Row[],
  rules: ValueRules,
): ScheduleReading {
  const { head, columns } = table;
  const { visitRows, body, skipped, notes: rowNotes } = visitRowsOf(table, rows);
  const stamped = [...DATING, ...ENDING].map((field) => columns[field]);
  const dated = [columns.date, ...stamped, columns.billedOn];
  const dates = dateOrders(head, body, dated, rules.dateOrder);
  const orderAt = (column: number): DateOrder => dates.orders[dated.indexOf(column)] ?? rules.dateOrder;
  const timesIn = (start: ScheduleField, end: ScheduleField, span?: ScheduleField) =>
    timesReader(
      body,
      { start: columns[start], end: columns[end], span: span && columns[span] },
      orderAt,
      head.date1904,
    );
  const times = {
    scheduled: timesIn('scheduledStart', 'scheduledEnd', 'scheduledSpan'),
    actual: timesIn('actualStart', 'actualEnd', 'actualSpan'),
  };
  const dateIn = (column: number | undefined): ColumnReader<Day> =>
    dateReader(column, head.date1904, column === undefined ? rules.dateOrder : orderAt(column));
  const date = columns.date === undefined ? undefined : dateIn(columns.date);
  const billedOn = dateIn(columns.billedOn);
  const hours = hoursColumns(head, columns, body, times, rules.minutesPerUnit);
  const unpaidBreak = breakReader(columns, timesIn('breakStart', 'breakEnd'));
  const client = clientReader(columns);
  const caregiver = nameReader({
    whole: columns.caregiver,
    first: columns.caregiverFirst,
    last: columns.caregiverLast,
  });
  const standing = standingReader(columns, billedOn);
  const billRate = rateReader(columns.billRate);
  const payRate = rateReader(columns.payRate);
  const visits = body.map((row) => {
    const [planned, worked] = [times.scheduled(row), times.actual(row)];
    // Built field by field: a hundred thousand spreads would take longer than all the reading.
    const rest = unpaidBreak(row);
    const visit: Mutable<Visit> = {
      client: client(row),
      date: date ? date(row) : dayOf(planned, worked),
      standing: standing(row),
      // An hours cell goes before any times.
      scheduledHours: hours.read.scheduled(row) ?? hoursByStamps(planned, rest),
      scheduledStart: planned.start,
      scheduledEnd: planned.end,
      actualHours: hours.read.actual(row) ?? hoursByStamps(worked, rest),
      actualStart: worked.start,
      actualEnd: worked.end,
      unpaidBreak: rest,
      billHours: hours.read.bill(row),
      payHours: hours.read.pay(row),
      billRate: billRate(row),
      payRate: payRate(row),
    };
    const who = caregiver(row);
    if (who !== '') visit.caregiver = who;
    addText(visit, 'id', row, columns.id);
    addText(visit, 'payer', row, columns.payer);
    addText(visit, 'service', row, columns.service);
    addText(visit, 'authorizationNumber', row, columns.authorizationNumber);
    return visit;
  });
  const dating = columns.date === undefined ? DATING.map((field) => columns[field]) : [columns.date];
  const notes = [
    ...rowNotes,
    ...dateOrderNotes(head, dates.taken, dating),
    ...(columns.date === undefined ? dateFromStampsNotes(table, visits) : []),
    ...hoursNotes(head, hours, rules.minutesPerUnit),
    ...breakNotes(head, columns),
    ...indicatorNotes(table, body),
    ...billedOnNotes(table, body, billedOn),
    ...[columns.status, columns.billingStatus].flatMap((column) =>
      otherStatusesNotes(
        head,
        column,
        body,
        isOtherStatus,
        'these rows count like any other. Where a visit did not take place, write Cancelled.',
      ),
    ),
    ...rateNotes(table, body, visitRows),
    ...unusedNotes(table),
  ];
  if (visits.length === 0) notes.unshift(emptyNote(head, 'noVisits'));
  const kinds = scheduleKinds(table, orderAt, hours, rules.minutesPerUnit);
  // Told of the cells as they stand, not of the clients carried down.
  const asRead = visitRows.map((row) => rows[row] ?? []);
  return { visits, rows: visitRows, skipped, notes, readings: readingsOf(table, asRead, kinds) };
}

/** The planned start says the date; where there is none, or it is only a time of day, the actual one. */
function dayOf(planned: VisitTimes, worked: VisitTimes): Visit['date'] {
  return typeof planned.day === 'number' ? planned.day : (numberOr(worked.day) ?? planned.day ?? worked.day);
}

function numberOr(date: Visit['date']): Day | undefined {
  return typeof date === 'number' ? date : undefined;
}
