import fc from 'fast-check';
import type { CellValue } from '../../../../src/standalone/emulator';
import { createXlsx, readXlsx, writeXlsx } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';
import { differingParts } from './parts';
import { sampleWorkbooks } from './sampleWorkbooks';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', 'D', ' ', '\r', '\n', '<', '&', ']', '>', '\ud800', '\udc00'),
  }),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number + 0),
  fc.integer({ min: -2_000_000, max: 2_000_000 }).map((number) => number / 100 + 0),
  fc.boolean(),
);

const edit = fc.record({
  row: fc.integer({ min: 0, max: 30 }),
  column: fc.integer({ min: 0, max: 30 }),
  value: fc.option(value, { nil: undefined }),
  format: fc.option(fc.constantFrom('@', 'm/d/yyyy', '[h]:mm', '0.00 "h & <m>"'), { nil: undefined }),
});

const files = Object.entries(sampleWorkbooks).map(([name, described]) => ({
  name,
  bytes: createXlsx(described),
}));

it('any edits are read back from the saved file, and nothing else changed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(edit, { maxLength: 25 }), ({ bytes }, edits) => {
      const workbook = readXlsx(bytes);
      const [sheet] = workbook.sheets;
      if (!sheet) return;
      for (const { row, column, value: put, format } of edits) {
        const cell = { row, column, rows: 1, columns: 1 };
        if (put !== undefined) sheet.setValues(cell, [[put]]);
        if (format !== undefined)
          sheet.restyle(cell, (index) => workbook.styles.withNumberFormat(index, format));
      }
      const saved = writeXlsx(workbook);
      const after = readXlsx(saved);
      const whole = { row: 0, column: 0, rows: 40, columns: 40 };
      expect(after.sheets[0]?.values(whole)).toEqual(sheet.values(whole));
      for (const { row, column } of edits) {
        const [before, now] = [sheet, after.sheets[0]].map((each) =>
          each?.workbook.styles.get(each.styleIndex(row, column)),
        );
        expect(now).toEqual(before);
        expect(after.sheets[0]?.formula(row, column)).toBe(sheet.formula(row, column));
      }
      expect(after.tables.map(({ columns }) => columns)).toEqual(
        workbook.tables.map(({ columns }) => columns),
      );
      expect(checkXlsx(saved)).toEqual([]);
      const touchable = /^(xl\/worksheets\/sheet1|xl\/styles|xl\/workbook|xl\/tables\/table1)\.xml$/;
      expect(differingParts(bytes, saved).filter((part) => !touchable.test(part))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('any text survives in a header cell and as the column’s name', () => {
  const visits = createXlsx({
    sheets: [
      {
        name: 'S',
        rows: [
          ['Client', 'Hours'],
          ['a', 1],
        ],
        tables: [{ name: 'T', ref: 'A1:B2' }],
      },
    ],
  });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }), (name) => {
      const workbook = readXlsx(visits);
      workbook.sheets[0]?.setValues({ row: 0, column: 1, rows: 1, columns: 1 }, [[name]]);
      const saved = writeXlsx(workbook);
      const [table] = readXlsx(saved).tables;
      expect(table?.columns[1]?.name).toBe(table?.sheet.value(0, 1));
      expect(checkXlsx(saved)).toEqual([]);
    }),
  );
});

it('any table resized to any width keeps the rules', () => {
  const wide = createXlsx({
    sheets: [
      {
        name: 'S',
        rows: [
          ['A', 'B', 'C', 'D'],
          [1, 2, 3, 4],
          [5, 6, 7, 8],
        ],
        tables: [{ name: 'T', ref: 'A1:D3' }],
      },
    ],
  });
  fc.assert(
    fc.property(
      fc.array(fc.record({ rows: fc.integer({ min: 2, max: 9 }), columns: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(fc.constantFrom('', 'a', 'Column1', 'A', 'Column2', 7), { minLength: 9, maxLength: 9 }),
      (sizes, headers) => {
        const workbook = readXlsx(wide);
        const [sheet] = workbook.sheets;
        sheet?.setValues({ row: 0, column: 4, rows: 1, columns: 5 }, [headers.slice(4)]);
        for (const size of sizes) sheet?.tables[0]?.resize({ row: 0, column: 0, ...size });
        const saved = writeXlsx(workbook);
        expect(checkXlsx(saved)).toEqual([]);
        expect(readXlsx(saved).tables[0]?.columns).toEqual(workbook.tables[0]?.columns);
      },
    ),
  );
});
