import type { AuthorizationRow } from '../authorization';
import { isBlank } from '../comparison';
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
import type { Row } from './row';
import { readStated } from './stated';
import { walk } from './walk';

export { withhold } from './withhold';
export type { Findings, RowFinding, TotalFinding } from './findings';

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
  const fitting = new Fitting(stated);
  const agreements = new Agreements(terms, rules, keys.payers);
  const zeros = zeroColumns(visits);
  const entering = new Entering(stated, fitting, rules, report);
  const figures = new FigureCheck(rules, report);
  const checked = outcome.visits.map((figured, index): Row => {
    const visit = at(visits, index);
    const payer = keys.payers.number(visit.payer);
    // Where the visit names no payer, its authorization's is billed; of a night, that of its first date.
    const first = figured.draws ? figured.draws[0]?.authorization : figured.authorization;
    const own = first === undefined ? undefined : stated[figured.authorization ?? -1];
    const forBill = agreements.forBill(payer === 0 ? (own?.payer ?? 0) : payer);
    return {
      index,
      visit,
      figured,
      client: keys.clients.number(visit.client),
      number: fitting.usesNumbers ? keys.numbers.number(visit.authorizationNumber) : 0,
      payer,
      service: keys.services.number(visit.service),
      forBill,
      scheduledOver: 0,
      billedOver: 0,
    };
  });
  for (const row of checked) {
    const { visit } = row;
    const reading = readVisit(visit, !isBlank(visit.client), zeros);
    figures.see(row, reading, agreements.forPay(visit.caregiver));
    if (typeof visit.date === 'number') entering.enter(row, visit.date);
  }
  const months = new Months();
  for (const one of stated) {
    walk(one, rules, months, report);
    for (const entry of one.entries) {
      entry.row.scheduledOver += entry.scheduledOver;
      entry.row.billedOver += entry.billedOver;
      noteRoom(entry);
    }
  }
  for (const short of entering.shorts) checkShort(short, report);
  for (const spread of entering.spreads) checkSpread(spread, report);
  const reasoning = new Reasoning(checked, stated, fitting, rules, report);
  for (const row of checked) {
    figures.seeOver(row);
    reasoning.see(row);
  }
  return report;
}

/** For indices that exist by construction; another is a bug. */
function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
