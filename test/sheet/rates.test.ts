import { maximize, DEFAULT_RULES } from '../../src/engine';
import type { CellValue, Row, SheetReading } from '../../src/sheet';
import { isOtherRate, rateFromText } from '../../src/sheet/rates';
import { scheduleMapping } from './columnsOf';
import { figured } from './figured';
import { sheetOf } from './sheetOf';

describe('a rate typed as text', () => {
  it.each([
    ['25', 25],
    ['25.', 25],
    ['.5', 0.5],
    ['25.15', 25.15],
    ['25.1250', 25.125],
    ['$25.00', 25],
    ['$ 25', 25],
    ['US$25', 25],
    ['25.00 USD', 25],
    ['eur 25', 25],
    ['25,00 €', 25],
    ['€25,5', 25.5],
    ['1,250', 1250],
    ['1,250.50', 1250.5],
    ['1.250,50 €', 1250.5],
    ['1.250', 1.25],
    ['$25.00/hr', 25],
    ['$25 per hour', 25],
    ['25,00 €/h', 25],
    ['25 / Hour', 25],
    ['25 hourly', 25],
    ['\u00a0$25.00 ', 25],
    ['-25', -25],
    ['-$25', -25],
    ['$-25', -25],
    ['($25.00)', -25],
    ['\u221225', -25],
  ])('"%s" is %d an hour', (text, rate) => {
    expect(rateFromText(text)).toBe(rate);
  });

  it.each([
    'TBD',
    'n/a',
    '-',
    '$',
    '.',
    '25/visit',
    '$6.25 per unit',
    '$200/day',
    '25.00.1',
    '1,25,0',
    '25%',
    '25 - 30',
    '(25',
    '1e3',
    '#REF!',
    'abc 25',
    '8:30',
    '25 ABC',
  ])('"%s" cannot be read', (text) => {
    expect(rateFromText(text)).toBe('unreadable');
  });

  it('is blank where there are only spaces', () => {
    expect(rateFromText(' \u00a0')).toBeUndefined();
  });
});

const NEEDED = ['Client', 'Date', 'Actual Hours'];
const ratesIn = (...headings: string[]) => {
  const { billRate, payRate } = scheduleMapping([...NEEDED, ...headings]);
  return { billRate, payRate };
};

describe('a heading of rates', () => {
  it.each([
    ['$/Hr', 'billRate'],
    ['Bill $/Hour', 'billRate'],
    ['Billing Rate ($)', 'billRate'],
    ['Pay $/Hr', 'payRate'],
    ['Pay Rate (USD)', 'payRate'],
  ])('"%s" is read as %s, and never as hours', (heading, field) => {
    expect(scheduleMapping([heading])).toEqual({ [field]: heading });
  });

  it('that is a lone "Rate" is what is billed, unless the other columns say otherwise', () => {
    expect(ratesIn('Rate')).toEqual({ billRate: 'Rate' });
    expect(ratesIn('Rate', 'Bill Hours', 'Pay Hours')).toEqual({ billRate: 'Rate' });
    expect(ratesIn('Rate', 'Pay Rate')).toEqual({ billRate: 'Rate', payRate: 'Pay Rate' });
    expect(ratesIn('Rate', 'Bill Rate')).toEqual({ billRate: 'Bill Rate' });
    expect(ratesIn('Hourly Rate', 'Pay Hours')).toEqual({});
  });

  it('says whether it is for something else than an hour', () => {
    const others = [
      'Unit Rate',
      'Bill Rate per Visit',
      'Daily Rate',
      'Per Diem Rate',
      'Rate/15 Min',
      'Shift Rate',
    ];
    expect(others.filter(isOtherRate)).toEqual(others);
    expect(['Bill Rate', 'Rate/Hr', 'Units', 'Rate Code'].filter(isOtherRate)).toEqual([]);
  });
});

const HEADINGS = ['Client', 'Date', 'Scheduled Hours', 'Actual Hours', 'Bill Rate', 'Pay Rate'];

function workbook(headings: readonly string[], ...rows: readonly Row[]): readonly SheetReading[] {
  return [
    sheetOf([headings, ...rows], { name: 'Schedule' }),
    sheetOf(
      [
        ['Client', 'Max Hours', 'Period'],
        ['Ada Example', 15, 'Week'],
      ],
      { name: 'Limits' },
    ),
  ];
}

const visit = (day: number, ...rates: CellValue[]): Row => ['Ada Example', 46_026 + day, 5, 5, ...rates];

describe('the rates of a schedule', () => {
  it('are read as numbers and as money', () => {
    const { understanding } = figured(
      workbook(HEADINGS, visit(1, 25.5, '$17.25'), visit(2, '$30.00', 18), visit(3, '', '')),
    );
    expect(understanding.visits.map(({ billRate, payRate }) => [billRate, payRate])).toEqual([
      [25.5, 17.25],
      [30, 18],
      [undefined, undefined],
    ]);
    expect(understanding.readings.schedule).toMatchObject([
      {},
      {},
      {},
      {},
      { field: 'billRate', how: 'money an hour as numbers, from 1 cell, and as amounts, from 1 cell' },
      { field: 'payRate' },
    ]);
  });

  it('that cannot be used count as none, are told of, and stop no visit', () => {
    const sheets = workbook(
      HEADINGS,
      visit(1, 25, 17),
      visit(2, 'n/a', -17),
      visit(3, -25, 17),
      visit(4, 'TBD', 17),
    );
    const { understanding, summary } = figured(sheets);
    expect(summary.counts.problems).toBe(0);
    expect(understanding.notes.filter(({ code }) => code === 'rates').map(({ message }) => message)).toEqual([
      '3 cells of "Bill Rate" are no rate an hour, the first in row 3 ("n/a"). They count as blank.',
      '1 cell of "Pay Rate" is no rate an hour, in row 3 ("-17"). It counts as blank.',
    ]);
  });

  it('that are for something else than an hour are not used, and it is said why', () => {
    const headings = [...HEADINGS.slice(0, 4), 'Unit Rate', 'Pay Rate'];
    const { understanding } = figured(workbook(headings, visit(1, 6.25, 17)));
    expect(understanding.visits[0]).toMatchObject({ billRate: undefined, payRate: 17 });
    expect(understanding.notes.filter(({ code }) => code === 'otherRate')).toMatchObject([
      {
        column: 'Unit Rate',
        message:
          '"Unit Rate" was not used: its heading does not say money an hour. If it is, call it "Bill Rate per Hour" or "Pay Rate per Hour".',
      },
    ]);
  });

  it('summed or averaged below the visits leave totals without a word what they are', () => {
    const sheets = workbook(HEADINGS, visit(1, 25, 17), visit(2, 27, 17), ['', '', 10, 10, 26, 34]);
    const { understanding, summary } = figured(sheets);
    expect(summary.counts).toMatchObject({ visits: 2, problems: 0, skipped: 1 });
    expect(understanding.notes.map(({ code }) => code)).toContain('sums');
  });

  it('change no hours', () => {
    const priced = figured(workbook(HEADINGS, visit(1, 25, 17), visit(2, '', 18))).understanding;
    const { visits, authorizations } = priced;
    const plain = visits.map(({ billRate: _bill, payRate: _pay, ...rest }) => rest);
    expect(maximize(visits, authorizations, DEFAULT_RULES)).toEqual(
      maximize(plain, authorizations, DEFAULT_RULES),
    );
  });
});
