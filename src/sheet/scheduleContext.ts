import type { ScheduleField, Surroundings } from './fieldNames';

type Factors = Readonly<Partial<Record<ScheduleField, number>>>;

/** Bare hours beside times or hours of the other side are fairly sure; they make up what is missing. */
const FAIRLY = 1.25;

/**
 * Whose "Hours", "Units", "Start Time" and "End Time" are that do not say so: the scheduled ones, or the actual ones where
 * the scheduled ones have their own columns. Hours that both sides can do without are left alone.
 */
export function scheduleContext({ named, bare }: Surroundings<ScheduleField>): Factors {
  const any = (...fields: readonly ScheduleField[]): boolean => fields.some(named);
  const scheduled = any('scheduledHours', 'scheduledMinutes', 'scheduledUnits');
  const actual = any('actualHours', 'actualMinutes', 'actualUnits');
  const scheduledTimes = any('scheduledStart', 'scheduledSpan');
  const actualTimes = any('actualStart', 'actualSpan');
  // Start, end and hours worked, and nothing scheduled: a timesheet.
  const timesheet = actual && !actualTimes && !scheduled && !scheduledTimes;
  const bareTimes = bare('scheduledStart');
  const billed = any('billHours', 'billMinutes', 'billUnits');
  const paid = any('payHours', 'payMinutes', 'payUnits');
  return {
    billRate: bareRate({ billed, paid, billRate: named('billRate'), payRate: named('payRate') }),
    ...(timesheet ? { scheduledStart: 0.75, scheduledEnd: 0.75, actualStart: 1.2, actualEnd: 1.2 } : {}),
    ...bareMeasures(
      { hours: scheduled, times: scheduledTimes || (bareTimes && !timesheet) },
      { hours: actual, times: actualTimes || (bareTimes && (timesheet || scheduledTimes)) },
      bare('scheduledHours'),
    ),
  };
}

interface Side {
  readonly hours: boolean;
  readonly times: boolean;
}

function bareMeasures(scheduled: Side, actual: Side, hoursToo: boolean): Factors {
  const [forScheduled, forActual] = bareHours(scheduled, actual);
  // Units beside hours say the same again.
  const units = hoursToo ? 0 : 1;
  const knownWithoutUnits = scheduled.hours || scheduled.times || actual.hours || actual.times;
  return {
    scheduledHours: forScheduled,
    actualHours: forActual,
    scheduledUnits: knownWithoutUnits ? 0 : units,
    actualUnits: knownWithoutUnits && !(scheduled.hours && !actual.hours && !actual.times) ? 0 : units,
  };
}

function bareHours(scheduled: Side, actual: Side): readonly [scheduled: number, actual: number] {
  if (scheduled.hours) return [0, actual.hours ? 0 : FAIRLY];
  if (actual.hours) return [FAIRLY, 0];
  if (scheduled.times === actual.times) return scheduled.times ? [0, 0] : [1, 0.95];
  return scheduled.times ? [FAIRLY, 0] : [0, FAIRLY];
}

/** A lone "Rate" is what is billed, unless only what is paid stands beside it, or a rate that says so. */
function bareRate(given: Readonly<Record<'billed' | 'paid' | 'billRate' | 'payRate', boolean>>): number {
  if (given.billRate || (given.paid && !given.billed && !given.payRate)) return 0;
  return given.payRate ? FAIRLY : 1;
}
