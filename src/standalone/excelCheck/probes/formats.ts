import { outcomeOf } from '../observe';
import type { Json, Probe } from '../probe';

const FORMATS = [
  'General',
  '0.00',
  '@',
  'h:mm',
  '[h]:mm',
  'h:mm AM/PM',
  '[$-409]h:mm AM/PM;@',
  '[$-F400]h:mm:ss AM/PM',
  'm/d/yyyy',
  'mm/dd/yy;@',
  'dd.mm.yyyy',
  '#,##0.00_);(#,##0.00)',
  '0.00" h"',
];

export const formatProbes: readonly Probe[] = [
  {
    id: 'format-back',
    title: 'Number formats come back as they were given',
    reliedOnBy: 'src/excel/readFormats.ts',
    run: async ({ context, sheet }) => {
      const answers: Record<string, Json> = {};
      for (const [row, format] of FORMATS.entries()) {
        const outcome = await outcomeOf(context, () => {
          sheet.getCell(row, 0).numberFormat = [[format]];
        });
        const cell = sheet.getCell(row, 0).load('numberFormat');
        await context.sync();
        answers[format] = outcome === 'done' ? ((cell.numberFormat as Json[][])[0]?.[0] ?? null) : outcome;
      }
      return answers;
    },
  },
  {
    id: 'width',
    title: 'The width of columns: as it is, as it was set, of several, and of none',
    reliedOnBy: 'src/excel/former.ts',
    run: async ({ context, sheet }) => {
      const standard = sheet.getRange('A1').format.load('columnWidth');
      sheet.getRange('B1').format.columnWidth = 96;
      sheet.getRange('C1').format.columnWidth = 330;
      await context.sync();
      const read = ['B1', 'C1', 'B1:C1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
      await context.sync();
      const none = await outcomeOf(context, () => {
        sheet.getRange('D1').format.columnWidth = -1;
      });
      return { standard: standard.columnWidth, set: read.map(({ columnWidth }) => columnWidth), none };
    },
  },
  {
    id: 'look-of-blank',
    title: 'The look of a cell that has none of its own',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async ({ context, sheet }) => {
      const { format } = sheet.getRange('A1');
      format.load('wrapText,font/bold,font/color,fill/color');
      await context.sync();
      const { wrapText, font, fill } = format;
      return { wrapText, bold: font.bold, color: font.color, fill: fill.color };
    },
  },
  {
    id: 'look-of-several',
    title: 'The look of cells that differ',
    reliedOnBy: 'src/excel/former.ts',
    run: async ({ context, sheet }) => {
      const first = sheet.getRange('A1').format;
      first.fill.color = '#ffeb9c';
      first.font.bold = true;
      const { format } = sheet.getRange('A1:B1');
      format.load('font/bold,fill/color');
      const own = sheet.getRange('A1').format.load('fill/color');
      await context.sync();
      return { bold: format.font.bold, fill: format.fill.color, own: own.fill.color };
    },
  },
  {
    id: 'clear-contents',
    title: 'Clearing contents leaves formats, clearing formats leaves contents',
    reliedOnBy: 'src/excel/takeBack.ts',
    run: async ({ context, sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      Object.assign(range, { numberFormat: '0.00' });
      range.format.fill.color = '#FFEB9C';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      range.load('values,numberFormat');
      const fills = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('fill/color'));
      await context.sync();
      return {
        values: range.values as Json,
        formats: range.numberFormat as Json,
        fills: fills.map(({ fill }) => fill.color),
      };
    },
  },
];
