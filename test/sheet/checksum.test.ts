import * as fc from 'fast-check';
import type { CellValue } from '../../src/sheet';
import { checksum, orderedChecksum } from '../../src/sheet/checksum';

const cell = fc.oneof(
  fc.constant<CellValue>(''),
  fc.string({ maxLength: 6 }),
  fc.integer({ min: -3, max: 30 }),
  fc.boolean(),
);
const cells = fc.array(cell, { maxLength: 12 });

describe('the checksum of a column', () => {
  it('is sixteen hexadecimal digits, whatever stands there', () => {
    fc.assert(fc.property(cells, (column) => expect(checksum(column)).toMatch(/^[0-9a-f]{16}$/)));
    expect(checksum([])).toBe('0000000000000000');
  });

  it('is the same in any order, as sorting takes the cells along', () => {
    fc.assert(
      fc.property(
        cells.chain((column) =>
          fc.tuple(
            fc.constant(column),
            fc.shuffledSubarray(column, { minLength: column.length, maxLength: column.length }),
          ),
        ),
        ([column, sorted]) => expect(checksum(sorted)).toBe(checksum(column)),
      ),
    );
  });

  it('does not count blank cells, as rows that came since hold nothing of ours', () => {
    fc.assert(
      fc.property(cells, fc.nat(12), (column, at) => {
        expect(checksum(column.toSpliced(at, 0, '', ''))).toBe(checksum(column));
      }),
    );
  });

  it('is the same where two cells have changed places', () => {
    expect(checksum([4, 6, 'held'])).toBe(checksum([6, 4, 'held']));
  });

  it('is another where a cell is changed, added or blanked', () => {
    fc.assert(
      fc.property(cells, cell, fc.nat(12), (column, value, place) => {
        const at = Math.min(place, Math.max(0, column.length - 1));
        fc.pre(column[at] !== value && (column[at] ?? '') !== value);
        expect(checksum(column.toSpliced(at, 1, value))).not.toBe(checksum(column));
      }),
    );
  });

  it.each<[string, readonly CellValue[], readonly CellValue[]]>([
    ['a number and its digits', [1], ['1']],
    ['a truth and its word', [true], ['true']],
    ['zero and blank', [0], ['']],
    ['one figure and the same twice', [4], [4, 4]],
    ['figures of the same sum', [4, 6], [5, 5]],
    ['two words and both in one', ['a', 'b'], ['a","b']],
    ['letters of either case', ['held'], ['Held']],
  ])('tells %s apart', (_what, one, other) => {
    expect(checksum(one)).not.toBe(checksum(other));
  });

  it('tells a hundred thousand figures and notes apart', () => {
    const sums = new Set<string>();
    for (let at = 0; at < 50_000; at++) sums.add(checksum([at / 100])).add(checksum([`Held at ${at}.00 h`]));
    expect(sums.size).toBe(100_000);
  });
});

describe('the checksum of rows', () => {
  const rows = [
    ['Ada', 46_027, 'x'],
    ['Bo', 46_028, 'y'],
    ['Ada', 46_029, ''],
  ];

  it('counts their order', () => {
    expect(orderedChecksum(rows, [0, 1])).not.toBe(orderedChecksum(rows.toReversed(), [0, 1]));
    expect(orderedChecksum(rows, [0, 1])).toMatch(/^[0-9a-f]{16}$/);
  });

  it('counts the cells that it is told of, and no others', () => {
    const remarked = rows.map((row) => [...row.slice(0, 2), 'z']);
    expect(orderedChecksum(remarked, [0, 1])).toBe(orderedChecksum(rows, [0, 1]));
    expect(orderedChecksum(remarked, [0, 1, 2])).not.toBe(orderedChecksum(rows, [0, 1, 2]));
  });

  it('counts how many there are, also where all are alike', () => {
    const sums = [0, 1, 2, 3].map((count) => orderedChecksum(new Array(count).fill(['Ada', 5]), [0, 1]));
    expect(new Set(sums).size).toBe(4);
  });

  it('tells what stands in one cell from what stands in the next', () => {
    expect(orderedChecksum([['ab', '']], [0, 1])).not.toBe(orderedChecksum([['a', 'b']], [0, 1]));
    expect(orderedChecksum([['', 'ab']], [0, 1])).not.toBe(orderedChecksum([['ab', '']], [0, 1]));
  });
});
