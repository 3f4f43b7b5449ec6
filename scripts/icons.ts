// Renders the icons of the ribbon from their drawings: npm run icons, after a drawing in assets was changed.
// The smallest size has drawings of its own, whose lines fall on whole pixels.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const assets = path.join(__dirname, '..', 'assets');
const sizes = [16, 32, 64, 80, 128];

async function render(page: Page, drawing: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: true });
}

async function renderIcons(): Promise<void> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error('No Chrome, Edge or Chromium found; set CHROME_PATH.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const name of ['icon', 'maximize']) {
    for (const size of sizes) {
      const drawing = await readFile(
        path.join(assets, size === 16 ? `${name}-small.svg` : `${name}.svg`),
        'utf8',
      );
      await writeFile(path.join(assets, `${name}-${size}.png`), await render(page, drawing, size));
    }
  }
  await browser.close();
}

void renderIcons();
