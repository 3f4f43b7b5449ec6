/** The whole job without a mouse. */
import { withWorkbench } from './withWorkbench';

const { open } = withWorkbench();

it('is done with Tab and Enter, from the ribbon to the saved file', async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  const { keyboard } = page;

  await workbench.tabTo(workbench.previewButton);
  await keyboard.press('Enter');
  await workbench.writeButton.waitFor();
  await workbench.tabTo(workbench.writeButton);
  await keyboard.press('Enter');
  await pane.getByRole('group', { name: 'Hours written' }).waitFor();

  await workbench.tabTo(pane.getByRole('listbox', { name: 'Rows' }));
  await keyboard.press('Enter');
  await workbench.selected('A3:Q3');

  await workbench.tabTo(page.getByRole('button', { name: 'Save as .xlsx' }));
  const download = page.waitForEvent('download');
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('hometrak-example maximized.xlsx');
  await workbench.unsavedMark.waitFor({ state: 'hidden' });
});

it('begins at the preview from the ribbon’s Maximize', async () => {
  const workbench = await open();
  await workbench.tabTo(workbench.page.getByRole('button', { name: 'Maximize' }));
  await workbench.page.keyboard.press('Enter');
  await workbench.writeButton.waitFor();
});

it('moves over the sheet with the arrow keys', async () => {
  const workbench = await open();
  await workbench.tabTo(workbench.grid);
  for (const key of ['ArrowDown', 'ArrowRight', 'Shift+ArrowDown']) await workbench.page.keyboard.press(key);
  await workbench.selected('B2:B3');
});
