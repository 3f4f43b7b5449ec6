import { sheetRow, type Row } from './cells';
import { clientColumns, clientsAbove, withClientOf } from './clientsAbove';
import type { ScheduleField } from './fieldNames';
import type { MappedTable } from './mapping';
import type { Note } from './notes';
import { skipTest, type Skipped } from './skippedRows';
import { sumRows, type SumRow } from './sumRows';

export interface VisitRows {
  /** The body row of each visit. */
  readonly visitRows: readonly number[];
  /** The cells of each visit, with its client where that is named once above several. */
  readonly body: readonly Row[];
  readonly skipped: Readonly<Record<Skipped, number>>;
  readonly notes: readonly Note[];
}

/** Columns whose stamps give a visit its date where there is no date column: those of the start, the planned one first. */
export const DATING = ['scheduledStart', 'actualStart', 'scheduledSpan', 'actualSpan'] as const;

/** Finds the rows of the schedule that are visits, and counts the others. */
export function visitRowsOf(table: MappedTable<ScheduleField>, rows: readonly Row[]): VisitRows {
  const { head, columns } = table;
  const date = columns.date ?? DATING.map((field) => columns[field]).find((column) => column !== undefined);
  const skippedAs = skipTest({
    headings: head.headings,
    headingRows: head.headingRows,
    inputs: Object.values(columns),
    client: columns.client ?? columns.clientLast ?? columns.clientFirst,
    witness: date,
    witnessMayBeTotal: false,
  });
  const reasons = rows.map(skippedAs);
  const sums = sumRows(table, rows, reasons);
  for (const index of sums.keys()) reasons[index] = 'totals';
  const above = clientsAbove(table, date, rows, reasons);
  for (const index of above?.lines ?? []) reasons[index] = 'clientLines';

  const skipped = { blank: 0, repeatedHeadings: 0, totals: 0, clientLines: 0 };
  const visitRows: number[] = [];
  const body: Row[] = [];
  rows.forEach((row, index) => {
    const reason = reasons[index];
    if (reason) {
      skipped[reason] += 1;
      return;
    }
    const source = rows[above?.from.get(index) ?? -1];
    visitRows.push(index);
    body.push(source ? withClientOf(row, source, columns) : row);
  });
  const notes = [...sumNotes(table, sums), ...clientNotes(table, above?.from.size ?? 0)];
  return { visitRows, body, skipped, notes };
}

const NAMED_ROWS = 5;

const SAYS: Readonly<Record<SumRow, readonly [one: string, several: string]>> = {
  nameless: ['names no client and no date', 'name no client and no date'],
  named: ['says "Total" beside a date', 'say "Total" beside a date'],
};

function sumNotes({ head }: MappedTable<ScheduleField>, sums: ReadonlyMap<number, SumRow>): readonly Note[] {
  return (['nameless', 'named'] as const).flatMap((as): readonly Note[] => {
    const all = [...sums].filter(([, each]) => each === as).map(([row]) => sheetRow(head, row));
    if (all.length === 0) return [];
    const more = all.length - NAMED_ROWS;
    const named = `${all.slice(0, NAMED_ROWS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const [one, several] = SAYS[as];
    const message =
      all.length === 1
        ? `Row ${named} ${one} and holds the sums of the rows above. It was taken for totals.`
        : `Rows ${named} ${several} and hold the sums of the rows above. They were taken for totals.`;
    return [{ code: 'sums', sheet: head.sheet, message }];
  });
}

function clientNotes({ head, columns }: MappedTable<ScheduleField>, visits: number): readonly Note[] {
  if (visits === 0) return [];
  const column = head.headings[clientColumns(columns)[0] ?? -1] ?? '';
  const message =
    `"${column}" names each client once, above the visits: ${visits} rows without a client were counted with the client ` +
    'above them. Look whether that is right; where it is not, fill in the client.';
  return [{ code: 'clientsAbove', sheet: head.sheet, column, isQuestion: true, message }];
}
