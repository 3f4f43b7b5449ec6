import { distance } from 'fastest-levenshtein';
import { WORD_GROUPS, IDIOMS, LIGHT_WORDS, OTHER_WORDS } from './vocabulary';
import { openCapitals, wordsOf } from './words';

/** The words of a heading in their one form, e.g. "Sch. Hrs" as scheduled and hour. */
export interface HeadingWords {
  readonly words: ReadonlySet<string>;
  /** Words that were taken for misspellings: as written, and as read. */
  readonly corrected: readonly (readonly [written: string, read: string])[];
}

/** What a word adds to a heading: a known meaning, nothing, something else altogether, or something unknown. */
export type WordClass = 'meaning' | 'light' | 'other' | 'unknown';

const MEANT = new Map<string, readonly string[]>(
  Object.entries(WORD_GROUPS).flatMap(([meaning, spellings]) =>
    [meaning, ...spellings.split(' ')]
      .filter((spelling) => spelling !== '')
      .map((spelling): [string, readonly string[]] => [spelling, meaning.split('+')]),
  ),
);
const LIGHT = new Set(LIGHT_WORDS.split(' '));
const OTHER = new Set(OTHER_WORDS.split(' '));
const MEANINGS = new Set([...MEANT.values()].flat());

/** Words long enough that one slip leaves them recognisable. Shorter ones, as "Date" and "Rate", differ by a letter. */
const LEAST_MISSPELT = 5;
const LEAST_TWO_SLIPS = 8;
const LEAST_JOINED = 6;
const LEAST_PART = 2;

/** By first letter, which slips of the fingers leave alone. */
/** Letters of the parts of a joined word. */
const LEAST_ON_AVERAGE = 3;
const LONG_WORDS = new Map<string, string[]>();
for (const word of MEANT.keys()) {
  if (word.length < LEAST_MISSPELT) continue;
  const alike = LONG_WORDS.get(word.charAt(0));
  if (alike) alike.push(word);
  else LONG_WORDS.set(word.charAt(0), [word]);
}

export function classOf(word: string): WordClass {
  if (LIGHT.has(word) || /^\d+$/.test(word)) return 'light';
  if (MEANINGS.has(word)) return 'meaning';
  return OTHER.has(word) ? 'other' : 'unknown';
}

/**
 * Reads the words of a heading. Capitals tell words apart in "PAStartDate" but not in "sTART dATE": of the two ways to
 * read them the one that leaves fewer words unknown is taken.
 */
export function headingWords(heading: string): HeadingWords {
  // "Act < Sch" is not "Act > Sch".
  const text = heading
    .replaceAll('#', ' number ')
    .replace(/[$€£]/g, ' dollar ')
    .replaceAll('<', ' under ')
    .replace(/['’](?=s\b)/g, '');
  const opened = openCapitals(text);
  const closed = read(text);
  if (opened === text) return closed;
  const apart = read(opened);
  return doubtsOf(closed) < doubtsOf(apart) ? closed : apart;
}

function doubtsOf({ words, corrected }: HeadingWords): number {
  return corrected.length + [...words].filter((word) => classOf(word) === 'unknown').length;
}

function read(text: string): HeadingWords {
  const corrected: [string, string][] = [];
  const meant = wordsOf(text)
    .flatMap(partsOf)
    .flatMap((word): readonly string[] => {
      const known = lookUp(word) ?? joined(word);
      if (known) return known;
      const near = word.length < LEAST_MISSPELT ? undefined : (nearest(word) ?? nearest(singular(word)));
      if (near === undefined) return [word];
      corrected.push([word, near]);
      return MEANT.get(near) ?? [near];
    });
  return { words: new Set(withIdioms(meant)), corrected };
}

/** "Modifier1" is a modifier, the first. */
function partsOf(word: string): readonly string[] {
  return word.match(/\p{N}+|[^\p{N}]+/gu) ?? [];
}

function lookUp(word: string): readonly string[] | undefined {
  const exact = MEANT.get(word);
  if (exact) return exact;
  if (LIGHT.has(word) || OTHER.has(word)) return [word];
  const single = singular(word);
  return MEANT.get(single) ?? (LIGHT.has(single) || OTHER.has(single) ? [single] : undefined);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && /(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Reads words written as one without capitals, "startdate", in as few known words as will do. */
function joined(word: string): readonly string[] | undefined {
  if (word.length < LEAST_JOINED) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = LEAST_PART; end <= word.length; end++) {
    for (let start = 0; start <= end - LEAST_PART; start++) {
      const before = best[start];
      if (!before || (best[end]?.length ?? Infinity) <= before.length + 1) continue;
      const part = word.slice(start, end);
      if (lookUp(part)) best[end] = [...before, part];
    }
  }
  const parts = best[word.length];
  // Little words make up nearly anything: "authorisatin" is no "auth or is at in".
  if (!parts || parts.length * LEAST_ON_AVERAGE > word.length) return undefined;
  return parts.flatMap((part) => lookUp(part) ?? []);
}

/** The one known word a misspelling is nearest to; two that are as near are no answer. */
function nearest(word: string): string | undefined {
  let found: string | undefined;
  let least = Infinity;
  for (const known of LONG_WORDS.get(word.charAt(0)) ?? []) {
    if (Math.abs(known.length - word.length) > 2) continue;
    const slips = distance(word, known);
    if (slips > least || !isSlip(word, known, slips)) continue;
    if (slips === least && found !== undefined && MEANT.get(found) !== MEANT.get(known)) {
      if (!sameMeaning(found, known)) return undefined;
      continue;
    }
    found = known;
    least = slips;
  }
  return found;
}

function isSlip(word: string, known: string, slips: number): boolean {
  if (slips <= 1) return true;
  if (slips > 2) return false;
  // Two letters in each other's place are one slip of the fingers, though two changes.
  return known.length >= LEAST_TWO_SLIPS || sorted(word) === sorted(known);
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

function sameMeaning(one: string, other: string): boolean {
  return MEANT.get(one)?.join() === MEANT.get(other)?.join();
}

/** Replaces words that mean something else together: a staff member is no member. */
function withIdioms(words: readonly string[]): readonly string[] {
  let text = ` ${words.join(' ')} `;
  for (const [idiom, meaning] of IDIOMS) {
    if (text.includes(` ${idiom} `)) text = text.replace(` ${idiom} `, ` ${meaning} `);
  }
  return text.trim().split(/\s+/).filter(Boolean);
}
