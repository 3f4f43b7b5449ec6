import type { CellValue, Problem, Result, Row, TableHead } from '../sheet';
import { inExcel } from './session';

/** Excel's last column is XFD. */
const COLUMNS_OF_A_SHEET = 16_384;

/**
 * Looks whether the table can be written to and widened: no protection, no filter, hidden rows or merged cells, and, where columns are
 * to be added, a strip at its right that is blank. One round trip, one more where that strip has formats, two where a cell in
 * the way has to be named.
 *
 * @param widenBy columns to be added at the right end
 * @returns the problem that stands in the way, in words, or nothing
 */
export function inspectTarget(head: TableHead, widenBy: number): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItem(head.id).load('name,autoFilter/isDataFiltered');
    const worksheet = table.worksheet.load('name,protection/protected');
    const range = table.getRange().load('rowHidden');
    const mergedInside = range.getMergedAreasOrNullObject().load('address');
    const fits = head.column + head.headings.length + widenBy <= COLUMNS_OF_A_SHEET;
    const strip = widenBy > 0 && fits ? range.getColumnsAfter(widenBy) : undefined;
    // Values only: a fill or a border in the strip is no data, and stays.
    const used = strip?.getUsedRangeOrNullObject(true).load('address');
    const touched = strip?.getUsedRangeOrNullObject(false).load('address');
    const merged = strip?.getMergedAreasOrNullObject().load('address');
    const tables = strip?.getTables().load('items/name');
    await context.sync();

    const refuse = (problem: Problem): Result<undefined> => ({
      ok: false,
      problem: { ...problem, sheet: worksheet.name },
    });
    const named = `The table "${table.name}" on sheet "${worksheet.name}"`;
    if (worksheet.protection.protected) {
      return refuse({
        code: 'protected',
        message: `The sheet "${worksheet.name}" is protected, so nothing was written. Take the protection off (Review > Unprotect Sheet), then write again.`,
      });
    }
    // Values written over filtered rows land in the wrong cells (office-js #224).
    if (table.autoFilter.isDataFiltered) {
      return refuse({
        code: 'filtered',
        message: `${named} is filtered, and Excel can put figures into the wrong rows while it is, so nothing was written. Clear the filter (Data > Clear), then write again.`,
      });
    }
    // Typed as a flag, it is null where only some rows are hidden (documentation of Range.rowHidden).
    const hidden = range.rowHidden as boolean | null;
    if (hidden === null || hidden) {
      return refuse({
        code: 'hiddenRows',
        message: `${named} has hidden rows, and Excel can put figures into the wrong rows while it has, so nothing was written. Unhide the rows, then write again.`,
      });
    }
    // Excel makes no table over merged cells, but other programs do, and all but the first cell of a merged area are lost.
    if (!mergedInside.isNullObject) {
      return refuse({
        code: 'merged',
        message: `${named} has merged cells (${bare(mergedInside.address)}), and a row of its own is needed for every visit, so nothing was written. Unmerge them (Home > Merge & Center), fill the cells, then preview again.`,
      });
    }
    if (!fits) {
      return refuse({
        code: 'noRoom',
        message: `${named} reaches to the right edge of the sheet, so there is no room for ${widenBy} more columns. Move the table to the left, then write again.`,
      });
    }
    if (merged && !merged.isNullObject) {
      return refuse(inTheWay(named, `the merged cells ${bare(merged.address)} stand`));
    }
    const [other] = tables?.items ?? [];
    if (other) return refuse(inTheWay(named, `the table "${other.name}" stands`));
    if (used && !used.isNullObject) return refuse(await nameFirstCell(context, used, named));
    if (touched && !touched.isNullObject) {
      const formula = await nameFirstFormula(context, touched, named);
      if (formula) return refuse(formula);
    }
    return { ok: true, value: undefined };
  });
}

function inTheWay(named: string, what: string): Problem {
  return {
    code: 'cellInTheWay',
    message: `${named} needs blank columns at its right, but ${what} in the way. Nothing was written. Move what is there, or insert columns between, then write again.`,
  };
}

/** Names the first cell with something in it: the corner of the used part may itself be blank. */
async function nameFirstCell(
  context: Excel.RequestContext,
  used: Excel.Range,
  named: string,
): Promise<Problem> {
  used.load('values');
  await context.sync();
  const values = used.values as CellValue[][];
  const { row, column } = firstFilled(values) ?? { row: 0, column: 0 };
  const first = used.getCell(row, column).load('address');
  await context.sync();
  const value = String(values[row]?.[column] ?? '');
  return { ...inTheWay(named, `cell ${bare(first.address)} is not blank, and stands`), value };
}

/** Looks for formulas that show nothing, which Excel need not count as values, in cells that have at least a format. */
async function nameFirstFormula(
  context: Excel.RequestContext,
  touched: Excel.Range,
  named: string,
): Promise<Problem | undefined> {
  touched.load('formulas');
  await context.sync();
  const place = firstFilled(touched.formulas as CellValue[][]);
  if (!place) return undefined;
  const first = touched.getCell(place.row, place.column).load('address');
  await context.sync();
  return inTheWay(named, `cell ${bare(first.address)} holds a formula, and stands`);
}

function firstFilled(cells: readonly Row[]): { row: number; column: number } | undefined {
  const row = cells.findIndex((line) => line.some((cell) => cell !== ''));
  const column = cells[row]?.findIndex((cell) => cell !== '');
  return column === undefined ? undefined : { row, column };
}

/** @example bare("'May 2026'!M4") // 'M4' */
function bare(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
