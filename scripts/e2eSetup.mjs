// Before the tests in a browser: find the browser, build the workbench, serve it on a free port.
import { findBrowser } from './browser.mjs';
import { buildWorkbench, serveWorkbench } from './workbench.mjs';

export default async function setup() {
  const browser = await findBrowser();
  if (browser === undefined)
    throw new Error('No Chrome, Edge or Chromium found. "npm test" installs one; or set CHROME_PATH.');
  process.env['CHROME_PATH'] = browser;
  await buildWorkbench();
  const { address, server } = await serveWorkbench(0);
  // Nothing has to stop it: it does not keep jest from ending.
  server.unref();
  process.env['WORKBENCH_URL'] = address;
}
