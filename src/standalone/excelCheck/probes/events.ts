import type { Bench, Json, Probe } from '../probe';

const reliedOnBy = 'src/excel/watchTables.ts';

/** Tells the events of a sheet and of a table on it that come of what is done, in the order they come. */
async function eventsOf(
  { context, sheet, eventsToCome }: Bench,
  act: (table: Excel.Table) => void,
): Promise<Json> {
  sheet.getRange('B2:C5').values = [
    ['Client', 'Hours'],
    ['Cy', 1],
    ['Ann', 2],
    ['Bo', 3],
  ];
  const table = sheet.tables.add('B2:C5', true);
  await context.sync();
  const told: Json[] = [];
  const note = (
    who: string,
    { address, changeType, source }: Excel.WorksheetChangedEventArgs | Excel.TableChangedEventArgs,
  ) => {
    told.push({ who, address, changeType, source });
    return Promise.resolve();
  };
  const handlers = [
    sheet.onChanged.add((event) => note('sheet', event)),
    table.onChanged.add((event) => note('table', event)),
    sheet.onRowSorted.add(({ address, source }) => {
      told.push({ who: 'sorted', address, source });
      return Promise.resolve();
    }),
  ];
  await context.sync();
  // What was written before may be told of late.
  await eventsToCome();
  told.length = 0;
  act(table);
  await context.sync();
  await eventsToCome();
  handlers.forEach((handler) => handler.remove());
  await context.sync();
  return told;
}

export const eventProbes: readonly Probe[] = [
  {
    id: 'events-values',
    title: 'Events of values that the add-in writes, in and below a table',
    reliedOnBy,
    run: (bench) =>
      eventsOf(bench, () => {
        bench.sheet.getRange('C3:C4').values = [[8], [9]];
        bench.sheet.getRange('E9').values = [[1]];
      }),
  },
  {
    id: 'events-formats',
    title: 'Events of number formats and fills',
    reliedOnBy,
    run: (bench) =>
      eventsOf(bench, () => {
        Object.assign(bench.sheet.getRange('C3:C5'), { numberFormat: '0.00' });
        bench.sheet.getRange('C3').format.fill.color = '#FFEB9C';
      }),
  },
  {
    id: 'events-resize',
    title: 'Events of a table made wider',
    reliedOnBy,
    run: (bench) => eventsOf(bench, (table) => table.resize('B2:D5')),
  },
  {
    id: 'events-rows',
    title: 'Events of rows inserted in a table and above it',
    reliedOnBy,
    run: (bench) => eventsOf(bench, () => bench.sheet.getRange('4:4').insert('Down')),
  },
  {
    id: 'events-sort',
    title: 'Events of a table that is sorted',
    reliedOnBy,
    run: (bench) => eventsOf(bench, (table) => table.sort.apply([{ key: 0, ascending: true }])),
  },
  {
    id: 'events-cleared',
    title: 'Events of cells that are emptied',
    reliedOnBy,
    run: (bench) => eventsOf(bench, () => bench.sheet.getRange('C3:C5').clear('Contents')),
  },
];
