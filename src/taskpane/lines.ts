import { describeDate, hoursFromSeconds, type Preview } from '../app';

/** What can be said of a row at a glance. A row can be several at once: raised, and still held below what was worked. */
export const KINDS = ['problem', 'over', 'noAuthorization', 'held', 'raised', 'notWorked'] as const;
export type Kind = (typeof KINDS)[number];

/** One row of the schedule, as the list shows it. */
export interface Line {
  /** Index of the visit in the preview. */
  readonly visit: number;
  readonly client: string;
  readonly date: string;
  /** Bill hours before and after; absent where the cell stays blank. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly note: string;
  /** The gravest first. */
  readonly kinds: readonly Kind[];
}

export function linesOf({ understanding, outcome, plan }: Preview): readonly Line[] {
  const notes = plan.columns.find(({ heading }) => heading === 'Hours Note')?.after ?? [];
  return understanding.visits.map((visit, index) => {
    const result = outcome.visits[index];
    const row = understanding.visitRows[index];
    return {
      visit: index,
      client: visit.client === '' ? 'No client' : visit.client,
      date: typeof visit.date === 'number' ? describeDate(visit.date) : 'No date',
      before: result?.finalizedBill === undefined ? undefined : hoursFromSeconds(result.finalizedBill),
      after: result?.bill === undefined ? undefined : hoursFromSeconds(result.bill),
      note: row === undefined ? '' : String(notes[row] ?? ''),
      kinds: result ? KINDS.filter((kind) => is(kind, result)) : [],
    };
  });
}

function is(kind: Kind, visit: Preview['outcome']['visits'][number]): boolean {
  switch (kind) {
    case 'problem':
    case 'noAuthorization':
    case 'notWorked':
      return visit.kind === kind;
    case 'over':
      return visit.scheduledOver > 0 || visit.billedOver > 0;
    case 'raised':
      return visit.give > 0;
    case 'held':
      return visit.reasons.some(({ code }) => code === 'held');
  }
}
