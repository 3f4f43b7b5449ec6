import type { Candidate, Choice, TableHead } from '../../app';
import { chosenHeading } from './choices';
import { FIELDS, FIELD_WORDS, type About, type Field } from './fieldWords';
import { isNeeded, worthLookingFor } from './needs';

/** How far a heading can be relied on; the last three of the person's own doing, or of nobody's. */
export type Trust = 'sure' | 'likely' | 'unsure' | 'chosen' | 'needed' | 'notFound';

export interface FieldView {
  readonly field: Field;
  readonly words: string;
  /** The heading it is taken from; absent for none. */
  readonly heading: string | undefined;
  readonly trust: Trust;
  /** Why, in short sentences. */
  readonly reasons: readonly string[];
  /** Other headings that would do, the best first. */
  readonly alternatives: readonly string[];
  /** How its values were read, and two of them; absent where nothing was read yet. */
  readonly how: string | undefined;
  readonly samples: readonly string[];
}

export interface HeadingView {
  readonly heading: string;
  /** The field that is taken from it. */
  readonly takenBy: string | undefined;
}

/** One of the tables, as far as it is known. */
export interface TableView {
  readonly about: About;
  readonly head: TableHead;
  /** What was found, decided, or is worth looking for. */
  readonly fields: readonly FieldView[];
  /** What else the add-in can read. */
  readonly others: readonly FieldView[];
  readonly headings: readonly HeadingView[];
}

type Assigned = NonNullable<Candidate['schedule']['columns']['client']>;

/** What a view of a table is made of. */
export interface TableKnown {
  readonly head: TableHead;
  readonly assigned: Readonly<Partial<Record<Field, Assigned>>>;
  /** Headings the table lacks. */
  readonly missing: readonly string[];
  /** How each column was read, once it was. */
  readonly readings: readonly ColumnRead[];
}

interface ColumnRead {
  readonly column: number;
  readonly how: string;
  readonly samples: readonly string[];
}

/** @param choice what the person decided, perhaps only just: what was read may not know of it yet */
export function tableView(about: About, known: TableKnown, choice: Choice): TableView {
  const all = FIELDS[about].map((field) => fieldView(about, field, known, choice));
  const found = new Set(all.filter(({ heading }) => heading !== undefined).map(({ field }) => field));
  const wanted = worthLookingFor(about, (field) => found.has(field));
  const shown = ({ field, trust }: FieldView): boolean =>
    found.has(field) || trust === 'chosen' || trust === 'needed' || wanted.has(field);
  return {
    about,
    head: known.head,
    fields: all.filter(shown),
    others: all.filter((view) => !shown(view)),
    headings: headingViews(known.head, all),
  };
}

function fieldView(
  about: About,
  field: Field,
  { head, assigned, missing, readings }: TableKnown,
  choice: Choice,
): FieldView {
  const at = assigned[field];
  const found = at && head.headings[at.column];
  const decided = chosenHeading(choice, about, field);
  // A heading just given to another field is still here in what was read.
  const heading =
    decided === undefined
      ? isGivenAway(found, about, field, choice)
        ? undefined
        : found
      : (decided ?? undefined);
  const reading = heading === found ? readings.find(({ column }) => column === at?.column) : undefined;
  return {
    field,
    words: FIELD_WORDS[field],
    heading,
    trust: trustIn(),
    reasons: decided === undefined ? (at?.reasons ?? []) : [],
    alternatives: (at?.alternatives ?? []).flatMap((column) => head.headings[column] ?? []),
    how: reading && sentence(reading.how),
    samples: reading?.samples ?? [],
  };

  function trustIn(): Trust {
    if (heading === undefined && isNeeded(field, missing)) return 'needed';
    if (decided !== undefined) return 'chosen';
    return heading === undefined || !at ? 'notFound' : at.confidence;
  }
}

function isGivenAway(heading: string | undefined, about: About, field: Field, choice: Choice): boolean {
  return (
    heading !== undefined &&
    FIELDS[about].some((other) => other !== field && chosenHeading(choice, about, other) === heading)
  );
}

function headingViews({ headings }: TableHead, fields: readonly FieldView[]): readonly HeadingView[] {
  const takers = new Map(
    fields.flatMap(({ heading, words }) => (heading === undefined ? [] : [[heading, words] as const])),
  );
  const named = [...new Set(headings)].filter((heading) => heading.trim() !== '');
  return named.map((heading) => ({ heading, takenBy: takers.get(heading) }));
}

/** Whether a person should look at this. */
export function asksForALook({ trust }: FieldView): boolean {
  return trust === 'unsure' || trust === 'needed';
}

/** How many columns a person should look at. */
export function toCheck(tables: readonly (TableView | undefined)[]): number {
  return tables.flatMap((table) => table?.fields ?? []).filter(asksForALook).length;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
