import { outcomeOf, placeOf } from '../observe';
import type { Json, Probe } from '../probe';

/** A rule by formula on a range. */
function addRule(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = '#FFEB9C';
  return format;
}

async function rulesOn(context: Excel.RequestContext, range: Excel.Range): Promise<Json> {
  const formats = range.conditionalFormats.load('items/type,items/priority');
  await context.sync();
  const told = formats.items.map((format) => ({
    format,
    rule: format.customOrNullObject.load('rule/formula'),
    place: format.getRangeOrNullObject().load('address'),
    places: format.getRanges().load('address'),
  }));
  await context.sync();
  return told.map(({ format, rule, place, places }) => ({
    type: format.type,
    priority: format.priority,
    formula: rule.isNullObject ? null : rule.rule.formula,
    range: placeOf(place),
    ranges: placeOf(places),
  }));
}

export const conditionalFormatProbes: readonly Probe[] = [
  {
    id: 'cf-order',
    title: 'The rule added last is the strongest, and rules are told in that order',
    reliedOnBy: 'src/excel/highlightRules.ts',
    run: async ({ context, sheet }) => {
      for (const value of [1, 2, 3]) addRule(sheet.getRange('A1:B4'), `=$A1=${value}`);
      return rulesOn(context, sheet.getRange('A1:B4'));
    },
  },
  {
    id: 'cf-without-formula',
    title: 'A rule that was never given its formula',
    reliedOnBy: 'src/excel/highlightRules.ts',
    run: async ({ context, sheet }) => {
      const outcome = await outcomeOf(context, () =>
        sheet.getRange('A1:A3').conditionalFormats.add('Custom'),
      );
      return { outcome, rules: await rulesOn(context, sheet.getRange('A1:A3')) };
    },
  },
  {
    id: 'cf-other-type',
    title: 'A rule of another type asked for its formula (office-js #2180)',
    reliedOnBy: 'src/excel/highlightRules.ts',
    run: async ({ context, sheet }) => {
      const bar = sheet.getRange('A1:A3').conditionalFormats.add('DataBar').load('type');
      await context.sync();
      const asked = await outcomeOf(context, () => bar.custom.rule.load('formula'));
      return { type: bar.type, asked };
    },
  },
  {
    id: 'cf-after-sort',
    title: 'Rules over a table’s rows after the table was sorted',
    reliedOnBy: 'src/excel/highlightRules.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('A1:B5').values = [
        ['Client', 'Hours'],
        ['Cy', 1],
        ['Ann', 2],
        ['Dee', 3],
        ['Bo', 4],
      ];
      const table = sheet.tables.add('A1:B5', true);
      addRule(sheet.getRange('A2:B5'), '=$B2>3');
      addRule(sheet.getRange('A3:B3'), '=$B3=2');
      await context.sync();
      table.sort.apply([{ key: 0, ascending: true }]);
      return rulesOn(context, sheet.getRange('A1:B5'));
    },
  },
  {
    id: 'cf-rows-inserted',
    title: 'A rule after rows were inserted inside its range',
    reliedOnBy: 'src/excel/highlightRules.ts',
    run: async ({ context, sheet }) => {
      addRule(sheet.getRange('A2:B5'), '=$B2>3');
      await context.sync();
      sheet.getRange('3:3').insert('Down');
      return rulesOn(context, sheet.getRange('A1:B9'));
    },
  },
  {
    id: 'cf-deleted',
    title: 'A rule deleted twice',
    reliedOnBy: 'src/excel/highlightRules.ts',
    run: async ({ context, sheet }) => {
      const rule = addRule(sheet.getRange('A1'), '=A1=1').load('id');
      await context.sync();
      const first = await outcomeOf(context, () => rule.delete());
      const again = await outcomeOf(context, () =>
        sheet.getRange('A1').conditionalFormats.getItem(rule.id).delete(),
      );
      return { first, again };
    },
  },
  {
    id: 'cf-bad-formula',
    title: 'A rule given a text that is no formula',
    reliedOnBy: 'src/excel/errorCodes.ts',
    run: ({ context, sheet }) => outcomeOf(context, () => addRule(sheet.getRange('A1'), 'over')),
  },
];
