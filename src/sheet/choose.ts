import { candidateOf, type Candidate } from './candidates';
import type { Choice } from './choice';
import {
  AUTHORIZATIONS,
  CAREGIVERS,
  PAYERS,
  SCHEDULE,
  TABLES,
  type AuthorizationColumn,
  type CaregiverColumn,
  type PayerColumn,
  type ScheduleField,
  type TableName,
} from './fields';
import type { Row } from './cells';
import type { MappedTable } from './mapping';
import { isAt, placeFrom } from './places';
import type { Problem } from './problem';
import { noRegions, noSuchPlace, samePlace, type Role } from './refusals';
import { preferNamed, preferShared } from './preferShared';
import type { Region } from './regions';
import { findOptional, findRegion, mapRegion, type Question, type Refusal, type Search } from './search';

/** The two tables the job is done on, and those of payers and caregivers where there are any. */
export interface Chosen {
  readonly schedule: MappedTable<ScheduleField>;
  readonly authorizations: MappedTable<AuthorizationColumn>;
  readonly payers?: MappedTable<PayerColumn>;
  readonly caregivers?: MappedTable<CaregiverColumn>;
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

const PAYERS_SEARCH: Search<PayerColumn> = {
  role: {
    about: 'payers',
    code: 'Payers',
    name: 'the table of payers',
    needs: 'Payer and Billing Option (or Rounding, or Billing Increment)',
  },
  kind: PAYERS,
  as: ({ payers }) => payers,
  witness: 'payer',
  witnessMayBeTotal: false,
};

const CAREGIVERS_SEARCH: Search<CaregiverColumn> = {
  role: {
    about: 'caregivers',
    code: 'Caregivers',
    name: 'the table of caregivers',
    needs: 'Caregiver and Payroll Option (or Rounding)',
  },
  kind: CAREGIVERS,
  as: ({ caregivers }) => caregivers,
  witness: 'caregiver',
  witnessMayBeTotal: false,
};

const ROLES: Readonly<Record<TableName, Role>> = {
  schedule: SCHEDULE_SEARCH.role,
  authorizations: AUTHORIZATIONS_SEARCH.role,
  payers: PAYERS_SEARCH.role,
  caregivers: CAREGIVERS_SEARCH.role,
};

/**
 * Decides which region is the schedule and which holds the authorizations, which of the others, if any, say how payers are
 * billed and caregivers paid, and which columns of each are read. Never guesses: none of the first two, an incomplete one,
 * and merged cells in the data are refused with a sentence that names them; two that would do nearly equally, and a column
 * nobody can be sure of, are a question as well.
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
  const named = new Set(Object.values(said));
  const without = (...taken: readonly Region[]) =>
    weighed.filter(({ region }) => !named.has(region) && !taken.includes(region));

  const schedule = said.schedule ?? findRegion(SCHEDULE_SEARCH, without());
  if ('problem' in schedule) return refuse(schedule);
  const authorizations = said.authorizations ?? findRegion(AUTHORIZATIONS_SEARCH, without(schedule));
  if ('problem' in authorizations) return refuse(authorizations);

  const visits = mapRegion(SCHEDULE_SEARCH, schedule, choice.schedule ?? {});
  if ('problem' in visits) return refuse(visits);
  const limits = mapRegion(AUTHORIZATIONS_SEARCH, authorizations, choice.authorizations ?? {});
  if ('problem' in limits) return refuse(limits);
  const free = without(schedule, authorizations);
  const payers = findOptional(PAYERS_SEARCH, choice.payers ?? {}, said.payers, free);
  if (payers && 'problem' in payers) return refuse(payers);
  const caregivers = findOptional(CAREGIVERS_SEARCH, choice.caregivers ?? {}, said.caregivers, free);
  if (caregivers && 'problem' in caregivers) return refuse(caregivers);

  const decided = (about: TableName): readonly string[] => Object.keys(choice[about]?.columns ?? {});
  const shared = preferShared(
    { table: visits, rows: schedule.rows, decided: decided('schedule') },
    { table: limits, rows: authorizations.rows, decided: decided('authorizations') },
  );
  const rowsOf = ({ head }: MappedTable<string>): readonly Row[] =>
    regions.find((region) => region.head === head)?.rows ?? [];
  const scheduled = { table: shared.schedule, rows: schedule.rows };
  return {
    ok: true,
    value: {
      ...shared,
      ...(payers && {
        payers: preferNamed('payer', scheduled, {
          table: payers,
          rows: rowsOf(payers),
          decided: decided('payers'),
        }),
      }),
      ...(caregivers && {
        caregivers: preferNamed('caregiver', scheduled, {
          table: caregivers,
          rows: rowsOf(caregivers),
          decided: decided('caregivers'),
        }),
      }),
      candidates,
    },
  };
}

type Said = Readonly<Partial<Record<TableName, Region>>>;

/** The regions that stand where a person said. */
function regionsSaid(regions: readonly Region[], choice: Choice): Said | Refusal {
  const heads = regions.map(({ head }) => head);
  const said: Partial<Record<TableName, Region>> = {};
  for (const about of TABLES) {
    const place = choice[about]?.place ?? undefined;
    if (place === undefined) continue;
    const wanted = placeFrom(place);
    const region = regions.find(({ head }) => isAt(wanted, head));
    if (!region) return { problem: noSuchPlace(place, ROLES[about], heads) };
    const other = TABLES.find((each) => said[each] === region);
    if (other) return { problem: samePlace(region.head, ROLES[other], ROLES[about]) };
    said[about] = region;
  }
  return said;
}
