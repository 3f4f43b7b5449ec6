import type { Day } from '../engine';
import type { Row, TableHead } from './cells';
import { columnReader, type ColumnReader } from './column';
import { dayFromSerial, dayFromText, orderShownBy, type DateOrder } from './dates';
import type { Note } from './notes';

/** How a column's text dates with their month and day in numbers are read, and what decided it. */
export interface DateOrderTaken {
  readonly heading: string;
  readonly order: DateOrder;
  /** `cells`: a part over 12 in this column; `neighbour`: one in the table's other date column; `rules`: neither. */
  readonly decidedBy: 'cells' | 'neighbour' | 'rules';
  /** Cells with such a date. */
  readonly cells: number;
  /** Of those, cells that make sense only in the other order, and so cannot be read. */
  readonly against: number;
}

interface Evidence {
  readonly cells: number;
  readonly mdy: number;
  readonly dmy: number;
}

/**
 * Makes the readers of a table's date columns, in the order they are given (`undefined` where there is none). Dates such
 * as 3/4/2026 follow their own column: a part over 12 shows which is the day. Where both occur, most cells decide, so
 * that one slip of the pen does not turn every other date round. A column that shows nothing follows
 * the other date column of its table, since one system wrote both, and after that the rules.
 */
export function dateReaders(
  head: TableHead,
  rows: readonly Row[],
  columns: readonly (number | undefined)[],
  fallback: DateOrder,
): { readonly readers: readonly ColumnReader<Day>[]; readonly taken: readonly DateOrderTaken[] } {
  const evidence = columns.map((column) => (column === undefined ? undefined : evidenceOf(rows, column)));
  const shown = evidence.map((each) => each && decided(each));
  const neighbour = shown.find((order) => order !== undefined);
  const taken: DateOrderTaken[] = [];
  const readers = columns.map((column, index) => {
    const own = shown[index];
    const order = own ?? neighbour ?? fallback;
    const found = evidence[index];
    if (column !== undefined && found && found.cells > 0) {
      taken.push({
        heading: head.headings[column] ?? '',
        order,
        decidedBy: own ? 'cells' : neighbour ? 'neighbour' : 'rules',
        cells: found.cells,
        against: order === 'mdy' ? found.dmy : found.mdy,
      });
    }
    return columnReader(column, {
      number: (serial) => dayFromSerial(serial, head.date1904),
      text: (text) => dayFromText(text, order),
    });
  });
  return { readers, taken };
}

function evidenceOf(rows: readonly Row[], column: number): Evidence {
  const times = new Map<string, number>();
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === 'string' && cell !== '') times.set(cell, (times.get(cell) ?? 0) + 1);
  }
  const found = { cells: 0, mdy: 0, dmy: 0 };
  for (const [text, count] of times) {
    const order = orderShownBy(text);
    if (order === undefined) continue;
    found.cells += count;
    if (order !== 'either') found[order] += count;
  }
  return found;
}

function decided({ mdy, dmy }: Evidence): DateOrder | undefined {
  if (mdy === dmy) return undefined;
  return mdy > dmy ? 'mdy' : 'dmy';
}

/** Tells the clerk how each such column was read. */
export function dateOrderNotes(head: TableHead, taken: readonly DateOrderTaken[]): readonly Note[] {
  return taken.map(({ heading, order, decidedBy, cells, against }) => ({
    code: 'dateOrder',
    sheet: head.sheet,
    column: heading,
    message:
      `Dates such as 3/4/2026 in "${heading}" were read as ${order === 'mdy' ? 'month/day/year' : 'day/month/year'}, ` +
      `${WHY[decidedBy]} (${cells === 1 ? '1 cell' : `${cells} cells`}).` +
      (against > 0 ? ` ${against} of them can only be meant the other way round and were not read.` : ''),
  }));
}

const WHY: Readonly<Record<DateOrderTaken['decidedBy'], string>> = {
  cells: 'which its days over 12 show',
  neighbour: 'which the days over 12 of the other date column show',
  rules: 'as the rules say, because no day over 12 shows the order',
};
