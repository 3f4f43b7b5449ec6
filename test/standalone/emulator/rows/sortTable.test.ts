import {
  ErrorValue,
  Workbook,
  createXlsx,
  readXlsx,
  sortTable,
  writeXlsx,
} from '../../../../src/standalone/emulator';
import type { CellInput, Table } from '../../../../src/standalone/emulator';
import { checkXlsx } from '../../../support/xlsxRules';

function tableOf(rows: readonly (readonly CellInput[])[]): Table {
  const sheet = new Workbook().addSheet('Visits');
  const area = { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 };
  sheet.setValues(area, rows);
  return sheet.workbook.addTable(sheet, area, { hasHeaders: true });
}

function column(table: Table, at: number) {
  return table.sheet.values({ ...table.bodyArea, column: at, columns: 1 }).flat();
}

const mixed = [
  ['Key', 'No'],
  ['b', 1],
  ['', 2],
  [10, 3],
  [false, 4],
  ['A', 5],
  [-2, 6],
  [new ErrorValue('#N/A'), 7],
  [new ErrorValue('#DIV/0!'), 9],
  ['a', 8],
];

describe('sorting a table by one of its columns', () => {
  it.each([
    ['ascending', [6, 3, 5, 8, 1, 4, 7, 9, 2]],
    ['descending', [7, 9, 4, 1, 5, 8, 3, 6, 2]],
  ] as const)(
    '%s: numbers, texts in either case, truth values, errors; blanks last; equals as they were',
    (order, expected) => {
      const table = tableOf(mixed);
      expect(sortTable(table, 'Key', order)).toEqual({ ok: true });
      expect(column(table, 1)).toEqual(expected);
    },
  );

  it('takes formulas and formats along, and errors stay errors', () => {
    const table = tableOf([
      ['Key', 'Twice'],
      [3, 6],
      [1, 2],
      [new ErrorValue('#N/A'), 0],
    ]);
    const { sheet } = table;
    sheet.setFormula(1, 1, '=A2*2');
    const yellow = sheet.workbook.styles.withFill(0, '#FFFF00');
    sheet.setStyleIndex({ row: 1, column: 0, rows: 1, columns: 1 }, yellow);
    sortTable(table, 'Key');
    expect(sheet.formula(2, 1)).toBe('=A3*2');
    expect(sheet.formula(1, 1)).toBeUndefined();
    expect([sheet.styleIndex(1, 0), sheet.styleIndex(2, 0)]).toEqual([0, yellow]);
    sortTable(table, 'Key', 'descending');
    expect([sheet.kind(1, 0), sheet.value(1, 0)]).toEqual(['Error', '#N/A']);
  });

  it('is refused, with a reason, where Excel would do something else', () => {
    const hidden = tableOf(mixed);
    hidden.sheet.setRowHidden(3, true);
    const guarded = tableOf(mixed);
    guarded.sheet.protect();
    const merged = tableOf(mixed);
    merged.sheet.load({ merges: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
    for (const table of [hidden, guarded, merged]) {
      expect(sortTable(table, 'Key')).toMatchObject({ ok: false });
      expect(column(table, 1)).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 8]);
    }
    expect(sortTable(tableOf(mixed), 'Other')).toMatchObject({ ok: false });
  });

  it('is saved', () => {
    const rows = [
      ['Client', 'Hours'],
      ['Bea Example', { formula: '1+1', value: 2 }],
      ['Abel Testman', 1],
    ];
    const workbook = readXlsx(
      createXlsx({ sheets: [{ name: 'Visits', rows, tables: [{ name: 'Visits', ref: 'A1:B3' }] }] }),
    );
    const [table] = workbook.tables;
    if (!table) throw new Error('The workbook has a table.');
    sortTable(table, 'Client');
    const saved = writeXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    const [again] = readXlsx(saved).tables;
    expect(again && column(again, 0)).toEqual(['Abel Testman', 'Bea Example']);
    expect(again?.sheet.formula(2, 1)).toBe('=1+1');
  });
});
