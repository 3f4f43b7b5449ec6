import * as fc from 'fast-check';
import {
  civilFromDay,
  type Day,
  DEFAULT_RULES,
  drawsOf,
  hoursFromSeconds,
  maximize,
  type Outcome,
  type PeriodUse,
  seconds,
  type Totals,
  utilization,
  type Utilization,
  type Visit,
} from '../../src/engine';
import { readCases } from '../fixtures/cases/readCases';
import { anyWorld, readable, type World } from './arbitraries';
import { authorized, CLIENT, limitOf, run, visitOn } from './examples';
import { readableLimits } from './naive/authorizations';
import { linesOf } from './naive/lines';
import { type Draw, limitHours, mates } from './naive/periods';
import { runs } from '../support/runs';

function day(date: Day | undefined): string {
  if (date === undefined) return 'open';
  const { year, month, day: dayOfMonth } = civilFromDay(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** @example 'week 2026-01-04: 15 of 15 h, S 15 A 17 F 14, 0 left, 100%' */
function told(use: PeriodUse): string {
  const [limit, used, before, scheduled, actual, finalized, left, over, notWorked] = (
    [
      use.limit,
      use.usedBefore + use.maximized,
      use.usedBefore,
      use.scheduled,
      use.actual,
      use.finalized,
      use.left,
      use.over,
      use.notWorked,
    ] as const
  ).map((length) => hoursFromSeconds(seconds(length)));
  return [
    `${use.period} ${day(use.from)}: ${used} of ${limit} h`,
    ...(before === 0 ? [] : [`${before} before`]),
    `S ${scheduled} A ${actual} F ${finalized}`,
    ...(notWorked === 0 ? [] : [`${notWorked} not worked`]),
    over === 0 ? `${left} left` : `${over} over`,
    use.percent === undefined ? 'no percent' : `${use.percent}%`,
  ].join(', ');
}

/** What each of the worked cases comes to, by hand. */
const WORKED: Readonly<Record<string, readonly string[]>> = {
  'the classic: the hour a short visit left is given to the first visit that ran over': [
    'week 2026-01-04: 15 of 15 h, S 15 A 17 F 14, 0 left, 100%',
  ],
  'a week that is met exactly: nothing is given and nothing is over': [
    'week 2026-01-04: 15 of 15 h, S 15 A 16 F 15, 0 left, 100%',
  ],
  'the first visit over is raised in full before the next': [
    'week 2026-01-04: 20 of 20 h, S 18 A 21 F 17, 0 left, 100%',
  ],
  'a limit a day and a limit a week hold at once': [
    'day 2026-01-05: 6 of 6 h, S 5 A 8 F 5, 0 left, 100%',
    'day 2026-01-06: 5 of 6 h, S 5 A 5 F 5, 1 left, 83.33%',
    'day 2026-01-07: 6 of 6 h, S 5 A 7 F 5, 0 left, 100%',
    'day 2026-01-08: 3 of 6 h, S 4 A 3 F 3, 3 left, 50%',
    'week 2026-01-04: 20 of 20 h, S 19 A 23 F 18, 0 left, 100%',
  ],
  'a week across two months is one week, and each visit draws on its own month': [
    'week 2026-03-29: 20 of 20 h, S 16 A 23 F 16, 0 left, 100%',
    'month 2026-03-01: 80 of 80 h, 70 before, S 8 A 12 F 8, 0 left, 100%',
    'month 2026-04-01: 10 of 80 h, S 8 A 11 F 8, 70 left, 12.5%',
  ],
  'an overnight visit counts in the week it starts in': [
    'week 2026-03-29: 18 of 12 h, S 18 A 18.5 F 18, 6 over, 150%',
    'week 2026-04-05: 6 of 12 h, S 6 A 6 F 6, 6 left, 50%',
  ],
  'an authorization that starts in mid-week brings its full week': [
    'week 2026-03-29: 21 of 21 h, S 18 A 21 F 18, 0 left, 100%',
  ],
  'of two authorizations only the one of the lowest priority number is used': [
    'week 2026-01-04: 15 of 10 h, S 15 A 17 F 15, 5 over, 150%',
  ],
  'quarter-hour units: 147, 112, 128 and 127 minutes against 32 units a week': [
    'week 2026-01-04: 8 of 8 h, S 8 A 8.5667 F 7.75, 0 left, 100%',
  ],
  'hours of a visit not worked yet are kept free for it': [
    'week 2026-01-04: 10 of 15 h, S 15 A 13 F 10, 5 not worked, 5 left, 66.67%',
  ],
  'without the reserve, hours of a visit not worked yet are given away': [
    'week 2026-01-04: 13 of 15 h, S 15 A 13 F 10, 5 not worked, 2 left, 86.67%',
  ],
  'zero is nothing authorized: the whole visit is over': [
    'week 2026-01-04: 4 of 0 h, S 4 A 4 F 4, 4 over, no percent',
  ],
  'zero is nothing authorized: cutting leaves no bill and touches no pay': [
    'week 2026-01-04: 0 of 0 h, S 4 A 4 F 4, 0 left, no percent',
  ],
  'the visit that crosses the limit is over by what crosses it': [
    'week 2026-01-04: 18 of 15 h, S 18 A 18 F 18, 3 over, 120%',
  ],
  'cutting takes the hours above the limit off the visit that crosses it': [
    'week 2026-01-04: 15 of 15 h, S 18 A 18 F 18, 0 left, 100%',
  ],
  'four of seven days of a week bring four sevenths of its hours': [
    'week 2026-03-29: 18 of 12 h, S 18 A 21 F 18, 6 over, 150%',
  ],
  'what the best has no room for goes to the next, and what that has none for is over': [
    'week 2026-01-04: 10 of 10 h, S 10 A 12 F 10, 0 left, 100%',
    'week 2026-01-04: 5 of 4 h, S 5 A 5 F 5, 1 over, 125%',
  ],
  // What is cut stays finalized with the best.
  'with cutting what neither has room for is cut off': [
    'week 2026-01-04: 10 of 10 h, S 10 A 11 F 11, 0 left, 100%',
    'week 2026-01-04: 4 of 4 h, S 5 A 4 F 4, 0 left, 100%',
  ],
  'split at midnight, each week has its own part of the night, and the half hour stays unbilled': [
    'week 2026-03-29: 12 of 12 h, S 12 A 12 F 12, 0 left, 100%',
    'week 2026-04-05: 12 of 12 h, S 12 A 12.5 F 12, 0 left, 100%',
  ],
};

const cases = new Map([...readCases().values()].flat().map((one) => [one.name, one]));

describe('the use of the worked cases', () => {
  it.each(Object.entries(WORKED))('%s', (name, expected) => {
    const one = cases.get(name);
    if (!one) throw new Error('the case is gone');
    const outcome = maximize(one.visits, one.authorizations, one.rules);
    const { periods } = utilization(one.visits, one.authorizations, one.rules, outcome);
    expect(periods.map(told)).toEqual(expected);
  });
});

describe('a period', () => {
  const used = (visits: readonly Visit[], ...limits: Parameters<typeof authorized>) => {
    const rows = [authorized(...limits)];
    return utilization(visits, rows, DEFAULT_RULES, run(visits, rows)).periods.map(told);
  };

  it('is told of where hours were used before though its only visit was cancelled', () => {
    const visits = [visitOn('2026-01-05', 5, 5, { standing: 'void' }), visitOn('2026-01-12', 5, 5)];
    expect(used(visits, [limitOf(20, 'week', { usedBefore: seconds(7200) })])).toEqual([
      'week 2026-01-04: 2 of 20 h, 2 before, S 0 A 0 F 0, 18 left, 10%',
      'week 2026-01-11: 5 of 20 h, S 5 A 5 F 5, 15 left, 25%',
    ]);
  });

  it('is told of without a visit only where it is the whole authorization', () => {
    const usedBefore = seconds(108_000);
    expect(
      used([], [limitOf(20, 'week', { usedBefore }), limitOf(100, 'authorization', { usedBefore })]),
    ).toEqual(['authorization open: 30 of 100 h, 30 before, S 0 A 0 F 0, 70 left, 30%']);
  });

  it('leaves no less than nothing, and is over by this sheet’s hours alone, where more than all was used before', () => {
    const visits = [visitOn('2026-01-05', 3, 3)];
    expect(used(visits, [limitOf(10, 'week', { usedBefore: seconds(43_200) })])).toEqual([
      'week 2026-01-04: 15 of 10 h, 12 before, S 3 A 3 F 3, 3 over, 150%',
    ]);
  });

  it('of a limit per visit is one visit, and of another limit names none', () => {
    const visits = [visitOn('2026-01-06', 3, 4), visitOn('2026-01-05', 6, 7)];
    const rows = [authorized([limitOf(5, 'visit'), limitOf(20, 'week')])];
    const { periods } = utilization(visits, rows, DEFAULT_RULES, run(visits, rows));
    expect(periods.map((use) => [use.visit, told(use)])).toEqual([
      [1, 'visit 2026-01-05: 6 of 5 h, S 6 A 7 F 6, 1 over, 120%'],
      [0, 'visit 2026-01-06: 4 of 5 h, S 3 A 4 F 3, 1 left, 80%'],
      [undefined, 'week 2026-01-04: 10 of 20 h, S 9 A 11 F 9, 10 left, 50%'],
    ]);
  });
});

describe('money', () => {
  const totalsOf = (...visits: Visit[]): Totals => {
    const rows = [authorized([limitOf(20, 'week')])];
    const [totals] = utilization(visits, rows, DEFAULT_RULES, run(visits, rows)).clients;
    if (!totals) throw new Error('the client is gone');
    return totals;
  };
  const moneyOf = ({ billed, gained, paid }: Totals) => ({ billed, gained, paid });
  const missedOf = ({ unbilledMoney, payShortfallMoney }: Totals) => ({ unbilledMoney, payShortfallMoney });

  it('is hours times rate of each visit, in cents', () => {
    const rates = { billRate: 25.15, payRate: 17.5 };
    const totals = totalsOf(visitOn('2026-01-05', 5, 6.25, rates), visitOn('2026-01-06', 2, 2, rates));
    // 6.25 h are 157.1875, 2 h are 50.30; finalized 5 h were 125.75.
    expect(moneyOf(totals)).toEqual({ billed: 15719 + 5030, gained: 15719 - 12575, paid: 10938 + 3500 });
  });

  it('tells what unbilled hours would have brought and what the pay falls short', () => {
    const rates = { billRate: 25.15, payRate: 17.5 };
    const week = [visitOn('2026-01-05', 18, 20, rates), visitOn('2026-01-06', 2, 4.25, rates)];
    // The first takes the 20 authorized hours but those of the second, which is 2.25 h short.
    expect(missedOf(totalsOf(...week))).toEqual({
      unbilledMoney: 5030 + 5659,
      payShortfallMoney: 3500 + 3938,
    });
    const none = totalsOf(visitOn('2026-01-05', 20, 21), visitOn('2026-01-06', 0, 1));
    expect(missedOf(none)).toEqual({ unbilledMoney: 0, payShortfallMoney: 0 });
    expect([none.withoutBillRate, none.withoutPayRate]).toEqual([2, 2]);
  });

  it('takes half a cent up, where a product of decimals would fall short of it', () => {
    // 0.25 × 4.02 is 1.005, which binary decimals hold as a little less.
    expect(totalsOf(visitOn('2026-01-05', 0.25, 0.25, { billRate: 4.02 })).billed).toBe(101);
    expect(totalsOf(visitOn('2026-01-05', 0.25, 0.25, { billRate: 4.0196 })).billed).toBe(100);
  });

  it('is not told of visits without a rate, which are counted', () => {
    const totals = totalsOf(
      visitOn('2026-01-05', 2, 2, { billRate: 20 }),
      visitOn('2026-01-06', 2, 2, { billRate: 'unreadable', payRate: -3 }),
      visitOn('2026-01-07', 2, 2, { billRate: 0, payRate: 10 }),
      visitOn('2026-01-08', 2),
    );
    expect(moneyOf(totals)).toEqual({ billed: 4000, gained: 0, paid: 2000 });
    expect([totals.withoutBillRate, totals.withoutPayRate]).toEqual([2, 2]);
  });

  it('may be lost by a cut', () => {
    const visits = [visitOn('2026-01-05', 22, 22, { billRate: 10 })];
    const rows = [authorized([limitOf(20, 'week')])];
    const outcome = run(visits, rows, { overBilled: 'cut' });
    expect(utilization(visits, rows, DEFAULT_RULES, outcome).clients).toMatchObject([
      { billed: 20_000, gained: -2000 },
    ]);
  });
});

describe('totals', () => {
  it('put spellings of one name together under the first', () => {
    const visits = [
      visitOn('2026-01-05', 2, 2, { caregiver: ' Sample, Kay ', payer: 'North' }),
      visitOn('2026-01-06', 2, 2, { caregiver: 'KAY SAMPLE', payer: 'north ' }),
      visitOn('2026-01-07', 2, 2),
    ];
    const { caregivers, payers } = utilization(visits, [], DEFAULT_RULES, run(visits, []));
    const told = (all: readonly Totals[]) => all.map(({ name, visits: count }) => [name, count]);
    expect(told(caregivers)).toEqual([
      ['Sample, Kay', 2],
      ['', 1],
    ]);
    expect(told(payers)).toEqual([
      ['North', 2],
      ['', 1],
    ]);
  });

  it('give hours that spilled over to the payer of the authorization they went to', () => {
    const visits = [visitOn('2026-01-05', 6, 7, { billRate: 10, payRate: 5 })];
    const rows = [
      authorized([limitOf(4, 'week')], { payer: 'North', number: '1' }),
      authorized([limitOf(1, 'week')], { payer: 'South', number: '2' }),
    ];
    const rules = { ...DEFAULT_RULES, spillover: true };
    const { clients, payers } = utilization(visits, rows, rules, run(visits, rows, rules));
    const hours = (each: Totals) => [each.name, each.visits, each.maximizedBill / 3600, each.billed];
    expect(clients.map(hours)).toEqual([[CLIENT, 1, 6, 6000]]);
    expect(payers.map(hours)).toEqual([
      ['North', 1, 4, 4000],
      ['South', 1, 2, 2000],
    ]);
    // Pay is nobody's share of an authorization.
    expect(payers.map(({ paid }) => paid)).toEqual([3000, 0]);
  });

  it('count a visit without rates once, though one of its authorizations is billed nothing', () => {
    const visits = [visitOn('2026-01-05', 6, 3)];
    const rows = [
      authorized([limitOf(4, 'week')], { payer: 'North', number: '1' }),
      authorized([limitOf(4, 'week')], { payer: 'South', number: '2' }),
    ];
    const rules = { ...DEFAULT_RULES, spillover: true };
    const { clients, payers } = utilization(visits, rows, rules, run(visits, rows, rules));
    const missing = (each: Totals) => [each.withoutBillRate, each.withoutPayRate];
    expect(clients.map(missing)).toEqual([[1, 1]]);
    expect(payers.map((each) => [each.name, each.scheduled / 3600, ...missing(each)])).toEqual([
      ['North', 4, 1, 1],
      ['South', 2, 0, 0],
    ]);
  });

  it('put a visit whose payer is blank under that of its authorization, and under none without one', () => {
    const visits = [
      visitOn('2026-01-05', 2, 2, { payer: ' ' }),
      visitOn('2026-01-06', 3, 3, { client: 'Bo Sample' }),
    ];
    const rows = [
      authorized([limitOf(4, 'week')], { payer: 'North' }),
      authorized([limitOf(4, 'month')], { payer: 'South' }),
    ];
    const { payers } = utilization(visits, rows, DEFAULT_RULES, run(visits, rows));
    expect(payers.map(({ name, visits: count }) => [name, count])).toEqual([
      ['North', 1],
      ['', 1],
    ]);
  });

  it('of visits that an authorization covers hold nothing without one', () => {
    const visits = [visitOn('2026-01-05', 4, 3)];
    const rows = [authorized([limitOf(4, 'week')])];
    expect(utilization(visits, rows, DEFAULT_RULES, run(visits, rows)).clients).toMatchObject([
      { maximizedBill: 10_800, unauthorizedScheduled: 0, unauthorizedBill: 0 },
    ]);
  });

  it('hold what no authorization covers, with a figure of its own', () => {
    const visits = [visitOn('2026-01-05', 4, 3), visitOn('2026-01-06', 2)];
    expect(utilization(visits, [], DEFAULT_RULES, run(visits, [])).clients).toMatchObject([
      {
        visits: 2,
        maximizedBill: 10_800,
        unauthorizedScheduled: 21_600,
        unauthorizedBill: 10_800,
        notWorked: 7200,
      },
    ]);
  });
});

/** Few enough that many visits have one, some that are none, and some whose cents have halves. */
const rate = fc.constantFrom(undefined, 25, 25.15, 18.755, 0.1, 0, -4, 'unreadable' as const);

const pricedWorld: fc.Arbitrary<World> = anyWorld.chain((world) =>
  fc
    .array(fc.record({ billRate: rate, payRate: rate }), {
      minLength: world.visits.length,
      maxLength: world.visits.length,
    })
    .map((rates) =>
      readable({ ...world, visits: world.visits.map((visit, at) => ({ ...visit, ...rates[at] })) }),
    ),
);

function forEveryWorld(holds: (world: World, outcome: Outcome, use: Utilization) => void): void {
  const property = fc.property(pricedWorld, (world) => {
    const { visits, authorizations, rules, terms } = world;
    const outcome = maximize(visits, authorizations, rules, terms);
    holds(world, outcome, utilization(visits, authorizations, rules, outcome));
  });
  fc.assert(property, { numRuns: runs(600), includeErrorInReport: true });
}

function drawsAt({ visits }: World, outcome: Outcome, index: number) {
  const date = visits[index]?.date;
  const visit = outcome.visits[index];
  return visit ? drawsOf(visit, typeof date === 'number' ? date : undefined) : [];
}

function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/** Each period of each limit, with its hours, taken afresh from the draws by the naive books. */
function naivePeriods(world: World, outcome: Outcome) {
  const { visits, authorizations: rows, rules, terms } = world;
  const lines = linesOf(visits, rows, rules, terms);
  const pieces = lines.flatMap((line) => line.pieces);
  const drawn: (Draw & { readonly draw: ReturnType<typeof drawsOf>[number] })[] = lines.flatMap(
    (line, index) =>
      drawsAt(world, outcome, index).flatMap((draw) => {
        const piece = line.pieces.find(({ date }) => date === draw.date);
        const [row] = outcome.authorizations[draw.authorization ?? -1]?.rows ?? [];
        const authorization = piece?.candidates.find((candidate) => candidate.rows[0] === row);
        return piece && authorization ? [{ piece, authorization, hours: draw.bill ?? 0, draw }] : [];
      }),
  );
  return drawn.flatMap(({ piece, authorization, draw }) =>
    readableLimits(authorization, rules).map((limit) => {
      const own = drawn.filter((each) => mates(limit, authorization, piece, drawn).includes(each));
      const room = limitHours(limit, authorization, piece, { pieces, rules });
      const maximized = total(own, ({ hours }) => hours);
      return {
        authorization: draw.authorization,
        period: limit.period,
        scheduled: total(own, (each) => each.draw.scheduled ?? 0),
        actual: total(own, (each) => each.draw.actual ?? 0),
        finalized: total(own, (each) => each.draw.finalizedBill ?? 0),
        maximized,
        left: Math.max(0, room - maximized),
        over: Math.max(0, maximized - room),
      };
    }),
  );
}

describe('on any schedule', () => {
  it('a period holds what the naive books hold of it', () => {
    forEveryWorld((world, outcome, { periods }) => {
      const expected = new Set(naivePeriods(world, outcome).map((use) => JSON.stringify(use)));
      // Without a visit a period has used before, or is a whole authorization.
      const found = periods.filter(
        ({ usedBefore, period, scheduled, actual, maximized }) =>
          (usedBefore === 0 && period !== 'authorization') || scheduled + actual + maximized > 0,
      );
      for (const { authorization, period, scheduled, actual, finalized, maximized, left, over } of found) {
        const use = { authorization, period, scheduled, actual, finalized, maximized, left, over };
        expect(expected).toContain(JSON.stringify(use));
      }
    });
  });

  it('the periods of a limit add up to what is drawn on its authorization', () => {
    forEveryWorld((world, outcome, { periods }) => {
      const draws = outcome.visits.flatMap((_, index) => drawsAt(world, outcome, index));
      outcome.authorizations.forEach((_, index) => {
        const own = draws.filter(({ authorization }) => authorization === index);
        const uses = periods.filter(({ authorization }) => authorization === index);
        // Limits of the same period are told apart by their hours at most; so each period's sum is a multiple.
        for (const period of new Set(uses.map((use) => use.period))) {
          const ofPeriod = uses.filter((use) => use.period === period);
          const sums = [
            [total(ofPeriod, (use) => use.scheduled), total(own, ({ scheduled = 0 }) => scheduled)],
            [total(ofPeriod, (use) => use.actual), total(own, ({ actual = 0 }) => actual)],
            [total(ofPeriod, (use) => use.finalized), total(own, ({ finalizedBill = 0 }) => finalizedBill)],
            [total(ofPeriod, (use) => use.maximized), total(own, ({ bill = 0 }) => bill)],
          ] as const;
          const limits = Math.max(...sums.map(([sum, part]) => (part === 0 ? 1 : sum / part)));
          for (const [sum, part] of sums) expect(sum).toBe(part * limits);
          expect(Number.isInteger(limits)).toBe(true);
        }
      });
    });
  });

  it('what is left and what is over add up with the limit, and are never both', () => {
    forEveryWorld((_world, _outcome, { periods }) => {
      for (const { limit, usedBefore, maximized, scheduled, left, over, scheduledOver, percent } of periods) {
        const room = Math.max(0, limit - usedBefore);
        expect(left - over).toBe(room - maximized);
        expect(Math.min(left, over)).toBe(0);
        expect(scheduledOver).toBe(Math.max(0, scheduled - room));
        if (limit === 0) expect(percent).toBeUndefined();
        else expect(percent).toBeCloseTo(((usedBefore + maximized) / limit) * 100, 1);
      }
    });
  });

  it('a period is over exactly where visits are, by as much as they are together', () => {
    forEveryWorld((world, outcome, { periods }) => {
      outcome.visits.forEach((visit, index) => {
        for (const reason of visit.reasons) {
          if (reason.code !== 'over' || reason.hours !== 'billed') continue;
          const { authorization, period, from, authorized: whole, usedBefore } = reason.limit;
          const of = { authorization, period, from, authorized: whole, usedBefore };
          const isOwn = (use: PeriodUse) => period !== 'visit' || use.visit === index;
          const use = periods.find(
            (each) =>
              isOwn(each) &&
              Object.entries(of).every(([key, value]) => each[key as keyof typeof of] === value),
          );
          expect(use?.over).toBeGreaterThanOrEqual(reason.by);
        }
      });
      for (const use of periods.filter(({ over }) => over > 0)) {
        const within = outcome.visits.filter((_, index) =>
          drawsAt(world, outcome, index).some(
            ({ authorization, date }) =>
              authorization === use.authorization &&
              date >= (use.from ?? -Infinity) &&
              date <= (use.to ?? Infinity),
          ),
        );
        expect(total(within, ({ billedOver }) => billedOver)).toBeGreaterThanOrEqual(use.over);
      }
    });
  });

  it('totals by client, payer and caregiver are those of the visits', () => {
    forEveryWorld(({ visits: rows }, { visits }, { clients, payers, caregivers }) => {
      const counted = visits.filter(({ kind }) => kind !== 'void' && kind !== 'problem');
      const expected = {
        scheduled: total(counted, ({ scheduled = 0 }) => scheduled),
        notWorked: total(
          counted.filter(({ kind }) => kind === 'notWorked'),
          ({ scheduled = 0 }) => scheduled,
        ),
        actual: total(counted, ({ actual = 0 }) => actual),
        finalizedBill: total(counted, ({ finalizedBill = 0 }) => finalizedBill),
        maximizedBill: total(counted, ({ bill = 0 }) => bill),
        finalizedPay: total(counted, ({ finalizedPay = 0 }) => finalizedPay),
        maximizedPay: total(counted, ({ pay = 0 }) => pay),
        unbilled: total(counted, ({ unbilled }) => unbilled),
        payShortfall: total(counted, ({ payShortfall }) => payShortfall),
      };
      const figures = Object.keys(expected) as (keyof typeof expected)[];
      for (const all of [clients, payers, caregivers]) {
        expect(Object.fromEntries(figures.map((each) => [each, total(all, (one) => one[each])]))).toEqual(
          expected,
        );
        expect(total(all, ({ billed }) => billed)).toBe(total(clients, ({ billed }) => billed));
        expect(total(all, ({ gained }) => gained)).toBe(total(clients, ({ gained }) => gained));
      }
      expect(total(clients, (one) => one.visits)).toBe(counted.length);
      const missed = (hours: 'unbilled' | 'payShortfall', rate: 'billRate' | 'payRate') =>
        total([...visits.entries()], ([index, visit]) => {
          const each = rows[index]?.[rate];
          const counts = visit.kind !== 'void' && typeof each === 'number' && each > 0;
          return counts ? Math.round((visit[hours] * Math.round(each * 1000)) / 36_000) : 0;
        });
      const paid = visits.map(({ kind, pay = 0 }, index) => {
        const each = rows[index]?.payRate;
        const counts = kind !== 'void' && typeof each === 'number' && each > 0;
        // In thousandths, as no rate here is finer.
        return counts ? Math.round((pay * Math.round(each * 1000)) / 36_000) : 0;
      });
      expect(total(caregivers, (one) => one.paid)).toBe(total(paid, (cents) => cents));
      for (const all of [clients, payers, caregivers]) {
        expect(total(all, (one) => one.unbilledMoney)).toBe(missed('unbilled', 'billRate'));
        expect(total(all, (one) => one.payShortfallMoney)).toBe(missed('payShortfall', 'payRate'));
      }
    });
  });

  it('the order of the rows changes nothing but who is named first', () => {
    const shuffled = pricedWorld.chain((world) =>
      fc.tuple(
        fc.constant(world),
        fc.shuffledSubarray([...world.visits.keys()], { minLength: world.visits.length }),
      ),
    );
    const plain = ({ periods, clients, payers, caregivers }: Utilization) => ({
      periods: periods
        .map((use) => ({ ...use, visit: undefined }))
        .map((use) => JSON.stringify(use))
        .sort(),
      totals: [clients, payers, caregivers].map((all) =>
        all.map((one) => JSON.stringify({ ...one, name: '' })).sort(),
      ),
    });
    fc.assert(
      fc.property(shuffled, ([{ visits, authorizations, rules, terms }, order]) => {
        const outcome = maximize(visits, authorizations, rules, terms);
        const pick = <Item>(items: readonly Item[]) =>
          order.flatMap((index) => items.slice(index, index + 1));
        const other = { ...outcome, visits: pick(outcome.visits) };
        expect(plain(utilization(pick(visits), authorizations, rules, other))).toEqual(
          plain(utilization(visits, authorizations, rules, outcome)),
        );
      }),
      { numRuns: runs(300), includeErrorInReport: true },
    );
  });
});
