import { nameKey } from '../engine';
import { called } from './called';
import type { MappedTable } from './mapping';
import type { Note } from './notes';

/** HomeTrak's "Scheduled" bills the scheduled hours even where less was worked; here nothing is billed that was not worked. */
export function alwaysNote({ head }: MappedTable<string>, rows: number): readonly Note[] {
  if (rows === 0) return [];
  const say = rows === 1 ? '1 row' : `${rows} rows`;
  const message = `"Scheduled" in ${say} of ${called(head)} was read as the hours worked, at most the scheduled ones: hours that were not worked are neither billed nor paid.`;
  return [{ code: 'scheduledOption', sheet: head.sheet, isQuestion: true, message }];
}

/** Tells of a table none of whose names is in use: it may name payers by numbers where the schedule has their names. */
export function unknownNamesNote(
  { head }: MappedTable<string>,
  whose: 'payers' | 'caregivers',
  names: readonly string[],
  inUse: readonly (string | undefined)[],
): readonly Note[] {
  const known = new Set(inUse.map((name) => nameKey(name ?? '')));
  if (names.length === 0 || names.some((name) => known.has(nameKey(name)))) return [];
  const message = `None of the ${whose} in ${called(head)} is in the schedule, so nothing was taken from it. Check that both name them alike.`;
  return [{ code: 'unknownNames', sheet: head.sheet, isQuestion: true, message }];
}
