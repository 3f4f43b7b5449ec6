import { textOf, type Row, type TableHead } from './cells';
import type { Note } from './notes';
import { listed, wordsOf } from './words';

const NAMED = 8;

/**
 * Names the statuses that change nothing, with their rows, so that none is passed over in silence.
 * @param isOther tells a status whose words are not known
 * @param therefore what that means, and what to do where it is wrong
 */
export function otherStatusesNotes(
  head: TableHead,
  column: number | undefined,
  body: readonly Row[],
  isOther: (status: string) => boolean,
  therefore: string,
): readonly Note[] {
  if (column === undefined) return [];
  // Each spelling is understood once; spellings of the same words are told of together.
  const spellings = new Map<string, number>();
  for (const row of body) {
    const status = textOf(row[column]);
    if (status !== '') spellings.set(status, (spellings.get(status) ?? 0) + 1);
  }
  const others = new Map<string, { readonly shown: string; rows: number }>();
  for (const [status, rows] of spellings) {
    if (!isOther(status)) continue;
    const key = wordsOf(status).join(' ');
    const known = others.get(key);
    if (known) known.rows += rows;
    else others.set(key, { shown: status, rows });
  }
  if (others.size === 0) return [];
  const all = [...others.values()];
  const named = all
    .slice(0, NAMED)
    .map(({ shown, rows }) => `"${shown}" in ${rows === 1 ? '1 row' : `${rows} rows`}`);
  const more = all.length - named.length;
  const heading = head.headings[column] ?? '';
  const message = `"${heading}" says ${listed(more > 0 ? [...named, `${more} others`] : named)}, which changes nothing: ${therefore}`;
  return [{ code: 'otherStatuses', sheet: head.sheet, column: heading, isQuestion: true, message }];
}
