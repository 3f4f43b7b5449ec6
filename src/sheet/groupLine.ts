import type { Row } from './cells';
import { isFilled, type Grid, type Span } from './grid';
import { areGroupNames } from './headingLines';
import { wordsOf } from './words';

/** The headings of a region: of one row, or of two joined column by column. */
export interface Headings {
  readonly texts: readonly string[];
  readonly rows: 1 | 2;
}

/** Headings that only say something together with the group they stand under. */
const GENERIC = new Set(
  'start end in out hours hour hrs hr time from to begin begins finish units unit minutes min mins date id name first last code number no type used max left total by rate amount'.split(
    ' ',
  ),
);

/**
 * Joins a line of headings with the line of group names above it, if that is what stands there: "Scheduled" over "Start",
 * "End" and "Hours". A title or a filter line is none.
 */
export function headingsOf(grid: Grid, row: number, span: Span): Headings {
  const bottom = textsOf(grid.rows[row], span);
  const groups = groupsAbove(grid, row, span, bottom);
  if (!groups) return { texts: bottom, rows: 1 };
  const texts = bottom.map((text, index) => {
    const group = groups[index] ?? '';
    if (text === '' || group === '' || text === group) return text === '' ? group : text;
    return `${group} ${text}`;
  });
  return { texts, rows: 2 };
}

export function textsOf(row: Row | undefined, { from, to }: Span): string[] {
  const texts: string[] = [];
  for (let column = from; column <= to; column++)
    texts.push(
      String(row?.[column] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return texts;
}

/** The group each column stands under, or nothing where the row above is no line of groups. */
function groupsAbove(grid: Grid, row: number, span: Span, bottom: readonly string[]): string[] | undefined {
  const above = grid.rows[row - 1];
  if (!above) return undefined;
  const top = textsOf(above, span);
  const merged = mergedOver(grid, row - 1, span, top);
  // Two groups in merged cells over headings that need them are groups whatever their names.
  if (!areGroupNames(above, span) && !(merged && tellsApart(merged, bottom))) return undefined;
  if (merged) return new Set(merged).size > 1 ? merged : undefined;
  const groups = carried(top, bottom);
  return isNeeded(top, groups, bottom) ? groups : undefined;
}

/**
 * A title or a filter line can be made of the same words. Group names are needed: by headings that say little alone, by
 * columns without a heading of their own, or, in headings broken over two lines, by nearly every column.
 */
function isNeeded(top: readonly string[], groups: readonly string[], bottom: readonly string[]): boolean {
  const count = (test: (index: number) => boolean): number => top.filter((_, index) => test(index)).length;
  const own = count((index) => top[index] !== '');
  if (own === 1 && top[0] !== '') return false;
  const under = count((index) => groups[index] !== '' && bottom[index] !== '');
  const isNeedy = needyOf(bottom);
  const needy = count((index) => groups[index] !== '' && isNeedy[index] === true);
  const single = count((index) => top[index] !== '' && bottom[index] === '');
  return (
    (needy >= 2 && needy >= 0.6 * under) || single >= 2 || own >= 0.6 * count((index) => bottom[index] !== '')
  );
}

/** Whether headings that are written more than once are all different under their groups. */
function tellsApart(groups: readonly string[], bottom: readonly string[]): boolean {
  const named = bottom.filter((text) => text !== '');
  const joined = bottom.flatMap((text, index) => (text === '' ? [] : [`${groups[index] ?? ''} ${text}`]));
  return new Set(named).size < named.length && new Set(joined).size === joined.length;
}

/** The groups as merged cells show them; undefined where none of the row is merged across columns. */
function mergedOver({ sheet }: Grid, row: number, span: Span, top: readonly string[]): string[] | undefined {
  const merges = sheet.merges.filter(
    (merge) =>
      merge.columns > 1 &&
      merge.row - sheet.row <= row &&
      row < merge.row - sheet.row + merge.rows &&
      merge.column - sheet.column >= span.from &&
      merge.column - sheet.column <= span.to,
  );
  if (merges.length === 0) return undefined;
  const groups = [...top];
  for (const merge of merges) {
    const first = merge.column - sheet.column - span.from;
    for (let index = first; index < Math.min(first + merge.columns, groups.length); index++)
      groups[index] = top[first] ?? '';
  }
  return groups;
}

/**
 * Without merged cells a group is taken to reach to the right as far as the headings need one: those that are repeated, or
 * say little by themselves.
 */
function carried(top: readonly string[], bottom: readonly string[]): string[] {
  const needy = needyOf(bottom);
  let group = '';
  return top.map((text, index) => {
    if (text !== '') group = text;
    // A blank column inside of a group ends it as little as one inside of a table.
    else if (bottom[index] === '') return '';
    else if (!needy[index]) group = '';
    return group;
  });
}

/** Which headings say little by themselves, or not which of several they are. */
function needyOf(bottom: readonly string[]): readonly boolean[] {
  const times = new Map<string, number>();
  for (const text of bottom) times.set(text, (times.get(text) ?? 0) + 1);
  return bottom.map(
    (text) => text !== '' && ((times.get(text) ?? 0) > 1 || wordsOf(text).every((word) => GENERIC.has(word))),
  );
}

/** Whether the texts of a row are those of the headings once more, as at the top of every printed page. */
export function repeats(
  row: Row | undefined,
  { from, to }: Span,
  lines: readonly (readonly string[])[],
): boolean {
  let [filled, same] = [0, 0];
  for (let column = from; column <= to; column++) {
    const cell = row?.[column];
    if (!isFilled(cell)) continue;
    filled++;
    const text = String(cell).replace(/\s+/g, ' ').trim();
    if (lines.some((line) => line[column - from] === text)) same++;
  }
  return filled > 0 && same >= 0.6 * filled;
}
