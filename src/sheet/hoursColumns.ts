import { DAY_LENGTH, seconds, type Cell, type Seconds } from '../engine';
import type { Row, TableHead } from './cells';
import type { ColumnReader } from './column';
import type { Columns, ScheduleField } from './fields';
import { measureOfHours, suspectMeasure, type MeasureTaken } from './hoursEvidence';
import type { VisitTimes } from './visitTimes';
import { amountReader } from './units';

/** The four lengths a schedule can give of one visit. */
export const LENGTHS = ['scheduled', 'actual', 'bill', 'pay'] as const;
export type Length = (typeof LENGTHS)[number];

/** Two columns for one length that say different things in some rows. */
export interface Disagreement {
  readonly taken: number;
  readonly other: number;
  readonly rows: number;
}

export interface HoursColumns {
  readonly read: Readonly<Record<Length, ColumnReader<Seconds>>>;
  /** How the numbers under a heading of hours were read, by column. */
  readonly measures: ReadonlyMap<number, MeasureTaken>;
  /** Units that other columns show to have another length than the rules say, in minutes. */
  readonly otherUnit: { readonly column: number; readonly minutes: number } | undefined;
  readonly disagreements: readonly Disagreement[];
}

/** The readers of one visit's times, to hold its hours against. */
export type TimesBeside = Readonly<Record<'scheduled' | 'actual', (row: Row) => VisitTimes>>;

/**
 * Makes the readers of all columns of hours, minutes and units. Where several give the same length, a cell of hours goes
 * before one of minutes, and that before one of units.
 */
export function hoursColumns(
  head: TableHead,
  columns: Columns<ScheduleField>,
  rows: readonly Row[],
  times: TimesBeside,
  minutesPerUnit: number,
): HoursColumns {
  const measures = new Map<number, MeasureTaken>();
  for (const length of LENGTHS) {
    const column = columns[`${length}Hours`];
    if (column === undefined) continue;
    // Made only for a column in doubt: most are not, and it looks through all the others.
    let made: ((row: Row) => Cell<Seconds>) | undefined;
    const beside = (row: Row): Cell<Seconds> =>
      (made ??= lengthBeside(length, columns, rows, times, minutesPerUnit))(row);
    measures.set(column, measureOfHours(head.headings[column] ?? '', rows, column, beside));
  }
  const disagreements: Disagreement[] = [];
  const readerOf = (length: Length): ColumnReader<Seconds> => {
    const hours = columns[`${length}Hours`];
    const measure = hours === undefined ? 'hours' : (measures.get(hours)?.measure ?? 'hours');
    const sources = [
      { column: hours, read: amountReader(hours, measure, minutesPerUnit) },
      {
        column: columns[`${length}Minutes`],
        read: amountReader(columns[`${length}Minutes`], 'minutes', minutesPerUnit),
      },
      {
        column: columns[`${length}Units`],
        read: amountReader(columns[`${length}Units`], 'units', minutesPerUnit),
      },
    ].filter(({ column }) => column !== undefined);
    const [first, ...others] = sources;
    if (!first) return () => undefined;
    for (const other of others) {
      const differing = rows.filter((row) => differ(first.read(row), other.read(row))).length;
      if (differing > 0) {
        disagreements.push({ taken: first.column ?? -1, other: other.column ?? -1, rows: differing });
      }
    }
    if (others.length === 0) return first.read;
    return (row) => sources.reduce<Cell<Seconds>>((value, { read }) => value ?? read(row), undefined);
  };
  const read = {
    scheduled: readerOf('scheduled'),
    actual: readerOf('actual'),
    bill: readerOf('bill'),
    pay: readerOf('pay'),
  };
  return { read, measures, otherUnit: otherUnitOf(columns, rows, times, minutesPerUnit), disagreements };
}

/** Hours typed to a hundredth are up to 18 seconds off what minutes or units say. */
const HUNDREDTH_HALVED = 18;

function differ(one: Cell<Seconds>, other: Cell<Seconds>): boolean {
  return typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) > HUNDREDTH_HALVED;
}

/** The length of a visit by what is least in doubt: its own times, the other times, minutes, units, plain hours. */
function lengthBeside(
  length: Length,
  columns: Columns<ScheduleField>,
  rows: readonly Row[],
  times: TimesBeside,
  minutesPerUnit: number,
): (row: Row) => Cell<Seconds> {
  const plainHours = LENGTHS.flatMap((other) => {
    const column = columns[`${other}Hours`];
    return other === length || column === undefined || suspectMeasure(rows, column) !== undefined
      ? []
      : [amountReader(column, 'hours', minutesPerUnit)];
  });
  const counted = LENGTHS.flatMap((other) => [
    amountReader(columns[`${other}Minutes`], 'minutes', minutesPerUnit),
    amountReader(columns[`${other}Units`], 'units', minutesPerUnit),
  ]);
  const byTimes = (
    length === 'scheduled' ? (['scheduled', 'actual'] as const) : (['actual', 'scheduled'] as const)
  ).map((which) => (row: Row) => lengthByTimes(times[which](row)));
  const sources = [...byTimes, ...counted, ...plainHours];
  return (row) => {
    for (const read of sources) {
      const value = read(row);
      if (typeof value === 'number' && value > 0) return value;
    }
    return undefined;
  };
}

function lengthByTimes({ start, end, length }: VisitTimes): Cell<Seconds> {
  if (length !== undefined) return length;
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return seconds(end < start ? end - start + DAY_LENGTH : end - start);
}

const UNIT_LENGTHS = [15, 30, 60];
const QUARTER = 900;

/**
 * A unit is 15 or 60 minutes, by payer. The rules decide; but where the times of nearly all rows fit another length and not
 * the rules', it must be said.
 */
function otherUnitOf(
  columns: Columns<ScheduleField>,
  rows: readonly Row[],
  times: TimesBeside,
  minutesPerUnit: number,
): HoursColumns['otherUnit'] {
  for (const length of LENGTHS) {
    const column = columns[`${length}Units`];
    if (column === undefined) continue;
    const which = length === 'scheduled' ? 'scheduled' : 'actual';
    const hours = columns[`${which}Hours`];
    const byHours = amountReader(
      hours !== undefined && !suspectMeasure(rows, hours) ? hours : undefined,
      'hours',
      15,
    );
    const fits = new Map<number, number>();
    let told = 0;
    for (const row of rows) {
      const units = row[column];
      const beside = lengthByTimes(times[which](row)) ?? byHours(row);
      if (typeof units !== 'number' || units <= 0 || typeof beside !== 'number' || beside <= 0) continue;
      told += 1;
      for (const minutes of [...new Set([minutesPerUnit, ...UNIT_LENGTHS])]) {
        if (Math.abs(units * minutes * 60 - beside) <= Math.max(QUARTER, minutes * 30)) {
          fits.set(minutes, (fits.get(minutes) ?? 0) + 1);
        }
      }
    }
    if (told === 0 || (fits.get(minutesPerUnit) ?? 0) * 2 >= told) continue;
    const other = UNIT_LENGTHS.find((minutes) => (fits.get(minutes) ?? 0) >= told * 0.9);
    if (other !== undefined) return { column, minutes: other };
  }
  return undefined;
}
