import { outcomeOf, valuesOf } from '../observe';
import type { Json, Probe } from '../probe';

/** Headings in A1:B1 and rows named a to d below them. */
function fill(sheet: Excel.Worksheet): void {
  sheet.getRange('A1:B5').values = [
    ['Name', 'Hours'],
    ...['a', 'b', 'c', 'd'].map((name, row) => [name, row]),
  ];
}

export const hiddenRowProbes: readonly Probe[] = [
  {
    id: 'hidden-some',
    title: 'Rows hidden: all, none and some',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      fill(sheet);
      sheet.getRange('3:3').rowHidden = true;
      const asked = ['A3:B3', 'A1:B2', 'A1:B5'].map((address) => sheet.getRange(address).load('rowHidden'));
      await context.sync();
      return asked.map(({ rowHidden }) => rowHidden);
    },
  },
  {
    id: 'hidden-written',
    title: 'Values written over rows hidden by hand',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      fill(sheet);
      sheet.getRange('3:3').rowHidden = true;
      await context.sync();
      sheet.getRange('B2:B5').values = [[10], [11], [12], [13]];
      return valuesOf(context, sheet.getRange('B2:B5'));
    },
  },
  {
    id: 'filter-table-written',
    title: 'Values written over the filtered rows of a table (office-js #224)',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      fill(sheet);
      const table = sheet.tables.add('A1:B5', true);
      table.columns.getItemAt(0).filter.applyValuesFilter(['b', 'd']);
      await context.sync();
      const outcome = await outcomeOf(context, () => {
        sheet.getRange('B2:B5').values = [[10], [11], [12], [13]];
      });
      return { outcome, values: await valuesOf(context, sheet.getRange('B2:B5')) };
    },
  },
  {
    id: 'filter-table-told',
    title: 'Whether a table is filtered, before and after',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      fill(sheet);
      const table = sheet.tables.add('A1:B5', true);
      const ask = async (): Promise<Json> => {
        const { autoFilter } = table;
        autoFilter.load('enabled,isDataFiltered');
        const rows = table.getRange().load('rowHidden');
        await context.sync();
        const { enabled, isDataFiltered } = autoFilter;
        return { enabled, isDataFiltered, rowHidden: rows.rowHidden };
      };
      const before = await ask();
      table.columns.getItemAt(0).filter.applyValuesFilter(['b', 'd']);
      await context.sync();
      const filtered = await ask();
      table.clearFilters();
      await context.sync();
      return { before, filtered, cleared: await ask() };
    },
  },
  {
    id: 'filter-sheet-told',
    title: 'Whether a sheet’s own filter is at work, and where it is',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async ({ context, sheet }) => {
      fill(sheet);
      const ask = async (): Promise<Json> => {
        const { autoFilter } = sheet;
        autoFilter.load('enabled,isDataFiltered');
        const range = autoFilter.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount');
        await context.sync();
        const { enabled, isDataFiltered } = autoFilter;
        const { isNullObject, rowIndex, columnIndex, rowCount, columnCount } = range;
        return {
          enabled,
          isDataFiltered,
          area: isNullObject ? null : [rowIndex, columnIndex, rowCount, columnCount],
        };
      };
      const before = await ask();
      sheet.autoFilter.apply(sheet.getRange('A1:B5'), 0, { filterOn: 'Values', values: ['b', 'd'] });
      await context.sync();
      const filtered = await ask();
      sheet.autoFilter.clearCriteria();
      await context.sync();
      return { before, filtered, cleared: await ask() };
    },
  },
];
