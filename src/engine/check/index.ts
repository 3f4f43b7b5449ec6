import type { AuthorizationRow } from '../authorization';
import type { Outcome } from '../outcome';
import type { Rules } from '../rules';
import type { Terms } from '../terms';
import type { Visit } from '../visit';
import { Months } from './dates';
import { Entering } from './entries';
import { FigureCheck } from './figures';
import { Agreements } from './finalizing';
import { Report, type Findings } from './findings';
import { Fitting, Keys } from './fitting';
import { Reasoning } from './reasons';
import { readVisit, zeroColumns } from './reading';
import { checkJoined } from './joined';
import { checkShort, checkSpread, noteRoom } from './room';
import { readStated } from './stated';
import { walk } from './walk';

export { withhold } from './withhold';
export type { Figure, Findings, RowFault, RowFinding, TotalFinding } from './findings';

/**
 * Sees, from the input alone, that an outcome can be right: that figures follow from their cells, no total is above its
 * limit unless reported, nothing was given to whom it may not be, no room is left that a row could have taken, and the
 * reasons agree with the figures. Shares no computation with what it checks: dates, periods, limits and sums are told in
 * another way. Linear in visits and rows.
 *
 * @param outcome what `maximize` made of the same four
 * @returns nothing found where all is well
 */
export function check(
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
  terms: Terms,
  outcome: Outcome,
): Findings {
  const report = new Report();
  if (outcome.visits.length !== visits.length) {
    report.total({ code: 'visits', is: outcome.visits.length, should: visits.length });
    return report;
  }
  const keys = new Keys();
  const stated = readStated(outcome.authorizations, rows, keys, rules);
  checkJoined(outcome.authorizations, rows, stated, keys, report);
  const fitting = new Fitting(stated, keys);
  const agreements = new Agreements(terms, rules, keys.payers);
  const zeros = zeroColumns(visits);
  const entering = new Entering(stated, fitting, rules, report);
  const figures = new FigureCheck(rules, report);
  const named = visits.map((visit) => fitting.named(visit));
  outcome.visits.forEach((figured, index) => {
    const visit = at(visits, index);
    const names = at(named, index);
    // Where the visit names no payer, its authorization's is billed; of a night, that of its first date.
    const first = figured.draws ? figured.draws[0]?.authorization : figured.authorization;
    const own = first === undefined ? undefined : stated[figured.authorization ?? -1];
    const forBill = agreements.forBill(names.payer === 0 ? (own?.payer ?? 0) : names.payer);
    const reading = readVisit(visit, zeros);
    figures.see(index, visit, figured, reading, forBill, agreements.forPay(visit.caregiver));
    if (typeof visit.date === 'number')
      entering.enter(index, visit, names, visit.date, figured, forBill.increment);
  });
  const months = new Months();
  const scheduledOver = new Float64Array(visits.length);
  const billedOver = new Float64Array(visits.length);
  for (const one of stated) {
    walk(one, rules, months, report);
    for (const entry of one.entries) {
      scheduledOver[entry.visit] = (scheduledOver[entry.visit] ?? 0) + entry.scheduledOver;
      billedOver[entry.visit] = (billedOver[entry.visit] ?? 0) + entry.billedOver;
      noteRoom(entry);
    }
  }
  for (const short of entering.shorts) checkShort(short, report);
  for (const spread of entering.spreads) checkSpread(spread, report);
  const reasoning = new Reasoning(visits, outcome.visits, stated, fitting, rules, report);
  outcome.visits.forEach((figured, index) => {
    figures.equal(index, 'scheduledOver', figured.scheduledOver, scheduledOver[index]);
    figures.equal(index, 'billedOver', figured.billedOver, billedOver[index]);
    reasoning.see(index, at(visits, index), at(named, index), figured);
  });
  return report;
}

/** For indices that exist by construction; another is a bug. */
function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
