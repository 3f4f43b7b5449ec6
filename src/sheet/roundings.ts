import type { Cell, Rounding } from '../engine';
import { openCapitals, plain, wordsOf } from './words';

/** The most minutes that hours are rounded to, or billed in multiples of. */
const MOST_MINUTES = 60;

/** Minutes as a number of a rounding column. */
export function roundingFromNumber(minutes: number): Cell<Partial<Rounding>> {
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES ? { minutes } : 'unreadable';
}

/** The first that fits is meant. "Round Start and Round Length" gives the rounded length, kept where it would be 0 (HomeTrak). */
const METHODS: readonly (readonly [RegExp, Rounding['method']])[] = [
  [/\b(?:start and )?(?:round(?:ed)? )?(?:the )?length round(?:ed)? to (?:0|zero)\b/, 'length'],
  [/\bstart and (?:round(?:ed)? )?length\b/, 'lengthNeverZero'],
  [/\b(?:length|duration) (?:but )?(?:never|not)(?: to)? (?:0|zero)\b/, 'lengthNeverZero'],
  [/\b(?:start and (?:round(?:ed)? )?end|in and out|both ends|each end)(?: times?)?\b/, 'startAndEnd'],
  [/\b(?:length|duration|total (?:time|hours))\b/, 'length'],
];

const DIRECTIONS = new Map<string, Rounding['direction']>([
  ['up', 'up'],
  ['down', 'down'],
]);
/** Of no direction where another is named: "up to the nearest 15" goes up. */
const NEAREST = new Set(['nearest', 'closest']);
const NOT_AT_ALL = new Set(['none', 'no', 'not', 'unrounded', 'off']);
const PARTS_OF_AN_HOUR = new Map([
  ['quarter', 15],
  ['half', 30],
]);
const LITTLE = new Set(
  'round rounded rounding to the next last a an of by in increments increment interval intervals always m min mins minute minutes'.split(
    ' ',
  ),
);
const WHOLE_HOUR = new Set(['hour', 'hours']);
const HOURS = /(\d*\.\d+|\d+)\s*(?:h|hr|hrs|hour|hours)\b/g;

/** Reads "15", "15 min", "nearest 15", "none", "up", "0.25 h", "15 minutes up", "start and end" and what is made of them. */
export function roundingFromText(text: string): Cell<Partial<Rounding>> {
  const typed = plain(text);
  if (typed === '') return undefined;
  // What is neither a word, a number nor a mark between them may change the meaning.
  if (/[^\p{L}\p{N}\s.,;:()/&+-]|-\s*\d/u.test(typed)) return 'unreadable';
  const inMinutes = openCapitals(typed)
    .toLowerCase()
    .replace(HOURS, (_, hours: string) => `${Number(hours) * MOST_MINUTES} minutes`)
    .replace(/(\d)\.0+(?!\d)/g, '$1')
    .replace(/[/&]/g, ' and ');
  // "7.5" would fall apart into two numbers.
  if (/\d[.,]\d/.test(inMinutes)) return 'unreadable';
  const words = wordsOf(inMinutes).flatMap((word) => word.match(/\p{N}+|[^\p{N}]+/gu) ?? []);
  const said = words.join(' ');
  const method = METHODS.find(([form]) => form.test(said));
  const rest = (method ? said.replace(method[0], ' ') : said).split(' ').filter(Boolean);
  const amount = minutesAndDirection(rest);
  if (amount === undefined) return 'unreadable';
  const reading: Partial<Rounding> = { ...amount, ...(method ? { method: method[1] } : {}) };
  return Object.keys(reading).length === 0 ? 'unreadable' : reading;
}

/** @returns nothing where a word is not known, or two contradict each other */
function minutesAndDirection(
  words: readonly string[],
): Partial<Pick<Rounding, 'minutes' | 'direction'>> | undefined {
  const minutes: number[] = [];
  const directions = new Set<Rounding['direction']>();
  let [isNearest, isNone, isOfHour] = [false, false, false];
  for (const word of words) {
    const direction = DIRECTIONS.get(word);
    const part = /^\d+$/.test(word) ? Number(word) : PARTS_OF_AN_HOUR.get(word);
    if (direction) directions.add(direction);
    else if (part !== undefined) minutes.push(part);
    else if (NEAREST.has(word)) isNearest = true;
    else if (NOT_AT_ALL.has(word)) isNone = true;
    else if (WHOLE_HOUR.has(word)) isOfHour = true;
    else if (!LITTLE.has(word)) return undefined;
  }
  const [direction = isNearest ? ('nearest' as const) : undefined, opposite] = [...directions];
  if (isOfHour && minutes.length === 0) {
    // "Hourly" and "Hour" may say how the hours are billed, and "nearest hour" does not.
    if (direction === undefined) return undefined;
    minutes.push(MOST_MINUTES);
  }
  const [most, other] = minutes;
  if (opposite || other !== undefined || (most ?? 0) > MOST_MINUTES) return undefined;
  if (isNone) return most || direction ? undefined : { minutes: 0 };
  return {
    ...(most === undefined ? {} : { minutes: most }),
    ...(direction === undefined ? {} : { direction }),
  };
}
