import type { Rounding } from '../rules';
import type { Visit } from '../visit';
import { between, counted, orBlank } from './reading';

/** Typed hours that differ from their times by more do not agree with them. */
const AGREEING = 18;

/** Whether this rounding can make `hours` of the actual hours of a visit. Rounds nothing itself. */
export function isRoundedFrom(
  hours: number,
  actual: number,
  visit: Visit,
  { minutes, direction, method }: Rounding,
): boolean {
  if (minutes === 0) return hours === actual;
  const unit = minutes * 60;
  if (method === 'startAndEnd') {
    const { actualStart: start, actualEnd: end } = visit;
    const unpaid = orBlank(counted(visit.unpaidBreak)) ?? 0;
    if (typeof start === 'number' && typeof end === 'number') {
      const paid = between(start, end) - unpaid;
      if (Math.abs(paid - actual) <= AGREEING) return isOfEnds(hours, paid, unpaid, unit);
    }
  }
  // What would become 0 is left as it was.
  if (method === 'lengthNeverZero' && isMultiple(0, actual, unit, direction)) return hours === actual;
  return isMultiple(hours, actual, unit, direction);
}

/** The multiple of the unit that lies in the direction; of two equally near ones, the upper. */
function isMultiple(hours: number, actual: number, unit: number, direction: Rounding['direction']): boolean {
  const moved = hours - actual;
  if (hours % unit !== 0) return false;
  switch (direction) {
    case 'nearest':
      return moved > -unit / 2 && moved <= unit / 2;
    case 'up':
      return moved >= 0 && moved < unit;
    case 'down':
      return moved <= 0 && moved > -unit;
  }
}

/** Both ends move the same way by less than a unit, so the time between them changes by less than one. */
function isOfEnds(hours: number, paid: number, unpaid: number, unit: number): boolean {
  if (hours === 0 && paid < unit) return true;
  return (hours + unpaid) % unit === 0 && Math.abs(hours - paid) < unit;
}
