import type { VisitOutcome } from '../outcome';
import type { Visit } from '../visit';
import type { Agreed } from './finalizing';
import type { Named } from './fitting';

/** One row of the schedule: what was read, what was figured, and what the check finds it to come to. */
export interface Row extends Named {
  /** Index into the visits. */
  readonly index: number;
  readonly visit: Visit;
  readonly figured: VisitOutcome;
  readonly forBill: Agreed;
  /** The parts of its draws above their limits, added up; as found. */
  scheduledOver: number;
  billedOver: number;
}
