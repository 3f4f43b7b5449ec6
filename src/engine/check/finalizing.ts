import { KeyNumbers, nameKey } from '../comparison';
import type { Rounding, Rules } from '../rules';
import type { FinalizingOption, Terms } from '../terms';

/** How bill or pay is finalized. */
export interface Agreed {
  readonly option: FinalizingOption;
  readonly rounding: Rounding;
  /** In seconds; 0 is any amount. */
  readonly increment: number;
}

/** What the tables of payers and caregivers say, the first row of each; else the rules. */
export class Agreements {
  private readonly caregivers = new KeyNumbers(nameKey);
  private readonly bills = new Map<number, Agreed>();
  private readonly pays = new Map<number, Agreed>();
  private readonly bill: Agreed;
  private readonly pay: Agreed;

  constructor(terms: Terms, rules: Rules, payers: KeyNumbers) {
    this.bill = { ...rules.billing, increment: rules.billingIncrementMinutes * 60 };
    this.pay = { ...rules.payroll, increment: 0 };
    // Backwards, so that the first of several rows is the one that stays.
    for (const row of terms.payers.toReversed()) {
      const minutes = row.billingIncrementMinutes ?? rules.billingIncrementMinutes;
      this.bills.set(payers.number(row.payer), agreed(row, rules.billing, minutes));
    }
    for (const row of terms.caregivers.toReversed())
      this.pays.set(this.caregivers.number(row.caregiver), agreed(row, rules.payroll, 0));
    this.bills.delete(0);
    this.pays.delete(0);
  }

  /** @param payer as numbered */
  forBill(payer: number): Agreed {
    return this.bills.get(payer) ?? this.bill;
  }

  forPay(caregiver: string | undefined): Agreed {
    if (this.pays.size === 0) return this.pay;
    return this.pays.get(this.caregivers.number(caregiver)) ?? this.pay;
  }
}

function agreed(
  own: { readonly option?: FinalizingOption; readonly rounding?: Partial<Rounding> },
  rules: Rules['billing'],
  minutes: number,
): Agreed {
  return {
    option: own.option ?? rules.option,
    rounding: { ...rules.rounding, ...own.rounding },
    increment: minutes * 60,
  };
}
