/** @jest-environment jsdom */
import '../support/setupPane';
import { screen } from '@testing-library/react';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import { press } from './press';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { refused, scripted, settled, undoOf } from './scripted';

jest.setTimeout(30_000);

const month = previewOf(realisticMonth);
const undo = undoOf(month.plan);
const TAKE_BACK = 'Take back';

const offered = () => screen.queryByRole('button', { name: TAKE_BACK });

describe('taking back', () => {
  it('is offered once hours are written, and no more when it is done', async () => {
    const user = renderPane(scripted(month), { openAtPreview: true });
    await screen.findByRole('button', { name: 'Write hours' });
    expect(offered()).not.toBeInTheDocument();
    await press(user, ['Write hours', TAKE_BACK]);
    expect(await screen.findByText('Taken back')).toBeVisible();
    expect(
      screen.getByText('5 columns were taken out of the table "Schedule" on sheet "Schedule".'),
    ).toBeVisible();
    expect(offered()).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Write hours' })).not.toBeInTheDocument();
  });

  it('is told to a screen reader', async () => {
    const user = renderPane(scripted(month), { openAtPreview: true });
    await press(user, ['Write hours', TAKE_BACK]);
    expect(await screen.findByText(/^Taken back\. 5 columns were taken out of/)).toHaveAttribute(
      'role',
      'status',
    );
  });

  it('stays offered beside a new preview', async () => {
    const takeBack = jest.fn(() => settled({ columnsRemoved: 0, columnsRestored: 5 }));
    const user = renderPane(scripted(month, { takeBack }), { openAtPreview: true });
    await press(user, ['Write hours', 'Preview again', 'Take back the last write']);
    expect(
      await screen.findByText(
        '5 columns of the table "Schedule" on sheet "Schedule" hold what stood there before.',
      ),
    ).toBeVisible();
    expect(takeBack).toHaveBeenCalledTimes(1);
  });

  it('is offered where a write failed after something may have been written', async () => {
    const problem = {
      code: 'changedMeanwhile',
      message: 'Row 3 changed while the columns were being written.',
    };
    const write = () => Promise.resolve({ ok: false, problem, undo } as const);
    const user = renderPane(scripted(month, { write }), { openAtPreview: true });
    await press(user, ['Write hours']);
    expect(await screen.findByText('Writing did not finish')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Preview again' })).toBeEnabled();
    await press(user, [TAKE_BACK]);
    expect(await screen.findByText('Taken back')).toBeVisible();
  });

  it('is not offered where nothing was written', async () => {
    const problem = { code: 'changedSince', message: 'Row 3 changed since the preview.' };
    const user = renderPane(scripted(month, { write: () => refused(problem) }), { openAtPreview: true });
    await press(user, ['Write hours']);
    expect(await screen.findByText('Nothing was written')).toBeVisible();
    expect(offered()).not.toBeInTheDocument();
  });

  it('that is refused says why, and can be tried again', async () => {
    const problem = { code: 'typedSince', message: 'Row 3 changed in the columns that were written.' };
    const takeBack = jest
      .fn(() => settled({ columnsRemoved: 5, columnsRestored: 0 }))
      .mockReturnValueOnce(refused(problem));
    const user = renderPane(scripted(month, { takeBack }), { openAtPreview: true });
    await press(user, ['Write hours', TAKE_BACK]);
    expect(await screen.findByText('Not taken back')).toBeVisible();
    expect(screen.getAllByText(problem.message)).not.toHaveLength(0);
    await press(user, ['Try again']);
    expect(await screen.findByText('Taken back')).toBeVisible();
  });
});
