import type { Assigned, Assignment } from './assign';
import { candidateOf, type Candidate } from './candidates';
import type { TableHead } from './cells';
import type { Choice } from './choice';
import {
  AUTHORIZATIONS,
  SCHEDULE,
  type AuthorizationColumn,
  type ScheduleField,
  type TableKind,
} from './fields';
import type { Columns } from './headings';
import type { Problem } from './problem';
import { incomplete, none, noRegions, severalFound, type Role } from './refusals';
import type { Region } from './regions';

/** A table whose columns are understood. */
export interface MappedTable<Field extends string> {
  readonly head: TableHead;
  readonly columns: Columns<Field>;
  /** The same columns, with how sure each is and why. */
  readonly assigned: Readonly<Partial<Record<Field, Assigned>>>;
}

/** The two tables the job is done on. */
export interface Chosen {
  readonly schedule: MappedTable<ScheduleField>;
  readonly authorizations: MappedTable<AuthorizationColumn>;
  /** Everything that was looked at. */
  readonly candidates: readonly Candidate[];
}

/** What only a person can decide. */
export interface Question {
  readonly about: 'schedule' | 'authorizations';
  readonly candidates: readonly {
    /** The id of its head. */
    readonly key: string;
    readonly name: string;
    readonly sheet: string;
    readonly reasons: readonly string[];
  }[];
}

export type Choosing =
  | { readonly ok: true; readonly value: Chosen }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly question?: Question;
      readonly candidates: readonly Candidate[];
    };

const SCHEDULE_ROLE: Role = {
  about: 'schedule',
  code: 'Schedule',
  name: 'the schedule',
  needs: 'Client, Date and Scheduled Hours (or Actual Hours, or a start and an end time)',
};

const AUTHORIZATIONS_ROLE: Role = {
  about: 'authorizations',
  code: 'Authorizations',
  name: 'the table of authorizations',
  needs: 'Client, Max Hours (or Max Units) and Period',
};

/**
 * Decides which region is the schedule and which holds the authorizations. Never guesses: none, an incomplete one, or
 * two that would do equally are refused with a sentence that names them.
 */
export function choose(regions: readonly Region[], _choice: Choice = {}): Choosing {
  const candidates = regions.map(candidateOf);
  const refuse = (problem: Problem, question?: Question): Choosing => ({
    ok: false,
    problem,
    ...(question ? { question } : {}),
    candidates,
  });
  if (candidates.length === 0) return refuse(noRegions());
  const schedule = only(candidates, SCHEDULE, SCHEDULE_ROLE, ({ schedule }) => schedule);
  if ('problem' in schedule) return refuse(schedule.problem, schedule.question);
  const authorizations = only(candidates, AUTHORIZATIONS, AUTHORIZATIONS_ROLE, (each) => each.authorizations);
  if ('problem' in authorizations) return refuse(authorizations.problem, authorizations.question);
  return { ok: true, value: { schedule, authorizations, candidates } };
}

function only<Field extends string>(
  candidates: readonly Candidate[],
  kind: TableKind<Field>,
  role: Role,
  as: (candidate: Candidate) => Assignment<Field>,
): MappedTable<Field> | { readonly problem: Problem; readonly question?: Question } {
  const suited = candidates.filter((each) => each.as === role.about);
  const [first, ...others] = suited.filter((each) => as(each).missing.length === 0);
  if (first && others.length === 0) return mapped(first.head, as(first));
  if (first) {
    const question = {
      about: role.about,
      candidates: [first, ...others].map((each) => ({
        key: each.head.id,
        name: each.head.name,
        sheet: each.head.sheet,
        reasons: as(each).reasons,
      })),
    };
    return {
      problem: severalFound(
        [first, ...others].map(({ head }) => head),
        role,
      ),
      question,
    };
  }
  const looksLikeIt = (each: Candidate): boolean => {
    const { columns, missing } = as(each);
    const has = (field: Field): boolean => columns[field] !== undefined;
    const telling = kind.telling.filter(has).length;
    return telling >= 1 && kind.fields.filter(has).length >= 2 && (missing.length <= 1 || telling >= 2);
  };
  const [nearest] = suited.filter(looksLikeIt).sort((a, b) => as(b).score - as(a).score);
  if (!nearest)
    return {
      problem: none(
        role,
        candidates.map(({ head }) => head),
      ),
    };
  return { problem: incomplete(nearest.head, as(nearest).missing, role) };
}

function mapped<Field extends string>(
  head: TableHead,
  { columns: assigned }: Assignment<Field>,
): MappedTable<Field> {
  const columns: Partial<Record<Field, number>> = {};
  for (const field in assigned) {
    const column = assigned[field]?.column;
    if (column !== undefined) columns[field] = column;
  }
  return { head, columns, assigned };
}
