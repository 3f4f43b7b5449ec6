import * as fc from 'fast-check';
import loadHighs from 'highs';
import { DEFAULT_RULES, hoursFromSeconds, type LimitEntry, maximize } from '../../src/engine';
import { type World, anyWorld, readable } from './arbitraries';
import { authorized, limitOf, run, visitOn } from './examples';
import { crossingWorld, mostOf, programOf } from './program';
import { runs } from '../support/runs';

let solver: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  solver = await loadHighs();
});

/** The world with a rate for each visit, 0 for none known, and revenue for its objective. */
function withRates(worlds: fc.Arbitrary<World>, rates: readonly number[]): fc.Arbitrary<World> {
  return worlds.chain((world) =>
    fc
      .array(fc.constantFrom(...rates), { minLength: world.visits.length, maxLength: world.visits.length })
      .map((drawn) =>
        readable({
          ...world,
          rules: { ...world.rules, spillover: false, objective: 'revenue' },
          visits: world.visits.map((visit, index) => ({ ...visit, billRate: drawn[index] })),
        }),
      ),
  );
}

/** Any rows and rules but those by which hours are cut or come down to an increment after the program is solved. */
const exactWorld = anyWorld.map((world) =>
  readable({
    ...world,
    rules: { ...world.rules, overBilled: 'flag', billingIncrementMinutes: 0 },
    terms: { payers: [], caregivers: world.terms.caregivers },
  }),
);

function gives({ visits, authorizations, rules, terms }: World): number[] {
  return maximize(visits, authorizations, rules, terms).visits.map(({ give }) => give);
}

function rateOf({ visits }: World, index: number): number {
  const rate = visits[index]?.billRate;
  return typeof rate === 'number' ? rate : 0;
}

function moneyOf(world: World): number {
  return gives(world).reduce((sum, give, index) => sum + give * rateOf(world, index), 0);
}

/** Date, hours worked beyond the one hour that was planned, and bill rate, 0 where none is known. */
type Long = [date: string, headroom: number, rate: number];

describe('by hand, for the most revenue', () => {
  it.each<[string, LimitEntry[], Long[], number[]]>([
    [
      'the dearest visit goes first, and what it leaves to the earliest of one rate',
      [limitOf(6, 'week'), limitOf(7, 'authorization')],
      [
        ['2026-03-30', 1, 10],
        ['2026-04-01', 3, 10],
        ['2026-04-06', 3, 20],
      ],
      [1, 0, 3],
    ],
    [
      'what is left of March goes to the dearest of March, and April has enough for all',
      [limitOf(5, 'month')],
      [
        ['2026-03-30', 1, 20],
        ['2026-03-30', 1, 40],
        ['2026-03-31', 1, 30],
        ['2026-04-02', 1, 20],
        ['2026-04-06', 1, 40],
      ],
      [0, 1, 1, 1, 1],
    ],
    [
      'what is left of March goes to the week before, and what is left of the week to April',
      [limitOf(3, 'week'), limitOf(4, 'month')],
      [
        ['2026-03-24', 2, 20],
        ['2026-03-31', 3, 30],
        ['2026-04-01', 2, 30],
      ],
      [2, 0, 1],
    ],
    [
      'of two visits of one rate the earlier goes first, though a day is short for the later',
      [limitOf(3, 'day'), limitOf(7, 'week')],
      [
        ['2026-03-30', 1, 20],
        ['2026-03-31', 1, 10],
        ['2026-03-31', 2, 20],
        ['2026-04-01', 2, 30],
        ['2026-04-06', 1, 10],
      ],
      [1, 0, 0, 2, 1],
    ],
    [
      'of 2 × 20 and 10 + 20 + 10 the one is taken that begins earlier',
      [limitOf(4, 'week'), limitOf(4, 'month')],
      [
        ['2026-03-31', 1, 10],
        ['2026-04-02', 3, 20],
        ['2026-04-08', 2, 10],
      ],
      [1, 1, 1],
    ],
    [
      'a limit per visit holds each by itself',
      [limitOf(3, 'visit'), limitOf(6, 'week')],
      [
        ['2026-03-30', 3, 10],
        ['2026-03-31', 3, 20],
        ['2026-04-01', 1, 15],
      ],
      [0, 2, 1],
    ],
    [
      'visits without a rate come last, the earliest of them first',
      [limitOf(6, 'week')],
      [
        ['2026-03-30', 2, 0],
        ['2026-03-31', 2, 0],
        ['2026-04-01', 1, 10],
      ],
      [2, 0, 1],
    ],
    [
      'without any rate the earliest go first',
      [limitOf(5, 'week')],
      [
        ['2026-03-30', 2, 0],
        ['2026-03-31', 2, 0],
      ],
      [2, 1],
    ],
  ])('%s', (_what, limits, long, gives) => {
    const visits = long.map(([date, headroom, billRate]) => visitOn(date, 1, 1 + headroom, { billRate }));
    const outcome = run(visits, [authorized(limits)], { objective: 'revenue' });
    expect(outcome.visits.map(({ give }) => hoursFromSeconds(give))).toEqual(gives);
  });
});

describe('for the most revenue', () => {
  it.each([
    ['crossing limits', crossingWorld],
    ['any rows and rules', exactWorld],
    [
      'nights split at midnight',
      exactWorld.map((world) =>
        readable({ ...world, rules: { ...world.rules, overnight: 'splitAtMidnight' } }),
      ),
    ],
  ])('with %s the money is as much as the linear program can bring', (_what, worlds) => {
    fc.assert(
      fc.property(withRates(worlds, [0, 18, 20.5, 25, 30]), (world) => {
        const program = programOf(world);
        const most = mostOf(solver, program, (place) => rateOf(world, program.visitOf[place] ?? -1));
        expect(Math.round(moneyOf(world))).toBe(most);
      }),
      { numRuns: runs(500), includeErrorInReport: true },
    );
  });

  it('at one rate for all the hours given are those given for the most hours', () => {
    fc.assert(
      fc.property(withRates(crossingWorld, [20]), (world) => {
        const forHours = { ...world, rules: { ...world.rules, objective: DEFAULT_RULES.objective } };
        expect(gives(world)).toEqual(gives(forHours));
      }),
      { numRuns: runs(300), includeErrorInReport: true },
    );
  });

  it('of shares that bring the same the one is taken that gives the earliest visits most', () => {
    fc.assert(
      fc.property(withRates(crossingWorld, [20, 30]), (world) => {
        const program = programOf(world);
        const worth = (place: number) => rateOf(world, program.visitOf[place] ?? -1);
        const least = mostOf(solver, program, worth);
        const given = gives(world);
        program.visitOf.forEach((_, last) => {
          const isEarly = (place: number) => (place <= last ? 1 : 0);
          const most = mostOf(solver, program, isEarly, { worth, least });
          const sum = program.visitOf.slice(0, last + 1).reduce((all, visit) => all + (given[visit] ?? 0), 0);
          expect([last, sum]).toEqual([last, most]);
        });
      }),
      { numRuns: runs(60), includeErrorInReport: true },
    );
  });
});
