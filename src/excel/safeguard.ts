import type { CellValue, Problem, Result } from '../sheet';
import { inPieces } from './pieces';
import { rangeAt } from './places';
import { readBlocks } from './readBlocks';
import { inExcel } from './session';
import { valueOf } from './settings';

/** Where the workbook keeps what is needed to put right what broke off. */
export interface SafePlace {
  /** The setting that says where things are. */
  readonly key: string;
  /** The sheet that holds former cells meanwhile. */
  readonly sheet: string;
}

/**
 * What became of former cells. `keeping`: they are on their way to their sheet, and nothing of ours has changed yet; `blank`:
 * there are none; `notKept`: the workbook's structure is protected, so that no sheet can be added, or somebody has a sheet of
 * that name.
 */
export type Kept = 'keeping' | 'kept' | 'blank' | 'notKept';

/** What is kept while our columns change. */
export interface Safeguard {
  readonly journal: (kept: Kept) => object;
  /** Former body cells as they are to be typed, by zero-based column; none where all are blank. */
  readonly columns: readonly { readonly column: number; readonly cells: readonly CellValue[] }[];
  /** Zero-based row of the first body cell. */
  readonly row: number;
  readonly rowCount: number;
}

/** What a workbook keeps already, once it has been asked with a round trip. */
export interface Safe extends SafePlace {
  readonly setting: Excel.Setting;
  readonly worksheet: Excel.Worksheet;
  readonly protection: Excel.WorkbookProtection;
}

/** Asks along with the next round trip. */
export function askSafe({ workbook }: Excel.RequestContext, { key, sheet }: SafePlace): Safe {
  return {
    key,
    sheet,
    setting: workbook.settings.getItemOrNullObject(key).load('key'),
    worksheet: workbook.worksheets.getItemOrNullObject(sheet).load('visibility'),
    protection: workbook.protection.load('protected'),
  };
}

/** Whether something broke off, or is under way in another pane. */
export function isOpen({ setting }: Safe): boolean {
  return !setting.isNullObject;
}

/** Told instead of writing over what has still to be put right. */
export const STILL_OPEN: Problem = {
  code: 'unfinished',
  message:
    'An earlier writing of hours into this workbook did not finish, or somebody else is writing hours right now, so nothing was written. Preview again, then finish it or take it back.',
  remedy: 'previewAgain',
};

/**
 * Queues the keeping, after round trips of its own only where former cells are to be kept. They stand at their own addresses,
 * so that what formulas refer to by place stays the same, on a sheet that Excel does not even list among the hidden ones.
 */
export async function safeguard(
  context: Excel.RequestContext,
  safe: Safe,
  { journal, columns, row, rowCount }: Safeguard,
): Promise<void> {
  const { settings, worksheets } = context.workbook;
  const { key, sheet: name, worksheet, protection } = safe;
  const isTaken = !worksheet.isNullObject && !isOurs(worksheet);
  if (columns.length === 0 || protection.protected || isTaken) {
    settings.add(key, journal(columns.length === 0 ? 'blank' : 'notKept'));
    return;
  }
  settings.add(key, journal('keeping'));
  if (isOurs(worksheet)) remove(worksheet);
  const sheet = worksheets.add(name);
  sheet.visibility = 'VeryHidden';
  await inPieces(
    context,
    columns.map(({ cells }) => cells),
    rowCount,
    (from, to) => {
      for (const { column, cells } of columns) {
        const range = rangeAt(sheet, { row: row + from, column, rows: to - from, columns: 1 });
        range.formulas = cells.slice(from, to).map((cell) => [cell]);
      }
    },
    () => undefined,
  );
  settings.add(key, journal('kept'));
}

/**
 * A sheet that is seen is somebody's own, though it has our name; unless the journal says that it was being made, which can
 * break off before it is hidden.
 */
function isOurs(sheet: Excel.Worksheet, journal?: unknown): boolean {
  if (sheet.isNullObject) return false;
  const kept: unknown = Reflect.get(Object(journal), 'kept');
  return sheet.visibility !== 'Visible' || kept === 'keeping' || kept === 'kept';
}

/** A very hidden sheet cannot be deleted (documentation of Worksheet.delete). */
function remove(sheet: Excel.Worksheet): void {
  sheet.visibility = 'Hidden';
  sheet.delete();
}

/**
 * Takes the keeping out of the workbook, and changes other settings in the same request.
 *
 * @param changes by key: what is to be kept instead of what is there, or nothing
 */
export function lift(
  { key, sheet: name }: SafePlace,
  changes: Readonly<Record<string, (old: unknown) => object | undefined>> = {},
): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const { settings, worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(name).load('visibility');
    const asked = Object.entries({ ...changes, [key]: () => undefined }).map(([each, change]) => ({
      each,
      change,
      setting: settings.getItemOrNullObject(each).load('value'),
    }));
    await context.sync();
    // First: a sheet that no journal tells of would stay for ever.
    const journal = asked.find(({ each }) => each === key);
    if (isOurs(sheet, journal && valueOf(journal.setting))) remove(sheet);
    for (const { each, change, setting } of asked) {
      const value = change(valueOf(setting));
      if (value) settings.add(each, value);
      else if (!setting.isNullObject) setting.delete();
    }
    await context.sync();
    return { ok: true, value: undefined };
  });
}

/**
 * Reads former cells from the sheet that keeps them.
 *
 * @returns formulas and values of the body cells of each column, in their order; nothing where the sheet is gone
 */
export function readKept(
  { sheet: name }: SafePlace,
  { row, rowCount }: Pick<Safeguard, 'row' | 'rowCount'>,
  columns: readonly number[],
): Promise<Result<readonly { formulas: readonly CellValue[]; values: readonly CellValue[] }[] | undefined>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    await context.sync();
    if (sheet.isNullObject) return { ok: true, value: undefined };
    const contents = ['formulas', 'values'] as const;
    const blocks = columns.flatMap((column) =>
      contents.map((content) => ({
        find: () =>
          rangeAt(context.workbook.worksheets.getItem(name), { row, column, rows: rowCount, columns: 1 }),
        rows: rowCount,
        columns: 1,
        content,
      })),
    );
    const read = await readBlocks(context, blocks);
    const cells = read.map((rows) => rows.map(([cell = '']) => cell));
    return {
      ok: true,
      value: columns.map((_, at) => ({ formulas: cells[2 * at] ?? [], values: cells[2 * at + 1] ?? [] })),
    };
  });
}
