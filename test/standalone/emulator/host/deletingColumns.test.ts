import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

describe('deleting columns', () => {
  it('of a table, by name: the others keep their names, and a range kept moves along', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Visits');
      table.onChanged.add(({ changeType, address }) =>
        Promise.resolve(void seen.push([changeType, address])),
      );
      const hours = table.columns.getItem('Hours').getDataBodyRange().load('address');
      await context.sync();
      table.columns.getItem('Client').delete();
      table.columns.load('items/name');
      hours.load('address, values');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Id', 'Hours']);
      expect([hours.address, hours.values.flat()]).toEqual(['Visits!B2:B4', [2.5, 3, 4]]);
    });
    expect(seen).toEqual([['CellDeleted', 'B1:B4']]);
  });

  it('of a plain range, with the sheet’s whole columns or its rows alone', async () => {
    const notes = sample.workbook.sheetNamed('My notes');
    const all = { row: 0, column: 0, rows: 2, columns: 3 };
    notes?.setValues(all, [
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.onChanged.add(({ changeType, address }) =>
        Promise.resolve(void seen.push([changeType, address])),
      );
      await context.sync();
      sheet.getRange('A2').delete('Left');
      await context.sync();
      expect(notes?.values(all)).toEqual([
        ['a', 'b', 'c'],
        [2, 3, ''],
      ]);
      sheet.getRange('B1').getEntireColumn().delete('Left');
      await context.sync();
      expect(notes?.values(all)).toEqual([
        ['a', 'c', ''],
        [2, '', ''],
      ]);
    });
    expect(seen).toEqual([
      ['CellDeleted', 'A2'],
      ['ColumnDeleted', 'B:B'],
    ]);
  });

  it('is refused on a protected sheet, through a table, and upwards', async () => {
    const refused = (use: (sheet: Excel.Worksheet) => void) =>
      refusalOf((context) => use(context.workbook.worksheets.getItem('Visits')));
    expect(await refused((sheet) => sheet.getRange('A2').delete('Left'))).toMatchObject({
      code: 'InvalidOperation',
      location: 'Range.delete',
    });
    expect((await refused((sheet) => sheet.getRange('A2').delete('Up'))).code).toBe('NotImplemented');
    sample.sheet.protect();
    const { code } = await refused((sheet) => sheet.tables.getItem('Visits').columns.getItem('Id').delete());
    expect(code).toBe('AccessDenied');
    expect(sample.visits.columns).toHaveLength(3);
  });
});
