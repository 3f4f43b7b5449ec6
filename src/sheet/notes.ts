import type { Row, TableHead } from './cells';
import type { MappedTable } from './mapping';
import { ownColumnOf } from './ownColumns';

/** Something about how the tables were read that the clerk may want to know. Nothing has to be done. */
export interface Note {
  readonly code: 'dateOrder' | 'dayFractions' | 'unusedHeadings' | 'noVisits' | 'noAuthorizations';
  readonly message: string;
  readonly sheet: string;
  /** The column's heading. */
  readonly column?: string;
}

/** Names the headings nothing was taken from, so that a column that matters is not passed over in silence. */
export function unusedNotes({
  head,
  columns,
}: Pick<MappedTable<string>, 'head' | 'columns'>): readonly Note[] {
  const used = new Set<number | undefined>(Object.values(columns));
  const unused = head.headings.filter(
    (heading, index) => !used.has(index) && heading.trim() !== '' && !ownColumnOf(heading),
  );
  if (unused.length === 0) return [];
  const rest = unused.length - SHOWN;
  const names = unused.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return [
    {
      code: 'unusedHeadings',
      sheet: head.sheet,
      message: `Nothing was taken from these headings of "${head.name}": ${names}.`,
    },
  ];
}

const SHOWN = 12;

/** Tells of a table that has nothing but blank rows under its headings. */
export function emptyNote(head: TableHead, code: 'noVisits' | 'noAuthorizations'): Note {
  const what =
    code === 'noVisits' ? 'has no visits' : 'has no authorizations, so that no visit is authorized';
  return { code, sheet: head.sheet, message: `The table "${head.name}" ${what}.` };
}

/**
 * Warns of hours columns in which every number is below 1. Excel keeps a 4:00 typed into a cell as a part of a day, 0.1667,
 * and a cell's value does not tell it from ten minutes' work in hours, as which it is read.
 */
export function dayFractionNotes(
  head: TableHead,
  rows: readonly Row[],
  columns: readonly (number | undefined)[],
): readonly Note[] {
  return columns.flatMap((column): readonly Note[] => {
    if (column === undefined || !isAllBelowOne(rows, column)) return [];
    const heading = head.headings[column] ?? '';
    const message =
      `Every number in "${heading}" is below 1, and was read as hours. ` +
      'If its cells show times such as 4:00, change them to hours such as 4.';
    return [{ code: 'dayFractions', sheet: head.sheet, column: heading, message }];
  });
}

function isAllBelowOne(rows: readonly Row[], column: number): boolean {
  let some = false;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell !== 'number' || cell <= 0) continue;
    if (cell >= 1) return false;
    some = true;
  }
  return some;
}
