import * as fc from 'fast-check';
import { AUTHORIZATIONS, SCHEDULE, type TableKind } from '../../src/sheet/fields';
import { headingMatcher } from '../../src/sheet/headings';
import { OWN_COLUMNS } from '../../src/sheet';
import { AUTHORIZATION_HEADINGS, SCHEDULE_HEADINGS } from './tidyTables';

const matchSchedule = headingMatcher(SCHEDULE);
const matchAuthorizations = headingMatcher(AUTHORIZATIONS);

describe('headings of a schedule', () => {
  it('reads the plain headings, each to its own field', () => {
    expect(matchSchedule(SCHEDULE_HEADINGS)).toEqual({
      client: 0,
      caregiver: 1,
      payer: 2,
      service: 3,
      authorizationNumber: 4,
      date: 5,
      scheduledStart: 6,
      scheduledHours: 7,
      actualHours: 8,
      billHours: 9,
      payHours: 10,
      status: 11,
    });
  });

  it.each([
    ['Sched. Hrs', 'scheduledHours'],
    ['HOURS_SCHEDULED', 'scheduledHours'],
    ['Scheduled Hours (h)', 'scheduledHours'],
    ['ScheduledHours', 'scheduledHours'],
    ['scheduleStartTime', 'scheduledStart'],
    ['End Time', 'scheduledEnd'],
    ['Actual Start', 'actualStart'],
    ['EVV End Time', 'actualEnd'],
    ['Auth #', 'authorizationNumber'],
    ['Auth. No.', 'authorizationNumber'],
    ['Unpaid Break (min)', 'unpaidBreakMinutes'],
    ['Unpaid Break', 'unpaidBreak'],
    ['Schedule ID', 'id'],
    ['Visit\u00a0ID', 'id'],
    ['Date of Service', 'date'],
    ['HoursToPay', 'payHours'],
    ['Non-Billable', 'nonBillable'],
    ['Canceled', 'cancelled'],
  ])('reads %s as %s', (heading, field) => {
    expect(matchSchedule([heading])).toEqual({ [field]: 0 });
  });

  it.each(['Start/End Date', 'Date of Birth', 'Hours', 'Schedule', 'Max Hours', 'Bill Rate', 'Notes', ''])(
    'takes "%s" for nothing',
    (heading) => {
      expect(matchSchedule([heading])).toEqual({});
    },
  );

  it('gives a field to the column that names it best, wherever it stands', () => {
    expect(matchSchedule(['Client ID', 'Client Name', 'Start Time', 'Scheduled Start'])).toEqual({
      client: 1,
      scheduledStart: 3,
    });
  });

  it('gives a field to the leftmost of two columns that name it alike', () => {
    expect(matchSchedule(['Client', 'CLIENT', 'client'])).toEqual({ client: 0 });
  });
});

describe('headings of an authorization table', () => {
  it('reads the plain headings, each to its own field', () => {
    expect(matchAuthorizations(AUTHORIZATION_HEADINGS)).toEqual({
      client: 0,
      authorizationNumber: 1,
      payer: 2,
      service: 3,
      start: 4,
      end: 5,
      maxHours: 6,
      period: 7,
      hoursUsed: 8,
      priority: 9,
    });
  });

  it.each([
    ['Maximum Hrs', 'maxHours'],
    ['Authorised Units', 'maxUnits'],
    ['Minutes / Unit', 'minutesPerUnit'],
    ['Minutes per Unit', 'minutesPerUnit'],
    ['Used Units', 'unitsUsed'],
    ['Week Starts On', 'weekStart'],
    ['Thru Date', 'end'],
  ])('reads %s as %s', (heading, field) => {
    expect(matchAuthorizations([heading])).toEqual({ [field]: 0 });
  });

  it.each(['Hours Remaining', 'Available Units', 'Max Hours/Day', 'Total Hours', 'Max Bill Hours'])(
    'does not take "%s" for a field it is not',
    (heading) => {
      expect(matchAuthorizations([heading])).toEqual({});
    },
  );
});

describe('any heading', () => {
  it('is never read from one of our own columns', () => {
    const kind: TableKind<'client'> = {
      fields: ['client'],
      headings: { client: OWN_COLUMNS.join(' | ') },
      required: [],
      telling: [],
    };
    expect(headingMatcher(kind)([...OWN_COLUMNS, 'MAX_BILL_HOURS', ' hours  note '])).toEqual({});
  });

  it('is claimed by one field of a kind of table only', () => {
    const kind: TableKind<'start' | 'end'> = {
      fields: ['start', 'end'],
      headings: { start: 'From Date', end: 'To Date | Date (from)' },
      required: [],
      telling: [],
    };
    expect(() => headingMatcher(kind)).toThrow('claimed by start and end');
  });

  it.each([
    ['schedule', headingMatcher<string>(SCHEDULE), SCHEDULE],
    ['authorizations', headingMatcher<string>(AUTHORIZATIONS), AUTHORIZATIONS],
  ] as const)('means the same in any order, case and punctuation (%s)', (_, match, kind) => {
    const known = Object.entries<string>(kind.headings).flatMap(([field, headings]) =>
      headings.split(' | ').map((heading) => ({ field, heading })),
    );
    const disguised = fc.constantFrom(...known).chain(({ field, heading }) =>
      fc
        .record({
          words: fc.shuffledSubarray(heading.split(' '), { minLength: heading.split(' ').length }),
          gap: fc.constantFrom(' ', '_', '-', '. ', '  ', ' / ', '\u00a0', '\n'),
          capitals: fc.infiniteStream(fc.boolean()),
          end: fc.constantFrom('', ':', ' ', '.', '*'),
        })
        .map(({ words, gap, capitals, end }) => {
          const letters = Array.from(words.join(gap), (letter) => {
            return capitals.next().value === true ? letter.toUpperCase() : letter.toLowerCase();
          });
          return { field, heading: letters.join('') + end };
        }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(disguised, { selector: ({ field }) => field }), (headings) => {
        const expected = Object.fromEntries(headings.map(({ field }, column) => [field, column]));
        expect(match(headings.map(({ heading }) => heading))).toEqual(expected);
      }),
    );
  });
});
