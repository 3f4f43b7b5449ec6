import { seconds, type Cell, type Seconds } from '../engine';
import type { DateOrder } from './dates';
import { momentFromText, type Moment } from './stamps';
import { plain } from './words';

/** A start and an end typed into one cell. */
export interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

const BETWEEN = / ?(?:-+|\/|;|~|>)>? ?| (?:to|until|till|through|thru) /gi;

/** Every way to part a text in two at something that means "to". Dates hold hyphens and strokes themselves. */
export function partings(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(BETWEEN)].map((match) => [
    text.slice(0, match.index).trim(),
    text.slice(match.index + match[0].length).trim(),
  ]);
}

/**
 * Reads a start and an end from one cell: `9:00 AM - 1:00 PM`, `9a to 1p`, `0900-1300`, `1-5 PM`, each end with
 * or without its date. What could be two different lengths is not guessed at: `9:00-1:00` is 4 hours or 16.
 */
export function spanFromText(text: string, order: DateOrder): Cell<Span> {
  const typed = plain(text);
  if (typed === '') return undefined;
  const spans = partings(typed).flatMap(([start, end]) => {
    const span = spanOf(start, end, order);
    return span ? [span] : [];
  });
  const [only, ...others] = spans;
  return only && others.length === 0 ? only : 'unreadable';
}

const HALF = /[ap]\.?(?: ?m\.?)?$/i;
const BARE = /^\d{1,2}(?::\d{2})?$/;
/** Shows a clock of twenty-four hours: 0 or 13 and more, a leading zero, four digits. */
const FULL_CLOCK = /^(?:0\d|1[3-9]|2\d|0:|\d{4}$)/;

function spanOf(startText: string, endText: string, order: DateOrder): Span | undefined {
  const half = HALF.exec(endText)?.[0];
  if (half !== undefined && BARE.test(startText)) return shorter(startText, endText, order);
  const start = momentFromText(startText, order);
  const end = momentFromText(endText, order);
  if (typeof start !== 'object' || typeof end !== 'object') return undefined;
  if ((start.zone === undefined) !== (end.zone === undefined)) return undefined;
  const isBareClock = BARE.test(startText) && BARE.test(endText);
  const isFullClock = FULL_CLOCK.test(startText) || FULL_CLOCK.test(endText);
  if (isBareClock && !isFullClock && end.time <= start.time) return undefined;
  return { start, end };
}

/** "1-5 PM" and "9-1 PM" name one half only: people mean the shorter of the two. "8-8 PM" has none. */
function shorter(startText: string, endText: string, order: DateOrder): Span | undefined {
  const end = momentFromText(endText, order);
  const starts = ['AM', 'PM'].flatMap((half) => {
    const start = momentFromText(`${startText} ${half}`, order);
    return typeof start === 'object' ? [start] : [];
  });
  if (typeof end !== 'object') return undefined;
  const [near, far] = starts
    .map((start) => ({ start, length: lengthOf(start.time, end.time) }))
    .sort((a, b) => a.length - b.length);
  return near && far && near.length > 0 ? { start: near.start, end } : undefined;
}

const DAY = 86_400;

function lengthOf(start: Seconds, end: Seconds): Seconds {
  return seconds((end - start + DAY) % DAY);
}
