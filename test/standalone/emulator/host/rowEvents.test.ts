import { changeRows } from '../../../../src/standalone/emulator';
import { useOffice } from '../../../support/office';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

/** Long enough for events to arrive: they come after the change that caused them. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('rows inserted and deleted by hand', () => {
  it('are told to the add-in as changes of sheet and table, and read in their new places', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Visits');
      const table = context.workbook.tables.getItem('Visits');
      sheet.onChanged.add(async ({ changeType, address, source }) => {
        seen.push(['sheet', changeType, address, source]);
      });
      table.onChanged.add(async ({ changeType, address }) => void seen.push(['table', changeType, address]));
      const before = table.getRange().load('rowCount');
      await context.sync();
      changeRows(sample.sheet, { kind: 'insert', row: 1, count: 2 });
      changeRows(sample.sheet, { kind: 'delete', row: 1, count: 1 });
      await settle();
      expect(seen).toEqual([
        ['sheet', 'RowInserted', '2:3', 'Local'],
        ['table', 'RowInserted', '2:3'],
        ['sheet', 'RowDeleted', '2:2', 'Local'],
        ['table', 'RowDeleted', '2:2'],
      ]);
      const after = table.getRange().load('rowCount');
      await context.sync();
      expect(after.rowCount).toBe(before.rowCount + 1);
    });
  });
});
