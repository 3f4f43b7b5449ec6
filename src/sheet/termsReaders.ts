/** How the columns of payers and caregivers are read. Blank follows the rules. */
import type { Cell, Rounding } from '../engine';
import { isBlank } from './cells';
import { columnReader, type ColumnReader } from './column';
import { optionFromText, type OptionSaid } from './finalizingOptions';
import { roundingFromNumber, roundingFromText } from './roundings';
import { plainAnswerOf } from './statuses';

/** What says that the rules are to be followed, besides a blank cell. */
const FOLLOWS = /^(?:-+|n\/?a|default|)$/i;

function saysNothing(text: string): boolean {
  return FOLLOWS.test(text.trim());
}

/** Options in words. */
export function optionReader(column: number | undefined): ColumnReader<OptionSaid> {
  return columnReader<OptionSaid>(column, {
    number: () => 'unreadable',
    text: (text) => (saysNothing(text) ? undefined : optionFromText(text)),
  });
}

/** A box to check, in which an option can stand as well. */
export function flagReader(column: number | undefined): ColumnReader<OptionSaid> {
  const inWords = optionReader(column);
  return (row) => {
    const cell = column === undefined ? undefined : row[column];
    if (cell === undefined || isBlank(cell)) return undefined;
    const answer = plainAnswerOf(cell);
    if (answer === 'yes' || answer === 'no') return { capped: answer === 'yes' };
    return answer === undefined ? undefined : inWords(row);
  };
}

/** Minutes that are rounded to, in which direction, and what is rounded: any of them. */
export function roundingReader(column: number | undefined): ColumnReader<Partial<Rounding>> {
  return columnReader<Partial<Rounding>>(column, {
    number: roundingFromNumber,
    text: (text) => (saysNothing(text) ? undefined : roundingFromText(text)),
  });
}

/** Minutes, and nothing else that a rounding can say. */
export function incrementReader(column: number | undefined): ColumnReader<number> {
  const rounding = roundingReader(column);
  return (row): Cell<number> => {
    const says = rounding(row);
    if (typeof says !== 'object') return says;
    const { minutes, ...more } = says;
    return minutes === undefined || Object.keys(more).length > 0 ? 'unreadable' : minutes;
  };
}
