import { SCHEDULE_FIELDS, type ScheduleField, type TableDescription } from './fieldNames';
import { NOT_HOURLY } from './rates';
import { scheduleContext } from './scheduleContext';
import { CAREGIVER_READINGS, CLIENT_WAYS, SHARED_COLUMNS } from './sharedFields';

const MOMENT = 'time date';
const OF_VISIT = 'total visit service evv adjusted';

const OF_AN_HOUR = { contrary: NOT_HOURLY, values: 'rate' } as const;

const PREFERENCE =
  "A visit's adjusted or confirmed times are what is billed; EVV and call times are the clock as it was pressed.";

/** A list of spans and clock times is told apart by its values alone: "Visit Time" can be either. */
export const SCHEDULE_DESCRIPTION: TableDescription<ScheduleField> = {
  fields: SCHEDULE_FIELDS,
  readings: {
    ...SHARED_COLUMNS,
    ...CAREGIVER_READINGS,
    id: {
      headings: [
        [1, 'visit id | visit number | visit key'],
        [0.95, 'scheduled id | scheduled number | scheduled key | scheduled visit id'],
        [0.85, 'visit reference | visit code | evv id | timesheet id | timesheet number'],
        [0.6, 'record id | row id | record number | service id'],
        [0.5, 'id'],
      ],
      contrary: 'count',
      values: 'id',
    },
    date: {
      headings: [
        [1, 'date | visit date | service date'],
        [0.97, 'scheduled date'],
        [0.85, 'actual date | scheduled visit date | scheduled service date | evv date | timesheet date'],
        [0.7, 'start date | scheduled start date | visit start date | service start date'],
        [0.5, 'day | visit day | service day | scheduled day | actual start date'],
      ],
      ifSeen: [
        [0.6, 'start | scheduled start | visit start'],
        [0.55, 'service from | from | from date | service from date'],
      ],
      harmless: 'day',
      values: 'date',
    },
    scheduledStart: {
      headings: [[1, 'scheduled start | scheduled in | scheduled from']],
      bare: [
        [0.62, 'start | service start'],
        [0.5, 'from time | from'],
      ],
      // Less sure than as the actual times, so that only a pair beside other actual times is scheduled.
      ifSeen: [
        [0.9, 'scheduled time | scheduled'],
        [0.54, 'in'],
      ],
      harmless: `${MOMENT} visit service`,
      values: 'clock',
    },
    scheduledEnd: {
      headings: [[1, 'scheduled end | scheduled out | scheduled to | scheduled through']],
      bare: [
        [0.62, 'end | service end'],
        [0.5, 'to time | to | through time'],
      ],
      ifSeen: [[0.54, 'out']],
      harmless: `${MOMENT} visit service`,
      values: 'clock',
    },
    scheduledSpan: {
      headings: [[0.85, 'scheduled start end | scheduled in out | scheduled from to']],
      ifSeen: [
        [1, 'scheduled time | scheduled | scheduled visit | scheduled hour'],
        [0.7, 'time | visit time | visit | start end | from to | hour | service time'],
      ],
      harmless: `${MOMENT} visit service range`,
      values: 'timeSpan',
    },
    scheduledHours: {
      headings: [
        [1, 'scheduled hour'],
        [0.85, 'scheduled duration | scheduled duration hour'],
      ],
      bare: [[0.5, 'hour']],
      ifSeen: [[0.6, 'scheduled | scheduled time']],
      harmless: OF_VISIT,
      values: 'hours',
    },
    scheduledMinutes: {
      headings: [[1, 'scheduled minute | scheduled duration minute']],
      ifSeen: [
        [0.8, 'scheduled duration'],
        [0.5, 'scheduled hour'],
      ],
      harmless: OF_VISIT,
      values: 'minutes',
    },
    scheduledUnits: {
      headings: [[1, 'scheduled unit']],
      bare: [[0.5, 'unit']],
      harmless: OF_VISIT,
      values: 'units',
    },
    actualStart: {
      headings: [
        [1, 'adjusted start | adjusted in | adjusted clock in | adjusted call in'],
        [0.97, 'actual start | actual in | actual clock in'],
        [0.93, 'visit start | visit in'],
        [0.88, 'evv start | evv in | clock in | call in | evv call in | evv clock in'],
        [0.85, 'time in'],
        [0.6, 'in | start actual'],
      ],
      bare: [
        [0.5, 'start | service start'],
        [0.4, 'from time | from'],
      ],
      harmless: `${MOMENT} visit service`,
      values: 'clock',
      preference: PREFERENCE,
    },
    actualEnd: {
      headings: [
        [1, 'adjusted end | adjusted out | adjusted clock out | adjusted call out'],
        [0.97, 'actual end | actual out | actual clock out'],
        [0.93, 'visit end | visit out'],
        [0.88, 'evv end | evv out | clock out | call out | evv call out | evv clock out'],
        [0.85, 'time out'],
        [0.6, 'out | end actual'],
      ],
      bare: [
        [0.5, 'end | service end'],
        [0.4, 'to time | to | through time'],
      ],
      harmless: `${MOMENT} visit service`,
      values: 'clock',
      preference: PREFERENCE,
    },
    actualSpan: {
      headings: [[0.85, 'actual start end | actual in out | visit start end | clock in out | evv start end']],
      ifSeen: [
        [1, 'actual time | actual | actual visit | actual hour'],
        [0.9, 'visit time | evv time | time in out'],
        [0.65, 'time | visit | start end | hour'],
      ],
      harmless: `${MOMENT} range`,
      values: 'timeSpan',
    },
    actualHours: {
      headings: [
        [1, 'actual hour'],
        [0.9, 'actual duration | actual duration hour | evv hour | adjusted hour | visit duration hour'],
        [0.8, 'duration | visit duration | evv duration | adjusted duration | duration hour | hour duration'],
      ],
      bare: [[0.5, 'hour']],
      ifSeen: [[0.6, 'actual | actual time']],
      harmless: OF_VISIT,
      values: 'hours',
    },
    actualMinutes: {
      headings: [
        [1, 'actual minute | actual duration minute | visit minute | visit duration minute | evv minute'],
        [0.85, 'duration minute'],
        [0.7, 'minute'],
      ],
      ifSeen: [
        [0.8, 'duration | actual duration'],
        [0.5, 'actual hour'],
      ],
      harmless: OF_VISIT,
      values: 'minutes',
    },
    actualUnits: {
      headings: [
        [1, 'actual unit'],
        [0.85, 'evv unit'],
      ],
      bare: [[0.48, 'unit']],
      harmless: OF_VISIT,
      values: 'units',
    },
    unpaidBreak: {
      headings: [[1, 'unpaid break | unpaid break hour | break | break hour']],
      harmless: 'time duration total non pay',
      values: 'hours',
    },
    unpaidBreakMinutes: {
      headings: [[1, 'unpaid break minute | break minute']],
      ifSeen: [[0.95, 'unpaid break | break']],
      harmless: 'time duration total non pay',
      values: 'minutes',
    },
    breakStart: {
      headings: [[1, 'break start | break out | break from']],
      harmless: `${MOMENT} actual clock unpaid`,
      values: 'clock',
    },
    breakEnd: {
      headings: [[1, 'break end | break in | break to']],
      harmless: `${MOMENT} actual clock unpaid`,
      values: 'clock',
    },
    billHours: {
      headings: [[1, 'bill hour | billable hour']],
      ifSeen: [[0.6, 'bill duration | bill time | billable time']],
      harmless: 'total visit service to',
      values: 'hours',
    },
    billMinutes: {
      headings: [[1, 'bill minute | billable minute']],
      ifSeen: [[0.75, 'bill hour | billable hour | bill duration | bill time']],
      harmless: 'total visit service to',
      values: 'minutes',
    },
    billUnits: {
      headings: [[1, 'bill unit | billable unit']],
      harmless: 'total visit service to',
      values: 'units',
    },
    payHours: {
      headings: [[1, 'pay hour']],
      ifSeen: [[0.6, 'pay duration | pay time']],
      harmless: 'total visit caregiver to',
      values: 'hours',
    },
    payMinutes: {
      headings: [[1, 'pay minute']],
      ifSeen: [[0.75, 'pay hour | pay duration | pay time']],
      harmless: 'total visit caregiver to',
      values: 'minutes',
    },
    payUnits: { headings: [[1, 'pay unit']], harmless: 'total visit caregiver to', values: 'units' },
    status: {
      headings: [
        [1, 'status | visit status'],
        [0.95, 'scheduled status | service status | scheduled visit status'],
        [0.6, 'evv status | actual status | timesheet status | status code'],
      ],
      values: 'status',
    },
    billingStatus: {
      headings: [
        [1, 'bill status'],
        [0.95, 'invoice status | claim status | bill claim status | invoice bill status'],
      ],
      values: 'status',
    },
    cancelled: {
      headings: [[1, 'cancelled | visit cancelled | scheduled cancelled | service cancelled']],
      values: 'flag',
    },
    missed: { headings: [[1, 'missed | missed visit | noshow | visit noshow']], values: 'flag' },
    nonBillable: {
      headings: [[1, 'non billable | non bill']],
      harmless: 'visit service',
      contrary: 'already',
      values: 'flag',
    },
    billable: {
      headings: [
        [1, 'bill visit | billable | billable visit'],
        [0.6, 'to bill'],
      ],
      contrary: 'already',
      values: 'flag',
    },
    deleted: {
      headings: [[1, 'deleted | visit deleted | scheduled deleted | record deleted']],
      values: 'flag',
    },
    // Numbers under such a heading are amounts.
    billed: {
      headings: [],
      ifSeen: [[1, 'bill already']],
      harmless: 'visit service',
      contrary: 'non to be',
      values: 'mark',
    },
    billedOn: {
      headings: [],
      ifSeen: [
        [1, 'bill already date | invoice date'],
        [0.9, 'bill already'],
      ],
      harmless: 'visit service',
      contrary: 'non to be',
      values: 'date',
    },
    billRate: {
      headings: [
        [1, 'bill rate | bill rate hour | bill rate hourly | bill rt'],
        [0.8, 'payer rate | payer rate hour | payer rate hourly'],
      ],
      bare: [[0.5, 'rate | rate hour | rate hourly']],
      harmless: 'per dollar usd payer client',
      ...OF_AN_HOUR,
    },
    payRate: {
      headings: [
        [1, 'pay rate | pay rate hour | pay rate hourly | pay rt'],
        [0.9, 'wage | wage hour | wage hourly | wage rate | wage rate hour | wage rate hourly'],
        [0.8, 'caregiver rate | caregiver rate hour | caregiver rate hourly'],
      ],
      harmless: 'per dollar usd caregiver',
      ...OF_AN_HOUR,
    },
  },
  required: [
    { heading: 'Client', ways: CLIENT_WAYS },
    { heading: 'Date', ways: [['date']], orStamped: ['scheduledStart', 'actualStart'] },
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
  telling: SCHEDULE_FIELDS.slice(SCHEDULE_FIELDS.indexOf('date'), SCHEDULE_FIELDS.indexOf('status')),
  pairs: [
    ['scheduledStart', 'scheduledEnd'],
    ['actualStart', 'actualEnd'],
    ['breakStart', 'breakEnd'],
    ['clientFirst', 'clientLast'],
    ['caregiverFirst', 'caregiverLast'],
  ],
  context: scheduleContext,
};
