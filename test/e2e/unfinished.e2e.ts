/** Writes that broke off, found when the workbook is opened again, and taking everything out. */
import { brokenOffXlsx } from '../support/brokenOff';
import { homeTrakXlsx } from '../support/workbooks';
import type { WorkbenchPage } from './WorkbenchPage';
import { withWorkbench } from './withWorkbench';

const { open } = withWorkbench();

async function opened(): Promise<WorkbenchPage> {
  const workbench = await open();
  await workbench.choose({ name: 'Broken off.xlsx', bytes: await brokenOffXlsx(homeTrakXlsx()) });
  await workbench.opened('Broken off.xlsx');
  await workbench.pane.getByRole('group', { name: 'Writing did not finish' }).waitFor();
  return workbench;
}

describe('a write that broke off', () => {
  it('is finished with one click when the workbook is opened again', async () => {
    const workbench = await opened();
    await workbench.pane.getByRole('button', { name: 'Finish writing' }).click();
    await workbench.pane.getByRole('group', { name: 'Hours written' }).waitFor();
    expect(await workbench.textsAt('G1', 'G2', 'G3', 'G4')).toEqual([
      'Max Bill Hours',
      '4.00',
      '6.00',
      '5.00',
    ]);
    expect(await workbench.pane.getByRole('group', { name: 'Writing did not finish' }).isVisible()).toBe(
      false,
    );
  });

  it('is taken back with one click', async () => {
    const workbench = await opened();
    await workbench.pane.getByRole('button', { name: 'Take back' }).click();
    await workbench.pane.getByRole('group', { name: 'Taken back' }).waitFor();
    expect(await workbench.textsAt('F1', 'G1', 'G2')).toEqual(['Remarks', '', '']);
  });
});

describe('removing', () => {
  it('takes everything out that was added', async () => {
    const workbench = await open();
    await workbench.choose({ name: 'Example.xlsx', bytes: homeTrakXlsx() });
    await workbench.opened('Example.xlsx');
    await workbench.preview();
    await workbench.write();
    await workbench.pane.getByRole('tab', { name: 'Columns' }).click();
    await workbench.pane.getByRole('button', { name: 'Remove…' }).click();
    await workbench.pane.getByRole('button', { name: 'Remove everything' }).click();
    await workbench.pane.getByText('5 hours columns were taken out.').first().waitFor();
    expect(await workbench.textsAt('F1', 'G1', 'G2')).toEqual(['Remarks', '', '']);
  });
});
