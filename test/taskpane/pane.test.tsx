/** @jest-environment jsdom */
import '../support/setupPane';
import { act, screen } from '@testing-library/react';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import type { Rules } from '../../src/app';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { never, refused, scripted, settled } from './scripted';

// Pressing a button by its role and name takes jsdom its time where many tests share a machine.
jest.setTimeout(30_000);

const month = previewOf(realisticMonth);

const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('on opening', () => {
  it('waits for a click before it reads the workbook', () => {
    const preview = jest.fn(never);
    renderPane(scripted(month, { preview }));
    expect(screen.getByRole('button', { name: 'Preview' })).toBeEnabled();
    expect(preview).not.toHaveBeenCalled();
  });

  it('goes straight to the preview from the ribbon’s Maximize', async () => {
    renderPane(scripted(month), { openAtPreview: true });
    expect(await screen.findByRole('heading', { name: 'Billed hours' })).toBeVisible();
  });

  it('takes two clicks to have the hours written', async () => {
    const write = jest.fn(scripted(month).write);
    const user = renderPane(scripted(month, { write }));
    await user.click(await button('Preview'));
    await user.click(await button('Write hours'));
    expect(await screen.findByText('Hours written')).toBeVisible();
    expect(write).toHaveBeenCalledTimes(1);
  });
});

describe('the preview', () => {
  it('says what writing will do before anything is written', async () => {
    const write = jest.fn(never);
    renderPane(scripted(month, { write }), { openAtPreview: true });
    expect(
      await screen.findByText(
        'Adds 5 columns to the table "Schedule" on sheet "Schedule" and highlights the rows over authorization.',
      ),
    ).toBeVisible();
    expect(write).not.toHaveBeenCalled();
  });

  it('is announced with its numbers', async () => {
    renderPane(scripted(month), { openAtPreview: true });
    expect(
      await screen.findByText(/^Preview ready\. Billed hours go from [\d,.]+ to [\d,.]+\./),
    ).toHaveAttribute('role', 'status');
  });

  it('leads from each count to its rows', async () => {
    const user = renderPane(scripted(month), { openAtPreview: true });
    const { raised } = month.summary.counts;
    await user.click(await button(`Raised ${raised} rows`));
    expect(screen.getByRole('tab', { name: 'Rows' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('combobox', { name: 'Show' })).toHaveDisplayValue(`Raised (${raised})`);
    expect(screen.getByText(`${raised} rows. Choose a row to select it in the sheet.`)).toBeVisible();
  });

  it('says that a limit does not reduce wages, by caregiver, and offers to pay all that was worked', async () => {
    const preview = jest.fn((rules: Rules) => settled(previewOf(realisticMonth, rules)));
    const user = renderPane(scripted(month, { preview }), { openAtPreview: true });
    expect(await screen.findByText(/A payer’s limit does not reduce the wages you owe\./)).toBeVisible();
    const opener = await button('By caregiver (8)');
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await user.click(opener);
    expect(screen.getByText('Nora Invented')).toBeVisible();

    await user.click(await button('Preview with all worked hours paid'));
    expect(
      await screen.findByText('All other worked hours are paid. What is missing is on rows already billed.'),
    ).toBeVisible();
    expect(preview.mock.lastCall?.[0].payroll.option).toBe('roundedActual');
  });

  it('tells the tables it took, on the way to their columns, and the rules in use', async () => {
    const user = renderPane(scripted(month), { openAtPreview: true });
    await user.click(await button('Rules in use Weeks start on Sunday'));
    expect(screen.getByText('Mark the rows and leave their bill hours.')).toBeVisible();
    expect(
      screen.getByText(
        /^Read from the table "Schedule" on sheet "Schedule" and the table "Authorizations" on sheet "Authorizations"\./,
      ),
    ).toBeVisible();
    await user.click(await button('See the columns'));
    expect(screen.getByRole('tab', { name: 'Columns' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('combobox', { name: 'Hours used before' })).toHaveDisplayValue('Hours Used');
  });

  it('lists the problems as sentences', async () => {
    renderPane(scripted(month), { openAtPreview: true });
    expect(await button('6 problems to put right')).toHaveAttribute('aria-expanded', 'true');
    for (const { message } of month.problems) expect(screen.getByText(message)).toBeVisible();
  });
});

describe('when something goes wrong', () => {
  it('says what, and tries again', async () => {
    const answers = [
      refused({ code: 'editing', message: 'Excel is in the middle of an edit. Press Enter.' }),
      settled(month),
    ];
    const user = renderPane(scripted(month, { preview: () => answers.shift() ?? never() }), {
      openAtPreview: true,
    });
    expect(
      await screen.findByText('Excel is in the middle of an edit. Press Enter.', {
        selector: '.fui-MessageBarBody',
      }),
    ).toBeVisible();
    await user.click(await button('Try again'));
    expect(await button('Write hours')).toBeEnabled();
  });

  it('keeps the preview when it could not be written, and offers no other way to write it', async () => {
    const user = renderPane(
      scripted(month, {
        write: () => refused({ code: 'filtered', message: 'A filter hides rows. Clear it.' }),
      }),
      { openAtPreview: true },
    );
    await user.click(await button('Write hours'));
    expect(await screen.findByText('Nothing was written')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Billed hours' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Write hours' })).not.toBeInTheDocument();
    expect(await button('Try again')).toBeEnabled();
  });

  it('has a sentence even for a fault of its own', async () => {
    renderPane(scripted(month, { preview: () => Promise.reject(new Error('a bug')) }), {
      openAtPreview: true,
    });
    expect(await screen.findAllByText(/Something went wrong in the add-in/)).not.toHaveLength(0);
    expect(screen.queryByText(/a bug/)).not.toBeInTheDocument();
  });
});

describe('when the sheet changes', () => {
  function watched() {
    const stop = jest.fn(() => Promise.resolve());
    const changes: (() => void)[] = [];
    const useCases = scripted(month, {
      watch: (_, tell) => {
        changes.push(tell);
        return Promise.resolve(stop);
      },
    });
    return { useCases, stop, change: () => act(() => changes.at(-1)?.()) };
  }

  it('says so, and does not offer to write the old preview', async () => {
    const { useCases, change } = watched();
    const user = renderPane(useCases, { openAtPreview: true });
    await button('Write hours');
    change();
    expect(screen.getByText('The sheet changed since this preview')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Write hours' })).not.toBeInTheDocument();
    await user.click(await button('Preview again'));
    expect(await button('Write hours')).toBeEnabled();
  });

  it('says so of hours that were written', async () => {
    const { useCases, change } = watched();
    const user = renderPane(useCases, { openAtPreview: true });
    await user.click(await button('Write hours'));
    await screen.findByText('Hours written');
    change();
    expect(screen.getByText('The sheet changed since these hours were written')).toBeVisible();
  });

  it('does not watch while it writes itself', async () => {
    const { useCases, stop } = watched();
    const user = renderPane({ ...useCases, write: never }, { openAtPreview: true });
    await user.click(await button('Write hours'));
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
