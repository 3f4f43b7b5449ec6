import type { AuthorizationRow, Rules, Visit } from '../../../src/engine';
import { type Limit, mayBeRaised } from './authorizations';
import type { Figures } from './figures';
import { type Line, inOrder, isCounted, linesOf } from './lines';
import { limitHours, limitsOver, mates } from './periods';

/**
 * A second implementation of the rules, to hold the engine against. It is written to be plainly right and is
 * slow: for every decision the sums are taken afresh over all rows, and nothing is remembered between two
 * decisions but the bill of each row.
 */
export function naive(visits: readonly Visit[], table: readonly AuthorizationRow[], rules: Rules): Figures[] {
  const lines = linesOf(visits, table, rules);
  const ordered = [...lines].sort(inOrder);
  const bill = lines.map((line) => line.finalizedBill);

  if (rules.overBilled === 'cut') {
    for (const line of ordered.filter(isRaisable)) bill[line.index] = cut(line, lines, bill, rules);
  }
  const give = lines.map(() => 0);
  for (const line of ordered.filter(isRaisable)) {
    give[line.index] = giveTo(line, lines, bill, rules);
    bill[line.index] = at(bill, line) + at(give, line);
  }

  return lines.map((line) => {
    const pay = payOf(line, at(give, line), rules);
    const isVoid = line.kind === 'void';
    return {
      kind: line.kind,
      authorization: line.authorization?.rows,
      finalizedBill: line.finalizedBill,
      finalizedPay: line.finalizedPay,
      bill: isVoid ? 0 : bill[line.index],
      pay: isVoid ? 0 : pay,
      give: at(give, line),
      scheduledOver: over(line, lines, rules, (other) => (isCounted(other) ? other.scheduled : 0)),
      billedOver: over(line, lines, rules, (other) => (isCounted(other) ? at(bill, other) : 0)),
      payShortfall: Math.max(0, (line.roundedPay ?? 0) - (pay ?? 0)),
    };
  });
}

function at(hours: readonly (number | undefined)[], line: Line): number {
  return hours[line.index] ?? 0;
}

/** Worked, not billed yet, and on an authorization: only such rows are ever cut or raised. */
function isRaisable(line: Line): boolean {
  return line.kind === 'ordinary';
}

type Bills = readonly (number | undefined)[];

function sum(lines: readonly Line[], hours: (line: Line) => number): number {
  return lines.reduce((total, line) => total + hours(line), 0);
}

/** What the row keeps of its bill: already billed rows come first, then the rows before it. */
function cut(line: Line, lines: readonly Line[], bill: Bills, rules: Rules): number {
  const rooms = limitsOver(line, rules).map((limit) => {
    const all = mates(line, limit, lines);
    const billed = all.filter(({ kind }) => kind === 'billed');
    const before = all.filter((other) => other.kind === 'ordinary' && inOrder(other, line) < 0);
    const taken = sum([...billed, ...before], (other) => at(bill, other));
    return Math.max(0, limitHours(line, limit, lines) - taken);
  });
  const room = Math.min(Infinity, ...rooms);
  return at(bill, line) <= room ? at(bill, line) : wholeIncrements(room, rules);
}

/** Hours left in one limit for the row, the bills as they stand. */
export function roomIn(limit: Limit, line: Line, lines: readonly Line[], bill: Bills, rules: Rules): number {
  const all = mates(line, limit, lines);
  const reserved = all.filter(({ kind }) => kind === 'notWorked' && rules.reserveUnworked);
  const taken =
    sum(all.filter(isCounted), (other) => at(bill, other)) + sum(reserved, (other) => other.scheduled);
  return Math.max(0, limitHours(line, limit, lines) - taken);
}

function giveTo(line: Line, lines: readonly Line[], bill: Bills, rules: Rules): number {
  const { authorization } = line;
  const headroom = (line.rounded ?? 0) - (line.finalizedBill ?? 0);
  if (headroom <= 0 || !authorization || !mayBeRaised(authorization, rules)) return 0;
  const rooms = limitsOver(line, rules).map((limit) => roomIn(limit, line, lines, bill, rules));
  const before = at(bill, line);
  const raised = wholeIncrements(before + Math.min(headroom, ...rooms), rules);
  return Math.max(0, raised - before);
}

function wholeIncrements(hours: number, rules: Rules): number {
  const increment = rules.billingIncrementMinutes * 60;
  return increment === 0 ? hours : Math.floor(hours / increment) * increment;
}

function payOf(line: Line, give: number, rules: Rules): number | undefined {
  const { finalizedPay: pay, roundedPay } = line;
  if (line.kind === 'billed' || pay === undefined || roundedPay === undefined) return pay;
  const risen = rules.payroll.option === 'roundedActual' ? roundedPay : Math.min(roundedPay, pay + give);
  return Math.max(pay, risen);
}

/** The row's hours above a limit, at the limit where they are most. */
function over(line: Line, lines: readonly Line[], rules: Rules, hours: (line: Line) => number): number {
  const overages = limitsOver(line, rules).map((limit) => {
    const walked = mates(line, limit, lines).filter((other) => inOrder(other, line) <= 0);
    const above = sum(walked, hours) - limitHours(line, limit, lines);
    return Math.min(hours(line), Math.max(0, above));
  });
  return Math.max(0, ...overages);
}
