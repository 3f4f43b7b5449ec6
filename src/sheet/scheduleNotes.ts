import type { Day, Visit } from '../engine';
import { shown, type Row, type TableHead } from './cells';
import type { MappedTable } from './choose';
import type { ColumnReader } from './column';
import type { ScheduleField } from './fields';
import type { MeasureTaken } from './hoursEvidence';
import type { HoursColumns } from './hoursColumns';
import type { Note } from './notes';
import { ANSWERED, answerReader } from './standings';
import { listed } from './words';

/** Tells how numbers of hours were read where that was not as plain as their heading. */
export function hoursNotes(head: TableHead, hours: HoursColumns, minutesPerUnit: number): readonly Note[] {
  const notes = [...hours.measures].flatMap(([column, taken]) => measureNote(head, column, taken));
  for (const { taken, other, rows } of hours.disagreements) {
    const [first, second] = [headingOf(head, taken), headingOf(head, other)];
    notes.push({
      code: 'twoMeasures',
      sheet: head.sheet,
      column: second,
      isQuestion: true,
      message:
        `"${first}" and "${second}" say different lengths in ${counted(rows, 'row')}. "${first}" was taken, and ` +
        `"${second}" only where it is blank.`,
    });
  }
  if (hours.otherUnit) {
    const { column, minutes } = hours.otherUnit;
    const heading = headingOf(head, column);
    notes.push({
      code: 'unitLength',
      sheet: head.sheet,
      column: heading,
      isQuestion: true,
      message:
        `"${heading}" was read in units of ${minutesPerUnit} minutes, as the rules say, but the hours beside it fit units ` +
        `of ${minutes} minutes. If so, set the minutes per unit to ${minutes}.`,
    });
  }
  return notes;
}

function measureNote(
  head: TableHead,
  column: number,
  { measure, decidedBy, doubtful }: MeasureTaken,
): Note[] {
  const heading = headingOf(head, column);
  const about = { sheet: head.sheet, column: heading };
  if (measure === 'dayFractions') {
    const message =
      `The numbers in "${heading}" are times as Excel keeps them, parts of a day, and were read so: 0.5 is 12 hours. ` +
      'The other columns of their rows show it.';
    return [{ code: 'dayFractions', ...about, message }];
  }
  if (measure === 'minutes') {
    const why =
      decidedBy === 'heading'
        ? 'as the heading says'
        : decidedBy === 'size'
          ? 'because most are more than the 24 hours of a day'
          : 'as the other columns of their rows show';
    return [
      { code: 'minutes', ...about, message: `The numbers in "${heading}" were read as minutes, ${why}.` },
    ];
  }
  if (doubtful === 'dayFractions') {
    const message =
      `Every number in "${heading}" is below 1, and was read as hours. ` +
      'If they are parts of a day, so that 0.5 is 12 hours, give them the number format [h]:mm.';
    return [{ code: 'dayFractions', ...about, isQuestion: true, message }];
  }
  if (doubtful === 'minutes') {
    const message =
      `Most numbers in "${heading}" are more than the 24 hours of a day, and were read as hours all the same. ` +
      'If they are minutes, say so in the heading.';
    return [{ code: 'minutes', ...about, isQuestion: true, message }];
  }
  return [];
}

/** Tells that dates came from start times, and that stamps in UTC could not give one. */
export function dateFromStampsNotes(
  { head, columns }: MappedTable<ScheduleField>,
  visits: readonly Visit[],
): readonly Note[] {
  const starts = [
    columns.scheduledStart,
    columns.actualStart,
    columns.scheduledSpan,
    columns.actualSpan,
  ].filter((column) => column !== undefined);
  if (starts.length === 0 || visits.length === 0) return [];
  const names = listed(
    starts.map((column) => `"${headingOf(head, column)}"`),
    'or, where that is blank,',
  );
  const without = visits.filter(({ date }) => typeof date !== 'number').length;
  const message =
    `There is no date column: the date of each visit was taken from ${names}.` +
    (without > 0
      ? ` ${counted(without, 'row')} could not be given a date; a time with Z or an offset from UTC does not tell the day at the client's home.`
      : '');
  return [
    { code: 'dateFromStamps', sheet: head.sheet, message, ...(without > 0 ? { isQuestion: true } : {}) },
  ];
}

/** Names words in yes-or-no columns that say neither. */
export function indicatorNotes(
  { head, columns }: MappedTable<ScheduleField>,
  body: readonly Row[],
): readonly Note[] {
  return ANSWERED.flatMap((field): readonly Note[] => {
    const column = columns[field];
    if (column === undefined) return [];
    const answer = answerReader(column);
    const unread = body.filter((row) => answer(row) === 'unreadable');
    const [first] = unread;
    if (!first) return [];
    const heading = headingOf(head, column);
    const meant = field === 'billable' ? 'yes' : 'no';
    const message =
      `"${heading}" says neither yes nor no in ${counted(unread.length, 'row')}, such as ` +
      `"${shown(first[column] ?? '')}", which counts as ${meant}.`;
    return [{ code: 'indicator', sheet: head.sheet, column: heading, isQuestion: true, message }];
  });
}

/** Names what stands among dates of billing and is none. */
export function billedOnNotes(
  { head, columns }: MappedTable<ScheduleField>,
  body: readonly Row[],
  billedOn: ColumnReader<Day>,
): readonly Note[] {
  const column = columns.billedOn;
  const unread = column === undefined ? [] : body.filter((row) => billedOn(row) === 'unreadable');
  const [first] = unread;
  if (column === undefined || !first) return [];
  const heading = headingOf(head, column);
  const message =
    `"${heading}" says no date in ${counted(unread.length, 'row')}, such as "${shown(first[column] ?? '')}", ` +
    'which counts as not billed.';
  return [{ code: 'indicator', sheet: head.sheet, column: heading, isQuestion: true, message }];
}

function headingOf(head: TableHead, column: number): string {
  return head.headings[column] ?? '';
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
