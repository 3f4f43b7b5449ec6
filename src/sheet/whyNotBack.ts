import { shown, type CellValue, type Row } from './cells';
import { describeDifferences, headAfter, type Difference, type Reading } from './compare';
import { ownColumnOf } from './ownColumns';
import type { ChangePlan } from './plan';
import type { Problem } from './problem';
import { isFormula, type Undo } from './undo';

/** The schedule as it stands now. */
export interface StandingRows extends Reading {
  /** The row right under it. */
  readonly below: Row;
  /** The cells of our columns as `Range.formulas` gives them, in the order of the plan's columns. */
  readonly formulas: readonly (readonly CellValue[])[];
}

/**
 * Why a write cannot be taken back without loss: something else was typed into our columns since, rows were put into a plain
 * range, so that some of our cells are under it now, or, where our columns held something before, the rows stand in another
 * order, so that it would come to the wrong ones.
 */
export function whyNotBack(undo: Undo, schedule: StandingRows): Problem | undefined {
  const { plan } = undo;
  const typed = typedSince(undo, schedule);
  if (typed.length > 0) {
    return describeDifferences(
      typed,
      'typedSince',
      (what) =>
        `${what} in the columns that were written, so nothing was taken back. Move what was typed there to a column of its own, or clear it, then take back again.`,
    );
  }
  const pushed = describeDifferences(
    pushedDown(plan, schedule),
    'movedSince',
    (what) =>
      `${what} places since the hours were written, as rows were put in above, so its hours would be left behind, and nothing was taken back. Take those rows out, then take back again; or preview and write again.`,
  );
  if (pushed) return pushed;
  const isNew = plan.columns.every(({ existed }) => !existed);
  const moved = isNew ? [] : movedSince(plan, schedule);
  return describeDifferences(
    moved,
    'movedSince',
    (what) =>
      `${what} places since the hours were written, so what stood in the columns before would come to the wrong rows, and nothing was taken back. Sort the rows as they were, then take back again; or preview and write again.`,
  );
}

/**
 * What stands where added columns were, once they are taken out: somebody typed there meanwhile, or they were not taken out. A
 * total under them is none of ours, and stays.
 *
 * @param cells the schedule as plain cells, as wide as it was with them
 */
export function leftBehind(
  { plan: { head, columns } }: Undo,
  { headings, rows }: Reading,
): Problem | undefined {
  // Of two lines, the upper may be a group's name that reaches over them.
  const lines = head.headingRows > 1 ? rows : [headings, ...rows];
  const first = rows.length - lines.length;
  const left = columns.flatMap(({ column, existed, heading }): Difference[] =>
    existed
      ? []
      : lines.flatMap((line, at): Difference[] => {
          const cell = line[column - head.column] ?? '';
          return cell === '' ? [] : [{ head, bodyRow: first + at, heading, value: shown(cell) }];
        }),
  );
  return describeDifferences(
    left,
    'changedMeanwhile',
    (what) =>
      `${what} where the columns were while they were being taken out. Look at what stands there, then take back again.`,
  );
}

/** Blank, or as Excel names a table's column that has no heading. */
const UNNAMED = /^(?:Column\d+)?$/;

/** Cells of ours that hold neither what was written nor what stood there before; a blank one has nothing that could be lost. */
function typedSince(
  { plan, former }: Undo,
  { headings, rows, formulas }: StandingRows,
): readonly Difference[] {
  const head = headAfter(plan);
  const places = placesOf(plan);
  const renamed = plan.columns.flatMap(({ heading, existed }, index): Difference[] => {
    const found = headings[places[index] ?? -1] ?? '';
    // A write that broke off may have left a column without its heading, which a table then names itself.
    const isOurs = ownColumnOf(found) === heading || (!existed && UNNAMED.test(found));
    return isOurs ? [] : [{ head, bodyRow: -1, heading, value: found }];
  });
  // Sorting takes what was written along with its rows.
  const written = writtenRows(plan);
  const typed = rows.flatMap((cells, bodyRow): Difference[] => {
    const own = places.map((place) => cells[place] ?? '');
    // Whatever it comes to, and where it shows nothing: we write none. One that stood there before may stand there still.
    const isTyped = plan.columns.map(
      ({ before }, at) =>
        isFormula(formulas[at]?.[bodyRow], own[at]) &&
        !isFormula(former.columns[at]?.formulas?.[bodyRow], before?.[bodyRow]),
    );
    if (!isTyped.includes(true) && written.has(JSON.stringify(own))) return [];
    const index = plan.columns.findIndex(({ after, before }, at) => {
      if (isTyped[at]) return true;
      const cell = own[at];
      return cell !== '' && cell !== after[bodyRow] && cell !== before?.[bodyRow];
    });
    const column = plan.columns[index];
    return column ? [{ head, bodyRow, heading: column.heading, value: shown(own[index] ?? '') }] : [];
  });
  return [...renamed, ...typed];
}

/** The row under a plain range, where it is one that was written and is missing in it. A total there is none of ours. */
function pushedDown(plan: ChangePlan, { rows, below }: StandingRows): readonly Difference[] {
  const ownOf = (cells: Row) => placesOf(plan).map((place) => cells[place] ?? '');
  const own = ownOf(below);
  const key = JSON.stringify(own);
  const isMissing = () => !rows.some((cells) => JSON.stringify(ownOf(cells)) === key);
  const at = own.findIndex((cell) => cell !== '');
  const column = plan.columns[at];
  if (!column || !writtenRows(plan).has(key) || !isMissing()) return [];
  const { heading } = column;
  return [{ head: headAfter(plan), bodyRow: rows.length, heading, value: shown(own[at] ?? '') }];
}

/** Indices of our columns in the schedule. */
function placesOf({ head, columns }: ChangePlan): readonly number[] {
  return columns.map(({ column }) => column - head.column);
}

/** Our cells of each row, as one text. */
function writtenRows({ head, columns }: ChangePlan): ReadonlySet<string> {
  return new Set(
    Array.from({ length: head.rowCount }, (_, row) => JSON.stringify(columns.map(({ after }) => after[row]))),
  );
}

/**
 * Rows that now stand where another one stood, as far as what figures were taken from tells them apart: rows that stood
 * elsewhere, and those that have nothing in common with what stood there.
 */
function movedSince({ inputs: [input] }: ChangePlan, { rows }: Reading): readonly Difference[] {
  if (!input) return [];
  const { head, columns } = input;
  const key = (row: Row | undefined) => JSON.stringify(columns.map((column) => row?.[column] ?? ''));
  const before = input.rows.map(key);
  const known = new Set(before);
  return rows.flatMap((row, bodyRow): Difference[] => {
    const now = key(row);
    const was = input.rows[bodyRow];
    if (!was || now === before[bodyRow]) return [];
    const isCorrected = columns.some((column) => row[column] !== '' && row[column] === was[column]);
    if (isCorrected && !known.has(now)) return [];
    const [first = 0] = columns;
    return [{ head, bodyRow, heading: head.headings[first] ?? '', value: shown(row[first] ?? '') }];
  });
}
