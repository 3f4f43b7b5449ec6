import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

function addRule(context: Excel.RequestContext, formula: string): Excel.ConditionalFormat {
  const range = context.workbook.tables.getItem('Visits').getDataBodyRange();
  const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#ffc7ce';
  format.custom.format.font.color = 'maroon';
  format.custom.format.font.bold = true;
  return format;
}

describe('conditional formats', () => {
  it('are added at the top with their rule and format', async () => {
    await Excel.run(async (context) => {
      addRule(context, '=$C2>3');
      addRule(context, '=$C2>2').stopIfTrue = true;
      await context.sync();
    });
    expect(sample.sheet.conditionalFormats).toEqual([
      expect.objectContaining({ formula: '=$C2>2', stopIfTrue: true }),
      expect.objectContaining({
        type: 'custom',
        formula: '=$C2>3',
        areas: [{ row: 1, column: 0, rows: 3, columns: 3 }],
        format: { fillColor: '#FFC7CE', fontColor: '#800000', bold: true },
      }),
    ]);
  });

  it('are listed for the ranges they touch, found by id and deleted', async () => {
    await Excel.run(async (context) => {
      const rule = addRule(context, '=$C2>3').load('id');
      const sheet = context.workbook.worksheets.getItem('Visits');
      const touching = sheet.getRange('C4:D9').conditionalFormats;
      touching.load('items/type,items/priority,items/id,items/stopIfTrue');
      const beside = sheet.getRange('E1').conditionalFormats.getCount();
      await context.sync();
      expect(beside.value).toBe(0);
      expect(touching.items.map(({ type, priority, id }) => [type, priority, id])).toEqual([
        ['Custom', 0, rule.id],
      ]);

      const found = sheet.getRange().conditionalFormats.getItem(rule.id);
      found.load('custom/rule/formula');
      const where = found.getRange().load('address');
      await context.sync();
      expect([found.custom.rule.formula, where.address]).toEqual(['=$C2>3', 'Visits!A2:C4']);
      found.delete();
      await context.sync();
    });
    expect(sample.sheet.conditionalFormats).toEqual([]);
  });

  it('loads the rules of several at once', async () => {
    await Excel.run(async (context) => {
      addRule(context, '=$C2>3');
      addRule(context, '=$C2>2');
      const all = context.workbook.worksheets.getItem('Visits').getRange().conditionalFormats;
      all.load('items/id,items/custom/rule/formula');
      await context.sync();
      expect(all.items.map(({ custom }) => custom.rule.formula)).toEqual(['=$C2>2', '=$C2>3']);
    });
  });

  it('refuse a rule that is no formula, and a type Excel does not know', async () => {
    const rule = await refusalOf((context) => {
      addRule(context, 'C2>3');
    });
    expect(rule).toMatchObject({ code: 'InvalidArgument', location: 'ConditionalFormatRule.formula' });
    const type = await refusalOf((context) => {
      const { conditionalFormats } = context.workbook.getSelectedRange();
      Reflect.apply(conditionalFormats.add, conditionalFormats, ['Formula']);
    });
    expect(type).toMatchObject({ code: 'InvalidArgument', location: 'ConditionalFormatCollection.add' });
  });

  it('are all cleared from a range', async () => {
    await Excel.run(async (context) => {
      addRule(context, '=$C2>3');
      context.workbook.worksheets.getItem('Visits').getRange('A2').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sample.sheet.conditionalFormats).toEqual([]);
  });
});
