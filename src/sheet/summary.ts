import { hoursFromSeconds, type Outcome, type Seconds, type VisitOutcome } from '../engine';
import { problemsOf } from './problems';
import type { Understanding } from './understand';

/** The result in numbers, as the pane shows it and the command line prints it. */
export interface Summary {
  readonly counts: {
    /** Rows of the schedule read as visits, whatever became of them. */
    readonly visits: number;
    /** Visits given hours by maximizing. */
    readonly raised: number;
    /** Visits over a limit, as scheduled or as billed. */
    readonly over: number;
    readonly notWorked: number;
    readonly notAuthorized: number;
    /** Cells named as problems, of both tables. */
    readonly problems: number;
    /** Rows of the schedule that are blank, repeat the headings or hold totals. */
    readonly skipped: number;
  };
  /** Hours, to 4 decimals. */
  readonly hours: {
    readonly scheduled: number;
    readonly actual: number;
    readonly finalizedBill: number;
    readonly maximizedBill: number;
    readonly finalizedPay: number;
    readonly maximizedPay: number;
    readonly payShortfall: number;
  };
}

/** Sums up one run. Hours are added as whole seconds and made hours at the end. */
export function summarize(understanding: Understanding, outcome: Outcome): Summary {
  const { blank, repeatedHeadings, totals } = understanding.skipped;
  const visits = outcome.visits;
  const count = (counted: (visit: VisitOutcome) => boolean): number => visits.filter(counted).length;
  const sum = (hours: (visit: VisitOutcome) => Seconds | undefined): number =>
    hoursFromSeconds(visits.reduce((total, visit) => total + (hours(visit) ?? 0), 0) as Seconds);
  return {
    counts: {
      visits: visits.length,
      raised: count(({ give }) => give > 0),
      over: count(({ scheduledOver, billedOver }) => scheduledOver > 0 || billedOver > 0),
      notWorked: count(({ kind }) => kind === 'notWorked'),
      notAuthorized: count(({ kind }) => kind === 'noAuthorization'),
      problems: problemsOf(understanding, outcome).length,
      skipped: blank + repeatedHeadings + totals,
    },
    hours: {
      scheduled: sum((visit) => visit.scheduled),
      actual: sum((visit) => visit.actual),
      finalizedBill: sum((visit) => visit.finalizedBill),
      maximizedBill: sum((visit) => visit.bill),
      finalizedPay: sum((visit) => visit.finalizedPay),
      maximizedPay: sum((visit) => visit.pay),
      payShortfall: sum((visit) => visit.payShortfall),
    },
  };
}
