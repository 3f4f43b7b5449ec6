import type { AuthorizationProblem, Reason } from '../engine';
import { clockFromText } from './clock';
import type { LimitFault } from './limits';
import { plain } from './words';

/** What is wrong with a cell that cannot be counted with. */
export type Fault = Extract<Reason, { code: 'problem' }>['fault'] | AuthorizationProblem['fault'];

/** What a cell should be read as. */
export type Kind =
  | 'name'
  | 'date'
  | 'dates'
  | 'time'
  | 'times'
  | 'hours'
  | 'minutes'
  | 'units'
  | 'length'
  | 'break'
  | 'breakTime'
  | 'period'
  | 'weekday'
  | 'number'
  | 'billOption'
  | 'payOption'
  | 'rounding'
  | 'increment'
  | 'status';

const WANTED: Readonly<Record<Kind, { readonly noun: string; readonly example: string }>> = {
  name: { noun: 'a name', example: 'the name' },
  date: { noun: 'a date', example: 'a date such as 1/5/2026' },
  dates: { noun: 'a first and a last date', example: 'two dates such as 1/1/2026 - 6/30/2026' },
  times: { noun: 'a start and an end', example: 'two times such as 9:00 AM - 1:00 PM' },
  minutes: { noun: 'minutes', example: 'a number such as 240' },
  units: { noun: 'units', example: 'a number such as 16' },
  length: { noun: 'the end of a visit', example: 'the time the visit ended' },
  time: { noun: 'a time of day', example: 'a time such as 3:30 PM' },
  hours: { noun: 'hours', example: 'a number such as 7.5' },
  break: { noun: 'hours', example: 'the length of the break' },
  period: { noun: 'a period', example: 'Visit, Day, Week, Biweekly, Month, Quarter, Year or Authorization' },
  breakTime: {
    noun: 'a break',
    example: 'both of its times with AM or PM, or clear both',
  },
  weekday: { noun: 'a day of the week', example: 'a day such as Sunday' },
  number: { noun: 'a number', example: 'a number such as 1' },
  billOption: {
    noun: 'a billing option',
    example:
      '"Act > Sch, Bill Scheduled", "Rounded Actual" or "Actual", or yes or no under the first of them',
  },
  payOption: {
    noun: 'a payroll option',
    example: '"Act > Sch, Pay Scheduled", "Rounded Actual" or "Actual", or yes or no under the first of them',
  },
  rounding: {
    noun: 'a way to round',
    example: 'minutes up to 60 such as 15, "nearest", "up", "down", "length", "start and end" or "none"',
  },
  increment: { noun: 'minutes', example: 'a whole number up to 60 such as 15' },
  status: { noun: 'a status', example: 'a status such as Approved' },
};

/**
 * Says what is wrong with a cell and what to do about it.
 * @param value the cell as the clerk sees it, blank where it is
 * @returns the middle of a sentence
 */
export function describeFault(fault: Fault, kind: Kind, heading: string, value: string): string {
  const { noun, example } = WANTED[kind];
  if (value.trim() === '') return `"${heading}" is blank. Type ${example}`;
  const says = `"${heading}" says ${value}`;
  switch (fault) {
    case 'missing':
    case 'unreadable':
      if (kind === 'time' && clockFromText(plain(value)) !== undefined) {
        return (
          `${says}, which is not after the start, and no time of these columns says whether it is AM or PM. ` +
          'Type which, as in 1:00 PM, or the time on a clock of 24 hours, as in 13:00'
        );
      }
      return `${says}, which cannot be read as ${noun}. Type ${example}`;
    case 'negative':
      if (kind === 'breakTime')
        return `${says}, which makes the break longer than the visit. Correct its times`;
      return kind === 'break'
        ? `${says}, which is less than 0 or longer than the visit. Type ${example}`
        : `${says}, but hours cannot be less than 0. Type ${example}`;
    case 'over24':
      if (kind === 'length') return `${says}, more than 24 hours after the start. Correct one of the two`;
      return `${says}, more than the 24 hours of a day. Type ${example}`;
    case 'notInForce':
      return `${says}, so it authorizes nothing. Correct it where the payer has authorized these hours`;
    case 'endBeforeStart':
      return `${says}, which is before the start. Correct one of the two dates`;
  }
}

/** Says that a limit has no period, in a table without a column of them. */
export function describePeriodless({ heading, value }: NamedCell): string {
  return `"${heading}" says ${value}, and no heading says for which period. Add a column Period, or choose another column for the limit`;
}

/**
 * Says what is wrong with a limit whose cells contradict one another.
 * @param column the heading and value of the cell that is named
 * @param other those of the cell it does not go with, blank where there is none
 */
export function describeLimitFault(fault: LimitFault, column: NamedCell, other: NamedCell): string {
  const says = `"${column.heading}" says ${column.value}`;
  switch (fault) {
    case 'contradiction':
      return `${says} and "${other.heading}" says ${other.value}, which is not the same length. Correct or clear one of them`;
    case 'authorizedAs':
      return (
        `"${other.heading}" says ${other.value}, which does not go with the ${column.value} in "${column.heading}". ` +
        'Say hours or units there'
      );
    case 'unitMinutes':
      return describeFault('unreadable', 'number', column.heading, column.value);
    case 'moreThanLimit':
      return `${says}, which is more than the limit itself. Correct one of the two`;
  }
}

/** Says that two cells of a row contradict each other, in the middle of a sentence. */
export function describeClash(cell: NamedCell, other: NamedCell): string {
  return (
    `"${cell.heading}" says ${cell.value} and "${other.heading}" says ${other.value}, which do not go together. ` +
    'Correct or clear one of them'
  );
}

export interface NamedCell {
  readonly heading: string;
  readonly value: string;
}
