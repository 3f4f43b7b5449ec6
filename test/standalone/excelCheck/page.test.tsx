/** @jest-environment jsdom */
import '../../support/setupPane';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { Workbook } from '../../../src/standalone/emulator';
import { PROBES, readCheckText, STAND_IN } from '../../../src/standalone/excelCheck';
import { CheckPage } from '../../../src/standalone/excelCheck/page/CheckPage';
import { openInOffice, useOffice } from '../../support/office';
import { snapshotOf } from '../../support/snapshot';

function blank(date1904 = false): Workbook {
  const workbook = new Workbook({ date1904 });
  workbook.addSheet('Sheet1');
  return workbook;
}

const office = useOffice(() => blank());

const start = () => userEvent.click(screen.getByRole('button', { name: 'Run the check' }));
const ended = () => screen.findByText(new RegExp(`^\\d+ the same`), undefined, { timeout: 30_000 });

/** Until the theme has come that Excel tells. */
async function open() {
  const page = render(<CheckPage patience={0} />);
  await act(() => Office.onReady().then(() => undefined));
  return page;
}

describe('the page of the Excel check', () => {
  it('says what it does to the workbook before it runs, and asks nothing until then', async () => {
    await open();
    expect(
      screen.getByText(/adds sheets named “Excel check”, works on those only and deletes them/),
    ).toBeVisible();
    expect(office().host.roundTrips).toBe(0);
  });

  it('compares every answer with the stand-in’s and leaves the workbook as it was', async () => {
    const before = snapshotOf(office().workbook);
    await open();
    await start();
    expect(await ended()).toHaveTextContent(`${PROBES.length} the same, 0 different, 0 not available.`);
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(PROBES.length + 1);
    expect(within(table).getAllByRole('cell', { name: 'Same' })).toHaveLength(PROBES.length);
    expect(snapshotOf(office().workbook)).toEqual(before);
  });

  it('puts the differences first', async () => {
    const later = await openInOffice(blank(true));
    await open();
    await start();
    expect(await ended()).toHaveTextContent(/[1-9]\d* different/);
    const [, first] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(/Excel has .*, the stand-in .*Different$/);
    later.session.close();
  });

  it('copies the answers, and shows them where copying is not allowed', async () => {
    await open();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Run the check' }));
    await ended();
    await user.click(screen.getByRole('button', { name: 'Copy the answers' }));
    expect(await screen.findByText(/^Copied\./)).toBeVisible();
    expect(readCheckText(await navigator.clipboard.readText())?.answers).toEqual(STAND_IN);

    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy the answers' }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Copy this text yourself/ });
    expect(readCheckText(area.value)?.host).toMatchObject({ platform: 'PC' });
  });

  it('says what to do when Excel goes on refusing', async () => {
    await open();
    office().host.cellEditMode = true;
    await start();
    expect(
      await screen.findByText(/Excel refused to go on \(InvalidOperationInCellEditMode\)/),
    ).toBeVisible();
  });

  it('has no fault that axe can see', async () => {
    const { container } = await open();
    await start();
    await ended();
    const { violations } = await axe.run(container, {
      // Nothing is laid out or coloured here, and the page is drawn inside another.
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
