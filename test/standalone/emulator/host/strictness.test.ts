/** What Office.js lets pass and Excel, or failing that the emulator, refuses. */
import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook } from './sampleWorkbook';

const office = useOffice(() => sampleWorkbook().workbook);

describe('the emulator', () => {
  it('refuses members it does not have by their names', async () => {
    const collection = await refusalOf((context) => {
      context.workbook.pivotTables.load('name');
    });
    expect(collection).toEqual({
      code: 'NotImplemented',
      message: 'Excel emulator: Workbook.pivotTables is not implemented',
      location: 'Workbook.pivotTables',
    });
    const method = await refusalOf((context) => {
      context.workbook.worksheets.getItem('Visits').copy();
    });
    expect(method.location).toBe('Worksheet.copy');
    const written = await refusalOf((context) => {
      context.workbook.tables.getItem('Visits').showTotals = true;
    });
    expect(written.message).toContain('writing Table.showTotals');
  });

  it('refuses names in load that it does not have, on empty collections too', async () => {
    const misspelt = await refusalOf((context) => {
      context.workbook.getSelectedRange().load('value');
    });
    expect(misspelt.location).toBe('Range.value');
    const nested = await refusalOf((context) => {
      context.workbook.getSelectedRange().load('format/fill/colour');
    });
    expect(nested.location).toBe('RangeFill.colour');
    const inItems = await refusalOf((context) => {
      context.workbook.worksheets.getItem('My notes').tables.load('items/title');
    });
    expect(inItems.location).toBe('Table.title');
  });

  it('has no members by the accident of JavaScript', async () => {
    const refusal = await refusalOf((context) => {
      context.workbook.getSelectedRange().load('constructor');
    });
    expect(refusal.location).toBe('Range.constructor');
  });

  it.each(['A1:', 'A0', 'XFE1', 'A1048577', 'Nowhere!A1', 'My notes!A1', 'A1,B2', 'Visits'])(
    'refuses the address %s',
    async (address) => {
      const refusal = await refusalOf((context) => {
        context.workbook.worksheets.getItem('Visits').getRange(address);
      });
      expect(refusal).toMatchObject({ code: 'InvalidArgument', location: 'Worksheet.getRange' });
    },
  );

  it('refuses ranges beyond the edges of the sheet', async () => {
    const left = await refusalOf((context) => {
      context.workbook.worksheets.getItem('Visits').getRange('A1').getOffsetRange(0, -1);
    });
    expect(left).toMatchObject({ code: 'InvalidArgument', location: 'Range.getOffsetRange' });
    const row = await refusalOf((context) => {
      context.workbook.tables.getItem('Visits').getDataBodyRange().getRow(3);
    });
    expect(row).toMatchObject({ code: 'InvalidArgument', location: 'Range.getRow' });
  });

  it('refuses colours and enum values that are none', async () => {
    const color = await refusalOf((context) => {
      context.workbook.getSelectedRange().format.fill.color = 'notacolour1';
    });
    expect(color).toMatchObject({ code: 'InvalidArgument', location: 'RangeFill.color' });
    const mode = await refusalOf((context) => {
      Reflect.set(context.workbook.application, 'calculationMode', 'Sometimes');
    });
    expect(mode).toMatchObject({ code: 'InvalidArgument', location: 'Application.calculationMode' });
    const style = await refusalOf((context) => {
      context.workbook.tables.getItem('Visits').style = 'TableStyleLoud1';
    });
    expect(style.location).toBe('Table.style');
  });

  it('refuses sheet names that Excel would, and taken ones', async () => {
    for (const name of ['', 'a/b', 'x'.repeat(32), 'History']) {
      expect((await refusalOf((context) => void context.workbook.worksheets.add(name))).code).toBe(
        'InvalidArgument',
      );
    }
    const taken = await refusalOf((context) => void context.workbook.worksheets.add('visits'));
    expect(taken.code).toBe('ItemAlreadyExists');
  });

  it('refuses to set a property of a null object', async () => {
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getItemOrNullObject('Nope').name = 'Lost';
    });
    expect(refusal.code).toBe('ItemNotFound');
  });

  it('lets Office.js refuse what is newer than the ExcelApi it promises', () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(false);
    const newer = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Visits').load('tabId');
      context.workbook.tables.getItem('Visits').rows.deleteRowsAt(0, 1);
      await context.sync();
    });
    return expect(newer).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('refuses objects of another run', async () => {
    const other = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      await context.sync();
      return range;
    });
    await new Promise((resolve) => setTimeout(resolve));
    const late = Excel.run(other, async (context) => {
      other.load('address');
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: 'InvalidObjectPath' });
    expect(office().host.workbook.sheets).toHaveLength(2);
  });
});
