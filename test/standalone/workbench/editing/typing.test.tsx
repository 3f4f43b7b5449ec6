/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bar, openBook, put } from '../openBook';

const { keyboard } = userEvent;

// Every key draws the grid again: slow where several tests share a processor.
jest.setTimeout(30_000);

describe('typing into a cell', () => {
  it.each([
    ['1', 1, 'General'],
    ['1/5/2026', 46027, 'm/d/yyyy'],
    ['8:30 AM', 8.5 / 24, 'h:mm AM/PM'],
    ['50%', 0.5, '0%'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['TRUE', true, 'General'],
    ["'0012", '0012', 'General'],
    ['Ada Sample', 'Ada Sample', 'General'],
  ])('reads %s as Excel does', async (text, value, format) => {
    const { sheet, workbook } = openBook();
    await keyboard(`${text}{Enter}`);
    expect(sheet.value(0, 0)).toBe(value);
    expect(workbook.styles.numberFormat(sheet.styleIndex(0, 0))).toBe(format);
    expect(workbook.selection.area).toMatchObject({ row: 1, column: 0 });
  });

  it('keeps a text in a cell formatted as text, and makes a bare number a percentage where the cell shows one', async () => {
    const { sheet } = openBook((sheet, { styles }) => {
      sheet.setStyleIndex({ row: 0, column: 0, rows: 1, columns: 1 }, styles.withNumberFormat(0, '@'));
      sheet.setStyleIndex({ row: 1, column: 0, rows: 1, columns: 1 }, styles.withNumberFormat(0, '0%'));
    });
    await keyboard('0012{Enter}25{Enter}');
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['0012', 0.25]);
  });

  it('shows a formula as one that was not calculated', async () => {
    const { sheet, cell, select } = openBook((sheet) => put(sheet, 0, 0, [[7]]));
    await keyboard('=1+1{Enter}');
    expect(sheet.formula(0, 0)).toBe('=1+1');
    expect(sheet.kind(0, 0)).toBe('Empty');
    expect(cell(0, 0)).toHaveTextContent('=1+1');
    expect(cell(0, 0)).toHaveAccessibleDescription(/Not recalculated/);
    select(0, 0);
    expect(bar()).toHaveValue('=1+1');
  });

  it('goes right with Tab, back with Shift+Tab, up with Shift+Enter and on with an arrow', async () => {
    const { sheet, workbook } = openBook();
    await keyboard('a{Tab}b{Enter}c{Shift>}{Tab}{/Shift}d{ArrowDown}e{Shift>}{Enter}{/Shift}');
    expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual([
      ['a', 'b'],
      ['d', 'c'],
      ['e', ''],
    ]);
    expect(workbook.selection.area).toMatchObject({ row: 1, column: 0 });
    expect(screen.getByRole('grid')).toHaveFocus();
  });

  it('leaves the cell as it was after Escape', async () => {
    const { sheet, grid } = openBook((sheet) => put(sheet, 0, 0, [['before']]));
    await keyboard('after');
    expect(screen.getByRole('textbox', { name: 'Edit cell A1' })).toHaveFocus();
    await keyboard('{Escape}');
    expect(sheet.value(0, 0)).toBe('before');
    expect(screen.queryByRole('textbox', { name: 'Edit cell A1' })).not.toBeInTheDocument();
    expect(grid).toHaveFocus();
  });

  it('edits with F2 or a double click what the cell says in full, and keeps texts that look like numbers', async () => {
    const { sheet, cell } = openBook((sheet) => put(sheet, 0, 0, [['0012'], [12.5]]));
    await keyboard('{F2}');
    expect(screen.getByRole('textbox', { name: 'Edit cell A1' })).toHaveValue("'0012");
    await keyboard('{ArrowLeft}3{Enter}');
    expect(sheet.value(0, 0)).toBe('00132');
    const second = cell(1, 0);
    if (second) await userEvent.dblClick(second);
    expect(screen.getByRole('textbox', { name: 'Edit cell A2' })).toHaveValue('12.5');
    await keyboard('{Backspace}{Enter}');
    expect(sheet.value(1, 0)).toBe(12);
  });

  it('changes nothing, and marks nothing unsaved, where the text is confirmed as it was', async () => {
    const { session } = openBook((sheet) =>
      put(sheet, 0, 0, [['0012'], [0.1 + 0.2], ["'x"], ['two\nlines']]),
    );
    await keyboard('{F2}{Enter}{F2}{Enter}{F2}{Enter}{F2}{Enter}');
    expect(session.unsaved).toBe(false);
  });

  it('starts a new line with Alt+Enter', async () => {
    const { sheet } = openBook();
    await keyboard('one{Alt>}{Enter}{/Alt}two{Enter}');
    expect(sheet.value(0, 0)).toBe('one\ntwo');
  });

  it('confirms when another cell is clicked', async () => {
    const { sheet, cell, workbook } = openBook();
    await keyboard('here');
    const other = cell(3, 2);
    if (other) await userEvent.click(other);
    expect(sheet.value(0, 0)).toBe('here');
    expect(workbook.selection.area).toMatchObject({ row: 3, column: 2 });
  });

  it('edits in the formula bar', async () => {
    const { sheet, workbook } = openBook((sheet) => put(sheet, 0, 0, [['Ada']]));
    await userEvent.click(bar());
    await keyboard(' Sample{Enter}');
    expect(sheet.value(0, 0)).toBe('Ada Sample');
    expect(workbook.selection.area).toMatchObject({ row: 1, column: 0 });
    expect(screen.getByRole('grid')).toHaveFocus();
    await userEvent.click(bar());
    await keyboard('Ben{Escape}');
    expect(sheet.kind(1, 0)).toBe('Empty');
  });

  it('goes on in the formula bar with what was begun over the cell', async () => {
    const { sheet } = openBook();
    await keyboard('be');
    await userEvent.click(bar());
    await keyboard('gun{Enter}');
    expect(sheet.value(0, 0)).toBe('begun');
  });

  it('empties the selected cells with Delete and keeps their formats', async () => {
    const { sheet, select, workbook } = openBook((sheet) =>
      put(sheet, 0, 0, [
        [1, 2],
        [3, 4],
      ]),
    );
    await keyboard('5%{Enter}');
    select(0, 0, 2, 1);
    await keyboard('{Delete}');
    expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 2 })).toEqual([
      ['', 2],
      ['', 4],
    ]);
    expect(workbook.styles.numberFormat(sheet.styleIndex(0, 0))).toBe('0%');
  });

  it('refuses a date without its year, and leaves the text to be mended', async () => {
    const { sheet } = openBook();
    await keyboard('1/5{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('“1/5” is a date without all its parts.');
    expect(sheet.kind(0, 0)).toBe('Empty');
    await keyboard('/2026{Enter}');
    expect(sheet.value(0, 0)).toBe(46027);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('refuses on a protected sheet, but for cells that are unlocked', async () => {
    const { sheet } = openBook((sheet) => {
      put(sheet, 0, 0, [['locked']]);
      sheet.load({ protection: {} });
    });
    await keyboard('x');
    expect(screen.getByRole('alert')).toHaveTextContent('The sheet Visits is protected.');
    expect(screen.queryByRole('textbox', { name: 'Edit cell A1' })).not.toBeInTheDocument();
    await keyboard('{Delete}');
    expect(sheet.value(0, 0)).toBe('locked');
  });

  it('refuses the add-in’s requests while a cell is edited, as Excel does', async () => {
    const { host } = openBook();
    await keyboard('x');
    expect(host.cellEditMode).toBe(true);
    await keyboard('{Enter}');
    expect(host.cellEditMode).toBe(false);
  });

  it('can be read as a grid that is not read-only', () => {
    const { grid } = openBook();
    expect(grid).not.toHaveAttribute('aria-readonly');
  });
});

describe('typing right below a table', () => {
  function openTable() {
    return openBook((sheet, workbook) => {
      put(sheet, 0, 0, [
        ['Client', 'Date'],
        ['Ada Sample', 46027],
      ]);
      const style = workbook.styles.withNumberFormat(0, 'm/d/yyyy');
      sheet.setStyleIndex({ row: 1, column: 1, rows: 1, columns: 1 }, style);
      workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, { name: 'T', hasHeaders: true });
    });
  }

  it('makes it one row longer, formatted like the row above', async () => {
    const { sheet, select, workbook } = openTable();
    select(2, 0);
    await keyboard('Ben Example{Tab}46030{Enter}');
    expect(sheet.tables[0]?.area).toMatchObject({ row: 0, rows: 3 });
    expect(workbook.styles.numberFormat(sheet.styleIndex(2, 1))).toBe('m/d/yyyy');
    await keyboard('{Control>}zz{/Control}');
    expect(sheet.tables[0]?.area.rows).toBe(2);
    expect(sheet.kind(2, 0)).toBe('Empty');
  });

  it('does not where something stands beside it there', async () => {
    const { sheet, select } = openTable();
    act(() => put(sheet, 2, 1, [['a remark']]));
    select(2, 0);
    await keyboard('Ben Example{Enter}');
    expect(sheet.tables[0]?.area.rows).toBe(2);
  });

  it('renames a column typed over in the heading row', async () => {
    const { sheet, select } = openTable();
    select(0, 1);
    await keyboard('Client{Enter}');
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(['Client', 'Client2']);
  });
});

describe('undoing', () => {
  it('takes back typing, clearing and formats, the last first', async () => {
    const { sheet, select, workbook } = openBook((sheet) => put(sheet, 0, 0, [['before']]));
    await keyboard('5%{Enter}');
    select(0, 0);
    await keyboard('{Delete}');
    await keyboard('{Control>}z{/Control}');
    expect(sheet.value(0, 0)).toBe(0.05);
    await keyboard('{Control>}z{/Control}');
    expect(sheet.value(0, 0)).toBe('before');
    expect(workbook.styles.numberFormat(sheet.styleIndex(0, 0))).toBe('General');
    await keyboard('{Control>}z{/Control}');
    expect(screen.getByRole('alert')).toHaveTextContent('There is nothing to undo');
  });

  it('ends where somebody else has changed the workbook', async () => {
    const { sheet } = openBook();
    await keyboard('mine{Enter}');
    act(() => put(sheet, 5, 5, [['theirs']]));
    await keyboard('{Control>}z{/Control}');
    expect(sheet.value(0, 0)).toBe('mine');
  });
});
