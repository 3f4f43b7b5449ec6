import type { TableName } from '../../app';
import type { AuthorizationColumn, CaregiverColumn, PayerColumn, ScheduleField } from '../../sheet';

/** Which of the tables. */
export type About = TableName;

/** Whether a table may be missing. */
export function isOptional(about: About): boolean {
  return about === 'payers' || about === 'caregivers';
}

export type Field = ScheduleField | AuthorizationColumn | PayerColumn | CaregiverColumn;

const SCHEDULE_WORDS: Readonly<Record<ScheduleField, string>> = {
  client: 'Client',
  clientFirst: 'Client first name',
  clientLast: 'Client last name',
  caregiver: 'Caregiver',
  caregiverFirst: 'Caregiver first name',
  caregiverLast: 'Caregiver last name',
  payer: 'Payer',
  service: 'Service',
  authorizationNumber: 'Authorization number',
  id: 'Visit number',
  date: 'Date',
  scheduledStart: 'Scheduled start',
  scheduledEnd: 'Scheduled end',
  scheduledSpan: 'Scheduled start and end',
  scheduledHours: 'Scheduled hours',
  scheduledMinutes: 'Scheduled minutes',
  scheduledUnits: 'Scheduled units',
  actualStart: 'Actual start',
  actualEnd: 'Actual end',
  actualSpan: 'Actual start and end',
  actualHours: 'Actual hours',
  actualMinutes: 'Actual minutes',
  actualUnits: 'Actual units',
  unpaidBreak: 'Unpaid break, hours',
  unpaidBreakMinutes: 'Unpaid break, minutes',
  breakStart: 'Break start',
  breakEnd: 'Break end',
  billHours: 'Bill hours',
  billMinutes: 'Bill minutes',
  billUnits: 'Bill units',
  payHours: 'Pay hours',
  payMinutes: 'Pay minutes',
  payUnits: 'Pay units',
  billRate: 'Bill rate, an hour',
  payRate: 'Pay rate, an hour',
  status: 'Status',
  billingStatus: 'Billing status',
  cancelled: 'Cancelled',
  missed: 'Missed',
  nonBillable: 'Not billable',
  billable: 'Billable',
  deleted: 'Deleted',
  billed: 'Already billed',
  billedOn: 'Billed on',
};

const AUTHORIZATION_WORDS: Readonly<Record<AuthorizationColumn, string>> = {
  client: 'Client',
  clientFirst: 'Client first name',
  clientLast: 'Client last name',
  authorizationNumber: 'Authorization number',
  payer: 'Payer',
  service: 'Service',
  start: 'Start date',
  end: 'End date',
  range: 'Start and end date',
  maxHours: 'Max hours',
  maxUnits: 'Max units',
  minutesPerUnit: 'Minutes per unit',
  period: 'Period',
  perVisit: 'Max hours a visit',
  perDay: 'Max hours a day',
  perWeek: 'Max hours a week',
  perBiweek: 'Max hours in two weeks',
  perMonth: 'Max hours a month',
  perQuarter: 'Max hours a quarter',
  perYear: 'Max hours a year',
  total: 'Max hours in all',
  unitsPerVisit: 'Max units a visit',
  unitsPerDay: 'Max units a day',
  unitsPerWeek: 'Max units a week',
  unitsPerBiweek: 'Max units in two weeks',
  unitsPerMonth: 'Max units a month',
  unitsPerQuarter: 'Max units a quarter',
  unitsPerYear: 'Max units a year',
  unitsTotal: 'Max units in all',
  hoursUsed: 'Hours used before',
  unitsUsed: 'Units used before',
  hoursRemaining: 'Hours remaining',
  unitsRemaining: 'Units remaining',
  authorizedAs: 'Authorized as hours or units',
  weekStart: 'Week start',
  priority: 'Priority',
  status: 'Status',
};

const ROUNDING_WORDS = {
  rounding: 'Rounding',
  roundingDirection: 'Rounding direction',
  roundingMethod: 'Rounding method',
} as const;

const PAYER_WORDS: Readonly<Record<PayerColumn, string>> = {
  payer: 'Payer',
  billOption: 'Billing option',
  billScheduled: 'Act > Sch, bill scheduled',
  ...ROUNDING_WORDS,
  billingIncrement: 'Billing increment',
};

const CAREGIVER_WORDS: Readonly<Record<CaregiverColumn, string>> = {
  caregiver: 'Caregiver',
  caregiverFirst: 'Caregiver first name',
  caregiverLast: 'Caregiver last name',
  payOption: 'Payroll option',
  payScheduled: 'Act > Sch, pay scheduled',
  ...ROUNDING_WORDS,
};

/** What the pane calls a fact it reads, whatever heading it stands under in the sheet. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  ...SCHEDULE_WORDS,
  ...AUTHORIZATION_WORDS,
  ...PAYER_WORDS,
  ...CAREGIVER_WORDS,
};

/** The fields of each table, in the order in which a clerk would tell them. */
export const FIELDS: Readonly<Record<About, readonly Field[]>> = {
  schedule: Object.keys(SCHEDULE_WORDS) as ScheduleField[],
  authorizations: Object.keys(AUTHORIZATION_WORDS) as AuthorizationColumn[],
  payers: Object.keys(PAYER_WORDS) as PayerColumn[],
  caregivers: Object.keys(CAREGIVER_WORDS) as CaregiverColumn[],
};

export const TABLE_WORDS: Readonly<Record<About, string>> = {
  schedule: 'Schedule',
  authorizations: 'Authorizations',
  payers: 'Payers',
  caregivers: 'Caregivers',
};
