import type { Period } from '../authorization';
import type { MisfitPart, Reason, VisitOutcome } from '../outcome';
import type { Day, Seconds } from '../quantities';

/** A figure of a visit that the check tells for itself. */
export type Figure =
  | 'scheduled'
  | 'actual'
  | 'rounded'
  | 'roundedPay'
  | 'finalizedBill'
  | 'finalizedPay'
  | 'bill'
  | 'pay'
  | 'give'
  | 'scheduledOver'
  | 'billedOver'
  | 'payShortfall'
  | 'unbilled';

/** What is wrong with one row. */
export type RowFault =
  | { readonly code: 'kind'; readonly is: VisitOutcome['kind']; readonly should: VisitOutcome['kind'] }
  | {
      readonly code: 'figure';
      readonly figure: Figure;
      readonly is: Seconds | undefined;
      readonly should: Seconds | undefined;
    }
  /** Rounded hours that this rounding cannot make of the actual ones. */
  | {
      readonly code: 'rounding';
      readonly figure: 'rounded' | 'roundedPay';
      readonly is: Seconds | undefined;
      readonly actual: Seconds;
    }
  /** Drawn on another authorization than the one that goes first of those that cover it, or on none; `misfit` where it does not cover it. */
  | {
      readonly code: 'authorization';
      readonly is: number | undefined;
      readonly should: number | undefined;
      readonly misfit: MisfitPart | 'number' | undefined;
    }
  /** Shared among dates or authorizations where it is to be of one, or not where it is to be shared. */
  | { readonly code: 'sharing' }
  /** Its draws do not add up to its hours, on one of its dates or as a whole. */
  | {
      readonly code: 'draws';
      readonly figure: 'scheduled' | 'actual' | 'finalizedBill' | 'bill' | 'give';
      readonly is: Seconds;
      readonly should: Seconds;
    }
  /** Given hours by an authorization that has no limit, or one that cannot be used. */
  | { readonly code: 'given'; readonly give: Seconds; readonly why: 'noLimit' | 'problemLimit' }
  /** Worked longer than billed, and its limits have room. */
  | { readonly code: 'roomLeft'; readonly room: Seconds }
  /** What is said of it does not agree with its figures. */
  | { readonly code: 'reason'; readonly reason: Reason['code'] };

export interface RowFinding {
  /** Index into the visits. */
  readonly visit: number;
  readonly fault: RowFault;
}

/** One period of one limit. */
export interface CheckedPeriod {
  readonly authorization: number;
  readonly period: Period;
  /** First and last day; absent where an `authorization` period is open at that end. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Prorated where asked for, less hours used before. */
  readonly limit: Seconds;
}

/** Something wrong with more than one row, so that none can be trusted. */
export type TotalFinding =
  | { readonly code: 'visits'; readonly is: number; readonly should: number }
  /** A row of the authorization table that is in none or in several authorizations, or was joined wrongly. */
  | { readonly code: 'authorizationRow'; readonly row: number }
  /** Hours were given in a period that now holds more than its limit; `reserved` of the sum is kept for unworked visits. */
  | {
      readonly code: 'raisedOverLimit';
      readonly period: CheckedPeriod;
      readonly sum: Seconds;
      readonly reserved: Seconds;
    }
  /** More than the limit, and the rows report less than that as over. */
  | {
      readonly code: 'overNotReported';
      readonly hours: 'scheduled' | 'billed';
      readonly period: CheckedPeriod;
      readonly sum: Seconds;
      readonly reported: Seconds;
    }
  /** Bills were to be cut, and those not billed before still take more than the limit. */
  | { readonly code: 'cutOverLimit'; readonly period: CheckedPeriod; readonly sum: Seconds };

export interface Findings {
  readonly rows: readonly RowFinding[];
  readonly totals: readonly TotalFinding[];
}

/** Where the steps of the check put what they find. */
export class Report {
  readonly rows: RowFinding[] = [];
  readonly totals: TotalFinding[] = [];

  row(visit: number, fault: RowFault): void {
    this.rows.push({ visit, fault });
  }

  total(finding: TotalFinding): void {
    this.totals.push(finding);
  }
}
