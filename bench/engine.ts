import {
  check,
  day,
  DEFAULT_RULES,
  maximize,
  secondsFromHours,
  WhatIf,
  type AuthorizationRow,
  type Period,
  type Visit,
} from '../src/engine';
import { ratio } from './measure';
import type { Size } from './workload';

const FIRST_DAY = 46_023;

interface Schedule {
  readonly visits: readonly Visit[];
  readonly authorizations: readonly AuthorizationRow[];
}

/** The engine alone ÷ one pass that sums hours into a Map by client and week. */
export function engineToHashPass(size: Size) {
  const { visits, authorizations } = scheduleOf(size);
  return ratio(
    5,
    { prepare: () => undefined, run: () => maximize(visits, authorizations, DEFAULT_RULES) },
    { prepare: () => undefined, run: () => hashPass(visits) },
  );
}

/** The engine at one size ÷ at another with as many visits on each authorization: 10 where the work grows with the rows. */
export function engineGrowth(large: Size, small: Size) {
  return ratio(3, jobOf(scheduleOf(large)), jobOf(scheduleOf(small)));
}

/** What if one limit were another, on a computation that is kept ÷ figuring everything again. */
export function whatIfToFull(size: Size) {
  const { visits, authorizations } = scheduleOf(size);
  const whatIf = new WhatIf(visits, authorizations, DEFAULT_RULES);
  const another = secondsFromHours(17);
  return ratio(
    5,
    { prepare: () => undefined, run: () => whatIf.withLimit(0, 0, another) },
    jobOf({ visits, authorizations }),
  );
}

/** The check of an outcome ÷ figuring it. */
export function checkToEngine(size: Size) {
  const { visits, authorizations } = scheduleOf(size);
  const terms = { payers: [], caregivers: [] };
  const outcome = maximize(visits, authorizations, DEFAULT_RULES, terms);
  return ratio(
    5,
    {
      prepare: () => undefined,
      run: () => check(visits, authorizations, DEFAULT_RULES, terms, outcome),
    },
    jobOf({ visits, authorizations }),
  );
}

/** The shapes that would show a walk of visits times visits, authorizations, limits or periods ÷ an ordinary sheet of as many rows. */
export async function engineShapes() {
  const ordinary = jobOf(scheduleOf({ visits: 50_000, authorizations: 2_500 }));
  const shapes: Readonly<Record<string, Schedule>> = {
    oneClient: scheduleOf({ visits: 50_000, authorizations: 1 }),
    authorizations50000: scheduleOf({ visits: 50_000, authorizations: 50_000 }),
    authorizations50000OfOneClient: {
      visits: scheduleOf({ visits: 50_000, authorizations: 50_000 }).visits.map((visit) => ({
        ...visit,
        client: 'One Example',
      })),
      authorizations: scheduleOf({ visits: 1, authorizations: 50_000 }).authorizations.map((row) => ({
        ...row,
        client: 'One Example',
      })),
    },
    allPeriods: {
      visits: scheduleOf({ visits: 50_000, authorizations: 1 }).visits,
      authorizations: PERIODS.map((period) => ({ ...authorizationOf(0), limits: [limitOf(period)] })),
    },
    sameRow50000Times: {
      visits: scheduleOf({ visits: 50_000, authorizations: 1 }).visits,
      authorizations: Array.from({ length: 50_000 }, () => authorizationOf(0)),
    },
  };
  const ratios: Record<string, number> = {};
  for (const [name, shape] of Object.entries(shapes)) {
    ratios[name] = (await ratio(3, jobOf(shape), ordinary)).ratio;
  }
  return ratios;
}

function jobOf({ visits, authorizations }: Schedule) {
  return { prepare: () => undefined, run: () => maximize(visits, authorizations, DEFAULT_RULES) };
}

const PERIODS: readonly Period[] = ['day', 'week', 'biweekly', 'month', 'quarter', 'year', 'authorization'];

/** As they are read from a sheet in the order of its dates; its texts come out of JSON, as the answers of Excel do. */
export function scheduleOf({ visits, authorizations }: Size): Schedule {
  const texts = Array.from({ length: visits }, (_, index) => textsOf(index, authorizations));
  const answer = JSON.parse(JSON.stringify(texts)) as readonly ReturnType<typeof textsOf>[];
  return {
    visits: answer.map((cells, index) => visitOf(cells, index, visits)),
    authorizations: Array.from({ length: authorizations }, (_, index) => authorizationOf(index)),
  };
}

const DAYS = 90;

function textsOf(index: number, authorizations: number) {
  const client = index % authorizations;
  return [
    `Client ${client}, Example`,
    `Caregiver ${index % 997}`,
    `Payer ${client % 7}`,
    'T1019',
    `A-${100_000 + client}`,
  ] as const;
}

function visitOf(texts: ReturnType<typeof textsOf>, index: number, visits: number): Visit {
  const [client, caregiver, payer, service, authorizationNumber] = texts;
  const scheduled = 2 + (index % 5);
  const worked = scheduled + ((index * 7) % 9) * 0.25 - 1;
  return {
    client,
    caregiver,
    payer,
    service,
    authorizationNumber,
    date: day(FIRST_DAY + Math.floor((index * DAYS) / visits)),
    standing: index % 50 === 1 ? 'billed' : 'open',
    scheduledHours: secondsFromHours(scheduled),
    scheduledStart: secondsFromHours(6 + (index % 24) / 2),
    actualHours: index % 20 === 0 ? undefined : secondsFromHours(worked),
  };
}

function authorizationOf(index: number): AuthorizationRow {
  return {
    client: `Example Client ${index}`,
    number: `A-${100_000 + index}`,
    payer: `Payer ${index % 7}`,
    service: 'T1019',
    start: day(FIRST_DAY - 30),
    end: day(FIRST_DAY + 400),
    limits: [limitOf((['week', 'month', 'day'] as const)[index % 3] ?? 'week')],
  };
}

function limitOf(period: Period) {
  const hours: Readonly<Partial<Record<Period, number>>> = { day: 5, week: 15, biweekly: 30, month: 60 };
  return { hours: secondsFromHours(hours[period] ?? 200), period };
}

function hashPass(visits: readonly Visit[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { client, date, actualHours } of visits) {
    const key = `${client}|${Math.floor(Number(date) / 7)}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(actualHours ?? 0));
  }
  return sums;
}
