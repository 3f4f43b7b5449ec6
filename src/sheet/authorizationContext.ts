import {
  WIDE_LIMITS_IN_HOURS,
  WIDE_LIMITS_IN_UNITS,
  type AuthorizationColumn,
  type Surroundings,
} from './fieldNames';

const IN_HOURS: readonly AuthorizationColumn[] = ['maxHours', ...WIDE_LIMITS_IN_HOURS];
const IN_UNITS: readonly AuthorizationColumn[] = ['maxUnits', ...WIDE_LIMITS_IN_UNITS];

/** Whether "Used", "Remaining" and "Weekly Max" are hours or units: units only where the limits are in units alone. */
export function authorizationContext({
  named,
}: Surroundings<AuthorizationColumn>): Readonly<Partial<Record<AuthorizationColumn, number>>> {
  const units = IN_UNITS.some(named) && !IN_HOURS.some(named);
  const wrong: readonly AuthorizationColumn[] = units
    ? [...IN_HOURS, 'hoursUsed', 'hoursRemaining']
    : [...IN_UNITS, 'unitsUsed', 'unitsRemaining'];
  return Object.fromEntries(wrong.map((field) => [field, 0]));
}
