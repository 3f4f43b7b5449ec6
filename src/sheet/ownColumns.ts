import { wordsOf } from './words';

/** The five columns this product writes. They are never read as input, whatever they resemble. */
export const OWN_COLUMNS = [
  'Max Bill Hours',
  'Max Pay Hours',
  'Scheduled Over',
  'Billed Over',
  'Hours Note',
] as const;

export type OwnColumn = (typeof OWN_COLUMNS)[number];

const BY_WORDS = new Map<string, OwnColumn>(OWN_COLUMNS.map((own) => [wordsOf(own).join(' '), own]));

/** Which of our columns a heading is. Excel itself tells headings apart without regard to case. */
export function ownColumnOf(heading: string): OwnColumn | undefined {
  return BY_WORDS.get(wordsOf(heading).join(' '));
}
