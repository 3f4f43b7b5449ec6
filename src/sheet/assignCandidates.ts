import { columnShape, sampled, type ColumnShape } from './columnShape';
import type { Row } from './cells';
import { judge } from './expectations';
import type { TableKind } from './fields';
import type { Named } from './headings';

/** A column that could be what a field is taken from. */
export interface Candidate {
  readonly column: number;
  /** From 0 to 1, heading and values together. */
  readonly weight: number;
  readonly named: Named;
  readonly shape: ColumnShape;
  /** What the values look like, in a sentence; absent where there are none. */
  readonly valuesSay?: string;
}

export type Candidates<Field extends string> = ReadonlyMap<Field, readonly Candidate[]>;

/** Below it a column is not a candidate. */
const LEAST_WEIGHT = 0.3;
const IN_SO_MANY_WORDS = 0.95;
/** Amounts of money are never hours, whatever stands above them. */
const MOSTLY = 0.5;
/** Enough to be taken without a question. */
const OUTRIGHT = 0.56;
/** As good as named: more than a guess from a bare word. */
const NAMED = 0.7;
/** Columns of which the values are looked at for one field: a thousand columns called "Date 1", "Date 2" are not all read. */
const MOST_LOOKED_AT = 12;
/** What a start loses that has no end named like it, where another start has one. */
const UNPAIRED = 0.85;
const SIDES = new Set([
  'start',
  'end',
  'in',
  'out',
  'from',
  'to',
  'through',
  'effective',
  'expiration',
  'first',
  'last',
]);

/** What the columns of the same rows look like, kept while they are weighed as every kind of table. */
const keptShapes = new WeakMap<readonly Row[], Map<number, ColumnShape>>();

/** Finds the columns each field could be taken from, weighing headings, values and the columns beside them. */
export function candidatesOf<Field extends string>(
  kind: TableKind<Field>,
  headings: readonly string[],
  rows: readonly Row[],
): Candidates<Field> {
  const sample = sampled(rows);
  const shapes = keptShapes.get(rows) ?? new Map<number, ColumnShape>();
  keptShapes.set(rows, shapes);
  const shapeOf = (column: number): ColumnShape => {
    const shape = shapes.get(column) ?? columnShape(sample, column);
    shapes.set(column, shape);
    return shape;
  };
  const candidates = new Map<Field, readonly Candidate[]>();
  for (const [field, columns] of namedColumns(kind, headings)) {
    candidates.set(
      field,
      columns.flatMap(([column, named]): Candidate[] => {
        const shape = shapeOf(column);
        const { factor, seen, reason } = judge(shape, kind.readings[field].values);
        // A column named in so many words is what it says, however few of its cells can be read: those are problems of
        // their own, told by row, where a missing heading would only puzzle.
        const isOutright =
          named.tier === 'headings' && named.sureness >= IN_SO_MANY_WORDS && shape.share.money < MOSTLY;
        const floor = isOutright ? OUTRIGHT : 0;
        const weight = Math.max(named.sureness * factor, floor);
        if (weight < LEAST_WEIGHT || (named.tier === 'ifSeen' && !seen)) return [];
        return [{ column, weight, named, shape, ...(reason === undefined ? {} : { valuesSay: reason }) }];
      }),
    );
  }
  for (const pair of kind.pairs) keepTogether(pair, candidates);
  weighBare(kind, candidates);
  return candidates;
}

/** The columns whose headings name each field, the surest first and the leftmost of those that are as sure. */
function namedColumns<Field extends string>(
  kind: TableKind<Field>,
  headings: readonly string[],
): ReadonlyMap<Field, readonly (readonly [column: number, named: Named])[]> {
  const columns = new Map<Field, (readonly [number, Named])[]>();
  headings.forEach((heading, column) => {
    for (const [field, named] of kind.read(heading)) {
      const known = columns.get(field);
      if (known) known.push([column, named]);
      else columns.set(field, [[column, named]]);
    }
  });
  for (const [field, named] of columns) {
    columns.set(field, named.sort(([, a], [, b]) => b.sureness - a.sureness).slice(0, MOST_LOOKED_AT));
  }
  return columns;
}

/**
 * Gives a start and an end that are named alike the same weight, so that the scheduled start never goes with the
 * end of something else, and takes weight from those that stand alone.
 */
function keepTogether<Field extends string>(
  [first, second]: readonly [Field, Field],
  candidates: Map<Field, readonly Candidate[]>,
): void {
  const firsts = candidates.get(first) ?? [];
  const seconds = candidates.get(second) ?? [];
  const stems = new Map([...firsts, ...seconds].map((each) => [each, stemOf(each)]));
  const paired = (own: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] => {
    const partners = own.map((each) => {
      return heaviest(
        others.filter((other) => other.column !== each.column && stems.get(other) === stems.get(each)),
      );
    });
    const somePaired = partners.some((partner) => partner !== undefined);
    return own.map((candidate, index) => {
      const partner = partners[index];
      if (partner) return { ...candidate, weight: (candidate.weight + partner.weight) / 2 };
      return somePaired ? { ...candidate, weight: candidate.weight * UNPAIRED } : candidate;
    });
  };
  candidates.set(first, paired(firsts, seconds));
  candidates.set(second, paired(seconds, firsts));
}

/** The words of a heading but for those that say which of the two it is. */
function stemOf({ named }: Candidate): string {
  return [...named.words]
    .filter((word) => !SIDES.has(word))
    .sort()
    .join(' ');
}

function heaviest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, each) => (best && best.weight >= each.weight ? best : each),
    undefined,
  );
}

function weighBare<Field extends string>(
  kind: TableKind<Field>,
  candidates: Map<Field, readonly Candidate[]>,
): void {
  const some = (field: Field, test: (candidate: Candidate) => boolean): boolean =>
    candidates.get(field)?.some(test) ?? false;
  const factors = kind.context({
    named: (field) => some(field, ({ named, weight }) => named.tier !== 'bare' && weight >= NAMED),
    bare: (field) => some(field, ({ named }) => named.tier === 'bare'),
  });
  for (const [field, columns] of candidates) {
    const factor = factors[field] ?? 1;
    const weighed = columns.map((each) =>
      each.named.tier === 'bare' ? { ...each, weight: each.weight * factor } : each,
    );
    candidates.set(
      field,
      weighed.filter(({ weight }) => weight >= LEAST_WEIGHT),
    );
  }
}
