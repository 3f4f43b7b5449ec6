import type { Period } from '../authorization';
import type { RowFault } from '../outcome';
import type { Day, Seconds } from '../quantities';

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
