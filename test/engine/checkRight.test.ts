import {
  type AuthorizationRow,
  DAY_LENGTH,
  type Rules,
  seconds,
  secondsFromHours as hours,
  type Visit,
} from '../../src/engine';
import type { World } from './arbitraries';
import { authorized, limitOf, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';
import { checked, NOTHING, nightOn, outcomeOf, worldOf } from './planted';

describe('nothing is found of what is right:', () => {
  const split = { overnight: 'splitAtMidnight' } as const;
  /** Recorded as billed for six hours, of which four were planned before midnight. */
  const billedNight = (more: Partial<Visit> = {}): World =>
    worldOf(
      [
        visitOn('2026-01-05', 6, undefined, {
          standing: 'billed',
          billHours: hours(6),
          scheduledStart: timeOf('20:00'),
          scheduledEnd: timeOf('2:00'),
          ...more,
        }),
      ],
      [authorized([limitOf(3, 'day')])],
      split,
    );

  it.each<readonly [string, World]>([
    [
      'a cancelled night, which is not shared',
      worldOf(
        [nightOn('2026-01-05', '22:00', '2:00', { standing: 'void' })],
        [authorized([limitOf(15, 'week')])],
        split,
      ),
    ],
    [
      'a night of which only the second date is covered',
      worldOf(
        [nightOn('2026-01-05', '22:00', '2:00')],
        [
          authorized([limitOf(15, 'week')], { start: dayOf('2026-01-06') }),
          authorized([limitOf(1, 'week')], { client: 'Ben Example' }),
        ],
        split,
      ),
    ],
    [
      'a night that is over, though another authorization has room',
      worldOf(
        [nightOn('2026-01-05', '20:00', '4:00')],
        [authorized([limitOf(3, 'day')]), authorized([limitOf(10, 'day')])],
        split,
      ),
    ],
    [
      'a night whose second date counts from midnight on',
      worldOf(
        [
          nightOn('2026-01-05', '22:00', '3:00'),
          visitOn('2026-01-06', 4, 4, { actualStart: timeOf('8:00') }),
        ],
        [authorized([limitOf(5, 'day')])],
        split,
      ),
    ],
    [
      'a visit without times, which goes before one that starts at midnight',
      worldOf(
        [visitOn('2026-01-05', 4, 4, { actualStart: timeOf('0:00') }), visitOn('2026-01-05', 4, 4)],
        [authorized([limitOf(6, 'week')])],
      ),
    ],
    ['a billed night without actual times, shared as planned', billedNight()],
    ['one with a start only', billedNight({ actualStart: timeOf('22:00') })],
    ['one with an end only', billedNight({ actualEnd: timeOf('2:00') })],
    [
      'a billed night with actual times, shared by them even where their break leaves no hours',
      billedNight({ actualStart: timeOf('22:00'), actualEnd: timeOf('2:00'), unpaidBreak: hours(5) }),
    ],
    [
      'a visit that ends when it starts, which is not of two dates',
      worldOf(
        [visitOn('2026-01-05', 4, 4, { actualStart: timeOf('8:00'), actualEnd: timeOf('8:00') })],
        [authorized([limitOf(3, 'day')])],
        split,
      ),
    ],
    [
      'a night raised to whole hours on its first date, and by one on its second',
      worldOf(
        [visitOn('2026-01-05', 2.5, undefined, { actualStart: timeOf('20:00'), actualEnd: timeOf('1:45') })],
        [authorized([limitOf(20, 'week')])],
        { ...split, billingIncrementMinutes: 60 },
      ),
    ],
    [
      'a night raised to whole hours on its second date only',
      worldOf(
        [visitOn('2026-01-05', 2.25, undefined, { actualStart: timeOf('21:15'), actualEnd: timeOf('0:45') })],
        [authorized([limitOf(20, 'week')])],
        { ...split, billingIncrementMinutes: 60 },
      ),
    ],
    [
      'hours that could spill over and need not',
      worldOf(
        [visitOn('2026-01-05', 5, 6)],
        [authorized([limitOf(10, 'day')], { priority: 0 }), authorized([limitOf(5, 'day')], { priority: 1 })],
        { spillover: true },
      ),
    ],
    [
      'hours given past an authorization that has room but a limit that cannot be used',
      worldOf(
        [visitOn('2026-01-05', 2, 5)],
        [
          authorized([limitOf(4, 'day'), { hours: 'unreadable', period: 'week' }], { priority: 0 }),
          authorized([limitOf(5, 'day')], { priority: 1 }),
        ],
        { spillover: true },
      ),
    ],
    [
      'a night cut to whole hours while its second date was still billed, which then was cut to none',
      worldOf(
        [nightOn('2026-01-05', '21:00', '1:15'), visitOn('2026-01-06', 2.5, 2.5, { standing: 'billed' })],
        [authorized([limitOf(2.5, 'day')])],
        { ...split, overBilled: 'cut', billingIncrementMinutes: 60 },
      ),
    ],
    [
      // Of the hour left in its week half was meant for the other visit, which it does not make a whole one.
      'a night raised for most revenue on its second date, as half of what its first could take was not its own',
      worldOf(
        [
          visitOn('2026-01-05', 4.25, 4.75, { billRate: 30 }),
          visitOn('2026-01-10', 2.25, undefined, {
            actualStart: timeOf('21:00'),
            actualEnd: timeOf('0:45'),
            billRate: 20,
          }),
        ],
        [authorized([limitOf(7.5, 'week')])],
        { ...split, objective: 'revenue', billingIncrementMinutes: 60 },
      ),
    ],
  ])('%s', (_what, world) => {
    expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
  });
});

describe('nothing is found where a row', () => {
  const long = seconds(DAY_LENGTH + 1);
  const actual = (more: Partial<Visit>): Partial<Visit> => ({ actualHours: undefined, ...more });
  const times = { actualStart: timeOf('9:00'), actualEnd: timeOf('12:00') };

  it.each<readonly [string, Partial<Visit>]>([
    ['has no client', { client: ' ' }],
    ['has a client whose name is nothing but a comma', { client: ',' }],
    ['has no date', { date: undefined }],
    ['has a date that cannot be read', { date: 'unreadable' }],
    ...(['scheduledHours', 'actualHours', 'billHours', 'payHours'] as const).flatMap((column) => [
      [`cannot be read in ${column}`, { [column]: 'unreadable' }] as const,
      [`is negative in ${column}`, { [column]: seconds(-1) }] as const,
      [`has more than a day in ${column}`, { [column]: long }] as const,
      [`has a whole day in ${column}`, { [column]: DAY_LENGTH }] as const,
      [`has 0 in ${column}`, { [column]: seconds(0) }] as const,
    ]),
    ['has a start that cannot be read', actual({ ...times, actualStart: 'unreadable' })],
    ['has an end that cannot be read', actual({ ...times, actualEnd: 'unreadable' })],
    ['has a break that cannot be read', actual({ ...times, unpaidBreak: 'unreadable' })],
    ['has a negative break', actual({ ...times, unpaidBreak: seconds(-60) })],
    ['has a break longer than the visit', actual({ ...times, unpaidBreak: hours(4) })],
    ['has a break as long as the visit', actual({ ...times, unpaidBreak: hours(3) })],
    ['ends when it starts', actual({ actualStart: timeOf('9:00'), actualEnd: timeOf('9:00') })],
    ['was not worked, and has bill and pay', actual({ billHours: hours(4), payHours: hours(4) })],
    ['was billed, as its cell says', { standing: 'billed', billHours: hours(4), payHours: hours(3) }],
    ['was billed for 0 hours', { standing: 'billed', billHours: seconds(0), payHours: seconds(0) }],
    ['was billed, without any hours', { standing: 'billed', actualHours: undefined }],
    ['was billed, and has no client', { standing: 'billed', client: '' }],
    ['was billed, and has no date', { standing: 'billed', date: undefined }],
    [
      'was billed, and says nothing else that can be read',
      {
        standing: 'billed',
        billHours: hours(4),
        scheduledHours: 'unreadable',
        actualHours: 'unreadable',
        payHours: 'unreadable',
        unpaidBreak: 'unreadable',
      },
    ],
  ])('%s', (_what, more) => {
    const world = worldOf([visitOn('2026-01-05', 5, 6, more)], [authorized([limitOf(10, 'week')])]);
    expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
  });

  it.each(
    (['billHours', 'payHours'] as const).flatMap((column) => [
      [column, 'hours', hours(4)] as const,
      [column, 'none', undefined] as const,
      [column, 'some that cannot be read', 'unreadable'] as const,
    ]),
  )('has 0 in %s, and another has %s', (column, _what, cell) => {
    const world = worldOf(
      [
        visitOn('2026-01-05', 5, 6, { [column]: seconds(0) }),
        visitOn('2026-01-06', 5, 6, { [column]: cell }),
      ],
      [authorized([limitOf(20, 'week')])],
    );
    expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
  });
});

describe('nothing is found where a visit is billed', () => {
  const upToHours = { option: 'scheduledWhenOver', rounding: { minutes: 60, direction: 'up' } } as const;
  const terms = { payers: [{ payer: 'North Plan', ...upToHours }], caregivers: [] };
  const ofNorth = authorized([limitOf(10, 'week')], { payer: 'North Plan' });

  it.each<readonly [string, Visit, AuthorizationRow, Partial<Rules>]>([
    ['by the terms of its authorization', visitOn('2026-01-05', 5, 4.25), ofNorth, {}],
    ['by those of its own payer', visitOn('2026-01-05', 5, 4.25, { payer: 'South Plan' }), ofNorth, {}],
    [
      'by those of its own payer, which its authorization does not name',
      visitOn('2026-01-05', 5, 4.25, { payer: 'North Plan' }),
      authorized([limitOf(10, 'week')]),
      {},
    ],
    [
      'as a night, by those of the authorization of its first date',
      nightOn('2026-01-05', '22:00', '2:20'),
      ofNorth,
      { overnight: 'splitAtMidnight' },
    ],
    [
      'as a night without an authorization on its first date, by the rules',
      nightOn('2026-01-05', '22:00', '2:20'),
      { ...ofNorth, start: dayOf('2026-01-06') },
      { overnight: 'splitAtMidnight' },
    ],
  ])('%s', (_what, visit, authorization, rules) => {
    const others = authorized([limitOf(10, 'week')], { client: 'Ben Example' });
    const world = worldOf([visit], [others, authorization], rules, terms);
    expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
  });
});
