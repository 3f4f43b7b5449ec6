import type { Area, Problem, Result, TableHead } from '../sheet';
import { firstFilled } from './firstFilled';
import { areaOf, bare, COLUMNS_OF_A_SHEET, forAllCells, rangeAt } from './places';
import { readBlocks } from './readBlocks';
import { inExcel } from './session';

/**
 * Takes columns that stand among others out of a table, which closes up. In a plain range they are emptied where they are:
 * what stands right of it may belong to other rows than its own.
 *
 * @param places indices in the table, the last first
 * @param titled what the table is called at the beginning of a sentence
 * @returns refused where cells right of a table would move along
 */
export function removeColumns(
  head: TableHead,
  places: readonly number[],
  titled: (head: TableHead) => string,
): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const problem = await whyNotClosed(context, head, titled);
    if (problem) return { ok: false, problem };
    const worksheet = context.workbook.worksheets.getItem(head.sheet);
    for (const place of places) {
      const { row, column, rowCount } = head;
      if (head.kind === 'table') {
        context.workbook.tables.getItem(head.id).columns.getItemAt(place).delete();
        continue;
      }
      const area = { row, column: column + place, rows: rowCount + 1, columns: 1 };
      rangeAt(worksheet, area).clear('Contents');
      if (rowCount === 0) continue;
      rangeAt(worksheet, { ...area, row: row + 1, rows: rowCount }).numberFormat = forAllCells('General');
    }
    await context.sync();
    return { ok: true, value: undefined };
  });
}

/** Looks, before anything is touched, whether columns could be taken out from among others. */
export function inspectClosing(
  head: TableHead,
  titled: (head: TableHead) => string,
): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const problem = await whyNotClosed(context, head, titled);
    return problem ? { ok: false, problem } : { ok: true, value: undefined };
  });
}

/** What stands right of a table, in its rows, would move along. */
async function whyNotClosed(
  context: Excel.RequestContext,
  head: TableHead,
  titled: (head: TableHead) => string,
): Promise<Problem | undefined> {
  const right = head.column + head.headings.length;
  if (head.kind === 'range' || right >= COLUMNS_OF_A_SHEET) return undefined;
  // With the row of its totals, of which the head knows nothing.
  const whole = context.workbook.tables.getItem(head.id).getRange();
  const beside = whole.getColumnsAfter(COLUMNS_OF_A_SHEET - right);
  const used = beside.getUsedRangeOrNullObject(true).load('address');
  const touched = beside.getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (!used.isNullObject) return inTheWay(titled(head), head.sheet, bare(used.address));
  return touched.isNullObject ? undefined : formulaIn(context, areaOf(touched), head, titled);
}

/** A formula that shows nothing, which Excel need not count as a value. */
async function formulaIn(
  context: Excel.RequestContext,
  area: Area,
  head: TableHead,
  titled: (head: TableHead) => string,
): Promise<Problem | undefined> {
  const find = () => rangeAt(context.workbook.worksheets.getItem(head.sheet), area);
  const { rows, columns } = area;
  const [formulas = []] = await readBlocks(context, [{ find, rows, columns, content: 'formulas' }]);
  const place = firstFilled(formulas);
  if (!place) return undefined;
  const cell = find().getCell(place.row, place.column).load('address');
  await context.sync();
  return inTheWay(titled(head), head.sheet, bare(cell.address));
}

function inTheWay(named: string, sheet: string, address: string): Problem {
  return {
    code: 'cellInTheWay',
    message: `${named} has hours columns among its others. Taking them out would move what stands at its right (${address}), so they were left. Move the hours columns to the right end of the table, then remove again.`,
    sheet,
  };
}
