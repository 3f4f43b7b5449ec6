import { optionFromText, type OptionSaid } from '../../src/sheet/finalizingOptions';

const CAPPED: OptionSaid = { capped: true };
const ROUNDED: OptionSaid = { rounded: true };
const AS_WORKED: OptionSaid = { rounded: false };

describe('a billing or payroll option', () => {
  it.each<[string, OptionSaid]>([
    ['Act > Sch, Bill Scheduled', CAPPED],
    ['Act > Sch, Pay Scheduled', CAPPED],
    ['ACT>SCH BILL SCHEDULED', CAPPED],
    ['Actual > Scheduled', CAPPED],
    ['Bill Scheduled when Actual > Scheduled', CAPPED],
    ['Bill scheduled if actual is greater than scheduled', CAPPED],
    ['Scheduled when over', CAPPED],
    ['Lesser of Scheduled and Actual', CAPPED],
    ['lower of actual or scheduled hours', CAPPED],
    ['Lesser of Rounded Actual and Scheduled', CAPPED],
    ['Actual, up to scheduled', CAPPED],
    ['scheduledWhenOver', CAPPED],
    ['Scheduled', { capped: true, isAlways: true }],
    ['Bill Scheduled', { capped: true, isAlways: true }],
    ['Scheduled Hours', { capped: true, isAlways: true }],
    ['Rounded Actual', ROUNDED],
    ['Rounded', ROUNDED],
    ['Rounded hours', ROUNDED],
    ['Actual (rounded)', ROUNDED],
    ['roundedActual', ROUNDED],
    ['Actual', AS_WORKED],
    ['Actual Hours', AS_WORKED],
    ['Hours worked', AS_WORKED],
    ['Actual, not rounded', AS_WORKED],
  ])('"%s" is read as %j', (text, said) => {
    expect(optionFromText(text)).toEqual(said);
  });

  it.each([
    'Act < Sch, Bill Scheduled',
    'Scheduled if actual is less than scheduled',
    'Actual or Scheduled',
    'Not scheduled',
    'Yes',
    'Hourly',
    'Electronic',
    'Hours',
    '1',
    '#N/A',
  ])('"%s" is no guess', (text) => {
    expect(optionFromText(text)).toBe('unreadable');
  });

  it('is blank where nothing but spaces stands', () => {
    expect(optionFromText('  ')).toBeUndefined();
  });
});
