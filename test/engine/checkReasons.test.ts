import {
  day,
  type PeriodState,
  type Reason,
  type RowFault,
  seconds,
  secondsFromHours as hours,
  type VisitOutcome,
} from '../../src/engine';
import type { World } from './arbitraries';
import { authorized, limitOf, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';
import { checked, faultsOf, nightOn, NOTHING, outcomeOf, saying, worldOf } from './planted';

type Code = Reason['code'];
type Said<Of extends Code> = Extract<Reason, { code: Of }>;

const disagreeing = (code: Code): RowFault => ({ code: 'reason', reason: code });

/** What is said of one code, which the example has. */
function said<Of extends Code>({ reasons }: VisitOutcome, code: Of): Said<Of> {
  const is = (reason: Reason): reason is Said<Of> => reason.code === code;
  const found = reasons.find(is);
  if (!found) throw new Error(`nothing is said of ${code}`);
  return found;
}

/** What is found where one reason is put otherwise. */
function faultsSaying<Of extends Code>(
  world: World,
  code: Of,
  change: (right: Said<Of>) => Partial<Said<Of>>,
): readonly RowFault[] {
  return faultsOf(world, (right) => ({ reasons: saying(right, { [code]: change(said(right, code)) }) }));
}

function missing(): never {
  throw new Error('the example has no such visit');
}

const more = (length: number) => hours(length / 3600 + 1);

/** What can be wrong with what is said of a limit. */
const ofState: readonly (readonly [string, (state: PeriodState) => Partial<PeriodState>])[] = [
  ['its authorization', () => ({ authorization: 1 })],
  ['an authorization that is none', () => ({ authorization: 9 })],
  ['its period', () => ({ period: 'month' })],
  ['its first day', ({ from = 0 }) => ({ from: day(from - 1) })],
  ['its last day', ({ to = 0 }) => ({ to: day(to + 1) })],
  ['no first day', () => ({ from: undefined })],
  ['no last day', () => ({ to: undefined })],
  ['its hours', ({ limit }) => ({ limit: more(limit) })],
  ['its hours as authorized', ({ authorized: stated }) => ({ authorized: more(stated) })],
  ['its hours used before', ({ usedBefore }) => ({ usedBefore: more(usedBefore) })],
  ['its hours and those taken', ({ limit, taken }) => ({ limit: more(limit), taken: more(taken) })],
];

describe('a note on a raise disagrees where it says otherwise', () => {
  /** Of 21 hours four sevenths are authorized, two are used before and three kept: the visit is given two of four. */
  const world = worldOf(
    [visitOn('2026-01-08', 5, 9), visitOn('2026-01-09', 3)],
    [
      authorized([limitOf(21, 'week', { usedBefore: hours(2) }), limitOf(80, 'month')], {
        start: dayOf('2026-01-07'),
      }),
      authorized([limitOf(21, 'week')], { client: 'Ben Example' }),
    ],
    { prorate: true },
  );
  const full = ({ full: state }: Said<'raised'>) => {
    if (!state) throw new Error('it is full');
    return state;
  };

  it.each<readonly [string, (right: Said<'raised'>) => Partial<Said<'raised'>>]>([
    ['what it gave', ({ give }) => ({ give: more(give) })],
    ['the bill', ({ bill }) => ({ bill: more(bill) })],
    ['what was worked', ({ worked }) => ({ worked: more(worked) })],
    ['that an increment ended it', () => ({ byIncrement: true })],
    ['what is kept', ({ reserved = 0 }) => ({ reserved: more(reserved) })],
    ['that nothing is kept', () => ({ reserved: undefined })],
    ['that no limit ended it', () => ({ full: undefined, reserved: undefined })],
    [
      'that an increment did, and no limit, but that hours were kept',
      () => ({ full: undefined, byIncrement: true }),
    ],
    ['that the limit is tight, too', (right) => ({ tight: full(right) })],
    ['of which date it speaks', () => ({ part: dayOf('2026-01-08') })],
    ['that less was taken', (right) => ({ full: { ...full(right), taken: hours(9) } })],
    ['that more was taken', (right) => ({ full: { ...full(right), taken: hours(11) } })],
    ['that it is not prorated', (right) => ({ full: { ...full(right), prorated: undefined } })],
    ['its days', (right) => ({ full: { ...full(right), prorated: { inside: 4, days: 8 } } })],
    ['its days inside', (right) => ({ full: { ...full(right), prorated: { inside: 5, days: 7 } } })],
    ...ofState.map(
      ([what, change]) =>
        [what, (right: Said<'raised'>) => ({ full: { ...full(right), ...change(full(right)) } })] as const,
    ),
  ])('%s', (_what, change) => {
    expect(faultsSaying(world, 'raised', change)).toEqual([disagreeing('raised')]);
  });
});

describe('a note on what is held disagrees where it says otherwise', () => {
  const world = worldOf([visitOn('2026-01-05', 5, 6)], [authorized([limitOf(5, 'week')])]);

  it.each<readonly [string, (right: Said<'held'>) => Partial<Said<'held'>>]>([
    ['the bill', () => ({ bill: hours(4) })],
    ['what was worked', () => ({ worked: hours(7) })],
    ['that no limit ended it', () => ({ full: undefined, reserved: undefined })],
    ['that an increment did, too', () => ({ byIncrement: true })],
  ])('%s', (_what, change) => {
    expect(faultsSaying(world, 'held', change)).toEqual([disagreeing('held')]);
  });
});

describe('a note on a raise by whole hours disagrees where it says otherwise', () => {
  /** Given one hour of three; the half hour that is left makes no whole one. */
  const world = worldOf(
    [visitOn('2026-01-05', 5, 8)],
    [authorized([limitOf(6.5, 'week')]), authorized([limitOf(6.5, 'week')], { client: 'Ben Example' })],
    { billingIncrementMinutes: 60 },
  );
  const tight = ({ tight: state }: Said<'raised'>) => {
    if (!state) throw new Error('it is tight');
    return state;
  };

  it.each<readonly [string, (right: Said<'raised'>) => Partial<Said<'raised'>>]>([
    ['that no increment ended it', () => ({ byIncrement: false })],
    ['that the limit is full, too', (right) => ({ full: { ...tight(right), taken: hours(6.5) } })],
    ['that the limit left a whole hour', (right) => ({ tight: { ...tight(right), taken: hours(5.5) } })],
    ['that the limit left more', (right) => ({ tight: { ...tight(right), taken: hours(5) } })],
    ...ofState.map(
      ([what, change]) =>
        [what, (right: Said<'raised'>) => ({ tight: { ...tight(right), ...change(tight(right)) } })] as const,
    ),
  ])('%s', (_what, change) => {
    expect(faultsSaying(world, 'raised', change)).toEqual([disagreeing('raised')]);
  });
});

describe('a note on a limit per visit disagrees where it says otherwise', () => {
  const world = worldOf(
    [visitOn('2026-01-05', 5, 8)],
    [authorized([limitOf(6, 'visit')]), authorized([limitOf(6, 'visit')], { client: 'Ben Example' })],
  );

  it.each([...ofState, ['that it is not full', () => ({ taken: hours(5) })] as const])(
    '%s',
    (_what, change) => {
      const faults = faultsSaying(world, 'raised', ({ full }) => ({
        full: full && { ...full, ...change(full) },
      }));
      expect(faults).toEqual([disagreeing('raised')]);
    },
  );
});

describe('a note disagrees', () => {
  const world = worldOf([visitOn('2026-01-05', 5, 5, { id: '7' })], [authorized([limitOf(15, 'week')])]);

  it.each<readonly [string, Reason]>([
    ['that it is cancelled', { code: 'void' }],
    ['that it was billed', { code: 'billed' }],
    ['that a cell cannot be used', { code: 'problem', field: 'date', fault: 'missing' }],
    ['that it is not worked', { code: 'notWorked' }],
    ['that none covers it', { code: 'noAuthorization', misfit: 'date' }],
    ['that it was not planned', { code: 'unplanned' }],
    ['that no limit is stated', { code: 'noLimit' }],
    ['that a limit cannot be used', { code: 'problemLimit' }],
    ['that nothing stays unbilled', { code: 'unbilled', by: hours(0) }],
    ['that nothing of the pay is short', { code: 'payShortfall', by: hours(0) }],
    [
      'that as much is billed as was worked',
      { code: 'billedMoreThanWorked', bill: hours(5), worked: hours(5) },
    ],
    [
      'that nothing was given',
      { code: 'raised', give: hours(0), bill: hours(5), worked: hours(5), byIncrement: false },
    ],
    ['that it is held', { code: 'held', bill: hours(5), worked: hours(5), byIncrement: false }],
    ['that an increment held it', { code: 'held', bill: hours(5), worked: hours(5), byIncrement: true }],
    ['that it has its own id', { code: 'sameId', other: 0 }],
    ['that it has the id of none', { code: 'sameId', other: 9 }],
    ['that it overlaps itself', { code: 'overlap', other: 0 }],
    ['that it overlaps none', { code: 'overlap', other: 9 }],
  ])('%s, where that is not so', (_what, reason) => {
    const faults = faultsOf(world, ({ reasons }) => ({ reasons: [...reasons, reason] }));
    expect(faults).toEqual([disagreeing(reason.code)]);
  });

  it.each([['bill'], ['worked']] as const)('on a bill of more than was worked, in its %s', (which) => {
    const billed = worldOf([visitOn('2026-01-05', 5, 5, { billHours: hours(7) })], world.authorizations);
    const faults = faultsSaying(billed, 'billedMoreThanWorked', ({ [which]: length }) => ({
      [which]: hours(length / 3600 - 1),
    }));
    expect(faults).toEqual([disagreeing('billedMoreThanWorked')]);
  });

  it.each([
    ['sameId', { id: '7' }, { id: '8' }],
    ['overlap', {}, { client: 'Ben Example' }],
  ] as const)('on another visit: %s', (code, own, others) => {
    const times = { actualStart: timeOf('9:00'), actualEnd: timeOf('14:00'), ...own };
    const visits = [visitOn('2026-01-05', 5, undefined, times), visitOn('2026-01-05', 5, undefined, times)];
    const third = visitOn('2026-01-05', 5, 5, others);
    const two = worldOf([...visits, third], [authorized([limitOf(15, 'week')])]);
    const faults = faultsOf(two, (right) => ({ reasons: saying(right, { [code]: { other: 2 } }) }), 1);
    expect(faults).toEqual([disagreeing(code)]);
  });

  it('that it shares an id with another, where neither has one', () => {
    const two = worldOf([visitOn('2026-01-05', 5, 5), visitOn('2026-01-06', 5, 5)], world.authorizations);
    expect(faultsOf(two, { reasons: [{ code: 'sameId', other: 1 }] })).toEqual([disagreeing('sameId')]);
  });

  it('on what a kind of row is said of, where nothing is', () => {
    const cancelled = worldOf([visitOn('2026-01-05', 5, 5, { standing: 'void' })], world.authorizations);
    expect(faultsOf(cancelled, { reasons: [] })).toEqual([disagreeing('void')]);
  });
});

describe('a note on hours over a limit disagrees where it says otherwise', () => {
  const ofBen = authorized([limitOf(4, 'week')], { client: 'Ben Example' });
  const world = worldOf([visitOn('2026-01-05', 6, 6)], [authorized([limitOf(4, 'week')]), ofBen]);
  const night = worldOf([nightOn('2026-01-05', '22:00', '4:00')], [authorized([limitOf(4, 'week')]), ofBen], {
    overnight: 'splitAtMidnight',
  });

  it.each([
    ['of a visit', world],
    ['of a night', night],
  ])('%s', (_what, one) => {
    for (const [what, change] of ofState) {
      const faults = faultsSaying(one, 'over', ({ limit }) => ({ limit: { ...limit, ...change(limit) } }));
      expect([what, new Set(faults.map(({ code }) => code))]).toEqual([what, new Set(['reason'])]);
    }
  });

  it.each([
    ['of a visit', world],
    ['of a night', night],
  ])('that nothing is over: %s', (_what, one) => {
    const nothing = (reason: Reason) => [
      reason,
      ...(reason.code === 'over' ? [{ ...reason, by: hours(0) }] : []),
    ];
    expect(faultsOf(one, ({ reasons }) => ({ reasons: reasons.flatMap(nothing) }))).toEqual([
      disagreeing('over'),
      disagreeing('over'),
    ]);
  });

  it.each([
    ['of a visit', world],
    ['of a night', night],
  ])('that less was taken: %s', (_what, one) => {
    expect(faultsSaying(one, 'over', ({ limit }) => ({ limit: { ...limit, taken: hours(5) } }))).toEqual([
      disagreeing('over'),
      disagreeing('over'),
    ]);
  });

  it('by how much', () => {
    expect(faultsSaying(world, 'over', () => ({ by: hours(1) }))).toEqual([
      disagreeing('over'),
      disagreeing('over'),
      disagreeing('over'),
    ]);
  });

  it('that none of it is, as no more was taken than the limit', () => {
    const nothing = ({ limit }: Said<'over'>) => ({ by: hours(0), limit: { ...limit, taken: limit.limit } });
    const faults = faultsOf(world, (right) => ({
      reasons: [...right.reasons, { ...said(right, 'over'), ...nothing(said(right, 'over')) }],
    }));
    expect(faults).toEqual([disagreeing('over')]);
  });

  it.each([['2025-12-30'], ['2026-01-12']])('on a cancelled visit of another week, of %s', (date) => {
    const cancelled = worldOf(
      [...world.visits, visitOn(date, undefined, undefined, { standing: 'void' })],
      world.authorizations,
    );
    const over = said(outcomeOf(world).visits[0] ?? missing(), 'over');
    const changed = (right: VisitOutcome) => ({
      scheduled: hours(2),
      scheduledOver: hours(2),
      reasons: [...right.reasons, { ...over, hours: 'scheduled' as const }],
    });
    expect(faultsOf(cancelled, changed, 1)).toEqual([
      { code: 'figure', figure: 'scheduled', is: hours(2), should: undefined },
      { code: 'figure', figure: 'scheduledOver', is: hours(2), should: 0 },
      disagreeing('over'),
    ]);
  });
});

describe('a note on a cut disagrees where it says otherwise', () => {
  const world = worldOf(
    [visitOn('2026-01-05', 6, 6)],
    [authorized([limitOf(4, 'week')]), authorized([limitOf(4, 'week')], { client: 'Ben Example' })],
    { overBilled: 'cut' },
  );

  it.each(ofState)('%s', (_what, change) => {
    const faults = faultsSaying(world, 'cut', ({ limit }) => ({ limit: { ...limit, ...change(limit) } }));
    expect(faults).toEqual([disagreeing('cut')]);
  });

  it.each<readonly [string, (right: Said<'cut'>) => Partial<Said<'cut'>>]>([
    ['that more was taken', ({ limit }) => ({ limit: { ...limit, taken: hours(1) } })],
    ['that less was authorized', ({ limit }) => ({ limit: { ...limit, limit: hours(3) } })],
  ])('%s', (_what, change) => {
    expect(faultsSaying(world, 'cut', change)).toEqual([disagreeing('cut')]);
  });

  it('that more was billed before', () => {
    expect(faultsSaying(world, 'cut', () => ({ from: hours(7) }))).toEqual([
      { code: 'figure', figure: 'bill', is: hours(4), should: hours(3) },
      disagreeing('cut'),
    ]);
  });

  it('that nothing was cut, as there was room', () => {
    const fits = worldOf([visitOn('2026-01-05', 4, 4)], world.authorizations, world.rules);
    const { limit } = said(outcomeOf(world).visits[0] ?? missing(), 'cut');
    const cut = { code: 'cut', from: hours(4), to: hours(4), limit } as const;
    expect(faultsOf(fits, ({ reasons }) => ({ reasons: [...reasons, cut] }))).toEqual([disagreeing('cut')]);
  });

  describe('with spilling over:', () => {
    const spilling = { overBilled: 'cut', spillover: true } as const;
    const spilled = worldOf(world.visits, world.authorizations, spilling);

    it('that less is left', () => {
      expect(faultsSaying(spilled, 'cut', () => ({ to: hours(3) }))).toEqual([
        { code: 'figure', figure: 'bill', is: hours(4), should: hours(3) },
        disagreeing('cut'),
      ]);
    });

    it('that less than nothing is left', () => {
      const none = worldOf(world.visits, [authorized([limitOf(0, 'week')])], spilling);
      const changed = (right: VisitOutcome) => ({
        bill: seconds(-3600),
        unbilled: hours(7),
        reasons: saying(right, { cut: { to: seconds(-3600) }, unbilled: { by: hours(7) } }),
      });
      expect(faultsOf(none, changed)).toEqual([{ code: 'roomLeft', room: hours(1) }, disagreeing('cut')]);
    });

    it('that it is cut, where bills are only marked', () => {
      const marked = worldOf([visitOn('2026-01-05', 5, 5)], [authorized([limitOf(15, 'week')])], {
        spillover: true,
      });
      const limit = {
        authorization: 0,
        period: 'week',
        from: dayOf('2026-01-04'),
        to: dayOf('2026-01-10'),
        limit: hours(15),
        authorized: hours(15),
        usedBefore: hours(0),
        taken: hours(11),
      } as const;
      const cut = { code: 'cut', from: hours(5), to: hours(5), limit } as const;
      expect(faultsOf(marked, () => ({ reasons: [cut] }))).toEqual([disagreeing('cut')]);
    });
  });
});

describe('a note disagrees that speaks of an authorization', () => {
  const limits = [limitOf(6, 'week')];
  const full = ({ full: state }: Said<'raised'>) => {
    if (!state) throw new Error('it is full');
    return state;
  };

  it('that covers the visit and that it does not draw on', () => {
    const world = worldOf(
      [visitOn('2026-01-05', 5, 8), visitOn('2026-01-05', 5, 8, { authorizationNumber: 'A-2' })],
      [authorized(limits, { number: 'A-1' }), authorized(limits, { number: 'A-2' })],
    );
    const faults = faultsSaying(world, 'raised', (right) => ({ full: { ...full(right), authorization: 1 } }));
    expect(faults).toEqual([disagreeing('raised')]);
  });

  it('of another client, with spilling over', () => {
    const ofBen = { client: 'Ben Example' };
    const world = worldOf(
      [visitOn('2026-01-05', 5, 8), visitOn('2026-01-05', 5, 8, ofBen)],
      [authorized(limits), authorized(limits, ofBen)],
      { spillover: true },
    );
    const faults = faultsSaying(world, 'raised', (right) => ({ full: { ...full(right), authorization: 1 } }));
    expect(faults).toEqual([disagreeing('raised')]);
  });

  it('that was not full, with spilling over', () => {
    const world = worldOf([visitOn('2026-01-05', 5, 8)], [authorized(limits)], { spillover: true });
    const faults = faultsSaying(world, 'raised', (right) => ({ full: { ...full(right), taken: hours(5) } }));
    expect(faults).toEqual([disagreeing('raised')]);
  });

  it('of the other date of a night', () => {
    const own = [limitOf(2.5, 'week')];
    const world = worldOf(
      [
        visitOn('2026-01-05', 2, undefined, { actualStart: timeOf('21:00'), actualEnd: timeOf('2:00') }),
        visitOn('2026-01-07', 0.5, 0.5),
      ],
      [authorized(own, { end: dayOf('2026-01-05') }), authorized(own, { start: dayOf('2026-01-06') })],
      { overnight: 'splitAtMidnight' },
    );
    const changed = ({ reasons }: VisitOutcome) => ({
      reasons: reasons.map((reason) => {
        if (reason.code !== 'raised' || !reason.full) return reason;
        return { ...reason, full: { ...reason.full, authorization: 1 - reason.full.authorization } };
      }),
    });
    // Both are full in one week, by one limit.
    expect(faultsOf(world, changed)).toEqual([disagreeing('raised'), disagreeing('raised')]);
  });

  it('without a limit, where only a date without any has none', () => {
    const world = worldOf(
      [nightOn('2026-01-05', '22:00', '2:00')],
      [authorized(limits, { start: dayOf('2026-01-06') }), authorized([], { client: 'Ben Example' })],
      { overnight: 'splitAtMidnight' },
    );
    const faults = faultsOf(world, ({ reasons }) => ({ reasons: [...reasons, { code: 'noLimit' }] }));
    expect(faults).toEqual([disagreeing('noLimit')]);
  });
});

describe('nothing is found of what is rightly said', () => {
  const week = [limitOf(15, 'week')];
  const times = { actualStart: timeOf('9:00'), actualEnd: timeOf('14:00') };

  it.each<readonly [string, World]>([
    ['that it was not planned', worldOf([visitOn('2026-01-05', undefined, 5)], [authorized(week)])],
    [
      'that it has an id twice',
      worldOf(
        [visitOn('2026-01-05', 5, 5, { id: '7' }), visitOn('2026-01-06', 5, 5, { id: '7' })],
        [authorized(week)],
      ),
    ],
    [
      'that it overlaps',
      worldOf(
        [visitOn('2026-01-05', 5, undefined, times), visitOn('2026-01-05', 5, undefined, times)],
        [authorized(week)],
      ),
    ],
    [
      'that more is billed than was worked',
      worldOf([visitOn('2026-01-05', 5, 5, { billHours: hours(7) })], [authorized(week)]),
    ],
    [
      'of a limit without an end',
      worldOf([visitOn('2026-01-05', 5, 7)], [authorized([limitOf(6, 'authorization')])]),
    ],
    [
      'of a night without a limit on one of its dates',
      worldOf(
        [visitOn('2026-01-05', 2, undefined, { actualStart: timeOf('21:00'), actualEnd: timeOf('2:00') })],
        [authorized(week, { end: dayOf('2026-01-05') }), authorized([], { start: dayOf('2026-01-06') })],
        { overnight: 'splitAtMidnight' },
      ),
    ],
    [
      'of a night without a limit on its other date',
      worldOf(
        [visitOn('2026-01-05', 2, undefined, { actualStart: timeOf('21:00'), actualEnd: timeOf('2:00') })],
        [authorized([], { end: dayOf('2026-01-05') }), authorized(week, { start: dayOf('2026-01-06') })],
        { overnight: 'splitAtMidnight' },
      ),
    ],
    [
      'of hours over on the second date of a night, which another authorization covers',
      worldOf(
        [nightOn('2026-01-05', '22:00', '4:00')],
        [
          authorized([limitOf(15, 'week')], { end: dayOf('2026-01-05') }),
          authorized([limitOf(1, 'day')], { start: dayOf('2026-01-06') }),
        ],
        { overnight: 'splitAtMidnight' },
      ),
    ],
    [
      'of a night of which each date is over for itself',
      worldOf([nightOn('2026-01-05', '22:00', '4:00')], [authorized([limitOf(1, 'week')])], {
        overnight: 'splitAtMidnight',
      }),
    ],
    [
      'of hours kept on several authorizations',
      worldOf(
        [visitOn('2026-01-05', 5, 9), visitOn('2026-01-05', 3)],
        [authorized([limitOf(6, 'day')], { priority: 0 }), authorized([limitOf(5, 'day')], { priority: 1 })],
        { spillover: true },
      ),
    ],
    [
      'of an authorization that had nothing for it',
      worldOf(
        [visitOn('2026-01-05', 5, 6)],
        [authorized([limitOf(5, 'day')], { priority: 0 }), authorized([limitOf(0, 'day')], { priority: 1 })],
        { spillover: true },
      ),
    ],
    [
      'of hours given past an authorization that was full',
      worldOf(
        [visitOn('2026-01-05', 5, 9)],
        [authorized([limitOf(6, 'day')], { priority: 0 }), authorized([limitOf(2, 'day')], { priority: 1 })],
        { spillover: true },
      ),
    ],
  ])('%s', (_what, world) => {
    expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
  });
});
