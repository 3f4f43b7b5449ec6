import { allocate } from './allocate';
import type { AuthorizationRow } from './authorization';
import { isBlank, KeyNumbers, nameKey, textKey } from './comparison';
import { figure, type Draft } from './figure';
import { joinAuthorizations, type Authorization, type Keys } from './join';
import { Matcher, type Match } from './match';
import type { Outcome } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';
import type { Visit } from './visit';
import { doubleCounting, markOverlaps, markSameIds, renewals, unfinalizedColumns } from './warnings';

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
 * @returns outcomes in the order of `visits`; authorizations in the order of their first rows
 */
export function maximize(visits: readonly Visit[], rows: readonly AuthorizationRow[], rules: Rules): Outcome {
  const keys: Keys = {
    clients: new KeyNumbers(nameKey),
    numbers: new KeyNumbers(textKey),
    payers: new KeyNumbers(textKey),
    services: new KeyNumbers(textKey),
  };
  const { authorizations, problems, usedPerVisit } = joinAuthorizations(rows, keys, rules);
  const matcher = new Matcher(authorizations, keys);
  const unfinalized = unfinalizedColumns(visits);

  const drafts = visits.map((visit) => figure(visit, rules, unfinalized));
  const matches = visits.map((visit, index) => {
    const date = drafts[index]?.date;
    return isBlank(visit.client) || date === undefined ? undefined : matcher.match(visit, date);
  });
  const groups = groupByAuthorization(authorizations.length, drafts, matches);
  groups.forEach(({ counted, earliest }, index) => {
    const authorization = authorizations[index];
    if (authorization === undefined || counted.length === 0) return;
    const ordered = inOrder(counted);
    allocate(authorization, index, ordered, ordered.map(dateOf), earliest, rules);
  });
  drafts.forEach((draft, index) =>
    conclude(
      draft,
      matches[index],
      rules,
      matcher.usesNumbers ? at(visits, index).authorizationNumber : undefined,
    ),
  );
  markSameIds(visits, drafts);
  markOverlaps(visits, drafts, keys);

  return {
    visits: drafts,
    authorizations: authorizations.map((authorization) => describe(authorization, rows)),
    problems,
    warnings: [
      ...(unfinalized.billHours ? [{ code: 'unfinalizedColumn', field: 'billHours' } as const] : []),
      ...(unfinalized.payHours ? [{ code: 'unfinalizedColumn', field: 'payHours' } as const] : []),
      ...(!matcher.usesNumbers && visits.some((visit) => visit.authorizationNumber !== undefined)
        ? [{ code: 'numbersIgnored' } as const]
        : []),
      ...usedPerVisit.map((row) => ({ code: 'usedPerVisit', row }) as const),
      ...doubleCounting(authorizations, drafts, matches),
      ...renewals(authorizations),
    ],
  };
}

/** The visits of one authorization. */
interface Group {
  /** Those that count against it, in sheet order. */
  readonly counted: Draft[];
  /** First date of any visit matched to it, cancelled and unreadable rows included. */
  earliest: Day;
}

function groupByAuthorization(
  count: number,
  drafts: readonly Draft[],
  matches: readonly (Match | undefined)[],
): Group[] {
  const groups = Array.from({ length: count }, (): Group => ({ counted: [], earliest: Infinity as Day }));
  drafts.forEach((draft, index) => {
    const match = matches[index];
    if (!match?.found || draft.date === undefined) return;
    const group = at(groups, match.best);
    if (draft.date < group.earliest) group.earliest = draft.date;
    if (draft.kind !== 'void' && draft.kind !== 'problem') group.counted.push(draft);
  });
  return groups;
}

/** By date, then start, none first, then sheet row. Exports are mostly in order already, which is one walk. */
function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const isSorted = drafts.every((draft, place) => place === 0 || compare(at(drafts, place - 1), draft) <= 0);
  // The sort is stable, so visits of one moment stay in sheet order.
  return isSorted ? drafts : [...drafts].sort(compare);
}

function compare(a: Draft, b: Draft): number {
  return dateOf(a) - dateOf(b) || (a.start ?? -1) - (b.start ?? -1);
}

function dateOf({ date }: Draft): Day {
  if (date === undefined) throw new TypeError('a visit without a date was matched');
  return date;
}

/**
 * The last step: pay follows the bill, and what the authorizations had to do with it is noted.
 *
 * @param number the visit's authorization number, where numbers were used
 */
function conclude(draft: Draft, match: Match | undefined, rules: Rules, number: string | undefined): void {
  const { kind, reasons, rounded, roundedPay, finalizedBill } = draft;
  if (kind !== 'void') draft.pay = finalPay(draft, rules);
  if (draft.pay !== undefined && roundedPay !== undefined && draft.pay < roundedPay) {
    draft.payShortfall = (roundedPay - draft.pay) as Seconds;
  }
  if (match?.found) {
    draft.authorization = match.best;
    if (match.next !== undefined) reasons.push({ code: 'otherAuthorization', next: match.next });
  } else if (match && kind !== 'void' && kind !== 'problem') {
    if (kind === 'ordinary') draft.kind = 'noAuthorization';
    reasons.push({ code: 'noAuthorization', misfit: match.misfit, number });
  }
  if (finalizedBill !== undefined && rounded !== undefined && finalizedBill > rounded) {
    reasons.push({ code: 'billedMoreThanWorked', bill: finalizedBill, worked: rounded });
  }
  if (draft.payShortfall > 0) reasons.push({ code: 'payShortfall', by: draft.payShortfall });
}

/** Pay rises with the bill and is never lowered; a row already billed keeps what was paid. */
function finalPay({ kind, give, finalizedPay, roundedPay }: Draft, rules: Rules): Seconds | undefined {
  if (kind !== 'ordinary' || finalizedPay === undefined || roundedPay === undefined) return finalizedPay;
  const raised =
    rules.payroll.option === 'roundedActual' ? roundedPay : Math.min(roundedPay, finalizedPay + give);
  return Math.max(finalizedPay, raised) as Seconds;
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
