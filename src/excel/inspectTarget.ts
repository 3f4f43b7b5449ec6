import type { Area, CellValue, Problem, Result, TableHead } from '../sheet';
import { firstFilled } from './firstFilled';
import { isUnexplained } from './hostProblem';
import { askMerged, mergedAreas } from './mergedAreas';
import { areaOf, bare, COLUMNS_OF_A_SHEET, overlap, rangeAt } from './places';
import { inExcel } from './session';
import { targetOf, type Target } from './target';

/**
 * Looks whether a table or plain range can be written to and widened: no protection, no filter or hidden rows, no merged
 * cells in its body and, where columns are to be added, a strip at its right that is blank. One round trip; one or two more
 * where that strip has formats or cells in the way have to be named, and some where very many cells are merged.
 *
 * @param widenBy columns to be added at the right end
 * @param titled what it is called at the beginning of a sentence
 * @returns the problem that stands in the way, in words, or nothing
 */
export function inspectTarget(
  head: TableHead,
  widenBy: number,
  titled: (head: TableHead) => string,
): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const problem = await problemWithAny(context, head, widenBy, titled(head));
    return problem
      ? { ok: false, problem: { ...problem, sheet: head.sheet } }
      : { ok: true, value: undefined };
  });
}

async function problemWithAny(
  context: Excel.RequestContext,
  head: TableHead,
  widenBy: number,
  named: string,
): Promise<Problem | undefined> {
  try {
    return await problemWith(context, head, widenBy, named, (worksheet) => askMerged(worksheet.getRange()));
  } catch (error) {
    if (!isUnexplained(error)) throw error;
  }
  const worksheet = context.workbook.worksheets.getItem(head.sheet);
  const { row, column, headings, rowCount } = head;
  const columns = Math.min(headings.length + widenBy, COLUMNS_OF_A_SHEET - column);
  const area = { row, column, rows: rowCount + 1, columns };
  const merges = await mergedAreas(context, worksheet, area);
  return problemWith(context, head, widenBy, named, () => () => merges);
}

async function problemWith(
  context: Excel.RequestContext,
  head: TableHead,
  widenBy: number,
  named: string,
  ask: (worksheet: Excel.Worksheet) => () => readonly Area[],
): Promise<Problem | undefined> {
  const target = targetOf(context, head);
  const { worksheet, range } = target;
  worksheet.load('name,protection/protected');
  range.load('rowHidden');
  const fits = head.column + head.headings.length + widenBy <= COLUMNS_OF_A_SHEET;
  const strip = widenBy > 0 && fits ? range.getColumnsAfter(widenBy) : undefined;
  strip?.load('rowIndex,columnIndex,rowCount,columnCount');
  // Values only: a fill or a border in the strip is no data, and stays.
  const used = strip?.getUsedRangeOrNullObject(true).load('address');
  const touched = strip?.getUsedRangeOrNullObject(false).load('address');
  const tables = strip?.getTables().load('items/name');
  const merges = ask(worksheet);
  await context.sync();

  if (worksheet.protection.protected) {
    return {
      code: 'protected',
      message: `The sheet "${worksheet.name}" is protected, so nothing was changed. Take the protection off (Review > Unprotect Sheet), then try again.`,
    };
  }
  if (!fits) {
    return {
      code: 'noRoom',
      message: `${named} reaches to the right edge of the sheet, so there is no room for ${widenBy} more columns. Move ${head.kind === 'table' ? 'the table' : 'it'} to the left, then try again.`,
    };
  }
  const within = merges().find((area) => overlap(area, target.body));
  if (within) {
    const address = await addressOf(context, worksheet, within);
    return {
      code: 'mergedCells',
      message: `${named} has merged cells among its rows (${address}), of which Excel gives only the first, so nothing was changed. Unmerge them (Home > Merge & Center) and fill each row, then preview again.`,
    };
  }
  const across = strip && merges().find((area) => overlap(area, areaOf(strip)));
  if (across) {
    return inTheWay(named, `the merged cells ${await addressOf(context, worksheet, across)} stand`);
  }
  const [other] = tables?.items ?? [];
  if (other) return inTheWay(named, `the table "${other.name}" stands`);
  if (used && !used.isNullObject) return nameFirstCell(context, used, named);
  const formula =
    touched && !touched.isNullObject ? await nameFirstFormula(context, touched, named) : undefined;
  // Last, so that a filter is given up only where nothing else stands in the way.
  return formula ?? problemWithHidden(target, named);
}

/** Values written over filtered rows land in the wrong cells (office-js #224). */
function problemWithHidden({ range, isFiltered }: Target, named: string): Problem | undefined {
  if (isFiltered()) {
    return {
      code: 'filtered',
      message: `${named} is filtered, and Excel can put figures into the wrong rows while it is, so nothing was changed. Clear the filter first (Data > Clear). All rows are shown then, and the filter is not kept: set it again afterwards if you need it.`,
      remedy: 'clearFilter',
    };
  }
  // Typed as a flag, it is null where only some rows are hidden (documentation of Range.rowHidden).
  const hidden = range.rowHidden as boolean | null;
  if (hidden === null || hidden) {
    return {
      code: 'hiddenRows',
      message: `${named} has hidden rows, and Excel can put figures into the wrong rows while it has, so nothing was changed. Select the rows around them, right-click and choose Unhide, or clear a filter beside it (Data > Clear), then try again.`,
    };
  }
  return undefined;
}

function inTheWay(named: string, what: string): Problem {
  return {
    code: 'cellInTheWay',
    message: `${named} needs blank columns at its right, but ${what} in the way. Nothing was changed. Move what is there, or insert columns between, then try again.`,
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

async function addressOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
): Promise<string> {
  const range = rangeAt(worksheet, area).load('address');
  await context.sync();
  return bare(range.address);
}
