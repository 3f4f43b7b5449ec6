import * as fc from 'fast-check';
import loadHighs from 'highs';
import { DEFAULT_RULES, type Visit, maximize, secondsFromHours } from '../../src/engine';
import type { World } from './arbitraries';
import { dayOf } from './naive/calendar';
import { NO_TERMS, type Program, crossingWorld, mostOf, programOf } from './program';
import { runs } from '../support/runs';

/**
 * Raising the earliest visit first gives the largest possible total, because every limit covers consecutive
 * dates: what an earlier visit takes, a later one could have used in at most the same limits and more. Here
 * that is held against a solver, which knows of no order.
 */
let solver: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  solver = await loadHighs();
});

function largestTotal(program: Program): number {
  return mostOf(solver, program, () => 1);
}

function totalGiven({ visits, authorizations, rules, terms }: World): number {
  return maximize(visits, authorizations, rules, terms).visits.reduce((sum, { give }) => sum + give, 0);
}

/** What taking the visits in another order would give. */
function totalInOrder({ headroom, rooms }: Program, order: readonly number[]): number {
  const given = new Map<number, number>();
  for (const row of order) {
    const left = rooms
      .filter(({ rows }) => rows.includes(row))
      .map(({ rows, room }) => room - rows.reduce((sum, other) => sum + (given.get(other) ?? 0), 0));
    given.set(row, Math.min(headroom.get(row) ?? 0, ...left));
  }
  return [...given.values()].reduce((sum, give) => sum + give, 0);
}

describe('raising the earliest visit first', () => {
  it('gives as many hours as the linear program can', () => {
    fc.assert(
      fc.property(crossingWorld, (world) => {
        expect(totalGiven(world)).toBe(largestTotal(programOf(world)));
      }),
      { numRuns: runs(300), includeErrorInReport: true },
    );
  });

  it('is needed for that: the visit in the middle of two crossing limits, taken first, gives less', () => {
    const visits = ['2026-03-31', '2026-04-01', '2026-04-05'].map((date): Visit => ({
      client: 'Jane Example',
      date: dayOf(date),
      standing: 'open',
      scheduledHours: secondsFromHours(4),
      actualHours: secondsFromHours(5),
    }));
    const limits = (['week', 'month'] as const).map((period) => ({ hours: secondsFromHours(9), period }));
    const world: World = {
      rules: DEFAULT_RULES,
      authorizations: [{ client: 'Jane Example', limits }],
      visits,
      terms: NO_TERMS,
    };
    const program = programOf(world);
    expect(totalInOrder(program, [1, 0, 2])).toBe(secondsFromHours(1));
    expect(largestTotal(program)).toBe(secondsFromHours(2));
    expect(totalGiven(world)).toBe(secondsFromHours(2));
  });

  it('is needed often enough for these schedules to tell: the longest first gives less in some', () => {
    const worlds = fc.sample(crossingWorld, { numRuns: 300, seed: 1 });
    const lost = worlds.filter((world) => {
      const program = programOf(world);
      const longestFirst = [...program.headroom].sort(([, a], [, b]) => b - a).map(([row]) => row);
      return totalInOrder(program, longestFirst) < totalGiven(world);
    });
    expect(lost.length).toBeGreaterThan(5);
  });
});
