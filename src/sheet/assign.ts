import type { Row } from './cells';
import type { TableKind } from './fields';
import { headingMatcher } from './headings';

/** What one field was taken from, how sure that is, and why. */
export interface Assigned {
  readonly column: number;
  readonly confidence: Confidence;
  /** Short sentences: what the heading says, what the values look like, what else it could have been. */
  readonly reasons: readonly string[];
  /** Other columns that would do, the best first. */
  readonly alternatives: readonly number[];
}

export type Confidence = 'sure' | 'likely' | 'unsure';

/** The columns of one region, read as one kind of table. */
export interface Assignment<Field extends string> {
  readonly columns: Readonly<Partial<Record<Field, Assigned>>>;
  /** From 0 to 1: how well the region serves as this kind. */
  readonly score: number;
  /** Headings that are missing for it to be of this kind; complete when there are none. */
  readonly missing: readonly string[];
  /** Why it scores so, in short sentences. */
  readonly reasons: readonly string[];
}

/**
 * Decides which column each field of a kind of table is taken from: each column at most one field, each field at most
 * one column, the best of all such assignments as a whole.
 * @param rows body rows, or the first of them
 */
export function assignColumns<Field extends string>(
  kind: TableKind<Field>,
  headings: readonly string[],
  rows: readonly Row[],
): Assignment<Field> {
  const found = headingMatcher(kind)(headings);
  const columns: Partial<Record<Field, Assigned>> = {};
  for (const field of kind.fields) {
    const column = found[field];
    if (column !== undefined)
      columns[field] = {
        column,
        confidence: rows.length > 0 ? 'sure' : 'likely',
        reasons: [`The heading says "${headings[column] ?? ''}".`],
        alternatives: [],
      };
  }
  const has = (field: Field): boolean => columns[field] !== undefined;
  const missing = kind.required.filter(({ ways }) => !ways.some((way) => way.every(has)));
  const score = 1 - missing.length / kind.required.length;
  return { columns, score, missing: missing.map(({ heading }) => heading), reasons: [] };
}
