import type { Area, Table } from '../../model';
import { ExcelClass } from '../excelClass';
import { itemNotFound } from '../problem';
import { rangeClass } from './range';
import { writeValues } from './rangeWrite';

interface Row {
  readonly table: Table;
  /** Zero-based, among the rows of data. */
  readonly index: number;
}

export const tableRowClass = new ExcelClass<Row>('TableRow', {
  // Office.js finds a row again by its index, not by an id (TableRowCollection.getItemAt).
  identity: ({ index }) => ({ _Id: index }),
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (row) => row.table.sheet.values(areaOf(row)),
      set: (row, given) => writeValues({ sheet: row.table.sheet, area: areaOf(row) }, given),
    },
  },
  methods: {
    getRange: (row) => rangeClass.object({ sheet: row.table.sheet, area: areaOf(row) }),
  },
});

export const tableRowCollectionClass = new ExcelClass<Table>('TableRowCollection', {
  properties: {
    count: { get: (table) => table.bodyArea.rows },
  },
  items: {
    of: () => tableRowClass,
    list: (table) =>
      Array.from({ length: table.bodyArea.rows }, (_, index) => tableRowClass.object({ table, index })),
  },
  methods: {
    getCount: (table) => table.bodyArea.rows,
    getItemAt: (table, given) => {
      const index = given.integer();
      if (index < 0 || index >= table.bodyArea.rows) throw itemNotFound();
      return tableRowClass.object({ table, index });
    },
  },
});

function areaOf({ table, index }: Row): Area {
  return { ...table.bodyArea, row: table.bodyArea.row + index, rows: 1 };
}
