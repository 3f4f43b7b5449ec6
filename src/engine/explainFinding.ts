import type { TotalFinding } from './check';
import { describePeriod, locateAuthorization } from './describe';
import type { Figure, Outcome, RowFault } from './outcome';
import { hoursFromSeconds, type Seconds } from './quantities';

/* Sentences on what the check found. It finds mistakes of the add-in, so they say what to report, not what to put right. */

/** Why nothing was written of one row; begins small and has no full stop. */
export function explainFault(fault: RowFault): string {
  return `not written, as it did not pass the add-in's own check: ${faultOf(fault)}`;
}

function faultOf(fault: RowFault): string {
  switch (fault.code) {
    case 'kind':
      return `it is taken for ${KINDS[fault.is]} and is ${KINDS[fault.should]}`;
    case 'figure':
      return `${FIGURES[fault.figure]} would be ${exact(fault.is)} instead of ${exact(fault.should)}`;
    case 'rounding':
      return `${exact(fault.actual)} worked cannot be rounded to ${exact(fault.is)}`;
    case 'authorization':
      if (fault.is === undefined) return 'it is counted on no authorization, though one covers it';
      if (fault.misfit === undefined)
        return 'it is counted on another authorization than the one that goes first';
      if (fault.misfit === 'status') return 'it is counted on an authorization that is not in force';
      return `it is counted on an authorization that is for another ${fault.misfit}`;
    case 'sharing':
      return 'its hours are not shared among dates or authorizations as the rules say';
    case 'draws':
      return `the parts of ${FIGURES[fault.figure]} add up to ${exact(fault.is)} instead of ${exact(fault.should)}`;
    case 'given':
      return `it is given ${exact(fault.give)}, though its authorization ${fault.why === 'noLimit' ? 'states no limit' : 'has a limit that cannot be used'}`;
    case 'roomLeft':
      return `its limits leave it ${exact(fault.room)} more`;
    case 'reason':
      return 'what would be said of it does not agree with its figures';
  }
}

/**
 * Why nothing at all was written.
 *
 * @param sheetRow names the row an authorization row stands in, as the clerk sees it
 */
export function explainTotal(
  finding: TotalFinding,
  outcome: Outcome,
  sheetRow: (row: number) => number,
): string {
  return `Nothing was written, as the figures did not pass the add-in's own check: ${totalOf(finding, outcome, sheetRow)}. Please report this: it is a mistake of the add-in, not of your sheet.`;
}

function totalOf(finding: TotalFinding, outcome: Outcome, sheetRow: (row: number) => number): string {
  if (finding.code === 'visits')
    return `the visits figured number ${finding.is} instead of ${finding.should}`;
  if (finding.code === 'authorizationRow')
    return `row ${sheetRow(finding.row)} of the authorizations is not counted as it stands`;
  const { period, sum } = finding;
  const authorization = locateAuthorization(outcome.authorizations[period.authorization], sheetRow);
  const verb = finding.code === 'overNotReported' && finding.hours === 'scheduled' ? 'has' : 'would have';
  const total = `on ${authorization}, ${describePeriod(period, outcome)} ${verb} ${exact(sum)} of ${exact(period.limit)}`;
  switch (finding.code) {
    case 'raisedOverLimit':
      return `${total}${finding.reserved > 0 ? `, ${exact(finding.reserved)} of it kept for visits not yet worked` : ''}, after hours were given`;
    case 'overNotReported':
      return `${total} ${finding.hours}, and only ${exact(finding.reported)} is reported as over`;
    case 'cutOverLimit':
      return `${total}, although bills were to be cut`;
  }
}

const FIGURES: Readonly<Record<Figure, string>> = {
  scheduled: 'its scheduled hours',
  actual: 'its actual hours',
  rounded: 'its rounded hours',
  roundedPay: 'its hours rounded for pay',
  finalizedBill: 'its bill before maximizing',
  finalizedPay: 'its pay before maximizing',
  bill: 'its bill',
  pay: 'its pay',
  give: 'what it is given',
  scheduledOver: 'what is scheduled over',
  billedOver: 'what is billed over',
  payShortfall: 'its pay shortfall',
  unbilled: 'what stays unbilled',
};

const KINDS: Readonly<Record<Outcome['visits'][number]['kind'], string>> = {
  void: 'cancelled',
  billed: 'already billed',
  problem: 'not readable',
  notWorked: 'not worked yet',
  noAuthorization: 'not authorized',
  ordinary: 'an ordinary visit',
};

/** To 4 decimals, as a second can be all that is wrong. */
function exact(length: Seconds | undefined): string {
  return length === undefined ? 'blank' : `${hoursFromSeconds(length)} h`;
}
