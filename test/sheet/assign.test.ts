import * as fc from 'fast-check';
import type { CellValue, Row } from '../../src/sheet';
import { assignColumns } from '../../src/sheet/assign';
import { AUTHORIZATIONS, SCHEDULE } from '../../src/sheet/fields';
import { authorizationMapping, scheduleMapping } from './columnsOf';
import { KNOWN_AUTHORIZATION_HEADINGS, KNOWN_SCHEDULE_HEADINGS } from './knownHeadings';

/** Ten rows, each cell told by its row. */
function rowsOf(...columns: readonly ((row: number) => CellValue)[]): readonly Row[] {
  return Array.from({ length: 10 }, (_, row) => columns.map((cell) => cell(row)));
}

const DAY = 46_027;
const names = (row: number): string => ['Ada Example', 'Ben Example', 'Cleo Example'][row % 3] ?? '';
const ids = (row: number): number => 7_100_000 + row;
const dates = (row: number): number => DAY + row;
const textDates = (row: number): string => `1/${row + 5}/2026`;
const stamps = (row: number): string => `2026-01-${String(row + 10)} 08:00`;
const clocks = (row: number): string => `${String((row % 4) + 8)}:30 AM`;
const fractions = (row: number): number => (8 + (row % 4)) / 24;
const hours = (row: number): number => 4 + (row % 3) / 4;
const minutes = (row: number): number => 240 + (row % 3) * 15;
const units = (row: number): number => 16 + (row % 3);
const money = (): string => '$19.00';
const yes = (row: number): string => (row % 4 === 0 ? 'Yes' : 'No');
const blank = (): string => '';
const periods = (row: number): string => ['Weekly', 'Monthly'][row % 2] ?? '';
const spans = (): string => '9:00 AM - 1:00 PM';
const ranges = (): string => '1/1/2026 - 6/30/2026';

describe('the headings of a whole schedule', () => {
  it('are told apart in a home-care scheduler with scheduled, visit and EVV times side by side', () => {
    const headings = [
      'Schedule ID',
      'Admission ID',
      'Patient Name',
      'Caregiver Code',
      'Caregiver Name',
      'Schedule Date',
      'Schedule Start Time',
      'Schedule End Time',
      'Visit Start Time',
      'Visit End Time',
      'EVV Start Time',
      'EVV End Time',
      'Scheduled Hours',
      'Actual Hours',
      'Bill Rate',
      'Billed Amount',
      'Billed Hours',
      'Total paid hours',
      'Pay Rate',
      'Primary Payer',
      'Billing Service Code',
      'Missed Visit',
      'Visit Status',
      'Max Bill Hours',
    ];
    expect(scheduleMapping(headings)).toEqual({
      id: 'Schedule ID',
      client: 'Patient Name',
      caregiver: 'Caregiver Name',
      date: 'Schedule Date',
      scheduledStart: 'Schedule Start Time',
      scheduledEnd: 'Schedule End Time',
      actualStart: 'Visit Start Time',
      actualEnd: 'Visit End Time',
      scheduledHours: 'Scheduled Hours',
      actualHours: 'Actual Hours',
      billHours: 'Billed Hours',
      payHours: 'Total paid hours',
      billRate: 'Bill Rate',
      payRate: 'Pay Rate',
      payer: 'Primary Payer',
      service: 'Billing Service Code',
      missed: 'Missed Visit',
      status: 'Visit Status',
    });
    const { actualStart } = assignColumns(SCHEDULE, headings, []).columns;
    expect(actualStart?.alternatives).toEqual([headings.indexOf('EVV Start Time')]);
    expect(actualStart?.reasons.join(' ')).toContain('before "EVV Start Time"');
    expect(actualStart?.reasons.join(' ')).toContain('what is billed');
  });

  it('are read in an EVV aggregator, written as one word each', () => {
    const headings = [
      'VisitKey',
      'EmployeeIdentifier',
      'ClientID',
      'PayerProgram',
      'ProcedureCode',
      'Modifier1',
      'Modifier2',
      'ScheduleStartTime',
      'ScheduleEndTime',
      'CallInDateTime',
      'CallOutDateTime',
      'AdjInDateTime',
      'AdjOutDateTime',
      'HoursToBill',
      'HoursToPay',
      'BillVisit',
      'VisitCancelledIndicator',
      'AuthorizationIDReference',
      'TimeZone',
    ];
    const mapping = scheduleMapping(
      headings,
      rowsOf(
        ids,
        ids,
        ids,
        () => 'PLAN1',
        () => 'T1019',
        () => 'U1',
        blank,
        stamps,
        stamps,
        stamps,
        stamps,
        stamps,
        stamps,
        minutes,
        hours,
        yes,
        yes,
        ids,
        () => 'US/Eastern',
      ),
    );
    expect(mapping).toEqual({
      id: 'VisitKey',
      caregiver: 'EmployeeIdentifier',
      client: 'ClientID',
      payer: 'PayerProgram',
      service: 'ProcedureCode',
      scheduledStart: 'ScheduleStartTime',
      scheduledEnd: 'ScheduleEndTime',
      actualStart: 'AdjInDateTime',
      actualEnd: 'AdjOutDateTime',
      billMinutes: 'HoursToBill',
      payHours: 'HoursToPay',
      billable: 'BillVisit',
      cancelled: 'VisitCancelledIndicator',
      authorizationNumber: 'AuthorizationIDReference',
    });
  });

  it('needs no date where the start of a visit has one, but for stamps that hide which day it was', () => {
    const headings = ['Client', 'Schedule Start', 'Schedule End'];
    expect(assignColumns(SCHEDULE, headings, rowsOf(names, stamps, stamps)).missing).toEqual([]);
    const zoned = (row: number): string => `${stamps(row).replace(' ', 'T')}:00Z`;
    expect(assignColumns(SCHEDULE, headings, rowsOf(names, zoned, zoned)).missing).toEqual(['Date']);
    expect(assignColumns(SCHEDULE, headings, rowsOf(names, clocks, clocks)).missing).toEqual(['Date']);
  });

  it('make one client of two name columns', () => {
    expect(scheduleMapping(['Member First Name', 'Member Last Name', 'DOS', 'Sch Hrs'])).toEqual({
      clientFirst: 'Member First Name',
      clientLast: 'Member Last Name',
      date: 'DOS',
      scheduledHours: 'Sch Hrs',
    });
  });

  it('take a plain timesheet for what was worked', () => {
    expect(scheduleMapping(['Employee', 'Client', 'Date', 'Time In', 'Time Out', 'Hours'])).toMatchObject({
      actualStart: 'Time In',
      actualEnd: 'Time Out',
      actualHours: 'Hours',
    });
    expect(scheduleMapping(['Client', 'Date', 'Start Time', 'End Time', 'Hours Worked'])).toEqual({
      client: 'Client',
      date: 'Date',
      actualStart: 'Start Time',
      actualEnd: 'End Time',
      actualHours: 'Hours Worked',
    });
  });

  it.each<[string, string, string]>([
    ['Scheduled Hours', 'Hours', 'actualHours'],
    ['Actual Hours', 'Hours', 'scheduledHours'],
    ['Sched Units', 'Units', 'actualUnits'],
  ])('beside %s take %s for %s', (named, bare, field) => {
    expect(scheduleMapping(['Client', 'Date', named, bare])).toMatchObject({ [field]: bare });
  });

  it.each([
    ['In', 'Out', 'Actual In', 'Actual Out'],
    ['Time In', 'Time Out', 'Clocked In', 'Clocked Out'],
  ])('take %s and %s for the scheduled times beside %s', (start, end, actualStart, actualEnd) => {
    const headings = ['Client', 'Date', actualStart, actualEnd, start, end];
    const rows = rowsOf(names, dates, clocks, clocks, clocks, clocks);
    expect(scheduleMapping(headings, rows)).toMatchObject({
      scheduledStart: start,
      scheduledEnd: end,
      actualStart,
      actualEnd,
    });
  });

  it('leave hours alone that nothing is missing for, and ask about hours that stand alone', () => {
    expect(Object.values(scheduleMapping(['Scheduled Hours', 'Actual Hours', 'Hours', 'Units']))).toEqual([
      'Scheduled Hours',
      'Actual Hours',
    ]);
    const alone = assignColumns(SCHEDULE, ['Client', 'Date', 'Hours'], []).columns;
    expect((alone.scheduledHours ?? alone.actualHours)?.confidence).toBe('unsure');
  });

  it('take a start and an end from one clock', () => {
    const headings = ['Client', 'Date', 'Visit Start', 'EVV Start', 'EVV End'];
    expect(scheduleMapping(headings)).toMatchObject({ actualStart: 'EVV Start', actualEnd: 'EVV End' });
  });
});

describe('the values of a column', () => {
  it('tell a start date from a start time', () => {
    const headings = ['Client', 'Start', 'Start Time', 'End Time'];
    expect(scheduleMapping(headings, rowsOf(names, textDates, clocks, clocks))).toMatchObject({
      date: 'Start',
      scheduledStart: 'Start Time',
    });
  });

  it('tell a span from a time and from hours', () => {
    expect(scheduleMapping(['Client', 'Date', 'Scheduled Time'], rowsOf(names, dates, spans))).toMatchObject({
      scheduledSpan: 'Scheduled Time',
    });
    expect(scheduleMapping(['Client', 'Date', 'Visit Time'], rowsOf(names, dates, spans))).toMatchObject({
      actualSpan: 'Visit Time',
    });
  });

  it('tell minutes from hours', () => {
    const headings = ['Client', 'Date', 'Scheduled Hours', 'Duration'];
    expect(scheduleMapping(headings, rowsOf(names, dates, hours, minutes))).toMatchObject({
      actualMinutes: 'Duration',
    });
    expect(scheduleMapping(headings, rowsOf(names, dates, hours, hours))).toMatchObject({
      actualHours: 'Duration',
    });
    expect(
      scheduleMapping(
        ['Break'],
        rowsOf(() => 30),
      ),
    ).toEqual({ unpaidBreakMinutes: 'Break' });
    expect(
      scheduleMapping(
        ['Break'],
        rowsOf(() => 0.5),
      ),
    ).toEqual({ unpaidBreak: 'Break' });
  });

  it('let no money pass for hours', () => {
    expect(scheduleMapping(['Client', 'Date', 'Bill Hours'], rowsOf(names, dates, money))).not.toHaveProperty(
      'billHours',
    );
  });

  it('never lose a column that is named outright: cells that cannot be read are told one by one', () => {
    const rows = [['Ada Sample', 'soon', 'x']];
    expect(scheduleMapping(['Client', 'Date', 'Scheduled Hours'], rows)).toMatchObject({
      date: 'Date',
      scheduledHours: 'Scheduled Hours',
    });
  });

  it('let a column that is filled stand in for one that is blank', () => {
    const headings = ['Client', 'Date', 'Visit Start', 'Visit End', 'EVV Start', 'EVV End'];
    const rows = rowsOf(names, dates, blank, blank, fractions, fractions);
    expect(scheduleMapping(headings, rows)).toMatchObject({ actualStart: 'EVV Start', actualEnd: 'EVV End' });
  });

  it('tell what is authorized from how it is counted', () => {
    const headings = ['Client', 'Max Hours', 'Limit Type', 'Period'];
    const measures = (row: number): string => (row % 2 ? 'Hours' : 'Units');
    expect(authorizationMapping(headings, rowsOf(names, hours, measures, periods))).toMatchObject({
      authorizedAs: 'Limit Type',
      period: 'Period',
    });
    expect(
      authorizationMapping(['Client', 'Max Hours', 'Period'], rowsOf(names, hours, ranges)),
    ).toMatchObject({
      range: 'Period',
    });
  });

  it('make an assignment sure, and are told', () => {
    const { columns } = assignColumns(SCHEDULE, ['Client', 'Sch Hrs'], rowsOf(names, hours));
    expect(columns.scheduledHours).toEqual({
      column: 1,
      confidence: 'sure',
      reasons: ['The heading "Sch Hrs" says so.', 'Its values look like hours of a visit (10 of 10).'],
      alternatives: [],
    });
  });
});

describe('the headings of a whole authorization table', () => {
  it('are read in long form', () => {
    const headings = [
      'Participant',
      'Auth #',
      'Payor',
      'HCPCS',
      'From Date',
      'To Date',
      'Authorized Hours',
      'Per',
      'Hours Used',
      'Hours Left',
      'Status',
    ];
    expect(authorizationMapping(headings)).toEqual({
      client: 'Participant',
      authorizationNumber: 'Auth #',
      payer: 'Payor',
      service: 'HCPCS',
      start: 'From Date',
      end: 'To Date',
      maxHours: 'Authorized Hours',
      period: 'Per',
      hoursUsed: 'Hours Used',
      hoursRemaining: 'Hours Left',
      status: 'Status',
    });
  });

  it('are read in wide form', () => {
    expect(
      authorizationMapping([
        'Member ID',
        'Valid Range',
        'DailyMax',
        'WeeklyMax',
        'MonthlyMax',
        'RemainingBalance',
      ]),
    ).toEqual({
      client: 'Member ID',
      range: 'Valid Range',
      perDay: 'DailyMax',
      perWeek: 'WeeklyMax',
      perMonth: 'MonthlyMax',
      hoursRemaining: 'RemainingBalance',
    });
  });

  it('are read in units, and then what is used and left is in units too', () => {
    const headings = [
      'Member ID',
      'Period',
      'Max Units per Period',
      'Max Units for Entire Auth',
      'Used',
      'RemainingBalance',
    ];
    expect(authorizationMapping(headings, rowsOf(ids, periods, units, units, units, units))).toEqual({
      client: 'Member ID',
      period: 'Period',
      maxUnits: 'Max Units per Period',
      unitsTotal: 'Max Units for Entire Auth',
      unitsUsed: 'Used',
      unitsRemaining: 'RemainingBalance',
    });
  });
});

describe('a table', () => {
  it('scores as what it is', () => {
    const schedule = ['Client', 'Date', 'Scheduled Hours', 'Actual Hours', 'Status'];
    const limits = ['Client', 'Max Hours', 'Period', 'Start Date', 'End Date'];
    const score = (headings: readonly string[]) => [
      assignColumns(SCHEDULE, headings, []).score,
      assignColumns(AUTHORIZATIONS, headings, []).score,
    ];
    const [scheduleAsSchedule = 0, scheduleAsLimits = 0] = score(schedule);
    const [limitsAsSchedule = 0, limitsAsLimits = 0] = score(limits);
    expect(scheduleAsSchedule).toBeGreaterThan(scheduleAsLimits + 0.4);
    expect(limitsAsLimits).toBeGreaterThan(limitsAsSchedule + 0.4);
    expect(assignColumns(SCHEDULE, ['Name', 'Phone', 'Address'], []).score).toBeLessThan(0.3);
  });

  const known = (table: Readonly<Record<string, readonly string[]>>) =>
    fc
      .shuffledSubarray(Object.entries(table))
      .chain((fields) => fc.tuple(...fields.map(([, headings]) => fc.constantFrom(...headings))));

  it('gives each column to one field at most, whatever its headings and their order', () => {
    for (const [kind, table] of [
      [SCHEDULE, KNOWN_SCHEDULE_HEADINGS],
      [AUTHORIZATIONS, KNOWN_AUTHORIZATION_HEADINGS],
    ] as const) {
      fc.assert(
        fc.property(known(table), (headings) => {
          const taken = Object.values(assignColumns<string>(kind, headings, []).columns).map(
            (each) => each?.column,
          );
          expect(new Set(taken).size).toBe(taken.length);
        }),
      );
    }
  });

  it('is not sure of a column where another has its heading and would do as well', () => {
    const headings = ['Date', 'Date'];
    const confidence = (second: (row: number) => CellValue) =>
      assignColumns(SCHEDULE, headings, rowsOf(dates, second)).columns.date?.confidence;
    expect(confidence((row) => dates(row) + 1)).toBe('unsure');
    expect(confidence(dates)).not.toBe('unsure');
    expect(confidence(blank)).not.toBe('unsure');
    expect(confidence(hours)).not.toBe('unsure');
  });

  it('takes the leftmost of columns that are named alike', () => {
    expect(assignColumns(SCHEDULE, ['Notes', 'Client', 'CLIENT', 'client'], []).columns.client).toMatchObject(
      {
        column: 1,
        alternatives: [2, 3],
      },
    );
  });
});
