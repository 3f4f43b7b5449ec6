import { isBlank, isErrorValue, type CellValue, type Row } from './cells';
import { dayFromText } from './dates';
import { optionFromText } from './finalizingOptions';
import { countFromText, hoursFromText } from './hours';
import { periodFromText } from './periods';
import { isMoney } from './rates';
import { roundingFromNumber, roundingFromText } from './roundings';
import { plainAnswerOf } from './statuses';
import { timeFromText } from './times';
import { weekdayFromText } from './weekdays';
import { plain, wordsOf } from './words';

/** What a value can look like. One value can look like several: 4 is hours, a count and a number. */
export const LOOKS = [
  'date',
  'stamp',
  /** A stamp with Z or an offset, which is no date: what day it was at the visit cannot be told. */
  'zoned',
  'time',
  'dateRange',
  'timeSpan',
  /** Hours of one visit: 0 to 24, or 4:00. */
  'hours',
  'fraction',
  'count',
  /** Whole numbers too large for hours of a visit and small enough for minutes of one. */
  'minutes',
  'number',
  'money',
  'flag',
  'period',
  'measure',
  'weekday',
  /** How hours are billed or paid: "Rounded Actual". */
  'option',
  /** Minutes that hours are rounded to, or words for it: "nearest 15", "none". */
  'rounding',
  'name',
  'code',
] as const;
export type Look = (typeof LOOKS)[number];

/** What the values of a column look like: of the sampled cells that are not blank, the share of each look. */
export interface ColumnShape {
  readonly cells: number;
  readonly blank: number;
  readonly share: Readonly<Record<Look, number>>;
  readonly distinct: number;
}

/** Rows looked at in each column, spread evenly: enough to see what a column is, few enough for a thousand columns. */
const SAMPLED_ROWS = 120;

export function sampled(rows: readonly Row[], most = SAMPLED_ROWS): readonly Row[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, index) => rows[Math.floor((index * rows.length) / most)] ?? []);
}

/** @param rows a sample of the body rows */
export function columnShape(rows: readonly Row[], column: number): ColumnShape {
  const times = new Map<CellValue, number>();
  let blank = 0;
  for (const row of rows) {
    const cell = row[column];
    if (cell === undefined || isBlank(cell) || isErrorValue(cell)) blank += 1;
    else times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  const cells = rows.length - blank;
  const count = Object.fromEntries(LOOKS.map((look) => [look, 0])) as Record<Look, number>;
  for (const [cell, often] of times) for (const look of looksOf(cell)) count[look] += often;
  for (const look of LOOKS) count[look] /= Math.max(cells, 1);
  return { cells, blank, share: count, distinct: times.size };
}

function looksOf(cell: CellValue): readonly Look[] {
  if (typeof cell === 'boolean') return ['flag'];
  return typeof cell === 'number' ? looksOfNumber(cell) : looksOfText(plain(cell));
}

/** 2000-01-01 and 2100-01-01: dates of visits and authorizations lie between. */
const FIRST_DATE = 36_526;
const LAST_DATE = 73_051;
const HOURS_OF_DAY = 24;
const MINUTES_OF_DAY = 1440;

function looksOfNumber(value: number): readonly Look[] {
  const looks: Look[] = ['number'];
  const whole = Number.isInteger(value);
  if (value >= FIRST_DATE && value < LAST_DATE) looks.push(whole ? 'date' : 'stamp');
  if (value >= 0 && value <= HOURS_OF_DAY) looks.push('hours');
  if (value >= 0 && value < 1) looks.push('fraction');
  if (whole && value >= 0) looks.push('count', 'code');
  if (whole && value > HOURS_OF_DAY && value <= MINUTES_OF_DAY) looks.push('minutes');
  if (value === 0 || value === 1) looks.push('flag');
  if (roundingFromNumber(value) !== 'unreadable') looks.push('rounding');
  return looks;
}

const NUMERIC = /^[+-]?[\d.,]+$/;
const MERIDIEM = /\d\s*[ap]\.?\s*m?\.?$/i;
const STAMP_CLOCK = /[T ,]\d{1,2}:\d{2}/;
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const MEASURES = new Set(['hour', 'hours', 'hourly', 'hr', 'hrs', 'unit', 'units', 'visit', 'visits']);
const BETWEEN = /^(.*?\d.*?)\s*(?:-| to | thru | through | until )\s*(.*\d.*)$/i;

function looksOfText(text: string): readonly Look[] {
  if (NUMERIC.test(text)) return looksOfDigits(text);
  if (isMoney(text)) return ['money'];
  const looks: Look[] = [];
  const answer = plainAnswerOf(text);
  if (answer === 'yes' || answer === 'no') looks.push('flag');
  if (roundingFromText(text) !== 'unreadable') looks.push('rounding');
  if (optionFromText(text) !== 'unreadable') looks.push('option');
  if (/\d/.test(text)) {
    looks.push(...looksOfMixed(text));
  } else if (/\p{L}/u.test(text)) {
    if (periodFromText(text) !== 'unreadable') looks.push('period');
    if (weekdayFromText(text) !== 'unreadable') looks.push('weekday');
    const words = wordsOf(text);
    if (words.some((word) => MEASURES.has(word))) looks.push('measure');
    looks.push(/\s/.test(text) || text.length > 3 ? 'name' : 'code');
    if (text === text.toUpperCase() && !/\s/.test(text)) looks.push('code');
  }
  return looks;
}

/** "0123" is a code that can also be a number; "8.000" is a number. */
function looksOfDigits(text: string): readonly Look[] {
  const value = Number(text.replaceAll(',', ''));
  if (Number.isNaN(value)) return ['code'];
  const looks = looksOfNumber(value).filter((look) => look !== 'date' && look !== 'stamp');
  return /^\d{4}$/.test(text) && timeFromText(text) !== 'unreadable' ? [...looks, 'time'] : looks;
}

function looksOfMixed(text: string): readonly Look[] {
  const date = isDate(text);
  if (date) return [STAMP_CLOCK.test(text) ? 'stamp' : 'date'];
  if (STAMP_CLOCK.test(text) && timeFromText(text) !== 'unreadable')
    return OFFSET.test(text) ? ['stamp', 'zoned'] : ['stamp'];
  const looks: Look[] = [];
  const time = timeFromText(text) !== 'unreadable';
  if (time) looks.push('time');
  if (!(time && MERIDIEM.test(text)) && hoursFromText(text) !== 'unreadable') looks.push('hours', 'number');
  if (countFromText(text) !== 'unreadable') looks.push('count', 'number');
  if (looks.length > 0) return looks;
  const between = betweenOf(text);
  if (between) return [between];
  if (periodFromText(text) !== 'unreadable') return ['period'];
  return /\s/.test(text) && /\p{L}{2}/u.test(text) ? ['name', 'code'] : ['code'];
}

function isDate(text: string): boolean {
  return dayFromText(text, 'mdy') !== 'unreadable' || dayFromText(text, 'dmy') !== 'unreadable';
}

/** Two dates or two times in one cell. */
function betweenOf(text: string): 'dateRange' | 'timeSpan' | undefined {
  for (const parts of splits(text)) {
    const [from = '', to = ''] = parts;
    if (isDate(from) && isDate(to)) return 'dateRange';
    if (isClock(from) && isClock(to)) return 'timeSpan';
  }
  return undefined;
}

function isClock(text: string): boolean {
  return timeFromText(text) !== 'unreadable' || /^(?:[01]?\d|2[0-4])$/.test(text);
}

function splits(text: string): readonly (readonly string[])[] {
  const spaced = text.split(/ (?:-|to|thru|through|until) /i);
  if (spaced.length === 2) return [spaced];
  const first = BETWEEN.exec(text);
  const slim = first ? [[first[1] ?? '', first[2] ?? '']] : [];
  const dashes = text.split('-');
  const half = dashes.length / 2;
  // A range of dates that are themselves written with hyphens parts in the middle.
  if (dashes.length > 2 && Number.isInteger(half))
    slim.push([dashes.slice(0, half).join('-'), dashes.slice(half).join('-')]);
  return slim;
}
