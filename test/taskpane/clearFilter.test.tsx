/** @jest-environment jsdom */
import '../support/setupPane';
import { act, cleanup, screen, within } from '@testing-library/react';
import { hometrakExample } from '../../scripts/samples/hometrakExample';
import * as app from '../../src/app';
import { previewOf } from './previewOf';
import { useOffice } from '../support/office';
import { press } from './press';
import { renderPane } from './renderPane';
import { never, refused, scripted, undoOf } from './scripted';
import { workbookOf } from './workbookOf';

jest.setTimeout(30_000);

const CLEAR_AND_WRITE = 'Clear the filter and write';
const CLEAR_AND_TAKE_BACK = 'Clear the filter and take back';

describe('a filter beside the pane', () => {
  // Office takes away every global that came after it, and with them those that Fluent UI needs to close in order.
  afterEach(cleanup);
  const open = useOffice(() => workbookOf(hometrakExample));

  function schedule() {
    const { tables } = open().workbook.sheetNamed('Schedule') ?? { tables: [] };
    const [table] = tables;
    if (!table) throw new Error('the sample has no schedule');
    return table;
  }
  const filterByHours = () => {
    const column = schedule().columns.findIndex(({ name }) => name === 'Actual Hours');
    schedule().filterBy({ column, texts: ['7'] });
  };

  it('that hides rows is cleared with one click, after a sentence said what becomes of it, and the hours are written', async () => {
    const user = renderPane(app);
    filterByHours();
    await press(user, ['Preview', 'Write hours']);
    expect(
      await screen.findByText(/is filtered.*All rows are shown then, and the filter is not kept/, {
        selector: '.fui-MessageBarBody',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await press(user, [CLEAR_AND_WRITE]);
    expect(await screen.findByText('Hours written')).toBeVisible();
    expect(schedule().autoFilter).toEqual({ active: false });
    expect(schedule().sheet.values({ row: 1, column: 12, rows: 3, columns: 1 })).toEqual([[4], [6], [5]]);
  });

  it('that came after writing is cleared to take it back', async () => {
    const user = renderPane(app);
    await press(user, ['Preview', 'Write hours']);
    await screen.findByText('Hours written');
    act(filterByHours);
    await press(user, ['Take back']);
    expect(await screen.findByText('Not taken back')).toBeVisible();
    await press(user, [CLEAR_AND_TAKE_BACK]);
    expect(await screen.findByText('Taken back')).toBeVisible();
    expect(schedule().columns).toHaveLength(12);
  });
});

describe('clearing the filter', () => {
  const shown = previewOf(hometrakExample);
  const FILTERED = { code: 'filtered', message: 'The schedule is filtered.', remedy: 'clearFilter' } as const;
  const PROTECTED = {
    code: 'AccessDenied',
    message: 'Excel did not allow it.',
    remedy: 'afterwards',
  } as const;

  it('that is refused says why, writes nothing, and can be tried again by writing', async () => {
    const write = jest.fn(() => refused(FILTERED));
    const useCases = scripted(shown, { write, clearFilter: () => refused(PROTECTED) });
    const user = renderPane(useCases, { openAtPreview: true });
    await press(user, ['Write hours', CLEAR_AND_WRITE]);
    expect(await screen.findByText(/did not allow it/, { selector: '.fui-MessageBarBody' })).toBeVisible();
    expect(write).toHaveBeenCalledTimes(1);
    await press(user, ['Try again']);
    expect(await screen.findByRole('button', { name: CLEAR_AND_WRITE })).toBeEnabled();
    expect(write).toHaveBeenCalledTimes(2);
  });

  it('says what it is at, and lets nothing else be written meanwhile', async () => {
    const useCases = scripted(shown, { write: () => refused(FILTERED), clearFilter: never });
    const user = renderPane(useCases, { openAtPreview: true });
    await press(user, ['Write hours', CLEAR_AND_WRITE]);
    expect(await screen.findByText(/Clearing the filter/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Write hours' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('is of what was written, where that is taken back beside a newer preview', async () => {
    const { plan } = previewOf(hometrakExample);
    const undo = undoOf(plan);
    const asked: unknown[] = [];
    const useCases = scripted(shown, {
      write: () => Promise.resolve({ ok: true, value: { cells: 15, columnsAdded: 5 }, undo }),
      takeBack: () => refused(FILTERED),
      clearFilter: (given) => {
        asked.push(given);
        return never();
      },
    });
    const user = renderPane(useCases, { openAtPreview: true });
    await press(user, ['Write hours', 'Preview again', 'Take back the last write', CLEAR_AND_TAKE_BACK]);
    expect(asked[0]).toBe(plan);
  });

  it('is all that is done where something else was asked for meanwhile', async () => {
    let cleared = (): void => undefined;
    const takeBack = jest.fn(() => refused(FILTERED));
    const useCases = scripted(shown, {
      takeBack,
      clearFilter: () =>
        new Promise((resolve) => {
          cleared = () => resolve({ ok: true, value: undefined });
        }),
    });
    const user = renderPane(useCases, { openAtPreview: true });
    await press(user, ['Write hours', 'Take back', 'Columns', CLEAR_AND_TAKE_BACK]);
    const schedule = within(screen.getByRole('region', { name: 'Schedule' }));
    await user.selectOptions(schedule.getByRole('combobox', { name: 'Service' }), 'None');
    await screen.findByRole('button', { name: 'Write hours' });
    await act(async () => cleared());
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Write hours' })).toBeEnabled();
  });
});
