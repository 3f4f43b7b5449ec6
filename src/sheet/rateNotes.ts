import { HIGHEST_RATE } from '../engine';
import { sheetRow, shown, type Row } from './cells';
import type { ScheduleField } from './fields';
import type { MappedTable } from './mapping';
import type { Note } from './notes';
import { isOtherRate, rateReader } from './rates';

/** Tells of rates that count as none, and of columns of rates that are not for an hour. */
export function rateNotes(
  table: MappedTable<ScheduleField>,
  body: readonly Row[],
  visitRows: readonly number[],
): readonly Note[] {
  return [...unusableRates(table, body, visitRows), ...otherRates(table)];
}

function unusableRates(
  { head, columns }: MappedTable<ScheduleField>,
  body: readonly Row[],
  visitRows: readonly number[],
): readonly Note[] {
  return (['billRate', 'payRate'] as const).flatMap((field): readonly Note[] => {
    const column = columns[field];
    if (column === undefined) return [];
    const rate = rateReader(column);
    const unusable = body.flatMap((row, index) => {
      const read = rate(row);
      const isNone = read === 'unreadable' || (read !== undefined && (read < 0 || read > HIGHEST_RATE));
      return isNone ? [{ row: visitRows[index] ?? 0, value: shown(row[column] ?? '').trim() }] : [];
    });
    const [first] = unusable;
    if (!first) return [];
    const heading = head.headings[column] ?? '';
    const place = `${unusable.length === 1 ? 'in' : 'the first in'} row ${sheetRow(head, first.row)} ("${first.value}")`;
    const message =
      unusable.length === 1
        ? `1 cell of "${heading}" is no rate an hour, ${place}. It counts as blank.`
        : `${unusable.length} cells of "${heading}" are no rate an hour, ${place}. They count as blank.`;
    return [{ code: 'rates', sheet: head.sheet, column: heading, message }];
  });
}

/** A column that says per unit, visit or day would make other sums than hours times rate. */
function otherRates({ head, columns }: MappedTable<ScheduleField>): readonly Note[] {
  const used = new Set<number | undefined>(Object.values(columns));
  return head.headings.flatMap((heading, column): Note[] => {
    if (used.has(column) || !isOtherRate(heading)) return [];
    const message = `"${heading}" was not used: its heading does not say money an hour. If it is, call it "Bill Rate per Hour" or "Pay Rate per Hour".`;
    return [{ code: 'otherRate', sheet: head.sheet, column: heading, message }];
  });
}
