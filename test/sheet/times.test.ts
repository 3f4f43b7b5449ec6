import * as fc from 'fast-check';
import { timeFromNumber, timeFromText } from '../../src/sheet/times';

const HALF_PAST_THREE = 15.5 * 3600;

describe('times kept by Excel', () => {
  it.each([
    [0, 0],
    [0.5, 12 * 3600],
    [0.6458333333333334, HALF_PAST_THREE],
    [46_027.645833333336, HALF_PAST_THREE],
    [46_027, 0],
    [1, 0],
    [1.25, 6 * 3600],
    [0.9999999, 0],
  ])('%d is %d seconds after midnight', (serial, seconds) => {
    expect(timeFromNumber(serial)).toBe(seconds);
  });

  it.each([8, 15.5, 800, 1530, -0.25, 1e300])('%d is not guessed at', (value) => {
    expect(timeFromNumber(value)).toBe('unreadable');
  });

  it('are exact to the second, with or without a date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom(0, 46_027, 73_000), (second, date) => {
        expect(timeFromNumber(date + second / 86_400)).toBe(second);
      }),
    );
  });
});

describe('times typed as text', () => {
  it.each([
    '3:30 PM',
    '3:30PM',
    '03:30 pm',
    '3:30 p.m.',
    '3:30p',
    '3:30\u202fPM',
    '15:30',
    '15:30:00',
    '15:30:00.000',
    '1530',
    '1/5/2026 3:30 PM',
    '25/1/2026 15:30',
    '2026-01-05T15:30:00',
    '2026-01-05T15:30:00Z',
    '2026-01-05T15:30:00-05:00',
    ' 15:30 ',
  ])('"%s" is half past three', (text) => {
    expect(timeFromText(text)).toBe(HALF_PAST_THREE);
  });

  it.each([
    ['12:00 AM', 0],
    ['12:30 PM', 12.5 * 3600],
    ['24:00', 0],
    ['0800', 8 * 3600],
    ['3 PM', 15 * 3600],
  ])('"%s" is %d seconds after midnight', (text, seconds) => {
    expect(timeFromText(text)).toBe(seconds);
  });

  it.each(['13:00 PM', '0:30 AM', '25:00', '24:01', '8:60', '8', '15', 'noonish', 'room 15:30', '#VALUE!'])(
    '"%s" is no time',
    (text) => {
      expect(timeFromText(text)).toBe('unreadable');
    },
  );

  it('are blank where there are only spaces', () => {
    expect(timeFromText('  ')).toBeUndefined();
  });

  it('mean the same on a clock of twelve hours and of twenty-four', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
        const twelve = `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? 'am' : 'PM'}`;
        expect(timeFromText(twelve)).toBe(minute * 60);
        expect(timeFromText(`${hour}:${rest}`)).toBe(minute * 60);
        expect(timeFromText(`${String(hour).padStart(2, '0')}${rest}`)).toBe(minute * 60);
      }),
    );
  });
});
