import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

describe('a sheet of its own', () => {
  it('can be added, hidden from everybody, found again, shown and deleted', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Before').visibility = 'VeryHidden';
      await context.sync();
      const kept = worksheets.getItem('Before').load('visibility');
      worksheets.load('items/name');
      await context.sync();
      expect(kept.visibility).toBe('VeryHidden');
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Visits', 'My notes', 'Before']);
      kept.visibility = 'Hidden';
      kept.delete();
      const gone = worksheets.getItemOrNullObject('Before').load('name');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(sample.workbook.sheets).toHaveLength(2);
  });

  it('is not deleted while it is very hidden', async () => {
    const { code, location } = await refusalOf((context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.visibility = 'VeryHidden';
      sheet.delete();
    });
    expect([code, location]).toEqual(['InvalidOperation', 'Worksheet.delete']);
  });

  it('is neither hidden nor deleted where it is the last one shown', async () => {
    const hideOther = (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('My notes').visibility = 'Hidden';
      return context.workbook.worksheets.getItem('Visits');
    };
    expect((await refusalOf((context) => hideOther(context).delete())).code).toBe('InvalidOperation');
    const hidden = await refusalOf((context) => {
      hideOther(context).visibility = 'Hidden';
    });
    expect(hidden).toMatchObject({ code: 'InvalidArgument', location: 'Worksheet.visibility' });
    expect(sample.sheet.visibility).toBe('Visible');
  });

  it('is gone for the rest of the request that deletes it', async () => {
    const { code } = await refusalOf((context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.delete();
      sheet.getRange('A1').values = [[1]];
    });
    expect(code).toBe('InvalidReference');
  });
});
