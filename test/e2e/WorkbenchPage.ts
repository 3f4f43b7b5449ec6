import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { columnNumber } from '../support/xlsxParts';
import { settled } from './browser';
import { watchTroubles } from './watchTroubles';

export type Looks = Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'viewport'>;

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const paneTitle = 'Authorized Hours task pane';

/** The workbench as its reader uses it: by what is written on it. Every wait is for something to be seen. */
export class WorkbenchPage {
  /** The task pane, whichever the frame holds now. */
  readonly pane: FrameLocator;
  readonly grid: Locator;
  private folder: Promise<string> | undefined;

  private constructor(
    readonly page: Page,
    /** What should not have happened, as sentences; it grows with the visit. */
    readonly troubles: readonly string[],
  ) {
    this.pane = page.frameLocator(`iframe[title="${paneTitle}"]`);
    this.grid = page.getByRole('grid');
  }

  /** A fresh visit with nothing kept from another. The workbench opens on its first sample. */
  static async open(browser: Browser, looks: Looks = {}): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...looks });
    // A slow machine should be slow and not red; what never comes still ends well before jest's own limit.
    context.setDefaultTimeout(20_000);
    const address = settled('WORKBENCH_URL');
    const troubles = watchTroubles(context, address);
    const workbench = new WorkbenchPage(await context.newPage(), troubles);
    await workbench.page.goto(address);
    await workbench.previewButton.waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.page.context().close();
    if (this.folder) await rm(await this.folder, { recursive: true });
  }

  get previewButton(): Locator {
    return this.pane.getByRole('button', { name: 'Preview', exact: true });
  }

  get writeButton(): Locator {
    return this.pane.getByRole('button', { name: 'Write hours' });
  }

  /** The entries of the pane's list of rows. A drop-down's choices are options too, and not these. */
  get entries(): Locator {
    return this.pane.getByRole('listbox', { name: 'Rows' }).getByRole('option');
  }

  get unsavedMark(): Locator {
    return this.page.getByText('Unsaved changes');
  }

  /** The document of the pane, for what a locator cannot do. */
  async paneFrame(): Promise<Frame> {
    const element = await this.page.getByTitle(paneTitle).elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The task pane is not open.');
    return frame;
  }

  async preview(): Promise<void> {
    await this.previewButton.click();
    await this.writeButton.waitFor();
  }

  async write(): Promise<void> {
    await this.writeButton.click();
    await this.pane.getByRole('group', { name: 'Hours written' }).waitFor();
  }

  /** What a cell shows, brought to the screen first: only what is on screen is in the page. */
  async textAt(address: string): Promise<string> {
    await this.bringUp(address);
    return this.cell(address).innerText();
  }

  /** What several cells show, one after the other. */
  async textsAt(...addresses: readonly string[]): Promise<string[]> {
    const texts: string[] = [];
    for (const address of addresses) texts.push(await this.textAt(address));
    return texts;
  }

  /** The colour a cell is really painted with, such as `rgb(255, 199, 206)`. */
  fillOf(address: string): Promise<string> {
    return this.cell(address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  }

  /** Selects a cell by its address, which scrolls to it. */
  async bringUp(address: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name box' }).fill(address);
    await this.page.keyboard.press('Enter');
    await this.cell(address).waitFor();
  }

  cell(address: string): Locator {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return this.page.locator(`#cell-${Number(digits) - 1}-${columnNumber(letters) - 1}`);
  }

  /** Waits until this is what is selected in the sheet. */
  async selected(address: string): Promise<void> {
    await this.grid.and(this.page.locator(`[data-selection="${address}"]`)).waitFor();
  }

  get selection(): Promise<string | null> {
    return this.grid.getAttribute('data-selection');
  }

  /** Saves as a reader does, and gives the file the browser put into its download folder. */
  async save(): Promise<SavedFile> {
    const arriving = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Save as .xlsx' }).click();
    const download = await arriving;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Chooses a file in the dialog that *Open workbook…* brings up. */
  async choose(file: SavedFile): Promise<void> {
    const asked = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Open workbook…' }).click();
    const chooser = await asked;
    await chooser.setFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
  }

  /** Drags a file from the desktop over an element and drops it there, as the browser itself does it. */
  async drop(file: SavedFile, over: Locator): Promise<void> {
    const box = await over.boundingBox();
    if (!box) throw new Error('There is nothing to drop on.');
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const source = path.join(await this.madeFolder(), file.name);
    await writeFile(source, file.bytes);
    const browser = await this.page.context().newCDPSession(this.page);
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      browser.send('Input.dispatchDragEvent', {
        type,
        ...place,
        data: { items: [], files: [source], dragOperationsMask: 1 },
      });
    await drag('dragEnter');
    await drag('dragOver');
    await this.page.locator('.dropping').waitFor();
    await drag('dragOver');
    await drag('drop');
    await this.page.locator('.dropping').waitFor({ state: 'detached' });
  }

  /** For files on disk; it goes when the visit ends. */
  private madeFolder(): Promise<string> {
    this.folder ??= mkdtemp(path.join(tmpdir(), 'authorized-hours-'));
    return this.folder;
  }

  /** Chooses one of the samples in the ribbon. */
  async chooseSample(title: string, fileName: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Sample' }).selectOption({ label: title });
    await this.opened(fileName);
  }

  /** Presses Tab until the focus is on an element of the page or of the pane. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate(hasFocus)) return;
    }
    throw new Error('Tab does not reach it.');
  }

  /** Waits until a workbook of this name is open, with a pane of its own. */
  async opened(name: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await this.previewButton.waitFor();
  }
}

/** A frame remembers its own focused element while the focus is elsewhere, so both are asked. */
function hasFocus(element: Element): boolean {
  return element.ownerDocument.hasFocus() && element.ownerDocument.activeElement === element;
}
