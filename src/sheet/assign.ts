import { candidatesOf, type Candidate, type Candidates } from './assignCandidates';
import { bestPairing } from './bestPairing';
import type { Row } from './cells';
import type { Requirement } from './fieldNames';
import { isFilled } from './grid';
import type { TableKind } from './fields';
import { listed } from './words';

/** What one field was taken from, how sure that is, and why. */
export interface Assigned {
  readonly column: number;
  readonly confidence: Confidence;
  /** Short sentences: what the heading says, what the values look like, what else it could have been. */
  readonly reasons: readonly string[];
  /** Other columns that would do, the best first. */
  readonly alternatives: readonly number[];
  /** Another column would do as well, and has the same heading but for a number: nothing tells which is meant. */
  readonly hasTwin?: true;
}

export type Confidence = 'sure' | 'likely' | 'unsure';

/** The columns of one region, read as one kind of table. */
export interface Assignment<Field extends string> {
  readonly columns: Readonly<Partial<Record<Field, Assigned>>>;
  /** From 0 to 1: how well the region serves as this kind. */
  readonly score: number;
  /** Headings that are missing for it to be of this kind; complete when there are none. */
  readonly missing: readonly string[];
  /** Why it scores so, in short sentences. */
  readonly reasons: readonly string[];
}

/** What one column lost or won by to be worth a sentence, and to be not sure. */
const WORTH_TELLING = 0.2;
const TOO_NEAR = 0.02;
const SURE = 0.8;
const LIKELY = 0.55;
/** Between columns that weigh the same the leftmost is taken. */
const LEFTMOST = 1e-9;

/**
 * Decides which column each field of a kind of table is taken from: each column at most one field, each field at most one
 * column, the best of all such assignments as a whole. It goes by the words of the headings, by what the values
 * look like, and by the columns beside them.
 * @param rows body rows, all or some; with none, headings alone decide
 */
export function assignColumns<Field extends string>(
  kind: TableKind<Field>,
  headings: readonly string[],
  rows: readonly Row[],
): Assignment<Field> {
  const candidates = candidatesOf(kind, headings, rows);
  const taken = takenOf(kind.fields, candidates);
  const used = new Set([...taken.values()].map(({ column }) => column));
  const columns: Partial<Record<Field, Assigned>> = {};
  for (const [field, candidate] of taken) {
    const all = candidates.get(field) ?? [];
    const others = all
      .filter(({ column }) => !used.has(column))
      .sort((a, b) => b.weight - a.weight || a.column - b.column);
    const found = assigned(candidate, others, headings, kind.readings[field].preference);
    const isTorn = hasTwin(candidate, all, headings, rows);
    columns[field] = isTorn ? { ...found, confidence: 'unsure', hasTwin: true } : found;
  }
  return { columns, ...standing(kind, taken) };
}

function takenOf<Field extends string>(
  fields: readonly Field[],
  candidates: Candidates<Field>,
): ReadonlyMap<Field, Candidate> {
  const named = fields.filter((field) => (candidates.get(field) ?? []).length > 0);
  const columns = [
    ...new Set(named.flatMap((field) => (candidates.get(field) ?? []).map(({ column }) => column))),
  ];
  const place = new Map(columns.sort((a, b) => a - b).map((column, index) => [column, index]));
  const weights = named.map((field) => {
    const row = new Array<number>(columns.length).fill(0);
    for (const { column, weight } of candidates.get(field) ?? []) {
      // Squared, so that one good match is worth more than two doubtful ones.
      row[place.get(column) ?? 0] = weight ** 2 - (place.get(column) ?? 0) * LEFTMOST;
    }
    return row;
  });
  const taken = new Map<Field, Candidate>();
  bestPairing(weights).forEach((index, row) => {
    const field = named[row];
    const column = index === undefined ? undefined : columns[index];
    const candidate = field && candidates.get(field)?.find((each) => each.column === column);
    if (field && candidate) taken.set(field, candidate);
  });
  return taken;
}

function assigned(
  candidate: Candidate,
  others: readonly Candidate[],
  headings: readonly string[],
  preference: string | undefined,
): Assigned {
  const { column, weight, named } = candidate;
  const headingAt = (index: number): string => headings[index] ?? '';
  const rivals = others.filter((other) => other.weight > weight - WORTH_TELLING);
  const near = rivals.some((other) => other.weight > weight - TOO_NEAR);
  const reasons = [headingSays(headingAt(column), named.tier)];
  for (const [written, read] of named.corrected) reasons.push(`"${written}" was read as "${read}".`);
  if (candidate.valuesSay !== undefined) reasons.push(candidate.valuesSay);
  if (rivals.length > 0) {
    reasons.push(
      `It was taken before ${listed(rivals.slice(0, 3).map((rival) => `"${headingAt(rival.column)}"`))}.`,
    );
    if (preference !== undefined) reasons.push(preference);
  }
  return {
    column,
    confidence: weight < LIKELY ? 'unsure' : weight < SURE || near ? 'likely' : 'sure',
    reasons,
    alternatives: others.map((other) => other.column),
  };
}

/** "In 1" and "In 2" are no more told apart than "In" and "In". Equal or blank columns are no doubt. */
function hasTwin(
  { column, weight }: Candidate,
  candidates: readonly Candidate[],
  headings: readonly string[],
  rows: readonly Row[],
): boolean {
  return candidates.some(
    (other) =>
      other.column !== column &&
      numberless(headings[other.column]) === numberless(headings[column]) &&
      other.weight > weight - TOO_NEAR &&
      rows.some((row) => isFilled(row[other.column]) && row[other.column] !== row[column]),
  );
}

function numberless(heading = ''): string {
  return heading.replace(/\d+/g, '').trim();
}

function headingSays(heading: string, tier: Candidate['named']['tier']): string {
  if (tier === 'headings') return `The heading "${heading}" says so.`;
  return tier === 'bare'
    ? `The heading "${heading}" does not say whose; the other columns suggest it.`
    : `The heading "${heading}" allows it, and the values show it.`;
}

/** What the fields that only this kind has add to the score together, and how many of them are plenty. */
const TELLING_ADDS = 0.3;
const PLENTY = 4;
/** The least share of dates with times that lets a start stand for the date. */
const STAMPED = 0.5;

function standing<Field extends string>(
  kind: TableKind<Field>,
  taken: ReadonlyMap<Field, Candidate>,
): Pick<Assignment<Field>, 'score' | 'missing' | 'reasons'> {
  const met = kind.required.map((requirement) => metBy(requirement, taken));
  const missing = kind.required.filter((_, index) => met[index] === 0).map(({ heading }) => heading);
  const telling = kind.telling.filter((field) => taken.has(field));
  const told = telling.reduce((sum, field) => sum + (taken.get(field)?.weight ?? 0), 0);
  const needed = met.reduce((sum, each) => sum + each, 0) / Math.max(1, met.length);
  const score = needed * (1 - TELLING_ADDS) + TELLING_ADDS * Math.min(1, told / PLENTY);
  const found = kind.required.filter((_, index) => met[index] !== 0).map(({ heading }) => heading);
  const reasons: string[] = [];
  if (found.length > 0) reasons.push(`It has ${listed(found)}.`);
  if (missing.length > 0) reasons.push(`It has nothing for ${listed(missing)}.`);
  return { score, missing, reasons };
}

/** How well a requirement is met: by the weakest field of the best way. 0 where no way is complete. */
function metBy<Field extends string>(
  { ways, orStamped = [] }: Requirement<Field>,
  taken: ReadonlyMap<Field, Candidate>,
): number {
  const byWay = ways.map((way) => Math.min(...way.map((field) => taken.get(field)?.weight ?? 0)));
  const stamped = orStamped.map((field) => {
    const candidate = taken.get(field);
    if (!candidate) return 0;
    const { stamp, zoned } = candidate.shape.share;
    return stamp - zoned >= STAMPED ? candidate.weight : 0;
  });
  return Math.max(0, ...byWay, ...stamped);
}
