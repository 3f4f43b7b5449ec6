/**
 * Texts are compared as a clerk would: spaces at the ends and doubled, capitals and full-width forms make no
 * difference, and texts of digits lose their leading zeros, because Excel eats them.
 */
export function textKey(text: string): string {
  const key = PLAIN.test(text) ? text.toLowerCase() : foldedKey(text);
  return DIGITS.test(key) ? key.replace(/^0+(?=.)/, '') : key;
}

/** ASCII with single spaces: nearly every text, and nothing to normalise in it. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const DIGITS = /^[0-9]+$/;

function foldedKey(text: string): string {
  // Upper case first: it folds letters that have no other pair, such as the sharp s of "Straße" and "STRASSE".
  const folded = text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toUpperCase().toLowerCase();
  // A second normalisation: changing case can leave a composed and a decomposed form of one letter apart.
  return folded.normalize('NFKC');
}

/** Like {@link textKey}, and "Doe, Jane" is "Jane Doe": for names of people with exactly one comma. */
export function nameKey(name: string): string {
  const text = PLAIN.test(name) ? name : name.normalize('NFKC');
  const comma = text.indexOf(',');
  if (comma < 0 || comma !== text.lastIndexOf(',')) return textKey(text);
  return textKey(`${text.slice(comma + 1).trim()} ${text.slice(0, comma).trim()}`);
}

/** A procedure code with up to four modifiers: `T1019 U1`, `T1019:U1:UA`, `99509-59`. */
const CODE_WITH_MODIFIERS = /^(?:[a-z]\d{4}|\d{4}[a-z\d])(?: ?[ :/-] ?[a-z\d]{2}){1,4}$/;

/** Like {@link textKey}, and between a procedure code and its modifiers a colon, hyphen or stroke is as good as a space. */
export function serviceKey(service: string): string {
  const key = textKey(service);
  return CODE_WITH_MODIFIERS.test(key) ? key.replace(/ ?[ :/-] ?/g, ' ') : key;
}

/**
 * Gives texts that compare equal the same number, remembering each spelling: a schedule repeats a few names
 * in very many rows.
 */
export class KeyNumbers {
  private readonly bySpelling = new Map<string, number>();
  private readonly byKey = new Map<string, number>();

  constructor(private readonly keyOf: (text: string) => string) {}

  /** @returns 0 for a blank text, else a positive number */
  number(text: string | undefined): number {
    if (text === undefined || text === '') return 0;
    const known = this.bySpelling.get(text);
    if (known !== undefined) return known;
    const key = this.keyOf(text);
    let found = key === '' ? 0 : this.byKey.get(key);
    if (found === undefined) {
      found = this.byKey.size + 1;
      this.byKey.set(key, found);
    }
    this.bySpelling.set(text, found);
    return found;
  }
}

/** Nothing but spaces, non-breaking ones included. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
