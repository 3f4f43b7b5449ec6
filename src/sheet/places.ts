import type { TableHead } from './cells';
import { columnLetters } from './highlights';

/** A place a person wrote down: a table by its name, or the cells of a sheet, zero-based. */
export type Place =
  | { readonly table: string }
  | {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** The last cell, where one was given. */
      readonly to?: { readonly row: number; readonly column: number };
    };

const ADDRESS = /^(?:'((?:[^']|'')+)'|(.+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** @example placeFrom("'May 2026'!A4:L210") */
export function placeFrom(text: string): Place {
  const match = ADDRESS.exec(text.trim());
  if (!match) return { table: text.trim() };
  const [, quoted, bare, letters = '', digits = '', toLetters, toDigits] = match;
  const from = { row: Number(digits) - 1, column: columnFrom(letters) };
  const to =
    toLetters === undefined ? undefined : { row: Number(toDigits) - 1, column: columnFrom(toLetters) };
  return { sheet: quoted?.replaceAll("''", "'") ?? bare ?? '', ...from, ...(to ? { to } : {}) };
}

/** How a head is written down, to be found again when rows were added: a range by its first heading. */
export function placeOf(head: TableHead): string {
  if (head.kind === 'table') return head.name;
  const sheet = /^[A-Z_][A-Z_\d]*$/i.test(head.sheet) ? head.sheet : `'${head.sheet.replaceAll("'", "''")}'`;
  return `${sheet}!${columnLetters(head.column)}${firstRow(head) + 1}`;
}

/** Whether a place means this head: by either of two lines of headings. Excel's names do not differ by case alone. */
export function isAt(place: Place, head: TableHead): boolean {
  if ('table' in place) return head.kind === 'table' && same(place.table, head.name);
  const { sheet, row, column } = place;
  return same(sheet, head.sheet) && column === head.column && (row === head.row || row === firstRow(head));
}

export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function firstRow({ row, headingRows }: TableHead): number {
  return row - headingRows + 1;
}

/** @example columnFrom('AA') // 26 */
function columnFrom(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
