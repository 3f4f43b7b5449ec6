/** A month as a clerk has it: 400 invented visits under several limits, with cells that cannot be read. */
import { withWorkbench } from './withWorkbench';

const { open } = withWorkbench();

async function openMonth() {
  const workbench = await open();
  await workbench.chooseSample('A realistic month: 400 visits', 'realistic-month.xlsx');
  await workbench.preview();
  return workbench;
}

describe('the month', () => {
  it('is previewed with its problems, each naming its row and what to do', async () => {
    const { pane } = await openMonth();
    expect(await pane.getByRole('region', { name: 'Billed hours' }).innerText()).toMatch(
      /1,045\.00\s+to\s+1,074\.50/,
    );
    await pane.getByRole('button', { name: '6 problems to put right' }).waitFor();
    const problem = pane.getByText('"Actual Hours" says six, which cannot be read as hours.');
    expect(await problem.innerText()).toMatch(/^Row 89 of "Schedule": .* Type a number such as 7\.5/);
  });

  it('has its rows over authorization highlighted where they are written, and no others', async () => {
    const workbench = await openMonth();
    await workbench.write();
    await workbench.pane.getByRole('combobox', { name: 'Show' }).selectOption('Over authorization (15)');

    // The list shows only its first entries; each brings its row to the screen, where its colour is what is painted.
    const count = await workbench.entries.count();
    expect(count).toBeGreaterThan(3);
    for (let entry = 0; entry < 4; entry += 1) {
      const before = await workbench.selection;
      const chosen = workbench.entries.nth(entry);
      const note = await chosen.innerText();
      await chosen.click();
      await workbench.grid.and(workbench.page.locator(`:not([data-selection="${before ?? ''}"])`)).waitFor();
      const row = Number(/\d+/.exec((await workbench.selection) ?? '')?.[0]);
      const expected = note.includes('Scheduled over') ? 'rgb(255, 235, 156)' : 'rgb(255, 199, 206)';
      expect(await fills(workbench, row)).toEqual([expected, expected]);
      expect(note).toContain(await workbench.textAt(`Q${row}`));
    }
  });

  it('keeps the colour of a highlighted row within the table, though a long note runs on over its edge', async () => {
    const workbench = await openMonth();
    await workbench.write();
    await workbench.bringUp('Q132');
    await workbench.bringUp('R132');
    const note = workbench.cell('Q132').locator('.text');
    const room = await workbench.cell('Q132').evaluate((cell) => cell.clientWidth);
    expect(await note.evaluate((text) => text.getBoundingClientRect().width)).toBeGreaterThan(room);
    expect(await note.evaluate((text) => getComputedStyle(text).background)).not.toContain('255, 199, 206');
    expect(await note.evaluate((text) => getComputedStyle(text).background)).toContain('rgb(255, 255, 255)');
  });

  it('leaves the rows within their authorization as they were', async () => {
    const workbench = await openMonth();
    await workbench.bringUp('A10');
    const before = await fills(workbench, 10);
    await workbench.write();
    expect(await workbench.textAt('P10')).toBe('');
    expect(await fills(workbench, 10)).toEqual(before);
  });
});

/** Of the first column of a row and of the column of its status. */
async function fills(workbench: Awaited<ReturnType<typeof openMonth>>, row: number): Promise<string[]> {
  const colors: string[] = [];
  for (const column of ['A', 'L']) {
    await workbench.bringUp(`${column}${row}`);
    colors.push(await workbench.fillOf(`${column}${row}`));
  }
  return colors;
}
