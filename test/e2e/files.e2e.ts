/** Opening workbooks: the samples, files by button and by drop, and files that are refused. */
import { readFileSync } from 'node:fs';
import { withWorkbench } from './withWorkbench';

const month = readFileSync('samples/realistic-month.xlsx');
const { open } = withWorkbench();

describe('a file', () => {
  it('opens by button', async () => {
    const workbench = await open();
    await workbench.choose({ name: 'April.xlsx', bytes: month });
    await workbench.opened('April.xlsx');
    expect(await workbench.textAt('A401')).not.toBe('');
  });

  it('opens by drop, and counts as saved until something is written', async () => {
    const workbench = await open();
    await workbench.drop({ name: 'April.xlsx', bytes: month }, workbench.grid);
    await workbench.opened('April.xlsx');
    expect(await workbench.textAt('A401')).not.toBe('');
    expect(await workbench.unsavedMark.isVisible()).toBe(false);
  });

  it('opens by a drop on the task pane too, which is a frame of its own', async () => {
    const workbench = await open();
    await workbench.drop({ name: 'April.xlsx', bytes: month }, workbench.page.locator('iframe'));
    await workbench.opened('April.xlsx');
  });

  it('that is refused says why, and leaves the open workbook alone', async () => {
    const workbench = await open();
    await workbench.choose({ name: 'notes.xlsx', bytes: Buffer.from('no workbook at all') });
    const alert = workbench.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toBe(
      'This is not an Excel workbook. Open it in Excel and save it as Excel Workbook (.xlsx).',
    );
    expect(await workbench.page.getByRole('heading', { level: 1 }).innerText()).toBe('hometrak-example.xlsx');

    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await alert.waitFor({ state: 'hidden' });
    await workbench.preview();
  });

  it('that was cut short on its way is refused too', async () => {
    const workbench = await open();
    await workbench.drop({ name: 'April.xlsx', bytes: month.subarray(0, month.length / 2) }, workbench.grid);
    await workbench.page.getByRole('alert').waitFor();
    expect(await workbench.page.getByRole('heading', { level: 1 }).innerText()).toBe('hometrak-example.xlsx');
  });
});

describe('changes that are not saved', () => {
  it('are not lost without a word', async () => {
    const workbench = await open();
    await workbench.preview();
    await workbench.write();
    await workbench.choose({ name: 'April.xlsx', bytes: month });
    const alert = workbench.page.getByRole('alert');
    await alert.getByText('hometrak-example.xlsx has changes that are not saved.').waitFor();
    expect(await workbench.textAt('M3')).toBe('6.00');

    await alert.getByRole('button', { name: 'Discard and open' }).click();
    await workbench.opened('April.xlsx');
    expect(await workbench.textAt('M3')).toBe('');
  });
});
