import '../../support/setupPane';
import { act, render, screen } from '@testing-library/react';
import { Host, Workbook } from '../../../src/standalone/emulator';
import type { CellInput, Sheet } from '../../../src/standalone/emulator';
import { Book } from '../../../src/standalone/workbench/Book';
import { EditNotice } from '../../../src/standalone/workbench/shell/EditNotice';
import { WorkbookSession } from '../../../src/standalone/workbench/WorkbookSession';
import { layOutScreens } from './layOutScreens';

layOutScreens();

export function put(
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly CellInput[])[],
): void {
  sheet.setValues({ row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
}

/** A workbook in memory with one sheet, drawn with its formula bar; the grid has the keyboard. */
export function openBook(fill: (sheet: Sheet, workbook: Workbook) => void = () => undefined) {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Visits');
  fill(sheet, workbook);
  const host = new Host(workbook);
  const session = new WorkbookSession('visits.xlsx', workbook, host);
  render(
    <>
      <EditNotice session={session} />
      <Book session={session} paper="#ffffff" />
    </>,
  );
  const grid = screen.getByRole('grid');
  act(() => grid.focus());
  const select = (row: number, column: number, rows = 1, columns = 1) =>
    act(() => session.select(sheet, { row, column, rows, columns }));
  const cell = (row: number, column: number) => document.getElementById(`cell-${row}-${column}`);
  return { workbook, sheet, session, host, grid, select, cell };
}

/** The formula bar's text box. */
export function bar(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Value or formula of the selected cell' });
}
