/**
 * What the columns of a schedule and of an authorization table can be, and the headings each is known by, the
 * most certain first. Only the words of a heading count, in any order (see `headings`).
 */

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
  'billHours',
  'billMinutes',
  'billUnits',
  'payHours',
  'payMinutes',
  'payUnits',
  'status',
  'cancelled',
  'missed',
  'nonBillable',
  'billable',
  'deleted',
] as const;
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

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
  'perVisit',
  'perDay',
  'perWeek',
  'perBiweek',
  'perMonth',
  'perQuarter',
  'perYear',
  'total',
  'unitsPerVisit',
  'unitsPerDay',
  'unitsPerWeek',
  'unitsPerBiweek',
  'unitsPerMonth',
  'unitsPerQuarter',
  'unitsPerYear',
  'unitsTotal',
  'hoursUsed',
  'unitsUsed',
  'hoursRemaining',
  'unitsRemaining',
  'authorizedAs',
  'weekStart',
  'priority',
] as const;
/** A column of the authorization table. */
export type AuthorizationColumn = (typeof AUTHORIZATION_COLUMNS)[number];

/** A group of fields a table cannot do without, satisfied when all the fields of any one way are there. */
export interface Requirement<Field extends string> {
  /** The heading to ask for. */
  readonly heading: string;
  readonly ways: readonly (readonly Field[])[];
}

/** One kind of table: its fields, what it must have, and which of its fields only it has. */
export interface TableKind<Field extends string> {
  readonly fields: readonly Field[];
  /** The headings each field is known by, parted by `|`. */
  readonly headings: Readonly<Record<Field, string>>;
  readonly required: readonly Requirement<Field>[];
  /** Fields that tell this kind of table from another: a table of clients and payers is neither. */
  readonly telling: readonly Field[];
}

/** A column for each period, in hours or in units: several limits in a row. */
export const WIDE_LIMITS = [
  'perVisit',
  'perDay',
  'perWeek',
  'perBiweek',
  'perMonth',
  'perQuarter',
  'perYear',
  'total',
  'unitsPerVisit',
  'unitsPerDay',
  'unitsPerWeek',
  'unitsPerBiweek',
  'unitsPerMonth',
  'unitsPerQuarter',
  'unitsPerYear',
  'unitsTotal',
] as const satisfies readonly AuthorizationColumn[];

const CLIENT_WAYS = [['client'], ['clientFirst', 'clientLast']] as const;

const CLIENT =
  'client | client name | patient | patient name | participant | participant name | consumer | consumer name | member | member name | client id | patient id | member id';
const CLIENT_FIRST = 'client first name | patient first name | member first name | participant first name';
const CLIENT_LAST = 'client last name | patient last name | member last name | participant last name';
const PAYER = 'payer | payer name | primary payer | program | funder | contract | payer id';
const SERVICE = 'service | service code | service type | service name | procedure code | hcpcs';
const AUTHORIZATION_NUMBER =
  'authorization number | authorization id | authorization | authorization code | prior authorization number | prior authorization | pa number';

export const SCHEDULE: TableKind<ScheduleField> = {
  fields: SCHEDULE_FIELDS,
  headings: {
    client: CLIENT,
    clientFirst: CLIENT_FIRST,
    clientLast: CLIENT_LAST,
    caregiver:
      'caregiver | caregiver name | aide | aide name | attendant | attendant name | worker | employee | employee name | caregiver id | caregiver code | employee id',
    caregiverFirst: 'caregiver first name | aide first name | employee first name | worker first name',
    caregiverLast: 'caregiver last name | aide last name | employee last name | worker last name',
    payer: PAYER,
    service: SERVICE,
    authorizationNumber: AUTHORIZATION_NUMBER,
    id: 'visit id | visit number | visit key | scheduled id | event id | shift id',
    date: 'date | visit date | service date | scheduled date | date of service | dos | shift date',
    scheduledStart:
      'scheduled start | scheduled start time | scheduled in | planned start | planned start time | start time | start',
    scheduledEnd:
      'scheduled end | scheduled end time | scheduled out | planned end | planned end time | end time | end',
    scheduledSpan: 'scheduled time | scheduled start end | scheduled start end time | scheduled shift',
    scheduledHours: 'scheduled hours | planned hours',
    scheduledMinutes: 'scheduled minutes',
    scheduledUnits: 'scheduled units',
    actualStart:
      'actual start | actual start time | actual in | clock in | clock in time | visit start | visit start time | evv start | evv start time | call in',
    actualEnd:
      'actual end | actual end time | actual out | clock out | clock out time | visit end | visit end time | evv end | evv end time | call out',
    actualSpan: 'actual time | visit time | actual start end | actual in out | clock in out',
    actualHours: 'actual hours | actual hours worked | hours worked | verified hours | confirmed hours',
    actualMinutes: 'actual minutes | minutes worked',
    actualUnits: 'actual units | units worked',
    unpaidBreak: 'unpaid break | unpaid break hours | break | break hours',
    unpaidBreakMinutes: 'unpaid break minutes | break minutes',
    billHours: 'bill hours | billed hours | billable hours | hours to bill',
    billMinutes: 'bill minutes | billed minutes | minutes to bill',
    billUnits: 'bill units | billed units | units to bill',
    payHours: 'pay hours | paid hours | payable hours | hours to pay',
    payMinutes: 'pay minutes | paid minutes | minutes to pay',
    payUnits: 'pay units | paid units | units to pay',
    status: 'status | visit status | scheduled status',
    cancelled: 'cancelled | canceled | visit cancelled | visit canceled | visit cancelled indicator',
    missed: 'missed | missed visit | no show',
    nonBillable: 'non billable | nonbillable | not billable',
    billable: 'billable | bill visit',
    deleted: 'deleted | is deleted | deletion | is deletion',
  },
  required: [
    { heading: 'Client', ways: CLIENT_WAYS },
    { heading: 'Date', ways: [['date']] },
    {
      heading: 'Scheduled Hours',
      ways: [
        ['scheduledHours'],
        ['scheduledStart', 'scheduledEnd'],
        ['scheduledSpan'],
        ['scheduledMinutes'],
        ['scheduledUnits'],
        ['actualHours'],
        ['actualStart', 'actualEnd'],
        ['actualSpan'],
        ['actualMinutes'],
        ['actualUnits'],
      ],
    },
  ],
  telling: [
    'date',
    'scheduledStart',
    'scheduledEnd',
    'scheduledHours',
    'actualStart',
    'actualEnd',
    'actualHours',
    'billHours',
    'payHours',
  ],
};

export const AUTHORIZATIONS: TableKind<AuthorizationColumn> = {
  fields: AUTHORIZATION_COLUMNS,
  headings: {
    client: CLIENT,
    clientFirst: CLIENT_FIRST,
    clientLast: CLIENT_LAST,
    authorizationNumber: AUTHORIZATION_NUMBER,
    payer: PAYER,
    service: SERVICE,
    start:
      'start date | authorization start date | from date | effective date | valid from | begin date | authorization start | start | from',
    end: 'end date | authorization end date | to date | through date | expiration date | valid to | authorization end | end | to | through',
    range: 'start end date | valid range | date range | valid dates | authorization dates',
    maxHours: 'max hours | authorized hours | approved hours | limit hours | authorization hours',
    maxUnits: 'max units | authorized units | approved units | limit units | authorization units',
    minutesPerUnit: 'minutes per unit | unit minutes',
    period: 'period | authorization period | limit period | limit type | per | frequency',
    perVisit: 'max hours per visit | visit max',
    perDay: 'max hours per day | max hours day | daily max | max daily hours',
    perWeek: 'max hours per week | max hours week | hours per week | hours week | weekly max',
    perBiweek: 'max hours biweekly | biweekly max',
    perMonth: 'max hours per month | max hours month | hours per month | monthly max',
    perQuarter: 'max hours per quarter | quarterly max',
    perYear: 'max hours per year | yearly max | annual max',
    total: 'total hours | total authorized hours | total max hours | max hours for entire authorization',
    unitsPerVisit: 'max units per visit',
    unitsPerDay: 'max units per day | daily units',
    unitsPerWeek: 'max units per week | weekly units',
    unitsPerBiweek: 'max units biweekly',
    unitsPerMonth: 'max units per month | monthly units',
    unitsPerQuarter: 'max units per quarter',
    unitsPerYear: 'max units per year',
    unitsTotal: 'total units | total authorized units | max units for entire authorization',
    hoursUsed: 'hours used | hours used before | used | used before | ytd used',
    unitsUsed: 'units used | units used before',
    hoursRemaining: 'hours remaining | remaining hours | hours left | available hours | remaining balance',
    unitsRemaining: 'units remaining | remaining units | units left | available units',
    authorizedAs: 'authorized as | authorized in',
    weekStart: 'week start | week start on | week start day | week begin | week begin on',
    priority: 'priority | authorization priority | rank',
  },
  required: [
    { heading: 'Client', ways: CLIENT_WAYS },
    { heading: 'Max Hours', ways: [['maxHours'], ['maxUnits'], ...WIDE_LIMITS.map((field) => [field])] },
    { heading: 'Period', ways: [['period'], ...WIDE_LIMITS.map((field) => [field])] },
  ],
  telling: [
    'start',
    'end',
    'maxHours',
    'maxUnits',
    'minutesPerUnit',
    'period',
    'hoursUsed',
    'unitsUsed',
    'weekStart',
  ],
};
