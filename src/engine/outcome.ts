import type { Period } from './authorization';
import type { Day, Seconds } from './quantities';
import type { VisitField } from './visit';

/** Which limit, in which of its periods, and how full: all a sentence about it needs. */
export interface PeriodState {
  /** Index into {@link Outcome.authorizations}. */
  readonly authorization: number;
  readonly period: Period;
  /** First and last day of the period, both inclusive; absent where an `authorization` period is open at that end. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** The limit of this period, less hours used before: never below 0. */
  readonly limit: Seconds;
  /** The limit as authorized for a whole period, before proration and before hours used before were taken off. */
  readonly authorized: Seconds;
  /** Hours already billed against it that are not rows of the schedule. */
  readonly usedBefore: Seconds;
  /** Where the period is not whole and the limit was prorated: its days inside the authorization, and all its days. */
  readonly prorated?: { readonly inside: number; readonly days: number } | undefined;
  /** Hours of the schedule that took of it when this was decided, those it speaks of included. What is left is `limit` less this. */
  readonly taken: Seconds;
}

/** Why a visit that carries no fitting authorization has none; `status` where only one would fit that is not in force. */
export type MisfitPart = 'client' | 'date' | 'payer' | 'service' | 'status';

/** Everything that happened to one visit, as data. Sentences are made of it in one place, `explain`. */
export type Reason =
  | { readonly code: 'void' }
  | { readonly code: 'billed' }
  | {
      readonly code: 'problem';
      readonly field: VisitField;
      readonly fault: 'missing' | 'unreadable' | 'negative' | 'over24';
    }
  /** What was figured did not pass the check, and was taken back. */
  | { readonly code: 'failedCheck'; readonly fault: RowFault }
  | { readonly code: 'notWorked' }
  | { readonly code: 'missingPunch'; readonly field: VisitField }
  | { readonly code: 'unplanned' }
  | {
      readonly code: 'noAuthorization';
      readonly number?: string | undefined;
      readonly misfit: MisfitPart | 'number';
      /** Where only the part of a visit on this date has none. */
      readonly part?: Day | undefined;
    }
  /**
   * Raised by `give` to `bill`, of `worked` hours. `full` is the limit that has no room left now, `reserved` of it
   * kept for visits not yet worked; `byIncrement`: the billing increment took the rest; `tight`: of the limit that then
   * leaves less than one increment, where more was worked (`reserved` is of it); `part`: only the hours on this date of a
   * split visit are meant.
   */
  | {
      readonly code: 'raised';
      readonly give: Seconds;
      readonly bill: Seconds;
      readonly worked: Seconds;
      readonly full?: PeriodState | undefined;
      readonly tight?: PeriodState | undefined;
      readonly reserved?: Seconds | undefined;
      readonly byIncrement: boolean;
      readonly part?: Day | undefined;
    }
  /** Ran over and could not be raised: billed `bill` of `worked` hours; the rest as with `raised`. */
  | {
      readonly code: 'held';
      readonly bill: Seconds;
      readonly worked: Seconds;
      readonly full?: PeriodState | undefined;
      readonly tight?: PeriodState | undefined;
      readonly reserved?: Seconds | undefined;
      readonly byIncrement: boolean;
      readonly part?: Day | undefined;
    }
  | {
      readonly code: 'over';
      readonly hours: 'scheduled' | 'billed';
      readonly by: Seconds;
      readonly limit: PeriodState;
    }
  | {
      readonly code: 'cut';
      readonly from: Seconds;
      readonly to: Seconds;
      readonly limit: PeriodState;
      readonly part?: Day | undefined;
    }
  | { readonly code: 'billedMoreThanWorked'; readonly bill: Seconds; readonly worked: Seconds }
  /** Hours were worked that are not billed; what else is said of the visit says why. */
  | { readonly code: 'unbilled'; readonly by: Seconds }
  /** An overnight visit whose hours went to two dates, as its draws say. */
  | { readonly code: 'split' }
  /** Passes midnight, but has no times by which these of its hours could be shared. */
  | { readonly code: 'notSplit'; readonly hours: 'scheduled' | 'actual' }
  /** Hours the best authorization had no room for went to others, as its draws say. */
  | { readonly code: 'spilled' }
  | { readonly code: 'noLimit' }
  | { readonly code: 'problemLimit' }
  | { readonly code: 'otherAuthorization'; readonly next: number }
  | { readonly code: 'roundedByLength'; readonly why: 'noTimes' | 'hoursDisagree' }
  | { readonly code: 'ignoredCell'; readonly field: VisitField }
  | { readonly code: 'unreadableCounted'; readonly field: VisitField }
  | { readonly code: 'sameId'; readonly other: number }
  | { readonly code: 'overlap'; readonly other: number }
  | { readonly code: 'payShortfall'; readonly by: Seconds };

/** What was figured for the visit at the same index of the input. */
export interface VisitOutcome {
  /** Which line of the table of extraordinary rows decided; `ordinary` when none did. */
  readonly kind: 'void' | 'billed' | 'problem' | 'notWorked' | 'noAuthorization' | 'ordinary';
  /** Index into {@link Outcome.authorizations}. */
  readonly authorization?: number | undefined;
  readonly scheduled?: Seconds | undefined;
  readonly actual?: Seconds | undefined;
  /** Actual hours under the billing and the payroll rounding. */
  readonly rounded?: Seconds | undefined;
  readonly roundedPay?: Seconds | undefined;
  readonly finalizedBill?: Seconds | undefined;
  readonly finalizedPay?: Seconds | undefined;
  /** The hours to write: absent where the cell stays blank. */
  readonly bill?: Seconds | undefined;
  readonly pay?: Seconds | undefined;
  /** What maximizing added to the bill. */
  readonly give: Seconds;
  readonly scheduledOver: Seconds;
  readonly billedOver: Seconds;
  readonly payShortfall: Seconds;
  /** Worked, as rounded for the bill, and not billed. */
  readonly unbilled: Seconds;
  /** How its hours were shared, where they did not all go to one date and one authorization; see {@link drawsOf}. */
  readonly draws?: readonly Draw[] | undefined;
  readonly reasons: readonly Reason[];
}

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

/** What the check found wrong with one row. */
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

/** What one visit draws from one authorization on one date. The draws of a visit add up to its hours. */
export interface Draw {
  /** Index into {@link Outcome.authorizations}; absent where none covers it. */
  readonly authorization: number | undefined;
  readonly date: Day;
  readonly scheduled: Seconds | undefined;
  readonly actual: Seconds | undefined;
  readonly finalizedBill: Seconds | undefined;
  readonly bill: Seconds | undefined;
}

/**
 * The draws of a visit, whether its hours were shared or not; none of a visit that is not counted or has no date.
 *
 * @param date of the visit
 */
export function drawsOf(visit: VisitOutcome, date: Day | undefined): readonly Draw[] {
  if (visit.draws) return visit.draws;
  if (date === undefined || visit.kind === 'void' || visit.kind === 'problem') return [];
  const { authorization, scheduled, actual, finalizedBill, bill } = visit;
  return [{ authorization, date, scheduled, actual, finalizedBill, bill }];
}

/** One authorization: the rows that were joined, and what is wrong with it. */
export interface AuthorizationOutcome {
  /** Indices of the input rows that form it, the first one first. */
  readonly rows: readonly number[];
  readonly client: string;
  readonly number?: string | undefined;
  readonly payer?: string | undefined;
  readonly service?: string | undefined;
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
  /** First date of any visit matched to it, counted or not: hours used before belong to the periods that hold it. */
  readonly firstVisit?: Day | undefined;
}

export type AuthorizationField =
  'client' | 'start' | 'end' | 'hours' | 'period' | 'usedBefore' | 'weekStartsOn' | 'priority' | 'status';

/** A cell of the authorization table that cannot be counted with, or that contradicts another. */
export interface AuthorizationProblem {
  readonly row: number;
  /** Index into the row's limits, for a problem of one limit. */
  readonly limit?: number;
  readonly field: AuthorizationField;
  readonly fault: 'missing' | 'unreadable' | 'negative' | 'endBeforeStart' | 'notInForce';
}

/** Something the clerk should know that is no row's own. */
export type Warning =
  /** Every number of the column is 0, so it has not been finalized yet and is not counted. */
  | { readonly code: 'unfinalizedColumn'; readonly field: 'billHours' | 'payHours' }
  /** Hours used before are given, and the sheet holds rows already billed against the same authorization. */
  | { readonly code: 'doubleCounting'; readonly authorization: number; readonly billedVisits: number }
  /** Two authorizations alike share a period, each with a full limit. */
  | { readonly code: 'renewal'; readonly authorizations: readonly [number, number]; readonly period: Period }
  /** Hours used before do not apply to a limit per visit. */
  | { readonly code: 'usedPerVisit'; readonly row: number }
  /** No authorization row carries a number, so the visits' numbers were not used. */
  | { readonly code: 'numbersIgnored' }
  /** There is a Payers table, and it has no row for a payer of visits: they follow the rules. */
  | { readonly code: 'payerNotListed'; readonly payer: string; readonly visits: number }
  /** A second row for one payer or caregiver, which is not used. */
  | { readonly code: 'termsTwice'; readonly table: 'payers' | 'caregivers'; readonly row: number }
  /** Caregivers paid by another option than the payers of their visits are billed by, those with most visits first. */
  | {
      readonly code: 'optionsDiffer';
      readonly caregivers: readonly { readonly caregiver: string; readonly visits: number }[];
    }
  /** Revenue is the objective, and visits that ran over have no bill rate: they come last. */
  | { readonly code: 'noBillRate'; readonly visits: number };

export interface Outcome {
  readonly visits: readonly VisitOutcome[];
  readonly authorizations: readonly AuthorizationOutcome[];
  readonly problems: readonly AuthorizationProblem[];
  readonly warnings: readonly Warning[];
}
