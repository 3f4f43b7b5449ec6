import { useOffice } from '../../../support/office';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
const office = useOffice(() => (sample = sampleWorkbook()).workbook);

describe('reading through Office.js', () => {
  it('finds tables with their columns and sheets in one round trip', async () => {
    await Excel.run(async (context) => {
      const tables = context.workbook.tables.load('items/name,items/columns/items/name,items/worksheet/name');
      await context.sync();
      expect(
        tables.items.map(({ name, columns, worksheet }) => [
          name,
          columns.items.map((column) => column.name),
          worksheet.name,
        ]),
      ).toEqual([['Visits', ['Id', 'Client', 'Hours'], 'Visits']]);
    });
    expect(office().host.roundTrips).toBe(1);
  });

  it('counts syncs, and not what Office.js sends on its own', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Visits').getRange().load('address');
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(office().host.roundTrips).toBe(2);
    expect(office().host.housekeepingRequests).toBe(2);
  });

  it('gives values, kinds, formulas and number formats', async () => {
    const { sheet } = sample;
    sheet.setFormula(1, 2, '=1+1.5');
    await Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem('Visits').getRange('A2:D2');
      row.load('values,valueTypes,formulas,numberFormat,address,rowIndex,columnCount,text');
      await context.sync();
      expect(row.toJSON()).toEqual({
        address: 'Visits!A2:D2',
        columnCount: 4,
        formulas: [[1, 'Ann Example', '=1+1.5', '']],
        numberFormat: [['General', 'General', 'General', 'General']],
        rowIndex: 1,
        text: [['1', 'Ann Example', '2.5', '']],
        valueTypes: [['Double', 'String', 'Double', 'Empty']],
        values: [[1, 'Ann Example', 2.5, '']],
      });
    });
  });

  it('takes $top and $skip for the items of a collection', async () => {
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Visits');
      columns.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(['Client']);
    });
  });

  it('loads nested objects, and every scalar where no name is given', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Visits').getRange('A1');
      range.load('format/fill/color,format/font/bold,worksheet/name');
      const { protection } = context.workbook.worksheets.getItem('Visits').load('protection/protected');
      const application = context.workbook.application.load();
      await context.sync();
      expect([range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual([
        '#FFFFFF',
        false,
        'Visits',
      ]);
      expect(protection.protected).toBe(false);
      expect(application.calculationMode).toBe('Automatic');
    });
  });

  it('finds ranges from ranges', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Visits');
      const body = context.workbook.tables.getItem('Visits').getDataBodyRange();
      const found = {
        cell: body.getCell(0, 1),
        row: body.getRow(2),
        column: body.getColumn(1),
        after: body.getColumnsAfter(2),
        before: body.getColumn(1).getColumnsBefore(),
        below: body.getRowsBelow(1),
        resized: body.getResizedRange(1, -1),
        offset: body.getOffsetRange(1, 1),
        last: body.getLastCell(),
        whole: body.getColumn(0).getEntireColumn(),
        shared: body.getIntersection(sheet.getRange('C3:F9')),
        around: body.getBoundingRect('F9'),
        used: sheet.getUsedRange(true),
        indexed: sheet.getRangeByIndexes(1, 1, 2, 2),
        tableColumn: context.workbook.tables.getItem('Visits').columns.getItem('Hours').getDataBodyRange(),
      };
      for (const range of Object.values(found)) range.load('address');
      await context.sync();
      expect(Object.fromEntries(Object.entries(found).map(([name, { address }]) => [name, address]))).toEqual(
        {
          cell: 'Visits!B2',
          row: 'Visits!A4:C4',
          column: 'Visits!B2:B4',
          after: 'Visits!D2:E4',
          before: 'Visits!A2:A4',
          below: 'Visits!A5:C5',
          resized: 'Visits!A2:B5',
          offset: 'Visits!B3:D5',
          last: 'Visits!C4',
          whole: 'Visits!A:A',
          shared: 'Visits!C3:C4',
          around: 'Visits!A2:F9',
          used: 'Visits!A1:C4',
          indexed: 'Visits!B2:C3',
          tableColumn: 'Visits!C2:C4',
        },
      );
    });
  });

  it('gives null objects for what is not there', async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      const notes = workbook.worksheets.getItem('My notes');
      const missing = [
        workbook.worksheets.getItemOrNullObject('Nope'),
        workbook.tables.getItemOrNullObject('Nope'),
        workbook.tables.getItem('Visits').columns.getItemOrNullObject('Nope'),
        workbook.settings.getItemOrNullObject('Nope'),
        notes.getUsedRangeOrNullObject(true),
        notes.getRange('A1').getIntersectionOrNullObject('B2'),
        notes.getRange('A1:B2').getMergedAreasOrNullObject(),
        notes.getRange('A1').getSpillingToRangeOrNullObject(),
        notes.autoFilter.getRangeOrNullObject(),
      ];
      await context.sync();
      expect(missing.map(({ isNullObject }) => isNullObject)).toEqual(missing.map(() => true));
    });
  });

  it('finds a sheet by name in any case or by id, and quotes its name where need be', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('my NOTES').load('id');
      await context.sync();
      const range = context.workbook.worksheets.getItem(sheet.id).getRange('B2').load('address');
      await context.sync();
      expect(range.address).toBe("'My notes'!B2");
    });
  });

  it('gives merged areas and visible cells as several areas', async () => {
    const { sheet } = sample;
    sheet.load({ merges: [{ row: 5, column: 0, rows: 1, columns: 2 }] });
    sheet.setRowHidden(2, true);
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('Visits');
      const merged = worksheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address,areaCount');
      const visible = worksheet
        .getRange('A1:C4')
        .getSpecialCellsOrNullObject('Visible')
        .load('areas/items/address');
      const hidden = worksheet.getRange('A1:C4').load('rowHidden,hidden');
      await context.sync();
      expect([merged.address, merged.areaCount]).toEqual(['Visits!A6:B6', 1]);
      expect(visible.areas.items.map(({ address }) => address)).toEqual(['Visits!A1:C2', 'Visits!A4:C4']);
      expect([hidden.rowHidden, hidden.hidden]).toEqual([null, null]);
    });
  });

  it('lets Office.js refuse what was not loaded', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Visits').getRange('A1');
      expect(() => range.values).toThrow("The property 'values' is not available");
      range.load('address');
      await context.sync();
      expect(() => range.values).toThrow("The property 'values' is not available");
    });
  });

  it('counts days as the workbook does', async () => {
    await Excel.run(async (context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      expect(day.value).toBe(36526);
    });
  });
});
