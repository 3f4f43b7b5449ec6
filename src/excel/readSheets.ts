import type { Area, Problem, Result, SheetReading, TablePlace } from '../sheet';
import { isUnexplained } from './hostProblem';
import { askMerged, mergedAreas } from './mergedAreas';
import { areaOf, COLUMNS_OF_A_SHEET, rangeAt } from './places';
import { readBlocks } from './readBlocks';
import { inExcel } from './session';
import { valueOf } from './settings';

/** What tables and plain ranges are looked for in. */
export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** Names of the sheets that are hidden. */
  readonly hidden: readonly string[];
  /** What the workbook keeps under the keys that were asked for, in their order; `undefined` where there is nothing. */
  readonly settings: readonly unknown[];
}

/** Excel gives no values, and no error, of more cells (office-js #6781). The budget of the whole workbook, too. */
const MOST_CELLS = 5_000_000;

/** 2000-01-01 in the two ways of counting days that a workbook can have. */
const SERIAL_FROM_1904 = 35_064;

/**
 * Reads the values of the visible sheets, or of all, and where their tables and merged cells are. Three round trips, however many
 * sheets, but for pieces under 5 MB. Formatted cells without a value cost nothing.
 *
 * @param which hidden sheets are looked at only where all are asked for
 * @param settingKeys of settings that come along, which saves a round trip
 * @param progress told the share that has been read, 0 to 1
 */
export function readSheets(
  which: 'visible' | 'all',
  settingKeys: readonly string[],
  progress?: (done: number) => void,
): Promise<Result<WorkbookReading>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const worksheets = workbook.worksheets.load('items/name,items/visibility');
    const tables = workbook.tables.load(
      'items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/name',
    );
    // No property tells how a workbook counts its days; a function of the sheet does.
    const millennium = workbook.functions.date(2000, 1, 1).load('value');
    const settings = settingKeys.map((key) => workbook.settings.getItemOrNullObject(key).load('value'));
    await context.sync();

    const hidden = worksheets.items.filter(({ visibility }) => visibility !== 'Visible');
    const looked = worksheets.items.filter((worksheet) => which === 'all' || !hidden.includes(worksheet));
    const places = await placesOf(
      context,
      looked.map(({ name }) => name),
      tables.items,
    );
    const readable = withinBudget(places);
    if (!readable.ok) return readable;

    const cells = await readBlocks(
      context,
      readable.value.map(({ name, used }) => ({
        find: () => rangeAt(workbook.worksheets.getItem(name), used),
        rows: used.rows,
        columns: used.columns,
      })),
      progress,
    );
    const sheets = readable.value.map(({ name, used, tables, merges }, index): SheetReading => {
      const { row, column } = used;
      return { name, row, column, cells: cells[index] ?? [], tables, merges };
    });
    return {
      ok: true,
      value: {
        sheets,
        date1904: millennium.value === SERIAL_FROM_1904,
        hidden: hidden.map(({ name }) => name),
        settings: settings.map(valueOf),
      },
    };
  });
}

/** Where the values of a sheet are. */
interface SheetPlace {
  readonly name: string;
  /** Of no rows where the sheet has no values. */
  readonly used: Area;
  readonly tables: readonly TablePlace[];
  readonly merges: readonly Area[];
}

/** One round trip; some more for each sheet where Excel refuses to tell all merged cells at once. */
async function placesOf(
  context: Excel.RequestContext,
  names: readonly string[],
  tables: readonly Excel.Table[],
): Promise<readonly SheetPlace[]> {
  try {
    return await placesAtOnce(context, names, tables, (worksheet) => askMerged(worksheet.getRange()));
  } catch (error) {
    if (!isUnexplained(error)) throw error;
  }
  const places: SheetPlace[] = [];
  for (const place of await placesAtOnce(context, names, tables, () => () => [])) {
    const worksheet = context.workbook.worksheets.getItem(place.name);
    const merges = size(place.used) > 0 ? await mergedAreas(context, worksheet, place.used) : [];
    places.push({ ...place, merges });
  }
  return places;
}

async function placesAtOnce(
  context: Excel.RequestContext,
  names: readonly string[],
  tables: readonly Excel.Table[],
  ask: (worksheet: Excel.Worksheet) => () => readonly Area[],
): Promise<readonly SheetPlace[]> {
  const asked = names.map((name) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    const used = worksheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
    const merges = ask(worksheet);
    const own = tables.filter((table) => table.worksheet.name === name);
    const placed = own.map((table) => ({
      table,
      range: context.workbook.tables
        .getItem(table.id)
        .getRange()
        .load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
    return { name, used, merges, placed };
  });
  await context.sync();
  return asked.map(({ name, used, merges, placed }) => ({
    name,
    used: used.isNullObject ? NOTHING : areaOf(used),
    tables: placed.map(({ table: { id, name, showHeaders, showTotals }, range }) => ({
      ...areaOf(range),
      id,
      name,
      showHeaders,
      showTotals,
    })),
    merges: merges(),
  }));
}

const NOTHING: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/**
 * Cuts the largest sheets down to their tables while there is too much to be read: one stray cell in the far corner makes
 * a used range of billions of cells.
 */
function withinBudget(places: readonly SheetPlace[]): Result<readonly SheetPlace[]> {
  const bySize = [...places].sort((a, b) => size(b.used) - size(a.used));
  let total = bySize.reduce((sum, { used }) => sum + size(used), 0);
  const cut = new Map<SheetPlace, SheetPlace>();
  for (const place of bySize) {
    if (total <= MOST_CELLS) break;
    const used = boundsOf(place.tables);
    if (size(used) === 0 || size(used) > MOST_CELLS) return { ok: false, problem: tooManyCells(place) };
    total -= size(place.used) - size(used);
    cut.set(place, { ...place, used });
  }
  const [largest] = bySize;
  if (total > MOST_CELLS && largest) return { ok: false, problem: tooManyCells(largest) };
  return { ok: true, value: places.map((place) => cut.get(place) ?? place) };
}

function size({ rows, columns }: Area): number {
  return rows * columns;
}

function boundsOf(areas: readonly Area[]): Area {
  const [first] = areas;
  if (!first) return NOTHING;
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

function tooManyCells({ name, used }: SheetPlace): Problem {
  const columns = used.columns === COLUMNS_OF_A_SHEET ? 'every column' : `${used.columns} columns`;
  return {
    code: 'tooManyCells',
    message:
      `The sheet "${name}" has values in ${columns} down to row ${used.row + used.rows}, ` +
      `which is more than can be read (5 million cells). Delete what stands far from the data, ` +
      'or make the schedule and the authorizations tables with Insert > Table, then try again.',
    sheet: name,
  };
}
