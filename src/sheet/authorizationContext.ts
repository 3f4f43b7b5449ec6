import type { AuthorizationColumn, Surroundings } from './fieldNames';

const IN_HOURS: readonly AuthorizationColumn[] = [
  'maxHours',
  'perVisit',
  'perDay',
  'perWeek',
  'perBiweek',
  'perMonth',
  'perQuarter',
  'perYear',
  'total',
];
const IN_UNITS: readonly AuthorizationColumn[] = [
  'maxUnits',
  'unitsPerVisit',
  'unitsPerDay',
  'unitsPerWeek',
  'unitsPerBiweek',
  'unitsPerMonth',
  'unitsPerQuarter',
  'unitsPerYear',
  'unitsTotal',
];

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
