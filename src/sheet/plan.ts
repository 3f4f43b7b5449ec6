import { explainVisit, hoursFromSeconds, type Outcome } from '../engine';
import { sheetRow, type CellValue, type Row, type TableHead } from './cells';
import { TABLES } from './fieldNames';
import type { MappedTable } from './mapping';
import { highlights, type Highlight } from './highlights';
import { OWN_COLUMNS, ownColumnOf, type OwnColumn } from './ownColumns';
import { NO_FORMATS, type Formats } from './timesShown';
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
  /** What the plan was made from, the schedule first: to be found unchanged before and after it is carried out. */
  readonly inputs: readonly PlanInput[];
}

/** The cells of one table that figures were taken from. */
export interface PlanInput {
  readonly head: TableHead;
  /** Indices of the columns that were read for something. */
  readonly columns: readonly number[];
  /** The body as read, all columns, times as they are shown. */
  readonly rows: readonly Row[];
  /** Indices of the columns whose number formats were read as well. */
  readonly formatted: readonly number[];
}

const HOURS_FORMAT = '0.00';
/** Text: a note that begins with "+1.00 h" would otherwise be taken for a formula. */
const NOTE_FORMAT = '@';

/** Plans our five columns: in place where the table has them, else at its right end. Rows that are no visits stay blank. */
export function plan(understanding: Understanding, outcome: Outcome): ChangePlan {
  const { head } = understanding.chosen.schedule;
  const { schedule } = understanding.cells;
  const places = placesOf(head);
  const after = cellsAfter(understanding, outcome);
  const width = head.headings.length;
  const columns = OWN_COLUMNS.map((heading): PlannedColumn => {
    const place = places[heading];
    const existed = place < width;
    return {
      heading,
      column: head.column + place,
      existed,
      numberFormat: heading === 'Hours Note' ? NOTE_FORMAT : HOURS_FORMAT,
      before: existed ? schedule.map((row) => row[place] ?? '') : undefined,
      after: after[heading],
    };
  });
  const widenBy = columns.filter(({ existed }) => !existed).length;
  const body = { row: head.row + 1, column: head.column, rows: schedule.length, columns: width + widenBy };
  return {
    head,
    columns,
    widenBy,
    highlights: highlights(body, (own) => head.column + places[own]),
    inputs: TABLES.flatMap((about) => {
      const [table, cells] = [understanding.chosen[about], understanding.cells[about]];
      return table && cells ? [inputOf(table, cells, understanding.formats[about] ?? NO_FORMATS)] : [];
    }),
  };
}

function inputOf({ head, columns }: MappedTable<string>, rows: readonly Row[], formats: Formats): PlanInput {
  return {
    head,
    columns: Object.values(columns).filter((column) => column !== undefined),
    rows,
    formatted: [...formats.keys()],
  };
}

/** Where each of our columns stands in the table: where it is, or the next free place at the right end. */
function placesOf(head: TableHead): Readonly<Record<OwnColumn, number>> {
  let next = head.headings.length;
  const place = (own: OwnColumn): number => {
    const found = head.headings.findIndex((heading) => ownColumnOf(heading) === own);
    return found >= 0 ? found : next++;
  };
  return {
    'Max Bill Hours': place('Max Bill Hours'),
    'Max Pay Hours': place('Max Pay Hours'),
    'Scheduled Over': place('Scheduled Over'),
    'Billed Over': place('Billed Over'),
    'Hours Note': place('Hours Note'),
  };
}

/** The body of each of our columns. Filled column by column in place: a plan is made of hundreds of thousands of cells. */
function cellsAfter(
  { chosen, cells, visitRows }: Understanding,
  outcome: Outcome,
): Readonly<Record<OwnColumn, readonly CellValue[]>> {
  const blank = (): CellValue[] => new Array<CellValue>(cells.schedule.length).fill('');
  const [bill, pay, scheduledOver, billedOver, note] = [blank(), blank(), blank(), blank(), blank()];
  const rowOfVisit = (visit: number): number => sheetRow(chosen.schedule.head, visitRows[visit] ?? 0);
  outcome.visits.forEach((visit, index) => {
    const row = visitRows[index];
    if (row === undefined) throw new RangeError(`the outcome speaks of visit ${index}, which was not read`);
    if (visit.bill !== undefined) bill[row] = hoursFromSeconds(visit.bill);
    if (visit.pay !== undefined) pay[row] = hoursFromSeconds(visit.pay);
    if (visit.scheduledOver !== 0) scheduledOver[row] = hoursFromSeconds(visit.scheduledOver);
    if (visit.billedOver !== 0) billedOver[row] = hoursFromSeconds(visit.billedOver);
    if (visit.reasons.length > 0) note[row] = explainVisit(outcome, index, rowOfVisit);
  });
  return {
    'Max Bill Hours': bill,
    'Max Pay Hours': pay,
    'Scheduled Over': scheduledOver,
    'Billed Over': billedOver,
    'Hours Note': note,
  };
}
