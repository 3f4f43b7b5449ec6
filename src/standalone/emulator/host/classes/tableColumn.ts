import type { Area, Table, TableColumn } from '../../model';
import { ExcelClass, type ExcelObject } from '../excelClass';
import { accessDenied, invalidArgument, itemNotFound } from '../problem';
import { filterClass } from './filter';
import { rangeClass } from './range';
import { deleteLeftOrRefuse, writeValues } from './rangeWrite';

interface Column {
  readonly table: Table;
  readonly id: number;
}

export const tableColumnClass = new ExcelClass<Column>('TableColumn', {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    index: { get: (column) => place(column) },
    name: {
      get: (column) => facts(column).name,
      set: ({ table, id }, given) => {
        if (table.sheet.protected) throw accessDenied();
        const name = given.text();
        const taken = table.columns.some(
          (other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase(),
        );
        if (name === '' || taken) throw invalidArgument();
        table.renameColumn(id, name);
      },
    },
    values: {
      get: (column) => column.table.sheet.values(within(column, column.table.area)),
      set: (column, given) =>
        writeValues({ sheet: column.table.sheet, area: within(column, column.table.area) }, given),
    },
  },
  navigation: {
    filter: (column) => filterClass.object({ table: column.table, column: place(column) }),
  },
  methods: {
    /** Cells right of the table move left, in its rows only (assumed, as inserting a column moves them: OperationCellsExceedLimit). */
    delete: (column) => {
      deleteLeftOrRefuse(column.table.sheet, within(column, column.table.area), 'TableColumn.delete');
    },
    getDataBodyRange: (column) => part(column, column.table.bodyArea),
    getHeaderRowRange: (column) => part(column, column.table.headerArea),
    getRange: (column) => part(column, column.table.area),
    getTotalRowRange: (column) => part(column, column.table.totalsArea),
  },
});

export const tableColumnCollectionClass = new ExcelClass<Table>('TableColumnCollection', {
  properties: {
    count: { get: (table) => table.columns.length },
  },
  items: {
    of: () => tableColumnClass,
    list: (table) => table.columns.map(({ id }) => tableColumnClass.object({ table, id })),
    find: (table, given) => find(table, given.raw()),
  },
  methods: {
    getCount: (table) => table.columns.length,
    getItemAt: (table, given) => {
      const column = table.columns[given.integer()];
      if (!column) throw itemNotFound();
      return tableColumnClass.object({ table, id: column.id });
    },
    getItemOrNullObject: (table, given) => find(table, given.raw()),
  },
});

/** By name or by id (documentation of TableColumnCollection.getItem). */
function find(table: Table, key: unknown): ExcelObject | null {
  if (typeof key !== 'string' && typeof key !== 'number') throw invalidArgument();
  const column = table.columns.find((candidate) =>
    typeof key === 'number' ? candidate.id === key : candidate.name.toLowerCase() === key.toLowerCase(),
  );
  return column ? tableColumnClass.object({ table, id: column.id }) : null;
}

function place({ table, id }: Column): number {
  const index = table.columns.findIndex((column) => column.id === id);
  if (index < 0) throw itemNotFound();
  return index;
}

function facts(column: Column): TableColumn {
  const found = column.table.columns[place(column)];
  if (!found) throw itemNotFound();
  return found;
}

function within(column: Column, area: Area): Area {
  return { ...area, column: area.column + place(column), columns: 1 };
}

function part(column: Column, area: Area | undefined): ExcelObject {
  if (!area) throw itemNotFound();
  return rangeClass.object({ sheet: column.table.sheet, area: within(column, area) });
}
