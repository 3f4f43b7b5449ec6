import type { Change } from '../../../../src/standalone/emulator';
import { ErrorValue, Workbook } from '../../../../src/standalone/emulator';
import { translatedFormula } from '../../../../src/standalone/emulator/model/translatedFormula';

function workbook() {
  const book = new Workbook();
  return { book, sheet: book.addSheet('Schedule') };
}

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('a cell', () => {
  it('holds what it is given, and knows its kind', () => {
    const { sheet } = workbook();
    const values = ['text', 1.5, true, new ErrorValue('#N/A'), ''];
    sheet.setValues(at(3, 2, 1, 5), [values]);
    expect(sheet.values(at(3, 2, 1, 5))).toEqual([['text', 1.5, true, '#N/A', '']]);
    expect([2, 3, 4, 5, 6].map((column) => sheet.kind(3, column))).toEqual([
      'String',
      'Double',
      'Boolean',
      'Error',
      'Empty',
    ]);
  });

  it('stays as it is for null and is emptied by an empty text', () => {
    const { sheet } = workbook();
    sheet.setValues(at(0, 0, 1, 2), [['a', 'b']]);
    sheet.setValues(at(0, 0, 1, 2), [[null, '']]);
    expect(sheet.values(at(0, 0, 1, 2))).toEqual([['a', '']]);
  });

  it('may stand at the far end of the grid', () => {
    const { sheet } = workbook();
    sheet.setValues(at(1_048_575, 16_383), [['last']]);
    expect(sheet.value(1_048_575, 16_383)).toBe('last');
    expect(sheet.usedArea()).toEqual(at(1_048_575, 16_383));
  });

  it('loses its formula to a value', () => {
    const { sheet } = workbook();
    sheet.setFormula(0, 0, '=1+1');
    expect(sheet.formula(0, 0)).toBe('=1+1');
    sheet.setValues(at(0, 0), [[5]]);
    expect(sheet.formula(0, 0)).toBeUndefined();
  });

  it('cannot hold a number that is none', () => {
    expect(() => workbook().sheet.setValues(at(0, 0), [[Number.NaN]])).toThrow(RangeError);
  });
});

it('the used area is that around values, or around styles as well', () => {
  const { book, sheet } = workbook();
  expect(sheet.usedArea()).toBeUndefined();
  sheet.setValues(at(4, 1), [['x']]);
  sheet.setStyleIndex(at(8, 3), book.styles.withNumberFormat(0, '@'));
  expect(sheet.usedArea(true)).toEqual(at(4, 1));
  expect(sheet.usedArea()).toEqual(at(4, 1, 5, 3));
});

it('tells its listeners at once what changed, until they leave', () => {
  const { book, sheet } = workbook();
  const heard: Change[] = [];
  const leave = book.onChange((change) => heard.push(change));
  sheet.setValues(at(0, 0, 2, 1), [['Hours'], [2]]);
  const table = book.addTable(sheet, at(0, 0, 2, 1), { hasHeaders: true });
  book.selection = { sheet, area: at(1, 0) };
  book.setSetting('a', 1);
  leave();
  sheet.setValues(at(1, 0), [[3]]);
  expect(heard).toEqual([
    { kind: 'cells', sheet, area: at(0, 0, 2, 1) },
    { kind: 'table', table, what: 'changed' },
    { kind: 'table', table, what: 'added' },
    { kind: 'selection' },
    { kind: 'settings' },
  ]);
});

it('finds sheets and tables in any case', () => {
  const { book, sheet } = workbook();
  const table = book.addTable(sheet, at(0, 0, 2, 2), { hasHeaders: true, name: 'Visits' });
  expect(book.sheetNamed('SCHEDULE')).toBe(sheet);
  expect(book.tableNamed('visits')).toBe(table);
  expect(book.addTable(sheet, at(9, 0, 2, 1), { hasHeaders: true }).name).toBe('Table1');
});

describe('a table', () => {
  it('knows its parts', () => {
    const { book, sheet } = workbook();
    const table = book.addTable(sheet, at(2, 1, 5, 3), { hasHeaders: true });
    expect(table.headerArea).toEqual(at(2, 1, 1, 3));
    expect(table.bodyArea).toEqual(at(3, 1, 4, 3));
    expect(table.totalsArea).toBeUndefined();
  });

  it('names its columns by their header cells, and fills blank and repeated ones in', () => {
    const { book, sheet } = workbook();
    sheet.setValues(at(0, 0, 1, 5), [['Hours', '', 'HOURS', 12, 'Column1']]);
    const table = book.addTable(sheet, at(0, 0, 2, 5), { hasHeaders: true });
    const names = ['Hours', 'Column1', 'HOURS2', '12', 'Column12'];
    expect(table.columns.map(({ name }) => name)).toEqual(names);
    expect(sheet.values(at(0, 0, 1, 5))).toEqual([names]);
    sheet.setValues(at(0, 1), [['Days']]);
    expect(table.columns[1]?.name).toBe('Days');
  });

  it('gives a new column an id that none had, and keeps the others', () => {
    const { book, sheet } = workbook();
    const table = book.addTable(sheet, at(0, 0, 2, 2), { hasHeaders: true });
    table.resize(at(0, 0, 2, 4));
    table.resize(at(0, 0, 2, 3));
    table.resize(at(0, 0, 2, 4));
    expect(table.columns.map(({ id }) => id)).toEqual([1, 2, 3, 5]);
  });
});

describe('styles', () => {
  it('are added once for each looks', () => {
    const { styles } = new Workbook();
    const text = styles.withNumberFormat(0, '@');
    expect(styles.withNumberFormat(0, '@')).toBe(text);
    expect(styles.withNumberFormat(text, '@')).toBe(text);
    const red = styles.withFill(text, '#FFC7CE');
    expect(styles.withNumberFormat(styles.withFill(0, '#FFC7CE'), '@')).toBe(red);
    expect(styles.get(red)).toMatchObject({ numberFormat: '@', fillColor: '#FFC7CE' });
    expect(styles.withNumberFormat(styles.withFill(red, null), 'General')).toBe(0);
  });
});

it('orders conditional formats by priority, the newest strongest', () => {
  const { sheet } = workbook();
  const add = (formula: string) =>
    sheet.addConditionalFormat({ formula, areas: [at(0, 0)], stopIfTrue: false, format: {} });
  const [a, b, c] = [add('=A'), add('=B'), add('=C')];
  const order = () => sheet.conditionalFormats.map(({ formula }) => formula);
  expect(order()).toEqual(['=C', '=B', '=A']);
  sheet.prioritizeConditionalFormat(a.id, 0);
  sheet.removeConditionalFormat(b.id);
  sheet.updateConditionalFormat(c.id, { formula: '=D' });
  expect(order()).toEqual(['=A', '=D']);
});

it.each([
  ['A1+$B$2+C$3+$D4', 1, 1, 'B2+$B$2+D$3+$D5'],
  ['SUM(A1:B2,A:A,3:3)', 2, 1, 'SUM(B3:C4,B:B,5:5)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'A1 B2'!C3+Sheet1!A1", 1, 0, "'A1 B2'!C4+Sheet1!A2"],
  ['Visits[[#This Row],[A1]]+LOG10(A1)+A1B', 1, 0, 'Visits[[#This Row],[A1]]+LOG10(A2)+A1B'],
  ['A1', -1, 0, '#REF!'],
])('the formula %s copied by %i rows and %i columns is %s', (text, rows, columns, expected) => {
  expect(translatedFormula(text, rows, columns)).toBe(expected);
});
