import { sheetRow, shown, type Row, type TableHead } from './cells';
import type { ChangePlan, PlanInput } from './plan';
import type { Problem } from './problem';
import { called } from './called';
import { asShown, type Formats } from './timesShown';

/** A table as it is found later. */
export interface Reading {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Of the columns whose formats the plan was made from. */
  readonly formats: Formats;
}

export interface Difference {
  readonly head: TableHead;
  readonly bodyRow: number;
  readonly heading: string;
  readonly value: string;
}

/** Enough rows to find the place; the rest are counted. */
const NAMED_ROWS = 5;

/**
 * Finds what has changed since a plan was made, before it is carried out: a cell it was figured from, or one of ours
 * that it would replace. Columns that nothing is taken from may change as they like.
 *
 * @param readings of the plan's inputs, in their order
 */
export function changedSince(plan: ChangePlan, readings: readonly Reading[]): Problem | undefined {
  const [schedule] = readings;
  const differences = inputDifferences(plan.inputs, readings);
  for (const { column, before } of plan.columns) {
    if (before && schedule) differences.push(...ownDifferences(plan.head, column, before, schedule));
  }
  if (differences.length === 0) return undefined;
  return describeDifferences(
    differences,
    'changedSince',
    (what) => `${what} since the preview, so nothing was written. Preview again.`,
  );
}

/**
 * Compares what stands in the sheet after writing with what was meant to, and with what it was figured from: a sort, or
 * a colleague's edit, can come between looking and writing.
 *
 * @param readings of the written schedule and the other inputs, in the order of the plan's inputs
 */
export function differsFromPlan(plan: ChangePlan, readings: readonly Reading[]): Problem | undefined {
  const [schedule] = readings;
  const differences = inputDifferences(plan.inputs, readings);
  const head = headAfter(plan);
  for (const { column, after } of plan.columns) {
    if (schedule) differences.push(...ownDifferences(head, column, after, schedule));
  }
  if (differences.length === 0) return undefined;
  return describeDifferences(
    differences,
    'changedMeanwhile',
    (what) =>
      `${what} while the columns were being written, so they may not belong to their rows. Finish writing, which figures them anew, or take them back, before you use them.`,
  );
}

/** The schedule's head after the plan was carried out. */
export function headAfter({ head, columns }: ChangePlan): TableHead {
  const added = columns.filter(({ existed }) => !existed).sort((a, b) => a.column - b.column);
  return { ...head, headings: [...head.headings, ...added.map(({ heading }) => heading)] };
}

function inputDifferences(inputs: readonly PlanInput[], readings: readonly Reading[]): Difference[] {
  return inputs.flatMap(({ head, columns, rows }, index) => {
    const reading = readings[index];
    if (!reading) throw new RangeError(`the table "${head.name}" was not read again`);
    // A cell that shows 5:00 no longer says what it said, though its value is the same.
    const now = { ...reading, rows: asShown(reading.rows, reading.formats) };
    return columns.flatMap((column) =>
      differing(head, column, rows.length, (row) => rows[row]?.[column], now),
    );
  });
}

/** @param sheetColumn zero-based column of the sheet */
function ownDifferences(head: TableHead, sheetColumn: number, expected: Row, reading: Reading): Difference[] {
  return differing(head, sheetColumn - head.column, expected.length, (row) => expected[row], reading);
}

/** A column with another heading is another column, whatever its cells. @param column index in the table */
function differing(
  head: TableHead,
  column: number,
  rows: number,
  expected: (row: number) => Row[number] | undefined,
  reading: Reading,
): Difference[] {
  const heading = head.headings[column] ?? '';
  const found = reading.headings[column] ?? '';
  if (found !== heading) return [{ head, bodyRow: -1, heading, value: found }];
  const differences: Difference[] = [];
  for (let row = 0; row < rows; row++) {
    const now = reading.rows[row]?.[column] ?? '';
    if (now !== (expected(row) ?? '')) differences.push({ head, bodyRow: row, heading, value: shown(now) });
  }
  return differences;
}

/** One sentence for all differences, with the first one's place. */
export function describeDifferences(
  differences: readonly Difference[],
  code: string,
  sentence: (what: string) => string,
): Problem | undefined {
  const [first] = differences;
  if (!first) return undefined;
  const { head, heading, value } = first;
  const row = sheetRow(head, first.bodyRow);
  const rows = [
    ...new Set(
      differences.filter((other) => other.head.id === head.id).map(({ bodyRow }) => sheetRow(head, bodyRow)),
    ),
  ];
  const named = rows.slice(0, NAMED_ROWS).join(', ');
  const rest = rows.length > NAMED_ROWS ? ` and ${rows.length - NAMED_ROWS} more` : '';
  const what = `${rows.length === 1 ? 'Row' : 'Rows'} ${named}${rest} of ${called(head)} changed`;
  return { code, message: sentence(what), sheet: head.sheet, row, column: heading, value };
}
