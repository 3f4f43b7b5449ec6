import { cellsOf, outcomeOf, valuesOf } from '../observe';
import type { Json, Probe } from '../probe';

/** What may become something else. No date without its year: Excel would complete it from the clock. */
const TYPED = [
  '1/5/2026',
  '2026-01-05',
  '13/5/2026',
  '0012',
  "'0012",
  '=1+1',
  '+1.00 h',
  '-2',
  '1:30',
  '1:30 PM',
  '25:30',
  '1,234.5',
  '$5',
  '50%',
  '1e20',
  '1234567890123456',
  'TRUE',
  ' 5 ',
  '#N/A',
];

function typedUnder(format: string) {
  return async ({ context, sheet }: { context: Excel.RequestContext; sheet: Excel.Worksheet }) => {
    const answers: Record<string, Json> = {};
    for (const [index, text] of TYPED.entries()) {
      const cell = sheet.getCell(index, 0);
      const outcome = await outcomeOf(context, () => {
        cell.numberFormat = [[format]];
        cell.values = [[text]];
      });
      answers[text] = outcome === 'done' ? await cellsOf(context, sheet.getCell(index, 0)) : outcome;
    }
    return answers;
  };
}

export const typingProbes: readonly Probe[] = [
  {
    id: 'typed-general',
    title: 'What becomes of texts written as values into plain cells',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: typedUnder('General'),
  },
  {
    id: 'typed-text',
    title: 'What becomes of the same texts in cells formatted as text',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: typedUnder('@'),
  },
  {
    id: 'typed-hours',
    title: 'What becomes of the same texts in cells formatted as 0.00',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: typedUnder('0.00'),
  },
  {
    id: 'typed-back',
    title: 'Formulas and texts with an apostrophe written back as formulas',
    reliedOnBy: 'src/excel/takeBack.ts',
    run: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:A6');
      range.formulas = [['=B1*2'], ["'0012"], ["'=1+1"], [45], ["''quoted"], ["'1/5/2026"]];
      return cellsOf(context, range);
    },
  },
  {
    id: 'typed-null-and-blank',
    title: 'null leaves a cell as it is, "" empties it and keeps its format',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [['0.00', '0.00', '0.00']];
      range.values = [[1, 2, 3]];
      await context.sync();
      range.values = [[null, '', 4]];
      return cellsOf(context, range);
    },
  },
  {
    id: 'typed-one-for-all',
    title: 'One value, and one number format, for all cells of a range',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B2');
      Object.assign(range, { numberFormat: '0.00', values: 5 });
      return cellsOf(context, range);
    },
  },
  {
    id: 'typed-long',
    title: 'Texts of 32,767 characters and of one more',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async ({ context, sheet }) => {
      const longest = await outcomeOf(context, () => {
        sheet.getRange('A1').values = [['x'.repeat(32_767)]];
      });
      const longer = await outcomeOf(context, () => {
        sheet.getRange('A2').values = [['x'.repeat(32_768)]];
      });
      const range = sheet.getRange('A1:A2').load('values');
      await context.sync();
      return {
        longest,
        longer,
        lengths: (range.values as string[][]).map(([cell = '']) => cell.length),
      };
    },
  },
  {
    id: 'typed-lines',
    title: 'Line breaks in texts',
    reliedOnBy: 'src/excel/readTables.ts',
    run: ({ context, sheet }) => {
      const range = sheet.getRange('A1:A3');
      range.values = [['a\nb'], ['a\r\nb'], ['a\rb']];
      return valuesOf(context, range);
    },
  },
  {
    id: 'typed-numbers',
    title: 'Numbers written as numbers come back to their last digit',
    reliedOnBy: 'src/excel/readTables.ts',
    run: ({ context, sheet }) => {
      const range = sheet.getRange('A1:A5');
      range.values = [[0.1 + 0.2], [7.333333333333333], [1e20], [1234567890123456], [-0]];
      return cellsOf(context, range);
    },
  },
  {
    id: 'typed-then-format',
    title: 'A value keeps what it is when its cell is formatted as text afterwards',
    reliedOnBy: 'src/excel/takeBack.ts',
    run: ({ context, sheet }) => {
      const range = sheet.getRange('A1:A2');
      range.values = [[12], ['1/5/2026']];
      Object.assign(range, { numberFormat: '@' });
      return cellsOf(context, range);
    },
  },
];
