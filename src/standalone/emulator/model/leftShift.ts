/** What deleted cells do to places right of them, which move left: to areas, and to the references in formulas. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from './area';
import type { Area } from './area';
import { prefix, sheetName } from './rowShift';

/** An area afterwards, undefined where all of it is deleted. One that reaches into other rows stays as it is. */
export function areaMovedLeft(area: Area, hole: Area): Area | undefined {
  if (hasOtherRows(area, hole) || area.columns === MAX_COLUMNS) return area;
  const left = Math.min(Math.max(hole.column - area.column, 0), area.columns);
  const beyond = area.column + area.columns - (hole.column + hole.columns);
  const columns = left + Math.min(Math.max(beyond, 0), area.columns);
  if (columns === 0) return undefined;
  const column = left > 0 ? area.column : Math.max(hole.column, area.column - hole.columns);
  return column === area.column && columns === area.columns ? area : { ...area, column, columns };
}

/** Whether an area reaches into rows in which nothing is deleted. */
export function hasOtherRows(area: Area, hole: Area): boolean {
  return area.row < hole.row || area.row + area.rows > hole.row + hole.rows;
}

/** A formula's text afterwards; `isSheet` says whether a reference with this sheet name (undefined for none) means the sheet. */
export function formulaMovedLeft(
  text: string,
  hole: Area,
  isSheet: (name: string | undefined) => boolean,
): string {
  return text.replace(TOKEN, (...match: unknown[]) => {
    const whole = String(match[0]);
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const { prefix: named = '', c1, r1, c2 = c1, r2 = r1, d1, d2 } = groups;
    const [first, last] = [c1 ?? d1, c2 ?? d2];
    if (first === undefined || last === undefined || !isSheet(sheetName(named))) return whole;
    const [from, to] = [number(first), number(last)];
    const [top, bottom] = r1 === undefined || r2 === undefined ? [0, MAX_ROWS - 1] : [row(r1), row(r2)];
    const area: Area = {
      row: Math.min(top, bottom),
      rows: Math.abs(bottom - top) + 1,
      column: Math.min(from, to),
      columns: Math.abs(to - from) + 1,
    };
    const after = areaMovedLeft(area, hole);
    if (after === area) return whole;
    if (!after) return `${named}#REF!`;
    const ends = [after.column, after.column + after.columns - 1];
    const [a = 0, b = 0] = from <= to ? ends : ends.toReversed();
    const begin = spelled(first, a) + (r1 ?? '');
    return named + (whole.includes(':', named.length) ? `${begin}:${spelled(last, b)}${r2 ?? ''}` : begin);
  });
}

const cells = String.raw`(?<c1>\$?[A-Z]{1,3})(?<r1>\$?\d{1,7})(?::(?<c2>\$?[A-Z]{1,3})(?<r2>\$?\d{1,7}))?`;
const columns = String.raw`(?<d1>\$?[A-Z]{1,3}):(?<d2>\$?[A-Z]{1,3})`;
/** Texts and structured references are passed over whole; names and functions that look like a reference too. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\d_.$:])${prefix}(?:${cells}|${columns})(?![\p{L}\d_.(!])|\[(?:[^[\]]|\[[^\]]*\])*\]`,
  'giu',
);

function number(written: string): number {
  return columnIndex(written.replace('$', ''));
}

function row(written: string): number {
  return Number(written.replace('$', '')) - 1;
}

function spelled(like: string, column: number): string {
  return `${like.startsWith('$') ? '$' : ''}${columnLetters(column)}`;
}
