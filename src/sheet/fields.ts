/** The kinds of tables, and what each of their columns can be. */
import { AUTHORIZATION_DESCRIPTION } from './authorizationFields';
import type {
  AuthorizationColumn,
  CaregiverColumn,
  PayerColumn,
  ScheduleField,
  TableDescription,
} from './fieldNames';
import { headingReader, type Named } from './headings';
import { SCHEDULE_DESCRIPTION } from './scheduleFields';
import { CAREGIVER_DESCRIPTION, PAYER_DESCRIPTION } from './termsFields';

export {
  AUTHORIZATION_COLUMNS,
  CAREGIVER_COLUMNS,
  PAYER_COLUMNS,
  SCHEDULE_FIELDS,
  TABLES,
} from './fieldNames';
export type {
  AuthorizationColumn,
  CaregiverColumn,
  Columns,
  OfTables,
  PayerColumn,
  Requirement,
  ScheduleField,
  TableName,
} from './fieldNames';

/** One kind of table, ready to read headings. */
export interface TableKind<Field extends string> extends TableDescription<Field> {
  /** The fields a heading can name, and how well. */
  readonly read: (heading: string) => ReadonlyMap<Field, Named>;
}

export const SCHEDULE: TableKind<ScheduleField> = tableKind(SCHEDULE_DESCRIPTION);
export const AUTHORIZATIONS: TableKind<AuthorizationColumn> = tableKind(AUTHORIZATION_DESCRIPTION);
export const PAYERS: TableKind<PayerColumn> = tableKind(PAYER_DESCRIPTION);
export const CAREGIVERS: TableKind<CaregiverColumn> = tableKind(CAREGIVER_DESCRIPTION);

export function tableKind<Field extends string>(description: TableDescription<Field>): TableKind<Field> {
  return { ...description, read: headingReader(description) };
}
