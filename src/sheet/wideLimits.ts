import type { Period } from '../engine';
import type { AuthorizationColumn, Columns } from './fields';

/** Where one limit of each row stands: a column of hours, one of units, or both. */
export interface LimitColumns {
  /** `named`: the row says it in its Period column. */
  readonly period: Period | 'named';
  readonly hours: AuthorizationColumn;
  readonly units: AuthorizationColumn;
}

/** Max Hours or Max Units with their Period: one limit a row. */
const LONG: LimitColumns = { period: 'named', hours: 'maxHours', units: 'maxUnits' };

/** A column for each period, the shortest period first. */
const WIDE: readonly LimitColumns[] = [
  { period: 'visit', hours: 'perVisit', units: 'unitsPerVisit' },
  { period: 'day', hours: 'perDay', units: 'unitsPerDay' },
  { period: 'week', hours: 'perWeek', units: 'unitsPerWeek' },
  { period: 'biweekly', hours: 'perBiweek', units: 'unitsPerBiweek' },
  { period: 'month', hours: 'perMonth', units: 'unitsPerMonth' },
  { period: 'quarter', hours: 'perQuarter', units: 'unitsPerQuarter' },
  { period: 'year', hours: 'perYear', units: 'unitsPerYear' },
  { period: 'authorization', hours: 'total', units: 'unitsTotal' },
];

/** The limits each row of a table can have, in a fixed order, so that a limit's place leads back to its columns. */
export function limitColumnsOf(columns: Columns<AuthorizationColumn>): readonly LimitColumns[] {
  const there = [LONG, ...WIDE].filter(
    ({ hours, units }) => columns[hours] !== undefined || columns[units] !== undefined,
  );
  return there.length > 0 ? there : [LONG];
}
