import type { VisitOutcome } from '../outcome';
import type { Seconds } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import type { Agreed } from './finalizing';
import type { Figure, Report } from './findings';
import type { Reading } from './reading';
import { isRoundedFrom } from './roundedFrom';

/** Sees that the figures of one row follow from its cells and, where it draws on limits, from what it was given or cut. */
export function checkFigures(
  index: number,
  visit: Visit,
  figured: VisitOutcome,
  reading: Reading,
  { forBill, forPay }: { readonly forBill: Agreed; readonly forPay: Agreed },
  { overBilled }: Rules,
  report: Report,
): void {
  const see = (figure: Figure, is: Seconds | undefined, should: number | undefined): void => {
    if (is !== should)
      report.row(index, { code: 'figure', figure, is, should: should as Seconds | undefined });
  };
  const { rounded, roundedPay, finalizedBill, finalizedPay, give, bill, pay } = figured;
  const isCovered = figured.authorization !== undefined;
  const ofWorked = isCovered ? 'ordinary' : 'noAuthorization';
  const kind = reading.kind === 'worked' ? ofWorked : reading.kind;
  if (figured.kind !== kind) report.row(index, { code: 'kind', is: figured.kind, should: kind });
  see('scheduled', figured.scheduled, reading.scheduled);
  see('actual', figured.actual, reading.actual);
  const { actual } = reading;
  const seeRounded = (
    figure: 'rounded' | 'roundedPay',
    is: Seconds | undefined,
    { rounding }: Agreed,
  ): void => {
    if (actual === undefined) see(figure, is, undefined);
    else if (is === undefined || !isRoundedFrom(is, actual, visit, rounding))
      report.row(index, { code: 'rounding', figure, is, actual });
  };
  seeRounded('rounded', rounded, forBill);
  seeRounded('roundedPay', roundedPay, forPay);
  see('finalizedBill', finalizedBill, finalized(reading.bill, rounded, reading.scheduled, forBill));
  see('finalizedPay', finalizedPay, finalized(reading.pay, roundedPay, reading.scheduled, forPay));

  const headroom = (rounded ?? 0) - (finalizedBill ?? 0);
  const mostGive = kind === 'ordinary' ? Math.max(0, headroom) : 0;
  if (give < 0 || give > mostGive) see('give', give, Math.min(Math.max(0, give), mostGive));
  const cutBy = kind === 'ordinary' && overBilled === 'cut' ? cutOf(figured) : 0;
  if (kind === 'void') {
    see('bill', bill, 0);
    see('pay', pay, 0);
  } else {
    see('bill', bill, finalizedBill === undefined ? undefined : finalizedBill + give - cutBy);
    see('pay', pay, kind === 'billed' ? finalizedPay : finalPay(figured, forPay));
  }
  see('unbilled', figured.unbilled, Math.max(0, (rounded ?? 0) - (bill ?? Infinity)));
  see('payShortfall', figured.payShortfall, Math.max(0, (roundedPay ?? 0) - (pay ?? Infinity)));
}

/** A filled cell, else what the option makes of the rounded hours. */
function finalized(
  cell: Seconds | undefined,
  rounded: Seconds | undefined,
  scheduled: Seconds | undefined,
  { option }: Agreed,
): number | undefined {
  if (cell !== undefined || rounded === undefined) return cell;
  return option === 'roundedActual' || rounded < (scheduled ?? 0) ? rounded : (scheduled ?? 0);
}

/** Hours the reasons say were cut. */
function cutOf({ reasons }: VisitOutcome): number {
  let sum = 0;
  for (const reason of reasons) if (reason.code === 'cut') sum += reason.from - reason.to;
  return sum;
}

/** Never lowered, nor raised past what was worked unless it was there before. */
function finalPay({ finalizedPay, roundedPay, give }: VisitOutcome, { option }: Agreed): number | undefined {
  if (finalizedPay === undefined || roundedPay === undefined) return finalizedPay;
  if (finalizedPay >= roundedPay) return finalizedPay;
  return option === 'roundedActual' ? roundedPay : Math.min(roundedPay, finalizedPay + give);
}
