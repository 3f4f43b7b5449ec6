import {
  day,
  type PeriodState,
  type Reason,
  type RowFault,
  secondsFromHours as hours,
  type VisitOutcome,
} from '../../src/engine';
import type { World } from './arbitraries';
import { authorized, limitOf, timeOf, visitOn } from './examples';
import { dayOf } from './naive/calendar';
import { checked, drawsWith, faultsOf, nightOn, NOTHING, outcomeOf, saying, worldOf } from './planted';

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
  const world = worldOf([visitOn('2026-01-05', 5, 5)], [authorized([limitOf(15, 'week')])]);

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
    ['that it was more, and is', () => ({ from: hours(7), to: hours(5) })],
    ['that more was taken', ({ limit }) => ({ limit: { ...limit, taken: hours(1) } })],
    ['that less was authorized', ({ limit }) => ({ limit: { ...limit, limit: hours(3) } })],
  ])('%s', (_what, change) => {
    expect(faultsSaying(world, 'cut', change)).toEqual([disagreeing('cut')]);
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
