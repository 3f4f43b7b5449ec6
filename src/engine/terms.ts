import { KeyNumbers, nameKey } from './comparison';
import type { Draft } from './figure';
import type { Warning } from './outcome';
import type { Rounding, Rules } from './rules';
import type { Visit } from './visit';

export type FinalizingOption = Rules['billing']['option'];

/** How one payer is billed, as its row of the Payers table says; what is left out follows the rules. */
export interface PayerTerms {
  readonly payer: string;
  readonly option?: FinalizingOption;
  readonly rounding?: Partial<Rounding>;
  /** Raised and cut bills are multiples of it; 0 is any amount. */
  readonly billingIncrementMinutes?: number;
}

/** How one caregiver is paid, as the row of the Caregivers table says; what is left out follows the rules. */
export interface CaregiverTerms {
  readonly caregiver: string;
  readonly option?: FinalizingOption;
  readonly rounding?: Partial<Rounding>;
}

/** The two optional tables, in sheet order. A second row of the same payer or caregiver is not used, with a warning. */
export interface Terms {
  readonly payers: readonly PayerTerms[];
  readonly caregivers: readonly CaregiverTerms[];
}

export const NO_TERMS: Terms = { payers: [], caregivers: [] };

/** What finalizing one visit's bill or pay goes by. */
export interface Finalizing {
  readonly option: FinalizingOption;
  readonly rounding: Rounding;
  /** In seconds, 0 for any amount; pay has none of its own. */
  readonly increment: number;
}

/** Looks up how a visit is billed and paid. */
export class TermsBook {
  private readonly billing = new Map<number, Finalizing>();
  private readonly payroll = new Map<number, Finalizing>();
  private readonly caregivers = new KeyNumbers(nameKey);
  private readonly defaultBilling: Finalizing;
  private readonly defaultPayroll: Finalizing;
  private readonly twice: Warning[] = [];

  /** @param payers the numbering by which payers of visits and authorizations are compared */
  constructor(
    terms: Terms,
    rules: Rules,
    private readonly payers: KeyNumbers,
  ) {
    const increment = rules.billingIncrementMinutes;
    this.defaultBilling = finalizing({ billingIncrementMinutes: increment }, rules.billing);
    this.defaultPayroll = finalizing({}, rules.payroll);
    terms.payers.forEach((row, index) => {
      const known = keep(this.billing, payers.number(row.payer), () =>
        finalizing({ billingIncrementMinutes: increment, ...row }, rules.billing),
      );
      if (known) this.twice.push({ code: 'termsTwice', table: 'payers', row: index });
    });
    terms.caregivers.forEach((row, index) => {
      const known = keep(this.payroll, this.caregivers.number(row.caregiver), () =>
        finalizing(row, rules.payroll),
      );
      if (known) this.twice.push({ code: 'termsTwice', table: 'caregivers', row: index });
    });
  }

  /** @param payer of the visit, else of its authorization; blank follows the rules */
  billingOf(payer: string | undefined): Finalizing {
    if (this.billing.size === 0) return this.defaultBilling;
    return this.billing.get(this.payers.number(payer)) ?? this.defaultBilling;
  }

  payrollOf(caregiver: string | undefined): Finalizing {
    if (this.payroll.size === 0) return this.defaultPayroll;
    return this.payroll.get(this.caregivers.number(caregiver)) ?? this.defaultPayroll;
  }

  /**
   * What the clerk should be told of the two tables and of the visits they were used for.
   *
   * @param payerOf the payer by whose terms a visit was billed
   */
  warnings(
    visits: readonly Visit[],
    drafts: readonly Draft[],
    payerOf: (visit: Visit, draft: Draft) => string | undefined,
  ): readonly Warning[] {
    const notListed = new Map<number, { readonly payer: string; visits: number }>();
    const differing = new Map<number, { readonly caregiver: string; visits: number }>();
    visits.forEach((visit, index) => {
      const { caregiver = '' } = visit;
      const draft = drafts[index];
      if (!draft || draft.kind === 'void' || draft.kind === 'problem') return;
      if (this.billing.size > 0) {
        const payer = payerOf(visit, draft) ?? '';
        const number = this.payers.number(payer);
        if (number !== 0 && !this.billing.has(number)) count(notListed, number, { payer, visits: 0 });
      }
      // Maximizing works properly only where the caregiver is paid by the option the payer is billed by (HomeTrak).
      if (draft.billing.option !== draft.payroll.option)
        count(differing, this.caregivers.number(caregiver), { caregiver, visits: 0 });
    });
    const caregivers = [...differing.values()].sort((a, b) => b.visits - a.visits);
    return [
      ...this.twice,
      ...[...notListed.values()].map((payer) => ({ code: 'payerNotListed', ...payer }) as const),
      ...(caregivers.length > 0 ? [{ code: 'optionsDiffer', caregivers } as const] : []),
    ];
  }
}

function finalizing(own: Partial<PayerTerms>, rules: Rules['billing']): Finalizing {
  return {
    option: own.option ?? rules.option,
    rounding: { ...rules.rounding, ...own.rounding },
    increment: (own.billingIncrementMinutes ?? 0) * 60,
  };
}

/** @returns whether there was one already, or nothing to know it by, so that this one was not kept */
function keep(map: Map<number, Finalizing>, key: number, make: () => Finalizing): boolean {
  if (key === 0) return false;
  if (map.has(key)) return true;
  map.set(key, make());
  return false;
}

function count<T extends { visits: number }>(map: Map<number, T>, key: number, first: T): void {
  const known = map.get(key) ?? first;
  map.set(key, known);
  known.visits += 1;
}
