import { solve, type Constraint } from 'yalps';
import type { Claim } from './ledger';

/** Claims of one rate in a row that draw on the same periods: what one of them is given, any other could have been. */
interface Pool {
  /** In whole ten-thousandths an hour. */
  readonly rate: number;
  /** Pools that draw on the same periods, in a row, are one stretch of time; these are numbered. */
  readonly stretch: number;
  readonly claims: Claim[];
  /** The most each claim can take by itself, in seconds. */
  readonly caps: number[];
  /** The periods it draws on that cannot give to all who would take. */
  readonly periods: readonly Period[];
}

/** One period of one limit with what it has left, in seconds. */
interface Period {
  readonly room: number;
  wanted: number;
}

/**
 * Shares the room that is left so that it brings the most money by Bill Rate: a linear program. Every limit covers
 * consecutive dates, so its matrix is totally unimodular and its best corners are whole numbers. Of shares that bring the
 * same, the one that gives to the earliest is taken: a second program, over the best shares only, in which every hour
 * counts for the number of visits that come after it.
 *
 * @param claims that ran over, of one authorization or of several that split visits bind together, in order
 * @returns the seconds to give to each; a claim that gets nothing may be left out
 */
export function mostRevenue(claims: readonly Claim[]): ReadonlyMap<Claim, number> {
  const gives = new Map<Claim, number>();
  for (const pools of bound(poolsOf(claims))) {
    const [first] = pools;
    if (first === undefined) continue;
    const amounts = first.periods.length === 0 ? pools.map(total) : share(pools);
    pools.forEach(({ claims, caps }, index) => {
      let rest = amounts[index] ?? 0;
      claims.forEach((claim, place) => {
        const length = Math.min(rest, caps[place] ?? 0);
        if (length > 0) gives.set(claim, length);
        rest -= length;
      });
    });
  }
  return gives;
}

function total({ caps }: Pool): number {
  return caps.reduce((sum, cap) => sum + cap, 0);
}

function poolsOf(claims: readonly Claim[]): readonly Pool[] {
  const periods = new Map<string, Period>();
  const wanting = claims.flatMap((claim) => {
    const [link] = claim.links;
    if (!link?.ledger.mayRaise) return [];
    const { place, ledger } = link;
    const { rounded = 0, finalizedBill = 0 } = claim.piece;
    const cap = Math.min(rounded - finalizedBill, ledger.room(place));
    const rooms = ledger.rooms(place);
    const own = ledger.laid.map(({ slots }, index) => {
      const key = `${ledger.index}|${index}|${slots[place]}`;
      const period = periods.get(key) ?? { room: rooms[index] ?? 0, wanted: 0 };
      periods.set(key, period);
      period.wanted += cap;
      return period;
    });
    return { claim, cap, periods: own };
  });
  const pools = new Map<string, Pool>();
  let [stretch, last]: [number, readonly Period[]] = [0, []];
  for (const { claim, cap, periods: own } of wanting) {
    const binding = own.filter(({ wanted, room }) => wanted > room);
    if (binding.length !== last.length || binding.some((period, index) => period !== last[index])) stretch++;
    last = binding;
    const rate = Math.round(claim.rate * 10_000);
    const key = `${stretch}|${rate}`;
    const pool = pools.get(key) ?? { rate, stretch, claims: [], caps: [], periods: binding };
    pools.set(key, pool);
    pool.claims.push(claim);
    pool.caps.push(cap);
  }
  return [...pools.values()];
}

/** Groups of pools that have no period in common with another group: each is a program of its own. */
function bound(pools: readonly Pool[]): Iterable<readonly Pool[]> {
  const groupOf = new Map<Period, Pool[]>();
  const groups = new Set<Pool[]>();
  for (const pool of pools) {
    const group = [pool];
    for (const period of pool.periods) {
      const other = groupOf.get(period);
      if (!other || other === group) continue;
      groups.delete(other);
      group.unshift(...other);
      for (const each of other) for (const own of each.periods) groupOf.set(own, group);
    }
    for (const period of pool.periods) groupOf.set(period, group);
    groups.add(group);
  }
  return groups;
}

/** A slack far below one unit: sums of products are not exact in floating point. */
const SLACK = 0.001;

/** @returns the seconds for each pool */
function share(pools: readonly Pool[]): readonly number[] {
  // Small whole numbers keep the program exact: whole quarters of an hour rather than seconds.
  const periods = new Map(
    [...new Set(pools.flatMap((pool) => pool.periods))].map((each, key) => [each, key]),
  );
  const unit = [...pools.map(total), ...[...periods.keys()].map(({ room }) => room)].reduce(divisor, 0);
  const money = pools.map(({ rate }) => rate).reduce(divisor, 0) || 1;
  const rates = pools.map(({ rate }) => rate / money);
  const limits: [string, Constraint][] = [
    ...pools.map((pool, key): [string, Constraint] => [`pool${key}`, { max: total(pool) / unit }]),
    ...[...periods].map(([{ room }, key]): [string, Constraint] => [`period${key}`, { max: room / unit }]),
  ];
  const variables = pools.map((pool, key): Coefficients => [
    [`pool${key}`, 1],
    ...pool.periods.map((period): [string, number] => [`period${periods.get(period)}`, 1]),
  ]);
  const worth = (one: Coefficients, ...more: [string, number][]): Coefficients => [...one, ...more];

  const most = best(
    limits,
    variables.map((one, key) => worth(one, ['worth', rates[key] ?? 0])),
  );
  const revenue = most?.reduce((sum, amount, key) => sum + amount * (rates[key] ?? 0), 0) ?? 0;
  const stretches = Math.max(...pools.map(({ stretch }) => stretch));
  const earliest = best(
    [...limits, ['revenue', { min: revenue - SLACK }]],
    variables.map((one, key) =>
      worth(one, ['revenue', rates[key] ?? 0], ['worth', stretches + 1 - (pools[key]?.stretch ?? 0)]),
    ),
  );
  return pools.map((_, key) => (earliest ?? most)?.[key] ?? 0).map((amount) => amount * unit);
}

type Coefficients = readonly (readonly [string, number])[];

/** @returns the whole amount of each variable; nothing where the solver finds no best one */
function best(
  constraints: Iterable<readonly [string, Constraint]>,
  variables: readonly Coefficients[],
): readonly number[] | undefined {
  const { status, variables: found } = solve(
    {
      direction: 'maximize',
      objective: 'worth',
      constraints,
      variables: variables.map((each, key) => [key, each] as const),
    },
    { checkCycles: true, maxPivots: Infinity },
  );
  if (status !== 'optimal') return undefined;
  const amounts = new Map(found);
  return variables.map((_, key) => Math.round(amounts.get(key) ?? 0));
}

/** The greatest common one. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
