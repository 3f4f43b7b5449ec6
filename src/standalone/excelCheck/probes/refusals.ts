import { outcomeOf, valuesOf } from '../observe';
import type { Json, Probe } from '../probe';

const reliedOnBy = 'src/excel/errorCodes.ts';

export const refusalProbes: readonly Probe[] = [
  {
    id: 'refused-address',
    title: 'An address that is none',
    reliedOnBy,
    run: ({ context, sheet }) => outcomeOf(context, () => sheet.getRange('A0').load('address')),
  },
  {
    id: 'refused-missing',
    title: 'A sheet, a table and a column that are not there',
    reliedOnBy,
    run: async ({ context, sheet }) => {
      const { workbook } = context;
      const table = sheet.tables.add('A1:B2', true);
      await context.sync();
      const missing = [
        () => workbook.worksheets.getItem('No such sheet').load('name'),
        () => workbook.tables.getItem('NoSuchTable').load('name'),
        () => table.columns.getItem('No such column').load('name'),
      ];
      const outcomes: Json[] = [];
      for (const find of missing) outcomes.push(await outcomeOf(context, find));
      return outcomes;
    },
  },
  {
    id: 'refused-array',
    title: 'Values of another size than the range',
    reliedOnBy,
    run: async ({ context, sheet }) => {
      const outcome = await outcomeOf(context, () => {
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
      });
      return { outcome, values: await valuesOf(context, sheet.getRange('A1:C2')) };
    },
  },
  {
    id: 'refused-protected',
    title: 'Writing, formatting, resizing and rules on a protected sheet',
    reliedOnBy,
    run: async ({ context, sheet }) => {
      const table = sheet.tables.add('A1:B2', true);
      sheet.protection.protect();
      await context.sync();
      const attempts = [
        () => {
          sheet.getRange('D1').values = [[1]];
        },
        () => {
          sheet.getRange('D1').numberFormat = [['0.00']];
        },
        () => {
          sheet.getRange('D1').format.columnWidth = 50;
        },
        () => table.resize('A1:C2'),
        () => sheet.getRange('D1').conditionalFormats.add('Custom'),
        () => sheet.getRange('A1').clear('Contents'),
      ];
      const outcomes: Json[] = [];
      for (const attempt of attempts) outcomes.push(await outcomeOf(context, attempt));
      return outcomes;
    },
  },
  {
    id: 'refused-very-hidden',
    title: 'Deleting a very hidden sheet',
    reliedOnBy,
    run: async ({ context, addSheet }) => {
      const hidden = await addSheet();
      hidden.visibility = 'VeryHidden';
      await context.sync();
      return outcomeOf(context, () => hidden.delete());
    },
  },
  {
    id: 'refused-sheet-name',
    title: 'Adding a sheet under a name that is taken, and under one that is not allowed',
    reliedOnBy,
    run: async ({ context, sheet }) => {
      sheet.load('name');
      await context.sync();
      const { worksheets } = context.workbook;
      return {
        taken: await outcomeOf(context, () => worksheets.add(sheet.name)),
        notAllowed: await outcomeOf(context, () => worksheets.add('a/b')),
      };
    },
  },
  {
    id: 'refused-table-on-table',
    title: 'Adding a table over another, and over merged cells',
    reliedOnBy,
    run: async ({ context, sheet }) => {
      sheet.tables.add('A1:B3', true);
      sheet.getRange('F1:F2').merge();
      await context.sync();
      return {
        table: await outcomeOf(context, () => sheet.tables.add('B2:D4', true)),
        mergeInTable: await outcomeOf(context, () => sheet.getRange('A2:B2').merge()),
      };
    },
  },
  {
    id: 'batch-in-part',
    title: 'What stays of a request of which a later action is refused',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async ({ context, sheet }) => {
      const outcome = await outcomeOf(context, () => {
        sheet.getRange('A1').values = [['before']];
        sheet.getRange('A0').values = [['refused']];
        sheet.getRange('A2').values = [['after']];
      });
      return { outcome, values: await valuesOf(context, sheet.getRange('A1:A2')) };
    },
  },
  {
    id: 'batch-suspended',
    title: 'Values written while calculation and drawing are suspended until the next request',
    reliedOnBy: 'src/excel/pieces.ts',
    run: async ({ context, sheet }) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange('A1').values = [[5]];
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      return { values: range.values as Json };
    },
  },
  {
    id: 'null-object',
    title: 'What hangs on something that is not there, and what is set on it',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      const table = sheet.tables.getItemOrNullObject('NoSuchTable');
      const range = table.getRange().load('address');
      await context.sync();
      const found = { table: table.isNullObject, range: range.isNullObject };
      const written = await outcomeOf(context, () => {
        sheet.tables.getItemOrNullObject('NoSuchTable').getRange().values = [[1]];
      });
      return { ...found, written };
    },
  },
];
