import * as fc from 'fast-check';
import {
  type AuthorizationRow,
  explainVisit,
  type LimitEntry,
  maximize,
  type PeriodState,
  type Reason,
  secondsFromHours,
  type Visit,
} from '../../src/engine';
import { anyWorld } from './arbitraries';
import { authorized, limitOf, run, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';

const MONDAY = '2026-01-05';
const hours = secondsFromHours;
const week = limitOf(15, 'week');

/** The notes of visits, in a sheet whose first visit stands in row 2. */
function notes(visits: readonly Visit[], rows: readonly AuthorizationRow[], rules: object = {}): string[] {
  const outcome = run(visits, rows, rules);
  return visits.map((_, index) => explainVisit(outcome, index, (visit) => visit + 2));
}

/** The note of one visit that was to be `scheduled` and was `actual` hours on Monday, under an authorization of 15 a week. */
function note(scheduled?: number, actual?: number, more: Partial<Visit> = {}, rules: object = {}) {
  return notes([visitOn(MONDAY, scheduled, actual, more)], [authorized([week])], rules)[0];
}

/** The note of a visit of which there is just this to say. */
function noteOf(reasons: readonly Reason[]): string {
  const outcome = run([visitOn(MONDAY, 5, 5)], [authorized([week])]);
  const visits = outcome.visits.map((visit) => ({ ...visit, reasons }));
  return explainVisit({ ...outcome, visits }, 0, (visit) => visit + 2);
}

describe('the note of a visit', () => {
  it('says what was given, and which limit that filled', () => {
    const visits = [visitOn(MONDAY, 5, 4), visitOn('2026-01-07', 5, 7), visitOn('2026-01-09', 5, 6)];
    expect(notes(visits, [authorized([week])])).toEqual([
      '',
      '+1.00 h; week of Jan 4 is now at its 15.00 h. 1.00 h stays unbilled',
      'Held at 5.00 of 6.00 h: week of Jan 4 is full',
    ]);
  });

  it('names the first of the limits that leave as little', () => {
    const [day, month] = [limitOf(5, 'day'), limitOf(5, 'month')];
    const visits = [visitOn(MONDAY, 5, 6)];
    expect(notes(visits, [authorized([day, month])])).toEqual(['Held at 5.00 of 6.00 h: Jan 5 is full']);
    expect(notes(visits, [authorized([month, day])])).toEqual([
      'Held at 5.00 of 6.00 h: January 2026 is full',
    ]);
  });

  it('names the first of the limits that are exceeded by as much', () => {
    const [day, month] = [limitOf(5, 'day'), limitOf(5, 'month')];
    const over = (...limits: LimitEntry[]) => notes([visitOn(MONDAY, 6, 6)], [authorized(limits)]);
    expect(over(day, month)).toEqual(['Over by 1.00 h: Jan 5 is authorized for 5.00 h']);
    expect(over(month, day)).toEqual(['Over by 1.00 h: January 2026 is authorized for 5.00 h']);
  });

  it('is blank where there is nothing to say', () => {
    expect(note(5, 5)).toBe('');
  });

  it.each<[string, ...Parameters<typeof note>]>([
    ['+1.00 h', 5, 6],
    ['Not worked yet', 5],
    ['Cancelled or not billable', 5, 5, { standing: 'void' }],
    ['Already billed, left as it is', 5, 5, { standing: 'billed' }],
    ['No scheduled hours', undefined, 5, { billHours: hours(5) }],
    [
      'Already billed, left as it is. The actual hours cannot be used and count as blank',
      5,
      5,
      { standing: 'billed', actualHours: 'unreadable', billHours: hours(5) },
    ],
    [
      'Already billed, left as it is. The unpaid break cannot be used and counts as blank',
      5,
      5,
      { standing: 'billed', unpaidBreak: 'unreadable' },
    ],
    ['Billed more than worked: 6.00 h for 5.00 h', 5, 5, { billHours: hours(6) }],
    ['Not counted: the client is missing', 5, 5, { client: '' }],
    ['Not counted: the date cannot be read', 5, 5, { date: 'unreadable' }],
    ['Not counted: the scheduled hours are below zero', -5, 5],
    ['Not counted: the actual hours are over 24 hours', 5, 25],
    ['The actual end is missing. Not worked yet', 5, undefined, { actualStart: timeOf('8:00') }],
    [
      'Not worked yet. The bill hours are not used, as nothing was worked yet',
      5,
      undefined,
      { billHours: hours(5) },
    ],
    [
      'Rounded by its length, as start or end is missing',
      5,
      5,
      {},
      { billing: { rounding: { method: 'startAndEnd' } } },
    ],
    [
      'Rounded by its length, as the actual hours differ from the times',
      5,
      5,
      { actualStart: timeOf('8:00'), actualEnd: timeOf('12:00') },
      { billing: { rounding: { method: 'startAndEnd' } } },
    ],
  ])('says "%s"', (expected, ...visit) => {
    expect(note(...visit)).toBe(expected);
  });

  it.each([
    ['Over by 2.00 h: week of Jan 4 is authorized for 15.00 h', [17, 17], week, {}],
    ['Over by 2.00 h (4.00 h as scheduled): week of Jan 4 is authorized for 15.00 h', [19, 17], week, {}],
    ['Scheduled over by 2.00 h: week of Jan 4 is authorized for 15.00 h', [17, 10], week, {}],
    ['Over by 2.00 h: one visit is authorized for 4.00 h', [6, 6], limitOf(4, 'visit'), {}],
    ['Held at 4.00 of 6.00 h: one visit is authorized for 4.00 h', [4, 6], limitOf(4, 'visit'), {}],
    ['+1.00 h; one visit is authorized for 5.00 h', [4, 5], limitOf(5, 'visit'), {}],
    [
      'Over by 2.00 h: week of Jan 4 is authorized for 15.00 h (10.00 h used before)',
      [7, 7],
      { ...week, usedBefore: hours(10) },
      {},
    ],
    [
      'Over by 7.00 h: week of Jan 4 is authorized for 15.00 h (all used before)',
      [7, 7],
      { ...week, usedBefore: hours(20) },
      {},
    ],
    [
      'Cut from 17.00 h to 15.00 h: week of Jan 4 is full at 15.00 h. Scheduled over by 2.00 h: week of Jan 4 is authorized for 15.00 h',
      [17, 17],
      week,
      { overBilled: 'cut' },
    ],
    [
      'Cut from 17.00 h to 15.00 h: week of Jan 4 is full at 15.00 h. Scheduled over by 2.00 h: week of Jan 4 is authorized for 15.00 h. 4.00 h stays unbilled',
      [17, 19],
      week,
      { overBilled: 'cut' },
    ],
    [
      'Cut from 6.00 h to 4.00 h: one visit is authorized for 4.00 h. Scheduled over by 2.00 h: one visit is authorized for 4.00 h',
      [6, 6],
      limitOf(4, 'visit'),
      { overBilled: 'cut' },
    ],
    [
      '+0.50 h, in whole billing increments. 0.25 h stays unbilled',
      [5, 5.75],
      week,
      { billingIncrementMinutes: 30 },
    ],
    [
      'Held at 5.00 of 5.25 h: the other 0.25 h is less than one billing increment',
      [5, 5.25],
      week,
      { billingIncrementMinutes: 60 },
    ],
    [
      'Held at 14.00 of 17.00 h: week of Jan 4 is authorized for 15.00 h (0.50 h used before), and the 0.50 h left is less than one billing increment',
      [14, 17],
      { ...week, usedBefore: hours(0.5) },
      { billingIncrementMinutes: 60 },
    ],
    [
      '+2.00 h, in whole billing increments; week of Jan 4 is authorized for 15.00 h (4.50 h used before), with 0.50 h left. 3.00 h stays unbilled',
      [8, 13],
      { ...week, usedBefore: hours(4.5) },
      { billingIncrementMinutes: 60 },
    ],
    [
      'Over by 2.00 h: week of Jan 4 is authorized for 0.00 h (3.00 h used before)',
      [2, 2],
      { ...limitOf(0, 'week'), usedBefore: hours(3) },
      {},
    ],
  ] as const)('says "%s"', (expected, [scheduled, actual], limit, rules) => {
    expect(notes([visitOn(MONDAY, scheduled, actual)], [authorized([limit])], rules)).toEqual([expected]);
  });

  it.each([
    ['prorated to 12.00 h for 6 of 7 days', 5, 0],
    ['prorated to 12.00 h for 6 of 7 days; 2.00 h used before', 7, 2],
  ])('says of a limit that it is %s', (why, over, used) => {
    const rows = [
      authorized([limitOf(14, 'week', { usedBefore: hours(used) })], { start: dayOf('2026-01-05') }),
    ];
    expect(notes([visitOn(MONDAY, 17, 17)], rows, { prorate: true })).toEqual([
      `Over by ${over}.00 h: week of Jan 4 is authorized for 14.00 h (${why})`,
    ]);
  });

  it('tells what is scheduled over one limit from what is billed over another', () => {
    const visits = [visitOn(MONDAY, 4, 12, { billHours: hours(12) }), visitOn('2026-01-07', 8, 5)];
    expect(notes(visits, [authorized([limitOf(5, 'day'), week])])[1]).toBe(
      'Scheduled over by 3.00 h: Jan 7 is authorized for 5.00 h. Over by 2.00 h: week of Jan 4 is authorized for 15.00 h',
    );
  });

  it.each<[string, string, Partial<PeriodState>]>([
    ['authorization', 'week of Jan 4 is authorized for 15.00 h', { authorization: 1 }],
    ['period', 'two-week period of Jan 4 is authorized for 15.00 h', { period: 'biweekly' }],
    ['first day', 'week of Jan 11 is authorized for 15.00 h', { from: dayOf('2026-01-11') }],
    ['hours', 'week of Jan 4 is authorized for 14.00 h', { authorized: hours(14) }],
  ])('tells limits apart by their %s alone', (_, said, other) => {
    const limit: PeriodState = {
      authorization: 0,
      period: 'week',
      from: dayOf('2026-01-04'),
      limit: hours(15),
      authorized: hours(15),
      usedBefore: hours(0),
      taken: hours(17),
    };
    const scheduled = { code: 'over', hours: 'scheduled', by: hours(1), limit } as const;
    const billed = { code: 'over', hours: 'billed', by: hours(2), limit: { ...limit, ...other } } as const;
    expect(noteOf([scheduled, billed])).toBe(
      `Scheduled over by 1.00 h: week of Jan 4 is authorized for 15.00 h. Over by 2.00 h: ${said}`,
    );
  });

  it('says of a visit taken back by the check what did not pass', () => {
    expect(noteOf([{ code: 'failedCheck', fault: { code: 'roomLeft', room: hours(0.5) } }])).toBe(
      "Not written, as it did not pass the add-in's own check: its limits leave it 0.5 h more",
    );
  });

  it('says of a visit split at midnight where its hours lie, as scheduled or worked where none is billed', () => {
    const overnight = { overnight: 'splitAtMidnight' };
    const planned = { scheduledStart: timeOf('22:00'), scheduledEnd: timeOf('6:00') };
    const worked = { actualStart: timeOf('22:00'), actualEnd: timeOf('6:00') };
    const said = (visit: Partial<Visit>) =>
      notes([visitOn(MONDAY, undefined, undefined, visit)], [authorized([limitOf(0, 'year')])], overnight)[0];
    expect(said({ ...planned, ...worked })).toMatch(/Split at midnight: 2\.00 h on Jan 5, 6\.00 h on Jan 6$/);
    expect(said({ ...planned, actualHours: hours(0) })).toMatch(
      /Split at midnight: 2\.00 h on Jan 5, 6\.00 h on Jan 6 as scheduled$/,
    );
    expect(said(worked)).toMatch(
      /Split at midnight: 2\.00 h on Jan 5, 6\.00 h on Jan 6 as worked\. No scheduled hours$/,
    );
    expect(said({ ...planned, scheduledHours: hours(0) })).toMatch(/Split at midnight\. Not worked yet$/);
  });

  it('says all that stays unbilled where only one date of a split visit is held', () => {
    const night = { actualStart: timeOf('22:00'), actualEnd: timeOf('4:00') };
    const visits = [
      visitOn(MONDAY, 3, 3),
      visitOn('2026-01-10', 0.5, undefined, night),
      visitOn('2026-01-11', 4, 4),
    ];
    expect(notes(visits, [authorized([limitOf(4, 'week')])], { overnight: 'splitAtMidnight' })[1]).toBe(
      'Held at 0.00 of 4.00 h on Jan 11: week of Jan 11 is full. +0.50 h on Jan 10; week of Jan 4 is now at its 4.00 h. 5.00 h stays unbilled. Split at midnight: 1.00 h on Jan 10. The scheduled hours are not split, as start or end is missing',
    );
  });

  it.each([
    [
      'says of a split visit what was cut on one date and what was held on the other',
      'Cut from 2.00 h to 1.00 h on Jan 5: Jan 5 is full at 1.00 h. Scheduled over by 1.00 h: Jan 5 is authorized for 1.00 h. Held at 2.00 of 4.00 h on Jan 6: Jan 6 is full. Split at midnight: 1.00 h on Jan 5, 2.00 h on Jan 6',
      ['22:00', '2:00'],
      ['22:00', '4:00'],
    ],
    [
      'says all that stays unbilled where what was cut had been held too',
      'Cut from 2.00 h to 1.00 h on Jan 5: Jan 5 is full at 1.00 h. Scheduled over by 1.00 h: Jan 5 is authorized for 1.00 h. +2.00 h on Jan 6; Jan 6 is now at its 2.00 h. 3.00 h stays unbilled. Split at midnight: 1.00 h on Jan 5, 2.00 h on Jan 6',
      ['22:00', '0:00'],
      ['21:00', '3:00'],
    ],
  ] as const)('%s', (_, expected, [scheduledStart, scheduledEnd], [actualStart, actualEnd]) => {
    const night = {
      scheduledStart: timeOf(scheduledStart),
      scheduledEnd: timeOf(scheduledEnd),
      actualStart: timeOf(actualStart),
      actualEnd: timeOf(actualEnd),
    };
    const rows = [
      authorized([limitOf(1, 'day')], { end: dayOf(MONDAY) }),
      authorized([limitOf(2, 'day')], { start: dayOf('2026-01-06') }),
    ];
    const rules = { overnight: 'splitAtMidnight', overBilled: 'cut' };
    expect(notes([visitOn(MONDAY, undefined, undefined, night)], rows, rules)).toEqual([expected]);
  });

  it('says of a split visit which date has no authorization, and where the other spilled to', () => {
    const [start, morning] = [timeOf('20:00'), timeOf('4:00')];
    const night = {
      scheduledStart: start,
      scheduledEnd: morning,
      actualStart: start,
      actualEnd: morning,
    };
    const end = dayOf(MONDAY);
    const rows = [
      authorized([limitOf(1, 'day')], { number: 'A-1', priority: 1, end }),
      authorized([limitOf(3, 'day')], { number: 'A-2', priority: 2, end }),
    ];
    const rules = { overnight: 'splitAtMidnight', spillover: true };
    expect(notes([visitOn(MONDAY, undefined, undefined, night)], rows, rules)).toEqual([
      'No authorization on Jan 6: none of this client covers its date. Split at midnight: 4.00 h on Jan 5, 4.00 h on Jan 6. 1.00 h on authorization A-1, 3.00 h on authorization A-2, 4.00 h on no authorization',
    ]);
  });

  it('says what is kept for visits not yet worked', () => {
    const visits = [visitOn(MONDAY, 5, 6), visitOn('2026-01-07', 5), visitOn('2026-01-09', 5, 7)];
    const kept = 'week of Jan 4 is full, 5.00 h of it kept for visits not yet worked';
    expect(notes(visits, [authorized([week])])).toEqual([
      `Held at 5.00 of 6.00 h: ${kept}`,
      'Not worked yet',
      `Held at 5.00 of 7.00 h: ${kept}`,
    ]);
  });

  it('names, of several authorizations it spills to, the last that gave, or else the last that could have', () => {
    const spilling = (first: number, second: number) =>
      notes(
        [visitOn(MONDAY, 5, 8)],
        [
          authorized([limitOf(first, 'week')], { number: 'A', priority: 1 }),
          authorized([limitOf(second, 'day')], { number: 'B', priority: 2 }),
        ],
        { spillover: true },
      )[0];
    expect(spilling(5, 2)).toBe(
      '+2.00 h; Jan 5 of authorization B is now at its 2.00 h. 1.00 h stays unbilled. 5.00 h on authorization A, 2.00 h on authorization B',
    );

    expect(spilling(5, 0)).toBe('Held at 5.00 of 8.00 h: Jan 5 of authorization B is full');
    expect(spilling(6, 0)).toBe('+1.00 h; week of Jan 4 is now at its 6.00 h. 2.00 h stays unbilled');
  });

  it('tells limits of two authorizations apart by their numbers', () => {
    const [start, end] = [timeOf('22:00'), timeOf('4:00')];
    const night = { scheduledStart: start, scheduledEnd: end, actualStart: start, actualEnd: end };
    const rows = [
      authorized([limitOf(1, 'week')], { number: ' A-1 ', end: dayOf(MONDAY) }),
      authorized([limitOf(2, 'week'), limitOf(3, 'authorization')], {
        number: 'A-2',
        start: dayOf('2026-01-06'),
      }),
    ];
    expect(
      notes([visitOn(MONDAY, undefined, undefined, night)], rows, { overnight: 'splitAtMidnight' }),
    ).toEqual([
      'Over by 1.00 h: week of Jan 4 of authorization A-1 is authorized for 1.00 h. Over by 2.00 h: week of Jan 4 of authorization A-2 is authorized for 2.00 h. Split at midnight: 2.00 h on Jan 5, 4.00 h on Jan 6',
    ]);
  });

  it('names the authorization whose limit leaves less than one billing increment', () => {
    const rows = [
      authorized([limitOf(5, 'week')], { number: 'A-1', priority: 1 }),
      authorized([limitOf(0.5, 'day')], { number: 'A-2', priority: 2 }),
    ];
    const rules = { spillover: true, billingIncrementMinutes: 60 };
    expect(notes([visitOn(MONDAY, 5, 8)], rows, rules)).toEqual([
      'Held at 5.00 of 8.00 h: Jan 5 of authorization A-2 is authorized for 0.50 h, and the 0.50 h left is less than one billing increment',
    ]);
  });

  it('names an authorization once where the limit is for all of it', () => {
    const rows = [
      authorized([limitOf(5, 'week')], { number: 'A-1', priority: 1 }),
      authorized([limitOf(2, 'authorization')], { number: 'A-2', priority: 2 }),
    ];
    expect(notes([visitOn(MONDAY, 5, 7)], rows, { spillover: true })).toEqual([
      '+2.00 h; authorization A-2 is now at its 2.00 h. 5.00 h on authorization A-1, 2.00 h on authorization A-2',
    ]);
  });

  it('does not name the one authorization that a visit draws on', () => {
    const rows = [authorized([limitOf(4, 'week')], { number: 'A-1' }), authorized([], { number: 'A-2' })];
    expect(notes([visitOn(MONDAY, 5, 5)], rows)[0]).toMatch(
      /^Over by 1\.00 h: week of Jan 4 is authorized for 4\.00 h/,
    );
  });

  it('blames a limit that cannot be used before one that is not stated', () => {
    const rows = [
      authorized([], { number: 'A', priority: 1 }),
      authorized([limitOf(-1, 'day')], { number: 'B', priority: 2 }),
    ];
    expect(notes([visitOn(MONDAY, 5, 8)], rows, { spillover: true })).toEqual([
      'Not raised: a limit of its authorization cannot be used. 3.00 h stays unbilled',
    ]);
  });

  it('says which hours of a night have no times to be split by', () => {
    const night = { scheduledStart: timeOf('22:00'), scheduledEnd: timeOf('6:00'), actualHours: hours(7) };
    for (const half of [{}, { actualStart: timeOf('22:00') }, { actualEnd: timeOf('6:00') }]) {
      expect(
        notes([visitOn(MONDAY, undefined, undefined, { ...night, ...half })], [authorized([week])], {
          overnight: 'splitAtMidnight',
        }),
      ).toEqual([
        'Split at midnight: 7.00 h on Jan 5. The actual hours are not split, as start or end is missing',
      ]);
    }
  });

  it('says why nothing can be given', () => {
    expect(notes([visitOn(MONDAY, 5, 6)], [authorized([])])).toEqual([
      'Not raised: its authorization states no limit. 1.00 h stays unbilled',
    ]);
    expect(notes([visitOn(MONDAY, 5, 6)], [authorized([week, limitOf(-1, 'month')])])).toEqual([
      'Not raised: a limit of its authorization cannot be used. 1.00 h stays unbilled',
    ]);
  });

  it('names the row of a visit that it repeats or overlaps', () => {
    const stay = { actualStart: timeOf('8:00'), actualEnd: timeOf('10:00'), id: '17' };
    const visits = [visitOn(MONDAY, 2, 2, stay), visitOn(MONDAY, 2, 2, stay)];
    expect(notes(visits, [authorized([week])])).toEqual([
      '',
      'Same visit number as row 2. Overlaps the visit in row 2',
    ]);
  });

  it('names the authorization that would fit too', () => {
    const rows = [authorized([week], { number: 'A-1', priority: 1 }), authorized([week], { number: 'A-2' })];
    expect(notes([visitOn(MONDAY, 5, 5)], rows)).toEqual(['Authorization A-2 would fit too']);
  });

  it('begins with the gravest', () => {
    const visit = visitOn(MONDAY, undefined, 17, { id: '17', billHours: hours(18) });
    expect(notes([visit, visit], [authorized([week])])[1]).toBe(
      'Over by 18.00 h: week of Jan 4 is authorized for 15.00 h. Billed more than worked: 18.00 h for 17.00 h. No scheduled hours. Same visit number as row 2',
    );
  });

  it('leaves out what does not fit, and no shorter sentence after it', () => {
    const long = { code: 'noAuthorization', misfit: 'number', number: '7'.repeat(40) } as const;
    const reasons: Reason[] = [
      long,
      { ...long, part: dayOf(MONDAY) },
      { ...long, part: dayOf('2026-01-06') },
    ];
    for (const count of reasons.keys()) {
      const note = noteOf([...reasons.slice(0, count + 1), { code: 'unbilled', by: hours(1) }]);
      expect(note).toMatch(/\. 1\.00 h stays unbilled$/);
    }
  });

  it('has room for 250 characters', () => {
    const numbered = (length: number) =>
      ({ code: 'noAuthorization', misfit: 'number', number: '7'.repeat(length) }) as const;
    const said = `No authorization: number ${'7'.repeat(23)} is not in the authorization table`;
    const two = [numbered(23), numbered(23)];
    expect(noteOf([...two, numbered(23)])).toBe(`${said}. ${said}. ${said}`);
    expect(noteOf([...two, numbered(24)])).toBe(`${said}. ${said}`);
  });

  it('has at most 250 characters, and something to say wherever something happened but to pay', () => {
    const said = (reason: Reason) => reason.code !== 'payShortfall';
    fc.assert(
      fc.property(
        anyWorld,
        fc.constantFrom('', 'A very long number, in fact a remark. '.repeat(9)),
        (world, long) => {
          const renumbered = world.authorizations.map((row) => ({
            ...row,
            number: long + (row.number ?? ''),
          }));
          const outcome = maximize(world.visits, renumbered, world.rules);
          outcome.visits.forEach(({ reasons }, index) => {
            const text = explainVisit(outcome, index, (visit) => visit + 1_000_000);
            expect(text.length).toBeLessThanOrEqual(250);
            expect(text !== '').toBe(reasons.some(said));
            expect(text).not.toMatch(/undefined|null|NaN|Infinity| {2}|\.\.|: \.|[:.] ?$|^\. /);
          });
        },
      ),
    );
  });
});

describe('a note on a visit without authorization', () => {
  const ordinary = authorized([week]);
  const numbered = authorized([week], { number: 'A-1' });
  const past = { end: dayOf('2026-01-04') };

  it.each<[string, Partial<Visit>, AuthorizationRow[]]>([
    ['the client has none', { client: 'Ben Sample' }, [ordinary]],
    ['none of this client covers its date', {}, [{ ...ordinary, ...past }]],
    ['none of this client is for its payer', { payer: 'North Plan' }, [{ ...ordinary, payer: 'South Plan' }]],
    ['none of this client is for its service', { service: 'PCA' }, [{ ...ordinary, service: 'RN' }]],
    ['number A-2 is not in the authorization table', { authorizationNumber: 'A-2' }, [numbered]],
    [
      'authorization A-1 is for another client',
      { authorizationNumber: 'A-1', client: 'Ben Sample' },
      [numbered],
    ],
    ['authorization A-1 does not cover its date', { authorizationNumber: 'A-1' }, [{ ...numbered, ...past }]],
    [
      'authorization A-1 is for another payer',
      { authorizationNumber: 'A-1', payer: 'North Plan' },
      [{ ...numbered, payer: 'South Plan' }],
    ],
    [
      'authorization A-1 is for another service',
      { authorizationNumber: 'A-1', service: 'PCA' },
      [{ ...numbered, service: 'RN' }],
    ],
    ['the client has none', { client: 'Ben Sample', authorizationNumber: ' ' }, [numbered]],
    ['what would cover it is not in force', {}, [{ ...ordinary, isInForce: false }]],
    [
      'authorization A-1 is not in force',
      { authorizationNumber: 'A-1' },
      [{ ...numbered, isInForce: false }],
    ],
  ])('says that %s', (why, visit, rows) => {
    expect(notes([visitOn(MONDAY, 5, 5, visit)], rows)).toEqual([`No authorization: ${why}`]);
  });
});
