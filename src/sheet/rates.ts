import type { Cell } from '../engine';
import { columnReader, type ColumnReader } from './column';
import { headingWords } from './headingWords';
import { plain } from './words';

/** Words that make a rate money for something else than an hour, in the meanings of `vocabulary`. */
export const NOT_HOURLY = 'visit day week biweekly month quarter year unit minute diem';

const CURRENCY = String.raw`(?:US\$|[$€£¥]|USD|EUR|GBP|CAD|AUD|NZD|CHF)`;
const PER_HOUR = String.raw`(?: ?(?:\/|per|an) ?(?:h|hr|hour)\.?| hourly)`;
/** `25.00`, `$25`, `-25`, `(25.00)`, `25,00 €`, `USD 25 per hour`: a sign may stand before or after the currency. */
const RATE = new RegExp(
  String.raw`^(\()?([+-]?) ?(${CURRENCY}?) ?([+-]?)([\d.,]*\d[.,]?) ?(${CURRENCY}?)${PER_HOUR}?(\))?$`,
  'i',
);

/** Reads money an hour as people type it. @example rateFromText('25,00 €/h') // 25 */
export function rateFromText(text: string): Cell<number> {
  const typed = plain(text);
  return typed === '' ? undefined : (parsed(typed)?.rate ?? 'unreadable');
}

/** Whether a text is an amount that names its currency. */
export function isMoney(text: string): boolean {
  return parsed(text)?.hasCurrency ?? false;
}

function parsed(typed: string): { readonly rate: number; readonly hasCurrency: boolean } | undefined {
  const [match, opened, before, first, after, digits = '', last, closed] = RATE.exec(typed) ?? [];
  if (match === undefined || (opened === undefined) !== (closed === undefined)) return undefined;
  const amount = amountFrom(digits);
  if (amount === undefined) return undefined;
  const isNegative = opened !== undefined || before === '-' || after === '-';
  return { rate: isNegative ? -amount : amount, hasCurrency: first !== '' || last !== '' };
}

const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/;
const COMMAS_PART_THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const DOTS_PART_THOUSANDS = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const COMMA_FOR_DECIMALS = /^\d*,\d{1,2}$/;

/** "1,250" is a thousand and more, "25,5" is not, and "1.250" is little more than one. */
function amountFrom(digits: string): number | undefined {
  if (PLAIN.test(digits)) return Number(digits);
  if (COMMAS_PART_THOUSANDS.test(digits)) return Number(digits.replaceAll(',', ''));
  if (DOTS_PART_THOUSANDS.test(digits) || COMMA_FOR_DECIMALS.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  return undefined;
}

export function rateReader(column: number | undefined): ColumnReader<number> {
  return columnReader(column, { number: (rate) => rate, text: rateFromText });
}

/** Whether a heading names a rate that is for something else than an hour. @example isOtherRate('Rate per Visit') */
export function isOtherRate(heading: string): boolean {
  const { words } = headingWords(heading);
  return words.has('rate') && NOT_HOURLY.split(' ').some((word) => words.has(word));
}
