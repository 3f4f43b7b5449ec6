import type { FieldReading, TableDescription } from './fieldNames';
import { classOf, headingWords, type HeadingWords, type WordClass } from './headingWords';
import { ownColumnOf } from './ownColumns';

/** How well a heading names a field. */
export interface Named {
  /** From 0 to 1. */
  readonly sureness: number;
  readonly tier: Tier;
  /** The words of the heading as they were read. */
  readonly words: ReadonlySet<string>;
  /** Misspellings that were read as the words meant. */
  readonly corrected: HeadingWords['corrected'];
}

/** Which of the field's lists the heading stands in. */
export type Tier = 'headings' | 'bare' | 'ifSeen';

interface Phrase<Field> {
  readonly field: Field;
  readonly words: readonly string[];
  readonly sureness: number;
  readonly tier: Tier;
  readonly harmless: ReadonlySet<string>;
  readonly contrary: ReadonlySet<string>;
}

/** Headings kept in mind: those of a workbook are looked at many times while its tables are told apart. */
const KEPT = 4000;
/** Below it a heading does not name a field at all. */
const LEAST = 0.3;

/** What a word that the field's heading does not have takes away. */
const EXTRA = { light: 0.98, unknown: 0.82, meaning: 0.25, other: 0.05 };
/** An unknown word beside a heading of one word, or one that is no heading by itself, may be its meaning: "Payment Date". */
const UNKNOWN_BESIDE_LITTLE = 0.52;
const HARMLESS = 0.97;
/** Everything in a schedule is a visit's, or a service's. */
const OF_EVERYTHING = new Set(['visit', 'service']);
const EXTRA_OF_EVERYTHING = 0.6;
const CORRECTED = 0.93;

/**
 * Makes the function that tells which fields of a kind of table a heading can name, and how well. It goes by words
 * alone, in any order: a field's heading must be there whole, and every word more makes it less sure, so that
 * "Schedule ID" is not scheduled hours, nor "Client Status" a client. Our own columns name nothing.
 */
export function headingReader<Field extends string>(
  kind: TableDescription<Field>,
): (heading: string) => ReadonlyMap<Field, Named> {
  const phrases = phrasesByWord(kind);
  const read = new Map<string, ReadonlyMap<Field, Named>>();
  return (heading) => {
    const known = read.get(heading);
    if (known) return known;
    const best = new Map<Field, Named>();
    if (read.size < KEPT) read.set(heading, best);
    if (heading === '' || ownColumnOf(heading)) return best;
    const { words, corrected } = headingWords(heading);
    const certain = CORRECTED ** corrected.length;
    for (const word of words) {
      for (const phrase of phrases.get(word) ?? []) {
        const sureness = surenessOf(words, phrase) * certain;
        if (sureness < LEAST || sureness <= (best.get(phrase.field)?.sureness ?? 0)) continue;
        best.set(phrase.field, { sureness, tier: phrase.tier, words, corrected });
      }
    }
    return best;
  };
}

function surenessOf(words: ReadonlySet<string>, phrase: Phrase<string>): number {
  if (!phrase.words.every((word) => words.has(word))) return 0;
  let { sureness } = phrase;
  for (const word of words) {
    if (phrase.words.includes(word)) continue;
    if (phrase.contrary.has(word)) return 0;
    if (phrase.harmless.has(word)) sureness *= HARMLESS;
    else sureness *= OF_EVERYTHING.has(word) ? EXTRA_OF_EVERYTHING : extra(classOf(word), phrase);
  }
  return sureness;
}

function extra(word: WordClass, { words, tier }: Phrase<string>): number {
  const little = words.length === 1 || tier !== 'headings';
  return word === 'unknown' && little ? UNKNOWN_BESIDE_LITTLE : EXTRA[word];
}

/** The phrases of all fields by one word of each, the one that the fewest share, so that few are compared. */
function phrasesByWord<Field extends string>(
  kind: TableDescription<Field>,
): ReadonlyMap<string, readonly Phrase<Field>[]> {
  const phrases = kind.fields.flatMap((field) => phrasesOf(field, kind.readings[field]));
  const often = new Map<string, number>();
  for (const { words } of phrases) for (const word of words) often.set(word, (often.get(word) ?? 0) + 1);
  const byWord = new Map<string, Phrase<Field>[]>();
  for (const phrase of phrases) {
    const rarest = phrase.words.reduce((least, word) =>
      (often.get(word) ?? 0) < (often.get(least) ?? 0) ? word : least,
    );
    byWord.set(rarest, [...(byWord.get(rarest) ?? []), phrase]);
  }
  return byWord;
}

function phrasesOf<Field extends string>(field: Field, reading: FieldReading): readonly Phrase<Field>[] {
  const harmless = new Set(reading.harmless?.split(' '));
  const contrary = new Set(reading.contrary?.split(' '));
  return (['headings', 'bare', 'ifSeen'] as const).flatMap((tier) =>
    (reading[tier] ?? []).flatMap(([sureness, headings]) =>
      headings.split('|').map((heading) => {
        return { field, words: [...new Set(heading.trim().split(' '))], sureness, tier, harmless, contrary };
      }),
    ),
  );
}
