import type { AuthorizationRow, Cell } from '../engine';
import { authorizationStatusOf } from './authorizationStatuses';
import { textOf, type Row } from './cells';
import type { MappedTable } from './choose';
import { columnReader } from './column';
import { authorizationKinds, limitNotes } from './authorizationReadings';
import { readingsOf, type ColumnReading } from './columnReading';
import { dateOrderNotes, dateOrders, dateReader } from './dateColumns';
import { rangeFromText, type DateRange } from './dateRanges';
import type { AuthorizationColumn, Columns } from './fields';
import { countFromText } from './hours';
import { limitsReader, type LimitFault } from './limits';
import { addText, clientReader } from './names';
import { emptyNote, unusedNotes, type Note } from './notes';
import { otherStatusesNotes } from './otherStatuses';
import type { Mutable, ValueRules } from './schedule';
import { skipTest } from './skippedRows';
import type { LimitColumns } from './wideLimits';

export interface AuthorizationsReading {
  readonly authorizations: readonly AuthorizationRow[];
  /** The body row of each authorization row. */
  readonly rows: readonly number[];
  readonly notes: readonly Note[];
  readonly readings: readonly ColumnReading[];
  readonly limits: LimitsRead;
}

/** What leads from a limit back to the cells it came from. */
export interface LimitsRead {
  /** The columns of each limit, by its place among the limits of a row. */
  readonly places: readonly LimitColumns[];
  /** By index of the authorization, then by place of the limit. Most have none. */
  readonly faults: ReadonlyMap<number, ReadonlyMap<number, LimitFault>>;
}

const COUNT = { number: (value: number): Cell<number> => value, text: countFromText };

/** Reads the rows of the authorization table, leaving out blank rows, headings and totals. */
export function readAuthorizations(
  table: MappedTable<AuthorizationColumn>,
  rows: readonly Row[],
  rules: ValueRules,
): AuthorizationsReading {
  const { head, columns } = table;
  const dated = [columns.start, columns.end, columns.range];
  const dates = dateOrders(head, rows, dated, rules.dateOrder);
  const [startOrder = rules.dateOrder, endOrder = rules.dateOrder, rangeOrder = rules.dateOrder] =
    dates.orders;
  const start = dateReader(columns.start, head.date1904, startOrder);
  const end = dateReader(columns.end, head.date1904, endOrder);
  const range = columnReader<DateRange>(columns.range, {
    number: () => 'unreadable',
    text: (text) => rangeFromText(text, rangeOrder),
  });
  const limits = limitsReader(head, columns, rules.minutesPerUnit);
  const priority = columnReader(columns.priority, COUNT);
  const client = clientReader(columns);
  const isRefused = refusalReader(columns.status);
  const skippedAs = skipTest({
    headings: head.headings,
    headingRows: head.headingRows,
    inputs: Object.values(columns),
    client: columns.client ?? columns.clientLast ?? columns.clientFirst,
    witness: columns.period,
    witnessMayBeTotal: true,
  });
  const authorizations: AuthorizationRow[] = [];
  const authorizationRows: number[] = [];
  const body: Row[] = [];
  const faults = new Map<number, Map<number, LimitFault>>();
  rows.forEach((row, index) => {
    if (skippedAs(row)) return;
    const place = authorizations.length;
    const both = range(row);
    const authorization: Mutable<AuthorizationRow> = {
      client: client(row),
      start: start(row) ?? sideOf(both, 'start'),
      end: end(row) ?? sideOf(both, 'end'),
      priority: priority(row),
      limits: limits.read(row, (limit, fault) => {
        const known = faults.get(place) ?? new Map<number, LimitFault>();
        faults.set(place, known.set(limit, fault));
      }),
    };
    if (isRefused(row)) authorization.isInForce = false;
    addText(authorization, 'number', row, columns.authorizationNumber);
    addText(authorization, 'payer', row, columns.payer);
    addText(authorization, 'service', row, columns.service);
    authorizations.push(authorization);
    authorizationRows.push(index);
    body.push(row);
  });
  const notes = [
    ...dateOrderNotes(head, dates.taken, dated),
    ...limitNotes(table, limits, body),
    ...otherStatusesNotes(
      head,
      columns.status,
      body,
      (status) => authorizationStatusOf(status) === 'unclear',
      'these authorizations count, within their dates. Where one should cover no visit, write Cancelled.',
    ),
    ...unusedNotes({ head, columns: takenFrom(columns, limits.places) }),
  ];
  if (authorizations.length === 0) notes.unshift(emptyNote(head, 'noAuthorizations'));
  const orderAt = (column: number) => dates.orders[dated.indexOf(column)] ?? rules.dateOrder;
  const kinds = authorizationKinds(table, orderAt, limits, rules.minutesPerUnit);
  return {
    authorizations,
    rows: authorizationRows,
    notes,
    readings: readingsOf(table, body, kinds),
    limits: { places: limits.places, faults },
  };
}

/** Tells the rows whose status says that they authorize nothing. Each distinct status is understood once. */
function refusalReader(column: number | undefined): (row: Row) => boolean {
  if (column === undefined) return () => false;
  const known = new Map<string, boolean>();
  return (row) => {
    const status = textOf(row[column]);
    const refused = known.get(status) ?? authorizationStatusOf(status) === 'notInForce';
    known.set(status, refused);
    return refused;
  };
}

/** Without a limit that needs one nothing is taken from a column of periods: it may be of dates nobody could read. */
function takenFrom(
  { period, ...others }: Columns<AuthorizationColumn>,
  places: readonly LimitColumns[],
): Columns<AuthorizationColumn> {
  const isNeeded = period !== undefined && places.some((place) => place.period === 'named');
  return isNeeded ? { period, ...others } : others;
}

/** A range that cannot be read spoils one end, so that the row is told of once. */
function sideOf(range: Cell<DateRange>, side: 'start' | 'end'): AuthorizationRow['start'] {
  if (typeof range === 'object') return range[side];
  return side === 'start' ? range : undefined;
}
