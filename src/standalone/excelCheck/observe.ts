/** What probes see: cells, refusals, addresses, as data that is the same in every workbook. */
import type { Json } from './probe';

/** Values are left out where a cell holds a formula: the stand-in calculates nothing. */
export async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<Json> {
  range.load('values,formulas,numberFormat,valueTypes');
  await context.sync();
  const [values, formulas] = [range.values, range.formulas] as Json[][][];
  const [formats, types] = [range.numberFormat, range.valueTypes] as Json[][][];
  return (values ?? []).map((row, y) =>
    row.map((value, x): Json => {
      const formula = formulas?.[y]?.[x] ?? null;
      const format = formats?.[y]?.[x] ?? null;
      return formula === value ? { value, type: types?.[y]?.[x] ?? null, format } : { formula, format };
    }),
  );
}

/** The values of a range, row by row. */
export async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<Json> {
  range.load('values');
  await context.sync();
  return range.values as Json[][];
}

/**
 * Queues work, sends it and tells what became of it: `done`, or Excel's code and place. Its message is left out, as Excel
 * translates it. Excel does not use again what was found in a request that failed, so that ranges are to be found anew.
 */
export async function outcomeOf(context: Excel.RequestContext, queue: () => unknown): Promise<Json> {
  try {
    queue();
    await context.sync();
    return 'done';
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return refusal(error);
  }
}

/** @returns Excel's code, and the member that refused where Excel says so */
export function refusal(error: OfficeExtension.Error): Json {
  // Typed as always there; an error that Office.js makes of a text alone has none.
  const { debugInfo } = error as Partial<OfficeExtension.Error>;
  return { code: error.code, location: debugInfo?.errorLocation ?? null };
}

/** @example bare("'Excel check 1'!M4") // 'M4' */
export function bare(address: string): string {
  return address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1))
    .join(',');
}

/** Where something is that may be nowhere. Needs `address` to be loaded. */
export function placeOf(range: Excel.Range | Excel.RangeAreas): Json {
  return range.isNullObject ? null : bare(range.address);
}
