import { PERIODS, seconds, type Cell, type LimitEntry, type Period, type Seconds } from '../engine';
import type { Row, TableHead } from './cells';
import { columnReader } from './column';
import type { AuthorizationColumn, Columns } from './fields';
import { periodFromText } from './periods';
import { amountFromNumber, amountFromText, measureSaidBy, minutesPerUnitFrom, type Measure } from './units';
import { weekdayFromText } from './weekdays';
import { limitColumnsOf, type LimitColumns } from './wideLimits';

/** What kept a limit from being read that its cells, each by itself, do not show. */
export type LimitFault = 'contradiction' | 'authorizedAs' | 'unitMinutes' | 'moreThanLimit';

/** How often two cells of one row said the same thing, or not: for a note. */
export interface LimitCounts {
  /** Rows with both hours and units for one limit, saying the same. */
  both: number;
  /** Rows whose used and remaining hours do not make the limit. */
  usedDisagrees: number;
}

export interface LimitsReader {
  readonly places: readonly LimitColumns[];
  readonly read: (row: Row, report: (limit: number, fault: LimitFault) => void) => readonly LimitEntry[];
  readonly counts: LimitCounts;
  /** What each column of hours or units is counted in, and whether its own heading says so. */
  readonly measures: ReadonlyMap<
    AuthorizationColumn,
    { readonly measure: Measure; readonly isSaid: boolean }
  >;
}

const PERIOD = { number: (): 'unreadable' => 'unreadable', text: periodFromText };
const WEEKDAY = { number: (): 'unreadable' => 'unreadable', text: weekdayFromText };

/** What an Authorized As cell says is counted. "Visits" can be no hours. */
const AUTHORIZED_AS = {
  number: (): 'unreadable' => 'unreadable',
  text: (text: string): Cell<Measure> =>
    text.trim() === '' ? undefined : (measureSaidBy(text) ?? 'unreadable'),
};

/** Makes the reader of the limits of a row: Max Hours and Period, a column for each period, or both. */
export function limitsReader(
  head: TableHead,
  columns: Columns<AuthorizationColumn>,
  defaultMinutes: number,
): LimitsReader {
  const places = limitColumnsOf(columns);
  const measures = measuresOf(head, columns, places);
  const counts: LimitCounts = { both: 0, usedDisagrees: 0 };
  const unitMinutes = columnReader(columns.minutesPerUnit, {
    number: minutesPerUnitFrom,
    text: minutesPerUnitFrom,
  });
  const authorizedAs = columnReader<Measure>(columns.authorizedAs, AUTHORIZED_AS);
  const period = columnReader(columns.period, PERIOD);
  const weekStart = columnReader(columns.weekStart, WEEKDAY);

  /** An amount of a row. A heading that does not say what it counts follows the row's Authorized As. */
  function amountOf(
    field: AuthorizationColumn,
  ): (row: Row, perUnit: Cell<number>, as: Cell<Measure>) => Amount {
    const column = columns[field];
    const told = measures.get(field);
    if (column === undefined || !told) return () => undefined;
    return (row, perUnit, as) => {
      const cell = row[column];
      if (cell === undefined || cell === '') return undefined;
      if (typeof cell === 'boolean') return 'unreadable';
      const measure = told.isSaid ? told.measure : (as ?? told.measure);
      if (measure === 'unreadable') return 'authorizedAs';
      const minutes = typeof perUnit === 'number' ? perUnit : NaN;
      const amount =
        typeof cell === 'number'
          ? amountFromNumber(cell, measure, minutes)
          : amountFromText(cell, measure, minutes);
      const isForWant = amount === 'unreadable' && perUnit === 'unreadable' && isCountable(cell);
      return isForWant ? 'unitMinutes' : amount;
    };
  }

  /** A number under "Max Hours" in a row that says it is authorized in units. */
  function isOtherwise(place: LimitColumns, hours: Amount, units: Amount, as: Cell<Measure>): boolean {
    if (as === undefined || (hours === undefined) === (units === undefined)) return false;
    const told = measures.get(hours === undefined ? place.units : place.hours);
    return told?.isSaid === true && told.measure !== as;
  }

  const amounts = places.map(({ hours, units }) => ({ hours: amountOf(hours), units: amountOf(units) }));
  const used = { hours: amountOf('hoursUsed'), units: amountOf('unitsUsed') };
  const remaining = { hours: amountOf('hoursRemaining'), units: amountOf('unitsRemaining') };

  function read(row: Row, report: (limit: number, fault: LimitFault) => void): readonly LimitEntry[] {
    const perUnit = unitMinutes(row) ?? defaultMinutes;
    const as = authorizedAs(row);
    const weekStartsOn = weekStart(row);
    const entries = places.map((place, index): MutableEntry => {
      const hours = amounts[index]?.hours(row, perUnit, as);
      const units = amounts[index]?.units(row, perUnit, as);
      const amount = isOtherwise(place, hours, units, as) ? 'authorizedAs' : oneOf(hours, units);
      if (typeof hours === 'number' && amount === hours && typeof units === 'number') counts.both += 1;
      if (typeof amount === 'string' && amount !== 'unreadable') report(index, amount);
      return {
        hours: typeof amount === 'string' ? 'unreadable' : amount,
        period: place.period === 'named' ? period(row) : place.period,
        usedBefore: undefined,
        weekStartsOn,
      };
    });
    const holder = longestOf(entries);
    const entry = entries[holder];
    if (!entry) return entries;
    const told = cellOf(oneOf(used.hours(row, perUnit, as), used.units(row, perUnit, as)));
    const left = cellOf(oneOf(remaining.hours(row, perUnit, as), remaining.units(row, perUnit, as)));
    const byLeft = usedFromLeft(entry.hours, left);
    entry.usedBefore = told ?? byLeft;
    if (typeof told === 'number' && typeof byLeft === 'number' && Math.abs(told - byLeft) > HUNDREDTH) {
      counts.usedDisagrees += 1;
    }
    if (told === undefined && typeof byLeft === 'number' && byLeft < 0) report(holder, 'moreThanLimit');
    return entries;
  }
  return { places, read, counts, measures };
}

type MutableEntry = { -readonly [Key in keyof LimitEntry]: LimitEntry[Key] };
type Amount = Cell<Seconds> | LimitFault;

/** Hours and units typed to a hundredth of an hour are up to 36 seconds apart. */
const HUNDREDTH = 36;

/** Hours and units of one limit must say the same: which of two that do not is meant cannot be told. */
function oneOf(hours: Amount, units: Amount): Amount {
  if (hours === undefined || units === undefined) return hours ?? units;
  if (typeof hours === 'string' || typeof units === 'string')
    return typeof hours === 'string' ? hours : units;
  return Math.abs(hours - units) <= HUNDREDTH ? hours : 'contradiction';
}

function cellOf(amount: Amount): Cell<Seconds> {
  return typeof amount === 'string' ? 'unreadable' : amount;
}

function usedFromLeft(limit: Cell<Seconds>, left: Cell<Seconds>): Cell<Seconds> {
  if (left === undefined || left === 'unreadable') return left;
  return typeof limit === 'number' ? seconds(limit - left) : undefined;
}

/** Used and remaining hours of a row belong to its limit with the longest period. */
function longestOf(entries: readonly LimitEntry[]): number {
  let [longest, rank] = [0, -1];
  entries.forEach(({ hours, period }, index) => {
    const own = hours === undefined ? -1 : PERIODS.indexOf(period as Period);
    if (own > rank) [longest, rank] = [index, own];
  });
  return longest;
}

function isCountable(cell: string | number): boolean {
  return typeof cell === 'number' || typeof amountFromText(cell, 'units', 15) === 'number';
}

const HOURS_FIELDS: readonly AuthorizationColumn[] = ['hoursUsed', 'hoursRemaining'];
const UNITS_FIELDS: readonly AuthorizationColumn[] = ['unitsUsed', 'unitsRemaining'];

/**
 * What each column counts: what its heading says, else ("DailyMax", "Balance") what all the others say, else hours. The
 * field it was taken for is a guess at the same.
 */
function measuresOf(
  head: TableHead,
  columns: Columns<AuthorizationColumn>,
  places: readonly LimitColumns[],
): LimitsReader['measures'] {
  const fields = [
    ...[...places.map(({ hours }) => hours), ...HOURS_FIELDS].map((field) => ({
      field,
      measure: 'hours' as const,
    })),
    ...[...places.map(({ units }) => units), ...UNITS_FIELDS].map((field) => ({
      field,
      measure: 'units' as const,
    })),
  ].filter(({ field }) => columns[field] !== undefined);
  const said = fields.map(({ field }) => measureSaidBy(head.headings[columns[field] ?? -1] ?? ''));
  const [first] = new Set(said.filter((measure) => measure !== undefined));
  const isOne = new Set(said.filter((measure) => measure !== undefined)).size === 1;
  return new Map(
    fields.map(({ field, measure }, index) => {
      const own = said[index];
      if (own !== undefined) return [field, { measure: own, isSaid: true }];
      const counted = measure === 'units' ? 'units' : isOne && first !== undefined ? first : 'hours';
      return [field, { measure: counted, isSaid: measure === 'units' }];
    }),
  );
}
