/** The tables that are looked for, and what their columns can be. */

/** The tables the job is done with, in the order in which they are told of. */
export const TABLES = ['schedule', 'authorizations', 'payers', 'caregivers'] as const;
export type TableName = (typeof TABLES)[number];

/** Something of each table; of the optional ones where they are there. */
export interface OfTables<T> {
  readonly schedule: T;
  readonly authorizations: T;
  readonly payers?: T;
  readonly caregivers?: T;
}

export const SCHEDULE_FIELDS = [
  'client',
  'clientFirst',
  'clientLast',
  'caregiver',
  'caregiverFirst',
  'caregiverLast',
  'payer',
  'service',
  'authorizationNumber',
  'id',
  'date',
  'scheduledStart',
  'scheduledEnd',
  'scheduledSpan',
  'scheduledHours',
  'scheduledMinutes',
  'scheduledUnits',
  'actualStart',
  'actualEnd',
  'actualSpan',
  'actualHours',
  'actualMinutes',
  'actualUnits',
  'unpaidBreak',
  'unpaidBreakMinutes',
  'breakStart',
  'breakEnd',
  'billHours',
  'billMinutes',
  'billUnits',
  'payHours',
  'payMinutes',
  'payUnits',
  'status',
  'billingStatus',
  'cancelled',
  'missed',
  'nonBillable',
  'billable',
  'deleted',
  'billed',
  'billedOn',
  'billRate',
  'payRate',
] as const;
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

/** A column for each period: several limits in a row. */
export const WIDE_LIMITS_IN_HOURS = [
  'perVisit',
  'perDay',
  'perWeek',
  'perBiweek',
  'perMonth',
  'perQuarter',
  'perYear',
  'total',
] as const;
export const WIDE_LIMITS_IN_UNITS = [
  'unitsPerVisit',
  'unitsPerDay',
  'unitsPerWeek',
  'unitsPerBiweek',
  'unitsPerMonth',
  'unitsPerQuarter',
  'unitsPerYear',
  'unitsTotal',
] as const;

export const AUTHORIZATION_COLUMNS = [
  'client',
  'clientFirst',
  'clientLast',
  'authorizationNumber',
  'payer',
  'service',
  'start',
  'end',
  'range',
  'maxHours',
  'maxUnits',
  'minutesPerUnit',
  'period',
  ...WIDE_LIMITS_IN_HOURS,
  ...WIDE_LIMITS_IN_UNITS,
  'hoursUsed',
  'unitsUsed',
  'hoursRemaining',
  'unitsRemaining',
  'authorizedAs',
  'weekStart',
  'priority',
  'status',
] as const;
/** A column of the authorization table. */
export type AuthorizationColumn = (typeof AUTHORIZATION_COLUMNS)[number];

/** How worked time is rounded, in one to three columns. */
export const ROUNDING_COLUMNS = ['rounding', 'roundingDirection', 'roundingMethod'] as const;
export type RoundingColumn = (typeof ROUNDING_COLUMNS)[number];

export const PAYER_COLUMNS = [
  'payer',
  'billOption',
  'billScheduled',
  ...ROUNDING_COLUMNS,
  'billingIncrement',
] as const;
/** A column of the Payers table. */
export type PayerColumn = (typeof PAYER_COLUMNS)[number];

export const CAREGIVER_COLUMNS = [
  'caregiver',
  'caregiverFirst',
  'caregiverLast',
  'payOption',
  'payScheduled',
  ...ROUNDING_COLUMNS,
] as const;
/** A column of the Caregivers table. */
export type CaregiverColumn = (typeof CAREGIVER_COLUMNS)[number];

/** Which column (an index into the headings) each field is taken from. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** A group of fields a table cannot do without, satisfied when all the fields of any one way are there. */
export interface Requirement<Field extends string> {
  /** The heading to ask for. */
  readonly heading: string;
  readonly ways: readonly (readonly Field[])[];
  /** Fields any one of which will do where its values are dates with times, as the date of a visit is in its start. */
  readonly orStamped?: readonly Field[];
}

/** What the values of a column of a field look like (see `expectations`). */
export type ValueKind =
  | 'person'
  | 'text'
  | 'id'
  | 'date'
  | 'clock'
  | 'dateRange'
  | 'timeSpan'
  | 'hours'
  | 'minutes'
  | 'units'
  | 'limit'
  | 'flag'
  | 'mark'
  | 'status'
  | 'period'
  | 'measure'
  | 'weekday'
  | 'rank'
  | 'rate'
  | 'option'
  | 'optionFlag'
  | 'rounding';

/** How one field is known. */
export interface FieldReading {
  /**
   * Headings with how surely each names the field, from 0 to 1. Alternatives are parted by `|` and written in the
   * meanings of `vocabulary`; only the words count, in any order.
   */
  readonly headings: readonly Headings[];
  /** Headings that do not say of which field they are: "Hours". The other columns decide (see `TableDescription.context`). */
  readonly bare?: readonly Headings[];
  /** Headings that name it only where the values look like it: "Period" can hold the two dates of one. */
  readonly ifSeen?: readonly Headings[];
  /** Words that may stand beside them and change nothing. */
  readonly harmless?: string;
  /** Words beside which it is something else: a rate per visit is none per hour. */
  readonly contrary?: string;
  readonly values: ValueKind;
  /** Why one of two columns is taken, where both name the field well: a sentence. */
  readonly preference?: string;
}

export type Headings = readonly [sureness: number, headings: string];

/** What is known of the other columns when a bare heading is weighed. */
export interface Surroundings<Field extends string> {
  /** Whether some column is named as the field, by more than a bare heading. */
  readonly named: (field: Field) => boolean;
  /** Whether some column with a bare heading could be the field. */
  readonly bare: (field: Field) => boolean;
}

/** One kind of table as data: its fields, what it must have, and which of its fields only it has. */
export interface TableDescription<Field extends string> {
  readonly fields: readonly Field[];
  readonly readings: Readonly<Record<Field, FieldReading>>;
  readonly required: readonly Requirement<Field>[];
  /** Fields that tell this kind of table from another: a table of clients and payers is neither. */
  readonly telling: readonly Field[];
  /** Fields read two by two, from headings that differ in nothing but start and end. */
  readonly pairs: readonly (readonly [Field, Field])[];
  /** For each field what the sureness of a bare heading is multiplied by; 1 where nothing is said. */
  readonly context: (surroundings: Surroundings<Field>) => Readonly<Partial<Record<Field, number>>>;
}
