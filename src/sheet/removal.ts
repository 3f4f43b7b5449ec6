/** Taking our columns out of a workbook, whenever and by whichever run they came in. */
import { shown, type CellValue, type Row, type TableHead } from './cells';
import { checksum } from './checksum';
import { describeDifferences, type Difference } from './compare';
import { ownColumnOf, type OwnColumn } from './ownColumns';
import type { ChangePlan } from './plan';
import type { Problem } from './problem';
import { isFormula, type Undo } from './undo';

/** A table or plain range with columns of ours. */
export interface Owning {
  readonly head: TableHead;
  readonly rows: readonly Row[];
}

interface OwnPlace {
  readonly heading: OwnColumn;
  /** Index in the table. */
  readonly place: number;
}

export function ownPlaces({ headings }: TableHead): readonly OwnPlace[] {
  return headings.flatMap((heading, place) => {
    const own = ownColumnOf(heading);
    return own ? [{ heading: own, place }] : [];
  });
}

/** The checksum of each column of ours as it stands. */
export function ownSums({ head, rows }: Owning): readonly string[] {
  return ownPlaces(head).map(({ place }) => checksum(rows.map((row) => row[place] ?? '')));
}

/** Whether each column of ours holds just what was written at some time, or nothing. */
export function isAsWritten({ head, rows }: Owning, sums: ReadonlySet<string>): boolean {
  return ownPlaces(head).every((own) => isKnown(rows, own, sums));
}

function isKnown(rows: readonly Row[], { place }: OwnPlace, sums: ReadonlySet<string>): boolean {
  const cells = rows.map((row) => row[place] ?? '');
  return sums.has(checksum(cells)) || cells.every((cell) => cell === '');
}

/**
 * Why our columns cannot go without loss: a cell holds what was neither written nor would be written now.
 *
 * @param sums of all columns that were written in this workbook
 * @param formulas of our columns, as `Range.formulas` gives them, in the order of `ownPlaces`: we write none
 * @param now what would be written now, where that is known: of columns that are not as they were written, it tells which cells
 */
export function whyNotRemoved(
  { head, rows }: Owning,
  sums: ReadonlySet<string>,
  formulas: readonly (readonly CellValue[])[],
  now: ChangePlan | undefined,
): Problem | undefined {
  const differences = ownPlaces(head).flatMap((own, at): Difference[] => {
    const isWritten = isKnown(rows, own, sums);
    const after =
      now?.head.id === head.id ? now.columns.find(({ heading }) => heading === own.heading)?.after : [];
    return rows.flatMap((row, bodyRow): Difference[] => {
      const cell = row[own.place] ?? '';
      const isOurs = isWritten || cell === '' || cell === after?.[bodyRow];
      if (isOurs && !isFormula(formulas[at]?.[bodyRow], cell)) return [];
      return [{ head, bodyRow, heading: own.heading, value: shown(cell) }];
    });
  });
  return describeDifferences(
    differences,
    'typedSince',
    (what) =>
      `${what} in the hours columns after they were written, or what they were figured from did, so nothing was removed. Move what was typed there to a column of its own, or preview and write again. Then remove again.`,
  );
}

/** The look of a cell that nobody gave one. */
const PLAIN = { wrapText: false, bold: false, color: '#000000', fill: '#FFFFFF' } as const;

/**
 * Our columns at the right end of a table, as though they had been added by one write that is now to be taken back; none where
 * there are none, or where nothing else stands in the table. A write adds none twice: of one that somebody copied only the last
 * is among them.
 */
export function addedAtEnd({ head, rows }: Owning): Undo | undefined {
  const own = ownPlaces(head);
  const seen = new Set<OwnColumn>();
  let width = head.headings.length;
  while (width > 1) {
    const last = own.find(({ place }) => place === width - 1);
    if (!last || seen.has(last.heading)) break;
    seen.add(last.heading);
    width--;
  }
  const added = own.filter(({ place }) => place >= width);
  if (added.length === 0) return undefined;
  const narrow = { ...head, headings: head.headings.slice(0, width) };
  const columnOf = ({ place }: OwnPlace) => head.column + place;
  return {
    plan: {
      head: narrow,
      widenBy: added.length,
      highlights: [],
      columns: added.map((each) => ({
        heading: each.heading,
        column: columnOf(each),
        existed: false,
        numberFormat: 'General',
        before: undefined,
        after: rows.map((row) => row[each.place] ?? ''),
      })),
      inputs: [{ head: narrow, columns: [], rows: [], formatted: [] }],
    },
    former: {
      columns: added.map((each) => ({
        column: columnOf(each),
        formulas: undefined,
        formats: undefined,
        width: undefined,
        heading: head.kind === 'range' ? PLAIN : undefined,
      })),
      rules: [],
    },
  };
}

/** Indices of our columns that stand among others, the last first. */
export function ownAmongOthers(owning: Owning): readonly number[] {
  const width = addedAtEnd(owning)?.plan.head.headings.length ?? owning.head.headings.length;
  return ownPlaces(owning.head)
    .map(({ place }) => place)
    .filter((place) => place < width)
    .reverse();
}
