/** What the workbook keeps of all that was written, so that it can be told from what a person typed since. */
import * as v from 'valibot';
import { checksum } from './checksum';
import type { ChangePlan } from './plan';

const SCHEMA = 1;

/** Many runs; the oldest are forgotten, so that the setting stays small. */
const MOST_SUMS = 200;

const written = v.object({
  schema: v.literal(SCHEMA),
  sums: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))), v.maxLength(MOST_SUMS)),
});

/**
 * The checksums of columns that were written in this workbook. What is damaged or of a newer version knows none: then what
 * stands in a column has to be told in another way, and nothing worse comes of it.
 */
export function knownSums(setting: unknown): ReadonlySet<string> {
  const read = v.safeParse(written, setting);
  return new Set(read.success ? read.output.sums : []);
}

type Written = v.InferOutput<typeof written>;

/** @param setting what is kept so far, not to be trusted @returns what is to be kept once a plan was carried out */
export function withSums(setting: unknown, { columns }: ChangePlan): Written {
  const known = knownSums(setting);
  const fresh = new Set(columns.map(({ after }) => checksum(after)));
  const others = [...known].filter((sum) => !fresh.has(sum));
  const sums =
    others.length + fresh.size > MOST_SUMS
      ? [...others.slice(fresh.size - MOST_SUMS), ...fresh]
      : [...new Set([...known, ...fresh])];
  return { schema: SCHEMA, sums };
}

/**
 * What is to be kept once a plan was taken back: what it wrote is gone again, but for what stood there before as well. Nothing
 * where none is left.
 */
export function withoutSums(setting: unknown, { columns }: ChangePlan): Written | undefined {
  const sums = new Set(knownSums(setting));
  for (const { before, after } of columns) {
    const sum = checksum(after);
    if (!before || checksum(before) !== sum) sums.delete(sum);
  }
  return sums.size === 0 ? undefined : { schema: SCHEMA, sums: [...sums] };
}
