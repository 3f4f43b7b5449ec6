/** @jest-environment jsdom */
import '../support/setupPane';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { hometrakExample } from '../../scripts/samples/hometrakExample';
import * as app from '../../src/app';
import { useOffice } from '../support/office';
import { press } from './press';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { never, refused, scripted, settled } from './scripted';
import { workbookOf } from './workbookOf';

jest.setTimeout(30_000);

const shown = previewOf(hometrakExample);
const REMOVE = 'Remove…';
const EVERYTHING = 'Remove everything';
const KEEP = 'Keep it';

const TYPED = {
  code: 'typedSince',
  message: 'Row 3 of the table "Schedule" changed, so nothing was removed.',
};

const button = (name: string) => screen.queryByRole('button', { name });

describe('removing everything', () => {
  it('is asked for twice, and says first what goes and what does not', async () => {
    const remove = jest.fn(() => settled({ columns: 5 }));
    const user = renderPane(scripted(shown, { remove }));
    await press(user, [REMOVE]);
    expect(remove).not.toHaveBeenCalled();
    expect(screen.getByText(/^Hours columns and highlights on all sheets, hidden ones too/)).toHaveAttribute(
      'role',
      'status',
    );
    // One Enter too many does no harm.
    expect(button(KEEP)).toHaveFocus();
    await press(user, [EVERYTHING]);
    expect(remove).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Removed')).toBeVisible();
    expect(screen.getByText(/^Removed\. 5 hours columns were taken out/)).toHaveAttribute('role', 'status');
  });

  it('is given up again', async () => {
    const remove = jest.fn(() => settled({ columns: 5 }));
    const user = renderPane(scripted(shown, { remove }));
    await press(user, [REMOVE, KEEP]);
    expect(button(EVERYTHING)).not.toBeInTheDocument();
    expect(button(REMOVE)).toHaveFocus();
    expect(remove).not.toHaveBeenCalled();
  });

  it('asks anew once it is done, and says where there was nothing', async () => {
    const user = renderPane(scripted(shown, { remove: () => settled({ columns: 0 }) }));
    await press(user, [REMOVE, EVERYTHING]);
    expect(
      await screen.findByText(
        'There were no hours columns. Nothing of Authorized Hours is left in this workbook.',
      ),
    ).toBeVisible();
    expect(button(EVERYTHING)).not.toBeInTheDocument();
    expect(button(REMOVE)).toBeEnabled();
  });

  it('that is refused says why, and can be tried again', async () => {
    const remove = jest.fn(() => settled({ columns: 5 })).mockReturnValueOnce(refused(TYPED));
    const user = renderPane(scripted(shown, { remove }));
    await press(user, [REMOVE, EVERYTHING]);
    expect(await screen.findByText('Not removed')).toHaveFocus();
    expect(screen.getByText(TYPED.message, { selector: '.fui-MessageBarBody' })).toBeVisible();
    await press(user, ['Try again']);
    expect(await screen.findByText('Removed')).toBeVisible();
    expect(remove).toHaveBeenCalledTimes(2);
  });

  it('lets nothing else be started meanwhile', async () => {
    const user = renderPane(scripted(shown, { remove: never }));
    await press(user, [REMOVE, EVERYTHING]);
    for (const name of ['Preview', REMOVE])
      await waitFor(() => expect(button(name)).toHaveAttribute('aria-disabled', 'true'));
    expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  });

  it('is offered beside a preview under Columns, with its rules and choices, and ends at the start', async () => {
    const choice = { schedule: { columns: { service: null } } };
    const asked: unknown[] = [];
    const useCases = scripted(
      { ...shown, choice },
      {
        remove: (...given) => {
          asked.push(given.slice(0, 2));
          return settled({ columns: 5 });
        },
      },
    );
    const user = renderPane(useCases, { openAtPreview: true });
    await press(user, ['Write hours', 'Columns', REMOVE, EVERYTHING]);
    expect(await screen.findByText('Removed')).toBeVisible();
    expect(asked).toEqual([[shown.rules, choice]]);
    await press(user, ['Preview']);
    // What was written is gone, and cannot be taken back.
    expect(await screen.findByRole('button', { name: 'Write hours' })).toBeEnabled();
    expect(button('Take back the last write')).not.toBeInTheDocument();
  });

  it.each([
    ['asked', [REMOVE]],
    ['done', [REMOVE, EVERYTHING]],
  ])('can be followed with a screen reader once it is %s', async (_what, names) => {
    const user = renderPane(scripted(shown));
    await press(user, names);
    const { violations } = await act(() =>
      axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

describe('removing everything from a workbook', () => {
  // Office takes away every global that came after it, and with them those that Fluent UI needs to close in order.
  afterEach(cleanup);
  const open = useOffice(() => workbookOf(hometrakExample));

  it('takes out what an earlier pane wrote', async () => {
    const { workbook } = open();
    const [table] = workbook.sheetNamed('Schedule')?.tables ?? [];
    const seen = await app.preview(app.DEFAULT_RULES);
    if (!seen.ok) throw new Error(seen.problem.message);
    await app.write(seen.value);
    expect(table?.columns).toHaveLength(17);
    const user = renderPane(app);
    await press(user, [REMOVE, EVERYTHING]);
    expect(await screen.findByText('Removed')).toBeVisible();
    expect(table?.columns).toHaveLength(12);
    expect([...workbook.settings]).toEqual([]);
  });
});
