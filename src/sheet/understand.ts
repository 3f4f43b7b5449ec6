import type { AuthorizationRow, Rules, Visit } from '../engine';
import { readAuthorizations, type LimitsRead } from './authorizations';
import type { Row } from './cells';
import type { Chosen } from './choose';
import type { ColumnReading } from './columnReading';
import type { Note } from './notes';
import { readSchedule } from './schedule';
import type { Skipped } from './skippedRows';

/** The two tables as the engine takes them, and enough to lead back from each visit to its row. */
export interface Understanding {
  readonly chosen: Chosen;
  readonly visits: readonly Visit[];
  /** The body row of each visit, counted from 0. */
  readonly visitRows: readonly number[];
  readonly authorizations: readonly AuthorizationRow[];
  /** The body row of each authorization row, counted from 0. */
  readonly authorizationRows: readonly number[];
  /** Rows of the schedule that are no visits. */
  readonly skipped: Readonly<Record<Skipped, number>>;
  readonly notes: readonly Note[];
  /** How each column was read, in the order of the sheet. */
  readonly readings: {
    readonly schedule: readonly ColumnReading[];
    readonly authorizations: readonly ColumnReading[];
  };
  readonly limits: LimitsRead;
  /** The cells as read. */
  readonly cells: { readonly schedule: readonly Row[]; readonly authorizations: readonly Row[] };
}

/**
 * Makes visits and authorizations of the cells. What cannot be read is marked unreadable where it stands; one bad
 * cell never stops the others.
 * @param scheduleRows body rows of the schedule, all columns, as `Range.values` gives them
 * @param authorizationRows the same of the authorization table
 */
export function understand(
  chosen: Chosen,
  scheduleRows: readonly Row[],
  authorizationRows: readonly Row[],
  rules: Rules,
): Understanding {
  const schedule = readSchedule(chosen.schedule, scheduleRows, rules);
  const authorizations = readAuthorizations(chosen.authorizations, authorizationRows, rules);
  return {
    chosen,
    visits: schedule.visits,
    visitRows: schedule.rows,
    authorizations: authorizations.authorizations,
    authorizationRows: authorizations.rows,
    skipped: schedule.skipped,
    notes: [...schedule.notes, ...authorizations.notes],
    readings: { schedule: schedule.readings, authorizations: authorizations.readings },
    limits: authorizations.limits,
    cells: { schedule: scheduleRows, authorizations: authorizationRows },
  };
}
