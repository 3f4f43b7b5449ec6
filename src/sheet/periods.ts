import type { Cell, Period } from '../engine';
import { wordsOf } from './words';

/** Words that say nothing about which period is meant: "Max hours per calendar week" is a week. */
const FILLERS = new Set([
  'per',
  'each',
  'every',
  'a',
  'an',
  'the',
  'by',
  'in',
  'of',
  'for',
  'calendar',
  'period',
  'max',
  'maximum',
  'limit',
  'hour',
  'hours',
  'hr',
  'hrs',
  'unit',
  'units',
]);

const WORDS: Readonly<Record<Period, string>> = {
  visit: 'visit | visits | v | shift | occurrence',
  day: 'day | days | daily | d',
  week: 'week | weeks | weekly | wk | wks | wkly | w | 7 days',
  biweekly:
    'biweekly | bi weekly | bi week | fortnight | fortnightly | 2 weeks | two weeks | other week | 14 days',
  month: 'month | months | monthly | mo | mth | mnth | m',
  quarter: 'quarter | quarters | quarterly | qtr | qtrly | q',
  year: 'year | years | yearly | yr | y | annual | annually | annum',
  authorization:
    'authorization | authorisation | auth | total | entire | whole | entire authorization | entire auth | ' +
    'whole authorization | whole auth | total authorization | total auth | full authorization | full auth | ' +
    'lifetime | overall | span | entire span',
};

const PERIOD_OF = new Map<string, Period>(
  (Object.entries(WORDS) as [Period, string][]).flatMap(([period, words]) =>
    words.split(' | ').map((each): [string, Period] => [each, period]),
  ),
);

/**
 * Reads a period generously ("Weekly", "per week", "wk", "W", "Entire Auth"), but never guesses: "semi-monthly",
 * "pay period" or "plan year" are unreadable.
 */
export function periodFromText(text: string): Cell<Period> {
  if (text.trim() === '') return undefined;
  const telling = wordsOf(text).filter((word) => !FILLERS.has(word));
  return PERIOD_OF.get(telling.join(' ')) ?? 'unreadable';
}
