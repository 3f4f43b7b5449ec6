import * as fc from 'fast-check';
import {
  type AuthorizationRow,
  check,
  DEFAULT_RULES,
  maximize,
  type Outcome,
  type PeriodState,
  type Reason,
  seconds,
  secondsFromHours,
  type Visit,
  type VisitOutcome,
  WEEKDAYS,
} from '../../src/engine';
import { anyWorld, readable, type World } from './arbitraries';
import { authorized, limitOf, visitOn } from './examples';
import { figuresOf } from './naive/figures';
import { checked, NO_TERMS, NOTHING, outcomeOf, withVisit } from './planted';
import { runs } from '../support/runs';

const forRevenue = anyWorld.chain((world) =>
  fc
    .array(fc.constantFrom(0, 18, 20.5, 25, 30), {
      minLength: world.visits.length,
      maxLength: world.visits.length,
    })
    .map((rates) =>
      readable({
        ...world,
        rules: { ...world.rules, spillover: false, objective: 'revenue' },
        visits: world.visits.map((visit, index) => ({ ...visit, billRate: rates[index] })),
      }),
    ),
);

describe('what is figured', () => {
  it.each([
    ['hours', anyWorld],
    ['revenue', forRevenue],
  ])('for most %s is found in order', (_objective, worlds) => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(checked(world, outcomeOf(world))).toEqual(NOTHING);
      }),
      { numRuns: runs(2000), includeErrorInReport: true },
    );
  });
});

const FIGURES = [
  'scheduled',
  'actual',
  'rounded',
  'roundedPay',
  'finalizedBill',
  'finalizedPay',
  'bill',
  'pay',
  'give',
  'scheduledOver',
  'billedOver',
  'payShortfall',
  'unbilled',
] as const;
const figure = fc.constantFrom(...FIGURES);
const aSecond = fc.constantFrom(1, -1);

/** The reason with what it says of a limit put otherwise, where it speaks of one. */
function withState(reason: Reason, change: (state: PeriodState) => PeriodState): Reason {
  if (reason.code === 'over' || reason.code === 'cut') return { ...reason, limit: change(reason.limit) };
  const isRaising = reason.code === 'raised' || reason.code === 'held';
  return isRaising && reason.full ? { ...reason, full: change(reason.full) } : reason;
}

/** A world, and a place among its visits. */
function placed(worlds: fc.Arbitrary<World>) {
  return worlds
    .filter(({ visits }) => visits.length > 0)
    .chain((world) => fc.tuple(fc.constant(world), fc.nat({ max: world.visits.length - 1 })));
}

const sharing = anyWorld.map((world) =>
  readable({ ...world, rules: { ...world.rules, overnight: 'splitAtMidnight', spillover: true } }),
);

describe('a figure that is a second off', () => {
  it('is found, whichever it is', () => {
    fc.assert(
      fc.property(placed(anyWorld), figure, aSecond, ([world, index], which, off) => {
        const outcome = outcomeOf(world);
        const was = outcome.visits[index]?.[which] ?? 0;
        const { rows } = checked(world, withVisit(outcome, index, { [which]: seconds(was + off) }));
        expect(rows.map(({ visit }) => visit)).toContain(index);
      }),
      { numRuns: runs(2000), includeErrorInReport: true },
    );
  });

  it('is found in a draw', () => {
    const drawn = fc.constantFrom('scheduled' as const, 'actual', 'finalizedBill', 'bill');
    fc.assert(
      fc.property(placed(sharing), drawn, aSecond, ([world, index], which, off) => {
        const outcome = outcomeOf(world);
        const [first, ...others] = outcome.visits[index]?.draws ?? [];
        fc.pre(first !== undefined);
        const draws = [{ ...first, [which]: seconds((first[which] ?? 0) + off) }, ...others];
        const { rows } = checked(world, withVisit(outcome, index, { draws }));
        expect(rows.map(({ visit }) => visit)).toContain(index);
      }),
      { numRuns: runs(150), includeErrorInReport: true },
    );
  });

  it('is found in what a note says of a limit', () => {
    const ofState = fc.constantFrom('limit' as const, 'authorized', 'usedBefore', 'from', 'to');
    fc.assert(
      fc.property(placed(anyWorld), ofState, aSecond, ([world, index], which, off) => {
        const outcome = outcomeOf(world);
        let found = false;
        const reasons = (outcome.visits[index]?.reasons ?? []).map((reason): Reason => {
          const other = withState(reason, (state) => ({ ...state, [which]: (state[which] ?? 0) + off }));
          found ||= other !== reason;
          return other;
        });
        fc.pre(found);
        const { rows } = checked(world, withVisit(outcome, index, { reasons }));
        expect(rows.map(({ visit }) => visit)).toContain(index);
      }),
      { numRuns: runs(150), includeErrorInReport: true },
    );
  });
});

/** Changes a world so that its figures may be others. */
const anotherWorld: readonly (readonly [string, (world: World) => Partial<World>])[] = [
  [
    'the next day for the first of the week',
    ({ rules }) => {
      const weekStartsOn = WEEKDAYS[(WEEKDAYS.indexOf(rules.weekStartsOn) + 1) % 7] ?? 'Sunday';
      return { rules: { ...rules, weekStartsOn } };
    },
  ],
  ['proration', ({ rules }) => ({ rules: { ...rules, prorate: !rules.prorate } })],
  [
    'hours kept for unworked visits',
    ({ rules }) => ({ rules: { ...rules, reserveUnworked: !rules.reserveUnworked } }),
  ],
  [
    'cutting',
    ({ rules }) => ({ rules: { ...rules, overBilled: rules.overBilled === 'cut' ? 'flag' : 'cut' } }),
  ],
  ['spilling over', ({ rules }) => ({ rules: { ...rules, spillover: !rules.spillover } })],
  [
    'nights split',
    ({ rules }) => ({
      rules: { ...rules, overnight: rules.overnight === 'startDate' ? 'splitAtMidnight' : 'startDate' },
    }),
  ],
  [
    'limits a second higher',
    ({ authorizations }) => ({ authorizations: authorizations.map((row) => withHours(row, 1)) }),
  ],
  [
    'limits a second lower',
    ({ authorizations }) => ({ authorizations: authorizations.map((row) => withHours(row, -1)) }),
  ],
  ['half an hour used before', ({ authorizations }) => ({ authorizations: authorizations.map(withUsed) })],
  ['visits a day later', ({ visits }) => ({ visits: visits.map(nextDay) })],
];

function withHours(row: AuthorizationRow, more: number): AuthorizationRow {
  return {
    ...row,
    limits: row.limits.map((limit) =>
      typeof limit.hours === 'number' && limit.hours > 0
        ? { ...limit, hours: seconds(limit.hours + more) }
        : limit,
    ),
  };
}

function withUsed(row: AuthorizationRow): AuthorizationRow {
  return {
    ...row,
    limits: row.limits.map((limit) => ({ ...limit, usedBefore: limit.usedBefore ?? secondsFromHours(0.5) })),
  };
}

function nextDay(visit: Visit): Visit {
  return typeof visit.date === 'number' ? { ...visit, date: (visit.date + 1) as typeof visit.date } : visit;
}

/** In which order hours spilled over is not told by what they come to in the end. */
const worlds = anyWorld.map((world) => readable({ ...world, rules: { ...world.rules, spillover: false } }));

describe('what is figured with', () => {
  it.each(anotherWorld)('%s instead is found wherever the figures differ', (_what, change) => {
    fc.assert(
      fc.property(worlds, (world) => {
        const other = outcomeOf({ ...world, ...change(world) });
        fc.pre(JSON.stringify(figuresOf(other)) !== JSON.stringify(figuresOf(outcomeOf(world))));
        expect(checked(world, other)).not.toEqual(NOTHING);
      }),
      { numRuns: runs(100), includeErrorInReport: true },
    );
  });
});

/** A week in which every step has something to do; 15 hours are authorized, and 20 of another client. */
const authorizations = [
  authorized([limitOf(15, 'week')], { number: 'A-1' }),
  authorized([limitOf(20, 'week')], { number: 'B-1', client: 'Ben Example' }),
  authorized([], { number: 'C-1', client: 'Cy Example' }),
];
const visits = [
  visitOn('2026-01-05', 5, 4),
  visitOn('2026-01-06', 5, 7),
  visitOn('2026-01-07', 5, 6),
  visitOn('2026-01-08', 5, 6, { client: 'Ben Example' }),
  visitOn('2026-01-08', 5, 6, { client: 'Cy Example' }),
  visitOn('2026-01-12', 4, 5, { standing: 'billed', billHours: secondsFromHours(4) }),
  visitOn('2026-01-13', 12, 12),
  visitOn('2026-01-19', 10, 10),
  visitOn('2026-01-20', 8),
];
const [SHORT, RAISED, HELD, OF_BEN, OF_CY, BILLED, OVER] = [0, 1, 2, 3, 4, 5, 6];
const world: World = { visits, authorizations, rules: DEFAULT_RULES, terms: NO_TERMS };
const right = outcomeOf(world);

function faultsOf(outcome: Outcome, index: number) {
  return checked(world, outcome)
    .rows.filter(({ visit }) => visit === index)
    .map(({ fault }) => fault);
}

function reasonsWith(index: number, change: (reason: Reason) => Reason): readonly Reason[] {
  return (right.visits[index]?.reasons ?? []).map(change);
}

describe('a planted fault is caught:', () => {
  it('none to begin with', () => {
    expect(right.visits.map(({ bill }) => bill && bill / 3600)).toEqual([
      4,
      6,
      5,
      6,
      5,
      4,
      12,
      10,
      undefined,
    ]);
    expect(checked(world, right)).toEqual(NOTHING);
  });

  it('weeks that begin a day late', () => {
    const other = maximize(visits, authorizations, { ...DEFAULT_RULES, weekStartsOn: 'Tuesday' });
    const { rows, totals } = checked(world, other);
    expect(rows).toContainEqual({ visit: RAISED, fault: { code: 'reason', reason: 'raised' } });
    expect(totals).toContainEqual({
      code: 'overNotReported',
      hours: 'billed',
      period: { authorization: 0, period: 'week', from: 46033, to: 46039, limit: 54_000 },
      sum: 57_600,
      reported: 0,
    });
  });

  it('bill and pay swapped', () => {
    const { bill, pay } = right.visits[RAISED] ?? {};
    const payMore = maximize(visits, authorizations, {
      ...DEFAULT_RULES,
      payroll: { ...DEFAULT_RULES.payroll, option: 'roundedActual' },
    });
    expect(bill).toBe(pay);
    const swapped = payMore.visits[RAISED];
    const outcome = withVisit(payMore, RAISED, { bill: swapped?.pay, pay: swapped?.bill });
    const faults = check(
      visits,
      authorizations,
      { ...DEFAULT_RULES, payroll: { ...DEFAULT_RULES.payroll, option: 'roundedActual' } },
      NO_TERMS,
      outcome,
    ).rows.filter(({ visit }) => visit === RAISED);
    expect(faults.map(({ fault }) => fault)).toEqual(
      expect.arrayContaining([
        { code: 'figure', figure: 'bill', is: 25_200, should: 21_600 },
        { code: 'figure', figure: 'pay', is: 21_600, should: 25_200 },
      ]),
    );
  });

  it('a visit lost', () => {
    expect(checked(world, { ...right, visits: right.visits.slice(1) }).totals).toEqual([
      { code: 'visits', is: visits.length - 1, should: visits.length },
    ]);
  });

  it('a row of the authorizations lost', () => {
    const [first, ...others] = right.authorizations;
    expect(first).toBeDefined();
    expect(checked(world, { ...right, authorizations: others }).totals).toContainEqual({
      code: 'authorizationRow',
      row: 0,
    });
  });

  it('a second given over the room, though every figure of the row agrees with it', () => {
    const outcome = withVisit(right, RAISED, raisedBy(1));
    expect(checked(world, outcome).totals).toEqual([
      {
        code: 'raisedOverLimit',
        period: { authorization: 0, period: 'week', from: 46026, to: 46032, limit: 54_000 },
        sum: 54_001,
        reserved: 0,
      },
    ]);
  });

  it('a second of room left that a limited row could have taken', () => {
    const outcome = withVisit(right, RAISED, raisedBy(-1));
    expect(faultsOf(outcome, RAISED)).toContainEqual({ code: 'roomLeft', room: 1 });
    expect(faultsOf(outcome, HELD)).toContainEqual({ code: 'roomLeft', room: 1 });
  });

  it('a note of an earlier run', () => {
    const reasons = reasonsWith(RAISED, (reason) =>
      reason.code === 'raised' && reason.full
        ? { ...reason, full: { ...reason.full, limit: seconds(57_600), authorized: seconds(57_600) } }
        : reason,
    );
    const outcome = withVisit(right, RAISED, { reasons });
    expect(checked(world, outcome)).toEqual({
      rows: [{ visit: RAISED, fault: { code: 'reason', reason: 'raised' } }],
      totals: [],
    });
  });

  it('an authorization of another client', () => {
    const outcome = withVisit(right, OF_BEN, { authorization: 0 });
    expect(faultsOf(outcome, OF_BEN)).toContainEqual({
      code: 'authorization',
      is: 0,
      should: 1,
      misfit: 'client',
    });
  });

  it('hours given where no limit is stated', () => {
    const outcome = withVisit(right, OF_CY, {
      give: seconds(3600),
      bill: seconds(21_600),
      pay: seconds(21_600),
      unbilled: seconds(0),
      payShortfall: seconds(0),
    });
    expect(faultsOf(outcome, OF_CY)).toContainEqual({ code: 'given', give: 3600, why: 'noLimit' });
  });

  it('a row already billed that is raised', () => {
    const outcome = withVisit(right, BILLED, { give: seconds(3600), bill: seconds(18_000) });
    expect(faultsOf(outcome, BILLED)).toContainEqual({ code: 'figure', figure: 'give', is: 3600, should: 0 });
  });

  it('pay below what was recorded', () => {
    const outcome = withVisit(right, SHORT, { pay: seconds(10_800), payShortfall: seconds(3600) });
    expect(faultsOf(outcome, SHORT)).toContainEqual({
      code: 'figure',
      figure: 'pay',
      is: 10_800,
      should: 14_400,
    });
  });

  it('an overage that is not reported', () => {
    const isOver = (reason: Reason) => reason.code === 'over' && reason.hours === 'billed';
    const reasons = right.visits[OVER]?.reasons.filter((reason) => !isOver(reason)) ?? [];
    const outcome = withVisit(right, OVER, { billedOver: seconds(0), reasons });
    expect(faultsOf(outcome, OVER)).toEqual([{ code: 'figure', figure: 'billedOver', is: 0, should: 3600 }]);
    expect(checked(world, outcome).totals).toEqual([
      {
        code: 'overNotReported',
        hours: 'billed',
        period: { authorization: 0, period: 'week', from: 46033, to: 46039, limit: 54_000 },
        sum: 57_600,
        reported: 0,
      },
    ]);
  });

  it('a bill above the limit that was to be cut', () => {
    const cut: World = { ...world, rules: { ...DEFAULT_RULES, overBilled: 'cut' } };
    expect(checked(cut, right).totals).toContainEqual({
      code: 'cutOverLimit',
      period: { authorization: 0, period: 'week', from: 46033, to: 46039, limit: 54_000 },
      sum: 57_600,
    });
  });
});

describe('of what the rules say of order and increments it finds', () => {
  const [MORNING, NOON] = [0, 1];
  const worldOf = (worked: number, limit: number, rules: Partial<World['rules']> = {}): World => ({
    rules: { ...DEFAULT_RULES, ...rules },
    authorizations: [authorized([limitOf(limit, 'week')])],
    visits: [8, 12].map((hour) =>
      visitOn('2026-01-05', 5, worked, { scheduledStart: secondsFromHours(hour) }),
    ),
    terms: NO_TERMS,
  });
  const faults = (one: World, outcome: Outcome) => checked(one, outcome).rows;
  /** What the world would come to if the later visit came first. */
  const backwards = (one: World): Outcome =>
    outcomeOf({
      ...one,
      visits: one.visits.map((visit, index) => ({ ...visit, scheduledStart: seconds(-index) })),
    });

  it('hours given to a later visit that an earlier one could have taken', () => {
    const one = worldOf(6, 11);
    const outcome = backwards(one);
    expect(outcome.visits[NOON]?.give).toBe(3600);
    expect(faults(one, outcome)).toEqual([{ visit: MORNING, fault: { code: 'roomLeft', room: 3600 } }]);
  });

  it('an earlier visit cut before a later one', () => {
    const one = worldOf(5, 8, { overBilled: 'cut' });
    const outcome = backwards(one);
    expect(outcome.visits[MORNING]?.bill).toBe(10_800);
    expect(faults(one, outcome)).toContainEqual({
      visit: MORNING,
      fault: { code: 'roomLeft', room: 7200 },
    });
  });

  it('a bill raised to no whole increment', () => {
    const one = worldOf(5.75, 15);
    const inHalves = { ...one, rules: { ...one.rules, billingIncrementMinutes: 30 } };
    expect(faults(inHalves, outcomeOf(one))).toContainEqual({
      visit: MORNING,
      fault: { code: 'figure', figure: 'bill', is: 20_700, should: 19_800 },
    });
  });

  it('a bill cut to no whole increment', () => {
    const one = worldOf(5, 8.25, { overBilled: 'cut' });
    const inHours = { ...one, rules: { ...one.rules, billingIncrementMinutes: 60 } };
    expect(faults(inHours, outcomeOf(one))).toContainEqual({
      visit: NOON,
      fault: { code: 'reason', reason: 'cut' },
    });
  });

  it('hours that a cut took off and no draw has', () => {
    const one = worldOf(5, 5, { overBilled: 'cut', spillover: true });
    const two: World = { ...one, authorizations: [...one.authorizations, authorized([limitOf(1, 'week')])] };
    const outcome = outcomeOf(two);
    const draws = outcome.visits[NOON]?.draws?.map((draw) => ({ ...draw, finalizedBill: draw.bill }));
    expect(draws).toHaveLength(2);
    expect(faults(two, withVisit(outcome, NOON, { draws }))).toContainEqual({
      visit: NOON,
      fault: { code: 'draws', figure: 'finalizedBill', is: 3600, should: 18_000 },
    });
  });
});

/** What the raised visit would be, were it given so much more: everything said of it included. */
function raisedBy(more: number): Partial<VisitOutcome> {
  const { give, bill = 0, pay = 0, unbilled, payShortfall } = right.visits[RAISED] ?? missing();
  const by = (length: number, change = more) => seconds(length + change);
  const reasons = reasonsWith(RAISED, (reason) => {
    switch (reason.code) {
      case 'raised':
        return { ...reason, give: by(give), bill: by(bill) };
      case 'unbilled':
      case 'payShortfall':
        return { ...reason, by: by(reason.by, -more) };
      default:
        return reason;
    }
  });
  return {
    give: by(give),
    bill: by(bill),
    pay: by(pay),
    unbilled: by(unbilled, -more),
    payShortfall: by(payShortfall, -more),
    reasons,
  };
}

function missing(): never {
  throw new Error('the example has no such visit');
}
