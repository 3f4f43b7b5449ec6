/** @jest-environment jsdom */
import '../support/setupPane';
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import { linesOf } from '../../src/taskpane/lines';
import type { UseCases } from '../../src/taskpane/useCases';
import { ROWS_IN_SIGHT } from './layout';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { refused, scripted, settled } from './scripted';

const month = previewOf(realisticMonth);
const lines = linesOf(month);

async function openRows(changes: Partial<UseCases> = {}): Promise<UserEvent> {
  const user = renderPane(scripted(month, changes), { openAtPreview: true });
  await user.click(await screen.findByRole('tab', { name: 'Rows' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), `All rows (${lines.length})`);
  return user;
}

function activeOption(): HTMLElement {
  const id = screen.getByRole('listbox', { name: 'Rows' }).getAttribute('aria-activedescendant') ?? '';
  const option = document.getElementById(id);
  if (!option) throw new Error(`the list names ${id}, which is not there`);
  return option;
}

describe('the list of rows', () => {
  it('draws only what is in sight, and says how many there are', async () => {
    await openRows();
    const options = screen
      .getAllByRole('option', { name: /./ })
      .filter((option) => option.hasAttribute('aria-posinset'));
    expect(options.length).toBeLessThan(ROWS_IN_SIGHT * 3);
    expect(options[0]).toHaveAttribute('aria-setsize', '400');
  });

  it('shows a row by its client, date, hours and note', async () => {
    const user = await openRows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), `raised`);
    const raised = lines.find(({ kinds }) => kinds.includes('raised'));
    if (!raised) throw new Error('the sample raises no row');
    const [first] = within(screen.getByRole('listbox', { name: 'Rows' })).getAllByRole('option');
    expect(first).toHaveTextContent(raised.client);
    expect(first).toHaveTextContent(raised.date);
    expect(first).toHaveTextContent(raised.note);
    expect(first).toHaveTextContent(`${raised.before?.toFixed(2)}to${raised.after?.toFixed(2)}`);
  });

  it('selects a clicked row in the sheet', async () => {
    const showRow = jest.fn(() => settled(undefined));
    const user = await openRows({ showRow });
    const third = document.querySelector('[aria-posinset="3"]');
    if (!third) throw new Error('the third row is not drawn');
    await user.click(third);
    expect(showRow).toHaveBeenCalledWith(month, 2);
    expect(third).toHaveAttribute('aria-selected', 'true');
  });

  it('is walked by keyboard, far beyond what is in sight, and Enter selects the row in the sheet', async () => {
    const showRow = jest.fn(() => settled(undefined));
    const user = await openRows({ showRow });
    screen.getByRole('listbox', { name: 'Rows' }).focus();
    await user.keyboard('{ArrowUp}');
    expect(activeOption()).toHaveAttribute('aria-posinset', '1');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeOption()).toHaveAttribute('aria-posinset', '3');
    await user.keyboard('{End}');
    expect(activeOption()).toHaveAttribute('aria-posinset', '400');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(showRow).toHaveBeenCalledWith(month, 399);
    await user.keyboard('{Home} ');
    expect(showRow).toHaveBeenLastCalledWith(month, 0);
  });

  it('says why a row could not be selected', async () => {
    const user = await openRows({
      showRow: () => refused({ code: 'hidden', message: 'That row is hidden. Clear the filter to see it.' }),
    });
    screen.getByRole('listbox', { name: 'Rows' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('That row is hidden. Clear the filter to see it.')).toBeVisible();
  });
});
