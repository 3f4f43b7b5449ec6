import type { Json, Probe } from './probe';
import type { Answers } from './runCheck';

/** What a probe's answer is beside the stand-in's. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** `notAvailable`: Excel has no such member, or the file no such answer. */
  readonly status: 'same' | 'different' | 'notAvailable';
  /** One for each place in which they differ. */
  readonly sentences: readonly string[];
}

/** Compares what an Excel answered with what the stand-in for Excel does, probe by probe. */
export function compareAnswers(
  probes: readonly Probe[],
  standIn: Answers,
  excel: Answers,
): readonly Comparison[] {
  return probes.map(({ id, title }) => {
    const answer = excel[id];
    const missing = answer === undefined ? 'There is no answer.' : whyNotAvailable(answer);
    if (answer === undefined || missing !== undefined) {
      return { id, title, status: 'notAvailable', sentences: [missing ?? ''] };
    }
    const sentences = differences(answer, standIn[id], '');
    return { id, title, status: sentences.length === 0 ? 'same' : 'different', sentences };
  });
}

const NOT_AVAILABLE: readonly Json[] = ['ApiNotFound', 'ApiNotAvailable', 'NotImplemented'];

function whyNotAvailable(answer: Json): string | undefined {
  const { failed, refused } = fieldsOf(answer);
  if (failed !== undefined) return `The probe itself failed (${said(failed)}).`;
  const { code } = fieldsOf(refused);
  return code !== undefined && NOT_AVAILABLE.includes(code)
    ? `Excel does not have it (${said(code)}).`
    : undefined;
}

function differences(excel: Json | undefined, standIn: Json | undefined, place: string): readonly string[] {
  const [ours, theirs] = [fieldsOf(standIn), fieldsOf(excel)];
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  const isNested = keys.length > 0 && isNest(excel) && isNest(standIn);
  if (isNested) {
    return keys.flatMap((key) =>
      differences(theirs[key], ours[key], place === '' ? key : `${place} › ${key}`),
    );
  }
  if (JSON.stringify(excel) === JSON.stringify(standIn)) return [];
  const where = place === '' ? '' : `At ${place} `;
  return [`${where}Excel has ${said(excel)}, the stand-in ${said(standIn)}.`];
}

function isNest(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** Of a list by its places, counted from 1. */
function fieldsOf(value: Json | undefined): Readonly<Record<string, Json>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = isList(value) ? value.map((item, at): [string, Json] => [`${at + 1}`, item]) : undefined;
  return entries ? Object.fromEntries(entries) : (value as Readonly<Record<string, Json>>);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function said(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
