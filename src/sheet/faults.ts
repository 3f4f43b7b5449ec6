import type { AuthorizationProblem, Reason } from '../engine';

/** What is wrong with a cell that cannot be counted with. */
export type Fault = Extract<Reason, { code: 'problem' }>['fault'] | AuthorizationProblem['fault'];

/** What a cell should be read as. */
export type Kind = 'name' | 'date' | 'time' | 'hours' | 'break' | 'period' | 'weekday' | 'number';

const WANTED: Readonly<Record<Kind, { readonly noun: string; readonly example: string }>> = {
  name: { noun: 'a name', example: 'the name' },
  date: { noun: 'a date', example: 'a date such as 1/5/2026' },
  time: { noun: 'a time of day', example: 'a time such as 3:30 PM' },
  hours: { noun: 'hours', example: 'a number such as 7.5' },
  break: { noun: 'hours', example: 'the length of the break' },
  period: { noun: 'a period', example: 'Visit, Day, Week, Biweekly, Month, Quarter, Year or Authorization' },
  weekday: { noun: 'a day of the week', example: 'a day such as Sunday' },
  number: { noun: 'a number', example: 'a number such as 1' },
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
      return `${says}, which cannot be read as ${noun}. Type ${example}`;
    case 'negative':
      return kind === 'break'
        ? `${says}, which is less than 0 or longer than the visit. Type ${example}`
        : `${says}, but hours cannot be less than 0. Type ${example}`;
    case 'over24':
      return `${says}, more than the 24 hours of a day. Type ${example}`;
    case 'endBeforeStart':
      return `${says}, which is before the start. Correct one of the two dates`;
  }
}
