import * as fc from 'fast-check';
import { rangeFromText } from '../../src/sheet/dateRanges';
import { spanFromText } from '../../src/sheet/spans';
import { MONDAY } from './tidyTables';

function timesOf(text: string) {
  const span = spanFromText(text, 'mdy');
  return typeof span === 'object' ? [span.start.time / 3600, span.end.time / 3600] : span;
}

describe('a start and an end in one cell', () => {
  it.each([
    ['9:00 AM - 1:00 PM', 9, 13],
    ['9:00 AM–1:00 PM', 9, 13],
    ['9a to 1p', 9, 13],
    ['0900-1300', 9, 13],
    ['09:00 - 13:00', 9, 13],
    ['22:00-6:00', 22, 6],
    ['9-1 PM', 9, 13],
    ['1-5 PM', 13, 17],
    ['1:30 - 5:00 pm', 13.5, 17],
    ['9:00-11:00', 9, 11],
    ['1/5/2026 9:00 AM - 1/5/2026 1:00 PM', 9, 13],
    ['2026-01-05T09:00/2026-01-05T13:00', 9, 13],
    ['2026-01-05 09:00 - 13:00', 9, 13],
  ])('"%s" is from %d to %d', (text, start, end) => {
    expect(timesOf(text)).toEqual([start, end]);
  });

  it.each(['9:00-1:00', '8-8 PM', '9:00 AM', 'all day', '9-5', '25:00-26:00', '9:00 AM - noon'])(
    '"%s" is not guessed at',
    (text) => {
      expect(timesOf(text)).toBe('unreadable');
    },
  );

  it('has the date of its start', () => {
    const span = spanFromText('1/5/2026 9:00 AM - 1:00 PM', 'mdy');
    expect(span).toMatchObject({ start: { day: MONDAY }, end: { day: undefined } });
  });

  it('is blank where there are only spaces', () => {
    expect(spanFromText('  ', 'mdy')).toBeUndefined();
  });

  it('comes back from every form', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, fc.constantFrom(' - ', '-', ' to ', '–'), (start, end, between) => {
        const text = [twelve(start), twelve(end)].join(between);
        expect(timesOf(text)).toEqual([start / 60, end / 60]);
        expect(timesOf([full(start), full(end)].join(between))).toEqual([start / 60, end / 60]);
      }),
    );
  });
});

function twelve(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Four digits: nothing else without AM or PM is sure for every pair of times. */
function full(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`;
}

describe('two dates in one cell', () => {
  it.each([
    '1/5/2026 - 1/31/2026',
    '1/5/2026-1/31/2026',
    '1-5-2026 - 1-31-2026',
    '01/05/26 thru 01/31/26',
    '2026-01-05 to 2026-01-31',
    '2026-01-05 - 2026-01-31',
    'Jan 5 - Jan 31, 2026',
    'Jan 5, 2026 – Jan 31, 2026',
    'from 1/5/2026 to 1/31/2026',
    '1/5 - 1/31/2026',
    'Auth Period: 01/05/2026-01/31/2026',
  ])('"%s" are the first and the last', (text) => {
    expect(rangeFromText(text, 'mdy')).toEqual({ start: MONDAY, end: MONDAY + 26 });
  });

  it('may be open at one end', () => {
    for (const text of ['1/5/2026 -', 'from 1/5/2026', '1/5/2026 - present']) {
      expect(rangeFromText(text, 'mdy')).toEqual({ start: MONDAY, end: undefined });
    }
    expect(rangeFromText('until 1/5/2026', 'mdy')).toEqual({ start: undefined, end: MONDAY });
  });

  it.each(['1/5/2026', 'soon', '1/5/2026 - soon', '2026', '-'])('"%s" is none', (text) => {
    expect(rangeFromText(text, 'mdy')).toBe('unreadable');
  });
});
