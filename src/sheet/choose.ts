import { candidateOf, type Candidate } from './candidates';
import type { Choice } from './choice';
import { AUTHORIZATIONS, SCHEDULE, type AuthorizationColumn, type ScheduleField } from './fields';
import type { MappedTable } from './mapping';
import { isAt, placeFrom } from './places';
import type { Problem } from './problem';
import { noRegions, noSuchPlace, samePlace } from './refusals';
import { preferShared } from './preferShared';
import type { Region } from './regions';
import { findRegion, mapRegion, type Question, type Refusal, type Search } from './search';

/** The two tables the job is done on. */
export interface Chosen {
  readonly schedule: MappedTable<ScheduleField>;
  readonly authorizations: MappedTable<AuthorizationColumn>;
  /** Everything that was looked at. */
  readonly candidates: readonly Candidate[];
}

export type { MappedTable } from './mapping';

export type Choosing =
  | { readonly ok: true; readonly value: Chosen }
  | {
      readonly ok: false;
      readonly problem: Problem;
      readonly question?: Question;
      readonly candidates: readonly Candidate[];
    };

const SCHEDULE_SEARCH: Search<ScheduleField> = {
  role: {
    about: 'schedule',
    code: 'Schedule',
    name: 'the schedule',
    needs: 'Client, Date and Scheduled Hours (or Actual Hours, or a start and an end time)',
  },
  kind: SCHEDULE,
  as: ({ schedule }) => schedule,
  witness: 'date',
  witnessMayBeTotal: false,
};

const AUTHORIZATIONS_SEARCH: Search<AuthorizationColumn> = {
  role: {
    about: 'authorizations',
    code: 'Authorizations',
    name: 'the table of authorizations',
    needs: 'Client, Max Hours (or Max Units) and Period',
  },
  kind: AUTHORIZATIONS,
  as: ({ authorizations }) => authorizations,
  witness: 'period',
  witnessMayBeTotal: true,
};

/**
 * Decides which region is the schedule and which holds the authorizations, and which columns of each are read. Never
 * guesses: none, an incomplete one, and merged cells in the data are refused with a sentence that names them; two that
 * would do nearly equally, and a column nobody can be sure of, are a question as well.
 *
 * @param choice what a person decided already
 */
export function choose(regions: readonly Region[], choice: Choice = {}): Choosing {
  const weighed = regions.map((region) => ({ region, candidate: candidateOf(region) }));
  const candidates = weighed.map(({ candidate }) => candidate);
  const refuse = (refusal: Refusal): Choosing => ({ ok: false, ...refusal, candidates });
  if (regions.length === 0) return refuse({ problem: noRegions() });
  const said = regionsSaid(regions, choice);
  if ('problem' in said) return refuse(said);
  const without = (taken: Region | undefined) => weighed.filter(({ region }) => region !== taken);

  const schedule = said.schedule ?? findRegion(SCHEDULE_SEARCH, without(said.authorizations));
  if ('problem' in schedule) return refuse(schedule);
  const authorizations = said.authorizations ?? findRegion(AUTHORIZATIONS_SEARCH, without(schedule));
  if ('problem' in authorizations) return refuse(authorizations);

  const visits = mapRegion(SCHEDULE_SEARCH, schedule, choice.schedule ?? {});
  if ('problem' in visits) return refuse(visits);
  const limits = mapRegion(AUTHORIZATIONS_SEARCH, authorizations, choice.authorizations ?? {});
  if ('problem' in limits) return refuse(limits);
  const decided = (about: keyof Choice): readonly string[] => Object.keys(choice[about]?.columns ?? {});
  const shared = preferShared(
    { table: visits, rows: schedule.rows, decided: decided('schedule') },
    { table: limits, rows: authorizations.rows, decided: decided('authorizations') },
  );
  return { ok: true, value: { ...shared, candidates } };
}

interface Said {
  readonly schedule: Region | undefined;
  readonly authorizations: Region | undefined;
}

/** The regions that stand where a person said. */
function regionsSaid(regions: readonly Region[], choice: Choice): Said | Refusal {
  const at = (place: string | undefined): Region | undefined => {
    const wanted = place === undefined ? undefined : placeFrom(place);
    return wanted && regions.find(({ head }) => isAt(wanted, head));
  };
  const heads = regions.map(({ head }) => head);
  for (const { role } of [SCHEDULE_SEARCH, AUTHORIZATIONS_SEARCH]) {
    const place = choice[role.about]?.place;
    if (place !== undefined && !at(place)) return { problem: noSuchPlace(place, role, heads) };
  }
  const [schedule, authorizations] = [at(choice.schedule?.place), at(choice.authorizations?.place)];
  if (schedule && schedule === authorizations) return { problem: samePlace(schedule.head) };
  return { schedule, authorizations };
}
