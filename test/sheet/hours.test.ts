import * as fc from 'fast-check';
import { countFromText, hoursFromNumber, hoursFromText } from '../../src/sheet/hours';

describe('hours typed as text', () => {
  it.each([
    ['5', 5],
    ['5.', 5],
    ['.5', 0.5],
    ['5.50 h', 5.5],
    ['8.000', 8],
    ['5.5hrs', 5.5],
    ['1 hour', 1],
    ['1,040', 1040],
    ['1,040.25 hours', 1040.25],
    ['4:00', 4],
    ['4:00:30', 4 + 30 / 3600],
    ['40:30', 40.5],
    ['5h 30m', 5.5],
    ['5 hrs, 30 min.', 5.5],
    ['5 hours and 30 minutes', 5.5],
    ['5h30', 5.5],
    ['45 min', 0.75],
    [' 7.25\u00a0', 7.25],
    ['-1', -1],
    ['\u22121.5', -1.5],
    ['-0:30', -0.5],
    ['+2', 2],
    ['-0', 0],
  ])('"%s" is %d h', (text, hours) => {
    expect(hoursFromText(text)).toBe(Math.round(hours * 3600));
  });

  it.each([
    'abc',
    '4:00 AM',
    '4:75',
    '$19.00',
    '5,5',
    '1.2.3',
    '5%',
    '1e3',
    '5 h 75 m',
    'TBD',
    '-',
    '#REF!',
    '16 units',
  ])('"%s" is no length of hours', (text) => {
    expect(hoursFromText(text)).toBe('unreadable');
  });

  it('are blank where there are only spaces', () => {
    expect(hoursFromText(' \u00a0')).toBeUndefined();
  });

  it('are the same in every form a length of minutes can be written in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (minutes) => {
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
        const forms = [
          `${hours}:${String(rest).padStart(2, '0')}`,
          `${hours}h ${rest}m`,
          `${hours} hr ${rest} min`,
          `${minutes} min`,
          (minutes / 60).toFixed(4),
          `${(minutes / 60).toFixed(4)} h`,
        ];
        for (const form of forms) expect(hoursFromText(form)).toBe(minutes * 60);
        if (minutes > 0) expect(hoursFromText(`-${forms[0]}`)).toBe(-minutes * 60);
      }),
    );
  });
});

describe('hours kept as numbers', () => {
  it('are whole seconds', () => {
    expect(hoursFromNumber(7.75)).toBe(27_900);
    expect(hoursFromNumber(1 / 3)).toBe(1200);
    expect(hoursFromNumber(-1)).toBe(-3600);
  });

  it('are not read from numbers past all reason', () => {
    expect(hoursFromNumber(1e300)).toBe('unreadable');
    expect(hoursFromText('9999999')).toBe('unreadable');
  });
});

describe('counts of units', () => {
  it.each([
    ['16', 16],
    ['16 units', 16],
    ['1,200 u', 1200],
    ['-4', -4],
  ])('"%s" is %d', (text, count) => {
    expect(countFromText(text)).toBe(count);
  });

  it.each(['16 h', 'sixteen', '4:00'])('"%s" is no count', (text) => {
    expect(countFromText(text)).toBe('unreadable');
  });
});
