import * as fc from 'fast-check';
import { type Day, type Period, WEEKDAYS, civilFromDay, dayFromCivil } from '../../src/engine';
import {
  periodBounds,
  type PeriodFrame,
  periodNumber,
  startOfWeek,
  weekdayOf,
} from '../../src/engine/calendar';
import { dayOf, isoDateOf } from './naive/calendar';

const MILLISECONDS_A_DAY = 86_400_000;
/** Excel's serial 25569 is 1970-01-01, where JavaScript counts from. */
const SERIAL_OF_1970 = 25_569;

/** From the first day on which Excel's numbering is right. */
const anyDay = fc
  .integer({ min: dayOf('1900-03-01'), max: dayOf('2400-12-31') })
  .map((serial) => serial as Day);

describe('a day serial', () => {
  it('is the date that JavaScript’s own calendar has for it, from March 1900 to 2400', () => {
    fc.assert(
      fc.property(anyDay, (serial) => {
        const date = new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
        expect(civilFromDay(serial)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekdayOf(serial)).toBe(date.getUTCDay());
      }),
    );
  });

  it('comes back from its date', () => {
    fc.assert(
      fc.property(anyDay, (serial) => {
        const { year, month, day } = civilFromDay(serial);
        expect(dayFromCivil(year, month, day)).toBe(serial);
      }),
    );
  });

  it.each([
    ['1900-03-01', 61],
    ['2000-01-02', 36_527],
    ['2026-01-04', 46_026],
    ['2400-02-29', 182_682],
  ])('%s is %i', (text, serial) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    expect(dayFromCivil(year, month, day)).toBe(serial);
    expect(isoDateOf(serial as Day)).toBe(text);
  });

  it.each([
    [2026, 2, 29],
    [2100, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 1, 32],
    [2026, 1, 366],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
  ])('there is none for %i-%i-%i', (year, month, day) => {
    expect(dayFromCivil(year, month, day)).toBeUndefined();
  });
});

describe('a week', () => {
  it('starts on its weekday, at most six days before any of its days', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...WEEKDAYS), (date, first) => {
        const start = startOfWeek(date, first);
        expect(WEEKDAYS[weekdayOf(start)]).toBe(first);
        expect(date - start).toBeGreaterThanOrEqual(0);
        expect(date - start).toBeLessThan(7);
      }),
    );
  });

  it.each(WEEKDAYS.map((first, index) => [first, `2026-03-${String(29 + index - (index === 0 ? 0 : 7))}`]))(
    'that holds Sunday 2026-03-29 and starts on a %s starts on %s',
    (first, expected) => {
      expect(isoDateOf(startOfWeek(dayOf('2026-03-29'), first))).toBe(expected);
    },
  );
});

function frame(period: PeriodFrame['period'], more: Partial<PeriodFrame> = {}): PeriodFrame {
  return { period, weekStartsOn: 'Sunday', start: undefined, end: undefined, ...more };
}

function boundsAt(text: string, period: PeriodFrame['period'], more?: Partial<PeriodFrame>) {
  const { from, to } = periodBounds(frame(period, more), dayOf(text));
  return [from, to].map((date) => date && isoDateOf(date));
}

describe('a period', () => {
  it.each<[PeriodFrame['period'], string, string, string]>([
    ['day', '2026-12-31', '2026-12-31', '2026-12-31'],
    ['week', '2026-12-31', '2026-12-27', '2027-01-02'],
    ['week', '2027-01-02', '2026-12-27', '2027-01-02'],
    ['week', '2027-01-03', '2027-01-03', '2027-01-09'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['month', '2027-01-01', '2027-01-01', '2027-01-31'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['quarter', '2026-04-01', '2026-04-01', '2026-06-30'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['year', '2026-12-31', '2026-01-01', '2026-12-31'],
    ['year', '2028-01-01', '2028-01-01', '2028-12-31'],
  ])('of a %s that holds %s goes from %s to %s', (period, date, from, to) => {
    expect(boundsAt(date, period)).toEqual([from, to]);
  });

  it('of two weeks counts from the week that holds the authorization’s start', () => {
    const wednesday = { start: dayOf('2026-01-07') };
    expect(boundsAt('2026-01-04', 'biweekly', wednesday)).toEqual(['2026-01-04', '2026-01-17']);
    expect(boundsAt('2026-01-17', 'biweekly', wednesday)).toEqual(['2026-01-04', '2026-01-17']);
    expect(boundsAt('2026-01-18', 'biweekly', wednesday)).toEqual(['2026-01-18', '2026-01-31']);
    expect(boundsAt('2026-01-03', 'biweekly', wednesday)).toEqual(['2025-12-21', '2026-01-03']);
    expect(boundsAt('2026-01-07', 'biweekly', { ...wednesday, weekStartsOn: 'Thursday' })).toEqual([
      '2026-01-01',
      '2026-01-14',
    ]);
  });

  it('of two weeks counts from the week of 2000-01-02 where the authorization has no start', () => {
    expect(boundsAt('2000-01-02', 'biweekly')).toEqual(['2000-01-02', '2000-01-15']);
    expect(boundsAt('2000-01-01', 'biweekly')).toEqual(['1999-12-19', '2000-01-01']);
    expect(boundsAt('2000-01-02', 'biweekly', { weekStartsOn: 'Monday' })).toEqual([
      '1999-12-27',
      '2000-01-09',
    ]);
  });

  it('of an authorization is its whole span, open where that is open', () => {
    const span = { start: dayOf('2026-01-01'), end: dayOf('2026-06-30') };
    expect(boundsAt('2026-03-01', 'authorization', span)).toEqual(['2026-01-01', '2026-06-30']);
    expect(boundsAt('2026-03-01', 'authorization')).toEqual([undefined, undefined]);
  });

  it('has one number for all its days, and the next period a higher one', () => {
    const periods = ['day', 'week', 'biweekly', 'month', 'quarter', 'year'] satisfies Period[];
    const frames = fc.record({
      period: fc.constantFrom(...periods),
      weekStartsOn: fc.constantFrom(...WEEKDAYS),
      start: fc.option(anyDay, { nil: undefined }),
      end: fc.constant(undefined),
    });
    fc.assert(
      fc.property(frames, anyDay, (limit, date) => {
        const number = periodNumber(limit);
        const { from, to } = periodBounds(limit, date);
        if (from === undefined || to === undefined) throw new Error('only a whole authorization is open');
        expect(from <= date && date <= to).toBe(true);
        expect(number(from)).toBe(number(date));
        expect(number(to)).toBe(number(date));
        expect(number((to + 1) as Day)).toBeGreaterThan(number(date));
        expect(number((from - 1) as Day)).toBeLessThan(number(date));
      }),
    );
  });
});
