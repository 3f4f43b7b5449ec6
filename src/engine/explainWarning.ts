import { capital, describeAuthorization } from './describe';
import type { Outcome, Warning } from './outcome';

/** @param sheetRow names the row an authorization row stands in, as the clerk sees it */
export function explainWarning(
  warning: Warning,
  outcome: Outcome,
  sheetRow: (row: number) => number,
): string {
  const name = (index: number) => {
    const authorization = outcome.authorizations[index];
    const row = authorization?.rows[0];
    const client = authorization?.client.trim() ?? '';
    return `${describeAuthorization(authorization)} of ${client}${row === undefined ? '' : ` (row ${sheetRow(row)})`}`;
  };
  switch (warning.code) {
    case 'unfinalizedColumn': {
      const column = warning.field === 'billHours' ? 'Bill Hours' : 'Pay Hours';
      return `Every number in ${column} is 0, so that column counts as not filled in yet.`;
    }
    case 'numbersIgnored':
      return 'No authorization has a number, so the authorization numbers of the visits are not used.';
    case 'usedPerVisit':
      return `Row ${sheetRow(warning.row)} of the authorizations gives hours used before for a limit per visit. They are left out, as each visit has its full limit.`;
    case 'doubleCounting':
      return `${capital(name(warning.authorization))} has hours used before, and the schedule holds ${visitCount(warning.billedVisits)} on it already billed. Check that the hours used do not count those rows again.`;
    case 'renewal': {
      const [first, second] = warning.authorizations;
      return `${capital(name(second))} follows ${name(first)} in the middle of a ${PERIOD_NOUNS[warning.period]}, and each brings its full limit. Check with the payer that both may be used.`;
    }
  }
}

const PERIOD_NOUNS = {
  visit: 'visit',
  day: 'day',
  week: 'week',
  biweekly: 'two-week period',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  authorization: 'span',
} as const;

function visitCount(count: number): string {
  return count === 1 ? '1 visit' : `${count} visits`;
}
