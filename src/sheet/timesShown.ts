import type { CellValue, Row } from './cells';
import { clockTest } from './clockFormats';
import { WIDE_LIMITS_IN_HOURS, type AuthorizationColumn, type ScheduleField } from './fieldNames';
import type { MappedTable } from './mapping';
import type { Note } from './notes';

/** The number formats of body cells, top down, by index of their column. Only of columns in doubt. */
export type Formats = ReadonlyMap<number, readonly string[]>;

export const NO_FORMATS: Formats = new Map();

const OF_VISITS: readonly ScheduleField[] = [
  'scheduledHours',
  'actualHours',
  'billHours',
  'payHours',
  'unpaidBreak',
];
const OF_LIMITS: readonly AuthorizationColumn[] = [
  'maxHours',
  ...WIDE_LIMITS_IN_HOURS,
  'hoursUsed',
  'hoursRemaining',
];

/** 168 hours around the clock: a limit of 7 can be 7:00, or seven days shown as 168:00. */
const DAYS_OF_A_WEEK = 7;

/**
 * The columns of hours with a number that may be a time as Excel keeps it, a part of a day: 5:00 is 0.2083. Which of them
 * are, only their formats tell. Numbers such as 5 and 7.25 leave no doubt in a visit; in a limit small ones may be days.
 */
export function columnsInDoubt({ columns }: MappedTable<string>, rows: readonly Row[]): readonly number[] {
  const inDoubt = (fields: readonly string[], test: (rows: readonly Row[], column: number) => boolean) =>
    fields.flatMap((field) => {
      const column = columns[field];
      return column !== undefined && test(rows, column) ? [column] : [];
    });
  return [...inDoubt(OF_VISITS, mayHoldTimes), ...inDoubt(OF_LIMITS, mayHoldDays)];
}

/** A column of nothing but 1 may be visits around the clock, 24:00 each. */
function mayHoldTimes(rows: readonly Row[], column: number): boolean {
  let [anyAbove1, any1] = [false, false];
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell !== 'number' || cell === 0) continue;
    if (!isTypedAsHours(cell)) return true;
    if (cell === 1) any1 = true;
    else anyAbove1 = true;
  }
  return any1 && !anyAbove1;
}

function mayHoldDays(rows: readonly Row[], column: number): boolean {
  return rows.some((row) => {
    const cell = row[column];
    if (typeof cell !== 'number' || cell === 0) return false;
    return Math.abs(cell) <= DAYS_OF_A_WEEK || !isTypedAsHours(cell);
  });
}

/** People type whole hours and hundredths; 1:20 kept as a part of a day has many more digits. */
function isTypedAsHours(value: number): boolean {
  const hundredths = value * 100;
  return Math.abs(value) >= 1 && Math.abs(hundredths - Math.round(hundredths)) < 1e-6;
}

/** Whether a number is the time its cell shows; `not shown` where a clock stands over hours that were typed. */
type Meaning = 'time' | 'not shown' | undefined;

/**
 * A clock begins again after 24 hours: over a 5 typed as hours it shows 0:00. Such a number counts as it was typed.
 * 0 is 0 either way.
 */
function meaningOf(cell: CellValue | undefined, format: string | undefined, clockOf: ClockTest): Meaning {
  if (typeof cell !== 'number' || cell === 0 || format === undefined) return undefined;
  const clock = clockOf(format, cell);
  if (clock === undefined) return undefined;
  return clock === 'clock' && isTypedAsHours(cell) ? 'not shown' : 'time';
}

type ClockTest = ReturnType<typeof clockTest>;

/** The rows with every time as its cell shows it, `5:00` for 0.2083, which is read as a typed 5:00 is. */
export function asShown(rows: readonly Row[], formats: Formats): readonly Row[] {
  if (formats.size === 0) return rows;
  const clockOf = clockTest();
  return rows.map((row, index) => {
    let shown: CellValue[] | undefined;
    for (const [column, ofColumn] of formats) {
      const cell = row[column];
      if (typeof cell !== 'number' || meaningOf(cell, ofColumn[index], clockOf) !== 'time') continue;
      shown ??= [...row];
      shown[column] = elapsedText(cell);
    }
    return shown ?? row;
  });
}

const DAY = 86_400;

/** @example elapsedText(1.6875) // '40:30' */
function elapsedText(days: number): string {
  const seconds = Math.round(Math.abs(days) * DAY);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const clock = `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return `${days < 0 ? '-' : ''}${clock}${seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`}`;
}

/**
 * Tells of every column how many of its cells were read as times, and of numbers that their format does not show.
 *
 * @param rows as read, before `asShown`
 * @param bodyRows indices of those that count
 */
export function timesNotes(
  { head }: Pick<MappedTable<string>, 'head'>,
  rows: readonly Row[],
  bodyRows: readonly number[],
  formats: Formats,
): readonly Note[] {
  const clockOf = clockTest();
  return [...formats].flatMap(([column, ofColumn]): readonly Note[] => {
    let times = 0;
    const unseen: CellValue[] = [];
    for (const row of bodyRows) {
      const cell = rows[row]?.[column];
      const meaning = meaningOf(cell, ofColumn[row], clockOf);
      if (meaning === 'time') times += 1;
      else if (meaning && cell !== undefined) unseen.push(cell);
    }
    const heading = head.headings[column] ?? '';
    const about = { sheet: head.sheet, column: heading };
    const notes: Note[] = [];
    if (times > 0) {
      const cells = times === 1 ? '1 cell shows a time' : `${times} cells show times`;
      const read = times === 1 ? 'It was read' : 'They were read';
      const message = `In "${heading}" ${cells} such as 5:00, which Excel keeps as part of a day. ${read} as hours and minutes.`;
      notes.push({ code: 'timesShown', ...about, message });
    }
    const [first] = unseen;
    if (first !== undefined) {
      const cells =
        unseen.length === 1 ? 'the format of 1 cell shows' : `the formats of ${unseen.length} cells show`;
      const message =
        `In "${heading}" ${cells} a time of day, which the ${String(first)} in it is not. It was read as hours. ` +
        'If it is so many days, use the number format [h]:mm; else one such as 0.00.';
      notes.push({ code: 'timesNotShown', ...about, isQuestion: true, message });
    }
    return notes;
  });
}
