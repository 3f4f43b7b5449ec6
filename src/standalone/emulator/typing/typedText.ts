/**
 * What Excel makes of a text put into a cell, as if somebody had typed it (documentation of Range.values; dates are
 * read the US way whatever the language of Excel, #1559 and #5317). The formats given to a `General` cell are those
 * of Excel in US English, from the support page "Automatically format numbers" where it says, assumed elsewhere.
 */
import { ErrorValue, type CellValue } from '../model';
import { dateSerial, daysInMonth } from './dateSerial';

export interface TypedCell {
  readonly kind: 'value';
  readonly value: CellValue | ErrorValue;
  /** The number format the cell takes on where it was `General`. */
  readonly format?: string;
}

export interface TypedFormula {
  readonly kind: 'formula';
  /** With the leading '='. */
  readonly formula: string;
}

/** A day and month without a year, or the other way round: Excel completes it from the clock, which nothing here reads. */
export interface IncompleteDate {
  readonly kind: 'incompleteDate';
  readonly text: string;
}

const errorCodes = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);

/** Texts that begin like this, or with a letter of a month or truth value, may become something else. */
const maybeMore = /^[\s'=+\-@$(#.\d%]|^(true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

export function readTypedText(text: string, date1904: boolean): TypedCell | TypedFormula | IncompleteDate {
  if (!maybeMore.test(text)) return { kind: 'value', value: text };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  const code = text.toUpperCase();
  if (errorCodes.has(code)) return { kind: 'value', value: new ErrorValue(code) };
  const trimmed = text.trim();
  const number = readNumber(trimmed) ?? readTime(trimmed);
  if (number) return { kind: 'value', ...number };
  // A date may have a time after it, from the first blank that a time follows.
  const [, date = trimmed, time] = /^(.*\S)\s+(\d{1,2}:.*|\d{1,2}\s*[ap]m?)$/i.exec(trimmed) ?? [];
  if (incompleteDates.some((pattern) => pattern.test(date))) return { kind: 'incompleteDate', text };
  const moment = readMoment(date, time, date1904);
  if (moment) return { kind: 'value', ...moment };
  // "-total" or "+A1": Excel takes a leading sign for the start of a formula.
  if (/^[+-]./.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}

interface Reading {
  readonly value: number;
  readonly format?: string;
}

const numeral = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const numberPattern = new RegExp(`^([+-]?)(\\$?)(${numeral})(e[+-]?\\d+)?(%?)$`, 'i');
const parenthesized = new RegExp(`^\\((\\$?${numeral})\\)$`);

function readNumber(text: string): Reading | undefined {
  const bracketed = parenthesized.exec(text)?.[1];
  const match = numberPattern.exec(bracketed === undefined ? text : `-${bracketed}`);
  if (!match) return undefined;
  const [, sign = '', dollar = '', digits = '', exponent = '', percent = ''] = match;
  if (!/\d/.test(digits) || (exponent !== '' && (dollar !== '' || percent !== ''))) return undefined;
  const magnitude = Number(fifteenDigits(digits.replaceAll(',', '')) + exponent);
  if (!Number.isFinite(magnitude)) return undefined;
  const value =
    (sign === '-' || bracketed !== undefined ? -magnitude : magnitude) / (percent === '' ? 1 : 100);
  const format = numberFormatOf({ digits, dollar, exponent, percent });
  return format === undefined ? { value } : { value, format };
}

/** Digits past the fifteenth become zeros (support page "Keeping leading zeros and large numbers"). */
function fifteenDigits(digits: string): string {
  let kept = 0;
  return digits.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== '0') kept += 1;
    return kept > 15 ? '0' : digit;
  });
}

function numberFormatOf(parts: {
  digits: string;
  dollar: string;
  exponent: string;
  percent: string;
}): string | undefined {
  const hasDecimals = /\.\d/.test(parts.digits);
  if (parts.percent !== '') return hasDecimals ? '0.00%' : '0%';
  if (parts.dollar !== '') {
    return hasDecimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  }
  if (parts.exponent !== '') return '0.00E+00';
  if (parts.digits.includes(',')) return hasDecimals ? '#,##0.00' : '#,##0';
  return undefined;
}

const timePattern = /^(\d{1,4})(?::([0-5]?\d)(?::([0-5]?\d)(\.\d+)?)?)?(?:\s*([ap])m?)?$/i;

function readMoment(date: string, time: string | undefined, date1904: boolean): Reading | undefined {
  const day = readDate(date, date1904);
  if (!day || time === undefined) return day;
  const clock = readTime(time);
  return clock && { value: day.value + clock.value, format: 'm/d/yyyy h:mm' };
}

function readTime(text: string): Reading | undefined {
  const match = timePattern.exec(text);
  if (!match) return undefined;
  const [, hourText = '', minuteText, secondText, fraction = '', half] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  let hours = Number(hourText);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const seconds = Number(`${secondText ?? '0'}${fraction}`);
  const value = (hours * 3600 + Number(minuteText ?? '0') * 60 + seconds) / 86_400;
  if (half !== undefined) return { value, format: secondText === undefined ? 'h:mm AM/PM' : 'h:mm:ss AM/PM' };
  if (hours >= 24) return { value, format: '[h]:mm:ss' };
  return { value, format: secondText === undefined ? 'h:mm' : 'h:mm:ss' };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

interface DatePattern {
  readonly pattern: RegExp;
  /** Which group says what; a year may be missing. */
  readonly parts: readonly ('month' | 'day' | 'year')[];
  readonly format: string;
}

const datePatterns: readonly DatePattern[] = [
  {
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    parts: ['month', 'day', 'year'],
    format: 'm/d/yyyy',
  },
  { pattern: /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/, parts: ['year', 'month', 'day'], format: 'm/d/yyyy' },
  {
    pattern: new RegExp(`^${monthName} (\\d{1,2}),? (\\d{4})$`, 'i'),
    parts: ['month', 'day', 'year'],
    format: 'd-mmm-yy',
  },
  {
    pattern: new RegExp(`^(\\d{1,2})[- ]${monthName}[- ](\\d{4}|\\d{2})$`, 'i'),
    parts: ['day', 'month', 'year'],
    format: 'd-mmm-yy',
  },
];

/** Days and months without a year, and months without a day: Excel adds what lacks from today's date. */
const incompleteDates: readonly RegExp[] = [
  /^(0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])$/,
  new RegExp(`^${monthName}[- ]\\d{1,4}$`, 'i'),
  new RegExp(`^\\d{1,2}[- ]${monthName}$`, 'i'),
];

function readDate(text: string, date1904: boolean): Reading | undefined {
  for (const { pattern, parts, format } of datePatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = new Map(parts.map((part, index) => [part, match[index + 1] ?? '']));
    const monthText = found.get('month') ?? '';
    const month = /^\d/.test(monthText) ? Number(monthText) : months.indexOf(monthText.toLowerCase()) + 1;
    const year = fullYear(found.get('year') ?? '');
    const day = Number(found.get('day'));
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) continue;
    const value = dateSerial(year, month, day, date1904);
    if (value !== undefined) return { value, format };
  }
  return undefined;
}

/** Two digits up to 29 are of this century (support page "Change the date system, format, or two-digit year"). */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= 29 ? 2000 + year : 1900 + year;
}
