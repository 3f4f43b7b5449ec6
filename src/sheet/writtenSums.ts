/** What the workbook keeps of all that was written, so that it can be told from what a person typed since. */
import * as v from 'valibot';
import { checksum } from './checksum';
import type { ChangePlan } from './plan';
import { ownSums, type Owning } from './removal';

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

/** What is to be kept once columns are gone: the sums of those that still stand, anywhere. Nothing where none does. */
export function sumsStanding(setting: unknown, tables: readonly Owning[]): Written | undefined {
  const standing = new Set(tables.flatMap(ownSums));
  const sums = [...knownSums(setting)].filter((sum) => standing.has(sum));
  return sums.length === 0 ? undefined : { schema: SCHEMA, sums };
}
