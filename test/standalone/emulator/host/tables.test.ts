import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

async function resizeRefusal(address: string): Promise<string> {
  const refusal = await refusalOf((context) => context.workbook.tables.getItem('Visits').resize(address));
  return refusal.code;
}

describe('resizing a table', () => {
  it('takes columns to the right in and names them', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Visits');
      const wider = table.getRange().getResizedRange(0, 2);
      table.resize(wider);
      const strip = wider.getColumn(3).getCell(0, 0).getResizedRange(0, 1);
      strip.values = [['Bill hours', 'Pay hours']];
      table.columns.load('items/name,items/index');
      await context.sync();
      expect(table.columns.items.map(({ name, index }) => [index, name])).toEqual([
        [0, 'Id'],
        [1, 'Client'],
        [2, 'Hours'],
        [3, 'Bill hours'],
        [4, 'Pay hours'],
      ]);
    });
  });

  it('shifts nothing, and takes what is there into the table', async () => {
    sample.sheet.setValues({ row: 0, column: 3, rows: 2, columns: 1 }, [['Note'], ['neighbour']]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Visits');
      table.resize('A1:D4');
      const body = table.columns.getItem('Note').getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([['neighbour'], [''], ['']]);
    });
  });

  it('gives columns back', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Visits').resize('A1:B4');
      await context.sync();
    });
    expect(sample.visits.columns.map(({ name }) => name)).toEqual(['Id', 'Client']);
    expect(sample.sheet.value(0, 2)).toBe('Hours');
  });

  it('refuses another header row, other sheets, too few rows and the edge of the sheet', async () => {
    expect(await resizeRefusal('A2:C4')).toBe('InvalidArgument');
    expect(await resizeRefusal('E1:F4')).toBe('InvalidArgument');
    expect(await resizeRefusal("'My notes'!A1:C4")).toBe('InvalidArgument');
    expect(await resizeRefusal('A1:C1')).toBe('InvalidArgument');
    expect(await resizeRefusal('A1:XFE4')).toBe('InvalidArgument');
    expect(sample.visits.area).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
  });

  it('refuses cells of another table and merged cells', async () => {
    sample.workbook.addTable(sample.sheet, { row: 0, column: 4, rows: 2, columns: 1 }, { hasHeaders: true });
    expect(await resizeRefusal('A1:E4')).toBe('MergedRangeConflict');
    sample.sheet.load({ merges: [{ row: 2, column: 3, rows: 2, columns: 1 }] });
    expect(await resizeRefusal('A1:D4')).toBe('MergedRangeConflict');
  });
});

describe('a table', () => {
  it('counts its rows and columns and finds them', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Visits');
      const rows = table.rows.getCount();
      const columns = table.columns.getCount();
      const row = table.rows.getItemAt(1).load('values,index');
      await context.sync();
      expect([rows.value, columns.value, row.index, row.values]).toEqual([3, 3, 1, [[2, 'Bo Sample', 3]]]);
    });
  });

  it('is added with its header names, and renamed by the rules for names', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.getRange('A1:B2').values = [
        ['Day', 'Day'],
        [1, 2],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Days';
      table.columns.load('items/name');
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Day', 'Day2']);
    });
    const rename = (name: string) =>
      refusalOf((context) => {
        context.workbook.tables.getItem('Days').name = name;
      });
    expect((await rename('two words')).code).toBe('InvalidArgument');
    expect((await rename('visits')).code).toBe('ItemAlreadyExists');
  });

  it('renames a column in its header cell', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Visits').columns.getItem('Hours').name = 'Actual Hours';
      await context.sync();
    });
    expect(sample.sheet.value(0, 2)).toBe('Actual Hours');
  });
});
