import type { Table } from '../../model';
import { ExcelClass } from '../excelClass';
import { resolveAddress } from '../gridAddress';
import { tableId } from '../objectIds';
import { ExcelProblem, accessDenied, invalidArgument, itemNotFound } from '../problem';
import { EventType } from '../subscriptions';
import { autoFilterClass, refuseWhereProtected } from './autoFilter';
import { eventMethods } from './events';
import { rangeClass } from './range';
import { tableColumnCollectionClass } from './tableColumn';
import { resizeTable } from './tableResize';
import { tableRowCollectionClass } from './tableRow';
import { tableSortClass } from './tableSort';
import { worksheetClass } from './worksheet';

export const tableClass: ExcelClass<Table> = new ExcelClass('Table', {
  identity: (table) => ({ Id: tableId(table) }),
  properties: {
    id: { get: tableId },
    name: {
      get: (table) => table.name,
      set: (table, given) => rename(table, given.text()),
    },
    showHeaders: { get: (table) => table.showHeaders },
    showTotals: { get: (table) => table.showTotals },
    showFilterButton: { get: (table) => table.autoFilter !== undefined },
    showBandedRows: { get: (table) => table.styleOptions.bandedRows },
    showBandedColumns: { get: (table) => table.styleOptions.bandedColumns },
    highlightFirstColumn: { get: (table) => table.styleOptions.emphasizedFirstColumn },
    highlightLastColumn: { get: (table) => table.styleOptions.emphasizedLastColumn },
    style: {
      get: (table) => table.style,
      set: (table, given) => {
        if (table.sheet.protected) throw accessDenied();
        const style = given.text();
        // The built-in ones (documentation of Table.style); styles of the workbook's own are not known here.
        if (!/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)) {
          throw invalidArgument();
        }
        table.style = style;
      },
    },
  },
  navigation: {
    autoFilter: (table) => autoFilterClass.object(table),
    columns: (table) => tableColumnCollectionClass.object(table),
    rows: (table) => tableRowCollectionClass.object(table),
    sort: (table) => tableSortClass.object(table),
    worksheet: (table) => worksheetClass.object(table.sheet),
  },
  methods: {
    clearFilters: (table) => {
      refuseWhereProtected(table);
      table.clearFilter();
    },
    getDataBodyRange: (table) => rangeClass.object({ sheet: table.sheet, area: table.bodyArea }),
    getHeaderRowRange: (table) => {
      if (!table.headerArea) throw itemNotFound();
      return rangeClass.object({ sheet: table.sheet, area: table.headerArea });
    },
    getRange: (table) => rangeClass.object({ sheet: table.sheet, area: table.area }),
    getTotalRowRange: (table) => {
      if (!table.totalsArea) throw itemNotFound();
      return rangeClass.object({ sheet: table.sheet, area: table.totalsArea });
    },
    resize: (table, given) => {
      const to = given.objectOrText(rangeClass);
      resizeTable(table, typeof to === 'string' ? resolveAddress(to, table.sheet) : to);
    },
    ...eventMethods<Table>('DataChanged', EventType.tableChanged, tableId),
  },
});

/** Table names are spelt like defined names and are unique in the workbook (support page "Rename an Excel table"). */
function rename(table: Table, name: string): void {
  if (table.sheet.protected) throw accessDenied();
  const isBad = name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^[rc]$/i.test(name);
  if (isBad) throw invalidArgument();
  const taken = table.sheet.workbook.tableNamed(name);
  if (taken && taken !== table) {
    throw new ExcelProblem('ItemAlreadyExists', 'The resource being created already exists.', 409);
  }
  table.name = name;
}
