import type { AuthorizationRow } from './authorization';
import { Figuring, type Figured, type Groups } from './figuring';
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

/** An outcome with all it was figured by. */
export interface Computed {
  readonly figuring: Figuring;
  readonly figured: readonly Figured[];
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
  const figured = visits.map((visit) => figuring.figure(visit));
  const groups = figuring.groups(figured);
  for (const group of groups.all) figuring.allocate(group, figured);
  return { figuring, figured, groups, outcome: outcomeOf(figuring, figured, visits, rows, rules) };
}

function outcomeOf(
  figuring: Figuring,
  figured: readonly Figured[],
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
): Outcome {
  figured.forEach((each, index) => figuring.conclude(each, at(visits, index)));
  const drafts = figured.map(({ draft }) => draft);
  markSameIds(visits, drafts);
  markOverlaps(visits, drafts, figuring.keys);
  return {
    visits: drafts,
    authorizations: figuring.joined.authorizations.map((authorization, index) => ({
      ...describe(authorization, rows),
      firstVisit: figuring.firstVisits.get(index),
    })),
    problems: figuring.joined.problems,
    warnings: warningsOf(figuring, figured, visits, rules),
  };
}

function warningsOf(
  { joined, matcher, terms, unfinalized }: Figuring,
  figured: readonly Figured[],
  visits: readonly Visit[],
  rules: Rules,
): readonly Warning[] {
  const { authorizations, usedPerVisit } = joined;
  return [
    ...(unfinalized.billHours ? [{ code: 'unfinalizedColumn', field: 'billHours' } as const] : []),
    ...(unfinalized.payHours ? [{ code: 'unfinalizedColumn', field: 'payHours' } as const] : []),
    ...(!matcher.usesNumbers && visits.some((visit) => visit.authorizationNumber !== undefined)
      ? [{ code: 'numbersIgnored' } as const]
      : []),
    ...usedPerVisit.map((row) => ({ code: 'usedPerVisit', row }) as const),
    ...doubleCounting(authorizations, figured),
    ...renewals(authorizations),
    ...terms.warnings(visits, figured),
    ...(rules.objective === 'revenue' ? noBillRate(visits, figured) : []),
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
