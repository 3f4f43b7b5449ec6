/** Nobody is told anything of the workbook. Every other test of a visit watches for requests too. */
import { startBrowser } from './browser';
import { withWorkbench } from './withWorkbench';
import { WorkbenchPage } from './WorkbenchPage';

const { open } = withWorkbench();

it('asks for nothing at all once the pane is there: previewing, writing, looking and saving are local', async () => {
  const workbench = await open();
  const asked: string[] = [];
  workbench.page.on('request', (request) => {
    if (new URL(request.url()).protocol !== 'blob:') asked.push(`${request.method()} ${request.url()}`);
  });

  await workbench.preview();
  await workbench.write();
  await workbench.entries.first().click();
  await workbench.selected('A3:Q3');
  await workbench.save();
  expect(asked).toEqual([]);
});

it('could not send anything from the pane if it tried, and the tests would see it', async () => {
  const browser = await startBrowser();
  try {
    const workbench = await WorkbenchPage.open(browser);
    const pane = await workbench.paneFrame();
    const outcome = await pane.evaluate(() =>
      fetch('index.html', { method: 'POST', body: 'hours' }).then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(workbench.troubles.join('\n')).toContain('Content Security Policy');

    await workbench.page.evaluate(() => fetch('http://127.0.0.1:9/hours').catch(() => undefined));
    expect(workbench.troubles.join('\n')).toContain('request: GET http://127.0.0.1:9/hours');
  } finally {
    await browser.close();
  }
});
