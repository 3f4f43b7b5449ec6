import { called, titled } from './called';
import type { TableHead } from './cells';
import type { TableName } from './fieldNames';
import type { Problem } from './problem';
import { capital, listed } from './words';

/** One of the tables that are looked for, in words. */
export interface Role {
  readonly about: TableName;
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
  const found = heads.map((head) => `${called(head)} (${someOf(head.headings)})`);
  return {
    code: `no${role.code}`,
    message:
      `Nothing in the workbook looks like ${role.name}: it needs the headings ${role.needs}. ` +
      (found.length === 0
        ? 'Nothing else in it has headings. '
        : `Found ${listed(found.slice(0, SHOWN_TABLES))}${more(found.length - SHOWN_TABLES)}. `) +
      'Rename the headings, or say in Columns which is which, then try again.',
  };
}

export function severalFound(heads: readonly TableHead[], role: Role): Problem {
  const found = heads.map(called);
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
      `${titled(head)} looks like ${role.name}, but it has no heading for ${listed(wanted)}. ` +
      `Its headings are ${someOf(head.headings)}. Name the right column ${listed(wanted)}, or say in Columns which it is, then try again.`,
    sheet: head.sheet,
    row: head.row + 1,
    ...(missing[0] === undefined ? {} : { column: missing[0] }),
  };
}

export function noSuchPlace(place: string, role: Role, heads: readonly TableHead[]): Problem {
  return {
    code: 'noSuchPlace',
    message:
      `There is no table or range "${place}", which was chosen as ${role.name}. ` +
      `Found ${listed(heads.slice(0, SHOWN_TABLES).map(called))}${more(heads.length - SHOWN_TABLES)}. Choose again.`,
  };
}

export function samePlace(head: TableHead, one: Role, other: Role): Problem {
  return {
    code: 'samePlace',
    message: `${titled(head)} was chosen both as ${one.name} and as ${other.name}. Choose another for one of them.`,
    sheet: head.sheet,
  };
}

export function unsureColumn(head: TableHead, heading: string, wanted: string, role: Role): Problem {
  return {
    code: 'unsureColumn',
    message:
      `It is not sure that "${heading}" in ${called(head)}, which looks like ${role.name}, is the column for ${wanted}. ` +
      'Say in Columns which it is.',
    sheet: head.sheet,
    row: head.row + 1,
    column: heading,
  };
}

export function noSuchHeading(head: TableHead, heading: string, field: string): Problem {
  return {
    code: 'noSuchHeading',
    message:
      `${titled(head)} has no heading "${heading}", which was chosen for ${field}. ` +
      `Its headings are ${someOf(head.headings)}. Choose again.`,
    sheet: head.sheet,
    row: head.row + 1,
    column: heading,
  };
}

export function severalHeadings(head: TableHead, heading: string, labels: readonly string[]): Problem {
  return {
    code: 'severalHeadings',
    message: `${titled(head)} has the heading "${heading}" more than once. Choose ${listed(
      labels.map((label) => `"${label}"`),
      'or',
    )}.`,
    sheet: head.sheet,
    row: head.row + 1,
    column: heading,
  };
}

export function headingTwice(head: TableHead, heading: string, fields: readonly string[]): Problem {
  return {
    code: 'headingTwice',
    message: `The heading "${heading}" in ${called(head)} was chosen for ${listed(fields)}. Choose it for one of them.`,
    sheet: head.sheet,
    row: head.row + 1,
    column: heading,
  };
}

export function ownHeading(head: TableHead, heading: string): Problem {
  return {
    code: 'ownHeading',
    message: `"${heading}" in ${called(head)} is a column this add-in writes, so nothing can be read from it. Choose another.`,
    sheet: head.sheet,
    row: head.row + 1,
    column: heading,
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
