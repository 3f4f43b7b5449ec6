import type { Rules } from '../app';

export interface RuleText {
  readonly topic: string;
  readonly sentence: string;
}

/**
 * The rules as a clerk would say them.
 * @param own tables of payers and caregivers, where there are any: what they say goes before the rules
 */
export function rulesText(
  rules: Rules,
  own: Readonly<Partial<Record<'payers' | 'caregivers', unknown>>> = {},
): readonly RuleText[] {
  const unlessPayer = own.payers ? ' Unless the table of payers says otherwise.' : '';
  const unlessCaregiver = own.caregivers ? ' Unless the table of caregivers says otherwise.' : '';
  return [
    { topic: 'Weeks', sentence: `Start on ${rules.weekStartsOn}, unless an authorization says otherwise.` },
    { topic: 'Bill hours', sentence: finalizingText('Bill', rules.billing) + unlessPayer },
    { topic: 'Pay hours', sentence: finalizingText('Pay', rules.payroll) + unlessCaregiver },
    {
      topic: 'Over authorization',
      sentence:
        rules.overBilled === 'cut'
          ? 'Cut bill hours down to the limit.'
          : 'Mark the rows and leave their bill hours.',
    },
    {
      topic: 'Visits not worked yet',
      sentence: rules.reserveUnworked
        ? 'Keep their scheduled hours free within the limits.'
        : 'Keep nothing free for them within the limits.',
    },
    {
      topic: 'Raised hours',
      sentence:
        (rules.billingIncrementMinutes === 0
          ? 'Any length, down to the minute.'
          : `Down to a multiple of ${minutesText(rules.billingIncrementMinutes)}.`) + unlessPayer,
    },
    {
      topic: 'Units',
      sentence: `One unit is ${minutesText(rules.minutesPerUnit)}, unless its row says otherwise.`,
    },
    { topic: 'Dates typed as text', sentence: rules.dateOrder === 'mdy' ? 'Month first.' : 'Day first.' },
  ];
}

function finalizingText(verb: 'Bill' | 'Pay', { option, rounding }: Rules['billing']): string {
  const most =
    option === 'scheduledWhenOver'
      ? `${verb} the hours worked, at most the hours scheduled`
      : `${verb} all hours worked`;
  return `${most}. ${roundingText(rounding)}`;
}

function roundingText({ minutes, direction, method }: Rules['billing']['rounding']): string {
  if (minutes === 0) return 'Not rounded.';
  const towards = { nearest: 'to the nearest', up: 'up to the next', down: 'down to the last' }[direction];
  const what = method === 'startAndEnd' ? 'Start and end times are rounded' : 'Rounded';
  const never = method === 'lengthNeverZero' ? ', but never to 0' : '';
  return `${what} ${towards} ${minutesText(minutes)}${never}.`;
}

function minutesText(minutes: number): string {
  return minutes === 1 ? 'minute' : `${minutes} minutes`;
}
