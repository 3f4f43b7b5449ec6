import * as fc from 'fast-check';
import {
  DEFAULT_RULES,
  type Outcome,
  type Visit,
  drawsOf,
  maximize,
  readRules,
  seconds,
  secondsFromHours,
} from '../../src/engine';
import { type World, anyRules, anyWorld, readable } from './arbitraries';
import { mayBeRaised, readableLimits } from './naive/authorizations';
import { figuresOf } from './naive/figures';
import { startOf } from './naive/hours';
import { linesOf } from './naive/lines';
import { naive } from './naive/naive';
import { type Draw, limitHours, mates, roomOn } from './naive/periods';
import { runs } from '../support/runs';

const RUNS = runs(600);

function run({ visits, authorizations, rules, terms }: World): Outcome {
  return maximize(visits, authorizations, rules, terms);
}

function forEveryWorld(holds: (world: World, outcome: Outcome) => void, numRuns = RUNS): void {
  const property = fc.property(anyWorld, (world) => holds(world, run(world)));
  fc.assert(property, { numRuns, includeErrorInReport: true });
}

/** The rows of the world as the naive implementation reads them, each piece with what the engine says it drew. */
function linesWith({ visits, authorizations, rules, terms }: World, outcome: Outcome) {
  const lines = linesOf(visits, authorizations, rules, terms);
  const pieces = lines.flatMap((line) => line.pieces);
  const books = { pieces, rules };
  /** @param hours what to count of a draw of a row */
  const drawn = (hours: (draw: ReturnType<typeof drawsOf>[number], index: number) => number): Draw[] =>
    outcome.visits.flatMap((visit, index) =>
      drawsOf(visit, lines[index]?.date).flatMap((draw) => {
        const piece = lines[index]?.pieces.find(({ date }) => date === draw.date);
        const [row] = outcome.authorizations[draw.authorization ?? -1]?.rows ?? [];
        const authorization = piece?.candidates.find(({ rows }) => rows[0] === row);
        return piece && authorization ? [{ piece, authorization, hours: hours(draw, index) }] : [];
      }),
    );
  /** The seconds of all draws beside one, by each limit that covers it. */
  const periodsOf = ({ piece, authorization }: Draw, draws: readonly Draw[]) =>
    readableLimits(authorization, rules).map((limit) => ({
      hours: limitHours(limit, authorization, piece, books),
      taken: mates(limit, authorization, piece, draws).reduce((sum, draw) => sum + draw.hours, 0),
    }));
  const given = (index: number) => outcome.visits[index]?.give ?? 0;
  return { lines, books, drawn, given, periodsOf };
}

describe('on any schedule', () => {
  it('the figures are those of the naive implementation', () => {
    forEveryWorld((world, outcome) => {
      expect(figuresOf(outcome)).toEqual(naive(world.visits, world.authorizations, world.rules, world.terms));
    }, runs(4000));
  });

  it('hours are given only to a visit worked longer than billed, on an authorization with readable limits', () => {
    forEveryWorld((world, outcome) => {
      const { lines, given } = linesWith(world, outcome);
      for (const line of lines.filter(({ index }) => given(index) !== 0)) {
        expect(line.kind).toBe('ordinary');
        expect(line.rounded).toBeGreaterThan(line.finalizedBill ?? 0);
        const candidates = line.pieces.flatMap((piece) => piece.candidates);
        expect(candidates.some((candidate) => mayBeRaised(candidate, world.rules))).toBe(true);
      }
    });
  });

  it('a raised bill is never above what was worked', () => {
    forEveryWorld((_world, { visits }) => {
      for (const { give, bill, rounded } of visits.filter((visit) => visit.give !== 0)) {
        expect(give).toBeGreaterThan(0);
        expect(bill).toBeLessThanOrEqual(rounded ?? 0);
      }
    });
  });

  it('a period in which hours were given stays within every limit, hours kept for unworked visits included', () => {
    forEveryWorld((world, outcome) => {
      const { drawn, given, periodsOf } = linesWith(world, outcome);
      // What spilling over keeps for unworked visits lies where bills leave room, which the draws of the plan do not say.
      const keeps = world.rules.reserveUnworked && !world.rules.spillover;
      const draws = drawn(({ bill, scheduled }, index) => {
        if (outcome.visits[index]?.kind === 'notWorked') return keeps ? (scheduled ?? 0) : 0;
        return bill ?? 0;
      });
      const before = drawn(({ finalizedBill }) => finalizedBill ?? 0);
      const raised = draws.filter(({ piece, authorization, hours }, place) => {
        const was = before[place];
        const isSame = was?.piece === piece && was.authorization === authorization;
        return given(piece.index) > 0 && isSame && hours > was.hours;
      });
      for (const draw of raised) {
        for (const { hours, taken } of periodsOf(draw, draws)) expect(taken).toBeLessThanOrEqual(hours);
      }
    });
  });

  it('a visit short of what was worked has a limit that is full', () => {
    forEveryWorld((world, outcome) => {
      fc.pre(world.rules.overBilled === 'flag' && !world.rules.spillover);
      const { lines, books, drawn } = linesWith(world, outcome);
      const draws = drawn(({ bill, scheduled }, index) =>
        outcome.visits[index]?.kind === 'notWorked' && world.rules.reserveUnworked
          ? (scheduled ?? 0)
          : (bill ?? 0),
      );
      const short = draws.filter(({ piece, authorization, hours }) => {
        const isExact = lines[piece.index]?.terms.incrementMinutes === 0;
        const isRaisable = piece.kind === 'ordinary' && mayBeRaised(authorization, world.rules);
        return isExact && isRaisable && hours < (piece.rounded ?? 0);
      });
      for (const { piece, authorization } of short) {
        expect(roomOn(authorization, piece, books, draws)).toBe(0);
      }
    });
  });

  it('after a cut no period holds more than its limit, but for hours already billed', () => {
    forEveryWorld((world, outcome) => {
      fc.pre(world.rules.overBilled === 'cut');
      const { drawn, periodsOf } = linesWith(world, outcome);
      const isBilled = (index: number) => outcome.visits[index]?.kind === 'billed';
      const draws = drawn(({ bill }) => bill ?? 0);
      const billed = drawn(({ bill }, index) => (isBilled(index) ? (bill ?? 0) : 0));
      for (const draw of draws.filter(({ piece }) => piece.kind === 'ordinary')) {
        const alone = periodsOf(draw, billed);
        periodsOf(draw, draws).forEach(({ hours, taken }, place) => {
          expect(taken).toBeLessThanOrEqual(Math.max(hours, alone[place]?.taken ?? 0));
        });
      }
    }, RUNS / 2);
  });

  it('the draws of a visit add up to its hours', () => {
    forEveryWorld(({ visits }, outcome) => {
      outcome.visits.forEach((visit, index) => {
        const date = visits[index]?.date;
        const draws = drawsOf(visit, typeof date === 'number' ? date : undefined);
        if (draws.length === 0) return;
        for (const key of ['scheduled', 'actual', 'finalizedBill', 'bill'] as const) {
          const sum = draws.reduce((total, draw) => total + (draw[key] ?? 0), 0);
          expect([key, sum]).toEqual([key, visit[key] ?? 0]);
        }
      });
    });
  });

  it('a visit with unbilled hours says why', () => {
    const whys = new Set(['held', 'cut', 'noLimit', 'problemLimit', 'noAuthorization', 'billed']);
    forEveryWorld((_world, { visits }) => {
      for (const { reasons } of visits.filter(({ unbilled }) => unbilled > 0)) {
        const says = reasons.some((reason) =>
          reason.code === 'raised' ? reason.full !== undefined || reason.byIncrement : whys.has(reason.code),
        );
        expect([says, reasons]).toEqual([true, reasons]);
      }
    });
  });

  it('another limit never raises the total', () => {
    forEveryWorld((world, outcome) => {
      // An increment can leave room to a later visit. Hours that one limit cuts off are left to others.
      fc.pre(isPlain(world));
      const [first, ...others] = world.authorizations;
      if (!first || !first.limits.some(({ hours }) => typeof hours === 'number')) return;
      const limits = [...first.limits, { hours: secondsFromHours(5), period: 'month' as const }];
      // A second row of the same period would be another authorization, where the rows have no numbers.
      fc.pre(world.authorizations.length === 1);
      const more = run(readable({ ...world, authorizations: [{ ...first, limits }, ...others] }));
      expect(totalBill(more)).toBeLessThanOrEqual(totalBill(outcome));
    }, RUNS * 2);
  });

  it('a higher limit never lowers the total', () => {
    forEveryWorld((world, outcome) => {
      fc.pre(isPlain(world) && world.authorizations.length === 1);
      const authorizations = world.authorizations.map((row) => ({
        ...row,
        limits: row.limits.map((limit) => ({
          ...limit,
          hours:
            typeof limit.hours === 'number' && limit.hours >= 0 ? seconds(limit.hours + 1800) : limit.hours,
        })),
      }));
      const higher = run(readable({ ...world, authorizations }));
      expect(totalBill(higher)).toBeGreaterThanOrEqual(totalBill(outcome));
    }, RUNS * 2);
  });

  it('pay is never lowered, nor a bill unless cut', () => {
    forEveryWorld((world, { visits }) => {
      for (const { kind, bill, pay, finalizedBill, finalizedPay } of visits.filter(
        (visit) => visit.kind !== 'void',
      )) {
        if (finalizedPay !== undefined) expect(pay).toBeGreaterThanOrEqual(finalizedPay);
        if (finalizedBill === undefined || (kind === 'ordinary' && world.rules.overBilled === 'cut'))
          continue;
        expect(bill).toBeGreaterThanOrEqual(finalizedBill);
      }
    });
  });

  it('every figure carries its reason', () => {
    forEveryWorld((_world, { visits }) => {
      for (const { give, scheduledOver, billedOver, payShortfall, reasons } of visits) {
        const said = { give: 0, scheduledOver: 0, billedOver: 0, payShortfall: 0 };
        for (const reason of reasons) {
          if (reason.code === 'raised') said.give += reason.give;
          if (reason.code === 'over' && reason.hours === 'scheduled') said.scheduledOver += reason.by;
          if (reason.code === 'over' && reason.hours === 'billed') said.billedOver += reason.by;
          if (reason.code === 'payShortfall') said.payShortfall += reason.by;
        }
        expect(said).toEqual({ give, scheduledOver, billedOver, payShortfall });
      }
    });
  });
});

describe('the same schedule', () => {
  it('gives the same outcome again, and is left as it was', () => {
    forEveryWorld((world, outcome) => {
      const before = structuredClone(world.visits);
      expect(run(world)).toEqual(outcome);
      expect(world.visits).toEqual(before);
    });
  });

  it('gives the same figures in any order of its rows, where no two visits begin at one moment', () => {
    const shuffled = anyWorld
      .map((world) => ({ ...world, visits: oneAMoment(world.visits) }))
      .chain((world) =>
        fc.tuple(
          fc.constant(world),
          fc.shuffledSubarray([...world.visits.keys()], { minLength: world.visits.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([world, order]) => {
        const inOrder = figuresOf(run(world));
        const visits = order.flatMap((index) => world.visits.slice(index, index + 1));
        expect(figuresOf(run({ ...world, visits }))).toEqual(order.map((index) => inOrder[index]));
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
  });

  it('gives the same figures beside a row that cannot be read', () => {
    const unread: Visit = { client: '', date: 'unreadable', standing: 'open', actualHours: 'unreadable' };
    forEveryWorld((world, outcome) => {
      const place = Math.floor(world.visits.length / 2);
      const figures = figuresOf(
        run(readable({ ...world, visits: world.visits.toSpliced(place, 0, unread) })),
      );
      expect(figures[place]).toMatchObject({ kind: 'problem', bill: undefined, pay: undefined });
      expect(figures.toSpliced(place, 1)).toEqual(figuresOf(outcome));
    });
  });
});

/** Without what may make a larger limit bring less: a cut, an increment, and spilling over. */
function isPlain({ rules, terms }: World): boolean {
  const hasIncrement = rules.billingIncrementMinutes > 0 || terms.payers.length > 0;
  return rules.overBilled === 'flag' && !hasIncrement && !rules.spillover;
}

function totalBill({ visits }: Outcome): number {
  return visits.reduce((sum, { bill }) => sum + (bill ?? 0), 0);
}

function oneAMoment(visits: readonly Visit[]): Visit[] {
  const moment = (visit: Visit) => `${visit.date} ${startOf(visit)}`;
  return [...new Map(visits.map((visit) => [moment(visit), visit])).values()];
}

describe('the rules', () => {
  it('take the default for every key that is left out', () => {
    fc.assert(
      fc.property(anyRules, fc.func(fc.boolean()), (rules, leaveOut) => {
        const given = without(rules, leaveOut, '');
        expect(readRules(given.partial)).toEqual({ ok: true, rules: given.completed });
      }),
      { numRuns: RUNS },
    );
  });
});

type Tree = Readonly<Record<string, unknown>>;

/** The rules with keys left out, at any depth, and what they must be read as. */
function without(
  rules: Tree,
  leaveOut: (key: string) => boolean,
  path: string,
  defaults: Tree = DEFAULT_RULES,
) {
  const partial: Record<string, unknown> = {};
  const completed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rules)) {
    const inner = defaults[key];
    if (leaveOut(path + key)) {
      completed[key] = inner;
    } else if (isTree(value) && isTree(inner)) {
      ({ partial: partial[key], completed: completed[key] } = without(
        value,
        leaveOut,
        `${path}${key}.`,
        inner,
      ));
    } else {
      partial[key] = completed[key] = value;
    }
  }
  return { partial, completed };
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
