import { allocate, type Share } from './allocate';
import type { AuthorizationRow } from './authorization';
import { isBlank, KeyNumbers, nameKey, textKey } from './comparison';
import { figure, type Figured } from './figure';
import { joinAuthorizations, type Authorization, type Keys } from './join';
import { Matcher, type Match } from './match';
import type { Outcome, VisitOutcome } from './outcome';
import type { Day, Seconds } from './quantities';
import type { Rules } from './rules';
import type { Visit } from './visit';
import { doubleCounting, markOverlaps, markSameIds, renewals, unfinalizedColumns } from './warnings';

const ZERO = 0 as Seconds;

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

  const figures = visits.map((visit) => figure(visit, rules, unfinalized));
  const matches = visits.map((visit, index) => {
    const date = figures[index]?.date;
    return isBlank(visit.client) || date === undefined ? undefined : matcher.match(visit, date);
  });
  const groups = groupByAuthorization(authorizations.length, figures, matches);
  const shares: (Share | undefined)[] = new Array<Share | undefined>(visits.length);
  groups.forEach(({ counted, earliest }, index) => {
    const authorization = authorizations[index];
    if (authorization === undefined || counted.length === 0) return;
    const ordered = inOrder(counted, figures);
    const group = ordered.map((visit) => at(figures, visit));
    const allocated = allocate(authorization, index, group, group.map(dateOf), earliest, rules);
    ordered.forEach((visit, place) => (shares[visit] = allocated[place]));
  });

  markSameIds(visits, figures);
  markOverlaps(visits, figures, keys);

  return {
    visits: visits.map((visit, index) =>
      conclude(visit, at(figures, index), matches[index], shares[index], rules),
    ),
    authorizations: authorizations.map((authorization) => describe(authorization, rows)),
    problems,
    warnings: [
      ...(unfinalized.billHours ? [{ code: 'unfinalizedColumn', field: 'billHours' } as const] : []),
      ...(unfinalized.payHours ? [{ code: 'unfinalizedColumn', field: 'payHours' } as const] : []),
      ...(!matcher.usesNumbers && visits.some((visit) => visit.authorizationNumber !== undefined)
        ? [{ code: 'numbersIgnored' } as const]
        : []),
      ...usedPerVisit.map((row) => ({ code: 'usedPerVisit', row }) as const),
      ...doubleCounting(authorizations, figures, matches),
      ...renewals(authorizations),
    ],
  };
}

/** The visits of one authorization. */
interface Group {
  /** Indices of the visits that count against it, in sheet order. */
  readonly counted: number[];
  /** First date of any visit matched to it, cancelled and unreadable rows included. */
  earliest: Day;
}

function groupByAuthorization(
  count: number,
  figures: readonly Figured[],
  matches: readonly (Match | undefined)[],
): Group[] {
  const groups = Array.from({ length: count }, (): Group => ({ counted: [], earliest: Infinity as Day }));
  figures.forEach((figured, index) => {
    const match = matches[index];
    if (!match?.found || figured.date === undefined) return;
    const group = at(groups, match.best);
    if (figured.date < group.earliest) group.earliest = figured.date;
    if (figured.kind !== 'void' && figured.kind !== 'problem') group.counted.push(index);
  });
  return groups;
}

/** By date, then start, none first, then sheet row. Exports are mostly in order already, which is one walk. */
function inOrder(visits: readonly number[], figures: readonly Figured[]): readonly number[] {
  const moment = (index: number) => {
    const { date, start } = at(figures, index);
    return (date ?? 0) * 100_000 + (start ?? -1);
  };
  const moments = visits.map(moment);
  if (moments.every((value, place) => place === 0 || at(moments, place - 1) <= value)) return visits;
  const places = visits.map((_, place) => place);
  places.sort((a, b) => at(moments, a) - at(moments, b) || a - b);
  return places.map((place) => at(visits, place));
}

function dateOf({ date }: Figured): Day {
  if (date === undefined) throw new TypeError('a visit without a date was matched');
  return date;
}

function conclude(
  visit: Visit,
  figured: Figured,
  match: Match | undefined,
  share: Share | undefined,
  rules: Rules,
): VisitOutcome {
  const { kind, reasons } = figured;
  const { scheduled, actual, rounded, roundedPay, finalizedBill, finalizedPay } = figured.hours;
  const unauthorized = match?.found === false && kind !== 'void' && kind !== 'problem';
  const bill =
    kind === 'void' ? ZERO : finalizedBill === undefined ? undefined : (share?.bill ?? finalizedBill);
  const pay = kind === 'void' ? ZERO : finalPay(figured, share?.give ?? ZERO, rules);
  const shortfall =
    roundedPay !== undefined && pay !== undefined ? (Math.max(0, roundedPay - pay) as Seconds) : ZERO;

  if (unauthorized) {
    reasons.push({ code: 'noAuthorization', misfit: match.misfit, number: visit.authorizationNumber });
  }
  if (match?.found && match.next !== undefined)
    reasons.push({ code: 'otherAuthorization', next: match.next });
  if (finalizedBill !== undefined && rounded !== undefined && finalizedBill > rounded) {
    reasons.push({ code: 'billedMoreThanWorked', bill: finalizedBill, worked: rounded });
  }
  if (shortfall > 0) reasons.push({ code: 'payShortfall', by: shortfall });

  return {
    kind: kind === 'worked' ? (unauthorized ? 'noAuthorization' : 'ordinary') : kind,
    authorization: match?.found ? match.best : undefined,
    scheduled,
    actual,
    rounded,
    roundedPay,
    finalizedBill,
    finalizedPay,
    bill,
    pay,
    give: share?.give ?? ZERO,
    scheduledOver: share?.scheduledOver ?? ZERO,
    billedOver: share?.billedOver ?? ZERO,
    payShortfall: shortfall,
    reasons,
  };
}

/** Pay rises with the bill and is never lowered; a row already billed keeps what was paid. */
function finalPay({ kind, hours }: Figured, give: Seconds, rules: Rules): Seconds | undefined {
  const { finalizedPay, roundedPay } = hours;
  if (kind !== 'worked' || finalizedPay === undefined || roundedPay === undefined) return finalizedPay;
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
