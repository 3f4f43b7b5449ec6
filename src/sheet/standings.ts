import type { Cell, Standing } from '../engine';
import type { CellValue, Row } from './cells';
import type { Columns, ScheduleField } from './fields';
import { answerOf, standingOf } from './statuses';

/** Columns in which a yes takes the visit out of billing. */
const VOID_WHERE_YES = ['cancelled', 'missed', 'nonBillable', 'deleted'] as const;

/** Columns answered with yes or no. */
export const ANSWERED = [...VOID_WHERE_YES, 'billable'] as const;

/** Makes the reader of what becomes of a visit, by its status and its yes-or-no columns. */
export function standingReader(columns: Columns<ScheduleField>): (row: Row) => Standing {
  const standings = new Map<string, Standing>();
  const { status } = columns;
  const voids = VOID_WHERE_YES.flatMap((field) => columns[field] ?? []).map(answerReader);
  const isBillable = columns.billable === undefined ? undefined : answerReader(columns.billable);
  return (row) => {
    for (const answer of voids) if (answer(row) === 'yes') return 'void';
    if (isBillable?.(row) === 'no') return 'void';
    const words = status === undefined ? '' : row[status];
    if (typeof words !== 'string' || words === '') return 'open';
    let standing = standings.get(words);
    if (standing === undefined) {
      standing = standingOf(words);
      standings.set(words, standing);
    }
    return standing;
  };
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
