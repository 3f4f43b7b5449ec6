import * as fc from 'fast-check';
import type { CellValue } from '../../src/sheet';
import { readKnown } from './mappedTables';
import {
  AUTHORIZATION_HEADINGS,
  HOMETRAK,
  MONDAY,
  SCHEDULE_HEADINGS,
  understood,
  type Cells,
} from './tidyTables';

const VISIT: Cells = { Client: 'Ada Example', Date: MONDAY, 'Scheduled Hours': 5, 'Actual Hours': 4.25 };
const LIMIT: Cells = { Client: 'Ada Example', 'Max Hours': 15, Period: 'Week' };
const HOUR = 3600;

function visitOf(cells: Cells, scheduleHeadings = SCHEDULE_HEADINGS) {
  return understood({ schedule: [cells], scheduleHeadings }).visits[0];
}

function authorizationOf(cells: Cells, authorizationHeadings = AUTHORIZATION_HEADINGS, rules = {}) {
  return understood({ schedule: [], authorizations: [cells], authorizationHeadings, rules })
    .authorizations[0];
}

describe('a row of the schedule', () => {
  it('is a visit, in whole seconds and days', () => {
    const cells: Cells = {
      ...VISIT,
      Client: ' Ada Example ',
      Caregiver: 'Cara One',
      Payer: 'Plan A',
      Service: 'T1019',
      'Authorization Number': 123,
      'Start Time': 8 / 24,
      'Bill Hours': '4:15',
      'Pay Hours': '4.25 h',
      Status: 'Billed',
    };
    expect(visitOf(cells)).toEqual({
      client: 'Ada Example',
      caregiver: 'Cara One',
      payer: 'Plan A',
      service: 'T1019',
      authorizationNumber: '123',
      date: MONDAY,
      standing: 'billed',
      scheduledStart: 8 * HOUR,
      scheduledHours: 5 * HOUR,
      actualHours: 4.25 * HOUR,
      billHours: 4.25 * HOUR,
      payHours: 4.25 * HOUR,
    });
  });

  it('has no text where the cell is blank', () => {
    expect(Object.keys(visitOf({ ...VISIT, Payer: '  ' }) ?? {})).not.toContain('payer');
  });

  it('keeps what cannot be read as unreadable, where it stands', () => {
    const cells: Cells = {
      ...VISIT,
      Date: 'soon',
      'Actual Hours': 'abc',
      'Start Time': 8,
      'Bill Hours': true,
    };
    expect(visitOf(cells)).toMatchObject({
      date: 'unreadable',
      actualHours: 'unreadable',
      scheduledStart: 'unreadable',
      billHours: 'unreadable',
      scheduledHours: 5 * HOUR,
    });
  });

  it('keeps hours below 0 as they are, for the rules to judge', () => {
    expect(visitOf({ ...VISIT, 'Actual Hours': '-1' })?.actualHours).toBe(-HOUR);
  });

  it('has no client where the cell is an error or TRUE', () => {
    for (const client of ['#N/A', '#REF!', '#DIV/0!', '#NAME?', true]) {
      expect(visitOf({ ...VISIT, Client: client })?.client).toBe('');
    }
    expect(visitOf({ ...VISIT, Client: '#1 Example' })?.client).toBe('#1 Example');
  });

  it('is read by its times and its unpaid break', () => {
    const headings = [
      'Client',
      'Date',
      'Scheduled Start',
      'Scheduled End',
      'Actual Start',
      'Actual End',
      'Break (min)',
    ];
    const cells: Cells = {
      Client: 'Ada Example',
      Date: 'Jan 5, 2026',
      'Scheduled Start': '10:00 PM',
      'Scheduled End': '06:00',
      'Actual Start': 22 / 24,
      'Actual End': '2026-01-06 06:30',
      'Break (min)': 30,
    };
    expect(visitOf(cells, headings)).toMatchObject({
      date: MONDAY,
      scheduledStart: 22 * HOUR,
      scheduledEnd: 6 * HOUR,
      actualStart: 22 * HOUR,
      actualEnd: 6.5 * HOUR,
      unpaidBreak: HOUR / 2,
    });
  });

  it.each(['Cancelled', 'Missed', 'Non-Billable'])('is void where the column %s says yes', (heading) => {
    const headings = [...SCHEDULE_HEADINGS, heading];
    expect(visitOf({ ...VISIT, [heading]: 'Yes' }, headings)?.standing).toBe('void');
    expect(visitOf({ ...VISIT, [heading]: 'No', Status: 'Paid' }, headings)?.standing).toBe('billed');
    expect(visitOf({ ...VISIT, [heading]: '' }, headings)?.standing).toBe('open');
  });

  it('is never read from our own columns', () => {
    const headings = ['Client', 'Date', 'Max Bill Hours', 'Scheduled Hours', 'Billed Over', 'Hours Note'];
    const cells: Cells = { ...VISIT, 'Max Bill Hours': 9, 'Billed Over': 9, 'Hours Note': 'Total' };
    expect(visitOf(cells, headings)).toEqual({
      client: 'Ada Example',
      date: MONDAY,
      standing: 'open',
      scheduledHours: 5 * HOUR,
    });
  });
});

describe('a row of the authorizations', () => {
  it('is one limit, in whole seconds and days', () => {
    const cells: Cells = {
      ...LIMIT,
      'Authorization Number': '0012',
      Payer: 'Plan A',
      Service: 'T1019',
      'Start Date': MONDAY,
      'End Date': '3/31/2026',
      'Hours Used': '4:30',
      Priority: '2',
    };
    expect(authorizationOf(cells)).toEqual({
      client: 'Ada Example',
      number: '0012',
      payer: 'Plan A',
      service: 'T1019',
      start: MONDAY,
      end: MONDAY + 85,
      priority: 2,
      limits: [{ hours: 15 * HOUR, period: 'week', usedBefore: 4.5 * HOUR }],
    });
  });

  it('has no limit where its hours are blank, whatever its period', () => {
    expect(authorizationOf({ ...LIMIT, 'Max Hours': '' })?.limits[0]?.hours).toBeUndefined();
  });

  it('keeps an unreadable limit, period, date and priority as unreadable', () => {
    const cells: Cells = { ...LIMIT, 'Max Hours': 'lots', Period: 7, 'Start Date': 'now', Priority: 'first' };
    expect(authorizationOf(cells)).toMatchObject({
      start: 'unreadable',
      priority: 'unreadable',
      limits: [{ hours: 'unreadable', period: 'unreadable' }],
    });
  });

  describe('in units', () => {
    const headings = ['Client', 'Max Units', 'Minutes per Unit', 'Period', 'Units Used', 'Week Start'];
    const units: Cells = { Client: 'Ada Example', 'Max Units': '32 units', Period: 'wk', 'Units Used': 4 };

    it('counts the minutes of its own row, else those of the rules', () => {
      expect(authorizationOf(units, headings)?.limits[0]).toMatchObject({
        hours: 8 * HOUR,
        usedBefore: HOUR,
      });
      expect(authorizationOf({ ...units, 'Minutes per Unit': 60 }, headings)?.limits[0]?.hours).toBe(
        32 * HOUR,
      );
      expect(authorizationOf(units, headings, { minutesPerUnit: 30 })?.limits[0]?.hours).toBe(16 * HOUR);
    });

    it('is unreadable where its minutes are', () => {
      for (const minutes of ['a few', 0, -15]) {
        expect(authorizationOf({ ...units, 'Minutes per Unit': minutes }, headings)?.limits[0]?.hours).toBe(
          'unreadable',
        );
      }
    });

    it('may begin its week on a day of its own', () => {
      expect(authorizationOf({ ...units, 'Week Start': 'Mon' }, headings)?.limits[0]?.weekStartsOn).toBe(
        'Monday',
      );
    });
  });
});

describe('rows that are no visits', () => {
  it('are skipped and counted', () => {
    const { visits, visitRows, skipped } = understood({
      schedule: [
        VISIT,
        {},
        { Client: '  ', 'Scheduled Hours': 0 },
        Object.fromEntries(SCHEDULE_HEADINGS.map((heading) => [heading, heading.toUpperCase()])),
        VISIT,
        { Client: 'Subtotal', 'Scheduled Hours': 10 },
        { Date: 'Total', 'Scheduled Hours': 10 },
        { Caregiver: 'Grand Total:', 'Scheduled Hours': 10 },
        { Client: 'Ada Example Total', 'Scheduled Hours': 10 },
        { Client: 'Total for Ada Example', 'Scheduled Hours': 10 },
      ],
    });
    expect(visits).toHaveLength(2);
    expect(visitRows).toEqual([0, 4]);
    expect(skipped).toEqual({ blank: 2, repeatedHeadings: 1, totals: 5, clientLines: 0 });
  });

  it('are not those that lack something a clerk should fill in', () => {
    const { visits, skipped } = understood({
      schedule: [
        { Client: 'Ada Example' },
        { Date: MONDAY },
        { 'Actual Hours': 120 },
        { Client: 'Ada Example', Service: 'Total', 'Actual Hours': 4 },
        { Client: 'Client' },
        { Client: 'Tota Lee', 'Actual Hours': 4 },
      ],
    });
    expect(visits).toHaveLength(6);
    expect(skipped).toEqual({ blank: 0, repeatedHeadings: 0, totals: 0, clientLines: 0 });
  });

  it('are not told by what our own columns say', () => {
    const scheduleHeadings = [...SCHEDULE_HEADINGS, 'Hours Note'];
    const { skipped } = understood({
      schedule: [{ 'Actual Hours': 4, 'Hours Note': 'Total' }],
      scheduleHeadings,
    });
    expect(skipped.totals).toBe(0);
  });

  it('are skipped among the authorizations too, where "Total" is a period', () => {
    const { authorizationRows } = understood({
      schedule: [],
      authorizations: [
        LIMIT,
        {},
        Object.fromEntries(AUTHORIZATION_HEADINGS.map((heading) => [heading, heading])),
        { Client: 'Total', 'Max Hours': 15 },
        { ...LIMIT, Period: 'Total' },
        { 'Max Hours': 15, Period: 'Total' },
      ],
    });
    expect(authorizationRows).toEqual([0, 4, 5]);
  });

  it('never include one with a client, a date and hours, whatever else it says', () => {
    const anything: fc.Arbitrary<CellValue> = fc.oneof(
      fc.constantFrom('', 'Total', 'Grand Total', 'Date', 'Client', '#N/A', ...SCHEDULE_HEADINGS),
      fc.string(),
      fc.double({ noNaN: true }),
      fc.boolean(),
    );
    const row = fc.record({
      ...Object.fromEntries(SCHEDULE_HEADINGS.map((heading) => [heading, anything])),
      Client: fc.constantFrom('Ada Example', 'Total', 'Client', 'Grand Total'),
      Date: fc.constantFrom(MONDAY, 'Jan 5, 2026', '1/5/2026', 'not a date'),
      'Scheduled Hours': fc.constantFrom(5, '5', '5:00'),
    });
    fc.assert(
      fc.property(fc.array(row), (schedule) => {
        const { visits, visitRows } = understood({ schedule });
        expect(visitRows).toEqual(schedule.map((_, index) => index));
        expect(visits.map(({ scheduledHours }) => scheduledHours)).toEqual(schedule.map(() => 5 * HOUR));
      }),
    );
  });
});

describe('what is told of the tables', () => {
  it('names the headings nothing was taken from', () => {
    const scheduleHeadings = [...SCHEDULE_HEADINGS, 'Region', 'Max Bill Hours', 'Remarks'];
    expect(understood({ ...HOMETRAK, scheduleHeadings }).notes).toEqual([
      {
        code: 'unusedHeadings',
        sheet: 'Visits sheet',
        message:
          'Nothing was taken from these headings of the table "Visits" on sheet "Visits sheet": Region, Remarks.',
      },
    ]);
  });

  it('names a column of periods that no limit needs, as it may be of dates nobody could read', () => {
    const { notes } = readKnown({
      schedule: { client: ['Client', 'Ada Example'] },
      authorizations: {
        client: ['Client', 'Ada Example'],
        period: ['Auth Period', 'first half of 2026'],
        perWeek: ['Hours/Week', 15],
      },
    });
    expect(notes.map(({ message }) => message).join()).toContain('"Limits sheet": Auth Period.');
  });

  it('says so where a table has headings only', () => {
    expect(understood({ schedule: [], authorizations: [{}] }).notes.map(({ message }) => message)).toEqual([
      'The table "Visits" on sheet "Visits sheet" has no visits.',
      'The table "Limits" on sheet "Limits sheet" has no authorizations, so that no visit is authorized.',
    ]);
  });

  it('warns of hours that may be times of day in disguise', () => {
    const fractions: Cells = { ...VISIT, 'Scheduled Hours': 4 / 24, 'Actual Hours': 0 };
    expect(understood({ schedule: [fractions, { ...fractions, 'Actual Hours': 0.5 }] }).notes).toMatchObject([
      { code: 'dayFractions', column: 'Scheduled Hours' },
      { code: 'dayFractions', column: 'Actual Hours' },
      { code: 'noAuthorizations' },
    ]);
    expect(understood({ schedule: [fractions, VISIT] }).notes).toMatchObject([{ code: 'noAuthorizations' }]);
  });

  it('says nothing of tidy tables', () => {
    expect(understood(HOMETRAK).notes).toEqual([]);
  });
});
