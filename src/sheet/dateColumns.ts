import type { Day } from '../engine';
import type { Row, TableHead } from './cells';
import { columnReader, textsOf, type ColumnReader } from './column';
import { ordersShownBy } from './dateRanges';
import { dayFromSerial, dayFromText, orderShownBy, type DateOrder } from './dates';
import type { Note } from './notes';

/** How a column's text dates with their month and day in numbers are read, and what decided it. */
export interface DateOrderTaken {
  readonly column: number;
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

/** What was decided of each of the columns given, in the same places; the fallback where there is no column. */
export interface DateOrders {
  readonly orders: readonly DateOrder[];
  readonly taken: readonly DateOrderTaken[];
}

/**
 * Decides how a table's columns of dates, stamps and date ranges are read. Dates such
 * as 3/4/2026 follow their own column: a part over 12 shows which is the day. Where both occur, most cells decide, so
 * that one slip of the pen does not turn every other date round. A column that shows nothing follows
 * the other date columns of its table, since one system wrote them all, and after that the rules.
 */
export function dateOrders(
  head: TableHead,
  rows: readonly Row[],
  columns: readonly (number | undefined)[],
  fallback: DateOrder,
): DateOrders {
  const evidence = columns.map((column) => (column === undefined ? undefined : evidenceOf(rows, column)));
  const shown = evidence.map((each) => each && decided(each));
  const neighbour = shown.find((order) => order !== undefined);
  const taken: DateOrderTaken[] = [];
  const orders = columns.map((column, index) => {
    const own = shown[index];
    const order = own ?? neighbour ?? fallback;
    const found = evidence[index];
    if (column !== undefined && found && found.cells > 0) {
      taken.push({
        column,
        heading: head.headings[column] ?? '',
        order,
        decidedBy: own ? 'cells' : neighbour ? 'neighbour' : 'rules',
        cells: found.cells,
        against: order === 'mdy' ? found.dmy : found.mdy,
      });
    }
    return order;
  });
  return { orders, taken };
}

/** Makes the reader of a column of dates. */
export function dateReader(
  column: number | undefined,
  date1904: boolean,
  order: DateOrder,
): ColumnReader<Day> {
  return columnReader(column, {
    number: (serial) =>
      isCompact(serial) ? dayFromText(String(serial), order) : dayFromSerial(serial, date1904),
    text: (text) => dayFromText(text, order),
  });
}

/** 20260105 is past the last day Excel knows, so it can be meant only one way. */
function isCompact(value: number): boolean {
  return value >= 19_000_101 && value <= 20_991_231;
}

function evidenceOf(rows: readonly Row[], column: number): Evidence {
  const found = { cells: 0, mdy: 0, dmy: 0 };
  for (const [text, count] of textsOf(rows, column)) {
    const order = orderShownBy(text);
    const orders = order === undefined ? ordersShownBy(text) : [order];
    if (orders.length === 0) continue;
    found.cells += count;
    for (const each of orders) if (each !== 'either') found[each] += count;
  }
  return found;
}

function decided({ mdy, dmy }: Evidence): DateOrder | undefined {
  if (mdy === dmy) return undefined;
  return mdy > dmy ? 'mdy' : 'dmy';
}

/** Tells the clerk how each such column was read, of those that dates were taken from. */
export function dateOrderNotes(
  head: TableHead,
  taken: readonly DateOrderTaken[],
  dating: readonly (number | undefined)[],
): readonly Note[] {
  const told = taken.filter(({ column }) => dating.includes(column));
  return told.map(({ heading, order, decidedBy, cells, against }) => ({
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
