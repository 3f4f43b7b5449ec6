import { called } from './called';
import type { Row } from './cells';
import type { MappedTable } from './choose';
import type { ReadingKind } from './columnReading';
import type { DateOrder } from './dates';
import type { AuthorizationColumn } from './fields';
import { suspectMeasure } from './hoursEvidence';
import type { LimitsReader } from './limits';
import type { Note } from './notes';
import { CODES, NAMES, PLAIN_TEXT, amountsKind, datesKind, rangesKind } from './readingKinds';

/** Names the kind of values of each column of the authorizations. */
export function authorizationKinds(
  { head, columns }: MappedTable<AuthorizationColumn>,
  orderAt: (column: number) => DateOrder,
  { measures }: LimitsReader,
  minutesPerUnit: number,
): (field: AuthorizationColumn, column: number) => ReadingKind {
  return (field, column) => {
    const told = measures.get(field);
    if (told) {
      const kind = amountsKind(column, told.measure, minutesPerUnit);
      const follows = !told.isSaid && columns.authorizedAs !== undefined;
      if (follows) return { ...kind, noun: 'hours or units, as each row says' };
      return told.measure === 'units' && columns.minutesPerUnit !== undefined
        ? { ...kind, noun: 'units of the minutes in their row' }
        : kind;
    }
    switch (field) {
      case 'client':
      case 'clientFirst':
      case 'clientLast':
        return NAMES;
      case 'authorizationNumber':
      case 'service':
        return CODES;
      case 'start':
      case 'end':
        return datesKind(column, head.date1904, orderAt(column));
      case 'range':
        return rangesKind(column, orderAt(column));
      case 'minutesPerUnit':
        return { noun: 'minutes per unit', numbers: '', texts: () => '' };
      case 'period':
        return { noun: 'periods', numbers: 'as numbers', texts: () => '' };
      case 'priority':
        return { noun: 'priorities', numbers: '', texts: () => '' };
      case 'weekStart':
        return { noun: 'days of the week', numbers: 'as numbers', texts: () => '' };
      default:
        return PLAIN_TEXT;
    }
  };
}

/** Tells how limits were read where their headings do not say it, or say it twice. */
export function limitNotes(
  { head, columns }: MappedTable<AuthorizationColumn>,
  { measures, counts }: LimitsReader,
  body: readonly Row[],
): readonly Note[] {
  const notes: Note[] = [];
  const { sheet } = head;
  const headingOf = (field: AuthorizationColumn): string => head.headings[columns[field] ?? -1] ?? '';
  if (columns.authorizedAs === undefined) {
    for (const [field, { measure, isSaid }] of measures) {
      if (isSaid) continue;
      const column = headingOf(field);
      const message = `"${column}" does not say whether it counts hours or units. It was read as ${measure}.`;
      notes.push({ code: 'limitMeasure', sheet, column, isQuestion: true, message });
    }
  }
  for (const [field, { measure }] of measures) {
    const place = columns[field];
    if (measure !== 'hours' || place === undefined || suspectMeasure(body, place) !== 'dayFractions')
      continue;
    const column = headingOf(field);
    const message =
      `Every number in "${column}" is below 1, and was read as hours. ` +
      'If they are parts of a day, so that 0.5 is 12 hours, give them the number format [h]:mm.';
    notes.push({ code: 'dayFractions', sheet, column, isQuestion: true, message });
  }
  if (counts.both > 0) {
    const rows = counts.both === 1 ? '1 row says' : `${counts.both} rows say`;
    const message = `${rows} the same limit in hours and in units. The hours were taken.`;
    notes.push({ code: 'twoMeasures', sheet, message });
  }
  if (counts.usedDisagrees > 0) {
    const rows = counts.usedDisagrees === 1 ? '1 row' : `${counts.usedDisagrees} rows`;
    const message = `In ${rows} of ${called(head)} what was used and what remains do not add up to the limit. What was used was taken.`;
    notes.push({ code: 'usedAndRemaining', sheet, isQuestion: true, message });
  }
  return notes;
}
