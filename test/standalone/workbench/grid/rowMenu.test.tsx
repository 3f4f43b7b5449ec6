/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openBook, put } from '../openBook';

const { keyboard } = userEvent;

// Every key draws the grid again: slow where several tests share a processor.
jest.setTimeout(30_000);

function openRows() {
  return openBook((sheet) => put(sheet, 0, 0, [['one'], ['two'], ['three'], ['four']]));
}

const heading = (row: number) => screen.getByRole('rowheader', { name: String(row) });
const items = () => screen.getAllByRole('menuitem').map((item) => item.textContent);

describe('the menu of rows', () => {
  it('opens on a row’s heading, selects the row and inserts one above', async () => {
    const { sheet, grid, workbook } = openRows();
    fireEvent.contextMenu(heading(3));
    expect(screen.getByRole('menu', { name: 'Rows' })).toBeInTheDocument();
    expect(items()).toEqual(['Insert 1 row above', 'Delete 1 row', 'Clear contents']);
    expect(workbook.selection.area).toMatchObject({ row: 2, column: 0, rows: 1, columns: 16_384 });
    await userEvent.click(screen.getByRole('menuitem', { name: 'Insert 1 row above' }));
    expect(sheet.values({ row: 1, column: 0, rows: 3, columns: 1 })).toEqual([['two'], [''], ['three']]);
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(grid).toHaveFocus();
  });

  it('speaks of all rows that are selected', async () => {
    const { sheet, select } = openRows();
    select(1, 0, 2, 1);
    fireEvent.contextMenu(heading(3));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete 2 rows' }));
    expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([['one'], ['four'], ['']]);
  });

  it('is opened, walked through and closed by keyboard', async () => {
    const { sheet, select, grid } = openRows();
    select(1, 0);
    await keyboard('{Shift>}{F10}{/Shift}');
    expect(screen.getByRole('menuitem', { name: 'Insert 1 row above' })).toHaveFocus();
    await keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Clear contents' })).toHaveFocus();
    await keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Delete 1 row' })).toHaveFocus();
    await keyboard('{Escape}');
    expect(grid).toHaveFocus();
    expect(sheet.value(1, 0)).toBe('two');
    await keyboard('{ContextMenu}{End}{Enter}');
    expect(sheet.value(1, 0)).toBe('');
  });

  it('has Excel’s keys beside it: Shift+Space, Ctrl+- and Ctrl++', async () => {
    const { sheet, select } = openRows();
    select(1, 0);
    await keyboard('{Shift>} {/Shift}{Control>}-{/Control}');
    expect(sheet.value(1, 0)).toBe('three');
    await keyboard('{Control>}+{/Control}');
    expect(sheet.values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([['one'], [''], ['three']]);
  });

  it('takes insertions and deletions back with Ctrl+Z, the last one first', async () => {
    const { sheet, select, workbook } = openRows();
    const column = () => sheet.values({ row: 0, column: 0, rows: 4, columns: 1 }).flat();
    select(1, 0, 1, 16_384);
    await keyboard('{Control>}+-{/Control}{Control>}-{/Control}');
    expect(column()).toEqual(['one', 'three', 'four', '']);
    await keyboard('{Control>}z{/Control}');
    expect(column()).toEqual(['one', 'two', 'three', 'four']);
    expect(workbook.selection.area).toMatchObject({ row: 1, rows: 1 });
    await keyboard('{Control>}z{/Control}');
    expect(column()).toEqual(['one', '', 'two', 'three']);
    await keyboard('{Control>}zz{/Control}');
    expect(column()).toEqual(['one', 'two', 'three', 'four']);
    expect(screen.getByRole('alert')).toHaveTextContent('There is nothing to undo');
  });

  it('offers no rows where whole columns are selected', () => {
    const { select } = openRows();
    select(0, 0, 1_048_576, 1);
    fireEvent.contextMenu(heading(2));
    expect(items()).toEqual(['Clear contents']);
  });

  it('says why rows cannot be moved', async () => {
    const { sheet } = openRows();
    sheet.load({ protection: {} });
    fireEvent.contextMenu(heading(2));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete 1 row' }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Rows of Visits cannot be deleted here: the sheet is protected.',
    );
  });
});

describe('marks on formulas when rows move', () => {
  it('go along with what was changed, and mark what reads across deleted rows', async () => {
    const { sheet, cell, select } = openBook((sheet) => {
      put(sheet, 0, 0, [[1], [2], [3], [4]]);
      sheet.formulas.set(5, 0, 'SUM(A1:A4)'); // as a file brings it
      sheet.formulas.set(5, 1, 'A1');
    });
    expect(cell(5, 0)).not.toHaveAccessibleDescription();
    select(0, 0, 1, 16_384);
    await keyboard('{Control>}+{/Control}');
    expect(sheet.formula(6, 0)).toBe('=SUM(A2:A5)');
    expect(cell(6, 0)).not.toHaveAccessibleDescription();
    select(3, 0, 1, 16_384);
    await keyboard('{Control>}-{/Control}');
    expect(cell(5, 0)).toHaveAccessibleDescription(/Not recalculated/);
    expect(cell(5, 1)).not.toHaveAccessibleDescription();
  });

  it('stay on what reads rows that were deleted and came back', async () => {
    const { sheet, cell, select } = openBook((sheet) => {
      put(sheet, 0, 0, [[1], [2], [3], [4]]);
      sheet.formulas.set(5, 0, 'A3');
      sheet.formulas.set(5, 1, 'A1');
    });
    act(() => put(sheet, 2, 0, [[7]]));
    select(2, 0, 1, 16_384);
    await keyboard('{Control>}-z{/Control}');
    expect(sheet.formula(5, 0)).toBe('=A3');
    expect(cell(5, 0)).toHaveAccessibleDescription(/Not recalculated/);
    expect(cell(5, 1)).not.toHaveAccessibleDescription();
  });
});
