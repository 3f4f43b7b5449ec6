import * as fc from 'fast-check';
import { civilFromDay, day } from '../../src/engine';
import { dayFromSerial, dayFromText, orderShownBy } from '../../src/sheet/dates';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const JAN_5_2026 = 46_027;

describe('dates kept by Excel', () => {
  it('are whole days, whatever the time of day', () => {
    expect(dayFromSerial(JAN_5_2026, false)).toBe(JAN_5_2026);
    expect(dayFromSerial(JAN_5_2026 + 0.999, false)).toBe(JAN_5_2026);
  });

  it('are moved by 1462 days where the workbook counts from 1904', () => {
    expect(dayFromSerial(JAN_5_2026 - 1462, true)).toBe(JAN_5_2026);
    expect(dayFromSerial(0, true)).toBe(1462);
  });

  it.each([0, 1, 59, 60, -1, 2_958_466, 20_260_105])('are not read from %d', (serial) => {
    expect(dayFromSerial(serial, false)).toBe('unreadable');
  });

  it('begin with 1900-03-01, after the leap day of 1900 that never was', () => {
    expect(dayFromSerial(61, false)).toBe(61);
    expect(dayFromText('3/1/1900', 'mdy')).toBe(61);
    expect(dayFromText('2/28/1900', 'mdy')).toBe('unreadable');
    expect(dayFromText('2/29/1900', 'mdy')).toBe('unreadable');
  });
});

describe('dates typed as text', () => {
  it.each([
    '1/5/2026',
    '01/05/2026',
    '1/5/26',
    '1-5-2026',
    '01.05.2026',
    '2026-01-05',
    '2026/1/5',
    '2026-01-05 14:30',
    '2026-01-05T14:30:00',
    '1/5/2026 8:00 AM',
    '1/5/2026 12:00:00 a.m.',
    'Jan 5, 2026',
    'January 5 2026',
    'jan. 5, 2026',
    'Jan 5th, 2026',
    '5 Jan 2026',
    '5-Jan-26',
    'Mon, Jan 5, 2026',
    'Monday 1/5/2026',
    ' 1/5/2026\u00a0',
    '１/５/２０２６',
  ])('"%s" is January 5', (text) => {
    expect(dayFromText(text, 'mdy')).toBe(JAN_5_2026);
  });

  it('follow the order of their column', () => {
    expect(dayFromText('5/1/2026', 'dmy')).toBe(JAN_5_2026);
    expect(dayFromText('2026-01-05', 'dmy')).toBe(JAN_5_2026);
  });

  it.each([
    'tomorrow',
    'Total',
    '#N/A',
    '13/5/2026',
    '2/29/2026',
    '0/5/2026',
    '1/5',
    'Jan 5',
    'Ja 5, 2026',
    'Janu 5, 202',
    '1/5/126',
    '1/5-2026',
    '2026-01-05T03:00:00Z',
    '2026-01-05T03:00:00-05:00',
  ])('"%s" is no date', (text) => {
    expect(dayFromText(text, 'mdy')).toBe('unreadable');
  });

  it('are blank where there are only spaces', () => {
    expect(dayFromText(' \u00a0 ', 'mdy')).toBeUndefined();
  });

  it('come back the same from every form they can be written in', () => {
    const forms = fc.constantFrom('mdy', 'dmy', 'short', 'iso', 'named', 'dayNamed', 'abbreviated', 'timed');
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), forms, (serial, form) => {
        const { year, month, day: dayOfMonth } = civilFromDay(day(serial));
        const name = MONTHS[month - 1] ?? '';
        const century = year >= 2000 && year < 2100;
        const text = {
          mdy: `${month}/${dayOfMonth}/${year}`,
          dmy: `${dayOfMonth}.${month}.${year}`,
          short: `${month}-${dayOfMonth}-${century ? String(year).slice(2) : year}`,
          iso: `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
          named: `${name} ${dayOfMonth}, ${year}`,
          dayNamed: `${dayOfMonth} ${name} ${year}`,
          abbreviated: `${dayOfMonth}-${name.slice(0, 3).toUpperCase()}-${year}`,
          timed: `${month}/${dayOfMonth}/${year} 11:59 PM`,
        }[form];
        expect(dayFromText(text, form === 'dmy' ? 'dmy' : 'mdy')).toBe(serial);
      }),
    );
  });
});

describe('the order of a date', () => {
  it.each([
    ['13/5/2026', 'dmy'],
    ['5/13/26 8:00 AM', 'mdy'],
    ['5/6/2026', 'either'],
    ['13/14/2026', 'either'],
    ['2026-01-05', undefined],
    ['Jan 5, 2026', undefined],
    ['', undefined],
  ])('shown by "%s" is %s', (text, order) => {
    expect(orderShownBy(text)).toBe(order);
  });
});
