import * as fc from 'fast-check';
import { OWN_COLUMNS, plan, type ChangePlan } from '../../src/sheet';
import { HOMETRAK, MONDAY, SCHEDULE_HEADINGS, maximized, type Cells, type Tables } from './tidyTables';

function planOf(tables: Tables): ChangePlan {
  const { understanding, outcome } = maximized(tables);
  return plan(understanding, outcome);
}

function cellsOf({ columns }: ChangePlan) {
  return Object.fromEntries(columns.map(({ heading, after }) => [heading, after]));
}

describe('the plan of changes', () => {
  it('writes what HomeTrak writes in its own example', () => {
    const cells = cellsOf(planOf(HOMETRAK));
    expect(cells['Max Bill Hours']).toEqual([4, 6, 5]);
    expect(cells['Max Pay Hours']).toEqual([4, 6, 5]);
    expect(cells['Scheduled Over']).toEqual(['', '', '']);
    expect(cells['Billed Over']).toEqual(['', '', '']);
    expect(cells['Hours Note']?.[1]).toContain('+1.00 h; week of Jan 4 is now at its 15.00 h');
  });

  it('appends the five columns once, at the right end of the table', () => {
    const { columns, widenBy } = planOf(HOMETRAK);
    expect(widenBy).toBe(5);
    expect(columns.map(({ heading }) => heading)).toEqual(OWN_COLUMNS);
    // The table begins in column B, the second of the sheet.
    expect(columns.map(({ column }) => column)).toEqual([13, 14, 15, 16, 17]);
    expect(columns.every(({ existed, before }) => !existed && before === undefined)).toBe(true);
  });

  it('writes hours as numbers of two decimals shown, and notes as text', () => {
    expect(planOf(HOMETRAK).columns.map(({ numberFormat }) => numberFormat)).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '@',
    ]);
  });

  it('reuses columns of an earlier run wherever they are, and appends only what is missing', () => {
    const scheduleHeadings = [
      'Hours Note',
      'Client',
      'max bill hours',
      'Date',
      'Scheduled Hours',
      'Actual Hours',
    ];
    const schedule = HOMETRAK.schedule.map((cells, row): Cells => ({
      ...cells,
      'Hours Note': `note ${row}`,
      'max bill hours': row,
    }));
    const { columns, widenBy } = planOf({ ...HOMETRAK, scheduleHeadings, schedule });
    expect(widenBy).toBe(3);
    expect(columns.map(({ heading, column, existed }) => [heading, column, existed])).toEqual([
      ['Max Bill Hours', 3, true],
      ['Max Pay Hours', 7, false],
      ['Scheduled Over', 8, false],
      ['Billed Over', 9, false],
      ['Hours Note', 1, true],
    ]);
    expect(columns[0]?.before).toEqual([0, 1, 2]);
    expect(columns[4]?.before).toEqual(['note 0', 'note 1', 'note 2']);
  });

  it('plans the same again on its own output', () => {
    const first = planOf(HOMETRAK);
    const scheduleHeadings = [...SCHEDULE_HEADINGS, ...OWN_COLUMNS];
    const schedule = HOMETRAK.schedule.map((cells, row): Cells => ({
      ...cells,
      ...Object.fromEntries(first.columns.map(({ heading, after }) => [heading, after[row] ?? ''])),
    }));
    const second = planOf({ ...HOMETRAK, scheduleHeadings, schedule });
    expect(cellsOf(second)).toEqual(cellsOf(first));
    expect(second.widenBy).toBe(0);
    expect(
      second.columns.every(({ before, after }) => JSON.stringify(before) === JSON.stringify(after)),
    ).toBe(true);
  });

  it('leaves rows that are no visits blank', () => {
    const [visit = {}] = HOMETRAK.schedule;
    const { columns } = planOf({
      ...HOMETRAK,
      schedule: [{}, visit, { Client: 'Total', 'Actual Hours': 4 }],
    });
    for (const { after } of columns) {
      expect(after).toHaveLength(3);
      expect([after[0], after[2]]).toEqual(['', '']);
    }
  });

  it('leaves bill and pay blank where there are none, and writes 0 where they are 0', () => {
    const visit: Cells = { Client: 'Ada Example', Date: MONDAY, 'Scheduled Hours': 5 };
    const cells = cellsOf(
      planOf({
        ...HOMETRAK,
        schedule: [
          visit,
          { ...visit, 'Actual Hours': 4, Status: 'Cancelled' },
          { ...visit, 'Actual Hours': 'x' },
        ],
      }),
    );
    expect(cells['Max Bill Hours']).toEqual(['', 0, '']);
    expect(cells['Max Pay Hours']).toEqual(['', 0, '']);
    expect(cells['Hours Note']?.every((note) => note !== '')).toBe(true);
  });

  it('rounds hours to four decimals', () => {
    const third: Cells = {
      Client: 'Ada Example',
      Date: MONDAY,
      'Scheduled Hours': 5,
      'Actual Hours': '0:20',
    };
    const rules = { billing: { rounding: { minutes: 0 } } };
    expect(cellsOf(planOf({ ...HOMETRAK, schedule: [third], rules }))['Max Bill Hours']).toEqual([0.3333]);
  });

  it('shows hours over a limit, as scheduled and as billed', () => {
    const over: Cells = { Client: 'Ada Example', Date: MONDAY, 'Scheduled Hours': 17, 'Actual Hours': 17 };
    const cells = cellsOf(planOf({ ...HOMETRAK, schedule: [over] }));
    expect(cells['Scheduled Over']).toEqual([2]);
    expect(cells['Billed Over']).toEqual([2]);
  });

  it('keeps what it was made from, and which columns counted', () => {
    const scheduleHeadings = ['Region', 'Client', 'Date', 'Scheduled Hours', 'Actual Hours', 'Hours Note'];
    const { inputs, head } = planOf({ ...HOMETRAK, scheduleHeadings });
    expect(head.name).toBe('Visits');
    expect(inputs.map((input) => input.head.name)).toEqual(['Visits', 'Limits']);
    expect(inputs.map(({ rows }) => rows.length)).toEqual([3, 1]);
    expect([...(inputs[0]?.columns ?? [])].sort()).toEqual([1, 2, 3, 4]);
    expect(inputs[0]?.rows[0]).toEqual(['', 'Ada Example', MONDAY, 5, 4, '']);
  });

  it('writes each of our columns to a place of its own and touches no other', () => {
    const arrangement = fc.shuffledSubarray<string>([...OWN_COLUMNS], { minLength: 0 }).chain((own) =>
      fc.shuffledSubarray([...SCHEDULE_HEADINGS, ...own], {
        minLength: SCHEDULE_HEADINGS.length + own.length,
      }),
    );
    fc.assert(
      fc.property(arrangement, (scheduleHeadings) => {
        const { columns, widenBy, head } = planOf({ ...HOMETRAK, scheduleHeadings });
        const places = columns.map(({ column }) => column - head.column);
        expect(new Set(places).size).toBe(OWN_COLUMNS.length);
        expect(widenBy).toBe(OWN_COLUMNS.length + SCHEDULE_HEADINGS.length - scheduleHeadings.length);
        for (const { heading, existed, column } of columns) {
          const place = column - head.column;
          expect(existed ? scheduleHeadings[place] : place >= scheduleHeadings.length).toBe(
            existed ? heading : true,
          );
        }
        expect(Math.max(...places)).toBeLessThan(scheduleHeadings.length + widenBy);
      }),
    );
  });
});
