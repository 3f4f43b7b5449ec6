import type { TableHead } from './cells';
import {
  AUTHORIZATIONS,
  SCHEDULE,
  type AuthorizationColumn,
  type ScheduleField,
  type TableKind,
} from './fields';
import { headingMatcher, type Columns } from './headings';
import type { Problem, Result } from './problem';
import { listed } from './words';

/** A table whose columns are understood. */
export interface MappedTable<Field extends string> {
  readonly head: TableHead;
  readonly columns: Columns<Field>;
}

/** The two tables the job is done on. */
export interface Chosen {
  readonly schedule: MappedTable<ScheduleField>;
  readonly authorizations: MappedTable<AuthorizationColumn>;
}

/** How well one table would serve as one kind. */
interface Fit<Field extends string> extends MappedTable<Field> {
  /** Headings to ask for. Complete when there are none. */
  readonly missing: readonly string[];
  readonly matched: number;
  readonly telling: number;
}

interface Role<Field extends string> {
  readonly kind: TableKind<Field>;
  readonly match: (headings: readonly string[]) => Columns<Field>;
  readonly code: string;
  /** e.g. "the schedule" */
  readonly name: string;
  /** What such a table must have, in a sentence. */
  readonly needs: string;
}

const SCHEDULE_ROLE: Role<ScheduleField> = {
  kind: SCHEDULE,
  match: headingMatcher(SCHEDULE),
  code: 'Schedule',
  name: 'the schedule',
  needs: 'Client, Date and Scheduled Hours (or Actual Hours, or a start and an end time)',
};

const AUTHORIZATIONS_ROLE: Role<AuthorizationColumn> = {
  kind: AUTHORIZATIONS,
  match: headingMatcher(AUTHORIZATIONS),
  code: 'Authorizations',
  name: 'the table of authorizations',
  needs: 'Client, Max Hours (or Max Units) and Period',
};

/**
 * Decides by the headings which table is the schedule and which holds the authorizations. Never guesses:
 * none, an incomplete one, or two that would do equally are refused with a sentence that names them.
 */
export function choose(heads: readonly TableHead[]): Result<Chosen> {
  if (heads.length === 0) return refuse(noTables());
  const schedules = heads.map((head) => fit(head, SCHEDULE_ROLE));
  const authorizations = heads.map((head) => fit(head, AUTHORIZATIONS_ROLE));
  // A table can have the headings of both, e.g. a schedule that repeats each visit's limit: it is what more of
  // its headings say.
  const isSchedule = heads.map((_, index) => leansToSchedule(schedules[index], authorizations[index]));
  const schedule = only(
    schedules.filter((_, index) => isSchedule[index]),
    SCHEDULE_ROLE,
    heads,
  );
  if (!schedule.ok) return schedule;
  const authorization = only(
    authorizations.filter((_, index) => !isSchedule[index]),
    AUTHORIZATIONS_ROLE,
    heads,
  );
  if (!authorization.ok) return authorization;
  return { ok: true, value: { schedule: schedule.value, authorizations: authorization.value } };
}

function fit<Field extends string>(head: TableHead, role: Role<Field>): Fit<Field> {
  const columns = role.match(head.headings);
  const has = (field: Field): boolean => columns[field] !== undefined;
  const missing = role.kind.required.filter(({ ways }) => !ways.some((way) => way.every(has)));
  return {
    head,
    columns,
    missing: missing.map(({ heading }) => heading),
    matched: role.kind.fields.filter(has).length,
    telling: role.kind.telling.filter(has).length,
  };
}

function leansToSchedule(
  schedule: Fit<ScheduleField> | undefined,
  authorization: Fit<AuthorizationColumn> | undefined,
): boolean {
  if (!schedule || !authorization) return false;
  const complete = (schedule.missing.length === 0 ? 1 : 0) - (authorization.missing.length === 0 ? 1 : 0);
  return complete !== 0 ? complete > 0 : schedule.telling >= authorization.telling;
}

function only<Field extends string>(
  fits: readonly Fit<Field>[],
  role: Role<Field>,
  heads: readonly TableHead[],
): Result<MappedTable<Field>> {
  const [first, ...others] = fits.filter(({ missing }) => missing.length === 0);
  if (first && others.length === 0) return { ok: true, value: { head: first.head, columns: first.columns } };
  if (first) return refuse(several([first, ...others], role));
  const nearest = fits
    .filter(looksLikeIt)
    .reduce<Fit<Field> | undefined>(
      (best, each) => (best && best.matched >= each.matched ? best : each),
      undefined,
    );
  return refuse(nearest ? incomplete(nearest, role) : none(role, heads));
}

/** Enough of the kind that the clerk surely means it, and a heading has only another name. */
function looksLikeIt({ missing, matched, telling }: Fit<string>): boolean {
  return telling >= 1 && matched >= 2 && (missing.length <= 1 || telling >= 2);
}

function refuse(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}

function noTables(): Problem {
  return {
    code: 'noTables',
    message:
      'There is no table in this workbook. Select the schedule with its headings and choose Insert > Table, ' +
      'do the same for the authorizations, then try again.',
  };
}

function none(role: Role<string>, heads: readonly TableHead[]): Problem {
  const found = heads.map((head) => `${placed(head)} (${someOf(head.headings)})`);
  return {
    code: `no${role.code}`,
    message:
      `None of the workbook's tables is ${role.name}: it needs the headings ${role.needs}. ` +
      `Found ${listed(found.slice(0, SHOWN_TABLES))}${more(found.length - SHOWN_TABLES)}. ` +
      'Make that range a table with Insert > Table, or rename its headings, then try again.',
  };
}

function several(fits: readonly Fit<string>[], role: Role<string>): Problem {
  const names = fits.map(({ head }) => placed(head));
  return {
    code: `several${role.code}`,
    message:
      `${capital(listed(names))} could each be ${role.name}. ` +
      'Keep one of them in the workbook, or rename the headings of the other, then try again.',
  };
}

function incomplete({ head, missing }: Fit<string>, role: Role<string>): Problem {
  const wanted = missing.map((heading) => `"${heading}"`);
  return {
    code: 'missingHeading',
    message:
      `${capital(placed(head))} looks like ${role.name}, but it has no heading for ${listed(wanted)}. ` +
      `Its headings are ${someOf(head.headings)}. Name the right column ${listed(wanted)}, then try again.`,
    sheet: head.sheet,
    row: head.row + 1,
    ...(missing[0] === undefined ? {} : { column: missing[0] }),
  };
}

/** Enough to recognise a table by; a sentence of a thousand stray headings helps nobody. */
const SHOWN_HEADINGS = 20;
const SHOWN_TABLES = 5;

function someOf(headings: readonly string[]): string {
  // A heading typed in two lines would break the sentence.
  const named = headings
    .map((heading) => heading.replace(/\s+/g, ' ').trim())
    .filter((heading) => heading !== '');
  if (named.length === 0) return 'all blank';
  return named.slice(0, SHOWN_HEADINGS).join(', ') + more(named.length - SHOWN_HEADINGS);
}

function more(count: number): string {
  return count > 0 ? `, and ${count} more` : '';
}

function placed(head: TableHead): string {
  return `the table "${head.name}" on sheet "${head.sheet}"`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
