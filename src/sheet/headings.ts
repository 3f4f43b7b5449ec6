import type { TableKind } from './fields';
import { ownColumnOf } from './ownColumns';
import { openCapitals, wordsOf } from './words';

/** Which column (an index into the headings) each field is taken from. */
export type Columns<Field extends string> = Readonly<Partial<Record<Field, number>>>;

/** Words as exports shorten, bend or misuse them, and the one word meant. */
const MEANT = new Map<string, string>([
  ['h', 'hour'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['sch', 'scheduled'],
  ['sched', 'scheduled'],
  ['schedule', 'scheduled'],
  ['act', 'actual'],
  ['auth', 'authorization'],
  ['authorisation', 'authorization'],
  ['authorised', 'authorized'],
  ['no', 'number'],
  ['nr', 'number'],
  ['num', 'number'],
  ['nbr', 'number'],
  ['svc', 'service'],
  ['payor', 'payer'],
  ['maximum', 'max'],
  ['thru', 'through'],
  ['wk', 'week'],
]);

/**
 * The words of a heading as one key: abbreviations written out, plurals made single, order and repetition
 * without meaning, so that "Hrs Scheduled" and "Scheduled Hours (h)" are the same.
 */
function keyOf(text: string): string {
  const words = wordsOf(text.replace('#', ' number ')).map((word) => {
    const single = word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
    return MEANT.get(word) ?? MEANT.get(single) ?? single;
  });
  return [...new Set(words)].sort().join(' ');
}

interface Known<Field> {
  readonly field: Field;
  /** Place among the field's headings: the lowest is the most certain. */
  readonly rank: number;
}

function knownKeys<Field extends string>(kind: TableKind<Field>): ReadonlyMap<string, Known<Field>> {
  const keys = new Map<string, Known<Field>>();
  for (const field of kind.fields) {
    kind.headings[field].split('|').forEach((heading, rank) => {
      const key = keyOf(heading);
      const other = keys.get(key)?.field;
      if (other === undefined) keys.set(key, { field, rank });
      else if (other !== field)
        throw new Error(`the heading "${heading}" is claimed by ${other} and ${field}`);
    });
  }
  return keys;
}

/**
 * Makes the matcher of one kind of table. It assigns the headings of a table to fields: each column to at most
 * one field, each field to the column whose heading is the most certain for it, the leftmost where two are
 * equally so. Our own columns take no part. Throws where two fields of the kind claim one heading.
 */
export function headingMatcher<Field extends string>(
  kind: TableKind<Field>,
): (headings: readonly string[]) => Columns<Field> {
  const keys = knownKeys(kind);
  return (headings) => {
    const columns: Partial<Record<Field, number>> = {};
    const ranks = new Map<Field, number>();
    headings.forEach((heading, column) => {
      if (ownColumnOf(heading)) return;
      // Capitals tell words apart in "StartDate", but not in "sTART dATE": they are looked at second.
      const known = keys.get(keyOf(heading)) ?? keys.get(keyOf(openCapitals(heading)));
      if (!known || known.rank >= (ranks.get(known.field) ?? Infinity)) return;
      ranks.set(known.field, known.rank);
      columns[known.field] = column;
    });
    return columns;
  };
}
