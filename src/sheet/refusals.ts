import type { TableHead } from './cells';
import type { Problem } from './problem';
import { listed } from './words';

/** One of the two tables that are looked for, in words. */
export interface Role {
  readonly about: 'schedule' | 'authorizations';
  readonly code: string;
  /** e.g. "the schedule" */
  readonly name: string;
  /** What such a table must have, in a sentence. */
  readonly needs: string;
}

export function noRegions(): Problem {
  return {
    code: 'noTables',
    message:
      'There is nothing in this workbook that looks like a table: a row of headings with rows under it. ' +
      'Put the schedule and the authorizations in it, each with its headings, then try again.',
  };
}

export function none(role: Role, heads: readonly TableHead[]): Problem {
  const found = heads.map((head) => `${placed(head)} (${someOf(head.headings)})`);
  return {
    code: `no${role.code}`,
    message:
      `Nothing in the workbook looks like ${role.name}: it needs the headings ${role.needs}. ` +
      `Found ${listed(found.slice(0, SHOWN_TABLES))}${more(found.length - SHOWN_TABLES)}. ` +
      'Rename the headings, or say in Columns which is which, then try again.',
  };
}

export function severalFound(heads: readonly TableHead[], role: Role): Problem {
  const found = heads.map(placed);
  const named = listed([
    ...found.slice(0, SHOWN_TABLES),
    ...(found.length > SHOWN_TABLES ? [`${found.length - SHOWN_TABLES} more`] : []),
  ]);
  return {
    code: `several${role.code}`,
    message: `${capital(named)} could each be ${role.name}. Say which it is, or keep one of them in the workbook.`,
  };
}

export function incomplete(head: TableHead, missing: readonly string[], role: Role): Problem {
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
  const named = headings.filter((heading) => heading.trim() !== '');
  if (named.length === 0) return 'all blank';
  return named.slice(0, SHOWN_HEADINGS).join(', ') + more(named.length - SHOWN_HEADINGS);
}

function more(count: number): string {
  return count > 0 ? `, and ${count} more` : '';
}

/** @example 'the table "Visits" on sheet "May"' */
export function placed(head: TableHead): string {
  return head.kind === 'table'
    ? `the table "${head.name}" on sheet "${head.sheet}"`
    : `${head.name} of sheet "${head.sheet}"`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
