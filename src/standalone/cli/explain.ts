/** What was taken for what and why, as data for `--json` and in words. */
import { placeOf, TABLES, type Candidate, type MappedTable, type Preview, type TableName } from '../../app';

export interface Explanation extends Readonly<Partial<Record<TableName, ExplainedTable>>> {
  /** Everything that looks like a table. */
  readonly candidates: readonly ExplainedCandidate[];
}

interface ExplainedCandidate extends Readonly<Record<TableName, Likeness>> {
  /** As a map says it. */
  readonly place: string;
  readonly as: Candidate['as'];
}

interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  /** Headings it would need. */
  readonly missing: readonly string[];
  readonly reasons: readonly string[];
}

interface ExplainedTable {
  readonly place: string;
  readonly fields: readonly ExplainedField[];
  /** Headings nothing was taken from. */
  readonly unused: readonly string[];
}

interface ExplainedField {
  readonly field: string;
  readonly heading: string;
  readonly confidence: string;
  readonly reasons: readonly string[];
  /** e.g. "dates as month/day/year, from 212 cells" */
  readonly how: string;
  readonly samples: readonly string[];
}

export function explainCandidates(candidates: readonly Candidate[]): Explanation {
  return {
    candidates: candidates.map(({ head, as, schedule, authorizations, payers, caregivers }) => ({
      place: placeOf(head),
      as,
      schedule: likeness(schedule),
      authorizations: likeness(authorizations),
      payers: likeness(payers),
      caregivers: likeness(caregivers),
    })),
  };
}

export function explainPreview({ understanding: { chosen, readings } }: Preview): Explanation {
  return {
    ...explainCandidates(chosen.candidates),
    ...Object.fromEntries(
      TABLES.flatMap((about) => {
        const table = chosen[about];
        return table ? [[about, explainTable(table, readings[about] ?? [])]] : [];
      }),
    ),
  };
}

type Readings = Preview['understanding']['readings']['schedule'];

function explainTable({ head, columns, assigned }: MappedTable<string>, readings: Readings): ExplainedTable {
  const used = new Set(Object.values(columns));
  return {
    place: placeOf(head),
    fields: Object.entries(columns).flatMap(([field, column]) => {
      if (column === undefined) return [];
      const { confidence = 'sure', reasons = [] } = assigned[field] ?? {};
      const { how = '', samples = [] } = readings.find((each) => each.field === field) ?? {};
      const heading = head.headings[column] ?? '';
      return [{ field, heading, confidence, reasons, how, samples: samples.map(masking(field)) }];
    }),
    unused: head.headings.filter((heading, column) => heading.trim() !== '' && !used.has(column)),
  };
}

function likeness({ score, missing, reasons }: Candidate[TableName]): Likeness {
  return { score: Math.round(score * 100) / 100, missing, reasons };
}

/** Who gets care from whom is health data, and what a program prints is kept in logs. */
function masking(field: string): (sample: string) => string {
  return /^(client|caregiver)/.test(field) ? initials : (sample) => sample;
}

/** @example initials('Ada Example') // 'A. E.' */
function initials(name: string): string {
  return Array.from(name.matchAll(/([^\s,])[^\s,]*/gu), ([, first]) => `${first ?? ''}.`).join(' ');
}

/** One line each. */
export function explanationText({ candidates, ...tables }: Explanation): readonly string[] {
  return [
    ...candidates.flatMap((each) => [
      `Looked at ${each.place}: ${VERDICTS[each.as]}.`,
      ...TABLES.filter((about) => isWorthTelling(about, each)).map(
        (about) => `  As ${about} ${likenessText(each[about])}`,
      ),
    ]),
    ...TABLES.flatMap((about) => {
      const table = tables[about];
      return table ? [`${INTRODUCED[about]} ${table.place}.`, ...fieldLines(table)] : [];
    }),
  ];
}

/** Nothing is missed where a table is not like one that may be missing. */
function isWorthTelling(about: TableName, { as }: ExplainedCandidate): boolean {
  return about === 'schedule' || about === 'authorizations' || about === as;
}

const INTRODUCED: Readonly<Record<TableName, string>> = {
  schedule: 'The schedule is',
  authorizations: 'The authorizations are',
  payers: 'The payers are',
  caregivers: 'The caregivers are',
};

const VERDICTS: Readonly<Record<Candidate['as'], string>> = {
  schedule: 'most like a schedule',
  authorizations: 'most like authorizations',
  payers: 'says how payers are billed',
  caregivers: 'says how caregivers are paid',
  neither: 'neither a schedule nor authorizations',
};

function likenessText({ score, reasons }: Likeness): string {
  return [`${Math.round(score * 100)} %.`, ...reasons].join(' ');
}

function fieldLines({ fields, unused }: ExplainedTable): readonly string[] {
  return [
    ...fields.map(({ field, heading, confidence, reasons, how, samples }) => {
      const read = how === '' ? [] : [`Read as ${how}.`];
      const shown = samples.filter((sample) => sample !== '');
      // A sample that is cut short to initials ends with a full stop of its own.
      const examples = shown.length > 0 ? [`For example ${shown.join(' and ')}.`.replace(/\.\.$/, '.')] : [];
      return [`  ${field} from "${heading}" (${confidence}).`, ...reasons, ...read, ...examples].join(' ');
    }),
    ...(unused.length > 0 ? [`  Not used: ${unused.join(', ')}.`] : []),
  ];
}
