/** What the workbook keeps of all that was written, so that it can be told from what a person typed since. */
import * as v from 'valibot';
import { checksum } from './checksum';
import type { ChangePlan } from './plan';
import { ownSums, type Owning } from './removal';

const SCHEMA = 1;

/** Years of weekly runs, in less than 40 KB; then the oldest are forgotten. */
const MOST_SUMS = 2000;

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

/** Blank columns can always go, and need not be known. */
const OF_BLANKS = checksum([]);

/**
 * What is to be kept once columns were written.
 *
 * @param setting what is kept so far, not to be trusted
 * @param written the checksum of each column
 */
export function withSums(setting: unknown, written: readonly string[]): Written | undefined {
  const fresh = new Set(written.filter((sum) => sum !== OF_BLANKS));
  const known = [...knownSums(setting)];
  const others = known.filter((sum) => !fresh.has(sum));
  const isFull = others.length + fresh.size > MOST_SUMS;
  // In their order as long as there is room, so that taking back leaves the setting as it was.
  return keeping(
    isFull ? [...others.slice(fresh.size - MOST_SUMS), ...fresh] : [...new Set([...known, ...fresh])],
  );
}

/**
 * What is to be kept once columns are gone: nothing of them, unless they still stand anywhere.
 *
 * @param setting what is kept so far, not to be trusted
 */
export function sumsWithout(
  setting: unknown,
  gone: ChangePlan['columns'],
  tables: readonly Owning[],
): Written | undefined {
  const standing = new Set(tables.flatMap(ownSums));
  const lost = new Set(gone.map(({ after }) => checksum(after)).filter((sum) => !standing.has(sum)));
  return keeping([...knownSums(setting)].filter((sum) => !lost.has(sum)));
}

function keeping(sums: string[]): Written | undefined {
  return sums.length === 0 ? undefined : { schema: SCHEMA, sums };
}
