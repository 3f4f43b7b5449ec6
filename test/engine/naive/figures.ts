import type { Outcome, VisitOutcome } from '../../../src/engine';

/** What both implementations must agree on, for one visit. Lengths are in seconds; absent is a blank cell. */
export interface Figures {
  readonly kind: VisitOutcome['kind'];
  /** Indices of the rows of the authorization table that cover the visit. */
  readonly authorization: readonly number[] | undefined;
  readonly finalizedBill: number | undefined;
  readonly finalizedPay: number | undefined;
  readonly bill: number | undefined;
  readonly pay: number | undefined;
  readonly give: number;
  readonly scheduledOver: number;
  readonly billedOver: number;
  readonly payShortfall: number;
}

/** The same figures out of the engine's outcome. */
export function figuresOf({ visits, authorizations }: Outcome): Figures[] {
  return visits.map((visit) => ({
    kind: visit.kind,
    authorization: visit.authorization === undefined ? undefined : authorizations[visit.authorization]?.rows,
    finalizedBill: visit.finalizedBill,
    finalizedPay: visit.finalizedPay,
    bill: visit.bill,
    pay: visit.pay,
    give: visit.give,
    scheduledOver: visit.scheduledOver,
    billedOver: visit.billedOver,
    payShortfall: visit.payShortfall,
  }));
}
