/** The whole job on HomeTrak's example: 15 hours a week authorized, 5 + 5 + 5 scheduled, 4 + 7 + 6 worked. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { checkXlsx } from '../support/xlsxRules';
import { withWorkbench } from './withWorkbench';

const sample = readFileSync('samples/hometrak-example.xlsx');
const { open } = withWorkbench();

describe('previewing', () => {
  it('shows hours before and after, and writes nothing', async () => {
    const workbench = await open();
    await workbench.preview();

    const billed = workbench.pane.getByRole('region', { name: 'Billed hours' });
    expect(await billed.innerText()).toMatch(/14\.00\s+to\s+15\.00\s+\+1\.00 h on 1 visit/);
    expect(await workbench.pane.getByRole('button', { name: 'Raised 1 row' }).isVisible()).toBe(true);
    expect(await workbench.textAt('M1')).toBe('');
    expect(await workbench.unsavedMark.isVisible()).toBe(false);
  });

  it('is where the ribbon’s Maximize opens the pane', async () => {
    const workbench = await open();
    await workbench.page.getByRole('button', { name: 'Maximize' }).click();
    await workbench.writeButton.waitFor();
    expect(await workbench.pane.getByRole('region', { name: 'Billed hours' }).innerText()).toContain('15.00');
  });
});

describe('taking back', () => {
  it('leaves the sheet and its highlights as if nothing had been written', async () => {
    const workbench = await open();
    const before = await workbench.textsAt('L1', 'L2', 'L3', 'L4', 'M1', 'M2');
    await workbench.preview();
    await workbench.write();
    await workbench.pane.getByRole('button', { name: 'Take back' }).click();
    await workbench.pane.getByText('Taken back', { exact: true }).waitFor();

    expect(await workbench.textsAt('L1', 'L2', 'L3', 'L4', 'M1', 'M2')).toEqual(before);
    expect(await workbench.textsAt('M4', 'N3', 'O3', 'P3', 'Q3')).toEqual(['', '', '', '', '']);
    await workbench.pane.getByRole('button', { name: 'Preview again' }).click();
    await workbench.writeButton.waitFor();
    expect(await workbench.pane.getByText(/^Adds 5 columns to/).isVisible()).toBe(true);
  });
});

describe('writing', () => {
  it('puts 4, 6 and 5 hours beside the visits, with the reason where hours were added', async () => {
    const workbench = await open();
    await workbench.preview();
    await workbench.write();

    expect(await workbench.textsAt('M1', 'N1', 'O1', 'P1', 'Q1', 'R1')).toEqual([
      'Max Bill Hours',
      'Max Pay Hours',
      'Scheduled Over',
      'Billed Over',
      'Hours Note',
      '',
    ]);
    expect(await workbench.textsAt('M2', 'M3', 'M4')).toEqual(['4.00', '6.00', '5.00']);
    expect(await workbench.textAt('Q3')).toBe(
      '+1.00 h; week of Jan 4 is now at its 15.00 h. 1.00 h stays unbilled',
    );
    expect(await workbench.unsavedMark.isVisible()).toBe(true);
  });

  it('lets the clerk go from a row in the pane to the row in the sheet', async () => {
    const workbench = await open();
    await workbench.preview();
    await workbench.write();
    expect(await workbench.selection).toBe('A1');

    await workbench.entries.filter({ hasText: 'Jan 7, 2026' }).click();
    await workbench.selected('A3:Q3');
  });
});

describe('the saved file', () => {
  it('differs from the sample in the touched parts only, and breaks no rule of the format', async () => {
    const workbench = await open();
    await workbench.preview();
    await workbench.write();
    const saved = await workbench.save();

    expect(saved.name).toBe('hometrak-example maximized.xlsx');
    expect(checkXlsx(saved.bytes)).toEqual([]);
    // The add-in's settings, in parts of their own, tell its figures from what somebody types later.
    expect(changedParts(sample, saved.bytes)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/styles.xml',
      'xl/tables/table1.xml',
      'xl/webextensions/_rels/taskpanes1.xml.rels',
      'xl/webextensions/taskpanes1.xml',
      'xl/webextensions/webextension1.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    await workbench.unsavedMark.waitFor({ state: 'hidden' });
  });

  it('opens again with its hours, and a second run reuses the five columns', async () => {
    const workbench = await open();
    await workbench.preview();
    await workbench.write();
    const saved = await workbench.save();
    await workbench.choose(saved);
    await workbench.opened(saved.name);
    expect(await workbench.textsAt('M2', 'M3', 'M4')).toEqual(['4.00', '6.00', '5.00']);

    await workbench.preview();
    await workbench.write();
    expect(await workbench.textsAt('M1', 'M2', 'M3', 'M4', 'Q1', 'R1')).toEqual([
      'Max Bill Hours',
      '4.00',
      '6.00',
      '5.00',
      'Hours Note',
      '',
    ]);
    const again = await workbench.save();
    expect(again.name).toBe(saved.name);
    expect(changedParts(saved.bytes, again.bytes)).toEqual([]);
  });
});

/** The names of the parts that are not the same bytes in both packages. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0)
    .sort();
}
