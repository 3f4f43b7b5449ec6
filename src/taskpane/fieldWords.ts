import type { Preview } from '../app';

type Chosen = Preview['understanding']['chosen'];
export type Field = keyof Chosen['schedule']['columns'] | keyof Chosen['authorizations']['columns'];

/** What the pane calls each fact it reads, whatever heading it stands under in the sheet. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  client: 'Client',
  caregiver: 'Caregiver',
  payer: 'Payer',
  service: 'Service',
  authorizationNumber: 'Authorization number',
  id: 'Visit number',
  date: 'Date',
  scheduledStart: 'Scheduled start',
  scheduledEnd: 'Scheduled end',
  scheduledHours: 'Scheduled hours',
  actualStart: 'Actual start',
  actualEnd: 'Actual end',
  actualHours: 'Actual hours',
  unpaidBreak: 'Unpaid break, hours',
  unpaidBreakMinutes: 'Unpaid break, minutes',
  billHours: 'Bill hours',
  payHours: 'Pay hours',
  status: 'Status',
  cancelled: 'Cancelled',
  missed: 'Missed',
  nonBillable: 'Not billable',
  start: 'Start date',
  end: 'End date',
  maxHours: 'Max hours',
  maxUnits: 'Max units',
  minutesPerUnit: 'Minutes per unit',
  period: 'Period',
  hoursUsed: 'Hours used before',
  unitsUsed: 'Units used before',
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
