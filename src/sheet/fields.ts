/** The two kinds of tables, and what each of their columns can be. */
import { AUTHORIZATION_DESCRIPTION } from './authorizationFields';
import type { AuthorizationColumn, ScheduleField, TableDescription } from './fieldNames';
import { headingReader, type Named } from './headings';
import { SCHEDULE_DESCRIPTION } from './scheduleFields';

export { AUTHORIZATION_COLUMNS, SCHEDULE_FIELDS } from './fieldNames';
export type { AuthorizationColumn, Columns, Requirement, ScheduleField } from './fieldNames';

/** One kind of table, ready to read headings. */
export interface TableKind<Field extends string> extends TableDescription<Field> {
  /** The fields a heading can name, and how well. */
  readonly read: (heading: string) => ReadonlyMap<Field, Named>;
}

export const SCHEDULE: TableKind<ScheduleField> = tableKind(SCHEDULE_DESCRIPTION);
export const AUTHORIZATIONS: TableKind<AuthorizationColumn> = tableKind(AUTHORIZATION_DESCRIPTION);

export function tableKind<Field extends string>(description: TableDescription<Field>): TableKind<Field> {
  return { ...description, read: headingReader(description) };
}
