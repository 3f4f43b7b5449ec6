import * as fc from 'fast-check';
import type loadHighs from 'highs';
import { type Day, DEFAULT_RULES, PERIODS, WEEKDAYS, seconds } from '../../src/engine';
import { type World, readable } from './arbitraries';
import { mayBeRaised, readableLimits } from './naive/authorizations';
import { dayOf } from './naive/calendar';
import { linesOf } from './naive/lines';
import { inOrder } from './naive/naive';
import { type Draw, mates, roomIn } from './naive/periods';

/** What may be given to the visits of a world, as a linear program: a solver knows of no order. */
export interface Program {
  /** The most that may be given to each visit worked longer than it was billed, by its place in the order. */
  readonly headroom: ReadonlyMap<number, number>;
  /** The visit of each place in the order. */
  readonly visitOf: readonly number[];
  /** What several of them may take together. */
  readonly rooms: readonly { readonly rows: readonly number[]; readonly room: number }[];
}

export function programOf({ visits, authorizations, rules, terms }: World): Program {
  const pieces = linesOf(visits, authorizations, rules, terms)
    .flatMap((line) => line.pieces)
    .sort(inOrder);
  const drawsOf = (some: typeof pieces, hours: (piece: (typeof pieces)[number]) => number): Draw[] =>
    some.flatMap((piece) =>
      piece.candidates.map((authorization) => ({ piece, authorization, hours: hours(piece) })),
    );
  const taken = drawsOf(pieces, ({ kind, finalizedBill, scheduled }) =>
    kind === 'notWorked' && rules.reserveUnworked ? scheduled : (finalizedBill ?? 0),
  );
  const raisable = pieces.filter(
    ({ kind, rounded, finalizedBill }) => kind === 'ordinary' && (rounded ?? 0) > (finalizedBill ?? 0),
  );
  const wanting = drawsOf(
    raisable,
    ({ rounded, finalizedBill }) => (rounded ?? 0) - (finalizedBill ?? 0),
  ).filter(({ authorization }) => mayBeRaised(authorization, rules));
  return {
    headroom: new Map(wanting.map(({ piece, hours }) => [pieces.indexOf(piece), hours])),
    visitOf: pieces.map(({ index }) => index),
    rooms: wanting.flatMap(({ piece, authorization }) =>
      readableLimits(authorization, rules).map((limit) => ({
        rows: mates(limit, authorization, piece, wanting).map((draw) => pieces.indexOf(draw.piece)),
        room: roomIn(limit, authorization, piece, { pieces, rules }, taken),
      })),
    ),
  };
}

/** An amount for each place in the order, and the least they must come to together. */
export interface AtLeast {
  readonly worth: (place: number) => number;
  readonly least: number;
}

/** The most that may be given, each second of it worth so much. */
export function mostOf(
  solver: Awaited<ReturnType<typeof loadHighs>>,
  { headroom, rooms }: Program,
  worth: (place: number) => number,
  also?: AtLeast,
): number {
  if (headroom.size === 0) return 0;
  const sumOf = (places: Iterable<number>, factor: (place: number) => number = () => 1) =>
    [...places].map((place) => `${factor(place)} x${place}`).join(' + ');
  const solution = solver.solve(
    [
      `Maximize total: ${sumOf(headroom.keys(), worth)}`,
      'Subject To',
      ...rooms.map(({ rows, room }, index) => `room${index}: ${sumOf(rows)} <= ${room}`),
      ...(also ? [`also: ${sumOf(headroom.keys(), also.worth)} >= ${also.least}`] : []),
      'Bounds',
      ...[...headroom].map(([place, most]) => `0 <= x${place} <= ${most}`),
      'End',
    ].join('\n'),
  );
  if (solution.Status !== 'Optimal') throw new Error(`the solver says ${solution.Status}`);
  return Math.round(solution.ObjectiveValue);
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

export const NO_TERMS = { payers: [], caregivers: [] };

/** One client with visits in the weeks around a turn of the month, billed to the minute. */
export const crossingWorld: fc.Arbitrary<World> = fc
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
      terms: NO_TERMS,
    });
  });
