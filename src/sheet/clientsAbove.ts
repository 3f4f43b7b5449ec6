import { nameKey } from '../engine';
import { isBlank, type Row } from './cells';
import type { ScheduleField } from './fieldNames';
import type { MappedTable } from './mapping';
import { clientReader } from './names';
import { ownColumnOf } from './ownColumns';
import { saysNothing, type Skipped } from './skippedRows';

/** How a list grouped by client is read, that names each client once above the visits. */
export interface ClientsAbove {
  /** Rows that hold nothing but a client's name. */
  readonly lines: ReadonlySet<number>;
  /** By row of a visit without a client, the row above that names it. */
  readonly from: ReadonlyMap<number, number>;
}

/** Fewer visits without a client may be so many slips. */
const LEAST_UNNAMED = 3;

/**
 * Tells a list grouped by client from one in which some cells are missing. It is grouped where most of its dated rows, and
 * at least three, name no client; the first of them has one, in its own row or on a line above; and no two dated rows in
 * succession name the same one, as they would in a list that names it in every row.
 *
 * A client reaches down to the next one, to totals, to a blank row, and to a row without a date, which may be totals that
 * do not add up: whose visits follow these, nobody can tell.
 *
 * @param date the column every visit fills
 * @param skipped why a row is no visit
 */
export function clientsAbove(
  { head, columns }: MappedTable<ScheduleField>,
  date: number | undefined,
  rows: readonly Row[],
  skipped: readonly (Skipped | undefined)[],
): ClientsAbove | undefined {
  const clientOf = clientReader(columns);
  const cells = clientColumns(columns);
  const others = head.headings.flatMap((heading, column) =>
    cells.includes(column) || ownColumnOf(heading) ? [] : [column],
  );
  const isNamed = (row: Row): boolean => cells.some((column) => !isBlank(row[column]));
  const isVisit = (row: Row): boolean => date !== undefined && !saysNothing(row[date]);
  const visits = rows.filter((row, index) => !skipped[index] && isVisit(row));
  const unnamed = visits.filter((row) => !isNamed(row)).length;
  if (unnamed < LEAST_UNNAMED || unnamed * 2 <= visits.length) return undefined;

  const lines = new Set<number>();
  const from = new Map<number, number>();
  let source: number | undefined;
  let hasVisits = false;
  let before = '';
  for (const [index, row] of rows.entries()) {
    const reason = skipped[index];
    // A blank row right under a client's name is there for the looks.
    if (reason === 'totals' || (reason === 'blank' && hasVisits)) [source, before] = [undefined, ''];
    if (reason) continue;
    const name = nameKey(clientOf(row));
    if (isNamed(row)) {
      // What names nobody, such as #N/A, does not stand for the client above it.
      source = name === '' ? undefined : index;
      hasVisits = false;
    }
    if (!isVisit(row)) {
      if (!isNamed(row)) source = undefined;
      else if (name !== '' && others.every((column) => saysNothing(row[column]))) lines.add(index);
      continue;
    }
    const isFirstWithout = row === visits[0] && source === undefined;
    if (isFirstWithout || (name !== '' && name === before)) return undefined;
    hasVisits = true;
    before = name;
    if (!isNamed(row) && source !== undefined) from.set(index, source);
  }
  return { lines, from };
}

/** The row with the client of another. */
export function withClientOf(row: Row, source: Row, columns: MappedTable<ScheduleField>['columns']): Row {
  const filled = [...row];
  for (const column of clientColumns(columns)) filled[column] = source[column] ?? '';
  return filled;
}

export function clientColumns(columns: MappedTable<ScheduleField>['columns']): readonly number[] {
  return [columns.client, columns.clientLast, columns.clientFirst].filter((column) => column !== undefined);
}
