/** Breaks that are given by when they began and ended. */
import { DEFAULT_RULES, maximize } from '../../src/engine';
import type { CellValue } from '../../src/sheet';
import { scheduleMapping } from './columnsOf';
import { problemsOfKnown, readKnown, type KnownTables } from './mappedTables';
import { MONDAY } from './tidyTables';

describe('the times of a break', () => {
  it.each([
    ['Lunch Out', 'Lunch In'],
    ['Break Start', 'Break End'],
    ['Meal Start Time', 'Meal End Time'],
    ['Lunch Clock Out', 'Lunch Clock In'],
  ])('"%s" and "%s" are those, beside the times of the visit', (breakStart, breakEnd) => {
    const headings = ['Client', 'Date', 'In', breakStart, breakEnd, 'Out'];
    const row = ['Ada Example', MONDAY, '8:00 AM', '12:00 PM', '12:30 PM', '4:30 PM'];
    expect(scheduleMapping(headings, [row])).toMatchObject({
      actualStart: 'In',
      actualEnd: 'Out',
      breakStart,
      breakEnd,
    });
  });
});

function withBreak(start: CellValue, end: CellValue, more: KnownTables['schedule'] = {}): KnownTables {
  return {
    schedule: {
      client: ['Client', 'Ada Example'],
      date: ['Date', MONDAY],
      actualStart: ['In', '8:00 AM'],
      actualEnd: ['Out', '4:30 PM'],
      breakStart: ['Lunch Out', start],
      breakEnd: ['Lunch In', end],
      ...more,
    },
  };
}

function hoursOf(tables: KnownTables): number {
  const { visits, authorizations } = readKnown(tables);
  return (maximize(visits, authorizations, DEFAULT_RULES).visits[0]?.actual ?? NaN) / 3600;
}

describe('a break from one time to another', () => {
  it('is taken off hours that come from times', () => {
    expect(hoursOf(withBreak('12:00 PM', '12:30 PM'))).toBe(8);
    expect(hoursOf(withBreak(0.5, 12.75 / 24))).toBe(7.75);
    expect(hoursOf(withBreak('', ''))).toBe(8.5);
  });

  it('is not where its length stands in a cell of its own, nor off hours that are given', () => {
    expect(hoursOf(withBreak('12:00 PM', '12:30 PM', { unpaidBreak: ['Break', 1] }))).toBe(7.5);
    expect(hoursOf(withBreak('12:00 PM', '12:30 PM', { actualHours: ['Actual Hours', 8.5] }))).toBe(8.5);
  });

  it('is told of', () => {
    expect(readKnown(withBreak('12:00 PM', '12:30 PM')).notes.map(({ message }) => message)).toContain(
      'The time from "Lunch Out" to "Lunch In" was read as an unpaid break: it is taken off hours that come from start and ' +
        'end times. Where it is paid, clear it.',
    );
  });

  it.each([
    ['12:00 PM', '', '"Lunch Out" says 12:00 PM, which cannot be read as a break. Type both of its times'],
    ['12:45', '1:15', '"Lunch In" says 1:15, which cannot be read as a break. Type both of its times'],
    ['12:30 PM', '12:00 PM', '"Lunch In" says 12:00 PM, which makes the break longer than the visit.'],
  ])('from "%s" to "%s" is a problem', (start, end, problem) => {
    expect(problemsOfKnown(withBreak(start, end))[0]).toContain(problem);
  });

  it('needs both columns', () => {
    const { breakEnd: _none, ...schedule } = withBreak('12:00 PM', '').schedule ?? {};
    expect(hoursOf({ schedule })).toBe(8.5);
    expect(readKnown({ schedule }).notes.map(({ message }) => message)).toContain(
      '"Lunch Out" was not used: a break needs a column for its start and one for its end. Hours that come from start and end times hold it.',
    );
  });
});
