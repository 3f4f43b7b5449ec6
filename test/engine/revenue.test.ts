import * as fc from 'fast-check';
import loadHighs from 'highs';
import { DEFAULT_RULES, maximize } from '../../src/engine';
import { type World, anyWorld, readable } from './arbitraries';
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
