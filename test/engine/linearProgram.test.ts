import * as fc from 'fast-check';
import loadHighs from 'highs';
import {
  type Day,
  DEFAULT_RULES,
  PERIODS,
  type Visit,
  WEEKDAYS,
  maximize,
  seconds,
  secondsFromHours,
} from '../../src/engine';
import { type World, readable } from './arbitraries';
import { dayOf } from './naive/calendar';
import { linesOf } from './naive/lines';
import { roomIn } from './naive/naive';
import { limitsOver, mates } from './naive/periods';

/**
 * Raising the earliest visit first gives the largest possible total, because every limit covers consecutive
 * dates: what an earlier visit takes, a later one could have used in at most the same limits and more. Here
 * that is held against a solver, which knows of no order.
 */
interface Program {
  /** The most that may be given to each visit worked longer than it was billed, by row. */
  readonly headroom: ReadonlyMap<number, number>;
  /** What several of them may take together. */
  readonly rooms: readonly { readonly rows: readonly number[]; readonly room: number }[];
}

function programOf({ visits, authorizations, rules }: World): Program {
  const lines = linesOf(visits, authorizations, rules);
  const bills = lines.map(({ finalizedBill }) => finalizedBill);
  const raisable = lines.filter(
    ({ kind, rounded, finalizedBill }) => kind === 'ordinary' && (rounded ?? 0) > (finalizedBill ?? 0),
  );
  return {
    headroom: new Map(
      raisable.map(({ index, rounded, finalizedBill }) => [index, (rounded ?? 0) - (finalizedBill ?? 0)]),
    ),
    rooms: raisable.flatMap((line) =>
      limitsOver(line, rules).map((limit) => ({
        rows: mates(line, limit, raisable).map(({ index }) => index),
        room: roomIn(limit, line, lines, bills, rules),
      })),
    ),
  };
}

let solver: Awaited<ReturnType<typeof loadHighs>>;
beforeAll(async () => {
  solver = await loadHighs();
});

function largestTotal({ headroom, rooms }: Program): number {
  if (headroom.size === 0) return 0;
  const sumOf = (rows: Iterable<number>) => [...rows].map((row) => `x${row}`).join(' + ');
  const solution = solver.solve(
    [
      `Maximize total: ${sumOf(headroom.keys())}`,
      'Subject To',
      ...rooms.map(({ rows, room }, index) => `room${index}: ${sumOf(rows)} <= ${room}`),
      'Bounds',
      ...[...headroom].map(([row, most]) => `0 <= x${row} <= ${most}`),
      'End',
    ].join('\n'),
  );
  if (solution.Status !== 'Optimal') throw new Error(`the solver says ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
}

function totalGiven({ visits, authorizations, rules }: World): number {
  return maximize(visits, authorizations, rules).visits.reduce((sum, { give }) => sum + give, 0);
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

const minutes = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((count) => seconds(count * 60));

/** Limits of periods that cross one another, and tight enough to bind a handful of visits. */
const crossingLimits = fc.array(
  fc.record({
    hours: minutes(120, 600),
    period: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...PERIODS) },
      { weight: 3, arbitrary: fc.constantFrom('week' as const, 'biweekly' as const, 'month' as const) },
    ),
    weekStartsOn: fc.constantFrom(...WEEKDAYS),
  }),
  { minLength: 2, maxLength: 5, size: 'max' },
);

/** One client with visits in the weeks around a turn of the month, billed to the minute. */
const crossingWorld: fc.Arbitrary<World> = fc
  .record({
    limits: crossingLimits,
    visits: fc.array(
      fc.record({
        client: fc.constant('Jane Example'),
        date: fc.integer({ min: -9, max: 9 }).map((offset) => (dayOf('2026-04-01') + offset) as Day),
        standing: fc.constantFrom(
          'open' as const,
          'open' as const,
          'open' as const,
          'open' as const,
          'billed' as const,
        ),
        scheduledHours: minutes(0, 30),
        actualHours: fc.option(minutes(0, 480), { nil: undefined, freq: 6 }),
      }),
      { minLength: 4, maxLength: 14, size: 'max' },
    ),
    reserveUnworked: fc.boolean(),
  })
  .map(({ limits, visits, reserveUnworked }) => {
    const exact = { ...DEFAULT_RULES.billing, rounding: { ...DEFAULT_RULES.billing.rounding, minutes: 0 } };
    return readable({
      rules: { ...DEFAULT_RULES, billing: exact, reserveUnworked },
      authorizations: [{ client: 'Jane Example', limits }],
      visits,
    });
  });

describe('raising the earliest visit first', () => {
  it('gives as many hours as the linear program can', () => {
    fc.assert(
      fc.property(crossingWorld, (world) => {
        expect(totalGiven(world)).toBe(largestTotal(programOf(world)));
      }),
      { numRuns: 300, includeErrorInReport: true },
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
