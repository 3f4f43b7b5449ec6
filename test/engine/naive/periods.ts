import type { Day, Rules } from '../../../src/engine';
import { type Authorization, type Limit, readableLimits } from './authorizations';
import { type PeriodChoice, periodNumber } from './calendar';
import type { Piece } from './lines';

/** Hours of a piece that count on one authorization. */
export interface Draw {
  readonly piece: Piece;
  readonly authorization: Authorization;
  readonly hours: number;
}

/** All rows, and the rules they follow. */
export interface Books {
  readonly pieces: readonly Piece[];
  readonly rules: Rules;
}

/** The draws that count against the limit in the period that holds the piece. The two sides of midnight are one visit. */
export function mates(
  limit: Limit,
  authorization: Authorization,
  piece: Piece,
  draws: readonly Draw[],
): Draw[] {
  return draws.filter((draw) => {
    if (draw.authorization !== authorization) return false;
    if (limit.period === 'visit') return draw.piece.index === piece.index;
    const inPeriod = periodOf(limit, authorization, piece.date);
    return periodOf(limit, authorization, draw.piece.date) === inPeriod;
  });
}

function periodOf(limit: Limit, { first: { start } }: Authorization, date: Day): number {
  if (limit.period === 'visit') throw new Error('in no period');
  const choice: PeriodChoice = {
    period: limit.period,
    weekStartsOn: limit.weekStartsOn,
    authorizationStart: typeof start === 'number' ? start : undefined,
  };
  return periodNumber(date, choice);
}

/** The most hours of the period that holds the piece: hours used before count in the earliest period with a row. */
export function limitHours(
  limit: Limit,
  authorization: Authorization,
  piece: Piece,
  { pieces, rules }: Books,
): number {
  if (limit.period === 'visit') return limit.hours;
  const period = periodOf(limit, authorization, piece.date);
  const earliest = Math.min(
    ...pieces
      .filter(({ candidates }) => candidates.includes(authorization))
      .map(({ date }) => periodOf(limit, authorization, date)),
  );
  const share = rules.prorate ? shareInside(limit, authorization, piece.date) : { inside: 1, days: 1 };
  const hours = Math.floor((limit.hours * share.inside) / share.days);
  return Math.max(0, hours - (period === earliest ? limit.usedBefore : 0));
}

/** Of the period's days, those inside the authorization: counted one by one, away from the date in both directions. */
function shareInside(limit: Limit, authorization: Authorization, date: Day) {
  if (limit.period === 'authorization' || limit.period === 'day') return { inside: 1, days: 1 };
  const { start = -Infinity, end = Infinity } = authorization.first;
  const isInside = (day: number) => day >= Number(start) && day <= Number(end);
  const isInPeriod = (day: number) =>
    periodOf(limit, authorization, day as Day) === periodOf(limit, authorization, date);
  let inside = 0;
  let days = 0;
  const take = (day: number) => {
    days += 1;
    if (isInside(day)) inside += 1;
  };
  for (let day: number = date; isInPeriod(day); day -= 1) take(day);
  for (let day = date + 1; isInPeriod(day); day += 1) take(day);
  return { inside, days };
}

/** Hours left in one limit where the piece is. */
export function roomIn(
  limit: Limit,
  authorization: Authorization,
  piece: Piece,
  books: Books,
  draws: readonly Draw[],
): number {
  const taken = mates(limit, authorization, piece, draws).reduce((sum, { hours }) => sum + hours, 0);
  return Math.max(0, limitHours(limit, authorization, piece, books) - taken);
}

/** Hours left for the piece on the authorization: in the limit where they are least. */
export function roomOn(
  authorization: Authorization,
  piece: Piece,
  books: Books,
  draws: readonly Draw[],
): number {
  const limits = readableLimits(authorization, books.rules);
  return Math.min(Infinity, ...limits.map((limit) => roomIn(limit, authorization, piece, books, draws)));
}
