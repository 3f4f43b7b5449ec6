import type { Assignment } from './assign';
import type { Candidate } from './candidates';
import type { OptionalTableChoice, TableChoice } from './choice';
import type { TableKind, TableName } from './fields';
import { headingLabels } from './headingLabels';
import { mapColumns, missingFrom, unsureField, type MappedTable } from './mapping';
import { mergedInBody } from './mergedCells';
import type { Problem } from './problem';
import { incomplete, none, severalFound, unsureColumn, type Role } from './refusals';
import type { Region } from './regions';

/** What only a person can decide: which of several tables it is, or which column of one. */
export interface Question {
  readonly about: TableName;
  /** Where a column is asked for: the id of its table's head, and the field. */
  readonly column?: { readonly head: string; readonly field: string };
  readonly candidates: readonly {
    /** The id of a head, or the label of a heading. */
    readonly key: string;
    readonly name: string;
    readonly sheet: string;
    readonly reasons: readonly string[];
  }[];
}

export interface Refusal {
  readonly problem: Problem;
  readonly question?: Question;
}

/** One of the tables as it is looked for. */
export interface Search<Field extends string> {
  readonly role: Role;
  readonly kind: TableKind<Field>;
  readonly as: (candidate: Candidate) => Assignment<Field>;
  /** The field every real row fills. */
  readonly witness: Field;
  readonly witnessMayBeTotal: boolean;
}

/** A region with what is thought of it. */
export interface Weighed {
  readonly region: Region;
  readonly candidate: Candidate;
}

/** Scores nearer than this are near-equal. */
const NEAR = 0.15;

/** Maps the columns of the region that serves as a table, unless its headings, its cells or a doubt stand against it. */
export function mapRegion<Field extends string>(
  search: Search<Field>,
  region: Region,
  choice: TableChoice<Field>,
): MappedTable<Field> | Refusal {
  const { kind, role, witness, witnessMayBeTotal } = search;
  const { head } = region;
  const mapped = mapColumns(region, kind, choice);
  if (!mapped.ok) return { problem: mapped.problem };
  const table = mapped.value;
  const missing = missingFrom(kind, table.columns, region.rows);
  if (missing.length > 0) return { problem: incomplete(head, missing, role) };
  const unsure = unsureField(kind, table);
  if (unsure !== undefined) return askColumn(search, table, unsure);
  const merged = mergedInBody(region, table, table.columns[witness], witnessMayBeTotal);
  return merged ? { problem: merged } : table;
}

/** The region that serves as a table best, where only one does. */
export function findRegion<Field extends string>(
  { role, kind, as }: Search<Field>,
  weighed: readonly Weighed[],
): Region | Refusal {
  const like = weighed.filter(({ candidate }) => candidate.as === role.about);
  const complete = like.filter(({ candidate }) => as(candidate).missing.length === 0);
  const filled = complete.filter(({ region }) => region.rows.length > 0);
  const suited = [...(filled.length > 0 ? filled : complete)].sort((a, b) => score(b) - score(a));
  function score({ candidate }: Weighed): number {
    return as(candidate).score;
  }
  const [best] = suited;
  if (!best) {
    const [nearest] = like
      .filter(({ candidate }) => looksLikeIt(kind, as(candidate)))
      .sort((a, b) => score(b) - score(a));
    const heads = weighed.map(({ region }) => region.head);
    return {
      problem: nearest
        ? incomplete(nearest.region.head, as(nearest.candidate).missing, role)
        : none(role, heads),
    };
  }
  const near = suited.filter((each) => score(best) - score(each) < NEAR);
  if (near.length > 1)
    return askTable(
      near.map(({ candidate }) => candidate),
      role,
      as,
    );
  return best.region;
}

/**
 * The table that may be missing, with its columns. One nobody can be sure of is left out, unless a person decided
 * something about it; two that would do nearly equally are a question.
 *
 * @param said the region that stands where a person said
 */
export function findOptional<Field extends string>(
  search: Search<Field>,
  { place, columns }: OptionalTableChoice<Field>,
  said: Region | undefined,
  weighed: readonly Weighed[],
): MappedTable<Field> | Refusal | undefined {
  if (place === null) return undefined;
  const isDecided = said !== undefined || Object.keys(columns ?? {}).length > 0;
  const filled = weighed.filter(({ region }) => isDecided || region.rows.length > 0);
  const region = said ?? findRegion(search, filled);
  if ('problem' in region) return isDecided || region.question ? region : undefined;
  const table = mapRegion(search, region, columns ? { columns } : {});
  const isUnsure = 'problem' in table && table.question !== undefined;
  return isUnsure && !isDecided ? undefined : table;
}

/** Enough of the kind that the clerk surely means it, and a heading has only another name. */
function looksLikeIt<Field extends string>(
  kind: TableKind<Field>,
  { columns, missing }: Assignment<Field>,
): boolean {
  const has = (field: Field): boolean => columns[field] !== undefined;
  const telling = kind.telling.filter(has).length;
  return telling >= 1 && kind.fields.filter(has).length >= 2 && (missing.length <= 1 || telling >= 2);
}

function askTable<Field extends string>(
  candidates: readonly Candidate[],
  role: Role,
  as: Search<Field>['as'],
): Refusal {
  return {
    problem: severalFound(
      candidates.map(({ head }) => head),
      role,
    ),
    question: {
      about: role.about,
      candidates: candidates.map((candidate) => ({
        key: candidate.head.id,
        name: candidate.head.name,
        sheet: candidate.head.sheet,
        reasons: as(candidate).reasons,
      })),
    },
  };
}

function askColumn<Field extends string>(
  { role, kind }: Search<Field>,
  { head, assigned }: MappedTable<Field>,
  field: Field,
): Refusal {
  const labels = headingLabels(head);
  const found = assigned[field];
  const columns = found ? [found.column, ...found.alternatives] : [];
  const label = labels[columns[0] ?? -1] ?? '';
  const wanted = kind.required.find(({ ways }) => ways.some((way) => way.includes(field)))?.heading ?? field;
  return {
    problem: unsureColumn(head, label, wanted, role),
    question: {
      about: role.about,
      column: { head: head.id, field },
      candidates: columns.map((column, index) => ({
        key: labels[column] ?? '',
        name: labels[column] ?? '',
        sheet: head.sheet,
        reasons: index === 0 ? (found?.reasons ?? []) : [],
      })),
    },
  };
}
