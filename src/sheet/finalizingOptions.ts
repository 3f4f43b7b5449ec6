import type { Cell } from '../engine';
import { openCapitals, plain, wordsOf } from './words';

/** What a cell says about how hours are finalized. HomeTrak keeps the two apart: "Bill Hours At", and a box to check. */
export interface OptionSaid {
  /** Whether it is the scheduled hours where more was worked. */
  readonly capped?: boolean;
  /** Whether worked hours are rounded; `false` is "Actual". */
  readonly rounded?: boolean;
  /** Whether it is the scheduled hours whatever was worked. */
  readonly isAlways?: true;
}

/** Every way to say an option, in the words that are left when little ones are dropped. */
const CAPPED = new Set([
  'actual over scheduled scheduled',
  'actual over scheduled',
  'scheduled when actual over scheduled',
  'scheduled if actual over scheduled',
  'scheduled when over',
  'scheduled if over',
  'up to scheduled',
  'actual up to scheduled',
  'rounded actual up to scheduled',
  'lesser scheduled actual',
  'lesser actual scheduled',
  'lesser scheduled rounded actual',
  'lesser rounded actual scheduled',
]);
const ROUNDED = new Set(['rounded actual', 'actual rounded', 'rounded']);
const AS_WORKED = new Set(['actual', 'actual not rounded', 'actual unrounded', 'unrounded actual']);

const SAME = new Map([
  ...['act', 'worked', 'work'].map((word) => [word, 'actual'] as const),
  ...['sch', 'sched', 'schd', 'schedule'].map((word) => [word, 'scheduled'] as const),
  ...['greater', 'more', 'exceeds', 'above'].map((word) => [word, 'over'] as const),
  ...['lower', 'least', 'smaller', 'less', 'min', 'minimum'].map((word) => [word, 'lesser'] as const),
  ...['round', 'rounding', 'rnd'].map((word) => [word, 'rounded'] as const),
]);
const LITTLE = new Set(
  'hour hours hr hrs time bill billed billing pay paid at by of the and or than is are as'.split(' '),
);

/** Reads "Act > Sch, Bill Scheduled", "Scheduled", "Lesser of ...", "Rounded Actual", "Actual" and their like. */
export function optionFromText(text: string): Cell<OptionSaid> {
  const typed = plain(text);
  if (typed === '') return undefined;
  const words = wordsOf(openCapitals(typed.replaceAll('>', ' over ').replaceAll('<', ' under ')))
    .map((word) => SAME.get(word) ?? word)
    .filter((word) => !LITTLE.has(word))
    .join(' ');
  if (words === 'scheduled') return { capped: true, isAlways: true };
  if (CAPPED.has(words)) return { capped: true };
  if (ROUNDED.has(words)) return { rounded: true };
  return AS_WORKED.has(words) ? { rounded: false } : 'unreadable';
}
