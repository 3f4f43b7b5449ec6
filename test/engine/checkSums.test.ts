import {
  type Findings,
  type Period,
  type RowFault,
  secondsFromHours as hours,
  type VisitOutcome,
} from '../../src/engine';
import type { World } from './arbitraries';
import { authorized, limitOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';
import {
  checked,
  drawsWith,
  faultsOf,
  NOTHING,
  nightOn,
  outcomeOf,
  saying,
  withVisit,
  worldOf,
} from './planted';

const SHARING: RowFault = { code: 'sharing' };
const room = (length: number): RowFault => ({ code: 'roomLeft', room: hours(length) });

describe('hours over a limit that no row reports are found', () => {
  /** What is found where the visit of six hours says nothing of what is over four. */
  function unreported(world: World, which: 'scheduled' | 'billed'): Findings {
    const right = outcomeOf(world);
    const { reasons = [] } = right.visits[0] ?? {};
    const silent = {
      [`${which}Over`]: hours(0),
      reasons: reasons.filter((reason) => reason.code !== 'over' || reason.hours !== which),
    };
    return checked(world, withVisit(right, 0, silent));
  }

  it.each<readonly ['scheduled' | 'billed', Period, string | undefined, string | undefined]>([
    ['scheduled', 'week', '2026-01-04', '2026-01-10'],
    ['billed', 'week', '2026-01-04', '2026-01-10'],
    ['scheduled', 'visit', '2026-01-05', '2026-01-05'],
    ['billed', 'visit', '2026-01-05', '2026-01-05'],
    ['billed', 'authorization', undefined, undefined],
  ])('%s, by a limit per %s', (which, period, from, to) => {
    const world = worldOf([visitOn('2026-01-05', 6, 6)], [authorized([limitOf(4, period)])]);
    expect(unreported(world, which)).toEqual({
      rows: [{ visit: 0, fault: { code: 'figure', figure: `${which}Over`, is: 0, should: hours(2) } }],
      totals: [
        {
          code: 'overNotReported',
          hours: which,
          period: {
            authorization: 0,
            period,
            from: from === undefined ? undefined : dayOf(from),
            to: to === undefined ? undefined : dayOf(to),
            limit: hours(4),
          },
          sum: hours(6),
          reported: 0,
        },
      ],
    });
  });
});

describe('hours above the limit of one authorization that could have gone to another are found', () => {
  const first = authorized([limitOf(4, 'day')], { priority: 0 });
  const second = authorized([limitOf(5, 'day')], { priority: 1 });
  const over = (which: 'scheduled' | 'billed', taken: number) =>
    ({
      code: 'over',
      hours: which,
      by: hours(2),
      limit: {
        authorization: 0,
        period: 'day',
        from: dayOf('2026-01-05'),
        to: dayOf('2026-01-05'),
        limit: hours(4),
        authorized: hours(4),
        usedBefore: hours(0),
        taken: hours(taken),
      },
    }) as const;

  it('where only the bill is above it', () => {
    const world = worldOf([visitOn('2026-01-05', 6, 6)], [first, second], { spillover: true });
    const changed = (right: VisitOutcome) => ({
      draws: drawsWith(
        right,
        { actual: hours(6), finalizedBill: hours(6), bill: hours(6) },
        { actual: hours(0), finalizedBill: hours(0), bill: hours(0) },
      ),
      billedOver: hours(2),
      reasons: [...right.reasons, over('billed', 6)],
    });
    expect(faultsOf(world, changed)).toEqual([SHARING]);
  });

  it('where only the plan is above it', () => {
    const world = worldOf([visitOn('2026-01-05', 6, 6)], [first, second], { spillover: true });
    const changed = (right: VisitOutcome) => ({
      draws: drawsWith(right, { scheduled: hours(6) }, { scheduled: hours(0) }),
      scheduledOver: hours(2),
      reasons: [...right.reasons, over('scheduled', 6)],
    });
    expect(faultsOf(world, changed)).toEqual([SHARING]);
  });

  it('but not of a visit that only this one covers', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 6, 6, { service: 'PCA' }), visitOn('2026-01-05', 1, 1, { service: 'RN' })],
      [first, { ...second, service: 'PCA', priority: 1 }],
      { spillover: true },
    );
    const changed = {
      draws: undefined,
      scheduledOver: hours(2),
      billedOver: hours(2),
      reasons: [over('scheduled', 6), over('billed', 6)],
    };
    expect(faultsOf(world, changed)).toEqual([SHARING]);
  });
});

describe('room is found that was left', () => {
  it('beside a row that was billed before, and counts once', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 5), visitOn('2026-01-04', 2, 2, { standing: 'billed' })],
      [authorized([limitOf(5, 'week')])],
      { overBilled: 'cut' },
    );
    const changed = (right: VisitOutcome) => ({
      bill: hours(2),
      unbilled: hours(3),
      reasons: saying(right, { cut: { to: hours(2) }, unbilled: { by: hours(3) } }),
    });
    expect(faultsOf(world, changed)).toEqual([room(1), { code: 'reason', reason: 'cut' }]);
  });

  it('when a visit was cut, whatever an earlier one was given after', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 2, 2.5, { payer: 'North Plan' }), visitOn('2026-01-06', 4, 4)],
      [authorized([limitOf(5.5, 'week')])],
      { overBilled: 'cut', billingIncrementMinutes: 60 },
      { payers: [{ payer: 'North Plan', billingIncrementMinutes: 0 }], caregivers: [] },
    );
    const right = outcomeOf(world);
    const [first, second] = right.visits;
    if (!first || !second) throw new Error('the example has two visits');
    expect([first.bill, second.bill]).toEqual([hours(2.5), hours(3)]);
    const other = withVisit(right, 1, {
      bill: hours(2),
      unbilled: hours(2),
      reasons: saying(second, { cut: { to: hours(2) }, unbilled: { by: hours(2) } }),
    });
    expect(checked(world, right)).toEqual(NOTHING);
    expect(checked(world, other)).toEqual({
      rows: [
        { visit: 1, fault: room(1.5) },
        { visit: 0, fault: { code: 'reason', reason: 'raised' } },
        { visit: 1, fault: { code: 'reason', reason: 'cut' } },
      ],
      totals: [],
    });
  });

  it.each<readonly ['hours' | 'revenue', Findings['rows']]>([
    ['hours', []],
    // All is given before any of it is explained, so the first is said to have been full, too.
    ['revenue', [{ visit: 0, fault: { code: 'reason', reason: 'raised' } }]],
  ])('after an earlier visit was given its own, for most %s', (objective, others) => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 6, { billRate: 20 }), visitOn('2026-01-06', 5, 6, { billRate: 20 })],
      [authorized([limitOf(12, 'week')])],
      { objective },
    );
    const right = outcomeOf(world);
    const held = withVisit(right, 1, {
      give: hours(0),
      bill: hours(5),
      pay: hours(5),
      unbilled: hours(1),
      payShortfall: hours(1),
      reasons: [
        { code: 'held', bill: hours(5), worked: hours(6), byIncrement: true },
        { code: 'unbilled', by: hours(1) },
        { code: 'payShortfall', by: hours(1) },
      ],
    });
    expect(checked(world, right)).toEqual(NOTHING);
    expect(checked(world, held)).toEqual({ rows: [{ visit: 1, fault: room(1) }, ...others], totals: [] });
  });
});

it('the two dates of a night share a limit per visit', () => {
  const world = worldOf([nightOn('2026-01-05', '22:00', '6:00')], [authorized([limitOf(6, 'visit')])], {
    overnight: 'splitAtMidnight',
  });
  const right = outcomeOf(world);
  expect(right.visits[0]?.billedOver).toBe(hours(2));
  expect(checked(world, right)).toEqual(NOTHING);
});
