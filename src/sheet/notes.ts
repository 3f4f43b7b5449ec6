import { called, titled } from './called';
import type { TableHead } from './cells';
import type { MappedTable } from './mapping';
import { ownColumnOf } from './ownColumns';

/** Something about how the tables were read that the clerk may want to know. Nothing has to be done. */
export interface Note {
  readonly code:
    | 'dateOrder'
    | 'dateFromStamps'
    | 'dayFractions'
    | 'timesShown'
    | 'timesNotShown'
    | 'minutes'
    | 'sums'
    | 'clientsAbove'
    | 'unitLength'
    | 'twoMeasures'
    | 'breakTimes'
    | 'indicator'
    | 'otherStatuses'
    | 'rates'
    | 'otherRate'
    | 'limitMeasure'
    | 'usedAndRemaining'
    | 'scheduledOption'
    | 'unknownNames'
    | 'unusedHeadings'
    | 'noVisits'
    | 'noAuthorizations';
  readonly message: string;
  /** The columns do not show which reading is meant: somebody should look. */
  readonly isQuestion?: true;
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
      message: `Nothing was taken from these headings of ${called(head)}: ${names}.`,
    },
  ];
}

const SHOWN = 12;

/** Tells of a table that has nothing but blank rows under its headings. */
export function emptyNote(head: TableHead, code: 'noVisits' | 'noAuthorizations'): Note {
  const what =
    code === 'noVisits' ? 'has no visits' : 'has no authorizations, so that no visit is authorized';
  return { code, sheet: head.sheet, message: `${titled(head)} ${what}.` };
}
