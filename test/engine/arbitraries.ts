import * as fc from 'fast-check';
import {
  type AuthorizationRow,
  type Cell,
  DAY_LENGTH,
  DEFAULT_RULES,
  type Day,
  type LimitEntry,
  PERIODS,
  type Rules,
  type Seconds,
  type Terms,
  type Visit,
  WEEKDAYS,
  seconds,
} from '../../src/engine';
import { describeWorld } from './describeWorld';
import { dayOf } from './naive/calendar';

/** Everything one run needs. Small and crowded, so that limits bind and rows meet in every way. */
export interface World {
  readonly rules: Rules;
  readonly authorizations: readonly AuthorizationRow[];
  readonly visits: readonly Visit[];
  readonly terms: Terms;
}

const often = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });

/** A cell that is mostly filled, at times blank, and now and then not readable. */
function cell<Value>(value: fc.Arbitrary<Value>, filled = 8): fc.Arbitrary<Cell<Value>> {
  const odd = often<Cell<Value>>(1, fc.constant('unreadable'));
  return fc.oneof(often<Cell<Value>>(filled * 4, value), often<Cell<Value>>(16, fc.constant(undefined)), odd);
}

const names = ['Ann Doe', 'Doe, Ann', ' ANN\u00a0 doe', 'Ben Straße', 'ben STRASSE', 'Cat Lee'];
const client = fc.oneof(
  often(30, fc.constantFrom(...names.slice(0, 3))),
  often(12, fc.constantFrom(...names.slice(3))),
  often(1, fc.constantFrom('', ' ')),
);
const payer = fc.constantFrom('', '', '', 'North Plan', 'north  plan ', 'South Plan');
const caregiver = fc.constantFrom('', 'Kay Sample', 'Sample, Kay', 'Lee Sample');
const service = fc.constantFrom('', '', '', 'PCA', 'pca', 'RN');
const number = fc.constantFrom('', '', '', '', '7', '007', 'A-1', ' a-1', '9');

const hours = fc.oneof(
  often(
    12,
    fc.integer({ min: 0, max: 40 }).map((quarters) => quarters * 900),
  ),
  often(
    3,
    fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * 60),
  ),
  often(2, fc.integer({ min: 0, max: 36_000 })),
  often(1, fc.constantFrom(-900, 86_400, 86_401, 90_000)),
);
const workedHours = hours.map(seconds);
const timeOfDay = fc.oneof(
  often(
    4,
    fc.integer({ min: 0, max: 95 }).map((quarters) => seconds(quarters * 900)),
  ),
  often(1, fc.constant(seconds(0))),
  often(
    2,
    fc.integer({ min: 0, max: 1439 }).map((minutes) => seconds(minutes * 60)),
  ),
);
const unpaidBreak = fc.oneof(
  often(6, fc.constant<Cell<Seconds>>(undefined)),
  often(4, fc.constantFrom<Cell<Seconds>>(seconds(1800), seconds(420))),
  often(1, fc.constantFrom<Cell<Seconds>>(seconds(30_000), seconds(90_000), seconds(-600), 'unreadable')),
);

/** A few weeks around a turn: of the month, the quarter, the year, a leap February, the first two-week block. */
const turns = ['2026-03-29', '2026-04-05', '2025-12-28', '2028-02-24', '1999-12-24', '2026-01-14'].map(dayOf);

function dayNear(turn: Day, days: number): fc.Arbitrary<Day> {
  return fc.integer({ min: -days, max: days }).map((offset) => (turn + offset) as Day);
}

function visitNear(turn: Day): fc.Arbitrary<Visit> {
  const date = fc.oneof(
    often<Cell<Day>>(40, dayNear(turn, 4)),
    often<Cell<Day>>(20, dayNear(turn, 20)),
    often<Cell<Day>>(1, fc.constantFrom<Cell<Day>>(undefined, 'unreadable')),
  );
  const ownHours = fc.oneof(
    often<Cell<Seconds>>(12, fc.constant(undefined)),
    often<Cell<Seconds>>(5, workedHours),
    often<Cell<Seconds>>(2, fc.constant(seconds(0))),
    often<Cell<Seconds>>(1, fc.constant('unreadable')),
  );
  const visit = fc.record({
    client,
    date,
    standing: fc.oneof(
      often(12, fc.constant('open' as const)),
      often(2, fc.constant('billed' as const)),
      often(1, fc.constant('void' as const)),
    ),
    payer,
    caregiver,
    service,
    authorizationNumber: number,
    scheduledHours: cell(workedHours),
    scheduledStart: cell(timeOfDay, 4),
    scheduledEnd: cell(timeOfDay, 4),
    actualHours: cell(workedHours),
    actualStart: cell(timeOfDay, 4),
    actualEnd: cell(timeOfDay, 4),
    unpaidBreak,
    billHours: ownHours,
    payHours: ownHours,
  });
  const apart = fc.constantFrom(0, 0, 12, -18, 19);
  return fc.oneof(
    often(9, visit),
    often(
      1,
      fc.tuple(visit, apart).map(([row, by]) => withActualHours(row, by)),
    ),
  );
}

/** The visit with an hours column that agrees with its times, or is a few seconds off, where it has both. */
function withActualHours(visit: Visit, apart: number): Visit {
  const { actualStart, actualEnd, unpaidBreak: unpaid = 0 } = visit;
  if (typeof actualStart !== 'number' || typeof actualEnd !== 'number' || typeof unpaid !== 'number')
    return visit;
  const overnight = actualEnd < actualStart ? DAY_LENGTH : 0;
  return { ...visit, actualHours: seconds(actualEnd + overnight - actualStart - unpaid + apart) };
}

const limitHours = fc.oneof(
  often<Cell<Seconds>>(
    30,
    fc.integer({ min: 1, max: 100 }).map((quarters) => seconds(quarters * 900)),
  ),
  often<Cell<Seconds>>(4, fc.integer({ min: 0, max: 100_000 }).map(seconds)),
  often<Cell<Seconds>>(2, fc.constantFrom<Cell<Seconds>>(undefined, seconds(0))),
  often<Cell<Seconds>>(1, fc.constantFrom<Cell<Seconds>>(seconds(-3600), 'unreadable')),
);

const limit: fc.Arbitrary<LimitEntry> = fc.record({
  hours: limitHours,
  period: fc.oneof(
    often<LimitEntry['period']>(60, fc.constantFrom(...PERIODS)),
    often<LimitEntry['period']>(1, fc.constantFrom(undefined, 'unreadable')),
  ),
  usedBefore: fc.oneof(
    often<Cell<Seconds>>(20, fc.constant(undefined)),
    often<Cell<Seconds>>(
      8,
      fc.integer({ min: 0, max: 40 }).map((quarters) => seconds(quarters * 900)),
    ),
    often<Cell<Seconds>>(1, fc.constantFrom<Cell<Seconds>>(seconds(-1), 'unreadable')),
  ),
  weekStartsOn: fc.oneof(
    often<LimitEntry['weekStartsOn']>(30, fc.constant(undefined)),
    often<LimitEntry['weekStartsOn']>(8, fc.constantFrom(...WEEKDAYS)),
    often<LimitEntry['weekStartsOn']>(1, fc.constant('unreadable')),
  ),
});

function authorizationNear(turn: Day): fc.Arbitrary<AuthorizationRow> {
  const boundary = (offset: number) =>
    fc.oneof(
      often<Cell<Day>>(20, fc.constant(undefined)),
      often<Cell<Day>>(12, fc.constant((turn + offset) as Day)),
      often<Cell<Day>>(8, dayNear((turn + offset) as Day, 12)),
      often<Cell<Day>>(1, fc.constant('unreadable')),
    );
  const row = fc.record({
    client,
    number,
    payer,
    service,
    start: boundary(-9),
    end: boundary(9),
    priority: fc.oneof(
      often<Cell<number>>(6, fc.constant(undefined)),
      often<Cell<number>>(4, fc.constantFrom<Cell<number>>(0, 1, 2, 'unreadable')),
    ),
    limits: fc.array(limit, { maxLength: 3 }),
  });
  return fc
    .tuple(row, fc.constantFrom(true, true, true, true, true, true, true, false))
    .map(([read, isInForce]) => (isInForce ? read : { ...read, isInForce }));
}

/** One row after another that says the same of whom it covers, so that joining them is common. */
function authorizationsNear(turn: Day): fc.Arbitrary<AuthorizationRow[]> {
  const family = fc
    .tuple(
      authorizationNear(turn),
      fc.array(fc.array(limit, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    )
    .map(([row, joined]) => [row, ...joined.map((limits) => ({ ...row, limits }))]);
  return fc.array(family, { minLength: 1, maxLength: 3 }).chain((families) => {
    const rows = families.flat().slice(0, 6);
    return fc
      .boolean()
      .chain((mixed) => (mixed ? fc.shuffledSubarray(rows, { minLength: rows.length }) : fc.constant(rows)));
  });
}

const rounding = fc.record({
  minutes: fc.constantFrom(15, 15, 0, 1, 6, 7, 30, 60),
  direction: fc.constantFrom('nearest' as const, 'nearest' as const, 'up' as const, 'down' as const),
  method: fc.constantFrom('length' as const, 'lengthNeverZero' as const, 'startAndEnd' as const),
});
const finalizing = fc.record({
  option: fc.constantFrom(
    'scheduledWhenOver' as const,
    'scheduledWhenOver' as const,
    'roundedActual' as const,
  ),
  rounding,
});

/** One key of the terms: mostly its own, at times left to the rules. */
const ownOption = fc.constantFrom(
  {},
  { option: 'scheduledWhenOver' as const },
  { option: 'roundedActual' as const },
);
const ownRounding = fc.oneof(
  fc.constant({}),
  fc.constantFrom({ rounding: { minutes: 6 } }, { rounding: { direction: 'up' as const } }),
  rounding.map((own) => ({ rounding: own })),
);
const ownIncrement = fc.constantFrom({}, { billingIncrementMinutes: 0 }, { billingIncrementMinutes: 30 });

/** The Payers and Caregivers tables: mostly none, else a few rows, some of them for one and the same. */
const anyTerms: fc.Arbitrary<Terms> = fc.oneof(
  often(2, fc.constant<Terms>({ payers: [], caregivers: [] })),
  often(
    1,
    fc.record({
      payers: fc.array(
        fc
          .tuple(payer, ownOption, ownRounding, ownIncrement)
          .map(([name, ...own]) => Object.assign({ payer: name }, ...own)),
        { maxLength: 3 },
      ),
      caregivers: fc.array(
        fc
          .tuple(caregiver, ownOption, ownRounding)
          .map(([name, ...own]) => Object.assign({ caregiver: name }, ...own)),
        { maxLength: 3 },
      ),
    }),
  ),
);

/** Every rule that changes hours, the defaults as often as all others together. */
export const anyRules: fc.Arbitrary<Rules> = fc.oneof(
  fc.constant(DEFAULT_RULES),
  fc
    .record({
      weekStartsOn: fc.constantFrom(...WEEKDAYS),
      billing: finalizing,
      payroll: finalizing,
      overBilled: fc.constantFrom('flag' as const, 'cut' as const),
      reserveUnworked: fc.boolean(),
      billingIncrementMinutes: fc.constantFrom(0, 0, 15, 30, 7),
      overnight: fc.constantFrom('startDate' as const, 'splitAtMidnight' as const),
      prorate: fc.boolean(),
      spillover: fc.boolean(),
    })
    .map((rules) => ({ ...DEFAULT_RULES, ...rules })),
);

export const anyWorld: fc.Arbitrary<World> = fc.constantFrom(...turns).chain((turn) =>
  fc
    .record({
      rules: anyRules,
      authorizations: authorizationsNear(turn),
      visits: fc.array(visitNear(turn), { maxLength: 25, size: 'max' }),
      terms: anyTerms,
    })
    .map(readable),
);

/** Gives the world the text by which fast-check shows it as a counterexample. */
export function readable(world: World): World {
  return Object.assign({ ...world }, { [fc.toStringMethod]: () => describeWorld(world) });
}
