import type { AuthorizationRow, Rules, Visit } from '../engine';
import { readAuthorizations, type LimitsRead } from './authorizations';
import type { Row } from './cells';
import type { Chosen } from './choose';
import type { ColumnReading } from './columnReading';
import type { Note } from './notes';
import { readSchedule } from './schedule';
import type { Skipped } from './skippedRows';
import { asShown, NO_FORMATS, timesNotes, type Formats } from './timesShown';

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
  /** The cells as read, times as they are shown. */
  readonly cells: TwoTables<readonly Row[]>;
  /** The number formats by which times were told from numbers. */
  readonly formats: TwoTables<Formats>;
}

interface TwoTables<T> {
  readonly schedule: T;
  readonly authorizations: T;
}

const FORMATS_UNREAD: TwoTables<Formats> = { schedule: NO_FORMATS, authorizations: NO_FORMATS };

/**
 * Makes visits and authorizations of the cells. What cannot be read is marked unreadable where it stands; one bad
 * cell never stops the others.
 * @param scheduleRows body rows of the schedule, all columns, as `Range.values` gives them
 * @param authorizationRows the same of the authorization table
 * @param formats of the columns of hours that are in doubt
 */
export function understand(
  chosen: Chosen,
  scheduleRows: readonly Row[],
  authorizationRows: readonly Row[],
  rules: Rules,
  formats: TwoTables<Formats> = FORMATS_UNREAD,
): Understanding {
  const cells = {
    schedule: asShown(scheduleRows, formats.schedule),
    authorizations: asShown(authorizationRows, formats.authorizations),
  };
  const schedule = readSchedule(chosen.schedule, cells.schedule, rules);
  const authorizations = readAuthorizations(chosen.authorizations, cells.authorizations, rules);
  return {
    chosen,
    visits: schedule.visits,
    visitRows: schedule.rows,
    authorizations: authorizations.authorizations,
    authorizationRows: authorizations.rows,
    skipped: schedule.skipped,
    notes: [
      ...timesNotes(chosen.schedule, scheduleRows, schedule.rows, formats.schedule),
      ...schedule.notes,
      ...timesNotes(chosen.authorizations, authorizationRows, authorizations.rows, formats.authorizations),
      ...authorizations.notes,
    ],
    readings: { schedule: schedule.readings, authorizations: authorizations.readings },
    limits: authorizations.limits,
    cells,
    formats,
  };
}
