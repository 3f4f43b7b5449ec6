import type { TableHead } from './cells';
import { columnLetters } from './highlights';

/**
 * The headings as a person is shown them and names them again: one that is repeated or blank says where it stands, as
 * "Hours (column F)" and "Column G".
 */
export function headingLabels(head: TableHead): readonly string[] {
  const keys = head.headings.map(keyOf);
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return head.headings.map((heading, index) => {
    const letters = columnLetters(head.column + index);
    const key = keys[index] ?? '';
    if (key === '') return `Column ${letters}`;
    return times.get(key) === 1 ? heading.trim() : `${heading.trim()} (column ${letters})`;
  });
}

/** The columns a person can mean by a heading: one, none, or each of those that say the same. */
export function columnsNamed(head: TableHead, heading: string): readonly number[] {
  const wanted = keyOf(heading);
  const at = (texts: readonly string[]): number[] =>
    texts.flatMap((text, index) => (keyOf(text) === wanted ? [index] : []));
  const labelled = at(headingLabels(head));
  return labelled.length > 0 || wanted === '' ? labelled : at(head.headings);
}

function keyOf(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
