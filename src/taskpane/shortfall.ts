import { hoursFromSeconds, seconds, type Preview } from '../app';

export interface CaregiverShortfall {
  readonly caregiver: string;
  readonly hours: number;
}

/** Worked hours that are not in the pay hours, by caregiver, the most first. */
export function shortfallByCaregiver({ understanding, outcome }: Preview): readonly CaregiverShortfall[] {
  const totals = new Map<string, number>();
  outcome.visits.forEach(({ payShortfall }, index) => {
    if (payShortfall === 0) return;
    const caregiver = understanding.visits[index]?.caregiver?.trim() || 'No caregiver';
    totals.set(caregiver, (totals.get(caregiver) ?? 0) + payShortfall);
  });
  return [...totals]
    .map(([caregiver, total]) => ({ caregiver, hours: hoursFromSeconds(seconds(total)) }))
    .sort((a, b) => b.hours - a.hours || (a.caregiver < b.caregiver ? -1 : 1));
}
