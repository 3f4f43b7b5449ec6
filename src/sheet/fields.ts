/**
 * What the columns of a schedule and of an authorization table can be, and the headings each is known by, the
 * most certain first. Only the words of a heading count, in any order (see `headings`).
 */

export const SCHEDULE_FIELDS = [
  'client',
  'caregiver',
  'payer',
  'service',
  'authorizationNumber',
  'id',
  'date',
  'scheduledStart',
  'scheduledEnd',
  'scheduledHours',
  'actualStart',
  'actualEnd',
  'actualHours',
  'unpaidBreak',
  'unpaidBreakMinutes',
  'billHours',
  'payHours',
  'status',
  'cancelled',
  'missed',
  'nonBillable',
] as const;
export type ScheduleField = (typeof SCHEDULE_FIELDS)[number];

export const AUTHORIZATION_COLUMNS = [
  'client',
  'authorizationNumber',
  'payer',
  'service',
  'start',
  'end',
  'maxHours',
  'maxUnits',
  'minutesPerUnit',
  'period',
  'hoursUsed',
  'unitsUsed',
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

const CLIENT =
  'client | client name | patient | patient name | participant | participant name | consumer | consumer name | member | member name | client id | patient id | member id';
const PAYER = 'payer | payer name | primary payer | program | funder | contract | payer id';
const SERVICE = 'service | service code | service type | service name | procedure code | hcpcs';
const AUTHORIZATION_NUMBER =
  'authorization number | authorization id | authorization | authorization code | prior authorization number | prior authorization | pa number';

export const SCHEDULE: TableKind<ScheduleField> = {
  fields: SCHEDULE_FIELDS,
  headings: {
    client: CLIENT,
    caregiver:
      'caregiver | caregiver name | aide | aide name | attendant | attendant name | worker | employee | employee name | caregiver id | caregiver code | employee id',
    payer: PAYER,
    service: SERVICE,
    authorizationNumber: AUTHORIZATION_NUMBER,
    id: 'visit id | visit number | visit key | scheduled id | event id | shift id',
    date: 'date | visit date | service date | scheduled date | date of service | dos | shift date',
    scheduledStart:
      'scheduled start | scheduled start time | scheduled in | planned start | planned start time | start time | start',
    scheduledEnd:
      'scheduled end | scheduled end time | scheduled out | planned end | planned end time | end time | end',
    scheduledHours: 'scheduled hours | planned hours',
    actualStart:
      'actual start | actual start time | actual in | clock in | clock in time | visit start | visit start time | evv start | evv start time | call in',
    actualEnd:
      'actual end | actual end time | actual out | clock out | clock out time | visit end | visit end time | evv end | evv end time | call out',
    actualHours: 'actual hours | actual hours worked | hours worked | verified hours | confirmed hours',
    unpaidBreak: 'unpaid break | unpaid break hours | break | break hours',
    unpaidBreakMinutes: 'unpaid break minutes | break minutes',
    billHours: 'bill hours | billed hours | billable hours | hours to bill',
    payHours: 'pay hours | paid hours | payable hours | hours to pay',
    status: 'status | visit status | scheduled status',
    cancelled: 'cancelled | canceled | visit cancelled | visit canceled | visit cancelled indicator',
    missed: 'missed | missed visit | no show',
    nonBillable: 'non billable | nonbillable | not billable',
  },
  required: [
    { heading: 'Client', ways: [['client']] },
    { heading: 'Date', ways: [['date']] },
    {
      heading: 'Scheduled Hours',
      ways: [
        ['scheduledHours'],
        ['scheduledStart', 'scheduledEnd'],
        ['actualHours'],
        ['actualStart', 'actualEnd'],
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
    authorizationNumber: AUTHORIZATION_NUMBER,
    payer: PAYER,
    service: SERVICE,
    start:
      'start date | authorization start date | from date | effective date | valid from | begin date | authorization start | start | from',
    end: 'end date | authorization end date | to date | through date | expiration date | valid to | authorization end | end | to | through',
    maxHours: 'max hours | authorized hours | approved hours | limit hours | authorization hours',
    maxUnits: 'max units | authorized units | approved units | limit units | authorization units',
    minutesPerUnit: 'minutes per unit | unit minutes',
    period: 'period | authorization period | limit period | limit type | per | frequency',
    hoursUsed: 'hours used | hours used before | used | used before | ytd used',
    unitsUsed: 'units used | units used before',
    weekStart: 'week start | week start on | week start day | week begin | week begin on',
    priority: 'priority | authorization priority | rank',
  },
  required: [
    { heading: 'Client', ways: [['client']] },
    { heading: 'Max Hours', ways: [['maxHours'], ['maxUnits']] },
    { heading: 'Period', ways: [['period']] },
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
