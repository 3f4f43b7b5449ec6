import type { CellValue, ChangePlan, Owning } from '../../src/sheet';
import { checksum } from '../../src/sheet/checksum';
import { knownSums, sumsWithout, withSums } from '../../src/sheet/writtenSums';
import { headOf } from './tidyTables';

interface Cells {
  readonly before?: readonly CellValue[];
  readonly after: readonly CellValue[];
}

/** A plan of two columns, as far as its cells matter. */
function planOf(bill: Cells, pay: Cells): ChangePlan {
  const head = headOf('Visits', ['Client']);
  return {
    head,
    widenBy: 0,
    highlights: [],
    inputs: [],
    columns: [bill, pay].map(({ before, after }, index) => ({
      heading: index === 0 ? 'Max Bill Hours' : 'Max Pay Hours',
      column: 2 + index,
      existed: before !== undefined,
      numberFormat: '0.00',
      before,
      after,
    })),
  };
}

const sumsOf = (...columns: readonly (readonly CellValue[])[]) => columns.map(checksum);
const written = (setting: unknown, { columns }: ChangePlan) =>
  withSums(
    setting,
    columns.map(({ after }) => checksum(after)),
  );
const numbered = (count: number) => Array.from({ length: count }, (_, at) => checksum([at]));
const schema = 1;

describe('what was written', () => {
  it('is known by the checksums of its columns', () => {
    const kept = written(undefined, planOf({ after: [4, 6] }, { after: [4, 7] }));
    expect(kept).toEqual({ schema, sums: sumsOf([4, 6], [4, 7]) });
    expect(knownSums(JSON.parse(JSON.stringify(kept)))).toEqual(new Set(sumsOf([4, 6], [4, 7])));
  });

  it('is kept once where columns say the same, or say it again', () => {
    const plan = planOf({ after: [4, 6] }, { after: [6, 4] });
    const once = written(undefined, plan);
    expect(once).toEqual({ schema, sums: sumsOf([4, 6]) });
    expect(written(once, plan)).toEqual(once);
  });

  it('is not kept of columns that were left blank, as blank ones can always go', () => {
    const kept = written(undefined, planOf({ after: ['', ''] }, { after: [4, ''] }));
    expect(kept).toEqual({ schema, sums: sumsOf([4, '']) });
  });

  it('is kept beside what was written before', () => {
    const first = written(undefined, planOf({ after: [4] }, { after: [5] }));
    expect(written(first, planOf({ before: [4], after: [6] }, { before: [5], after: [7] }))?.sums).toEqual(
      sumsOf([4], [5], [6], [7]),
    );
  });

  it('is kept of the last two thousand columns, the newest of which are never forgotten', () => {
    const full = { schema, sums: numbered(2000) };
    const { sums } = written(full, planOf({ after: ['a'] }, { after: ['b'] })) ?? { sums: [] };
    expect(sums).toEqual([...numbered(2000).slice(2), ...sumsOf(['a'], ['b'])]);
    expect(knownSums({ schema, sums }).size).toBe(2000);
    expect(
      written({ schema, sums: numbered(1998) }, planOf({ after: ['a'] }, { after: ['b'] }))?.sums,
    ).toEqual([...numbered(1998), ...sumsOf(['a'], ['b'])]);
  });

  it('is the newest again where it is written again after many others', () => {
    const full = { schema, sums: numbered(2000) };
    const { sums } = written(full, planOf({ after: [0] }, { after: ['b'] })) ?? { sums: [] };
    expect(sums).toEqual([...numbered(2000).slice(2), ...sumsOf([0], ['b'])]);
  });
});

describe('once columns are gone', () => {
  const standing = (bill: CellValue, pay: CellValue): Owning => ({
    head: headOf('Visits', ['Client', 'Max Bill Hours', 'Max Pay Hours'], { rowCount: 1 }),
    rows: [['Ada Example', bill, pay]],
  });

  const plan = planOf({ after: [4] }, { after: [5] });
  const kept = written(undefined, plan);

  it('nothing is kept where none stands any more', () => {
    expect(sumsWithout(kept, plan.columns, [])).toBeUndefined();
  });

  it('those that stand are known still, in whichever table they do', () => {
    expect(sumsWithout(kept, plan.columns, [standing(4, 'typed')])).toEqual({ schema, sums: sumsOf([4]) });
    expect(sumsWithout(kept, plan.columns, [standing('', 5)])).toEqual({ schema, sums: sumsOf([5]) });
  });

  it('others are known still, though they stand nowhere that was looked at', () => {
    const both = written(kept, planOf({ after: [6] }, { after: [7] }));
    expect(sumsWithout(both, plan.columns, [])).toEqual({ schema, sums: sumsOf([6], [7]) });
  });

  it('what was never written is not known for standing there', () => {
    expect(sumsWithout(kept, plan.columns, [standing(8, 9)])).toBeUndefined();
  });
});

describe('what anyone can have changed', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'sums'],
    ['a list', numbered(1)],
    ['no version', { sums: numbered(1) }],
    ['a newer version', { schema: 2, sums: numbered(1) }],
    ['a version as text', { schema: '1', sums: numbered(1) }],
    ['sums that are numbers', { schema, sums: [1] }],
    ['sums that are too short', { schema, sums: ['00'] }],
    ['sums in capitals', { schema, sums: ['ABCDEF0123456789'] }],
    ['one sum among others that is none', { schema, sums: [...numbered(1), 'x'] }],
    ['very many sums', { schema, sums: numbered(2001) }],
  ])('knows nothing: %s', (_what, setting) => {
    expect(knownSums(setting)).toEqual(new Set());
    const plan = planOf({ after: [4] }, { after: [5] });
    expect(written(setting, plan)).toEqual({ schema, sums: sumsOf([4], [5]) });
    expect(sumsWithout(setting, plan.columns, [])).toBeUndefined();
  });
});
