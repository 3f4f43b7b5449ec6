/** @jest-environment jsdom */
import '../support/setupPane';
import { screen } from '@testing-library/react';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { refused, scripted } from './scripted';

const month = previewOf(realisticMonth);

describe('the focus', () => {
  it('is not taken when the pane opens at its preview', async () => {
    renderPane(scripted(month), { openAtPreview: true });
    await screen.findByRole('button', { name: 'Write hours' });
    expect(document.body).toHaveFocus();
  });

  it('lands on the result when the button that had it is gone', async () => {
    const user = renderPane(scripted(month));
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByRole('heading', { name: 'Billed hours' })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Write hours' }));
    expect(await screen.findByText('Hours written')).toHaveFocus();
  });

  it('lands on what went wrong', async () => {
    const problem = { code: 'protected', message: 'The sheet is protected. Unprotect it.' };
    const user = renderPane(scripted(month, { write: () => refused(problem) }), { openAtPreview: true });
    await user.click(await screen.findByRole('button', { name: 'Write hours' }));
    expect(await screen.findByText('Nothing was written')).toHaveFocus();
  });

  it('stays on a button that stays', async () => {
    const user = renderPane(scripted(month), { openAtPreview: true });
    const again = await screen.findByRole('button', { name: 'Preview again' });
    await user.click(again);
    expect(await screen.findByRole('button', { name: 'Write hours' })).toBeEnabled();
    expect(again).toHaveFocus();
  });
});
