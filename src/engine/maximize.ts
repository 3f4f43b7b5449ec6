import type { AuthorizationRow } from './authorization';
import type { Draft } from './figure';
import { Figuring, type Groups } from './figuring';
import type { Authorization } from './join';
import type { Outcome, Warning } from './outcome';
import type { Rules } from './rules';
import { NO_TERMS, type Terms } from './terms';
import type { Visit } from './visit';
import { doubleCounting, markOverlaps, markSameIds, noBillRate, renewals } from './warnings';

/**
 * Figures every visit of a schedule against its authorizations: finalized and maximized bill and pay hours,
 * what is over a limit, and why.
 *
 * Takes the columns as they were read and nothing the product itself wrote, so running it again on the same
 * rows changes nothing. Never throws for what a sheet may hold: a row that cannot be counted gets an outcome
 * that says so, and stops no other.
 *
 * @param visits in sheet order
 * @param rows of the authorization table, in sheet order
 * @param terms of payers and caregivers, where there are tables of them
 * @returns outcomes in the order of `visits`; authorizations in the order of their first rows
 */
export function maximize(
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
  terms: Terms = NO_TERMS,
): Outcome {
  return compute(visits, rows, rules, terms).outcome;
}

/** An outcome with all it was drafts by. */
export interface Computed {
  readonly figuring: Figuring;
  readonly drafts: readonly Draft[];
  readonly groups: Groups;
  readonly outcome: Outcome;
}

export function compute(
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
  terms: Terms,
): Computed {
  const figuring = new Figuring(visits, rows, rules, terms);
  const drafts = visits.map((visit) => figuring.figure(visit));
  const groups = figuring.groups(drafts);
  for (const group of groups.all) figuring.allocate(group, drafts);
  return { figuring, drafts, groups, outcome: outcomeOf(figuring, drafts, visits, rows, rules) };
}

function outcomeOf(
  figuring: Figuring,
  drafts: readonly Draft[],
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
): Outcome {
  drafts.forEach((draft, index) => figuring.conclude(draft, at(visits, index)));
  markSameIds(visits, drafts);
  markOverlaps(visits, drafts, figuring.keys);
  return {
    visits: drafts,
    authorizations: figuring.joined.authorizations.map((authorization, index) => ({
      ...describe(authorization, rows),
      firstVisit: figuring.firstVisits[index],
    })),
    problems: figuring.joined.problems,
    warnings: warningsOf(figuring, drafts, visits, rules),
  };
}

function warningsOf(
  figuring: Figuring,
  drafts: readonly Draft[],
  visits: readonly Visit[],
  rules: Rules,
): readonly Warning[] {
  const { matcher, terms, unfinalized } = figuring;
  const { authorizations, usedPerVisit } = figuring.joined;
  return [
    ...(unfinalized.billHours ? [{ code: 'unfinalizedColumn', field: 'billHours' } as const] : []),
    ...(unfinalized.payHours ? [{ code: 'unfinalizedColumn', field: 'payHours' } as const] : []),
    ...(!matcher.usesNumbers && visits.some((visit) => visit.authorizationNumber !== undefined)
      ? [{ code: 'numbersIgnored' } as const]
      : []),
    ...usedPerVisit.map((row) => ({ code: 'usedPerVisit', row }) as const),
    ...doubleCounting(authorizations, drafts),
    ...renewals(authorizations),
    ...terms.warnings(visits, drafts, (visit, { match }) => figuring.payerOf(visit, match)),
    ...(rules.objective === 'revenue' ? noBillRate(visits, drafts, authorizations) : []),
  ];
}

function describe(
  authorization: Authorization,
  rows: readonly AuthorizationRow[],
): Outcome['authorizations'][number] {
  const first = at(rows, at(authorization.rows, 0));
  const { number, payer, service } = first;
  const { start, end } = authorization;
  return { rows: authorization.rows, client: first.client, number, payer, service, start, end };
}

/** For indices that exist by construction; another is a bug. */
function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
