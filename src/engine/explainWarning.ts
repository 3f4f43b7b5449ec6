import { capital, locateAuthorization } from './describe';
import type { Outcome, Warning } from './outcome';

/** A table whose rows a warning can name. */
export type WarnedTable = 'authorizations' | Extract<Warning, { code: 'termsTwice' }>['table'];

/** Where a row stands as the clerk sees it. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** @param placeOf finds where the row of a table stands, by its index among those given to `maximize` */
export function explainWarning(
  warning: Warning,
  outcome: Outcome,
  placeOf: (row: number, table: WarnedTable) => RowPlace,
): string {
  const sheetRow = (row: number): number => placeOf(row, 'authorizations').row;
  const name = (index: number): string => locateAuthorization(outcome.authorizations[index], sheetRow);
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
    case 'payerNotListed':
      return `The Payers table has no row for "${warning.payer.trim()}", so its ${visitCount(warning.visits)} ${warning.visits === 1 ? 'was' : 'were'} billed by the rules. Add a row for it if it wants to be billed differently.`;
    case 'termsTwice': {
      const [table, whom] = warning.table === 'payers' ? ['Payers', 'payer'] : ['Caregivers', 'caregiver'];
      const { sheet, row } = placeOf(warning.row, warning.table);
      return `Row ${row} of the ${table} table on sheet "${sheet}" names a ${whom} that a row above it names already. Only the first counts: delete one of them.`;
    }
    case 'optionsDiffer': {
      const total = warning.caregivers.reduce((sum, { visits }) => sum + visits, 0);
      return `${visitCount(total)} of ${counted(warning.caregivers.length, 'caregiver')} (${caregiverList(warning.caregivers)}) ${total === 1 ? 'is' : 'are'} paid by another option than the payer is billed by, so that bill and pay do not rise together. Make the two options the same where you can.`;
    }
    case 'noBillRate':
      return `${visitCount(warning.visits)} that ran over ${warning.visits === 1 ? 'has' : 'have'} no bill rate, and ${warning.visits === 1 ? 'comes' : 'come'} last when hours are given by revenue.`;
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

type Caregivers = Extract<Warning, { code: 'optionsDiffer' }>['caregivers'];

const NAMED = 3;

function caregiverList(caregivers: Caregivers): string {
  const named = caregivers
    .slice(0, NAMED)
    .map(({ caregiver, visits }) => `${caregiver.trim() || 'no name'}: ${visits}`);
  const rest = caregivers.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function visitCount(count: number): string {
  return counted(count, 'visit');
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
