import { describeDate } from '../engine';
import type { ReadingKind } from './columnReading';
import { columnReader } from './column';
import { dateReader } from './dateColumns';
import { rangeFromText } from './dateRanges';
import { dateFormOf, dayFromSerial, type DateOrder } from './dates';
import { spanFromText } from './spans';
import { momentFromNumber, momentFromText } from './stamps';
import { timeFromNumber } from './times';
import { amountReader, measureSaidBy, type Measure } from './units';
import { plain } from './words';

/** The kinds of values a column can hold, as they are told of. One for each way to read. */

export const PLAIN_TEXT: ReadingKind = { noun: 'text', numbers: 'kept as numbers', texts: () => '' };
export const NAMES: ReadingKind = { ...PLAIN_TEXT, noun: 'names or ids' };
export const CODES: ReadingKind = { ...PLAIN_TEXT, noun: 'codes' };

export function datesKind(column: number, date1904: boolean, order: DateOrder): ReadingKind {
  return {
    noun: 'dates',
    numbers: 'as Excel keeps them',
    texts: (text) => `as ${dateFormOf(text, order)}`,
    read: dateReader(column, date1904, order),
    show: (serial) => shownDate(serial, date1904),
  };
}

export function rangesKind(column: number, order: DateOrder): ReadingKind {
  return {
    noun: 'first and last dates',
    numbers: 'as numbers',
    texts: () => `as ${order === 'mdy' ? 'month/day/year' : 'day/month/year'} where they are in numbers`,
    read: columnReader<object>(column, {
      number: () => 'unreadable',
      text: (text) => rangeFromText(text, order),
    }),
  };
}

export function timesKind(column: number, date1904: boolean, order: DateOrder): ReadingKind {
  return {
    noun: 'times',
    numbers: 'as Excel keeps them',
    texts: (text) => timeForm(text, order),
    read: columnReader<object | number>(column, {
      number: timeFromNumber,
      text: (text) => momentFromText(text, order),
    }),
    show: (value) => shownTime(value, date1904),
  };
}

function timeForm(text: string, order: DateOrder): string {
  const moment = momentFromText(text, order);
  if (typeof moment !== 'object') return '';
  if (moment.zone !== undefined) return 'as stamps in UTC or with an offset, for the length only';
  if (moment.day !== undefined) return 'as date and time';
  return /[ap]\.?(?: ?m\.?)?$/i.test(plain(text)) ? 'as 3:30 PM' : 'as 15:30';
}

export function spansKind(column: number, order: DateOrder): ReadingKind {
  return {
    noun: 'start and end',
    numbers: 'as numbers',
    texts: () => 'in one cell',
    read: columnReader<object>(column, {
      number: () => 'unreadable',
      text: (text) => spanFromText(text, order),
    }),
  };
}

const NUMBERS_OF: Readonly<Record<Measure, string>> = {
  hours: 'as numbers',
  minutes: 'as minutes',
  units: 'as units',
  dayFractions: 'as parts of a day, 0.5 being 12 hours',
};

export function amountsKind(column: number, measure: Measure, minutesPerUnit: number): ReadingKind {
  const noun =
    measure === 'units' ? `units of ${minutesPerUnit} minutes` : measure === 'minutes' ? 'minutes' : 'hours';
  const numbers = measure === 'units' || measure === 'minutes' ? '' : NUMBERS_OF[measure];
  return {
    noun,
    numbers,
    texts: (text) => amountForm(text, numbers),
    read: amountReader(column, measure, minutesPerUnit),
  };
}

function amountForm(text: string, numbers: string): string {
  if (text.includes(':')) return 'as h:mm times';
  const said = measureSaidBy(text.replace(/\d/g, ' '));
  return said === undefined ? numbers : `as text that says ${said}`;
}

/** @example shownDate(46027, false) // 'Jan 5, 2026' */
export function shownDate(serial: number, date1904: boolean): string {
  const date = dayFromSerial(serial, date1904);
  return typeof date === 'number' ? describeDate(date) : String(serial);
}

/** @example shownTime(0.6458333, false) // '3:30 PM' */
export function shownTime(value: number, date1904: boolean): string {
  const moment = momentFromNumber(value, date1904);
  if (typeof moment !== 'object') return String(value);
  const minutes = Math.floor(moment.time / 60);
  const hour = Math.floor(minutes / 60);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return moment.day === undefined ? clock : `${describeDate(moment.day)} ${clock}`;
}
