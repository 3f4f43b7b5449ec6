import type { AuthorizationRow } from './authorization';
import { joinAuthorizations, newKeys, type Authorization, type Limit } from './join';
import { layLimit, proratedHours, stateOf } from './limits';
import { drawsOf, type Draw, type Outcome, type PeriodState } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';
import type { Visit } from './visit';

/** How far one period of one limit is used. */
export interface PeriodUse extends Omit<PeriodState, 'limit' | 'taken'> {
  /** The visit a limit per visit is for. */
  readonly visit?: number | undefined;
  /** The hours of this period, prorated where asked for. Hours used before are not taken off. */
  readonly limit: Seconds;
  /** Of all its visits, those not worked yet included. */
  readonly scheduled: Seconds;
  /** Scheduled hours of visits not worked yet. */
  readonly notWorked: Seconds;
  readonly actual: Seconds;
  readonly finalized: Seconds;
  readonly maximized: Seconds;
  /** What the limit leaves after hours used before and maximized hours: never below 0. */
  readonly left: Seconds;
  /** Maximized, and scheduled, hours above what hours used before leave of the limit. */
  readonly over: Seconds;
  readonly scheduledOver: Seconds;
  /** Used before and maximized, of the limit, to hundredths of a percent; absent where the limit is 0. */
  readonly percent?: number | undefined;
}

/** A draw as limits are laid over it; the first visit of an authorization is one even where it is not counted. */
interface Entry {
  readonly claim: { readonly piece: Pick<Draw, 'date'> & Partial<Draw>; readonly draft: object };
  readonly visit?: number;
}

/**
 * Each period of each limit in which hours are drawn or used before; and the one of an `authorization` limit always, as it
 * is known without any visit.
 *
 * @returns by authorization, its limits in their order, the periods of each by date
 */
export function periodUses(
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
  outcome: Outcome,
): readonly PeriodUse[] {
  const { authorizations } = joinAuthorizations(rows, newKeys(), rules);
  const entries = authorizations.map((): Entry[] => []);
  outcome.visits.forEach((visit, index) => {
    const date = visits[index]?.date;
    for (const draw of drawsOf(visit, typeof date === 'number' ? date : undefined)) {
      entries[draw.authorization ?? -1]?.push({ claim: { piece: draw, draft: visit }, visit: index });
    }
  });
  return authorizations.flatMap((authorization, index) => {
    const drawn = (entries[index] ?? []).sort((a, b) => a.claim.piece.date - b.claim.piece.date);
    return authorization.limits.flatMap((limit) => {
      const own = [...standing(authorization, limit, outcome, index), ...drawn];
      return usesOf(authorization, index, limit, own, outcome, rules);
    });
  });
}

/** An entry without hours for a period that is to be told of though no visit may draw on it: the earliest of all. */
function standing(authorization: Authorization, limit: Limit, outcome: Outcome, index: number): Entry[] {
  const isWhole = limit.period === 'authorization' && authorization.covers;
  const date = outcome.authorizations[index]?.firstVisit ?? (isWhole ? ANY_DAY : undefined);
  return date !== undefined && (isWhole || limit.usedBefore > 0)
    ? [{ claim: { piece: { date }, draft: limit } }]
    : [];
}

/** An `authorization` period is the same whatever the date. */
const ANY_DAY = 0 as Day;

type Draft = { -readonly [Key in keyof PeriodUse]: PeriodUse[Key] };

function usesOf(
  authorization: Authorization,
  index: number,
  limit: Limit,
  entries: readonly Entry[],
  outcome: Outcome,
  { prorate }: Rules,
): readonly PeriodUse[] {
  const firstVisit = outcome.authorizations[index]?.firstVisit ?? ANY_DAY;
  const laid = layLimit(authorization, limit, entries, firstVisit, prorate);
  const uses: Draft[] = [];
  entries.forEach(({ claim: { piece }, visit }, place) => {
    const slot = laid.slots[place] ?? 0;
    const state = () => stateOf(authorization, index, { laid, taken: 0 }, place, piece.date);
    const use = (uses[slot] ??= newUse(state(), visit));
    if (visit === undefined) return;
    const { scheduled = 0, actual = 0, finalizedBill = 0, bill = 0 } = piece;
    use.scheduled = (use.scheduled + scheduled) as Seconds;
    if (outcome.visits[visit]?.kind === 'notWorked') use.notWorked = (use.notWorked + scheduled) as Seconds;
    use.actual = (use.actual + actual) as Seconds;
    use.finalized = (use.finalized + finalizedBill) as Seconds;
    use.maximized = (use.maximized + bill) as Seconds;
  });
  uses.forEach((use, slot) => {
    const room = laid.most[slot] ?? 0;
    use.left = above(room, use.maximized);
    use.over = above(use.maximized, room);
    use.scheduledOver = above(use.scheduled, room);
    const used = use.usedBefore + use.maximized;
    use.percent = use.limit === 0 ? undefined : Math.round((used * 10_000) / use.limit) / 100;
  });
  return uses;
}

/** Field by field, as a large schedule has very many. */
function newUse(state: PeriodState, visit: number | undefined): Draft {
  return {
    authorization: state.authorization,
    period: state.period,
    from: state.from,
    to: state.to,
    visit: state.period === 'visit' ? visit : undefined,
    authorized: state.authorized,
    prorated: state.prorated,
    limit: proratedHours(state.authorized, state.prorated),
    usedBefore: state.usedBefore,
    scheduled: ZERO,
    notWorked: ZERO,
    actual: ZERO,
    finalized: ZERO,
    maximized: ZERO,
    left: ZERO,
    over: ZERO,
    scheduledOver: ZERO,
    percent: undefined,
  };
}

const ZERO = 0 as Seconds;

function above(one: number, other: number): Seconds {
  return Math.max(0, one - other) as Seconds;
}
