import type { AuthorizationRow } from '../authorization';
import type { AuthorizationOutcome } from '../outcome';
import type { Report } from './findings';
import type { Keys } from './fitting';
import { dateOf, type Stated } from './stated';

type Periods = Set<AuthorizationRow['limits'][number]['period']>;

/** Sees that every row of the authorization table is in one authorization, with those it belongs with and no others. */
export function checkJoined(
  authorizations: readonly AuthorizationOutcome[],
  rows: readonly AuthorizationRow[],
  stated: readonly Stated[],
  keys: Keys,
  report: Report,
): void {
  const seen = new Uint8Array(rows.length);
  const alike = new Map<string, Periods>();
  let before = -1;
  authorizations.forEach((authorization, index) => {
    const [firstRow = -1] = authorization.rows;
    const [first, one] = [rows[firstRow], stated[index]];
    if (!first || !one) return;
    const wrong = (row: number) => report.total({ code: 'authorizationRow', row });
    const periods: Periods = new Set();
    for (const row of authorization.rows) {
      const own = periodsOf(rows[row]);
      const isAgain = one.number === 0 && own.some((period) => periods.has(period));
      if (seen[row] !== 0 || !isSame(first, rows[row], keys) || isAgain) wrong(row);
      seen[row] = 1;
      for (const period of own) periods.add(period);
    }
    const { client, number, payer, service, start, end, covers } = one;
    const identity = `${client}|${number}|${payer}|${service}|${start}|${end}`;
    const twin = covers ? alike.get(identity) : undefined;
    // Rows that are alike part only where they have no number and a period comes again.
    const isOther = !twin || (number === 0 && periodsOf(first).some((period) => twin.has(period)));
    if (covers) alike.set(identity, periods);
    else if (authorization.rows.length > 1) wrong(firstRow);
    if (!isOther || firstRow <= before || !isDescribed(authorization, first)) wrong(firstRow);
    before = firstRow;
  });
  const lost = seen.indexOf(0);
  if (lost >= 0) report.total({ code: 'authorizationRow', row: lost });
}

function isSame(one: AuthorizationRow, other: AuthorizationRow | undefined, keys: Keys): boolean {
  return (
    other !== undefined &&
    one.start === other.start &&
    one.end === other.end &&
    one.isInForce === other.isInForce &&
    keys.clients.number(one.client) === keys.clients.number(other.client) &&
    keys.numbers.number(one.number) === keys.numbers.number(other.number) &&
    keys.payers.number(one.payer) === keys.payers.number(other.payer) &&
    keys.services.number(one.service) === keys.services.number(other.service)
  );
}

/** Of limits that state hours, usable or not. */
function periodsOf(row: AuthorizationRow | undefined) {
  const stating = row?.limits.filter(({ hours }) => hours !== undefined) ?? [];
  return stating
    .map(({ period }) => period)
    .filter((period) => period !== undefined && period !== 'unreadable');
}

/** Whether sentences would speak of it by what its first row says. */
function isDescribed(authorization: AuthorizationOutcome, first: AuthorizationRow): boolean {
  return (
    authorization.client === first.client &&
    authorization.number === first.number &&
    dateOf(authorization.start, -Infinity) === dateOf(first.start, -Infinity) &&
    dateOf(authorization.end, Infinity) === dateOf(first.end, Infinity)
  );
}
