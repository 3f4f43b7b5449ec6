/** What a cell says, by the field it is taken from. */
export interface Said<T, Field extends string> {
  readonly field: Field;
  readonly says: T;
}

/** What several cells of a row say together. What one says otherwise than another is left out, and told of. */
export function together<T extends object, Field extends string>(
  said: readonly Said<T, Field>[],
  clash: (field: Field, other: Field) => void,
): Partial<T> {
  const first = new Map<keyof T, Said<T, Field>>();
  const clashing = new Set<keyof T>();
  for (const each of said) {
    for (const key of Object.keys(each.says) as (keyof T)[]) {
      const other = first.get(key);
      if (!other) first.set(key, each);
      else if (other.says[key] !== each.says[key]) {
        clash(each.field, other.field);
        clashing.add(key);
      }
    }
  }
  const all: Partial<T> = {};
  for (const [key, { says }] of first) if (!clashing.has(key)) all[key] = says[key];
  return all;
}
