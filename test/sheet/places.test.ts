import * as fc from 'fast-check';
import { placeOf } from '../../src/sheet';
import { isAt, placeFrom } from '../../src/sheet/places';
import { headOf } from './tidyTables';

describe('a place', () => {
  it.each([
    ['Visits', { table: 'Visits' }],
    ['May!A4', { sheet: 'May', row: 3, column: 0 }],
    ['May!$AB$12', { sheet: 'May', row: 11, column: 27 }],
    ["'May 2026'!a4:l210", { sheet: 'May 2026', row: 3, column: 0, to: { row: 209, column: 11 } }],
    ["'Cara''s list!'!B2", { sheet: "Cara's list!", row: 1, column: 1 }],
    ['My Visits!B2', { sheet: 'My Visits', row: 1, column: 1 }],
  ])('%s is read', (text, place) => {
    expect(placeFrom(text)).toEqual(place);
  });

  it('written down leads back to its head', () => {
    const sheet = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' })
      .filter((name) => name.trim() === name);
    fc.assert(
      fc.property(
        sheet,
        fc.nat(1000),
        fc.nat(16_383),
        fc.constantFrom(1, 2),
        (name, above, column, headingRows) => {
          const head = headOf('x', ['Client'], {
            kind: 'range',
            sheet: name,
            row: above + headingRows,
            column,
            headingRows,
          });
          expect(isAt(placeFrom(placeOf(head)), head)).toBe(true);
          expect(isAt(placeFrom(placeOf(head)), { ...head, column: column + 1 })).toBe(false);
        },
      ),
    );
    const table = headOf('Visits', ['Client']);
    expect(isAt(placeFrom(placeOf(table)), table)).toBe(true);
  });
});
