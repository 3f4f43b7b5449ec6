import fc from 'fast-check';
import type { Area } from '../../../../src/standalone/emulator';
import {
  areaAddress,
  areasWithout,
  boundingArea,
  columnIndex,
  columnLetters,
  containsCell,
  intersection,
  parseArea,
} from '../../../../src/standalone/emulator';

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.integer({ min: 0, max: 5000 }),
  column: fc.integer({ min: 0, max: 5000 }),
  rows: fc.integer({ min: 1, max: 900 }),
  columns: fc.integer({ min: 1, max: 900 }),
});

it.each([
  ['A', 0],
  ['Z', 25],
  ['AA', 26],
  ['XFD', 16_383],
])('column %s is number %i', (letters, index) => {
  expect(columnIndex(letters)).toBe(index);
  expect(columnLetters(index)).toBe(letters);
});

it('an area’s address names the area', () => {
  fc.assert(fc.property(area, (each) => expect(parseArea(areaAddress(each))).toEqual(each)));
});

it.each([
  ['B3', { row: 2, column: 1, rows: 1, columns: 1 }],
  ['$A$1:$l$20', { row: 0, column: 0, rows: 20, columns: 12 }],
  ['C9:B3', { row: 2, column: 1, rows: 7, columns: 2 }],
  ['A:C', { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
  ['2:5', { row: 1, column: 0, rows: 4, columns: 16_384 }],
  ['', undefined],
  ['A0', undefined],
  ['XFE1', undefined],
  ['A1048577', undefined],
  ['A1:', undefined],
  ['Sheet1!A1', undefined],
])('%j is understood', (address, expected) => {
  expect(parseArea(address)).toEqual(expected);
});

it('two areas share what lies in both, and both lie in the one around them', () => {
  fc.assert(
    fc.property(area, area, (a, b) => {
      const around = boundingArea(a, b);
      expect(intersection(around, a)).toEqual(a);
      expect(intersection(a, b)).toEqual(intersection(b, a));
      const shared = intersection(a, b);
      if (shared) expect(intersection(shared, a)).toEqual(shared);
    }),
  );
});

it('what is left of an area without another holds each other cell once', () => {
  const small = fc.record({
    row: fc.integer({ min: 0, max: 4 }),
    column: fc.integer({ min: 0, max: 4 }),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(small, small, (whole, hole) => {
      const left = areasWithout(whole, hole);
      for (let row = 0; row < 10; row++) {
        for (let column = 0; column < 10; column++) {
          const holders = left.filter((each) => containsCell(each, row, column)).length;
          const isLeft = containsCell(whole, row, column) && !containsCell(hole, row, column);
          expect(holders).toBe(isLeft ? 1 : 0);
        }
      }
    }),
  );
});
