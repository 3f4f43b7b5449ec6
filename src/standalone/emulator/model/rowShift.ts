/** What rows inserted or deleted do to places: to rows, areas, and the references in formulas. */
import { MAX_ROWS } from './area';
import type { Area } from './area';

/** `count` rows inserted above row `row`, or deleted from it on. */
export interface RowShift {
  readonly kind: 'insert' | 'delete';
  readonly row: number;
  readonly count: number;
}

/** Where a row is afterwards; undefined where it is deleted. */
export function shiftedRow(row: number, { kind, row: at, count }: RowShift): number | undefined {
  if (row < at) return row;
  if (kind === 'insert') return row + count;
  return row < at + count ? undefined : row - count;
}

/** An area afterwards: grown or shrunk where the rows lie within it; undefined where all of it is deleted. */
export function shiftedArea(area: Area, shift: RowShift): Area | undefined {
  // Whole columns stay whole columns.
  if (area.row === 0 && area.rows === MAX_ROWS) return area;
  const rows = shiftedSpan(area.row, area.row + area.rows - 1, shift);
  return rows && { ...area, row: rows.first, rows: Math.min(rows.last, MAX_ROWS - 1) - rows.first + 1 };
}

/**
 * A formula's text after the rows of a sheet were shifted. `isSheet` says whether a reference with this sheet name
 * (undefined for one without) means that sheet. With `absoluteOnly`, rows without `$` stay as they are: those of
 * conditional formats and names say how far from the cell they look.
 */
export function shiftedFormula(
  text: string,
  shift: RowShift,
  isSheet: (name: string | undefined) => boolean,
  absoluteOnly = false,
): string {
  return text.replace(TOKEN, (...match: unknown[]) => {
    const whole = String(match[0]);
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const { prefix = '', c1, top, c2, bottom, row1, row2 } = groups;
    const reference = c1 !== undefined && top !== undefined;
    if ((!reference && row1 === undefined) || !isSheet(sheetName(prefix))) return whole;
    const from = reference ? top : (row1 ?? '');
    const to = reference ? (bottom ?? from) : (row2 ?? '');
    const span = spanAfter(from, to, shift, absoluteOnly);
    if (!span) return `${prefix}#REF!`;
    if (!reference) return `${prefix}${span.from}:${span.to}`;
    const first = `${prefix}${c1}${span.from}`;
    return bottom === undefined ? first : `${first}:${c2 ?? ''}${span.to}`;
  });
}

/** Whether a formula reads the same cells of several sheets at once, as `Jan:Mar!B2` does. */
export function readsManySheets(text: string): boolean {
  return [...text.matchAll(TOKEN)].some(({ groups }) =>
    (sheetName(groups?.['prefix'] ?? '') ?? '').includes(':'),
  );
}

/** Texts and structured references are passed over whole; names and functions that look like a reference (LOG10) too. */
export const prefix = String.raw`(?<prefix>(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}_][\p{L}\d_.]*(?::[\p{L}_][\p{L}\d_.]*)?)!)?`;
const cells = String.raw`(?<c1>\$?[A-Z]{1,3})(?<top>\$?\d{1,7})(?::(?<c2>\$?[A-Z]{1,3})(?<bottom>\$?\d{1,7}))?`;
const rows = String.raw`(?<row1>\$?\d{1,7}):(?<row2>\$?\d{1,7})`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\d_.$:])${prefix}(?:${cells}|${rows})(?![\p{L}\d_.(!])|\[(?:[^[\]]|\[[^\]]*\])*\]`,
  'giu',
);

/** The name a prefix spells; undefined for none. */
export function sheetName(written: string): string | undefined {
  if (written === '') return undefined;
  const name = written.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function spanAfter(
  from: string,
  to: string,
  shift: RowShift,
  absoluteOnly: boolean,
): { from: string; to: string } | undefined {
  const isFixed = (written: string) => written.startsWith('$');
  const moves = (written: string) => !absoluteOnly || isFixed(written);
  const a = numberOf(from);
  const b = numberOf(to);
  if (moves(from) !== moves(to)) {
    const end = (written: string, row: number) =>
      moves(written) ? spelled(written, shiftedRow(row, shift) ?? shift.row) : written;
    return { from: end(from, a), to: end(to, b) };
  }
  if (!moves(from)) return { from, to };
  const span = shiftedSpan(Math.min(a, b), Math.max(a, b), shift);
  if (!span || span.first >= MAX_ROWS) return undefined;
  const last = Math.min(span.last, MAX_ROWS - 1);
  return a <= b
    ? { from: spelled(from, span.first), to: spelled(to, last) }
    : { from: spelled(from, last), to: spelled(to, span.first) };
}

function numberOf(written: string): number {
  return Number(written.replace('$', '')) - 1;
}

function spelled(like: string, row: number): string {
  return `${like.startsWith('$') ? '$' : ''}${row + 1}`;
}

function shiftedSpan(
  first: number,
  last: number,
  shift: RowShift,
): { first: number; last: number } | undefined {
  const { kind, row, count } = shift;
  if (kind === 'insert')
    return { first: first < row ? first : first + count, last: last < row ? last : last + count };
  if (first >= row && last < row + count) return undefined;
  return { first: shiftedRow(first, shift) ?? row, last: shiftedRow(last, shift) ?? row - 1 };
}
