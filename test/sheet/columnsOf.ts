import { assignColumns, type Assignment } from '../../src/sheet/assign';
import {
  AUTHORIZATIONS,
  SCHEDULE,
  type AuthorizationColumn,
  type ScheduleField,
} from '../../src/sheet/fields';
import type { Row } from '../../src/sheet';

export type Mapping<Field extends string> = Readonly<Partial<Record<Field, string>>>;

/** The heading each field of a schedule was taken from. */
export function scheduleMapping(
  headings: readonly string[],
  rows: readonly Row[] = [],
): Mapping<ScheduleField> {
  return mappingOf(assignColumns(SCHEDULE, headings, rows), headings);
}

/** The heading each field of an authorization table was taken from. */
export function authorizationMapping(
  headings: readonly string[],
  rows: readonly Row[] = [],
): Mapping<AuthorizationColumn> {
  return mappingOf(assignColumns(AUTHORIZATIONS, headings, rows), headings);
}

export function mappingOf<Field extends string>(
  { columns }: Assignment<Field>,
  headings: readonly string[],
): Mapping<Field> {
  const mapping: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(columns) as Field[]) {
    const column = columns[field]?.column;
    if (column !== undefined) mapping[field] = headings[column] ?? '';
  }
  return mapping;
}
