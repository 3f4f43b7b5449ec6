/** @jest-environment jsdom */
import '../support/setupPane';
import { act, cleanup, screen } from '@testing-library/react';
import { hometrakExample } from '../../scripts/samples/hometrakExample';
import * as app from '../../src/app';
import type { Sheet } from '../../src/standalone/emulator';
import { useOffice } from '../support/office';
import { press } from './press';
import { renderPane } from './renderPane';
import { workbookOf } from './workbookOf';

const ACTUAL_HOURS = 8;
const MAX_BILL_HOURS = 12;

describe('the pane beside a workbook', () => {
  closePaneBeforeOffice();
  const open = useOffice(() => workbookOf(hometrakExample));

  function schedule(): Sheet {
    const sheet = open().workbook.sheetNamed('Schedule');
    if (!sheet) throw new Error('the sample has no sheet Schedule');
    return sheet;
  }

  /** What a clerk types into a cell, while the pane is open beside it. */
  async function type(row: number, column: number, value: string | number): Promise<void> {
    await act(async () => {
      schedule().setValues({ row, column, rows: 1, columns: 1 }, [[value]]);
      await new Promise((resume) => setTimeout(resume, 50));
    });
  }

  it('has the maximized hours written with two clicks', async () => {
    const user = renderPane(app);
    await press(user, ['Preview', 'Write hours']);
    expect(
      await screen.findByText(
        'Added 5 columns to the table "Schedule" on sheet "Schedule" and filled 3 rows.',
      ),
    ).toBeVisible();
    expect(schedule().values({ row: 0, column: MAX_BILL_HOURS, rows: 4, columns: 1 })).toEqual([
      ['Max Bill Hours'],
      [4],
      [6],
      [5],
    ]);
  });

  it('does not take its own writing for a change, and a later edit for one', async () => {
    const user = renderPane(app);
    await press(user, ['Preview', 'Write hours']);
    await screen.findByText('Hours written');
    await type(1, MAX_BILL_HOURS, 3);
    expect(screen.getByText('Hours written')).toBeVisible();
    await type(1, ACTUAL_HOURS, 5);
    expect(await screen.findByText('The sheet changed since these hours were written')).toBeVisible();
  });

  it('updates its columns the second time', async () => {
    const user = renderPane(app);
    await press(user, ['Preview', 'Write hours']);
    await screen.findByText('Hours written');
    await type(1, ACTUAL_HOURS, 5);
    await press(user, ['Preview again', 'Write hours']);
    expect(
      await screen.findByText('Updated 5 columns for 3 rows of the table "Schedule" on sheet "Schedule".'),
    ).toBeVisible();
    expect(schedule().values({ row: 1, column: MAX_BILL_HOURS, rows: 3, columns: 1 })).toEqual([
      [5],
      [5],
      [5],
    ]);
  });

  it('selects the row that is chosen', async () => {
    const user = renderPane(app);
    await press(user, ['Preview', 'Raised 1 row']);
    await user.click(screen.getByRole('option', { name: /Ada Sample/ }));
    expect(open().workbook.selection).toMatchObject({ sheet: schedule(), area: { row: 2, rows: 1 } });
  });

  it('says that hidden rows are in the way, and tries again when they are not', async () => {
    const user = renderPane(app);
    schedule().setRowHidden(2, true);
    await press(user, ['Preview', 'Write hours']);
    expect(
      await screen.findByText(/has hidden rows.*so nothing was changed/, { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
    schedule().setRowHidden(2, false);
    await press(user, ['Try again']);
    expect(await screen.findByText('Hours written')).toBeVisible();
  });

  it('does not offer to try again what would be refused again', async () => {
    const unwatched = { ...app, watch: () => Promise.resolve(() => Promise.resolve()) };
    const user = renderPane(unwatched);
    await press(user, ['Preview']);
    await screen.findByRole('button', { name: 'Write hours' });
    await type(1, ACTUAL_HOURS, 5);
    await press(user, ['Write hours']);
    expect(
      await screen.findByText(/changed since the preview/, { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await press(user, ['Preview again', 'Write hours']);
    expect(await screen.findByText('Hours written')).toBeVisible();
  });
});

describe('the pane beside a workbook without authorizations', () => {
  closePaneBeforeOffice();
  useOffice(() => workbookOf({ sheets: hometrakExample.sheets.filter(({ name }) => name === 'Schedule') }));

  it('says what is missing', async () => {
    renderPane(app, { openAtPreview: true });
    expect(await screen.findByText('No preview yet')).toBeVisible();
    expect(screen.getByText(/Max Hours/, { selector: '.fui-MessageBarBody' })).toBeVisible();
  });
});

/** Office takes away every global that came after it, and with them those that Fluent UI needs to close in order. */
function closePaneBeforeOffice(): void {
  afterEach(cleanup);
}
