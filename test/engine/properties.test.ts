import * as fc from 'fast-check';
import { DEFAULT_RULES, type Outcome, type Visit, maximize, readRules } from '../../src/engine';
import { type World, anyRules, anyWorld, readable } from './arbitraries';
import { mayBeRaised } from './naive/authorizations';
import { figuresOf } from './naive/figures';
import { startOf } from './naive/hours';
import { linesOf } from './naive/lines';
import { naive, roomIn } from './naive/naive';
import { limitHours, limitsOver, mates } from './naive/periods';

const RUNS = 600;

function run({ visits, authorizations, rules }: World): Outcome {
  return maximize(visits, authorizations, rules);
}

function forEveryWorld(holds: (world: World, outcome: Outcome) => void, numRuns = RUNS): void {
  const property = fc.property(anyWorld, (world) => holds(world, run(world)));
  fc.assert(property, { numRuns, includeErrorInReport: true });
}

/** The rows of the world as the naive implementation reads them, each with the engine's outcome. */
function linesWith({ visits, authorizations, rules }: World, outcome: Outcome) {
  const lines = linesOf(visits, authorizations, rules);
  const bills = outcome.visits.map(({ bill }) => bill);
  const given = (index: number) => outcome.visits[index]?.give ?? 0;
  const periodsOf = (line: (typeof lines)[number]) =>
    limitsOver(line, rules).map((limit) => ({
      limit,
      hours: limitHours(line, limit, lines),
      rows: mates(line, limit, lines),
    }));
  return { lines, bills, given, periodsOf };
}

describe('on any schedule', () => {
  it('the figures are those of the naive implementation', () => {
    forEveryWorld((world, outcome) => {
      expect(figuresOf(outcome)).toEqual(naive(world.visits, world.authorizations, world.rules));
    }, 4000);
  });

  it('hours are given only to a visit worked longer than billed, on an authorization with readable limits', () => {
    forEveryWorld((world, outcome) => {
      const { lines, given } = linesWith(world, outcome);
      for (const line of lines.filter(({ index }) => given(index) !== 0)) {
        expect(line.kind).toBe('ordinary');
        expect(line.rounded).toBeGreaterThan(line.finalizedBill ?? 0);
        expect(line.authorization && mayBeRaised(line.authorization, world.rules)).toBe(true);
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
      const { lines, bills, given, periodsOf } = linesWith(world, outcome);
      for (const line of lines.filter(({ index }) => given(index) > 0)) {
        for (const { hours, rows } of periodsOf(line)) {
          const counted = rows.filter(({ kind }) => ['billed', 'ordinary'].includes(kind));
          const waiting = rows.filter(({ kind }) => kind === 'notWorked' && world.rules.reserveUnworked);
          const billed = counted.reduce((sum, { index }) => sum + (bills[index] ?? 0), 0);
          const kept = waiting.reduce((sum, { scheduled }) => sum + scheduled, 0);
          expect(billed + kept).toBeLessThanOrEqual(hours);
        }
      }
    });
  });

  it('a visit short of what was worked has a limit that is full', () => {
    forEveryWorld((world, outcome) => {
      fc.pre(world.rules.billingIncrementMinutes === 0 && world.rules.overBilled === 'flag');
      const { lines, bills, periodsOf } = linesWith(world, outcome);
      const short = lines.filter(
        ({ index, kind, rounded, authorization }) =>
          kind === 'ordinary' &&
          (bills[index] ?? 0) < (rounded ?? 0) &&
          authorization &&
          mayBeRaised(authorization, world.rules),
      );
      for (const line of short) {
        const rooms = periodsOf(line).map(({ limit }) => roomIn(limit, line, lines, bills, world.rules));
        expect(Math.min(...rooms)).toBe(0);
      }
    });
  });

  it('after a cut no period holds more than its limit, but for hours already billed', () => {
    forEveryWorld((world, outcome) => {
      fc.pre(world.rules.overBilled === 'cut');
      const { lines, bills, periodsOf } = linesWith(world, outcome);
      for (const line of lines.filter(({ kind }) => kind === 'ordinary')) {
        for (const { hours, rows } of periodsOf(line)) {
          const sumOf = (kinds: readonly string[]) =>
            rows.reduce((sum, { kind, index }) => sum + (kinds.includes(kind) ? (bills[index] ?? 0) : 0), 0);
          expect(sumOf(['billed', 'ordinary'])).toBeLessThanOrEqual(Math.max(hours, sumOf(['billed'])));
        }
      }
    }, RUNS / 2);
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
