import { placeOf, TABLES, type Choice, type OptionalTableChoice, type TableHead } from '../../app';
import type { About, Field } from './fieldWords';

/** Takes another table for one of them, or none. What was said of the columns of the former table goes with it. */
export function withTable(choice: Choice, about: About, head: TableHead | undefined): Choice {
  return { ...choice, [about]: { place: head ? placeOf(head) : null } };
}

/**
 * Takes a field from another heading, or from none. A heading serves one field only: another field it was chosen for is
 * left to be found again.
 */
export function withColumn(choice: Choice, about: About, field: Field, heading: string | null): Choice {
  const table: OptionalTableChoice<Field> = choice[about] ?? {};
  const others = columnsOf(choice, about).filter(
    ([other, taken]) => other !== field && (heading === null || taken !== heading),
  );
  const columns = Object.fromEntries([...others, [field, heading]]);
  return { ...choice, [about]: { ...table, columns } };
}

/** The heading chosen for a field, `null` for none; `undefined` where the field was left to be found. */
export function chosenHeading(choice: Choice, about: About, field: Field): string | null | undefined {
  const table: OptionalTableChoice<Field> = choice[about] ?? {};
  return table.columns?.[field];
}

/** How many things were decided: tables and columns. */
export function decisions(choice: Choice): number {
  return TABLES.reduce(
    (count, about) => count + (choice[about]?.place === undefined ? 0 : 1) + columnsOf(choice, about).length,
    0,
  );
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return TABLES.every((about) => {
    const [these, those] = [columnsOf(a, about), columnsOf(b, about)];
    return (
      a[about]?.place === b[about]?.place &&
      these.length === those.length &&
      these.every(([field, heading]) => chosenHeading(b, about, field) === heading)
    );
  });
}

function columnsOf(choice: Choice, about: About): readonly (readonly [Field, string | null])[] {
  return Object.entries(choice[about]?.columns ?? {}) as [Field, string | null][];
}
