import { useOffice } from '../../../support/office';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

/** Long enough for events to arrive: they come after the request that caused them. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

const oneCell = { row: 1, column: 2, rows: 1, columns: 1 };

describe('events', () => {
  it('tell of edits on sheet, table and workbook, and by whom', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Visits');
      sheet.onChanged.add(
        async ({ address, triggerSource }) => void seen.push(['sheet', address, triggerSource]),
      );
      const table = context.workbook.tables.getItem('Visits');
      table.onChanged.add(async ({ address, tableId }) => void seen.push(['table', address, tableId]));
      context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(['workbook', address]));
      table.load('id');
      await context.sync();
      sample.sheet.setValues(oneCell, [[9]]);
      await settle();
      expect(seen).toEqual([
        ['workbook', 'C2'],
        ['sheet', 'C2', 'Unknown'],
        ['table', 'C2', table.id],
      ]);
      seen.length = 0;
      sheet.getRange('E9').values = [['mine']];
      await context.sync();
      await settle();
      expect(seen).toEqual([
        ['workbook', 'E9'],
        ['sheet', 'E9', 'ThisLocalAddin'],
      ]);
    });
  });

  it('tell of a long write once, although Office.js sends it in pieces', async () => {
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.onChanged.add(async ({ address }) => void addresses.push(address));
      await context.sync();
      sheet.getRange('B2:C4001').values = Array.from({ length: 4000 }, (_, row) => [row, -row]);
      await context.sync();
      await settle();
    });
    expect(addresses).toEqual(['B2:C4001']);
  });

  it('give the range that was changed', async () => {
    const values: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        Excel.run(async (later) => {
          const range = event.getRange(later).load('values');
          await later.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
    });
    sample.sheet.setValues(oneCell, [[9]]);
    await settle();
    expect(values).toEqual([[[9]]]);
  });

  it('tell of selections, activations and new sheets', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.onSelectionChanged.add(async () => void seen.push('selection'));
      workbook.worksheets
        .getItem('Visits')
        .onSelectionChanged.add(async ({ address }) => void seen.push(address));
      workbook.worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(worksheetId));
      workbook.worksheets.onAdded.add(async ({ source }) => void seen.push(source));
      await context.sync();
      workbook.worksheets.getItem('Visits').getRange('B2:C3').select();
      const added = workbook.worksheets.add('Report').load('id');
      added.activate();
      await context.sync();
      await settle();
      expect(seen).toEqual(['selection', 'B2:C3', 'Local', added.id]);
    });
  });

  it('stop when the handler is removed, and when events are off', async () => {
    let count = 0;
    await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async () => void (count += 1));
      await context.sync();
      sample.sheet.setValues(oneCell, [[1]]);
      await settle();
      context.runtime.enableEvents = false;
      await context.sync();
      sample.sheet.setValues(oneCell, [[2]]);
      await settle();
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
      sample.sheet.setValues(oneCell, [[3]]);
      await settle();
    });
    expect(count).toBe(1);
  });
});

describe('the selection', () => {
  it('follows range.select, with its sheet', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My notes').getRange('B2:B5').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([selected.address, cell.address, sheet.name]).toEqual([
        "'My notes'!B2:B5",
        "'My notes'!B2",
        'My notes',
      ]);
    });
  });
});

describe('settings', () => {
  it('are kept in the workbook, as JSON', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('rules', { version: 1, rounding: 'quarter' });
      settings.add('gone', 1).delete();
      const rules = settings.getItem('rules').load('value');
      settings.load('items/key');
      await context.sync();
      expect(rules.value).toEqual({ version: 1, rounding: 'quarter' });
      expect(settings.items.map(({ key }) => key)).toEqual(['rules']);
    });
    expect([...sample.workbook.settings]).toEqual([['rules', { version: 1, rounding: 'quarter' }]]);
  });

  it('are those of Office.context.document.settings too', async () => {
    Office.context.document.settings.set('colour', 'teal');
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(sample.workbook.settings.get('colour')).toBe('teal');
  });
});
