import { isErrorValue, type Area, type CellValue, type TableHead } from './cells';
import { headAfter, type Reading } from './compare';
import { foundHighlight, type Highlight } from './highlights';
import type { ChangePlan } from './plan';

/** How the heading of a column looked. Colours as `#RRGGBB`. */
export interface HeadingLook {
  readonly wrapText: boolean;
  readonly bold: boolean;
  readonly color: string;
  /** White also where there was no fill. */
  readonly fill: string;
}

/** One of our columns, or the blank cells it was to take, before it was written. */
export interface FormerColumn {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** The body cells as `Range.formulas` gave them; absent where the column was added. */
  readonly formulas: readonly CellValue[] | undefined;
  /** The number format of each body cell; absent where the column was added to cells without any formats. */
  readonly formats: readonly string[] | undefined;
  /** Of a column that was added, in points. */
  readonly width: number | undefined;
  /** Of a column that was added to a plain range: how the cell of its heading looked, null without any format. */
  readonly heading: HeadingLook | null | undefined;
}

/** What stood in the places of a plan's columns before it was carried out, as it was read. */
export interface Former {
  /** In the order of the plan's columns. */
  readonly columns: readonly FormerColumn[];
  /** Our own conditional formats; without an area where it had been broken into several. */
  readonly rules: readonly { readonly formula: string; readonly area: Area | undefined }[];
}

/** All that is needed to take a write back. */
export interface Undo {
  readonly plan: ChangePlan;
  readonly former: Former;
}

/** What is to be done to bring back what stood there. */
export interface WayBack {
  /** The schedule as it was written. */
  readonly head: TableHead;
  readonly columns: readonly ColumnBack[];
  /** Columns that go again from the right end of the table. */
  readonly narrowBy: number;
  readonly highlights: readonly Highlight[];
}

export interface ColumnBack extends Omit<FormerColumn, 'formulas'> {
  /** What is to be typed into each body cell; absent for a column that goes. */
  readonly cells: readonly CellValue[] | undefined;
}

export function wayBack({ plan, former }: Undo): WayBack {
  const { row, column, headings, rowCount } = plan.head;
  const whole = { row: row + 1, column, rows: rowCount, columns: headings.length };
  return {
    head: headAfter(plan),
    columns: plan.columns.map(({ before }, index): ColumnBack => {
      const was = former.columns[index];
      if (!was) throw new RangeError(`nothing is known of column ${index} before`);
      const { formulas, ...rest } = was;
      return {
        ...rest,
        cells: formulas?.map((formula, place) => typedAgain(formula, before?.[place])),
      };
    }),
    narrowBy: plan.widenBy,
    // Found strongest first, and each that is added is stronger than those before.
    highlights: former.rules
      .filter(({ formula }) => formula !== '')
      .toReversed()
      .map(({ formula, area }) => foundHighlight(formula, area ?? whole)),
  };
}

/** Characters ("Excel specifications and limits"). */
const LONGEST_TEXT = 32_767;

/**
 * What has to be typed for a cell to hold what it held. A text has an apostrophe before it, or Excel would make a number, a
 * date or a formula of some; not one that would be too long with it, which is none of these.
 */
function typedAgain(cell: CellValue, value: CellValue | undefined): CellValue {
  const isTyped = typeof cell !== 'string' || cell === '' || isErrorValue(cell) || isFormula(cell, value);
  return isTyped || cell.length >= LONGEST_TEXT ? cell : `'${cell}`;
}

/** Of a cell without a formula `Range.formulas` gives its value, which can begin with "=" as well. */
export function isFormula(cell: CellValue | undefined, value: CellValue | undefined): boolean {
  return typeof cell === 'string' && cell.startsWith('=') && cell !== value;
}

/**
 * What our columns are to say once it is taken back, to be compared with the sheet as after writing.
 *
 * @param found the schedule as it stands then: formulas may come to something else by now
 */
export function planBack({ plan, former }: Undo, found: Pick<Reading, 'rows'>): ChangePlan {
  const columns = plan.columns.flatMap((column, index) => {
    const { before, after } = column;
    const place = column.column - plan.head.column;
    const formulas = former.columns[index]?.formulas;
    const expected = before?.map((value, row) =>
      isFormula(formulas?.[row], value) ? (found.rows[row]?.[place] ?? '') : value,
    );
    return expected ? [{ ...column, before: after, after: expected }] : [];
  });
  return { ...plan, columns, widenBy: 0, highlights: [], inputs: [] };
}
