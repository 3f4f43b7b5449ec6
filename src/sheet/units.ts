import { secondsFromHours, type Cell, type Seconds } from '../engine';
import { columnReader, nothing, type ColumnReader } from './column';
import { countFromText, hoursFromNumber, hoursFromText } from './hours';
import { plain, wordsOf } from './words';

/** What a number stands for where it stands alone. */
export type Measure = 'hours' | 'minutes' | 'units' | 'dayFractions';

const MEASURE_OF = new Map<string, Measure>([
  ...['hour', 'hours', 'hourly', 'hr', 'hrs', 'h'].map((word): [string, Measure] => [word, 'hours']),
  ...['unit', 'units'].map((word): [string, Measure] => [word, 'units']),
  ...['minute', 'minutes', 'mins'].map((word): [string, Measure] => [word, 'minutes']),
]);

/** What a heading, or the value of a column such as Authorized As, says is counted; nothing where it does not say. */
export function measureSaidBy(text: string): Measure | undefined {
  // "min" is also short for minimum: it counts only where it stands in brackets, or no other measure is named.
  if (/\(min\.?\)/i.test(text)) return 'minutes';
  const said = new Set(
    wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).flatMap((word) => MEASURE_OF.get(word) ?? []),
  );
  if (said.has('minutes')) return said.has('units') ? 'units' : 'minutes';
  const [only, ...others] = said;
  return others.length === 0 ? only : undefined;
}

const UNITS = /\b(?:u|units?)\.?$/i;

/**
 * Reads an amount of time typed as text. A text that names its measure ("16 units", "4 h", "45 min") means that, whatever
 * the column holds; a plain number means what the column does.
 */
export function amountFromText(text: string, measure: Measure, minutesPerUnit: number): Cell<Seconds> {
  const typed = plain(text);
  const count = countFromText(typed);
  if (typeof count !== 'number') return hoursFromText(typed);
  return amountFromNumber(count, UNITS.test(typed) ? 'units' : measure, minutesPerUnit);
}

export function amountFromNumber(value: number, measure: Measure, minutesPerUnit: number): Cell<Seconds> {
  switch (measure) {
    case 'hours':
      return hoursFromNumber(value);
    case 'minutes':
      return hoursFromNumber(value / 60);
    case 'units':
      return hoursFromNumber((value * minutesPerUnit) / 60);
    case 'dayFractions':
      return hoursFromNumber(value * 24);
  }
}

/** Makes the reader of a column in which every unit has the same length. */
export function amountReader(
  column: number | undefined,
  measure: Measure,
  minutesPerUnit: number,
): ColumnReader<Seconds> {
  if (column === undefined) return nothing;
  return columnReader(column, {
    // The straight way of nearly all cells.
    number:
      measure === 'hours' ? hoursFromNumber : (value) => amountFromNumber(value, measure, minutesPerUnit),
    text: (text) => amountFromText(text, measure, minutesPerUnit),
  });
}

/** The minutes of a unit: a number of minutes, or a length such as "15 min" or "1 hour". Never 0 or less. */
export function minutesPerUnitFrom(value: number | string): Cell<number> {
  const length =
    typeof value === 'number' ? secondsFromHours(value / 60) : amountFromText(value, 'minutes', NaN);
  if (length === undefined) return undefined;
  return typeof length === 'number' && length > 0 ? length / 60 : 'unreadable';
}
