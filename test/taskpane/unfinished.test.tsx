/** @jest-environment jsdom */
import '../support/setupPane';
import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { act } from 'react';
import { hometrakExample } from '../../scripts/samples/hometrakExample';
import type { Unfinished } from '../../src/app';
import type { UseCases } from '../../src/taskpane/useCases';
import { press } from './press';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { whichTable } from './inDoubt';
import { refused, scripted, settled, undoOf } from './scripted';

jest.setTimeout(30_000);

const shown = previewOf(hometrakExample);
const undo = undoOf(shown.plan);
const TITLE = 'Writing did not finish';
const FINISH = 'Finish writing';
const TAKE_BACK = 'Take back';
const LEAVE = 'Leave as it is';

const BROKEN_OFF: Unfinished = {
  problem: {
    code: 'unfinished',
    message: 'The last writing of hours into the table "Schedule" did not finish.',
  },
  journal: {
    schema: 1,
    doing: 'writing',
    head: { ...shown.plan.head, headings: [...shown.plan.head.headings] },
    widenBy: 5,
    columns: shown.plan.columns.map(({ heading, column, existed, numberFormat }) => ({
      heading,
      column,
      existed,
      numberFormat,
      written: '',
    })),
    rules: [],
    kept: 'blank',
    rows: { columns: [], checksum: '' },
  },
};

const DAMAGED: Unfinished = {
  problem: { code: 'journalUnreadable', message: 'What the workbook keeps about it is damaged.' },
};

const brokenOff = (changes: Partial<UseCases> = {}): UseCases =>
  scripted({ ...shown, unfinished: BROKEN_OFF }, { unfinished: () => settled(BROKEN_OFF), ...changes });

const button = (name: string) => screen.queryByRole('button', { name });
const status = (text: string | RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      typeof text === 'string' ? text : (expect.stringMatching(text) as string),
    ),
  );

describe('a write that broke off', () => {
  it('is told of where the pane opens, with the ways to put it right, and the focus is left alone', async () => {
    renderPane(brokenOff());
    expect(await screen.findByText(TITLE)).toBeVisible();
    for (const name of [FINISH, TAKE_BACK, LEAVE]) expect(button(name)).toBeEnabled();
    await status(BROKEN_OFF.problem.message);
    expect(document.body).toHaveFocus();
  });

  it('is not told of where all is well, or where it cannot be found out', async () => {
    const problem = { code: 'busy', message: 'Excel is busy.' };
    renderPane(scripted(shown, { unfinished: () => refused(problem) }));
    await act(async () => {});
    expect(screen.queryByText(TITLE)).not.toBeInTheDocument();
    expect(screen.queryByText(problem.message)).not.toBeInTheDocument();
  });

  it('is finished, and the hours are on screen then', async () => {
    const finish = jest.fn(brokenOff().finish);
    const user = renderPane(brokenOff({ finish }));
    await press(user, [FINISH]);
    expect(await screen.findByText('Hours written')).toHaveFocus();
    await status(/^Hours written\. Added 5 columns/);
    expect(screen.queryByText(TITLE)).not.toBeInTheDocument();
    expect(finish.mock.calls[0]?.slice(1, 3)).toEqual([undefined, undefined]);
    expect(button(TAKE_BACK)).toBeEnabled();
  });

  it('is taken back, and nothing can be written before a preview is made anew', async () => {
    const user = renderPane(brokenOff());
    await press(user, [TAKE_BACK]);
    expect(await screen.findByText('Taken back')).toHaveFocus();
    await status(/^Taken back\. 5 columns were taken out/);
    expect(screen.queryByText(TITLE)).not.toBeInTheDocument();
    expect(button('Write hours')).not.toBeInTheDocument();
  });

  it('is left as it is, and told of no more', async () => {
    const leaveUnfinished = jest.fn(() => settled(undefined));
    const user = renderPane(brokenOff({ leaveUnfinished }));
    await press(user, [LEAVE]);
    await waitFor(() => expect(screen.queryByText(TITLE)).not.toBeInTheDocument());
    expect(leaveUnfinished).toHaveBeenCalledTimes(1);
    expect(button('Preview')).toBeEnabled();
    expect(screen.getByText(/^Bill every authorized hour/)).toHaveFocus();
    await status('The hours columns are left as they are.');
    await press(user, ['Preview']);
    await status(/^Preview ready/);
  });

  it('can be left as it is beside a preview, which is written then', async () => {
    const user = renderPane(brokenOff(), { openAtPreview: true });
    await press(user, [LEAVE, 'Write hours']);
    expect(await screen.findByText('Hours written')).toBeVisible();
  });

  it('while it was taken back is told of as that', async () => {
    const { problem, journal } = BROKEN_OFF;
    const halfBack: Unfinished = {
      problem,
      ...(journal && { journal: { ...journal, doing: 'takingBack' } }),
    };
    renderPane(brokenOff({ unfinished: () => settled(halfBack) }));
    expect(await screen.findByText('Taking back did not finish')).toBeVisible();
    for (const name of [FINISH, TAKE_BACK, LEAVE]) expect(button(name)).toBeEnabled();
  });

  it('that is damaged can only be left as it is', async () => {
    renderPane(brokenOff({ unfinished: () => settled(DAMAGED) }));
    expect(
      await screen.findByText(DAMAGED.problem.message, { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
    expect(button(LEAVE)).toBeEnabled();
    expect(button(FINISH)).not.toBeInTheDocument();
    expect(button(TAKE_BACK)).not.toBeInTheDocument();
  });

  it('lets nothing be written over it from a preview', async () => {
    renderPane(brokenOff(), { openAtPreview: true });
    expect(await screen.findByText(TITLE)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Billed hours' })).toBeVisible();
    expect(button('Write hours')).not.toBeInTheDocument();
    for (const name of [FINISH, TAKE_BACK, LEAVE]) expect(button(name)).toBeEnabled();
  });

  it.each<[string, UseCases['preview']]>([
    ['none can be made', () => refused({ code: 'noSchedule', message: 'There is no schedule.' })],
    ['it is asked which table is meant', () => Promise.resolve(whichTable)],
  ])('is told of where the pane opens at its preview and %s', async (_what, preview) => {
    renderPane(brokenOff({ preview }), { openAtPreview: true });
    expect(await screen.findByText(TITLE)).toBeVisible();
    expect(button(LEAVE)).toBeEnabled();
  });

  it.each<[string, Partial<UseCases>, string]>([
    ['finished', { finish: () => Promise.resolve({ problem: SORTED }) }, FINISH],
    ['taken back', { takeBackUnfinished: () => refused(SORTED) }, TAKE_BACK],
    ['left', { leaveUnfinished: () => refused(SORTED) }, LEAVE],
  ])('that could not be %s says why, and can be tried again or otherwise', async (_what, changes, name) => {
    const user = renderPane(brokenOff(changes));
    await press(user, [name]);
    expect(await screen.findByText(/^Not (?:finished|taken back|left as it is)$/)).toHaveFocus();
    await status(SORTED.message);
    for (const other of ['Try again', FINISH, TAKE_BACK, LEAVE]) expect(button(other)).toBeEnabled();
  });

  it('before anything was changed says that there was nothing to take back', async () => {
    const taken = { columnsRemoved: 0, columnsRestored: 0 };
    const user = renderPane(brokenOff({ takeBackUnfinished: () => settled({ preview: shown, taken }) }));
    await press(user, [TAKE_BACK]);
    expect(await screen.findByText('Nothing to take back')).toBeVisible();
    expect(screen.getByText(/^It broke off before anything of .* was changed/)).toBeVisible();
  });

  it('is finished with the choices that were made', async () => {
    const choice = { schedule: { columns: { service: null } } };
    const finish = jest.fn<ReturnType<UseCases['finish']>, Parameters<UseCases['finish']>>(() =>
      Promise.resolve({ problem: SORTED }),
    );
    const chosen = { ...shown, unfinished: BROKEN_OFF, choice };
    const user = renderPane(scripted(chosen, { finish }), { openAtPreview: true });
    await press(user, [FINISH]);
    await screen.findByText('Not finished');
    await press(user, ['Try again']);
    await screen.findByText('Not finished');
    await press(user, [FINISH]);
    await screen.findByText('Not finished');
    expect(finish.mock.calls.map(([, given]) => given)).toEqual([choice, choice, choice]);
  });

  it('in this pane is offered to be finished, with what it still knows', async () => {
    const problem = {
      code: 'GeneralException',
      message: 'Excel failed. A part may have been written.',
      remedy: 'previewAgain',
    } as const;
    const finish = jest.fn(scripted(shown).finish);
    const write = () => Promise.resolve({ ok: false, problem, undo } as const);
    const user = renderPane(scripted(shown, { write, finish }), { openAtPreview: true });
    await press(user, ['Write hours']);
    expect(await screen.findByText(TITLE)).toHaveFocus();
    expect(screen.getByText('Finishing writes the hours of the sheet as it is now.')).toBeVisible();
    expect(button('Try again')).not.toBeInTheDocument();
    expect(button(TAKE_BACK)).toBeEnabled();
    await press(user, [FINISH]);
    expect(await screen.findByText('Hours written')).toBeVisible();
    expect(finish.mock.calls[0]?.[2]).toBe(undo);
  });

  it('in this pane by a fault is not said to have written nothing', async () => {
    const write = () => Promise.reject(new Error('a bug'));
    const user = renderPane(scripted(shown, { write }), { openAtPreview: true });
    await press(user, ['Write hours']);
    expect(await screen.findByText(TITLE)).toBeVisible();
  });

  it('in this pane is taken back with what it still knows, beside a new preview', async () => {
    const problem = { code: 'changedMeanwhile', message: 'Row 3 changed.', remedy: 'previewAgain' } as const;
    const write = () => Promise.resolve({ ok: false, problem, undo } as const);
    const takeBackUnfinished = jest.fn(scripted(shown).takeBackUnfinished);
    const user = renderPane(brokenOff({ write, takeBackUnfinished, unfinished: () => settled(undefined) }), {
      openAtPreview: true,
    });
    await press(user, [LEAVE, 'Write hours', 'Preview again']);
    const message = within(await screen.findByRole('group', { name: TITLE }));
    await user.click(message.getByRole('button', { name: TAKE_BACK }));
    expect(await screen.findByText('Taken back')).toBeVisible();
    expect(takeBackUnfinished.mock.calls[0]?.[2]).toBe(undo);
  });

  it.each([
    ['on the start screen', false],
    ['beside a preview', true],
  ])('can be followed with a screen reader %s', async (_where, openAtPreview) => {
    renderPane(brokenOff(), { openAtPreview });
    await screen.findByText(TITLE);
    const { violations } = await act(() =>
      axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

const SORTED = { code: 'movedSince', message: 'Rows of the table "Schedule" were sorted.' };
