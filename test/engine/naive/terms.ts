import type { Rules, Terms, Visit } from '../../../src/engine';
import type { Authorization } from './authorizations';
import { comparable, comparablePerson } from './text';

/** How one row is billed and paid. */
export interface OwnTerms {
  readonly billing: Rules['billing'];
  readonly payroll: Rules['payroll'];
  readonly incrementMinutes: number;
}

/** The first row of its payer and of its caregiver decide, where there are any; the rules fill in what those leave out. */
export function termsOf(
  visit: Visit,
  best: Authorization | undefined,
  rules: Rules,
  { payers, caregivers }: Terms,
): OwnTerms {
  const ownPayer = comparable(visit.payer);
  const payerName = ownPayer === '' ? comparable(best?.first.payer) : ownPayer;
  const caregiverName = comparablePerson(visit.caregiver);
  const payer = payers.find((row) => payerName !== '' && comparable(row.payer) === payerName);
  const caregiver = caregivers.find(
    (row) => caregiverName !== '' && comparablePerson(row.caregiver) === caregiverName,
  );
  const filled = (usual: Rules['billing'], own: typeof payer | typeof caregiver) => ({
    option: own?.option ?? usual.option,
    rounding: { ...usual.rounding, ...own?.rounding },
  });
  return {
    billing: filled(rules.billing, payer),
    payroll: filled(rules.payroll, caregiver),
    incrementMinutes: payer?.billingIncrementMinutes ?? rules.billingIncrementMinutes,
  };
}
