import * as fc from 'fast-check';
import { DEFAULT_RULES, readRules, type Rounding } from '../../src/engine';
import { roundingFromNumber, roundingFromText } from '../../src/sheet/roundings';

describe('a way to round', () => {
  it.each<[string, Partial<Rounding>]>([
    ['15', { minutes: 15 }],
    ['15 min', { minutes: 15 }],
    ['15min.', { minutes: 15 }],
    ['15.00', { minutes: 15 }],
    ['0', { minutes: 0 }],
    ['0.25 h', { minutes: 15 }],
    ['0.1 hours', { minutes: 6 }],
    ['1 hour', { minutes: 60 }],
    ['quarter hour', { minutes: 15 }],
    ['None', { minutes: 0 }],
    ['no rounding', { minutes: 0 }],
    ['No', { minutes: 0 }],
    ['up', { direction: 'up' }],
    ['Round Down', { direction: 'down' }],
    ['Nearest', { direction: 'nearest' }],
    ['nearest 15', { minutes: 15, direction: 'nearest' }],
    ['nearest quarter hour', { minutes: 15, direction: 'nearest' }],
    ['to the nearest hour', { minutes: 60, direction: 'nearest' }],
    ['15 minutes up', { minutes: 15, direction: 'up' }],
    ['Round up to the nearest 15 minutes', { minutes: 15, direction: 'up' }],
    ['down in 6-minute increments', { minutes: 6, direction: 'down' }],
    ['length', { method: 'length' }],
    ['Duration', { method: 'length' }],
    ['Start/End', { method: 'startAndEnd' }],
    ['start and end times', { method: 'startAndEnd' }],
    ['In & Out', { method: 'startAndEnd' }],
    ['length, never zero', { method: 'lengthNeverZero' }],
    ['lengthNeverZero', { method: 'lengthNeverZero' }],
    ['length, nearest 15', { method: 'length', minutes: 15, direction: 'nearest' }],
  ])('"%s" is read as %j', (text, reading) => {
    expect(roundingFromText(text)).toEqual(reading);
  });

  it.each<[string, Rounding['method']]>([
    ['Round Start and Round Length', 'lengthNeverZero'],
    ['Round Start and Round Length (Round to 0)', 'length'],
    ['Round Start and Round End', 'startAndEnd'],
    ['Round the Length (Round to 0)', 'length'],
  ])('"%s", as HomeTrak has it, rounds by %s', (text, method) => {
    expect(roundingFromText(text)).toEqual({ method });
  });

  it.each([
    '7 down, 8 up',
    'up and down',
    'none up',
    'no 15',
    '61',
    '-15',
    '15%',
    '7.5',
    '1.5 hours',
    'hour',
    'Hourly',
    'Yes',
    'round',
    '15/30',
    '1/5/2026',
    '9:00 - 1:00',
    '$15',
    'tenth',
    'Sample Care',
  ])('"%s" is no guess', (text) => {
    expect(roundingFromText(text)).toBe('unreadable');
  });

  it('is blank where nothing but spaces stands', () => {
    expect(roundingFromText(' ')).toBeUndefined();
  });

  it.each<[number, ReturnType<typeof roundingFromNumber>]>([
    [0, { minutes: 0 }],
    [60, { minutes: 60 }],
    [61, 'unreadable'],
    [0.25, 'unreadable'],
    [-1, 'unreadable'],
  ])('the number %d is %j', (value, reading) => {
    expect(roundingFromNumber(value)).toEqual(reading);
  });

  it('is one the rules allow, whatever is typed', () => {
    const word = fc.constantFrom(
      'up',
      'nearest',
      'none',
      '15',
      '60',
      '61',
      '6.5',
      'hour',
      'min',
      'length',
      'start and end',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const reading = roundingFromText(words.join(' '));
        if (typeof reading !== 'object') return;
        const rounding = { ...DEFAULT_RULES.billing.rounding, ...reading };
        expect(readRules({ billing: { rounding } })).toMatchObject({ ok: true });
      }),
    );
  });
});
