import {
  type AuthorizationRow,
  describeDate,
  describeDay,
  describeHours,
  explainVisit,
  type LimitEntry,
  seconds,
} from '../../src/engine';
import { authorized, limitOf, run, visitOn } from './examples';
import { dayOf } from './naive/calendar';

/** The note of a visit that fills its limit of 6 hours exactly. */
function noteUnder(limit: LimitEntry, more: Partial<AuthorizationRow> = {}): string {
  return explainVisit(run([visitOn('2026-01-05', 5, 6)], [authorized([limit], more)]), 0, () => 2);
}

describe('a limit is named by its period', () => {
  it.each([
    ['day', 'Jan 5'],
    ['week', 'week of Jan 4'],
    ['biweekly', 'two-week period of Dec 28'],
    ['month', 'January 2026'],
    ['quarter', 'quarter 1 of 2026'],
    ['year', '2026'],
  ] as const)('%s: %s', (period, name) => {
    expect(noteUnder(limitOf(6, period))).toBe(`+1.00 h; ${name} is now at its 6.00 h`);
  });

  it.each<[string, Partial<AuthorizationRow>]>([
    ['authorization A-1', { number: ' A-1 ', start: dayOf('2026-01-01') }],
    [
      'the authorization from Jan 1, 2026 to Jun 30, 2026',
      { start: dayOf('2026-01-01'), end: dayOf('2026-06-30') },
    ],
    ['the authorization from Jan 1, 2026', { start: dayOf('2026-01-01') }],
    ['the authorization to Jun 30, 2026', { end: dayOf('2026-06-30') }],
    ['the whole authorization', {}],
    ['authorization ' + 'A'.repeat(40), { number: 'A'.repeat(40) }],
    ['authorization ' + 'A'.repeat(39) + '…', { number: 'A'.repeat(41) }],
  ])('the whole span: %s', (name, more) => {
    expect(noteUnder(limitOf(6, 'authorization'), more)).toBe(`+1.00 h; ${name} is now at its 6.00 h`);
  });
});

describe('the words for days and hours', () => {
  it('are English, whatever the machine speaks', () => {
    expect(describeDay(dayOf('2026-09-04'))).toBe('Sep 4');
    expect(describeDate(dayOf('2028-02-29'))).toBe('Feb 29, 2028');
  });

  it.each([
    [0, '0.00 h'],
    [1, '0.00 h'],
    [18, '0.01 h'],
    [1200, '0.33 h'],
    [27_900, '7.75 h'],
    [3_600_000, '1000.00 h'],
  ])('%i seconds are %s', (length, expected) => {
    expect(describeHours(seconds(length))).toBe(expected);
  });
});
