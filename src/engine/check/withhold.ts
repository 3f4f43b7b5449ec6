import type { Outcome, RowFault, VisitOutcome } from '../outcome';
import type { Seconds } from '../quantities';
import type { RowFinding } from './findings';

const ZERO = 0 as Seconds;

/** The outcome without the figures of rows that something was found of: nothing of them is written, added up or shown. */
export function withhold(outcome: Outcome, findings: readonly RowFinding[]): Outcome {
  if (findings.length === 0) return outcome;
  const faults = new Map<number, RowFault>();
  for (const { visit, fault } of findings) if (!faults.has(visit)) faults.set(visit, fault);
  const visits = outcome.visits.map((visit, index): VisitOutcome => {
    const fault = faults.get(index);
    if (!fault) return visit;
    return {
      kind: 'problem',
      give: ZERO,
      scheduledOver: ZERO,
      billedOver: ZERO,
      payShortfall: ZERO,
      unbilled: ZERO,
      reasons: [{ code: 'failedCheck', fault }],
    };
  });
  return { ...outcome, visits };
}
