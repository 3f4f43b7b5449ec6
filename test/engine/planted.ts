/** Small worlds, what they come to, what the check finds of it, and how a fault is planted in it. */
import {
  type AuthorizationRow,
  check,
  DEFAULT_RULES,
  type Draw,
  type Findings,
  maximize,
  type Outcome,
  type Reason,
  type RowFault,
  type Rules,
  type Terms,
  type Visit,
  type VisitOutcome,
} from '../../src/engine';
import type { World } from './arbitraries';
import { timeOf, visitOn } from './examples';

export const NO_TERMS: Terms = { payers: [], caregivers: [] };
export const NOTHING: Findings = { rows: [], totals: [] };

/** @param rules what differs from the defaults */
export function worldOf(
  visits: readonly Visit[],
  authorizations: readonly AuthorizationRow[],
  rules: Partial<Rules> = {},
  terms: Terms = NO_TERMS,
): World {
  return { visits, authorizations, rules: { ...DEFAULT_RULES, ...rules }, terms };
}

/** A visit scheduled and worked from one time to another, such as '22:00' and '2:00'. */
export function nightOn(date: string, start: string, end: string, more: Partial<Visit> = {}): Visit {
  const [from, to] = [timeOf(start), timeOf(end)];
  return visitOn(date, undefined, undefined, {
    scheduledStart: from,
    scheduledEnd: to,
    actualStart: from,
    actualEnd: to,
    ...more,
  });
}

export function outcomeOf({ visits, authorizations, rules, terms }: World): Outcome {
  return maximize(visits, authorizations, rules, terms);
}

export function checked({ visits, authorizations, rules, terms }: World, outcome: Outcome): Findings {
  return check(visits, authorizations, rules, terms, outcome);
}

/** The outcome with one visit's put otherwise. */
export function withVisit(outcome: Outcome, index: number, changed: Partial<VisitOutcome>): Outcome {
  const visits = outcome.visits.map((visit, place) => (place === index ? { ...visit, ...changed } : visit));
  return { ...outcome, visits };
}

type Changed = Partial<VisitOutcome> | ((right: VisitOutcome) => Partial<VisitOutcome>);

/** What is found once the visit, the first one, is put otherwise; nothing before. */
export function faultsOf(world: World, changed: Changed, index = 0): readonly RowFault[] {
  const right = outcomeOf(world);
  expect(checked(world, right)).toEqual(NOTHING);
  const visit = right.visits[index];
  if (!visit) throw new Error('the example has no such visit');
  const other = withVisit(right, index, typeof changed === 'function' ? changed(visit) : changed);
  const { rows, totals } = checked(world, other);
  expect(totals).toEqual([]);
  expect(rows.filter(({ visit: found }) => found !== index)).toEqual([]);
  return rows.map(({ fault }) => fault);
}

/** The draws of a visit, each with what is changed of it. */
export function drawsWith(
  { draws = [] }: VisitOutcome,
  ...changed: readonly Partial<Draw>[]
): readonly Draw[] {
  return draws.map((draw, place) => ({ ...draw, ...changed[place] }));
}

type Saying = { readonly [Code in Reason['code']]?: Partial<Extract<Reason, { code: Code }>> };

/** What is said of a visit, some of it put otherwise, by its code. */
export function saying({ reasons }: VisitOutcome, changed: Saying): readonly Reason[] {
  // What is changed is of the same code, which the type of a spread cannot tell.
  return reasons.map((reason) => ({ ...reason, ...changed[reason.code] }) as Reason);
}
