import { DEFAULT_RULES, day } from '../../src/engine';
import type { World } from './arbitraries';
import { isoDateOf } from './naive/calendar';

/** A world as a person reads it: blank cells left out, lengths in hours, times of day and dates as such. */
export function describeWorld({ rules, authorizations, visits, terms }: World): string {
  const changed = Object.entries(rules).filter(
    ([key, value]) =>
      JSON.stringify(value) !==
      JSON.stringify(Object.entries(DEFAULT_RULES).find(([name]) => name === key)?.[1]),
  );
  return [
    `rules: ${JSON.stringify(Object.fromEntries(changed))}`,
    ...terms.payers.map((row) => `payer: ${JSON.stringify(row)}`),
    ...terms.caregivers.map((row) => `caregiver: ${JSON.stringify(row)}`),
    ...authorizations.map((row, index) => `authorization ${index}: ${describeRow(row)}`),
    ...visits.map((row, index) => `visit ${index}: ${describeRow(row)}`),
  ].join('\n');
}

function describeRow(row: object): string {
  return JSON.stringify(row, describeCell).replaceAll('"', '');
}

const DATES = ['date', 'start', 'end'];
const TIMES = ['scheduledStart', 'scheduledEnd', 'actualStart', 'actualEnd'];

function describeCell(key: string, value: unknown): unknown {
  if (value === '') return undefined;
  if (typeof value !== 'number' || key === 'priority') return value;
  if (DATES.includes(key)) return isoDateOf(day(value));
  const clock = [Math.floor(value / 3600), Math.floor((value % 3600) / 60), value % 60];
  return TIMES.includes(key)
    ? clock.map((part) => String(part).padStart(2, '0')).join(':')
    : `${value / 3600}h`;
}
