import { lift, readKept, readSetting, readTables } from '../excel';
import {
  areSameRows,
  checksum,
  called,
  ownColumnOf,
  readJournal,
  titled,
  undoOf,
  withSums,
  type ChangePlan,
  type Journal,
  type KeptCells,
  type Problem,
  type Result,
  type Row,
  type TableHead,
  type Undo,
} from '../sheet';
import type { Preview } from './preview';
import { SAFE_PLACE } from './safePlace';
import { WRITTEN_SETTING } from './settingKeys';

/** A write, or a taking back, that broke off: the pane or the workbook was closed, or Excel failed. */
export interface Unfinished {
  /** What is to be told. */
  readonly problem: Problem;
  /** Absent where it cannot be read, so that it can only be left as it is. */
  readonly journal?: Journal;
}

/** What in this workbook broke off; nothing where all is well. */
export async function unfinished(): Promise<Result<Unfinished | undefined>> {
  const setting = await readSetting(SAFE_PLACE.key);
  return setting.ok ? { ok: true, value: unfinishedIn(setting.value) } : setting;
}

/** @param setting what the workbook keeps of it, not to be trusted */
export function unfinishedIn(setting: unknown): Unfinished | undefined {
  const journal = readJournal(setting);
  if (!journal.ok) return { problem: journal.problem };
  if (!journal.value) return undefined;
  const { head } = journal.value;
  return {
    journal: journal.value,
    problem: { code: 'unfinished', message: brokeOff(journal.value), sheet: head.sheet },
  };
}

/**
 * Leaves our columns as they are, and no longer tells of it. What stood in them before can then not be brought back; those that
 * were written whole are known as ours.
 */
export async function leaveUnfinished(): Promise<Result<undefined>> {
  const setting = await readSetting(SAFE_PLACE.key);
  if (!setting.ok) return setting;
  const journal = unfinishedIn(setting.value)?.journal;
  // Nothing is known of it, or nothing had been written yet.
  if (!journal || (journal.doing === 'writing' && journal.kept === 'keeping')) return lift(SAFE_PLACE);
  const sums = journal.columns.map(({ written }) => written);
  return lift(SAFE_PLACE, { [WRITTEN_SETTING]: (old) => withSums(old, sums) });
}

/**
 * What is needed to take back what broke off. What was to be written is kept nowhere, and tells what we wrote from what a person
 * typed since: a column that was written whole is known by its checksum, and of one that was not it is figured anew.
 *
 * @param now a preview of the sheet as it is now
 */
export async function recall(journal: Journal, now: Preview): Promise<Result<Undo>> {
  const { head: is } = now.plan;
  const was = journal.head;
  const rows = now.plan.inputs[0]?.rows ?? [];
  const isNamed = is.id === was.id || (is.sheet === was.sheet && is.name === was.name);
  const isSame = isNamed ? { ok: true as const, value: true } : await isSameList(journal, is, rows);
  if (!isSame.ok) return isSame;
  if (!isSame.value) return refused('unfinishedElsewhere', elsewhere(journal));
  if (!standsThere(journal, is) || hasLonger(now.plan, was)) return refused('movedSince', moved(journal));
  const cells = await keptCells(journal);
  if (!cells.ok) return cells;
  if (journal.kept === 'kept' && !areSameRows(journal, rows)) return refused('movedSince', moved(journal));
  const { id, kind, name, sheet } = is;
  const found = { ...journal, head: { ...was, id, kind, name, sheet } };
  const afterOf = ({ heading, written }: Journal['columns'][number]) => {
    const { before = [], after = [] } = now.plan.columns.find((column) => column.heading === heading) ?? {};
    return checksum(before) === written ? before : after;
  };
  return { ok: true, value: undoOf(found, cells.value, afterOf) };
}

/**
 * Whether a plain range that is called otherwise now is what the write was in: its sheet has another name, it stands elsewhere
 * on it, or it was a table then. It holds the same rows, and nothing is left at the old place.
 */
async function isSameList(journal: Journal, is: TableHead, rows: readonly Row[]): Promise<Result<boolean>> {
  const { head } = journal;
  if (is.kind === 'table' || !areSameRows(journal, rows.slice(0, head.rowCount)))
    return { ok: true, value: false };
  const old = await readTables([{ head, formatted: [] }], titled);
  if (old.ok || GONE.has(old.problem.code)) return { ok: true, value: !old.ok };
  return old;
}

const GONE = new Set(['ItemNotFound', 'tableMoved']);

/** Whether a plain range has hours of ours in rows that came since: some were put in above what was written last. */
function hasLonger({ columns }: ChangePlan, { kind, rowCount }: TableHead): boolean {
  return (
    kind === 'range' && columns.some(({ before = [] }) => before.slice(rowCount).some((cell) => cell !== ''))
  );
}

/**
 * Whether the schedule stands where the write was. Anyone can change what is kept: cells of other tables, beside it, under it or
 * elsewhere on the sheet, must never be taken for ours.
 */
function standsThere({ head: was, columns }: Journal, is: TableHead): boolean {
  return (
    (was.kind === is.kind || is.kind === 'range') &&
    was.row === is.row &&
    was.column === is.column &&
    was.headingRows === is.headingRows &&
    // A plain range is as long as its last row; rows that came since are none of the write's.
    (is.kind === 'table' ? was.rowCount === is.rowCount : was.rowCount <= is.rowCount) &&
    columns.every(
      ({ heading, column, existed }) =>
        !existed || ownColumnOf(is.headings[column - is.column] ?? '') === heading,
    )
  );
}

async function keptCells(journal: Journal): Promise<Result<(column: number) => KeptCells>> {
  const { head, kept } = journal;
  const blank: KeptCells = { formulas: [], values: [] };
  const existing = journal.columns.filter(({ existed }) => existed).map(({ column }) => column);
  if (kept === 'notKept' || kept === 'keeping') return refused('notKept', notKept(journal));
  if (kept === 'blank') {
    const cells = new Array<string>(head.rowCount).fill('');
    return { ok: true, value: () => (head.rowCount === 0 ? blank : { formulas: cells, values: cells }) };
  }
  const read = await readKept(SAFE_PLACE, { row: head.row + 1, rowCount: head.rowCount }, existing);
  if (!read.ok) return read;
  const { value } = read;
  if (!value) return refused('notKept', notKept(journal));
  return { ok: true, value: (column) => value[existing.indexOf(column)] ?? blank };
}

function refused(code: string, message: string): Result<never> {
  return { ok: false, problem: { code, message } };
}

function brokeOff({ head, doing }: Journal): string {
  const [what, wayOn] =
    doing === 'writing'
      ? ['The last writing of hours into', 'finish it or take it back']
      : ['Taking back the hours of', 'take them back again, or finish writing'];
  return `${what} ${called(head)} did not finish, so its hours columns may hold a part only. If a colleague is writing right now, wait and preview again. Otherwise ${wayOn}.`;
}

function elsewhere({ head }: Journal): string {
  return `What did not finish was in ${called(head)}, and the schedule is taken from elsewhere now. Choose that table as the schedule under Columns, or leave it as it is.`;
}

function moved({ head }: Journal): string {
  return `Rows or columns of ${called(head)} were moved, added, taken out, sorted or changed since it broke off, so what stood in the hours columns before could come to the wrong cells, and nothing was taken back. Finish writing instead.`;
}

function notKept({ head }: Journal): string {
  return `What stood in the hours columns of ${called(head)} before could not be kept, so it cannot be brought back. Finish writing instead.`;
}
