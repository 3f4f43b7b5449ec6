import { openInOffice, useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook } from './sampleWorkbook';

const office = useOffice(() => sampleWorkbook().workbook);

describe('the limits of Excel on the web', () => {
  it('refuse a request above 5 MB, and nothing of it is done', async () => {
    const values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getItem('My notes').getRange('A1:A200').values = values;
    });
    expect(refusal.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(office().workbook.sheetNamed('My notes')?.usedArea()).toBeUndefined();
  });

  it('refuse an answer above 5 MB', async () => {
    const refusal = await refusalOf((context) => {
      context.workbook.worksheets.getItem('My notes').getRange('A1:Z100000').load('values');
    });
    expect(refusal.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('count bytes and not letters', async () => {
    const open = await openInOffice(sampleWorkbook().workbook, { payloadLimit: 20_000 });
    const write = (letter: string) =>
      Excel.run(async (context) => {
        context.workbook.getSelectedRange().values = [[letter.repeat(8000)]];
        await context.sync();
      });
    await write('a');
    await expect(write('é')).resolves.toBeUndefined();
    await expect(write('語')).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    open.session.close();
  });

  it('do not hold for Excel on a desktop', async () => {
    const open = await openInOffice(sampleWorkbook().workbook, { payloadLimit: Infinity });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My notes').getRange('A1:Z100000').load('values');
      await context.sync();
      expect(range.values).toHaveLength(100_000);
    });
    open.session.close();
  });
});

describe('the limits of Excel everywhere', () => {
  it('give null for the values of more than five million cells (#6781)', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My notes').getRange('A:E').load('values,address');
      await context.sync();
      expect([range.values, range.address]).toEqual([null, "'My notes'!A:E"]);
    });
  });

  it('refuse every request while a cell is being edited', async () => {
    office().host.cellEditMode = true;
    const refusal = await refusalOf((context) => {
      context.workbook.load('name');
    });
    expect(refusal.code).toBe('InvalidOperationInCellEditMode');
    office().host.cellEditMode = false;
    await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      expect(context.workbook.name).toBe('Book1.xlsx');
    });
  });
});
