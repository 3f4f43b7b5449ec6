/** @jest-environment jsdom */
import '../support/setupPane';
import { screen, within } from '@testing-library/react';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import type { Choice } from '../../src/app';
import type { UseCases } from '../../src/taskpane/useCases';
import { whichHeading, whichTable, withDoubts } from './inDoubt';
import { openColumns, previewing } from './openColumns';
import { press } from './press';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { never, refused, scripted, settled } from './scripted';

// Looking for roles among the options of all the pickers takes jsdom its time.
jest.setTimeout(30_000);

const month = previewOf(realisticMonth);
const schedule = () => within(screen.getByRole('list', { name: 'Columns of schedule' }));
const picker = (name: string) => schedule().getByRole('combobox', { name });

describe('the columns', () => {
  it('tell which heading each fact is taken from, how sure that is, how it was read and two values', async () => {
    await openColumns(scripted(month));
    const client = picker('Client');
    expect(client).toHaveDisplayValue('Client');
    expect(client).toHaveAccessibleDescription(/^(Sure|Likely) .+ · .+ from \d+ cells\.$/);
  });

  it('tell which tables were taken, and take another', async () => {
    const { useCases, choice } = previewing(month);
    const user = await openColumns(useCases);
    const [table] = screen.getAllByRole('combobox', { name: 'Taken from' });
    if (!table) throw new Error('no table is told');
    expect(table).toHaveDisplayValue('Schedule on sheet Schedule');
    await user.selectOptions(table, 'Authorizations on sheet Authorizations');
    expect(choice()).toEqual({ schedule: { place: 'Authorizations' } });
  });

  it('take a fact from another heading at once, and say that it is your choice', async () => {
    const { useCases, choice } = previewing(month);
    const user = await openColumns(useCases);
    await user.selectOptions(picker('Service'), 'Payer (Payer)');
    expect(choice()).toEqual({ schedule: { columns: { service: 'Payer' } } });
    expect(picker('Service')).toHaveAccessibleDescription(/^Your choice/);
    expect(picker('Service')).toHaveDisplayValue('Payer');
    expect(picker('Payer')).toHaveDisplayValue('None');
    expect(screen.getByRole('tab', { name: 'Columns' })).toHaveAttribute('aria-selected', 'true');
  });

  it('take a fact from none, and keep the keyboard in its place', async () => {
    const { useCases, choice } = previewing(month);
    const user = await openColumns(useCases);
    const service = picker('Service');
    service.focus();
    await user.selectOptions(service, 'None');
    expect(choice()).toEqual({ schedule: { columns: { service: null } } });
    expect(service).toHaveFocus();
    expect(service).toHaveAccessibleDescription(/^Your choice/);
  });

  it('show a choice while the sheet is still read with it, and count the last one only', async () => {
    const answers: (() => void)[] = [];
    const usual = scripted(month);
    let first = true;
    const preview: UseCases['preview'] = (rules, choice) => {
      if (first) {
        first = false;
        return usual.preview(rules, choice);
      }
      return new Promise((resolve) => {
        answers.push(() => void usual.preview(rules, choice).then(resolve));
      });
    };
    const user = await openColumns({ ...usual, preview });
    await user.selectOptions(picker('Service'), 'None');
    await user.selectOptions(picker('Payer'), 'None');
    expect(picker('Service')).toHaveDisplayValue('None');
    answers[1]?.();
    await screen.findByRole('button', { name: 'Write hours' });
    answers[0]?.();
    expect(await screen.findByText(/^2 choices of yours in use/)).toBeVisible();
  });

  it('offer what else can be read, and move it among the others with the focus', async () => {
    const { useCases, choice } = previewing(month);
    const user = await openColumns(useCases);
    const more = screen.getAllByRole('button', { name: 'More that can be read' })[0];
    if (!more) throw new Error('there is no more');
    await user.click(more);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Deleted' }), 'Payer (Payer)');
    expect(choice()).toEqual({ schedule: { columns: { deleted: 'Payer' } } });
    expect(picker('Deleted')).toHaveFocus();
  });

  it('count what to check, on the tab and in the summary, and take a yes for an answer', async () => {
    const { useCases, choice } = previewing(withDoubts(month));
    const user = renderPane(useCases);
    await press(user, ['Preview', 'Check 1 column']);
    expect(screen.getByRole('tab', { name: 'Columns 1 to check' })).toHaveAttribute('aria-selected', 'true');
    expect(picker('Date')).toHaveAccessibleDescription(/^Please check Its values are dates/);
    await press(user, ['Date: Date is right']);
    expect(choice()).toEqual({ schedule: { columns: { date: 'Date' } } });
    expect(await screen.findByRole('tab', { name: 'Columns' })).toBeVisible();
    expect(picker('Date')).toHaveFocus();
  });

  it('cannot be changed while hours are written', async () => {
    const user = await openColumns(scripted(month, { write: never }));
    await press(user, ['Write hours']);
    expect(picker('Client')).toBeDisabled();
  });
});

describe('a question', () => {
  it('of which table is asked first and once, and its answer is used at once', async () => {
    const answers = [Promise.resolve(whichTable), settled(month)] as const;
    const preview = jest.fn<ReturnType<UseCases['preview']>, Parameters<UseCases['preview']>>(
      (_, choice) => answers[choice ? 1 : 0],
    );
    const user = renderPane(scripted(month, { preview }));
    await press(user, ['Preview']);
    expect(await screen.findByRole('heading', { name: 'Which table is your schedule?' })).toHaveFocus();
    expect(screen.getByText('Its last dates are of March 2026.')).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Summary' })).toBeDisabled();
    await press(user, ['Use A1:L98 on sheet Old export']);
    expect(preview.mock.lastCall?.[1]).toEqual({ schedule: { place: "'Old export'!A1" } });
    expect(await screen.findByRole('heading', { name: 'Billed hours' })).toHaveFocus();
  });

  it('of a heading that is missing or in doubt is asked on top', async () => {
    const preview = jest.fn<ReturnType<UseCases['preview']>, Parameters<UseCases['preview']>>(() =>
      Promise.resolve(whichHeading),
    );
    const user = renderPane(scripted(month, { preview }));
    await press(user, ['Preview']);
    const question = within(await screen.findByRole('region', { name: 'Which heading is “Max hours”?' }));
    await user.selectOptions(question.getByRole('combobox', { name: 'Max hours' }), 'Approved');
    expect(preview.mock.lastCall?.[1]).toEqual({ authorizations: { columns: { maxHours: 'Approved' } } });
    expect(screen.getByRole('region', { name: 'Which heading is “Date”?' })).toBeVisible();
  });

  it('says what is the matter', async () => {
    renderPane(scripted(month, { preview: () => Promise.resolve(whichHeading) }), { openAtPreview: true });
    expect(
      await screen.findByText(/it has no heading for "Max Hours"/, { selector: '.fui-MessageBarBody' }),
    ).toBeVisible();
  });
});

describe('remembering', () => {
  const CHOICE: Choice = { schedule: { columns: { service: null } } };

  it('stores the choices only when asked to, and says what is stored', async () => {
    const remember = jest.fn(() => settled(undefined));
    const user = await openColumns(scripted({ ...month, choice: CHOICE }, { remember }));
    expect(screen.getByText(/names of tables and headings, no client data/)).toBeVisible();
    expect(remember).not.toHaveBeenCalled();
    await press(user, ['Remember in this workbook']);
    expect(remember).toHaveBeenCalledWith(CHOICE);
    expect(await screen.findByText('Your choices are remembered in this workbook.')).toBeVisible();
  });

  it('offers nothing to remember where nothing was chosen', async () => {
    await openColumns(scripted(month));
    expect(screen.queryByRole('region', { name: 'Your choices' })).not.toBeInTheDocument();
  });

  it('ends with forgetting, and finds the columns anew', async () => {
    const forget = jest.fn(() => settled(undefined));
    const { useCases, choice } = previewing(
      { ...month, choice: CHOICE },
      { forget, rememberedChoice: () => settled(CHOICE) },
    );
    const user = await openColumns(useCases);
    await press(user, ['Forget']);
    expect(forget).toHaveBeenCalledTimes(1);
    expect(choice()).toEqual({});
  });

  it('goes back to what is remembered', async () => {
    const { useCases, choice } = previewing(
      { ...month, choice: CHOICE },
      { rememberedChoice: () => settled(CHOICE) },
    );
    const user = await openColumns(useCases);
    await user.selectOptions(picker('Payer'), 'None');
    await press(user, ['Undo']);
    expect(choice()).toEqual(CHOICE);
  });

  it('says what is remembered but of no use here', async () => {
    await openColumns(scripted(month, { rememberedChoice: () => settled(CHOICE) }));
    expect(await screen.findByText('What this workbook remembers is not in use.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Forget' })).toBeEnabled();
  });

  it('says why the workbook could not remember', async () => {
    const user = await openColumns(
      scripted(
        { ...month, choice: CHOICE },
        { remember: () => refused({ code: 'readOnly', message: 'This workbook is open for reading only.' }) },
      ),
    );
    await press(user, ['Remember in this workbook']);
    expect(await screen.findByText('This workbook is open for reading only.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remember in this workbook' })).toBeEnabled();
  });
});

describe('the columns that were written', () => {
  it('are shown in the sheet', async () => {
    const showColumns = jest.fn(() => settled(undefined));
    const user = renderPane(scripted(month, { showColumns }));
    await press(user, ['Preview', 'Write hours', 'Show the columns']);
    expect(showColumns).toHaveBeenCalledWith(month);
  });

  it('are told of where they could not be', async () => {
    const user = renderPane(
      scripted(month, {
        showColumns: () => refused({ code: 'gone', message: 'The sheet is gone. Preview again.' }),
      }),
    );
    await press(user, ['Preview', 'Write hours', 'Show the columns']);
    expect(await screen.findByText('The sheet is gone. Preview again.')).toBeVisible();
  });
});
