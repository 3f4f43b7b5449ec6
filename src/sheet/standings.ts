import type { Cell, Day, Standing } from '../engine';
import type { CellValue, Row } from './cells';
import type { ColumnReader } from './column';
import type { Columns, ScheduleField } from './fields';
import { answerOf, standingOf } from './statuses';

/** Columns in which a yes takes the visit out of billing. */
const VOID_WHERE_YES = ['cancelled', 'missed', 'nonBillable', 'deleted'] as const;

/** Columns answered with yes or no. */
export const ANSWERED = [...VOID_WHERE_YES, 'billable', 'billed'] as const;

/**
 * Makes the reader of what becomes of a visit, by its status, its yes-or-no columns and the date it was billed on. What
 * takes it out of billing goes before what says it was billed.
 */
export function standingReader(
  columns: Columns<ScheduleField>,
  billedOn: ColumnReader<Day>,
): (row: Row) => Standing {
  const known = new Map<string, Standing>();
  const statuses = [columns.status, columns.billingStatus].filter((column) => column !== undefined);
  const voids = VOID_WHERE_YES.flatMap((field) => columns[field] ?? []).map(answerReader);
  const isBillable = columns.billable === undefined ? undefined : answerReader(columns.billable);
  const isBilled = columns.billed === undefined ? undefined : answerReader(columns.billed);
  return (row) => {
    for (const answer of voids) if (answer(row) === 'yes') return 'void';
    if (isBillable?.(row) === 'no') return 'void';
    let isBilledByStatus = false;
    for (const column of statuses) {
      const standing = byStatus(row[column]);
      if (standing === 'void') return 'void';
      isBilledByStatus ||= standing === 'billed';
    }
    const isBilledAlready =
      isBilledByStatus || isBilled?.(row) === 'yes' || typeof billedOn(row) === 'number';
    return isBilledAlready ? 'billed' : 'open';
  };

  function byStatus(words: CellValue | undefined): Standing {
    if (typeof words !== 'string' || words === '') return 'open';
    let standing = known.get(words);
    if (standing === undefined) {
      standing = standingOf(words);
      known.set(words, standing);
    }
    return standing;
  }
}

/** Reads a yes-or-no column; each distinct text is understood once. */
export function answerReader(column: number): (row: Row) => Cell<'yes' | 'no'> {
  const answers = new Map<CellValue, Cell<'yes' | 'no'>>();
  return (row) => {
    const cell = row[column];
    if (cell === undefined || cell === '') return undefined;
    let answer = answers.get(cell);
    if (answer === undefined) {
      answer = answerOf(cell);
      answers.set(cell, answer);
    }
    return answer;
  };
}
