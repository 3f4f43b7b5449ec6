import { placeOf, type Candidate, type Choice, type Preview, type Question } from '../../app';
import type { Asking } from '../state';
import type { About, Field } from './fieldWords';
import { asksForALook, tableView, type TableView } from './tableView';

/** Everything the *Columns* view shows. */
export interface ColumnsView {
  readonly tables: Readonly<Record<About, TableView | undefined>>;
  readonly candidates: readonly Candidate[];
  readonly question: Question | undefined;
  /** Fields without which there can be no preview. */
  readonly asked: Readonly<Record<About, ReadonlySet<Field>>>;
}

const NOTHING_ASKED = ofEach((): ReadonlySet<Field> => new Set());

function ofEach<T>(make: (about: About) => T): Readonly<Record<About, T>> {
  return {
    schedule: make('schedule'),
    authorizations: make('authorizations'),
    payers: make('payers'),
    caregivers: make('caregivers'),
  };
}

/** What was taken for a preview. */
export function columnsOfPreview({ understanding }: Preview, choice: Choice): ColumnsView {
  const { chosen, readings } = understanding;
  const table = (about: About): TableView | undefined => {
    const taken = chosen[about];
    if (!taken) return undefined;
    const { head, assigned } = taken;
    return tableView(about, { head, assigned, missing: [], readings: readings[about] ?? [] }, choice);
  };
  return {
    tables: ofEach(table),
    candidates: chosen.candidates,
    question: undefined,
    asked: NOTHING_ASKED,
  };
}

/**
 * What is known so far, where something has to be answered before there can be a preview.
 * @param choice with answers that are perhaps still being tried: what is asked stays the same meanwhile
 */
export function columnsOfAsking(asking: Asking, choice: Choice): ColumnsView {
  const { candidates, question, request } = asking;
  const tableWith = (about: About, answers: Choice): TableView | undefined => {
    const open = question?.about === about && question.candidates.length > 1;
    const candidate = standIn(candidates, about, answers, open);
    if (!candidate) return undefined;
    const { columns, missing } = candidate[about];
    return tableView(about, { head: candidate.head, assigned: columns, missing, readings: [] }, answers);
  };
  const asked = (about: About): ReadonlySet<Field> => {
    const fields = tableWith(about, request.choice ?? {})?.fields ?? [];
    return new Set(fields.filter(asksForALook).map(({ field }) => field));
  };
  return {
    tables: ofEach((about) => tableWith(about, choice)),
    candidates,
    question,
    asked: ofEach(asked),
  };
}

/** The candidate that was chosen, else the one that is most like it; none where just that is the question, or was chosen. */
function standIn(
  candidates: readonly Candidate[],
  about: About,
  choice: Choice,
  open: boolean,
): Candidate | undefined {
  const place = choice[about]?.place;
  if (place === null) return undefined;
  const chosen = candidates.find(({ head }) => placeOf(head) === place);
  return chosen ?? (open ? undefined : bestFirst(candidates, about).find((each) => each.as === about));
}

/** The likeliest first. */
export function bestFirst(candidates: readonly Candidate[], about: About): readonly Candidate[] {
  return [...candidates].sort((a, b) => b[about].score - a[about].score);
}
