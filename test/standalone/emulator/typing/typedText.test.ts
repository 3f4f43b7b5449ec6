import fc from 'fast-check';
import { ErrorValue } from '../../../../src/standalone/emulator';
import { dateSerial, daysInMonth, readTypedText } from '../../../../src/standalone/emulator/typing';

const read = (text: string) => readTypedText(text, false);

describe('a text typed into a cell', () => {
  it.each([
    ['12', 12],
    [' 12 ', 12],
    ['-3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['0012', 12],
    ['12345678901234567', 12345678901234500],
    ['0.12345678901234567', 0.123456789012345],
    ['TRUE', true],
    ['false', false],
    ['abc', 'abc'],
    ["'12", '12'],
    ["''x", "'x"],
    ['12 34', '12 34'],
    ['1,23', '1,23'],
    ['-', '-'],
    ['12:75', '12:75'],
    ['13 PM', '13 PM'],
    ['2/30/2026', '2/30/2026'],
    ['13/1/2026', '13/1/2026'],
    ['Mayhem', 'Mayhem'],
    ['1/5/1899', '1/5/1899'],
  ])('%j is %j', (text, value) => {
    expect(read(text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['5%', 0.05, '0%'],
    ['2.5%', 0.025, '0.00%'],
    ['$5', 5, '$#,##0_);[Red]($#,##0)'],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1e3', 1000, '0.00E+00'],
    ['($5)', -5, '$#,##0_);[Red]($#,##0)'],
    ['1/5/2026', 46027, 'm/d/yyyy'],
    ['1/5/26', 46027, 'm/d/yyyy'],
    ['1/5/30', 10963, 'm/d/yyyy'],
    ['2026-01-05', 46027, 'm/d/yyyy'],
    ['Jan 5, 2026', 46027, 'd-mmm-yy'],
    ['5-January-2026', 46027, 'd-mmm-yy'],
    ['8:00', 1 / 3, 'h:mm'],
    ['8:00:30', 28830 / 86400, 'h:mm:ss'],
    ['8 PM', 20 / 24, 'h:mm AM/PM'],
    ['12:30 a', 0.5 / 24, 'h:mm AM/PM'],
    ['30:00', 1.25, '[h]:mm:ss'],
    ['1/5/2026 6:00 PM', 46027.75, 'm/d/yyyy h:mm'],
  ])('%j is %d, shown as %s', (text, value, format) => {
    const typed = read(text);
    expect(typed).toMatchObject({ kind: 'value', format });
    expect(typed.kind === 'value' && typed.value).toBeCloseTo(value, 12);
  });

  it('may be an error or a formula', () => {
    expect(read('#n/a')).toEqual({ kind: 'value', value: new ErrorValue('#N/A') });
    expect(read('#nonsense')).toEqual({ kind: 'value', value: '#nonsense' });
    expect(read('=A1*2')).toEqual({ kind: 'formula', formula: '=A1*2' });
    expect(read('-total')).toEqual({ kind: 'formula', formula: '=-total' });
    expect(read('=')).toEqual({ kind: 'value', value: '=' });
  });

  it('may be a date without a year, which Excel completes from the clock', () => {
    for (const text of ['1/5', '12-31', 'Jan 5', 'May 2026', '5-Jan', '1/5 8:00 AM'])
      expect(read(text)).toEqual({ kind: 'incompleteDate', text });
  });

  it('gives back any number of fifteen digits as JavaScript writes it', () => {
    const numbers = fc
      .double({ min: -1e307, max: 1e307, noNaN: true })
      .map((number) => Number(number.toPrecision(15)) || 0); // no -0: its text is 0
    fc.assert(
      fc.property(numbers, (number) => {
        expect(read(String(number))).toMatchObject({ kind: 'value', value: number });
      }),
    );
  });
});

describe('the serial number of a day', () => {
  const days = fc.date({
    min: new Date('1900-03-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(days, (date) => {
        const serial = dateSerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), false);
        expect(serial).toBe(Math.floor(date.getTime() / 86_400_000) + 25_569);
      }),
    );
  });

  it('has the day in 1900 that never was', () => {
    expect(dateSerial(1900, 1, 1, false)).toBe(1);
    expect(dateSerial(1900, 2, 28, false)).toBe(59);
    expect([daysInMonth(1900, 2), dateSerial(1900, 2, 29, false)]).toEqual([29, 60]);
    expect(dateSerial(1900, 3, 1, false)).toBe(61);
  });

  it('is 1,462 less in the 1904 system', () => {
    expect(dateSerial(1904, 1, 1, true)).toBe(0);
    expect(dateSerial(2000, 1, 1, true)).toBe(35_064);
    expect(dateSerial(1903, 12, 31, true)).toBeUndefined();
  });
});
