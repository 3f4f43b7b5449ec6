import { secondsFromHours, type AuthorizationRow, type Cell, type LimitEntry, type Seconds } from '../engine';
import type { Row } from './cells';
import type { MappedTable } from './choose';
import { columnReader, type ColumnReader } from './column';
import { dateOrderNotes, dateReaders } from './dateColumns';
import type { DateOrder } from './dates';
import type { AuthorizationColumn } from './fields';
import { countFromText } from './hours';
import { emptyNote, unusedNotes, type Note } from './notes';
import { periodFromText } from './periods';
import { HOURS, addText, nameAt, type Mutable } from './schedule';
import { skipTest } from './skippedRows';
import { weekdayFromText } from './weekdays';

export interface AuthorizationsReading {
  readonly authorizations: readonly AuthorizationRow[];
  /** The body row of each authorization row. */
  readonly rows: readonly number[];
  readonly notes: readonly Note[];
}

const unreadable = (): 'unreadable' => 'unreadable';
const COUNT = { number: (value: number): Cell<number> => value, text: countFromText };
const PERIOD = { number: unreadable, text: periodFromText };
const WEEKDAY = { number: unreadable, text: weekdayFromText };

/** Reads the rows of the authorization table, one limit a row, leaving out blank rows, headings and totals. */
export function readAuthorizations(
  { head, columns }: MappedTable<AuthorizationColumn>,
  rows: readonly Row[],
  dateOrder: DateOrder,
  minutesPerUnit: number,
): AuthorizationsReading {
  const dates = dateReaders(head, rows, [columns.start, columns.end], dateOrder);
  const [start = nothing, end = nothing] = dates.readers;
  const limit = limitReader(columns, minutesPerUnit);
  const priority = columnReader(columns.priority, COUNT);
  const skippedAs = skipTest({
    headings: head.headings,
    inputs: Object.values(columns),
    client: columns.client,
    witness: columns.period,
    witnessMayBeTotal: true,
  });
  const authorizations: AuthorizationRow[] = [];
  const authorizationRows: number[] = [];
  rows.forEach((row, index) => {
    if (skippedAs(row)) return;
    const authorization: Mutable<AuthorizationRow> = {
      client: nameAt(row, columns.client),
      start: start(row),
      end: end(row),
      priority: priority(row),
      limits: [limit(row)],
    };
    addText(authorization, 'number', row, columns.authorizationNumber);
    addText(authorization, 'payer', row, columns.payer);
    addText(authorization, 'service', row, columns.service);
    authorizations.push(authorization);
    authorizationRows.push(index);
  });
  const notes = [...dateOrderNotes(head, dates.taken), ...unusedNotes({ head, columns })];
  if (authorizations.length === 0) notes.unshift(emptyNote(head, 'noAuthorizations'));
  return { authorizations, rows: authorizationRows, notes };
}

const nothing: ColumnReader<never> = () => undefined;

function limitReader(
  columns: MappedTable<AuthorizationColumn>['columns'],
  minutesPerUnit: number,
): (row: Row) => LimitEntry {
  const hours = columnReader(columns.maxHours, HOURS);
  const used = columnReader(columns.hoursUsed, HOURS);
  const units = columnReader(columns.maxUnits, COUNT);
  const unitsUsed = columnReader(columns.unitsUsed, COUNT);
  const unitMinutes = columnReader(columns.minutesPerUnit, COUNT);
  const period = columnReader(columns.period, PERIOD);
  const weekStartsOn = columnReader(columns.weekStart, WEEKDAY);
  return (row) => {
    const perUnit = unitMinutes(row) ?? minutesPerUnit;
    return {
      hours: hours(row) ?? hoursOfUnits(units(row), perUnit),
      period: period(row),
      usedBefore: used(row) ?? hoursOfUnits(unitsUsed(row), perUnit),
      weekStartsOn: weekStartsOn(row),
    };
  };
}

function hoursOfUnits(units: Cell<number>, minutesPerUnit: Cell<number>): Cell<Seconds> {
  if (units === undefined) return undefined;
  if (typeof units !== 'number' || typeof minutesPerUnit !== 'number' || minutesPerUnit <= 0)
    return 'unreadable';
  return secondsFromHours((units * minutesPerUnit) / 60);
}
