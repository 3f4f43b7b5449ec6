/** @jest-environment jsdom */
import { Workbook } from '../../../../src/standalone/emulator';
import { openInOffice } from '../../../support/office';

function oneCell(value: number): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1').setValues({ row: 0, column: 0, rows: 1, columns: 1 }, [[value]]);
  return workbook;
}

async function firstCell(): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return range.values;
  });
}

describe('office.js in a page of jsdom', () => {
  it('reads one workbook after another, each with a fresh Office.js', async () => {
    const first = await openInOffice(oneCell(1));
    expect(await firstCell()).toEqual([[1]]);
    const second = await openInOffice(oneCell(2));
    expect(await firstCell()).toEqual([[2]]);
    expect([first.host.roundTrips, second.host.roundTrips]).toEqual([1, 1]);
    second.session.close();
  });

  it('gives the page back as it was', async () => {
    const alertBefore = window.alert;
    const pushStateBefore = history.pushState;
    const open = await openInOffice(oneCell(1));
    expect(() => window.alert('x')).toThrow('not supported');
    open.session.close();
    expect(window.alert).toBe(alertBefore);
    expect(history.pushState).toBe(pushStateBefore);
    expect(Reflect.has(globalThis, 'Excel')).toBe(false);
    expect(document.getElementsByTagName('head')).toHaveLength(1);
  });
});
