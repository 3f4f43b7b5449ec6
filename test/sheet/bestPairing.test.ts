import * as fc from 'fast-check';
import { bestPairing } from '../../src/sheet/bestPairing';

/** The largest sum there is, by trying everything. */
function largestSum(
  weights: readonly (readonly number[])[],
  row = 0,
  used: ReadonlySet<number> = new Set(),
): number {
  const columns = weights[row];
  if (!columns) return 0;
  const options = columns.map((weight, column) =>
    used.has(column) ? 0 : Math.max(0, weight) + largestSum(weights, row + 1, new Set([...used, column])),
  );
  return Math.max(largestSum(weights, row + 1, used), ...options);
}

describe('the best pairing', () => {
  it('has the largest sum there is, and uses nothing twice', () => {
    const tables = fc.integer({ min: 0, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: -2, max: 9 }), { minLength: columns, maxLength: columns }), {
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, (weights) => {
        const paired = bestPairing(weights).flatMap((column, row) =>
          column === undefined ? [] : [{ column, row }],
        );
        const sum = paired.reduce((total, { column, row }) => total + (weights[row]?.[column] ?? NaN), 0);
        expect(sum).toBe(largestSum(weights));
        expect(new Set(paired.map(({ column }) => column)).size).toBe(paired.length);
      }),
    );
  });

  it('gives up a better match for a better whole', () => {
    expect(
      bestPairing([
        [9, 8],
        [8, 1],
      ]),
    ).toEqual([1, 0]);
  });
});
