import { KEEPING_SHEET } from '../sheet';

const NAMED_SHEETS = 5;

/**
 * Says which sheets were left out; nothing where none was.
 *
 * @param hidden names of all hidden sheets, one of ours among them
 */
export function notLookedAt(hidden: readonly string[]): string | undefined {
  const all = hidden.filter((name) => name !== KEEPING_SHEET);
  if (all.length === 0) return undefined;
  const names = all.slice(0, NAMED_SHEETS).map((name) => `"${name}"`);
  const more = all.length - names.length;
  const named = names.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return all.length === 1
    ? `The sheet ${named} is hidden and was not looked at.`
    : `The sheets ${named} are hidden and were not looked at.`;
}
