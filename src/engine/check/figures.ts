import type { Figure, VisitOutcome } from '../outcome';
import type { Seconds } from '../quantities';
import type { Rules } from '../rules';
import type { Visit } from '../visit';
import type { Agreed } from './finalizing';
import type { Report } from './findings';
import type { Reading } from './reading';
import type { Row } from './row';
import { isRoundedFrom } from './roundedFrom';

/** Sees that the figures of one row follow from its cells and, where it draws on limits, from what it was given or cut. */
export class FigureCheck {
  constructor(
    private readonly rules: Rules,
    private readonly report: Report,
  ) {}

  see({ index, visit, figured, forBill }: Row, reading: Reading, forPay: Agreed): void {
    const { rounded, roundedPay, finalizedBill, finalizedPay, bill, pay } = figured;
    const { scheduled, actual } = reading;
    const kind = reading.kind === 'worked' ? workedKind(figured) : reading.kind;
    if (figured.kind !== kind) this.report.row(index, { code: 'kind', is: figured.kind, should: kind });
    this.equal(index, 'scheduled', figured.scheduled, scheduled);
    this.equal(index, 'actual', figured.actual, actual);
    this.rounded(index, 'rounded', visit, rounded, actual, forBill);
    this.rounded(index, 'roundedPay', visit, roundedPay, actual, forPay);
    this.equal(index, 'finalizedBill', finalizedBill, finalized(reading.bill, rounded, scheduled, forBill));
    this.equal(index, 'finalizedPay', finalizedPay, finalized(reading.pay, roundedPay, scheduled, forPay));
    this.seeFinal(index, figured, kind, forPay);
    this.seeIncrement(index, figured, forBill);
    this.equal(index, 'unbilled', figured.unbilled, above(rounded, bill));
    this.equal(index, 'payShortfall', figured.payShortfall, above(roundedPay, pay));
  }

  /** Sees the overages the periods were found to come to. */
  seeOver({ index, figured, scheduledOver, billedOver }: Row): void {
    this.equal(index, 'scheduledOver', figured.scheduledOver, scheduledOver);
    this.equal(index, 'billedOver', figured.billedOver, billedOver);
  }

  private seeFinal(index: number, figured: VisitOutcome, kind: VisitOutcome['kind'], forPay: Agreed): void {
    const { rounded, finalizedBill, finalizedPay, give, bill, pay } = figured;
    const mostGive = kind === 'ordinary' ? above(rounded, finalizedBill) : 0;
    this.equal(index, 'give', give, Math.max(0, Math.min(give, mostGive)));
    if (kind === 'void') {
      this.equal(index, 'bill', bill, 0);
      this.equal(index, 'pay', pay, 0);
      return;
    }
    const cutBy = kind === 'ordinary' && this.rules.overBilled === 'cut' ? cutOf(figured) : 0;
    this.equal(index, 'bill', bill, finalizedBill === undefined ? undefined : finalizedBill + give - cutBy);
    this.equal(index, 'pay', pay, kind === 'billed' ? finalizedPay : finalPay(figured, forPay));
  }

  /** A raised bill is in whole billing increments. */
  private seeIncrement(index: number, { give, bill }: VisitOutcome, { increment }: Agreed): void {
    if (give <= 0 || increment === 0 || bill === undefined) return;
    this.equal(index, 'bill', bill, bill - (bill % increment));
  }

  private rounded(
    index: number,
    figure: 'rounded' | 'roundedPay',
    visit: Visit,
    is: Seconds | undefined,
    actual: Seconds | undefined,
    { rounding }: Agreed,
  ): void {
    if (actual === undefined) this.equal(index, figure, is, undefined);
    else if (is === undefined || !isRoundedFrom(is, actual, visit, rounding))
      this.report.row(index, { code: 'rounding', figure, is, actual });
  }

  private equal(index: number, figure: Figure, is: Seconds | undefined, should: number | undefined): void {
    if (is !== should)
      this.report.row(index, { code: 'figure', figure, is, should: should as Seconds | undefined });
  }
}

function workedKind({ authorization }: VisitOutcome): VisitOutcome['kind'] {
  return authorization === undefined ? 'noAuthorization' : 'ordinary';
}

/** By how much hours that are known exceed others that are. */
export function above(hours: Seconds | undefined, others: Seconds | undefined): number {
  return hours === undefined || others === undefined || hours <= others ? 0 : hours - others;
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
