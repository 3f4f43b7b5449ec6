/** The two optional tables: how each payer is billed, and how each caregiver is paid. */
import {
  CAREGIVER_COLUMNS,
  PAYER_COLUMNS,
  ROUNDING_COLUMNS,
  type CaregiverColumn,
  type FieldReading,
  type Headings,
  type PayerColumn,
  type RoundingColumn,
  type TableDescription,
} from './fieldNames';
import { CAREGIVER_READINGS, SHARED_COLUMNS } from './sharedFields';

type Side = 'bill' | 'pay';

/** Little words of "Bill Scheduled when Actual > Scheduled". */
const BESIDE_SCHEDULED = 'when if than greater more exceeds only hour time up to';

function optionReading(side: Side): FieldReading {
  return {
    headings: [
      [1, `${side} option | ${side} hour by`],
      [0.8, `${side} by | ${side} at | ${side} as | ${side} rule`],
    ],
    ifSeen: [
      [0.8, `${side} hour | ${side} basis | ${side} method | ${side} type | hour to ${side}`],
      [0.7, `option | ${side}`],
    ],
    harmless: 'hour finalizing finalized',
    values: 'option',
  };
}

/** The checkbox "Act > Sch, Bill Scheduled". */
function scheduledReading(side: Side): FieldReading {
  return {
    headings: [
      [1, `actual scheduled ${side} | actual over scheduled ${side}`],
      [0.95, `${side} scheduled when over | limit scheduled ${side} | ${side} limit at scheduled`],
    ],
    ifSeen: [[0.8, `${side} scheduled | limit at scheduled | actual over scheduled`]],
    harmless: BESIDE_SCHEDULED,
    values: 'optionFlag',
  };
}

function roundingReadings(side: Side): Readonly<Record<RoundingColumn, FieldReading>> {
  return {
    rounding: {
      headings: [
        [1, 'rounding'],
        [0.9, 'rounded to'],
      ],
      harmless: `${side} to nearest minute interval increment hour rule actual unit in`,
      values: 'rounding',
    },
    roundingDirection: {
      headings: [
        [1, 'rounding direction'],
        [0.9, 'rounding up down'],
      ],
      ifSeen: [[0.7, 'direction']],
      harmless: `${side} hour`,
      values: 'rounding',
    },
    roundingMethod: {
      headings: [
        [1, 'rounding method | rounding type | rounding mode | rounding option'],
        [0.9, 'rounding by | rounding what'],
      ],
      ifSeen: [[0.7, 'method']],
      harmless: `${side} hour`,
      values: 'rounding',
    },
  };
}

/** In such a table there are no other names. */
const NAMED_PLAINLY: Headings = [0.6, 'name'];

function withHeading(reading: FieldReading, heading: Headings): FieldReading {
  return { ...reading, headings: [...reading.headings, heading] };
}

export const PAYER_DESCRIPTION: TableDescription<PayerColumn> = {
  fields: PAYER_COLUMNS,
  readings: {
    payer: withHeading(SHARED_COLUMNS.payer, NAMED_PLAINLY),
    billOption: optionReading('bill'),
    billScheduled: scheduledReading('bill'),
    ...roundingReadings('bill'),
    billingIncrement: {
      headings: [
        [1, 'bill increment'],
        [0.9, 'increment | unit minute | minute per unit'],
        [0.8, 'bill interval | unit duration | unit size'],
      ],
      harmless: 'minute bill in',
      values: 'rounding',
    },
  },
  required: [
    { heading: 'Payer', ways: [['payer']] },
    {
      heading: 'Billing Option',
      ways: [['billOption'], ['billScheduled'], ['rounding'], ['billingIncrement']],
    },
  ],
  telling: ['billOption', 'billScheduled', ...ROUNDING_COLUMNS, 'billingIncrement'],
  pairs: [],
  context: () => ({}),
};

export const CAREGIVER_DESCRIPTION: TableDescription<CaregiverColumn> = {
  fields: CAREGIVER_COLUMNS,
  readings: {
    caregiver: withHeading(CAREGIVER_READINGS.caregiver, NAMED_PLAINLY),
    caregiverFirst: withHeading(CAREGIVER_READINGS.caregiverFirst, [0.75, 'first name']),
    caregiverLast: withHeading(CAREGIVER_READINGS.caregiverLast, [0.75, 'last name']),
    payOption: optionReading('pay'),
    payScheduled: scheduledReading('pay'),
    ...roundingReadings('pay'),
  },
  required: [
    { heading: 'Caregiver', ways: [['caregiver'], ['caregiverFirst', 'caregiverLast']] },
    { heading: 'Payroll Option', ways: [['payOption'], ['payScheduled'], ['rounding']] },
  ],
  telling: ['payOption', 'payScheduled', ...ROUNDING_COLUMNS],
  pairs: [['caregiverFirst', 'caregiverLast']],
  context: () => ({}),
};
