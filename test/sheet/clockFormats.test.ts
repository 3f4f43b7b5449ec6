import { clockTest, type Clock } from '../../src/sheet/clockFormats';

const clockOf = clockTest();
const TEN_HOURS = 10 / 24;

describe('a number format', () => {
  it.each<readonly [string, Clock]>([
    ['h:mm', 'clock'],
    ['hh:mm:ss', 'clock'],
    ['h:mm AM/PM', 'clock'],
    ['h A/P', 'clock'],
    ['mm:ss', 'clock'],
    ['mm:ss.0', 'clock'],
    ['h:mm;@', 'clock'],
    ['[$-409]h:mm AM/PM;@', 'clock'],
    ['[$-F400]h:mm:ss AM/PM', 'clock'],
    ['[Blue]h:mm', 'clock'],
    ['h"h "mm"m"', 'clock'],
    ['[h]:mm', 'elapsed'],
    ['[hh]:mm:ss', 'elapsed'],
    ['[HH]:MM', 'elapsed'],
    ['[m]', 'elapsed'],
    ['[ss]', 'elapsed'],
    ['[Red][h]:mm;[Green]-[h]:mm', 'elapsed'],
    ['[h] "days and years"', 'elapsed'],
  ])('%s shows the time', (format, clock) => {
    expect(clockOf(format, TEN_HOURS)).toBe(clock);
  });

  it.each([
    'General',
    '@',
    '',
    '0.00',
    '#,##0.00_);(#,##0.00)',
    '0.00 "hours"',
    '0.00\\h',
    '0.00_h',
    '* 0.00',
    '*s0.00',
    '0.0"h',
    '[Red]0.00',
    '[$-409]0.00',
    '0.00E+00',
    '# ?/?',
    '0%',
    '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
    'mmm',
    'm/d/yyyy',
    'd-mmm-yy',
    'm/d/yyyy h:mm',
    'yyyy-mm-dd hh:mm:ss',
    'd "days" h:mm',
    '[$-409]mmmm d, yyyy;@',
  ])('%s does not', (format) => {
    expect(clockOf(format, TEN_HOURS)).toBeUndefined();
  });

  it('counts by the part that shows the number', () => {
    const below1 = '[<1]h:mm;0.00';
    expect([clockOf(below1, 0.5), clockOf(below1, 1), clockOf(below1, 5)]).toEqual([
      'clock',
      undefined,
      undefined,
    ]);
    const from1 = '[>=1]0.00;[h]:mm';
    expect([clockOf(from1, 0.5), clockOf(from1, 5)]).toEqual(['elapsed', undefined]);
    const bySign = '[h]:mm;-0.00;"none"';
    expect([clockOf(bySign, 0.5), clockOf(bySign, -0.5), clockOf(bySign, 0)]).toEqual([
      'elapsed',
      undefined,
      undefined,
    ]);
  });
});
