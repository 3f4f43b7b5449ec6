import { cellText } from '../../../../src/standalone/workbench/cell/cellText';
import { editText } from '../../../../src/standalone/workbench/cell/editText';

describe('what a cell shows', () => {
  it.each([
    [46028, 'm/d/yyyy', '1/6/2026'],
    [8 / 24, 'h:mm AM/PM', '8:00 AM'],
    [22 / 24, 'h:mm AM/PM', '10:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    [6, '0.00', '6.00'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [0.125, '0.0%', '12.5%'],
    [0, '0.00;-0.00;', ''],
    [5, 'not a [format', '5'],
  ])('%d under %s is %s', (value, format, text) => {
    expect(cellText(value, 'Double', format, false)).toMatchObject({ text, align: 'right' });
  });

  it('moves dates of the 1904 system, and neither times of day nor elapsed hours', () => {
    expect(cellText(46028 - 1462, 'Double', 'm/d/yyyy', true).text).toBe('1/6/2026');
    expect(cellText(0.5, 'Double', 'h:mm AM/PM', true).text).toBe('12:00 PM');
    expect(cellText(1.5, 'Double', '[h]:mm', true).text).toBe('36:00');
  });

  it('fills the cell with # for a date Excel cannot write', () => {
    expect(cellText(-3, 'Double', 'm/d/yyyy', false).align).toBe('fill');
    expect(cellText(3e6, 'Double', 'm/d/yyyy', false).align).toBe('fill');
  });

  it('aligns text left, truth and errors in the middle', () => {
    expect(cellText('00417', 'String', '@', false)).toEqual({ text: '00417', align: 'left' });
    expect(cellText(true, 'Boolean', 'General', false)).toEqual({ text: 'TRUE', align: 'center' });
    expect(cellText('#N/A', 'Error', '0.00', false)).toEqual({ text: '#N/A', align: 'center' });
    expect(cellText('', 'Empty', '0.00', false).text).toBe('');
  });

  it('keeps the colour a format asks for', () => {
    expect(cellText(-2, 'Double', '0.00;[Red]-0.00', false)).toEqual({
      text: '-2.00',
      align: 'right',
      color: 'red',
    });
    expect(cellText(2, 'Double', '0.00;[Red]-0.00', false).color).toBeUndefined();
  });
});

describe('what the formula bar shows', () => {
  it.each([
    [46028, 'm/d/yyyy', '1/6/2026'],
    [46028, 'mmm d', '1/6/2026'],
    [8 / 24, 'h:mm AM/PM', '8:00:00 AM'],
    [46028.75, 'm/d/yyyy h:mm', '1/6/2026 6:00:00 PM'],
    [5.123456, '0.00', '5.123456'],
    [0.125, '0%', '12.5%'],
    [-1, 'm/d/yyyy', '-1'],
  ])('%d under %s is %s', (value, format, text) => {
    expect(editText(value, 'Double', format, false)).toBe(text);
  });

  it('gives text, truth and 1904 dates as one would type them', () => {
    expect(editText('4:30', 'String', 'General', false)).toBe('4:30');
    expect(editText(false, 'Boolean', 'General', false)).toBe('FALSE');
    expect(editText(46028 - 1462, 'Double', 'm/d/yyyy', true)).toBe('1/6/2026');
  });
});
