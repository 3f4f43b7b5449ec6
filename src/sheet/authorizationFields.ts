import { authorizationContext } from './authorizationContext';
import {
  AUTHORIZATION_COLUMNS,
  WIDE_LIMITS_IN_HOURS,
  WIDE_LIMITS_IN_UNITS,
  type AuthorizationColumn,
  type FieldReading,
  type TableDescription,
} from './fieldNames';
import { CLIENT_WAYS, SHARED_COLUMNS } from './sharedFields';

const ALLOWED = ['max', 'authorized', 'limit', 'authorization'];

/** A limit for one period, in its own column: "Max Hours/Week", "Weekly Max", "Hours per Week". */
function perPeriod(period: string, measure: 'hour' | 'unit'): FieldReading {
  const named = ALLOWED.map((allowed) => `${allowed} ${measure} ${period}`).join(' | ');
  const short = ALLOWED.map((allowed) => `${allowed} ${period}`).join(' | ');
  return {
    headings: [
      [1, named],
      [0.9, `${measure} ${period}`],
    ],
    bare: [[0.85, short]],
    harmless: 'per max authorized limit total authorization service',
    contrary: 'count',
    values: 'limit',
  };
}

function inAll(measure: 'hour' | 'unit'): FieldReading {
  const whole = ['total', 'entire'];
  const named = whole.flatMap((all) => ALLOWED.map((allowed) => `${allowed} ${measure} ${all}`)).join(' | ');
  const short = ALLOWED.map((allowed) => `${allowed} total`).join(' | ');
  return {
    headings: [
      [1, named],
      [0.9, `${measure} total | ${measure} entire authorization`],
    ],
    bare: [[0.8, `${short} | max entire authorization`]],
    harmless: 'per max authorized limit authorization service period',
    contrary: 'count',
    values: 'limit',
  };
}

const OF_AUTHORIZATION = 'authorization service period date valid effective';

/** A column for each period names the limit and its period at once. */
const WIDE: readonly AuthorizationColumn[][] = [...WIDE_LIMITS_IN_HOURS, ...WIDE_LIMITS_IN_UNITS].map(
  (field) => [field],
);

export const AUTHORIZATION_DESCRIPTION: TableDescription<AuthorizationColumn> = {
  fields: AUTHORIZATION_COLUMNS,
  readings: {
    ...SHARED_COLUMNS,
    start: {
      headings: [
        [1, 'start date | authorization start | authorization from | from date | valid from'],
        [0.95, 'effective date | effective from | authorization effective'],
        [0.75, 'start | from | effective | valid date'],
      ],
      harmless: OF_AUTHORIZATION,
      values: 'date',
    },
    end: {
      headings: [
        [
          1,
          'end date | authorization end | authorization to | to date | through date | valid to | valid through',
        ],
        [
          0.95,
          'expiration date | effective to | effective through | effective end | authorization expiration',
        ],
        [0.8, 'end | to | through | expiration'],
      ],
      harmless: OF_AUTHORIZATION,
      values: 'date',
    },
    range: {
      headings: [
        [1, 'valid range | date range | authorization range'],
        [
          0.95,
          'start end date | from to date | start end | from to | from through date | effective expiration',
        ],
      ],
      ifSeen: [
        [1, 'authorization date | valid date | valid | effective date | service date | effective'],
        [0.95, 'authorization period | service period | period | date | authorization'],
      ],
      harmless: OF_AUTHORIZATION,
      values: 'dateRange',
    },
    maxHours: {
      headings: [
        [1, 'max hour | authorized hour | limit hour'],
        [
          0.97,
          'authorization hour | max authorized hour | max hour period | max hour per period | hour per period',
        ],
        [0.7, 'limit | max | authorized quantity | max quantity | authorized limit'],
        [0.6, 'hour | authorized | quantity | authorized total hour | total hour'],
      ],
      harmless: 'authorized service',
      contrary: 'count',
      values: 'limit',
    },
    maxUnits: {
      headings: [
        [1, 'max unit | authorized unit | limit unit'],
        [
          0.97,
          'authorization unit | max authorized unit | max unit period | max unit per period | unit per period',
        ],
        [0.6, 'unit | authorized total unit | total unit'],
      ],
      harmless: 'authorized service',
      contrary: 'count',
      values: 'limit',
    },
    minutesPerUnit: {
      headings: [[1, 'minute unit | minute per unit']],
      ifSeen: [[0.8, 'unit duration | unit size']],
      values: 'units',
    },
    period: {
      headings: [
        [1, 'period | authorization period | limit period'],
        [0.95, 'limit type | period type | authorized period | max period'],
        [
          0.85,
          'per | frequency | authorization frequency | authorized frequency | authorized per | limit frequency',
        ],
        [0.8, 'authorized as'],
      ],
      ifSeen: [[0.7, 'authorization type | type | unit type | authorized by']],
      values: 'period',
    },
    perVisit: perPeriod('visit', 'hour'),
    perDay: perPeriod('day', 'hour'),
    perWeek: perPeriod('week', 'hour'),
    perBiweek: perPeriod('biweekly', 'hour'),
    perMonth: perPeriod('month', 'hour'),
    perQuarter: perPeriod('quarter', 'hour'),
    perYear: perPeriod('year', 'hour'),
    total: inAll('hour'),
    unitsPerVisit: perPeriod('visit', 'unit'),
    unitsPerDay: perPeriod('day', 'unit'),
    unitsPerWeek: perPeriod('week', 'unit'),
    unitsPerBiweek: perPeriod('biweekly', 'unit'),
    unitsPerMonth: perPeriod('month', 'unit'),
    unitsPerQuarter: perPeriod('quarter', 'unit'),
    unitsPerYear: perPeriod('year', 'unit'),
    unitsTotal: inAll('unit'),
    hoursUsed: {
      headings: [
        [1, 'used hour | used hour before | ytd used hour | hour before'],
        [0.7, 'bill hour | bill hour before | ytd hour'],
      ],
      bare: [[0.85, 'used | used before | ytd used']],
      harmless: 'total authorization authorized to date',
      contrary: 'count',
      values: 'limit',
    },
    unitsUsed: {
      headings: [
        [1, 'used unit | used unit before | ytd used unit | unit before'],
        [0.7, 'bill unit | bill unit before | ytd unit'],
      ],
      bare: [[0.85, 'used | used before | ytd used']],
      harmless: 'total authorization authorized to date',
      contrary: 'count',
      values: 'limit',
    },
    hoursRemaining: {
      headings: [[1, 'remaining hour']],
      bare: [[0.85, 'remaining']],
      harmless: 'total authorization authorized',
      contrary: 'count',
      values: 'limit',
    },
    unitsRemaining: {
      headings: [[1, 'remaining unit']],
      bare: [[0.85, 'remaining']],
      harmless: 'total authorization authorized',
      contrary: 'count',
      values: 'limit',
    },
    authorizedAs: {
      headings: [
        [0.95, 'measure | unit type | authorization unit type | measure type'],
        [0.75, 'authorized as | authorized in'],
      ],
      ifSeen: [[0.95, 'authorized as | limit type | authorization type | type | unit | period type']],
      values: 'measure',
    },
    weekStart: {
      headings: [[1, 'week start | week start day']],
      harmless: 'authorization period',
      values: 'weekday',
    },
    priority: {
      headings: [[1, 'priority | authorization priority']],
      harmless: 'number',
      values: 'rank',
    },
    status: {
      headings: [
        [1, 'status | authorization status'],
        [0.9, 'authorized status | request status | authorization request status'],
      ],
      harmless: 'service',
      values: 'status',
    },
  },
  required: [
    { heading: 'Client', ways: CLIENT_WAYS },
    { heading: 'Max Hours', ways: [['maxHours'], ['maxUnits'], ...WIDE] },
    { heading: 'Period', ways: [['period'], ...WIDE] },
  ],
  telling: AUTHORIZATION_COLUMNS.slice(
    AUTHORIZATION_COLUMNS.indexOf('start'),
    AUTHORIZATION_COLUMNS.indexOf('priority'),
  ),
  pairs: [
    ['start', 'end'],
    ['clientFirst', 'clientLast'],
  ],
  context: authorizationContext,
};
