import { assignColumns, type Assigned, type Assignment } from './assign';
import type { Row, TableHead } from './cells';
import {
  AUTHORIZATIONS,
  CAREGIVERS,
  PAYERS,
  SCHEDULE,
  type AuthorizationColumn,
  type CaregiverColumn,
  type PayerColumn,
  type ScheduleField,
  type TableName,
} from './fields';
import type { Region } from './regions';

/** A region of the workbook and how well it would serve, with the reasons: for a picker and for explaining. */
export interface Candidate {
  readonly head: TableHead;
  /** What it is most like. */
  readonly as: TableName | 'neither';
  readonly schedule: Assignment<ScheduleField>;
  readonly authorizations: Assignment<AuthorizationColumn>;
  readonly payers: Assignment<PayerColumn>;
  readonly caregivers: Assignment<CaregiverColumn>;
}

/** Below this a region has so little of a kind that it is neither. */
const LIKENESS = 0.3;
/** Rows looked at to learn what the values of a column look like. */
const SAMPLED_ROWS = 120;

export function candidateOf({ head, rows }: Region): Candidate {
  const sample = sampleOf(rows);
  const schedule = assignColumns(SCHEDULE, head.headings, sample);
  const authorizations = assignColumns(AUTHORIZATIONS, head.headings, sample);
  const payers = assignColumns(PAYERS, head.headings, sample);
  const caregivers = assignColumns(CAREGIVERS, head.headings, sample);
  const { caregiver, caregiverFirst, caregiverLast } = caregivers.columns;
  const others = [schedule, authorizations];
  const isOfPayers = isOfTerms(payers, [payers.columns.payer], others);
  const isOfCaregivers = isOfTerms(caregivers, [caregiver, caregiverFirst, caregiverLast], others);
  const ofTerms =
    !isOfCaregivers || (isOfPayers && payers.score >= caregivers.score) ? 'payers' : 'caregivers';
  const as = isOfPayers || isOfCaregivers ? ofTerms : likeness(schedule, authorizations);
  return { head, as, schedule, authorizations, payers, caregivers };
}

/**
 * Whether a table lists payers or caregivers with how they are billed or paid. What has clients of its own, or lacks but one
 * thing to be a schedule or authorizations, is never taken for it.
 *
 * @param names the columns of whom it lists
 */
function isOfTerms(
  { missing, score }: Assignment<string>,
  names: readonly (Assigned | undefined)[],
  others: readonly Assignment<'client' | 'clientFirst' | 'clientLast'>[],
): boolean {
  const listed = names.flatMap((name) => (name ? [name.column, ...name.alternatives] : []));
  return (
    missing.length === 0 &&
    score >= LIKENESS &&
    others.every((other) => {
      const { client, clientFirst, clientLast } = other.columns;
      const clients = [client, clientFirst, clientLast].flatMap((each) => each?.column ?? []);
      if (clients.some((column) => !listed.includes(column))) return false;
      return other.missing.length + (clients.length > 0 ? 1 : 0) >= 2;
    })
  );
}

/**
 * A table can have the headings of both, e.g. a schedule that repeats each visit's limit: it is what is complete, then
 * what more of its headings say.
 */
function likeness(
  schedule: Assignment<ScheduleField>,
  authorizations: Assignment<AuthorizationColumn>,
): Candidate['as'] {
  if (Math.max(schedule.score, authorizations.score) < LIKENESS) return 'neither';
  const complete = (schedule.missing.length === 0 ? 1 : 0) - (authorizations.missing.length === 0 ? 1 : 0);
  if (complete !== 0) return complete > 0 ? 'schedule' : 'authorizations';
  const told = telling(SCHEDULE.telling, schedule) - telling(AUTHORIZATIONS.telling, authorizations);
  return told >= 0 ? 'schedule' : 'authorizations';
}

function telling<Field extends string>(fields: readonly Field[], { columns }: Assignment<Field>): number {
  return fields.filter((field) => columns[field] !== undefined).length;
}

/** Rows from all over the body: the first of them may all be of one client, or not worked yet. */
export function sampleOf(rows: readonly Row[]): readonly Row[] {
  const step = Math.max(1, rows.length / SAMPLED_ROWS);
  const sample: Row[] = [];
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[Math.floor(index)];
    if (row?.some((cell) => cell !== '')) sample.push(row);
  }
  return sample;
}
