/** Every screen of the pane at Excel's width and the page around it, in light, in dark and in forced colours. */
import type { Frame } from 'playwright-core';
import { seriousViolations } from './seriousViolations';
import { withWorkbench } from './withWorkbench';
import type { Looks } from './WorkbenchPage';

const { open } = withWorkbench();

const looks: readonly (Looks & { readonly name: string })[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
];

describe.each(looks)('in $name', ({ name: _, ...look }) => {
  it('no screen has anything serious for axe to find, or anything to scroll sideways', async () => {
    const workbench = await open(look);
    const { page, pane } = workbench;
    await workbench.chooseSample('A realistic month: 400 visits', 'realistic-month.xlsx');
    const frame = await workbench.paneFrame();
    expect(await frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(320);
    const colors = look.forcedColors !== 'active';
    const expectNoFlaw = async () => {
      expect(await seriousViolations(frame, { colors })).toEqual([]);
      expect(await stickingOut(frame)).toEqual([]);
    };

    await expectNoFlaw();
    await workbench.preview();
    for (const name of ['By caregiver', 'Rules in use']) {
      await pane.getByRole('button', { name }).click();
    }
    await expectNoFlaw();
    await pane.getByRole('tab', { name: /^Columns/ }).click();
    await expectNoFlaw();
    await workbench.write();
    await pane.getByRole('combobox', { name: 'Show' }).selectOption('Over authorization (15)');
    await workbench.entries.nth(1).click();
    await workbench.grid.and(page.locator(':not([data-selection="A1"])')).waitFor();
    await expectNoFlaw();
    expect(await seriousViolations(page.mainFrame(), { colors })).toEqual([]);
  });
});

it('in forced colours a selected row is painted in the system’s two colours, even where it is highlighted', async () => {
  const workbench = await open({ colorScheme: 'dark', forcedColors: 'active' });
  await workbench.chooseSample('A realistic month: 400 visits', 'realistic-month.xlsx');
  await workbench.preview();
  await workbench.write();
  await workbench.pane.getByRole('combobox', { name: 'Show' }).selectOption('Over authorization (15)');
  await workbench.entries.nth(1).click();
  const selected = workbench.page.getByRole('gridcell', { selected: true });
  await selected.nth(5).waitFor();

  const painted = await selected.locator('.text').evaluateAll((texts) =>
    texts.map((text) => {
      const behind = [text, text.parentElement ?? text].map((each) => getComputedStyle(each).backgroundColor);
      return `${getComputedStyle(text).color} on ${behind.find((color) => !color.endsWith(', 0)')) ?? 'paper'}`;
    }),
  );
  const [black, white] = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
  expect([...new Set(painted)].sort()).toEqual([`${black} on ${white}`, `${white} on paper`]);
});

/** What reaches over the right edge of the document, or has more in it than fits and is not cut with an ellipsis. */
function stickingOut(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
        const overfull = overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
        const shown = textOverflow !== 'ellipsis' && clipPath === 'none';
        return (overfull && shown) || element.getBoundingClientRect().right > innerWidth + 0.5;
      })
      .map((element) => `${element.tagName}: ${element.textContent.slice(0, 40)}`),
  );
}
