/** @jest-environment jsdom */
import '../support/setupPane';
import { screen, within } from '@testing-library/react';
import { realisticMonth } from '../../scripts/samples/realisticMonth';
import type { Choice, Preview } from '../../src/app';
import type { UseCases } from '../../src/taskpane/useCases';
import { openColumns, previewing } from './openColumns';
import { press } from './press';
import { optionsPreview, whichPayers } from './optionsPreview';
import { previewOf } from './previewOf';
import { renderPane } from './renderPane';
import { scripted } from './scripted';

jest.setTimeout(30_000);

const month = previewOf(realisticMonth);
const table = (name: string) => within(screen.getByRole('region', { name }));

describe('tables of payers and caregivers', () => {
  it('are told of in the summary, with the rules they go before', async () => {
    const user = renderPane(scripted(optionsPreview), { openAtPreview: true });
    expect(
      await screen.findByText(
        /^Read from the table "Schedules" on sheet "Schedules", the table "Authorizations" .*, the table "Payers" on sheet "Payers" and the table "Caregivers" on sheet "Caregivers"\./,
      ),
    ).toBeVisible();
    await user.click(await screen.findByRole('button', { name: /^Rules in use/ }));
    expect(
      screen.getByText(/^Bill the hours worked.* Unless the table of payers says otherwise\.$/),
    ).toBeVisible();
    expect(
      screen.getByText(/^Pay the hours worked.* Unless the table of caregivers says otherwise\.$/),
    ).toBeVisible();
  });

  it('tell whose options differ from the payer’s, with the visits of each', async () => {
    renderPane(scripted(optionsPreview), { openAtPreview: true });
    const warnings = within(await screen.findByRole('region', { name: 'Worth a look' }));
    expect(
      warnings.getByText(
        /^2 visits of 2 caregivers \(Sol Standin: 1, Tia Trial: 1\) are paid by another option/,
      ),
    ).toBeVisible();
  });

  it('show their columns, how they were read and what else could be', async () => {
    await openColumns(scripted(optionsPreview));
    const payers = table('Payers');
    expect(payers.getByRole('combobox', { name: 'Taken from' })).toHaveDisplayValue('Payers on sheet Payers');
    expect(payers.getByRole('combobox', { name: 'Payer' })).toHaveDisplayValue('Payer Name');
    expect(payers.getByRole('combobox', { name: 'Billing option' })).toHaveDisplayValue('Bill Hours At');
    const box = payers.getByRole('combobox', { name: 'Act > Sch, bill scheduled' });
    expect(box).toHaveAccessibleDescription(/^Sure .*Options from 3 cells\./);
    expect(payers.getByRole('button', { name: '1 heading not used' })).toBeVisible();
    const caregivers = table('Caregivers');
    expect(caregivers.getByRole('combobox', { name: 'Caregiver last name' })).toHaveDisplayValue('Last Name');
    expect(caregivers.getByRole('combobox', { name: 'Payroll option' })).toHaveDisplayValue('Pay Hours At');
  });

  it('can be left out, and taken again', async () => {
    const { useCases, choice } = previewing(optionsPreview);
    const user = await openColumns(useCases);
    await user.selectOptions(table('Payers').getByRole('combobox', { name: 'Taken from' }), 'None');
    expect(choice()).toEqual({ payers: { place: null } });
  });

  it('that were left out stay to be taken again', async () => {
    const { payers: _, ...chosen } = optionsPreview.understanding.chosen;
    const without: Preview = {
      ...optionsPreview,
      choice: { payers: { place: null } },
      understanding: { ...optionsPreview.understanding, chosen },
    };
    const { useCases, choice } = previewing(without);
    const user = await openColumns(useCases);
    const picker = table('Payers').getByRole('combobox', { name: 'Taken from' });
    expect(picker).toHaveDisplayValue('None');
    await user.selectOptions(picker, 'Payers on sheet Payers');
    expect(choice()).toEqual({ payers: { place: 'Payers' } });
  });

  it('are not spoken of where there are none', async () => {
    await openColumns(scripted(month));
    expect(screen.queryByRole('region', { name: 'Payers' })).not.toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Caregivers' })).not.toBeInTheDocument();
  });

  it('can be picked among the other tables where they were not found', async () => {
    const { chosen } = month.understanding;
    const [other] = optionsPreview.understanding.chosen.candidates.filter(({ as }) => as === 'payers');
    if (!other) throw new Error('no table of payers');
    const stray = {
      ...other,
      as: 'neither' as const,
      head: { ...other.head, name: 'Plans', sheet: 'Plans' },
    };
    const { useCases, choice } = previewing({
      ...month,
      understanding: {
        ...month.understanding,
        chosen: { ...chosen, candidates: [...chosen.candidates, stray] },
      },
    });
    const user = await openColumns(useCases);
    expect(table('Caregivers').getByRole('combobox', { name: 'Taken from' })).toHaveDisplayValue('None');
    const picker = table('Payers').getByRole('combobox', { name: 'Taken from' });
    expect(picker).toHaveDisplayValue('None');
    await user.selectOptions(picker, 'Plans on sheet Plans');
    expect(choice()).toEqual({ payers: { place: 'Plans' } });
  });

  it('say why some worked hours are not paid though the rules pay them', async () => {
    const rules = { ...month.rules, payroll: { ...month.rules.payroll, option: 'roundedActual' as const } };
    renderPane(
      scripted(optionsPreview, {
        preview: () => Promise.resolve({ ok: true, value: { ...optionsPreview, rules } }),
      }),
      { openAtPreview: true },
    );
    expect(
      await screen.findByText(
        'All other worked hours are paid. What is missing is on rows already billed or of caregivers whose own payroll option says otherwise.',
      ),
    ).toBeVisible();
  });
});

describe('two tables that could say how payers are billed', () => {
  async function ask() {
    const preview = jest.fn<ReturnType<UseCases['preview']>, Parameters<UseCases['preview']>>(() =>
      Promise.resolve(whichPayers),
    );
    const user = renderPane(scripted(optionsPreview, { preview }));
    await press(user, ['Preview']);
    expect(
      await screen.findByRole('heading', { name: 'Which table says how payers are billed?' }),
    ).toHaveFocus();
    return { user, choice: (): Choice | undefined => preview.mock.lastCall?.[1] };
  }

  it('are asked about', async () => {
    const { user, choice } = await ask();
    await press(user, ['Use Payers2 on sheet Old']);
    expect(choice()).toEqual({ payers: { place: 'Payers2' } });
  });

  it('can both be left out', async () => {
    const { user, choice } = await ask();
    await press(user, ['Use none of them']);
    expect(choice()).toEqual({ payers: { place: null } });
  });
});
