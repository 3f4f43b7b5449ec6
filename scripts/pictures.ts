// Makes the pictures of docs/gallery, and so of the README, from the workbench itself: npx tsx scripts/pictures.ts
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../test/e2e/browser';
import { WorkbenchPage } from '../test/e2e/WorkbenchPage';
import type { Looks } from '../test/e2e/WorkbenchPage';
import { brokenOffXlsx } from '../test/support/brokenOff';
import {
  filteredByClient,
  homeTrakVisits,
  homeTrakXlsx,
  SCHEDULE_HEADINGS,
  sheetOf,
} from '../test/support/workbooks';
import prepare from './e2eSetup.mjs';

const gallery = path.join(__dirname, '..', 'docs', 'gallery');
const workbooks = path.join(__dirname, '..', 'test', 'fixtures', 'workbooks');

const looks: Readonly<Record<string, Looks>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced-colors': { colorScheme: 'dark', forcedColors: 'active' },
};

/** The page's height that leaves the pane, with its title, 700 pixels. */
const heightForPane = 791;

async function openMonth(browser: Browser, look: Looks): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.open(browser, look);
  await workbench.chooseSample('A realistic month: 400 visits', 'realistic-month.xlsx');
  return workbench;
}

/** Hours written, and a row over authorization chosen in the pane. */
async function writeAndChoose(workbench: WorkbenchPage): Promise<void> {
  await workbench.write();
  await workbench.pane.getByRole('combobox', { name: 'Show' }).selectOption('Over authorization (15)');
  await workbench.entries.nth(2).click();
  await workbench.grid.and(workbench.page.locator(':not([data-selection="A1"])')).waitFor();
}

/** The pointer would leave its mark on whatever lies below it. */
async function take(workbench: WorkbenchPage, name: string, selector: string): Promise<void> {
  await workbench.page.mouse.move(0, 0);
  await workbench.page
    .locator(selector)
    .screenshot({ path: path.join(gallery, `${name}.png`), animations: 'disabled' });
}

async function pictureWorkbench(browser: Browser): Promise<void> {
  const workbench = await openMonth(browser, { colorScheme: 'light' });
  await workbench.preview();
  await writeAndChoose(workbench);
  // To the columns that were written; the row stays selected.
  await workbench.grid.hover();
  await workbench.page.mouse.wheel(714, 0);
  await workbench.cell('Q133').waitFor();
  await take(workbench, 'workbench', 'body');
  await workbench.close();
}

async function picturePane(browser: Browser, name: string, look: Looks): Promise<void> {
  const workbench = await openMonth(browser, { ...look, viewport: { width: 1280, height: heightForPane } });
  await take(workbench, `pane-start-${name}`, 'aside');
  await workbench.preview();
  await take(workbench, `pane-preview-${name}`, 'aside');
  await writeAndChoose(workbench);
  await take(workbench, `pane-result-${name}`, 'aside');
  await workbench.close();
}

/** A workbook typed by hand, as it is read; and one in which two tables could each be the schedule. */
async function pictureColumns(browser: Browser, name: string, look: Looks): Promise<void> {
  const workbench = await openColumns(browser, look, 'hand-kept.xlsx');
  await take(workbench, `pane-columns-${name}`, 'aside');
  const copy = { at: 'A1', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()], table: 'Copy' };
  await openBytes(workbench, 'Two schedules.xlsx', homeTrakXlsx({ sheets: [sheetOf('Old', [copy])] }));
  await workbench.previewButton.click();
  await workbench.pane.getByRole('heading', { name: 'Which table is your schedule?' }).waitFor();
  await take(workbench, `pane-question-${name}`, 'aside');
  await workbench.close();
}

/** A workbook with tables of payers and caregivers. */
async function picturePayers(browser: Browser, name: string, look: Looks): Promise<void> {
  const workbench = await openColumns(browser, look, 'hometrak-options.xlsx');
  const payers = workbench.pane.getByRole('region', { name: 'Payers' });
  await payers.evaluate((section) => section.scrollIntoView({ block: 'start' }));
  await take(workbench, `pane-payers-${name}`, 'aside');
  await workbench.close();
}

/** A schedule that is filtered, which stands in the way of writing. */
async function pictureFilter(browser: Browser, name: string, look: Looks): Promise<void> {
  const viewport = { width: 1280, height: heightForPane };
  const workbench = await WorkbenchPage.open(browser, { ...look, viewport });
  await openBytes(workbench, 'Filtered.xlsx', filteredByClient(homeTrakXlsx()));
  await workbench.preview();
  await workbench.writeButton.click();
  await workbench.pane.getByRole('button', { name: 'Clear the filter and write' }).waitFor();
  await take(workbench, `pane-filter-${name}`, 'aside');
  await workbench.close();
}

/** What a pane says that opens after a write broke off; and what it asks before it takes everything out. */
async function pictureUnfinished(browser: Browser, name: string, look: Looks): Promise<void> {
  const viewport = { width: 1280, height: heightForPane };
  const workbench = await WorkbenchPage.open(browser, { ...look, viewport });
  await openBytes(workbench, 'Broken off.xlsx', await brokenOffXlsx(homeTrakXlsx()));
  await workbench.pane.getByRole('button', { name: 'Finish writing' }).waitFor();
  await take(workbench, `pane-unfinished-${name}`, 'aside');
  await workbench.pane.getByRole('button', { name: 'Finish writing' }).click();
  await workbench.pane.getByRole('group', { name: 'Hours written' }).waitFor();
  await workbench.pane.getByRole('tab', { name: 'Columns' }).click();
  await workbench.pane.getByRole('button', { name: 'Remove…' }).click();
  const remove = workbench.pane.getByRole('button', { name: 'Remove everything' });
  await remove.evaluate((button) => button.scrollIntoView({ block: 'end' }));
  await take(workbench, `pane-remove-${name}`, 'aside');
  await workbench.close();
}

async function openColumns(browser: Browser, look: Looks, file: string): Promise<WorkbenchPage> {
  const workbench = await WorkbenchPage.open(browser, {
    ...look,
    viewport: { width: 1280, height: heightForPane },
  });
  await openBytes(workbench, file, await readFile(path.join(workbooks, file)));
  await workbench.preview();
  await workbench.pane.getByRole('tab', { name: 'Columns' }).click();
  return workbench;
}

async function openBytes(workbench: WorkbenchPage, name: string, bytes: Uint8Array): Promise<void> {
  await workbench.choose({ name, bytes });
  await workbench.opened(name);
}

async function makePictures(): Promise<void> {
  await prepare();
  await mkdir(gallery, { recursive: true });
  const browser = await startBrowser();
  await pictureWorkbench(browser);
  for (const [name, look] of Object.entries(looks)) {
    await picturePane(browser, name, look);
    await pictureColumns(browser, name, look);
    await picturePayers(browser, name, look);
    await pictureFilter(browser, name, look);
    await pictureUnfinished(browser, name, look);
  }
  await browser.close();
}

void makePictures();
