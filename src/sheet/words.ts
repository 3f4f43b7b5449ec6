/**
 * Headings, statuses and periods are compared by their words, so that case, punctuation, spacing and the
 * look-alike characters of other systems' exports (non-breaking spaces, full-width letters) make no difference.
 */

const WORD = /[\p{L}\p{N}]+/gu;

/** @example wordsOf('Auth. No_Show') // ['auth', 'no', 'show'] */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Opens up words that are only told apart by capitals. @example openCapitals('PAStartDate') // 'PA Start Date' */
export function openCapitals(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
}

/** Text in one form for a parser: full-width and non-breaking characters made plain, a true minus made a hyphen. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @example listed(['Client', 'Date', 'Status']) // 'Client, Date and Status' */
export function listed(items: readonly string[], word = 'and'): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
