import { explainVisit, hoursFromSeconds, type Outcome, type Seconds, type VisitOutcome } from '../engine';
import type { CellValue, Row, TableHead } from './cells';
import { highlights, type Highlight } from './highlights';
import { OWN_COLUMNS, ownColumnOf, type OwnColumn } from './ownColumns';
import type { Understanding } from './understand';

/** One of our columns as it is to stand. */
export interface PlannedColumn {
  readonly heading: OwnColumn;
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** Whether the table has it already, from an earlier run. */
  readonly existed: boolean;
  readonly numberFormat: string;
  /** Its body cells before; `undefined` where the column is new. */
  readonly before: readonly CellValue[] | undefined;
  /** Its body cells after, one a body row, `''` for blank. */
  readonly after: readonly CellValue[];
}

/** Everything that will be different in the workbook, as data: previewed, checked, written and taken back by it. */
export interface ChangePlan {
  /** The schedule. */
  readonly head: TableHead;
  readonly columns: readonly PlannedColumn[];
  /** Columns the table is widened by at its right end. */
  readonly widenBy: number;
  readonly highlights: readonly Highlight[];
  /** The bodies the plan was made from, to be found unchanged before it is carried out. */
  readonly inputs: { readonly schedule: readonly Row[]; readonly authorizations: readonly Row[] };
}

const HOURS_FORMAT = '0.00';
/** Text: a note that begins with "+1.00 h" would otherwise be taken for a formula. */
const NOTE_FORMAT = '@';

/** Plans our five columns: in place where the table has them, else at its right end. Rows that are no visits stay blank. */
export function plan(understanding: Understanding, outcome: Outcome): ChangePlan {
  const { head } = understanding.chosen.schedule;
  const { schedule } = understanding.cells;
  const places = placesOf(head);
  const after = OWN_COLUMNS.map(() => new Array<CellValue>(schedule.length).fill(''));
  outcome.visits.forEach((visit, index) => {
    const row = understanding.visitRows[index];
    if (row === undefined) throw new RangeError(`the outcome speaks of visit ${index}, which was not read`);
    OWN_COLUMNS.forEach((own, column) => {
      const cells = after[column];
      if (cells) cells[row] = own === 'Hours Note' ? explainVisit(outcome, index) : hoursCell(visit, own);
    });
  });
  const width = head.headings.length;
  const columns = OWN_COLUMNS.map((heading, index): PlannedColumn => {
    const place = places[index] ?? 0;
    const existed = place < width;
    return {
      heading,
      column: head.column + place,
      existed,
      numberFormat: heading === 'Hours Note' ? NOTE_FORMAT : HOURS_FORMAT,
      before: existed ? schedule.map((row) => row[place] ?? '') : undefined,
      after: after[index] ?? [],
    };
  });
  const widenBy = columns.filter(({ existed }) => !existed).length;
  const body = { row: head.row + 1, column: head.column, rows: schedule.length, columns: width + widenBy };
  return {
    head,
    columns,
    widenBy,
    highlights: highlights(body, (own) => head.column + (places[OWN_COLUMNS.indexOf(own)] ?? 0)),
    inputs: { schedule, authorizations: understanding.cells.authorizations },
  };
}

/** Where each of our columns stands in the table: where it is, or the next free place at the right end. */
function placesOf(head: TableHead): readonly number[] {
  let next = head.headings.length;
  const found = new Map<OwnColumn, number>();
  head.headings.forEach((heading, column) => {
    const own = ownColumnOf(heading);
    if (own && !found.has(own)) found.set(own, column);
  });
  return OWN_COLUMNS.map((own) => found.get(own) ?? next++);
}

function hoursCell(visit: VisitOutcome, own: Exclude<OwnColumn, 'Hours Note'>): CellValue {
  switch (own) {
    case 'Max Bill Hours':
      return visit.bill === undefined ? '' : hoursFromSeconds(visit.bill);
    case 'Max Pay Hours':
      return visit.pay === undefined ? '' : hoursFromSeconds(visit.pay);
    case 'Scheduled Over':
      return blankAtZero(visit.scheduledOver);
    case 'Billed Over':
      return blankAtZero(visit.billedOver);
  }
}

function blankAtZero(over: Seconds): CellValue {
  return over === 0 ? '' : hoursFromSeconds(over);
}
