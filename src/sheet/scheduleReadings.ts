import type { MappedTable } from './choose';
import type { ReadingKind } from './columnReading';
import type { DateOrder } from './dates';
import type { ScheduleField } from './fields';
import type { HoursColumns } from './hoursColumns';
import { CODES, NAMES, PLAIN_TEXT, amountsKind, datesKind, spansKind, timesKind } from './readingKinds';
import { rateReader } from './rates';
import { answerReader } from './standings';

/** Names the kind of values of each column of the schedule. */
export function scheduleKinds(
  { head }: MappedTable<ScheduleField>,
  orderAt: (column: number) => DateOrder,
  { measures }: HoursColumns,
  minutesPerUnit: number,
): (field: ScheduleField, column: number) => ReadingKind {
  return (field, column) => {
    switch (field) {
      case 'client':
      case 'clientFirst':
      case 'clientLast':
      case 'caregiver':
      case 'caregiverFirst':
      case 'caregiverLast':
        return NAMES;
      case 'payer':
      case 'status':
      case 'billingStatus':
        return PLAIN_TEXT;
      case 'service':
      case 'authorizationNumber':
      case 'id':
        return CODES;
      case 'date':
      case 'billedOn':
        return datesKind(column, head.date1904, orderAt(column));
      case 'scheduledStart':
      case 'scheduledEnd':
      case 'actualStart':
      case 'actualEnd':
      case 'breakStart':
      case 'breakEnd':
        return timesKind(column, head.date1904, orderAt(column));
      case 'scheduledSpan':
      case 'actualSpan':
        return spansKind(column, orderAt(column));
      case 'scheduledHours':
      case 'actualHours':
      case 'billHours':
      case 'payHours':
        return amountsKind(column, measures.get(column)?.measure ?? 'hours', minutesPerUnit);
      case 'unpaidBreak':
        return amountsKind(column, 'hours', minutesPerUnit);
      case 'scheduledMinutes':
      case 'actualMinutes':
      case 'billMinutes':
      case 'payMinutes':
      case 'unpaidBreakMinutes':
        return amountsKind(column, 'minutes', minutesPerUnit);
      case 'scheduledUnits':
      case 'actualUnits':
      case 'billUnits':
      case 'payUnits':
        return amountsKind(column, 'units', minutesPerUnit);
      case 'billRate':
      case 'payRate':
        return {
          noun: 'money an hour',
          numbers: 'as numbers',
          texts: () => 'as amounts',
          read: rateReader(column),
        };
      case 'cancelled':
      case 'missed':
      case 'nonBillable':
      case 'billable':
      case 'deleted':
      case 'billed':
        return { noun: 'yes or no', numbers: 'as 1 or 0', texts: () => '', read: answerReader(column) };
    }
  };
}
