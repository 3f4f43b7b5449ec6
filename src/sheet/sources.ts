import type { AuthorizationField, VisitField } from '../engine';
import type { Kind } from './faults';
import type { AuthorizationColumn, ScheduleField } from './fields';
import type { LimitColumns } from './wideLimits';

/** Where the cell behind an engine's field may stand and what it should say there, the first that is filled being it. */
export type Sources<Field extends string> = readonly (readonly [Field, Kind])[];

type Planned = 'scheduled' | 'actual';

function time(which: Planned, end: 'Start' | 'End'): Sources<ScheduleField> {
  return [
    [`${which}${end}`, 'time'],
    [`${which}Span`, 'times'],
  ];
}

function amount(which: Planned | 'bill' | 'pay'): Sources<ScheduleField> {
  return [
    [`${which}Hours`, 'hours'],
    [`${which}Minutes`, 'minutes'],
    [`${which}Units`, 'units'],
  ];
}

/** Stamps give a length where no cell of hours does. */
function length(which: Planned): Sources<ScheduleField> {
  return [...amount(which), [`${which}End`, 'length'], [`${which}Span`, 'times']];
}

const CLIENT = [
  ['client', 'name'],
  ['clientLast', 'name'],
  ['clientFirst', 'name'],
] as const;

export const VISIT_SOURCES: Readonly<Record<VisitField, Sources<ScheduleField>>> = {
  client: CLIENT,
  date: [
    ['date', 'date'],
    ['scheduledStart', 'date'],
    ['actualStart', 'date'],
    ['scheduledSpan', 'date'],
    ['actualSpan', 'date'],
  ],
  scheduledHours: length('scheduled'),
  scheduledStart: time('scheduled', 'Start'),
  scheduledEnd: time('scheduled', 'End'),
  actualHours: length('actual'),
  actualStart: time('actual', 'Start'),
  actualEnd: time('actual', 'End'),
  unpaidBreak: [
    ['unpaidBreak', 'break'],
    ['unpaidBreakMinutes', 'break'],
    ['breakEnd', 'breakTime'],
    ['breakStart', 'breakTime'],
  ],
  billHours: amount('bill'),
  payHours: amount('pay'),
};

/** Where the fields of an authorization stand that are the same for all its limits. */
export const AUTHORIZATION_SOURCES: Readonly<
  Record<Exclude<AuthorizationField, 'hours'>, Sources<AuthorizationColumn>>
> = {
  client: CLIENT,
  start: [
    ['start', 'date'],
    ['range', 'dates'],
  ],
  end: [
    ['end', 'date'],
    ['range', 'dates'],
  ],
  period: [['period', 'period']],
  usedBefore: [
    ['hoursUsed', 'hours'],
    ['unitsUsed', 'units'],
    ['hoursRemaining', 'hours'],
    ['unitsRemaining', 'units'],
  ],
  weekStartsOn: [['weekStart', 'weekday']],
  priority: [['priority', 'number']],
  status: [['status', 'status']],
};

export function limitSources({ hours, units }: LimitColumns): Sources<AuthorizationColumn> {
  return [
    [hours, 'hours'],
    [units, 'units'],
  ];
}
