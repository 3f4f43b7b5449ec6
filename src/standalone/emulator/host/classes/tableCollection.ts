import { intersection } from '../../model';
import type { Sheet, Table, Workbook } from '../../model';
import { ExcelClass, type ExcelObject } from '../excelClass';
import { resolveAddress } from '../gridAddress';
import { sheetId, tableId } from '../objectIds';
import { accessDenied, itemNotFound, tableOverlap } from '../problem';
import { EventType, wholeWorkbook } from '../subscriptions';
import { eventMethods } from './events';
import { rangeClass } from './range';
import { tableClass } from './table';

/** The tables of the workbook, or with a sheet those of the sheet. */
interface TableScope {
  readonly workbook: Workbook;
  readonly sheet?: Sheet;
}

const target = ({ sheet }: TableScope): string => (sheet ? sheetId(sheet) : wholeWorkbook);

export const tableCollectionClass = new ExcelClass<TableScope>('TableCollection', {
  properties: {
    count: { get: (scope) => tables(scope).length },
  },
  items: {
    of: () => tableClass,
    list: (scope) => tables(scope).map((table) => tableClass.object(table)),
    find: (scope, given) => find(scope, given.text()),
  },
  methods: {
    add: (scope, given) => {
      const given0 = given.objectOrText(rangeClass);
      const home = scope.sheet ?? scope.workbook.activeSheet;
      const { sheet, area } = typeof given0 === 'string' ? resolveAddress(given0, home) : given0;
      if (sheet.protected) throw accessDenied();
      const inTheWay = [...sheet.tables.map((table) => table.area), ...sheet.merges];
      if (inTheWay.some((other) => intersection(other, area))) throw tableOverlap();
      return tableClass.object(scope.workbook.addTable(sheet, area, { hasHeaders: given.flag(1) }));
    },
    getCount: (scope) => tables(scope).length,
    getItemAt: (scope, given) => {
      const table = tables(scope)[given.integer()];
      if (!table) throw itemNotFound();
      return tableClass.object(table);
    },
    getItemOrNullObject: (scope, given) => find(scope, given.text()),
    ...eventMethods<TableScope>('DataChanged', EventType.tableChanged, target),
    ...eventMethods<TableScope>('Added', EventType.tableAdded, target),
    ...eventMethods<TableScope>('Deleted', EventType.tableDeleted, target),
  },
});

function tables({ workbook, sheet }: TableScope): readonly Table[] {
  return sheet ? sheet.tables : workbook.tables;
}

/** By name or by id (documentation of TableCollection.getItem). */
function find(scope: TableScope, key: string): ExcelObject | null {
  const table = findTable(tables(scope), key);
  return table ? tableClass.object(table) : null;
}

function findTable(among: readonly Table[], key: string): Table | undefined {
  return (
    among.find((table) => table.name.toLowerCase() === key.toLowerCase()) ??
    among.find((table) => tableId(table) === key)
  );
}

/** The tables a range touches (`range.getTables`). */
export const tableScopedCollectionClass = new ExcelClass<readonly Table[]>('TableScopedCollection', {
  items: {
    of: () => tableClass,
    list: (among) => among.map((table) => tableClass.object(table)),
    find: (among, given) => {
      const table = findTable(among, given.text());
      return table ? tableClass.object(table) : null;
    },
  },
  methods: {
    getCount: (among) => among.length,
    getFirst: (among) => {
      const [first] = among;
      if (!first) throw itemNotFound();
      return tableClass.object(first);
    },
  },
});
