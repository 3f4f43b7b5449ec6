import { secondsFromHours as hours, type Visit } from '../../src/engine';
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
