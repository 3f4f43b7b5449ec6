import { FIELD_WORDS, type About, type Field } from './fieldWords';

/** One fact a table can tell in several ways, e.g. hours, or a start and an end. */
type Ways = readonly (readonly Field[])[];

const hoursOf = (fact: 'scheduled' | 'actual'): Ways => [
  [`${fact}Hours`],
  [`${fact}Start`, `${fact}End`],
  [`${fact}Span`],
  [`${fact}Minutes`],
  [`${fact}Units`],
];

const WIDE: Ways = [
  ['perVisit'],
  ['perDay'],
  ['perWeek'],
  ['perBiweek'],
  ['perMonth'],
  ['perQuarter'],
  ['perYear'],
  ['total'],
  ['unitsPerVisit'],
  ['unitsPerDay'],
  ['unitsPerWeek'],
  ['unitsPerBiweek'],
  ['unitsPerMonth'],
  ['unitsPerQuarter'],
  ['unitsPerYear'],
  ['unitsTotal'],
];

/** Facts whose absence a clerk should see: without them the figures are fewer, or others. */
const FACTS: Readonly<Record<About, readonly Ways[]>> = {
  schedule: [
    [['client'], ['clientFirst', 'clientLast']],
    [['caregiver'], ['caregiverFirst', 'caregiverLast']],
    [['payer']],
    [['service']],
    [['date']],
    hoursOf('scheduled'),
    hoursOf('actual'),
    [['billHours'], ['billMinutes'], ['billUnits']],
    [['payHours'], ['payMinutes'], ['payUnits']],
    [['status'], ['cancelled']],
  ],
  authorizations: [
    [['client'], ['clientFirst', 'clientLast']],
    [['payer']],
    [['service']],
    [['start', 'end'], ['range']],
    [['maxHours'], ['maxUnits'], ...WIDE],
    [['period'], ...WIDE],
    [['hoursUsed'], ['unitsUsed'], ['hoursRemaining'], ['unitsRemaining']],
  ],
  payers: [[['payer']], [['billOption'], ['billScheduled']]],
  caregivers: [
    [['caregiver'], ['caregiverFirst', 'caregiverLast']],
    [['payOption'], ['payScheduled']],
  ],
};

/** The fields that are worth looking for, given those found: of each fact nobody tells, the way that is nearest. */
export function worthLookingFor(about: About, has: (field: Field) => boolean): ReadonlySet<Field> {
  const wanted = new Set<Field>();
  for (const ways of FACTS[about]) {
    if (ways.some((way) => way.every(has))) continue;
    const nearest = ways.find((way) => way.some(has)) ?? ways[0];
    nearest?.filter((field) => !has(field)).forEach((field) => wanted.add(field));
  }
  return wanted;
}

/** Whether a table cannot be read without this field. @param missing the headings it is said to lack */
export function isNeeded(field: Field, missing: readonly string[]): boolean {
  return missing.some((heading) => heading.toLowerCase() === FIELD_WORDS[field].toLowerCase());
}
