import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { WorkbenchPage } from './WorkbenchPage';
import type { Looks } from './WorkbenchPage';

/**
 * One browser for the tests of a file, and a fresh visit whenever a test opens the workbench. After every test its visits
 * end, and must have gone by without troubles.
 */
export function withWorkbench(): { open: (looks?: Looks) => Promise<WorkbenchPage> } {
  let browser: Browser;
  let visits: WorkbenchPage[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
  });

  afterEach(async () => {
    const ended = visits;
    visits = [];
    for (const visit of ended) await visit.close();
    expect(ended.flatMap(({ troubles }) => troubles)).toEqual([]);
  });

  afterAll(() => browser.close());

  return {
    async open(looks) {
      const visit = await WorkbenchPage.open(browser, looks);
      visits.push(visit);
      return visit;
    },
  };
}
