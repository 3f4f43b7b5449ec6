/** @jest-environment jsdom */
import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import { openBook, put } from '../openBook';

/** What the browser would hold between copying and pasting. */
function clipboard(held: Record<string, string> = {}) {
  return {
    held,
    setData: (kind: string, text: string) => (held[kind] = text),
    getData: (kind: string) => held[kind] ?? '',
  };
}

function send(kind: 'copy' | 'cut' | 'paste', data = clipboard()) {
  const event = createEvent[kind](document.body, { clipboardData: data });
  act(() => void fireEvent(document.body, event));
  return data;
}

const fourCells = { row: 0, column: 0, rows: 2, columns: 2 };

describe('copying', () => {
  it('gives what is shown, as tab-separated text and as an HTML table', () => {
    const { select } = openBook((sheet, { styles }) => {
      put(sheet, 0, 0, [
        ['<Ada>\nSample', 46027],
        ['said "so"', true],
      ]);
      sheet.setStyleIndex({ row: 0, column: 1, rows: 1, columns: 1 }, styles.withNumberFormat(0, 'm/d/yyyy'));
    });
    select(0, 0, 2, 2);
    expect(send('copy').held).toEqual({
      'text/plain': '"<Ada>\nSample"\t1/5/2026\r\nsaid "so"\tTRUE',
      'text/html':
        '<table><tr><td>&lt;Ada&gt;<br>Sample</td><td>1/5/2026</td></tr><tr><td>said "so"</td><td>TRUE</td></tr></table>',
    });
  });

  it('leaves the clipboard to whoever else has the keyboard', () => {
    openBook((sheet) => put(sheet, 0, 0, [['mine']]));
    act(() => screen.getByRole('textbox', { name: 'Name box' }).focus());
    expect(send('copy').held).toEqual({});
  });

  it('takes the rows a filter shows', () => {
    const { select } = openBook((sheet) => {
      put(sheet, 0, 0, [['Client'], ['Ada'], ['Ben'], ['Cora']]);
      sheet.load({ autoFilter: { area: { row: 0, column: 0, rows: 4, columns: 1 }, active: true } });
      sheet.setRowHidden(2, true);
    });
    select(0, 0, 4, 1);
    expect(send('copy').held['text/plain']).toBe('Client\r\nAda\r\nCora');
  });

  it('ends whole rows where the last cell is', () => {
    const { select } = openBook((sheet) => put(sheet, 0, 0, [['a', 'b']]));
    select(0, 0, 1, 16_384);
    expect(send('copy').held['text/plain']).toBe('a\tb');
  });
});

describe('pasting', () => {
  it('coerces what comes from elsewhere as if it were typed, and selects it', () => {
    const { sheet, select, workbook } = openBook();
    select(2, 1);
    send('paste', clipboard({ 'text/plain': "1/5/2026\t50%\r\n'0012\t=A1\r\n" }));
    expect(sheet.values({ row: 2, column: 1, rows: 2, columns: 2 })).toEqual([
      [46027, 0.5],
      ['0012', ''],
    ]);
    expect(sheet.formula(3, 2)).toBe('=A1');
    expect(workbook.styles.numberFormat(sheet.styleIndex(2, 1))).toBe('m/d/yyyy');
    expect(workbook.selection.area).toEqual({ row: 2, column: 1, rows: 2, columns: 2 });
  });

  it('keeps a date without its year as text and says so', () => {
    const { sheet } = openBook();
    send('paste', clipboard({ 'text/plain': '1/5\t2/6' }));
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['1/5', '2/6']]);
    expect(screen.getByRole('alert')).toHaveTextContent('2 cells such as “1/5” stayed text');
  });

  it('keeps values, formats and formulas of cells that were copied here', () => {
    const { sheet, select } = openBook((sheet, { styles }) => {
      put(sheet, 0, 0, [
        [1.23456, 2],
        ['0012', 3],
      ]);
      sheet.setFormula(1, 1, '=A1*$B$1');
      sheet.setStyleIndex({ row: 0, column: 0, rows: 1, columns: 1 }, styles.withNumberFormat(0, '0.0'));
    });
    select(0, 0, 2, 2);
    const data = send('copy');
    select(4, 2);
    send('paste', data);
    expect(sheet.value(4, 2)).toBe(1.23456);
    expect(sheet.value(5, 2)).toBe('0012');
    expect(sheet.formula(5, 3)).toBe('=C5*$B$1');
    expect(sheet.styleIndex(4, 2)).toBe(sheet.styleIndex(0, 0));
  });

  it('fills a selection that holds it a whole number of times', () => {
    const { sheet, select } = openBook();
    select(0, 0, 2, 2);
    send('paste', clipboard({ 'text/plain': '7' }));
    expect(sheet.values(fourCells)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('makes a table longer by what is pasted right below it', () => {
    const { sheet, select } = openBook((sheet, workbook) => {
      put(sheet, 0, 0, [
        ['Client', 'Hours'],
        ['Ada Sample', 4],
      ]);
      workbook.addTable(sheet, fourCells, { name: 'T', hasHeaders: true });
    });
    select(2, 0);
    send('paste', clipboard({ 'text/plain': 'Ben Example\t5\nCora Placeholder\t6' }));
    expect(sheet.tables[0]?.area.rows).toBe(4);
  });

  it.each<[string, string]>([
    ['', 'There is no text or table to paste on the clipboard.'],
    ['a\tb', 'A1:B1 is merged.'],
  ])('is refused in a sentence: %j', (text, sentence) => {
    openBook((sheet) => sheet.load({ merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }));
    send('paste', clipboard({ 'text/plain': text }));
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
  });
});

describe('cutting', () => {
  it('copies and empties', () => {
    const { sheet, select } = openBook((sheet) => put(sheet, 0, 0, [['a', 'b']]));
    select(0, 0);
    expect(send('cut').held['text/plain']).toBe('a');
    expect(sheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([['', 'b']]);
  });
});
