import type { Area, TableHead } from '../sheet';
import { areaOf, overlap, rangeAt } from './places';

/** What is written to, and the filter that may lie over it. */
export interface Target {
  readonly worksheet: Excel.Worksheet;
  /** From the heading row that names the columns down. */
  readonly range: Excel.Range;
  /** Where merged cells would be misread: Excel makes no table over them, but other programs do. */
  readonly body: Area;
  /** After the round trip. */
  readonly isFiltered: () => boolean;
  /** Shows all rows again; the filter buttons stay. */
  readonly clearFilter: () => void;
}

/** Finds a table or plain range; what tells of its filter comes with the next round trip. */
export function targetOf(context: Excel.RequestContext, head: TableHead): Target {
  return head.kind === 'table' ? tableTarget(context, head) : rangeTarget(context, head);
}

function tableTarget(context: Excel.RequestContext, head: TableHead): Target {
  const table = context.workbook.tables.getItem(head.id).load('autoFilter/isDataFiltered');
  const { row, column, headings, rowCount } = head;
  return {
    worksheet: table.worksheet,
    range: table.getRange(),
    body: { row: row + 1, column, rows: rowCount, columns: headings.length },
    isFiltered: () => table.autoFilter.isDataFiltered,
    clearFilter: () => table.clearFilters(),
  };
}

function rangeTarget(context: Excel.RequestContext, head: TableHead): Target {
  const worksheet = context.workbook.worksheets.getItem(head.sheet);
  const { row, column, headings, rowCount } = head;
  const area = { row, column, rows: rowCount + 1, columns: headings.length };
  const filter = worksheet.autoFilter.load('isDataFiltered');
  const filtered = filter.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount');
  return {
    worksheet,
    range: rangeAt(worksheet, area),
    body: { ...area, row: row + 1, rows: rowCount },
    // A sheet has one filter of its own, which may be on other rows.
    isFiltered: () => filter.isDataFiltered && !filtered.isNullObject && overlap(areaOf(filtered), area),
    // Its mark of a sort goes too (documentation of AutoFilter.clearCriteria); the rows stay in their order.
    clearFilter: () => filter.clearCriteria(),
  };
}
