/**
 * What the workbook keeps while our columns are being written or taken back, so that a pane that opens later can put right
 * what broke off. It says where things are, never what stands in cells: those are on a sheet of their own for that time.
 */
import * as v from 'valibot';
import type { Area, CellValue, Row } from './cells';
import { checksum, orderedChecksum } from './checksum';
import { isOurHighlight } from './highlights';
import { OWN_COLUMNS } from './ownColumns';
import type { Result } from './problem';
import { wayBack, type FormerColumn, type Undo } from './undo';

/** The sheet that holds former cells of our columns, at their own addresses, only while a write is under way. */
export const KEEPING_SHEET = 'Authorized Hours - before';

/** Raised when an older version could misread what a newer one keeps. */
const SCHEMA = 1;

/** Far more than are ever read: each costs time for every row. */
const MOST_READ = 100;

/** Excel's last cell is XFD1048576. */
const SHEET = { rows: 1_048_576, columns: 16_384 } as const;

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SHEET.rows));
const count = v.pipe(index, v.minValue(1));
const area = v.strictObject({ row: index, column: index, rows: count, columns: count });
/** A heading, or a formula. */
const text = v.pipe(v.string(), v.maxLength(40_000));
/** Excel allows names of 255 characters; a sentence has to hold them. */
const name = v.pipe(v.string(), v.maxLength(400));
/** In points; Excel's widest column is of 255 characters. */
const width = v.pipe(v.number(), v.minValue(0), v.maxValue(20_000));

const head = v.strictObject({
  id: name,
  kind: v.picklist(['table', 'range']),
  name,
  sheet: name,
  row: index,
  column: index,
  headingRows: count,
  headings: v.array(text),
  rowCount: index,
  date1904: v.boolean(),
});

const look = v.strictObject({ wrapText: v.boolean(), bold: v.boolean(), color: text, fill: text });

/** What was under way when it broke off. */
export type Doing = 'writing' | 'takingBack';

const journal = v.strictObject({
  schema: v.literal(SCHEMA),
  doing: v.picklist(['writing', 'takingBack'] satisfies Doing[]),
  head,
  /** Columns that were, or were to be, added at the right end. */
  widenBy: index,
  columns: v.pipe(
    v.array(
      v.strictObject({
        heading: v.picklist(OWN_COLUMNS),
        column: index,
        existed: v.boolean(),
        numberFormat: text,
        /** Number formats of the body cells, each with how many cells it holds for; absent where there were none. */
        formats: v.exactOptional(v.array(v.strictTuple([text, index]))),
        width: v.exactOptional(width),
        look: v.exactOptional(v.nullable(look)),
        /** Of what was to be written: it is known again though what it was figured from was corrected since. */
        written: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
      }),
    ),
    v.minLength(1),
  ),
  rules: v.array(v.strictObject({ formula: text, area: v.exactOptional(area) })),
  /** What became of former cells: on their way to their sheet, and nothing changed yet; there; none; or could not be kept. */
  kept: v.picklist(['keeping', 'kept', 'blank', 'notKept']),
  /** Of the rows that the cells belong to, in their order. */
  rows: v.strictObject({ columns: v.pipe(v.array(index), v.maxLength(MOST_READ)), checksum: name }),
});

export type Journal = v.InferOutput<typeof journal>;

export function journalOf(undo: Undo, doing: Doing, kept: Journal['kept']): Journal {
  const { plan, former } = undo;
  const [input] = plan.inputs;
  return {
    schema: SCHEMA,
    doing,
    head: { ...plan.head, headings: [...plan.head.headings] },
    widenBy: plan.widenBy,
    columns: plan.columns.map(({ heading, column, existed, numberFormat, after }, at) => ({
      heading,
      column,
      existed,
      numberFormat,
      written: checksum(after),
      ...keptLook(former.columns[at]),
    })),
    rules: former.rules.map((rule) => ({
      formula: rule.formula,
      ...(rule.area && { area: rule.area }),
    })),
    kept,
    rows: {
      columns: [...(input?.columns ?? [])],
      checksum: orderedChecksum(input?.rows ?? [], input?.columns ?? []),
    },
  };
}

function keptLook(
  column: FormerColumn | undefined,
): Pick<Journal['columns'][number], 'formats' | 'width' | 'look'> {
  return {
    ...(column?.formats && { formats: runsOf(column.formats) }),
    ...(column?.width !== undefined && { width: column.width }),
    ...(column?.heading !== undefined && { look: column.heading }),
  };
}

function runsOf(formats: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const format of formats) {
    const last = runs.at(-1);
    if (last?.[0] === format) last[1]++;
    else runs.push([format, 1]);
  }
  return runs;
}

/**
 * Reads what the workbook keeps of a write that did not end; `undefined` where there is none. Anyone can have changed it, and
 * a newer version can have written it: then it is refused, and nothing of it is used.
 */
export function readJournal(setting: unknown): Result<Journal | undefined> {
  if (setting === undefined) return { ok: true, value: undefined };
  const read = v.safeParse(journal, setting);
  if (read.success && isWhole(read.output)) return { ok: true, value: read.output };
  const schema: unknown = Reflect.get(Object(setting), 'schema');
  const isNewer = typeof schema === 'number' && schema > SCHEMA;
  return {
    ok: false,
    problem: {
      code: 'journalUnreadable',
      message: isNewer
        ? 'A newer version of Authorized Hours did not end its last writing in this workbook. Open that version to finish it or to take it back.'
        : 'The last writing into this workbook did not end, and what the workbook keeps about it is damaged, so it cannot be taken back here. Look at the hours columns, then choose to leave them as they are, and preview and write again.',
    },
  };
}

/** Whether its parts fit each other and a sheet: columns inside what was written, formats for each body cell. */
function isWhole({ head, widenBy, columns, rules, rows }: Journal): boolean {
  const { row, column, headingRows, headings, rowCount } = head;
  const end = column + headings.length + widenBy;
  const added = columns.filter(({ existed }) => !existed);
  return (
    headingRows <= row + 1 &&
    isOnSheet({ row, column, rows: 1 + rowCount, columns: end - column }) &&
    added.length === widenBy &&
    new Set(columns.map(({ heading }) => heading)).size === columns.length &&
    new Set(columns.map((each) => each.column)).size === columns.length &&
    columns.every((each) => each.column >= column && each.column < end) &&
    added.every((each) => each.column >= column + headings.length) &&
    columns.every(
      ({ formats }) => !formats || formats.reduce((sum, [, cells]) => sum + cells, 0) === rowCount,
    ) &&
    // Others would be put where they never were, and no run would clear them away.
    rules.every(({ formula, area }) => isOurHighlight(formula) && (!area || isOnSheet(area))) &&
    rows.columns.every((each) => each < headings.length)
  );
}

function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return row + rows <= SHEET.rows && column + columns <= SHEET.columns;
}

/** What was on the sheet of former cells for a column: as `Range.formulas` and `Range.values` give it. */
export interface KeptCells {
  readonly formulas: readonly CellValue[];
  readonly values: readonly CellValue[];
}

/**
 * All that is needed to take back what a journal tells of.
 *
 * @param kept the former cells of a column that stood there before
 * @param afterOf what was to be written into a column, as far as it is known
 */
export function undoOf(
  journal: Journal,
  kept: (column: number) => KeptCells,
  afterOf: (column: Journal['columns'][number]) => readonly CellValue[],
): Undo {
  const { widenBy, rules } = journal;
  const head = journal.head;
  return {
    plan: {
      head,
      widenBy,
      highlights: [],
      columns: journal.columns.map((each) => ({
        heading: each.heading,
        column: each.column,
        existed: each.existed,
        numberFormat: each.numberFormat,
        before: each.existed ? kept(each.column).values : undefined,
        after: filled(afterOf(each), head.rowCount),
      })),
      inputs: [{ head, columns: [], rows: [], formatted: [] }],
    },
    former: {
      columns: journal.columns.map(({ column, existed, formats, width, look }) => ({
        column,
        formulas: existed ? kept(column).formulas : undefined,
        formats: formats?.flatMap(([format, count]) => new Array<string>(count).fill(format)),
        width,
        heading: look,
      })),
      rules: rules.map(({ formula, area }) => ({ formula, area })),
    },
  };
}

function filled(cells: readonly CellValue[], rows: number): readonly CellValue[] {
  return Array.from({ length: rows }, (_, row) => cells[row] ?? '');
}

/** Whether the rows stand as they did, so that former cells come to their own rows. @param rows the schedule's body now */
export function areSameRows({ rows: { columns, checksum } }: Journal, rows: readonly Row[]): boolean {
  return orderedChecksum(rows, columns) === checksum;
}

/** Former cells as they are to be typed, of the columns that stood there before; none where all of them were blank. */
export function cellsToKeep(
  undo: Undo,
): readonly { readonly column: number; readonly cells: readonly CellValue[] }[] {
  const columns = wayBack(undo).columns.flatMap(({ column, cells }) => (cells ? [{ column, cells }] : []));
  return columns.some(({ cells }) => cells.some((cell) => cell !== '')) ? columns : [];
}
