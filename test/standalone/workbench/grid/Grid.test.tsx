/** @jest-environment jsdom */
import '../../../support/setupPane';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Host, Workbook } from '../../../../src/standalone/emulator';
import { Book } from '../../../../src/standalone/workbench/Book';
import { WorkbookSession } from '../../../../src/standalone/workbench/WorkbookSession';
import { layOutScreens } from '../layOutScreens';

layOutScreens();

/** Headings and three visits; row 3 (of A1 notation) can be hidden, and D2:E3 merged. */
function openGrid() {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Schedule');
  workbook.addSheet('Notes');
  sheet.setValues({ row: 0, column: 0, rows: 4, columns: 3 }, [
    ['Client', 'Date', 'Hours'],
    ['Ada Sample', 46028, 4],
    ['Ben Example', 46030, 7],
    ['Cora Placeholder', 46032, true],
  ]);
  sheet.setStyleIndex(
    { row: 1, column: 1, rows: 3, columns: 1 },
    workbook.styles.withNumberFormat(0, 'm/d/yyyy'),
  );
  sheet.setColumnWidth(1, 12);
  const session = new WorkbookSession('visits.xlsx', workbook, new Host(workbook));
  render(<Book session={session} paper="#ffffff" />);
  return { workbook, sheet, session, grid: screen.getByRole('grid') };
}

/** The cell that has the focus inside the grid, as assistive tools find it. */
function activeCell(): HTMLElement | null {
  return document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '');
}

describe('the grid', () => {
  it('is a grid of rows and cells with their places and counts', () => {
    const { grid } = openGrid();
    expect(grid).toHaveAccessibleName('Sheet Schedule');
    expect(Number(grid.getAttribute('aria-rowcount'))).toBeGreaterThan(100);
    expect(screen.getByRole('columnheader', { name: 'C' })).toHaveAttribute('aria-colindex', '4');
    const row = screen.getByRole('row', { name: /Ada Sample/ });
    expect(row).toHaveAttribute('aria-rowindex', '3');
    expect(within(row).getByRole('rowheader')).toHaveTextContent('2');
    const texts = within(row).getAllByRole('gridcell').slice(0, 3);
    expect(texts.map((cell) => cell.textContent)).toEqual(['Ada Sample', '1/6/2026', '4']);
  });

  it('shows # for a number that does not fit, and never a part of it', () => {
    const { sheet } = openGrid();
    act(() => sheet.setColumnWidth(1, 6));
    expect(screen.getByRole('row', { name: /Ada Sample/ })).toHaveTextContent('####');
  });

  it('draws only what is on screen', () => {
    const { sheet } = openGrid();
    act(() => sheet.setValues({ row: 99_999, column: 0, rows: 1, columns: 1 }, [['far below']]));
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '100051');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  it('shows what somebody else writes at once', () => {
    const { sheet } = openGrid();
    act(() => sheet.setValues({ row: 1, column: 2, rows: 1, columns: 1 }, [[6]]));
    expect(screen.getByRole('row', { name: /Ada Sample/ })).toHaveTextContent('6');
  });

  it('moves by keyboard and tells which cell is active', async () => {
    openGrid();
    act(() => screen.getByRole('grid').focus());
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(activeCell()).toHaveTextContent('1/6/2026');
    expect(activeCell()).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(activeCell()).toHaveTextContent('1/10/2026');
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(activeCell()).toHaveTextContent('Client');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(activeCell()).toHaveTextContent('TRUE');
  });

  it('selects an area with Shift, by keys and by mouse', async () => {
    const { workbook } = openGrid();
    await userEvent.click(screen.getByText('Ada Sample'));
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    expect(workbook.selection.area).toEqual({ row: 1, column: 0, rows: 2, columns: 2 });
    expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(4);
    const user = userEvent.setup();
    await user.click(screen.getByText('Client'));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByText('TRUE'));
    await user.keyboard('{/Shift}');
    expect(workbook.selection.area).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
    expect(activeCell()).toHaveTextContent('Client');
  });

  it('selects whole columns and rows by their headings', async () => {
    const { workbook } = openGrid();
    await userEvent.click(screen.getByRole('columnheader', { name: 'B' }));
    expect(workbook.selection.area).toMatchObject({ row: 0, column: 1, columns: 1 });
    await userEvent.click(screen.getByRole('rowheader', { name: '3' }));
    expect(workbook.selection.area).toMatchObject({ row: 2, column: 0, rows: 1 });
  });

  it('follows the add-in’s selection to another sheet', () => {
    const { workbook } = openGrid();
    const [, notes] = workbook.sheets;
    if (!notes) throw new Error('The workbook has two sheets.');
    act(() => {
      workbook.selection = { sheet: notes, area: { row: 4, column: 1, rows: 1, columns: 1 } };
    });
    expect(screen.getByRole('grid')).toHaveAccessibleName('Sheet Notes');
    expect(activeCell()).toHaveAttribute('id', 'cell-4-1');
  });

  it('extends by Shift what the add-in has selected', async () => {
    const { workbook, sheet } = openGrid();
    act(() => {
      workbook.selection = { sheet, area: { row: 1, column: 0, rows: 2, columns: 2 } };
    });
    act(() => screen.getByRole('grid').focus());
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(workbook.selection.area).toEqual({ row: 1, column: 0, rows: 3, columns: 2 });
  });

  it('goes to the next sheet with Ctrl+Page Down and back to where it was', async () => {
    openGrid();
    await userEvent.click(screen.getByText('Ben Example'));
    await userEvent.keyboard('{Control>}{PageDown}{/Control}');
    expect(screen.getByRole('grid')).toHaveAccessibleName('Sheet Notes');
    await userEvent.keyboard('{Control>}{PageUp}{/Control}');
    expect(activeCell()).toHaveTextContent('Ben Example');
  });

  it('leaves hidden rows out and steps over them', async () => {
    const { sheet } = openGrid();
    act(() => sheet.setRowHidden(2, true));
    expect(screen.queryByText('Ben Example')).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('Ada Sample'));
    await userEvent.keyboard('{ArrowDown}');
    expect(activeCell()).toHaveTextContent('Cora Placeholder');
  });

  it('draws a merged area as one cell, which the keyboard passes in one step', async () => {
    const { sheet } = openGrid();
    act(() => {
      sheet.load({ merges: [{ row: 1, column: 3, rows: 2, columns: 2 }] });
      sheet.setValues({ row: 1, column: 3, rows: 1, columns: 1 }, [['merged']]);
    });
    expect(document.getElementById('cell-2-4')).toBeNull();
    await userEvent.click(screen.getByText('merged'));
    expect(activeCell()).toHaveTextContent('merged');
    await userEvent.keyboard('{ArrowRight}');
    expect(activeCell()).toHaveAttribute('id', 'cell-1-5');
    await userEvent.keyboard('{ArrowLeft}');
    expect(activeCell()).toHaveTextContent('merged');
  });

  it('marks a formula whose input was changed', () => {
    const { sheet } = openGrid();
    sheet.formulas.set(5, 0, 'C2'); // as a file brings it
    expect(document.getElementById('cell-5-0')).not.toHaveAccessibleDescription();
    act(() => sheet.setValues({ row: 1, column: 2, rows: 1, columns: 1 }, [[8]]));
    expect(document.getElementById('cell-5-0')).toHaveAccessibleDescription(/Not recalculated/);
  });
});
