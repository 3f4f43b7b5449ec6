import type { AuthorizationRow } from './authorization';
import type { Outcome } from './outcome';
import { periodUses, type PeriodUse } from './periodUse';
import type { Rules } from './rules';
import { totals, type AllTotals } from './totals';
import type { Visit } from './visit';

/** How far the authorizations are used, and what each client, payer and caregiver comes to: what reports are made of. */
export interface Utilization extends AllTotals {
  readonly periods: readonly PeriodUse[];
}

/**
 * Adds up an outcome. Takes time in proportion to the visits and limits.
 *
 * @param visits with `rows` and `rules` what the outcome was figured from
 */
export function utilization(
  visits: readonly Visit[],
  rows: readonly AuthorizationRow[],
  rules: Rules,
  outcome: Outcome,
): Utilization {
  return { periods: periodUses(visits, rows, rules, outcome), ...totals(visits, outcome) };
}
