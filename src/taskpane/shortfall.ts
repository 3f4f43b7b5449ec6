import { hoursFromSeconds, nameKey, seconds, type Preview } from '../app';

export interface CaregiverShortfall {
  readonly caregiver: string;
  readonly hours: number;
}

/**
 * Worked hours that are not in the pay hours, by caregiver, the most first. Spellings of one name ("Doe, Jane", "JANE DOE")
 * are one caregiver, called by the spelling that comes first.
 */
export function shortfallByCaregiver({ understanding, outcome }: Preview): readonly CaregiverShortfall[] {
  const totals = new Map<string, { readonly caregiver: string; total: number }>();
  outcome.visits.forEach(({ payShortfall }, index) => {
    if (payShortfall === 0) return;
    const caregiver = understanding.visits[index]?.caregiver?.trim() || 'No caregiver';
    const key = nameKey(caregiver);
    const entry = totals.get(key) ?? { caregiver, total: 0 };
    entry.total += payShortfall;
    totals.set(key, entry);
  });
  return [...totals.values()]
    .map(({ caregiver, total }) => ({ caregiver, hours: hoursFromSeconds(seconds(total)) }))
    .sort((a, b) => b.hours - a.hours || (a.caregiver < b.caregiver ? -1 : 1));
}
