import type { AuthorizationRow, Rules, Terms, Visit } from '../../../src/engine';
import { mayBeRaised, readableLimits } from './authorizations';
import type { Figures } from './figures';
import { type Line, type Piece, isCounted, linesOf } from './lines';
import { type Books, type Draw, limitHours, mates, roomOn } from './periods';

/**
 * A second implementation of the rules, to hold the engine against. It is written to be plainly right and is
 * slow: for every decision the sums are taken afresh over all draws, and nothing is remembered between two
 * decisions but the hours that each piece of a row drew from each authorization.
 */
export function naive(
  visits: readonly Visit[],
  table: readonly AuthorizationRow[],
  rules: Rules,
  terms: Terms,
): Figures[] {
  const lines = linesOf(visits, table, rules, terms);
  const pieces = lines.flatMap((line) => line.pieces).sort(inOrder);
  const books: Books = { pieces, rules };
  const of = (...kinds: Piece['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind));

  const scheduled: Draw[] = [];
  for (const piece of pieces.filter(isCounted)) {
    scheduled.push(...placed(piece, piece.scheduled, books, scheduled));
  }

  const bills: Draw[] = [];
  const billOf = (piece: Piece): number =>
    sum(
      bills.filter((draw) => draw.piece === piece),
      ({ hours }) => hours,
    );
  /** What the rest of the row is billed as things stand. */
  const restOf = (piece: Piece): number =>
    sum(lines[piece.index]?.pieces ?? [], (other) => {
      if (other === piece) return 0;
      const isPlaced = bills.some((draw) => draw.piece === other);
      return isPlaced ? billOf(other) : (other.finalizedBill ?? 0);
    });
  /** As much of the hours as makes the row's bill a multiple of the billing increment. */
  const lowered = (piece: Piece, hours: number, before: number): number => {
    const increment = (lines[piece.index]?.terms.incrementMinutes ?? 0) * 60;
    if (increment === 0) return hours;
    const all = restOf(piece) + before + hours;
    return Math.max(0, hours - (all % increment));
  };
  for (const piece of of('billed')) bills.push(...placed(piece, piece.finalizedBill ?? 0, books, bills));
  for (const piece of of('ordinary')) {
    const finalized = piece.finalizedBill ?? 0;
    if (rules.overBilled === 'flag') {
      bills.push(...placed(piece, finalized, books, bills));
    } else {
      const fitting = taken(piece, finalized, books, bills);
      const kept = sum(fitting, ({ hours }) => hours);
      bills.push(...(kept === finalized ? fitting : firstOf(fitting, lowered(piece, kept, 0))));
    }
  }

  const reserved: Draw[] = [];
  if (rules.reserveUnworked) {
    for (const piece of of('notWorked')) {
      reserved.push(...placed(piece, piece.scheduled, books, [...bills, ...reserved]));
    }
  }
  const gives: Draw[] = [];
  for (const piece of of('ordinary')) {
    const headroom = (piece.rounded ?? 0) - (piece.finalizedBill ?? 0);
    if (headroom <= 0) continue;
    const candidates = piece.candidates.filter((candidate) => mayBeRaised(candidate, rules));
    const given = taken({ ...piece, candidates }, headroom, books, [...bills, ...reserved]);
    const whole = lowered(
      piece,
      sum(given, ({ hours }) => hours),
      billOf(piece),
    );
    const own = firstOf(given, whole).map((draw) => ({ ...draw, piece }));
    gives.push(...own);
    bills.push(...own);
  }

  return lines.map((line) => {
    const give = sum(
      gives.filter(({ piece }) => piece.index === line.index),
      ({ hours }) => hours,
    );
    const own = bills.filter(({ piece }) => piece.index === line.index);
    const uncovered = line.pieces.filter(({ candidates }) => candidates.length === 0);
    const bill = sum(own, ({ hours }) => hours) + sum(uncovered, (piece) => piece.finalizedBill ?? 0);
    const pay = payOf(line, give);
    const isVoid = line.kind === 'void';
    return {
      kind: line.kind,
      authorization: line.authorization?.rows,
      finalizedBill: line.finalizedBill,
      finalizedPay: line.finalizedPay,
      bill: isVoid ? 0 : line.finalizedBill === undefined ? undefined : bill,
      pay: isVoid ? 0 : pay,
      give,
      scheduledOver: over(line, books, scheduled),
      billedOver: over(line, books, bills),
      payShortfall: Math.max(0, (line.roundedPay ?? 0) - (pay ?? 0)),
    };
  });
}

/** Visits are taken by date, then start, then row. */
export function inOrder(one: Piece, other: Piece): number {
  return one.date - other.date || one.start - other.start || one.index - other.index;
}

function sum<Item>(items: readonly Item[], hours: (item: Item) => number): number {
  return items.reduce((total, item) => total + hours(item), 0);
}

/** The hours that fit: from each authorization, the best first, what it has room for. */
function taken(piece: Piece, hours: number, books: Books, draws: readonly Draw[]): Draw[] {
  let rest = hours;
  return piece.candidates.map((authorization) => {
    const taking = Math.min(rest, roomOn(authorization, piece, books, draws));
    rest -= taking;
    return { piece, authorization, hours: taking };
  });
}

/** All the hours: what fits nowhere is over on the last. */
function placed(piece: Piece, hours: number, books: Books, draws: readonly Draw[]): Draw[] {
  const fitting = taken(piece, hours, books, draws);
  const over = hours - sum(fitting, (draw) => draw.hours);
  return fitting.map((draw, place) =>
    place === fitting.length - 1 ? { ...draw, hours: draw.hours + over } : draw,
  );
}

/** So many hours of the draws, from the first on. */
function firstOf(draws: readonly Draw[], hours: number): Draw[] {
  let rest = hours;
  return draws.map((draw) => {
    const kept = Math.min(rest, draw.hours);
    rest -= kept;
    return { ...draw, hours: kept };
  });
}

function payOf({ kind, finalizedPay: pay, roundedPay, terms }: Line, give: number): number | undefined {
  if (kind === 'billed' || pay === undefined || roundedPay === undefined) return pay;
  const risen = terms.payroll.option === 'roundedActual' ? roundedPay : Math.min(roundedPay, pay + give);
  return Math.max(pay, risen);
}

/** The row's hours above a limit: of each draw at the limit where they are most; what it drew elsewhere is other hours. */
function over(line: Line, books: Books, draws: readonly Draw[]): number {
  const pairs = line.pieces.flatMap((piece) =>
    piece.candidates.map((authorization) => ({ piece, authorization })),
  );
  return sum(pairs, ({ piece, authorization }) => {
    const hours = sum(
      draws.filter((draw) => draw.piece === piece && draw.authorization === authorization),
      (draw) => draw.hours,
    );
    const overages = readableLimits(authorization, books.rules).map((limit) => {
      const walked = mates(limit, authorization, piece, draws).filter(
        (draw) => inOrder(draw.piece, piece) <= 0,
      );
      const above = sum(walked, (draw) => draw.hours) - limitHours(limit, authorization, piece, books);
      return Math.min(hours, Math.max(0, above));
    });
    return Math.max(0, ...overages);
  });
}
