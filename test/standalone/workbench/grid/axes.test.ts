import fc from 'fast-check';
import { ColumnAxis, columnPixels } from '../../../../src/standalone/workbench/grid/ColumnAxis';
import { RowAxis } from '../../../../src/standalone/workbench/grid/RowAxis';

describe('the rows on show', () => {
  it('count positions over hidden rows, there and back', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (hidden) => {
        fc.pre(hidden.includes(false));
        const axis = RowAxis.of(hidden.length, (row) => hidden[row] === true);
        const rows = Array.from({ length: axis.count }, (_, position) => axis.rowAt(position));
        expect(rows).toEqual([...hidden.keys()].filter((row) => !hidden[row]));
        expect(rows.map((row) => axis.positionOf(row))).toEqual([...rows.keys()]);
      }),
    );
  });

  it('take a hidden row for the next one on show', () => {
    const axis = RowAxis.of(10, (row) => row >= 3 && row < 6);
    expect(axis.count).toBe(7);
    expect(axis.rowAt(axis.positionOf(4))).toBe(6);
  });
});

describe('the columns', () => {
  it('are as wide as Excel draws them', () => {
    expect(columnPixels(9.140625)).toBe(64);
    expect(columnPixels(0)).toBe(0);
  });

  it('stand side by side, and a hidden one takes no room', () => {
    const axis = new ColumnAxis([64, 0, 30]);
    expect([0, 1, 2, 3].map((column) => axis.start(column))).toEqual([0, 64, 64, 94]);
    expect(axis.total).toBe(94);
    expect(axis.start(9)).toBe(94);
  });
});
