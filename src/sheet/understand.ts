import type { AuthorizationRow, Rules, RowPlace, Terms, Visit, WarnedTable } from '../engine';
import { readAuthorizations, type LimitsRead } from './authorizations';
import { sheetRow, type Row, type TableHead } from './cells';
import type { Chosen } from './choose';
import type { ColumnReading } from './columnReading';
import type { OfTables } from './fieldNames';
import type { Note } from './notes';
import type { Problem } from './problem';
import { readSchedule } from './schedule';
import type { Skipped } from './skippedRows';
import { readCaregivers, readPayers } from './terms';
import { unknownNamesNote } from './termsNotes';
import { asShown, NO_FORMATS, timesNotes, type Formats } from './timesShown';

/** The tables as the engine takes them, and enough to lead back from each visit to its row. */
export interface Understanding {
  readonly chosen: Chosen;
  readonly visits: readonly Visit[];
  /** The body row of each visit, counted from 0. */
  readonly visitRows: readonly number[];
  readonly authorizations: readonly AuthorizationRow[];
  /** The body row of each authorization row, counted from 0. */
  readonly authorizationRows: readonly number[];
  /** What the tables of payers and caregivers say; empty where there are none. */
  readonly terms: Terms;
  /** The body row of each of the terms, counted from 0. */
  readonly termsRows: Readonly<Record<keyof Terms, readonly number[]>>;
  /** Cells of those tables that could not be read. */
  readonly termsProblems: readonly Problem[];
  /** Rows of the schedule that are no visits. */
  readonly skipped: Readonly<Record<Skipped, number>>;
  readonly notes: readonly Note[];
  /** How each column was read, in the order of the sheet. */
  readonly readings: OfTables<readonly ColumnReading[]>;
  readonly limits: LimitsRead;
  /** The cells as read, times as they are shown. */
  readonly cells: OfTables<readonly Row[]>;
  /** The number formats by which times were told from numbers. */
  readonly formats: OfTables<Formats>;
}

const FORMATS_UNREAD: OfTables<Formats> = { schedule: NO_FORMATS, authorizations: NO_FORMATS };

/**
 * Makes visits, authorizations and terms of the cells. What cannot be read is marked unreadable where it stands; one bad
 * cell never stops the others.
 * @param rowsOf the body rows of a table, all columns, as `Range.values` gives them
 * @param formats of the columns of hours that are in doubt
 */
export function understand(
  chosen: Chosen,
  rowsOf: (head: TableHead) => readonly Row[],
  rules: Rules,
  formats: OfTables<Formats> = FORMATS_UNREAD,
): Understanding {
  const scheduleRows = rowsOf(chosen.schedule.head);
  const authorizationRows = rowsOf(chosen.authorizations.head);
  const payerRows = chosen.payers && rowsOf(chosen.payers.head);
  const caregiverRows = chosen.caregivers && rowsOf(chosen.caregivers.head);
  const cells = {
    schedule: asShown(scheduleRows, formats.schedule),
    authorizations: asShown(authorizationRows, formats.authorizations),
    ...(payerRows && { payers: payerRows }),
    ...(caregiverRows && { caregivers: caregiverRows }),
  };
  const schedule = readSchedule(chosen.schedule, cells.schedule, rules);
  const authorizations = readAuthorizations(chosen.authorizations, cells.authorizations, rules);
  const payers = chosen.payers && readPayers(chosen.payers, payerRows ?? []);
  const caregivers = chosen.caregivers && readCaregivers(chosen.caregivers, caregiverRows ?? []);
  const terms = { payers: payers?.terms ?? [], caregivers: caregivers?.terms ?? [] };
  return {
    chosen,
    visits: schedule.visits,
    visitRows: schedule.rows,
    authorizations: authorizations.authorizations,
    authorizationRows: authorizations.rows,
    terms,
    termsRows: { payers: payers?.rows ?? [], caregivers: caregivers?.rows ?? [] },
    termsProblems: [...(payers?.problems ?? []), ...(caregivers?.problems ?? [])],
    skipped: schedule.skipped,
    notes: [
      ...timesNotes(chosen.schedule, scheduleRows, schedule.rows, formats.schedule),
      ...schedule.notes,
      ...timesNotes(chosen.authorizations, authorizationRows, authorizations.rows, formats.authorizations),
      ...authorizations.notes,
      ...(payers?.notes ?? []),
      ...(caregivers?.notes ?? []),
      ...unknownNames(chosen, terms, schedule.visits, authorizations.authorizations),
    ],
    readings: {
      schedule: schedule.readings,
      authorizations: authorizations.readings,
      ...(payers && { payers: payers.readings }),
      ...(caregivers && { caregivers: caregivers.readings }),
    },
    limits: authorizations.limits,
    cells,
    formats,
  };
}

/** Where a row of the authorizations or of the terms stands, by its index among those the engine was given. */
export function placeOfRow(
  { chosen, authorizationRows, termsRows }: Understanding,
  table: WarnedTable,
  index: number,
): RowPlace {
  const head = chosen[table]?.head;
  const row = (table === 'authorizations' ? authorizationRows : termsRows[table])[index];
  if (!head || row === undefined) throw new RangeError(`row ${index} of the ${table} was not read`);
  return { sheet: head.sheet, row: sheetRow(head, row) };
}

function unknownNames(
  { payers, caregivers }: Chosen,
  terms: Terms,
  visits: readonly Visit[],
  authorizations: readonly AuthorizationRow[],
): readonly Note[] {
  const ofPayers = [...visits, ...authorizations].map(({ payer }) => payer);
  const [paid, worked] = [terms.payers.map(({ payer }) => payer), visits.map(({ caregiver }) => caregiver)];
  return [
    ...(payers ? unknownNamesNote(payers, 'payers', paid, ofPayers) : []),
    ...(caregivers
      ? unknownNamesNote(
          caregivers,
          'caregivers',
          terms.caregivers.map(({ caregiver }) => caregiver),
          worked,
        )
      : []),
  ];
}
