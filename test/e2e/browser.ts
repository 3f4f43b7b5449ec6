import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** The setup of these tests names the browser's program and the address of the workbench it serves. */
export function settled(variable: 'CHROME_PATH' | 'WORKBENCH_URL'): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(`${variable} is not set: run these tests with jest.e2e.config.cjs.`);
  return value;
}

/** Playwright's own choice is to start without the sandbox, which root and most containers could not have anyway. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: settled('CHROME_PATH') });
}
