import * as v from 'valibot';
import {
  AUTHORIZATION_COLUMNS,
  CAREGIVER_COLUMNS,
  PAYER_COLUMNS,
  SCHEDULE_FIELDS,
  type AuthorizationColumn,
  type CaregiverColumn,
  type PayerColumn,
  type ScheduleField,
} from './fields';
import type { Result } from './problem';

/** What a person decided about one of the tables. What is left out is for `choose` to find. */
export interface TableChoice<Field extends string> {
  /** A table's name, or an address: `Sheet!A4:L210`, or `Sheet!A4` where the first heading stands. */
  readonly place?: string;
  /** The heading each field is taken from, as shown; `null` for none. */
  readonly columns?: Readonly<Partial<Record<Field, string | null>>>;
}

/** The same of a table that may be missing. */
export interface OptionalTableChoice<Field extends string> extends Omit<TableChoice<Field>, 'place'> {
  /** `null` where none is to be taken, whatever looks like it. */
  readonly place?: string | null;
}

/** What a person decided, as plain data: remembered in the workbook, or given to the command line. */
export interface Choice {
  readonly schedule?: TableChoice<ScheduleField>;
  readonly authorizations?: TableChoice<AuthorizationColumn>;
  readonly payers?: OptionalTableChoice<PayerColumn>;
  readonly caregivers?: OptionalTableChoice<CaregiverColumn>;
}

const OBJECT = 'an object';

const PLACE = v.string('the name of a table, or an address such as "Sheet1!A4"');
const PLACE_OR_NONE = v.nullable(
  v.string('the name of a table, an address such as "Sheet1!A4", or null for none'),
);

function tableChoice<
  const Fields extends readonly [string, ...string[]],
  const Place extends typeof PLACE | typeof PLACE_OR_NONE,
>(fields: Fields, place: Place) {
  return v.strictObject(
    {
      place: v.exactOptional(place),
      columns: v.exactOptional(
        v.record(v.picklist(fields), v.nullable(v.string('a heading, or null for none')), OBJECT),
      ),
    },
    OBJECT,
  );
}

const schema = v.strictObject({
  schedule: v.exactOptional(tableChoice(SCHEDULE_FIELDS, PLACE)),
  authorizations: v.exactOptional(tableChoice(AUTHORIZATION_COLUMNS, PLACE)),
  payers: v.exactOptional(tableChoice(PAYER_COLUMNS, PLACE_OR_NONE)),
  caregivers: v.exactOptional(tableChoice(CAREGIVER_COLUMNS, PLACE_OR_NONE)),
});

/**
 * Reads a choice from untrusted data. An unknown key or field, or a value of the wrong kind, is refused with a
 * sentence that names it; whether its places and headings are there is found out when choosing.
 */
export function readChoice(data: unknown): Result<Choice> {
  // An array would pass for an object without keys.
  const result = v.safeParse(schema, Array.isArray(data) ? undefined : data);
  return result.success ? { ok: true, value: result.output } : refuse(result.issues[0]);
}

function refuse(issue: v.BaseIssue<unknown>): Result<Choice> {
  const key = v.getDotPath(issue) ?? '';
  const message =
    key === ''
      ? 'A choice of columns must be one JSON object, such as {"schedule":{"place":"Visits","columns":{"client":"Patient"}}}.'
      : isUnknownKey(issue)
        ? `A choice of columns has nothing called "${key}". Check its spelling, or take it out.`
        : `"${key}" cannot be ${JSON.stringify(issue.input)}. It must be ${expected(issue)}.`;
  return { ok: false, problem: { code: 'unreadableChoice', message } };
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.expected === 'never' || issue.path?.at(-1)?.origin === 'key';
}

function expected(issue: v.BaseIssue<unknown>): string {
  return issue.type === 'strict_object' || issue.type === 'record' ? OBJECT : issue.message;
}
