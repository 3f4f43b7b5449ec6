import { periodFromText } from '../../src/sheet/periods';

describe('a period', () => {
  it.each([
    ['visit', ['Visit', 'per visit', 'Each shift']],
    ['day', ['Day', 'daily', 'per day', 'D', 'Max Hours/Day']],
    ['week', ['Week', 'Weekly', 'per week', 'wk', 'W', 'Hrs/Wk', 'Calendar week', '7 days']],
    ['biweekly', ['Biweekly', 'Bi-Weekly', 'every 2 weeks', 'Every other week', 'fortnight', '14 days']],
    ['month', ['Month', 'MONTHLY', 'per mo.', 'M', 'Hours per calendar month']],
    ['quarter', ['Quarter', 'Quarterly', 'Qtr', 'Q']],
    ['year', ['Year', 'Annually', 'per annum', 'yr', 'Calendar Year']],
    [
      'authorization',
      ['Authorization', 'Total', 'Entire Auth', 'Auth period', 'Whole authorization', 'total hours'],
    ],
  ] as const)('is a %s in any of the words for it', (period, texts) => {
    for (const text of texts) expect([text, periodFromText(text)]).toEqual([text, period]);
  });

  it.each([
    'Semi-monthly',
    'Bimonthly',
    'Pay period',
    'Plan year',
    'Fiscal year',
    '30 days',
    'A',
    'sometimes',
    '#N/A',
  ])('"%s" is not guessed at', (text) => {
    expect(periodFromText(text)).toBe('unreadable');
  });

  it('is blank where there are only spaces', () => {
    expect(periodFromText('  ')).toBeUndefined();
  });
});
