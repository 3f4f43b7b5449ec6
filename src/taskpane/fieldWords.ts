import type { Preview } from '../app';

type Chosen = Preview['understanding']['chosen'];
export type Field = keyof Chosen['schedule']['columns'] | keyof Chosen['authorizations']['columns'];

/** What the pane calls each fact it reads, whatever heading it stands under in the sheet. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
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
  billHours: 'Bill hours',
  billMinutes: 'Bill minutes',
  billUnits: 'Bill units',
  payHours: 'Pay hours',
  payMinutes: 'Pay minutes',
  payUnits: 'Pay units',
  status: 'Status',
  cancelled: 'Cancelled',
  missed: 'Missed',
  nonBillable: 'Not billable',
  billable: 'Billable',
  deleted: 'Deleted',
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
};

/** The fields found, with the column each is taken from, in the order of the sheet. */
export function fieldsFound(columns: Readonly<Partial<Record<Field, number>>>): readonly [Field, number][] {
  const fields = Object.keys(FIELD_WORDS) as Field[];
  return fields
    .flatMap((field): [Field, number][] => {
      const column = columns[field];
      return column === undefined ? [] : [[field, column]];
    })
    .sort(([, a], [, b]) => a - b);
}
