import fc from 'fast-check';
import { MAX_ROWS, areaAddress, parseArea, shiftedArea } from '../../../../src/standalone/emulator';
import type { RowShift } from '../../../../src/standalone/emulator';
import { readsManySheets, shiftedFormula } from '../../../../src/standalone/emulator/model/rowShift';

const shifts = fc.record({
  kind: fc.constantFrom('insert' as const, 'delete' as const),
  row: fc.nat(40),
  count: fc.integer({ min: 1, max: 8 }),
});
const areas = fc.record({
  row: fc.nat(40),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const here = (name: string | undefined) => name === undefined || name === 'Visits' || name === "Bob's";
const inserted = (text: string) => shiftedFormula(text, { kind: 'insert', row: 3, count: 2 }, here);

/** The rows an area covers, and where each row is after a shift, counted out. */
function expectedRows(rows: readonly number[], { kind, row, count }: RowShift): number[] {
  const kept = rows.filter((one) => kind === 'insert' || one < row || one >= row + count);
  return kept.map((one) => (one < row ? one : kind === 'insert' ? one + count : one - count));
}

describe('an area whose rows are shifted', () => {
  it('holds the rows it held, and those inserted among them', () => {
    fc.assert(
      fc.property(areas, shifts, (area, shift) => {
        const rows = Array.from({ length: area.rows }, (_, y) => area.row + y);
        const expected = expectedRows(rows, shift);
        const after = shiftedArea(area, shift);
        expect(after?.row).toBe(expected[0]);
        expect(after && after.row + after.rows - 1).toBe(expected.at(-1));
      }),
    );
  });

  it('is back where it was when what was inserted is deleted', () => {
    fc.assert(
      fc.property(areas, shifts, (area, { row, count }) => {
        const there = shiftedArea(area, { kind: 'insert', row, count });
        expect(there && shiftedArea(there, { kind: 'delete', row, count })).toEqual(area);
      }),
    );
  });

  it('stays whole columns', () => {
    const columns = { row: 0, column: 2, rows: MAX_ROWS, columns: 1 };
    expect(shiftedArea(columns, { kind: 'insert', row: 4, count: 1 })).toBe(columns);
  });
});

describe('a reference in a formula', () => {
  it('goes where its area goes', () => {
    fc.assert(
      fc.property(areas, shifts, (area, shift) => {
        const after = shiftedFormula(areaAddress(area), shift, here);
        const moved = shiftedArea(area, shift);
        // What is left of an area may be one cell, which a formula goes on writing with both its ends.
        expect(after === '#REF!' ? undefined : parseArea(after)).toEqual(moved);
        expect(after === '#REF!' || parseArea(after) !== undefined).toBe(true);
      }),
    );
  });

  it.each([
    ['A4', 'A6'],
    ['$A$4+a4', '$A$6+a6'],
    ['A3:A4', 'A3:A6'],
    ['A9:A2', 'A11:A2'],
    ['4:5', '6:7'],
    ['$2:$9', '$2:$11'],
    ['A:C', 'A:C'],
    ['Visits!A4:B5', 'Visits!A6:B7'],
    ["'Bob''s'!A4", "'Bob''s'!A6"],
    ['Other!A4', 'Other!A4'],
    ['[1]Visits!A4', '[1]Visits!A4'],
    ["'[Other.xlsx]Visits'!A4", "'[Other.xlsx]Visits'!A4"],
    ['"A4"&A4', '"A4"&A6'],
    ['LOG10(A4)+Rate4+A4B', 'LOG10(A6)+Rate4+A4B'],
    ['Visits[[#This Row],[A4]]+A4', 'Visits[[#This Row],[A4]]+A6'],
    ['SUM(A4,B4:C9)', 'SUM(A6,B6:C11)'],
    ['A4#', 'A6#'],
    ['A1048576', '#REF!'],
  ])('%s becomes %s where two rows are inserted above row 4', (before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it('keeps its relative rows where only the absolute ones move', () => {
    const shift = { kind: 'insert', row: 3, count: 2 } as const;
    expect(shiftedFormula('A4+$A$4+$A$2:$A9', shift, here, true)).toBe('A4+$A$6+$A$2:$A9');
  });

  it('tells of several sheets', () => {
    expect(readsManySheets('SUM(Jan:Mar!B2)')).toBe(true);
    expect(readsManySheets("SUM('Jan 1:Mar 1'!B2)")).toBe(true);
    expect(readsManySheets('SUM(Jan!B2:B4)&"Jan:Mar!B2"')).toBe(false);
  });
});
