import { hoursFromSeconds, seconds, type Outcome } from '../engine';
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
    /** Cells named as problems, of all the tables. */
    readonly problems: number;
    /** Rows of the schedule that are blank, repeat the headings, hold totals or a client's name alone. */
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

/** Sums up one run, in one pass. Hours are added as whole seconds and made hours at the end. */
export function summarize(understanding: Understanding, outcome: Outcome): Summary {
  const counts = { raised: 0, over: 0, notWorked: 0, notAuthorized: 0 };
  const sums = {
    scheduled: 0,
    actual: 0,
    finalizedBill: 0,
    maximizedBill: 0,
    finalizedPay: 0,
    maximizedPay: 0,
    payShortfall: 0,
  };
  for (const visit of outcome.visits) {
    if (visit.give > 0) counts.raised += 1;
    if (visit.scheduledOver > 0 || visit.billedOver > 0) counts.over += 1;
    if (visit.kind === 'notWorked') counts.notWorked += 1;
    if (visit.kind === 'noAuthorization') counts.notAuthorized += 1;
    sums.scheduled += visit.scheduled ?? 0;
    sums.actual += visit.actual ?? 0;
    sums.finalizedBill += visit.finalizedBill ?? 0;
    sums.maximizedBill += visit.bill ?? 0;
    sums.finalizedPay += visit.finalizedPay ?? 0;
    sums.maximizedPay += visit.pay ?? 0;
    sums.payShortfall += visit.payShortfall;
  }
  return {
    counts: {
      visits: outcome.visits.length,
      ...counts,
      problems: problemsOf(understanding, outcome).length,
      skipped: Object.values(understanding.skipped).reduce((sum, rows) => sum + rows, 0),
    },
    hours: {
      scheduled: hours(sums.scheduled),
      actual: hours(sums.actual),
      finalizedBill: hours(sums.finalizedBill),
      maximizedBill: hours(sums.maximizedBill),
      finalizedPay: hours(sums.finalizedPay),
      maximizedPay: hours(sums.maximizedPay),
      payShortfall: hours(sums.payShortfall),
    },
  };
}

function hours(sum: number): number {
  return hoursFromSeconds(seconds(sum));
}
