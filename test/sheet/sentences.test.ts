import { explainVisit, explainWarning } from '../../src/engine';
import { problemsOf } from '../../src/sheet';
import { AUTHORIZATION_HEADINGS, MONDAY, maximized, type Cells, type Tables } from './tidyTables';

const VISIT: Cells = { Client: 'Ada Example', Date: MONDAY, 'Scheduled Hours': 5, 'Actual Hours': 7 };
const LIMIT: Cells = { Client: 'Ada Example', 'Max Hours': 15, Period: 'Week' };

/** Everything a clerk reads of invented tables, whose first body rows are row 5 of their sheets, and the hours billed. */
function read(tables: Tables) {
  const { understanding, outcome } = maximized(tables);
  const rowOf = (row: number) => row + 5;
  const placeOf = (row: number) => ({ sheet: 'Limits sheet', row: rowOf(row) });
  return {
    bill: outcome.visits.map(({ bill }) => (bill === undefined ? 'blank' : bill / 3600)),
    notes: outcome.visits.map((_, index) => explainVisit(outcome, index, rowOf)),
    problems: problemsOf(understanding, outcome).map(({ message }) => message),
    warnings: outcome.warnings.map((warning) => explainWarning(warning, outcome, placeOf)),
  };
}

describe('a limit', () => {
  const ofLimit = (cells: Cells) => read({ schedule: [VISIT], authorizations: [{ ...LIMIT, ...cells }] });

  it('of zero is nothing authorized', () => {
    expect(ofLimit({ 'Max Hours': 0 })).toMatchObject({
      bill: [5],
      notes: [
        'Over by 5.00 h: week of Jan 4 is authorized for 0.00 h. Held at 5.00 of 7.00 h: week of Jan 4 is full',
      ],
      problems: [],
    });
  });

  it('that is blank is no limit, and nothing is given on it', () => {
    expect(ofLimit({ 'Max Hours': '' })).toMatchObject({
      bill: [5],
      notes: ['Not raised: its authorization states no limit. 2.00 h stays unbilled'],
      problems: [],
    });
  });

  it.each([
    [{ 'Max Hours': -3 }, '"Max Hours" says -3, but hours cannot be less than 0. Type a number such as 7.5'],
    [
      { 'Max Hours': 'lots' },
      '"Max Hours" says lots, which cannot be read as hours. Type a number such as 7.5',
    ],
    [
      { Period: '' },
      '"Period" is blank. Type Visit, Day, Week, Biweekly, Month, Quarter, Year or Authorization',
    ],
    [
      { Period: 'sometimes' },
      '"Period" says sometimes, which cannot be read as a period. Type Visit, Day, Week, Biweekly, Month, Quarter, Year or Authorization',
    ],
  ])('that cannot be used is named, and nothing is given beside it: %j', (cells, fault) => {
    expect(ofLimit(cells)).toMatchObject({
      bill: [5],
      notes: ['Not raised: a limit of its authorization cannot be used. 2.00 h stays unbilled'],
      problems: [`Row 5 of "Limits sheet": ${fault}; until then nothing on this authorization is raised.`],
    });
  });
});

describe('an authorization', () => {
  it('that ends before it starts covers nothing', () => {
    const authorizations = [{ ...LIMIT, 'Start Date': MONDAY, 'End Date': MONDAY - 3 }];
    expect(read({ schedule: [VISIT], authorizations })).toMatchObject({
      bill: [5],
      notes: ['No authorization: none of this client covers its date. 2.00 h stays unbilled'],
      problems: [
        'Row 5 of "Limits sheet": "End Date" says Jan 2, 2026, which is before the start. Correct one of the two dates; until then this authorization covers no visit.',
      ],
    });
  });

  it('with the number of another and other dates is one of its own', () => {
    const number = { 'Authorization Number': 'A-1' };
    const schedule = [
      { ...VISIT, ...number },
      { ...VISIT, ...number, Date: MONDAY + 4 },
    ];
    const authorizations = [
      { ...LIMIT, ...number, 'Max Hours': 5, 'End Date': MONDAY + 2 },
      { ...LIMIT, ...number, 'Max Hours': 6, 'Start Date': MONDAY + 3 },
    ];
    expect(read({ schedule, authorizations })).toMatchObject({
      bill: [5, 6],
      notes: [
        'Held at 5.00 of 7.00 h: week of Jan 4 is full',
        '+1.00 h; week of Jan 4 is now at its 6.00 h. 1.00 h stays unbilled',
      ],
      warnings: [
        'Authorization A-1 for Ada Example (row 6) follows authorization A-1 for Ada Example (row 5) in the middle of a week, and each brings its full limit. Check with the payer that both may be used.',
      ],
    });
  });

  it('by the week from Wednesday counts from Wednesdays', () => {
    const schedule = ['1/6/2026', '1/7/2026', '1/13/2026'].map((date) => ({ ...VISIT, Date: date }));
    const authorizations = [{ ...LIMIT, 'Max Hours': 10, 'Week Start': 'Wednesday' }];
    const authorizationHeadings = [...AUTHORIZATION_HEADINGS, 'Week Start'];
    expect(read({ schedule, authorizations, authorizationHeadings })).toMatchObject({
      bill: [7, 5, 5],
      notes: [
        '+2.00 h',
        'Held at 5.00 of 7.00 h: week of Jan 7 is full',
        'Held at 5.00 of 7.00 h: week of Jan 7 is full',
      ],
    });
  });

  it('by two weeks counts across New Year, from the week it starts in', () => {
    const schedule = ['12/28/2025', '1/3/2026', '1/4/2026'].map((date) => ({ ...VISIT, Date: date }));
    const authorizations = [{ ...LIMIT, 'Max Hours': 10, Period: 'Biweekly', 'Start Date': '12/25/2025' }];
    expect(read({ schedule, authorizations })).toMatchObject({
      bill: [5, 5, 7],
      notes: [
        'Held at 5.00 of 7.00 h: two-week period of Dec 21 is full',
        'Held at 5.00 of 7.00 h: two-week period of Dec 21 is full',
        '+2.00 h',
      ],
    });
  });

  it('is found by a number that lost its zeros and a name in another spelling', () => {
    // A composed and a decomposed accent, a non-breaking space, and the last name first.
    const schedule = [{ ...VISIT, Client: 'Ex\u00e1mple,\u00a0Ada', 'Authorization Number': '00123' }];
    const authorizations = [
      { ...LIMIT, Client: 'ADA  EXA\u0301MPLE', 'Authorization Number': 123, 'Max Hours': 6 },
    ];
    expect(read({ schedule, authorizations })).toMatchObject({
      bill: [6],
      notes: ['+1.00 h; week of Jan 4 is now at its 6.00 h. 1.00 h stays unbilled'],
    });
  });
});

describe('a visit', () => {
  it('of more than a day is not counted, and one of a whole day is', () => {
    const schedule = [
      { ...VISIT, 'Actual Hours': '24:01' },
      { ...VISIT, 'Actual Hours': 24 },
    ];
    expect(read({ schedule, authorizations: [{ ...LIMIT, 'Max Hours': 24 }] })).toMatchObject({
      bill: ['blank', 24],
      notes: [
        'Not counted: the actual hours are over 24 hours',
        '+19.00 h; week of Jan 4 is now at its 24.00 h',
      ],
      problems: [
        'Row 5 of "Visits sheet": "Actual Hours" says 24:01, more than the 24 hours of a day. Type a number such as 7.5; until then the visit is not counted.',
      ],
    });
  });

  it('on 29 February is counted where there is one', () => {
    const schedule = ['2/29/2028', '2/29/2026'].map((date) => ({ ...VISIT, Date: date }));
    const authorizations = [{ ...LIMIT, 'Max Hours': 6, Period: 'Month' }];
    expect(read({ schedule, authorizations })).toMatchObject({
      bill: [6, 'blank'],
      notes: [
        '+1.00 h; February 2028 is now at its 6.00 h. 1.00 h stays unbilled',
        'Not counted: the date cannot be read',
      ],
      problems: [
        'Row 6 of "Visits sheet": "Date" says 2/29/2026, which cannot be read as a date. Type a date such as 1/5/2026; until then the visit is not counted.',
      ],
    });
  });

  it('in a night in which the clocks change has the hours of the clock', () => {
    const times = ['Scheduled Start', 'Scheduled End', 'Actual Start', 'Actual End'];
    const night = { 'Scheduled Start': '10 PM', 'Scheduled End': '6 AM', 'Actual Start': '10 PM' };
    const schedule = ['3/7/2026', '10/31/2026'].map((date) => ({
      Client: 'Ada Example',
      Date: date,
      ...night,
      'Actual End': '6:30 AM',
    }));
    const scheduleHeadings = ['Client', 'Date', ...times];
    const authorizations = [{ ...LIMIT, 'Max Hours': 8 }];
    expect(read({ scheduleHeadings, schedule, authorizations })).toMatchObject({
      bill: [8, 8],
      notes: [
        'Held at 8.00 of 8.50 h: week of Mar 1 is full',
        'Held at 8.00 of 8.50 h: week of Oct 25 is full',
      ],
    });
  });
});
