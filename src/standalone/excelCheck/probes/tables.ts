import { bare, cellsOf, outcomeOf, valuesOf } from '../observe';
import type { Bench, Json, Probe } from '../probe';

/** A table of two rows, in B2:C4. */
async function hours({ context, sheet }: Bench): Promise<Excel.Table> {
  sheet.getRange('B2:C4').values = [
    ['Client', 'Hours'],
    ['Ann', 2],
    ['Bo', 3],
  ];
  const table = sheet.tables.add('B2:C4', true);
  await context.sync();
  return table;
}

async function shapeOf(context: Excel.RequestContext, table: Excel.Table): Promise<Json> {
  const range = table.getRange().load('address');
  table.columns.load('items/name');
  await context.sync();
  return { address: bare(range.address), columns: table.columns.items.map(({ name }) => name) };
}

export const tableProbes: readonly Probe[] = [
  {
    id: 'table-wider-blank',
    title: 'A table made wider over blank cells names its new columns',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async (bench) => {
      const { context, sheet } = bench;
      const table = await hours(bench);
      table.resize('B2:E4');
      return {
        table: await shapeOf(context, table),
        headings: await valuesOf(context, sheet.getRange('D2:E2')),
      };
    },
  },
  {
    id: 'table-wider-named-after',
    title: 'New columns take the headings that are written into the same request',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async (bench) => {
      const table = await hours(bench);
      table.resize('B2:D4');
      bench.sheet.getRange('D2').values = [['Hours Note']];
      return shapeOf(bench.context, table);
    },
  },
  {
    id: 'table-wider-filled',
    title: 'A table made wider over filled cells takes them in and shifts nothing',
    reliedOnBy: 'src/excel/inspectTarget.ts',
    run: async (bench) => {
      const { context, sheet } = bench;
      const table = await hours(bench);
      sheet.getRange('D2:E4').values = [
        ['Hours', 2026],
        ['x', 1],
        ['y', 2],
      ];
      table.resize('B2:E4');
      return {
        table: await shapeOf(context, table),
        cells: await valuesOf(context, sheet.getRange('D2:F4')),
      };
    },
  },
  {
    id: 'table-narrower',
    title: 'Cells that leave a table keep what they hold, and their formats',
    reliedOnBy: 'src/excel/takeBack.ts',
    run: async (bench) => {
      const { context, sheet } = bench;
      const table = await hours(bench);
      sheet.getRange('C3:C4').numberFormat = [['0.00'], ['0.00']];
      table.resize('B2:B4');
      return { table: await shapeOf(context, table), cells: await cellsOf(context, sheet.getRange('C2:C4')) };
    },
  },
  {
    id: 'table-over-table',
    title: 'A table made wider over another one',
    reliedOnBy: 'src/excel/errorCodes.ts',
    run: async (bench) => {
      const { context, sheet } = bench;
      const table = await hours(bench);
      sheet.tables.add('E2:F4', true);
      await context.sync();
      return outcomeOf(context, () => table.resize('B2:E4'));
    },
  },
  {
    id: 'table-without-rows',
    title: 'A table made as small as its headings',
    reliedOnBy: 'src/excel/errorCodes.ts',
    run: async (bench) => {
      const table = await hours(bench);
      return outcomeOf(bench.context, () => table.resize('B2:C2'));
    },
  },
  {
    id: 'table-headings',
    title: 'Names that Excel gives to blank, repeated and numeric headings',
    reliedOnBy: 'src/excel/readTables.ts',
    run: async ({ context, sheet }) => {
      sheet.getRange('A1:F1').values = [['Hours', 'hours', '', '', 2026, 'Column1']];
      const table = sheet.tables.add('A1:F2', true);
      return {
        table: await shapeOf(context, table),
        cells: await valuesOf(context, sheet.getRange('A1:F1')),
      };
    },
  },
  {
    id: 'table-heading-repeated',
    title: 'A heading written that another column has already',
    reliedOnBy: 'src/excel/writePlan.ts',
    run: async (bench) => {
      const table = await hours(bench);
      const outcome = await outcomeOf(bench.context, () => {
        bench.sheet.getRange('C2').values = [['Client']];
      });
      return { outcome, table: await shapeOf(bench.context, table) };
    },
  },
  {
    id: 'table-heading-lines',
    title: 'A line break in a heading, as value and as column name',
    reliedOnBy: 'src/excel/readTables.ts',
    run: async (bench) => {
      const table = await hours(bench);
      bench.sheet.getRange('C2').values = [['Max\nHours']];
      return {
        table: await shapeOf(bench.context, table),
        cells: await valuesOf(bench.context, bench.sheet.getRange('C2')),
      };
    },
  },
  {
    id: 'table-rows-above',
    title: 'A table’s range after rows were inserted above it',
    reliedOnBy: 'src/excel/readTables.ts',
    run: async (bench) => {
      const table = await hours(bench);
      bench.sheet.getRange('1:2').insert('Down');
      return shapeOf(bench.context, table);
    },
  },
];
