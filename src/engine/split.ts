import { note, type Draft } from './figure';
import { DAY_LENGTH, type Day, type Seconds } from './quantities';
import { span } from './rounding';
import type { Visit } from './visit';

/**
 * A visit's hours on one date: all of them, or what lies on one side of midnight. Limits are counted, hours cut and
 * given piece by piece.
 */
export type Piece = Pick<
  Draft,
  'kind' | 'start' | 'scheduled' | 'actual' | 'rounded' | 'finalizedBill' | 'bill' | 'give' | 'match'
> & {
  readonly date: Day;
};

/**
 * Shares an overnight visit between its two dates: scheduled hours by the scheduled times; worked and finalized hours by
 * the actual ones, or, of a row already billed that has none, by the scheduled ones. What there is before midnight is
 * filled first, so that a break or rounding shortens the second date. Without times that pass midnight the visit is
 * not split.
 *
 * @returns two pieces, or nothing where the visit is all of one date
 */
export function splitAtMidnight(draft: Draft, visit: Visit, date: Day): readonly [Piece, Piece] | undefined {
  const planned = beforeMidnight(visit.scheduledStart, visit.scheduledEnd);
  const worked =
    beforeMidnight(visit.actualStart, visit.actualEnd) ?? (draft.actual === undefined ? planned : undefined);
  const isOver = (before: Seconds | undefined) => before !== undefined && before !== ALL;
  if (!isOver(planned) && !isOver(worked)) return undefined;
  if (planned === undefined && draft.scheduled) note(draft, { code: 'notSplit', hours: 'scheduled' });
  if (worked === undefined && draft.finalizedBill) note(draft, { code: 'notSplit', hours: 'actual' });
  const [first, second] = [pieceOf(draft, date, draft.start), pieceOf(draft, (date + 1) as Day, ZERO)];
  [first.scheduled, second.scheduled] = shared(draft.scheduled, planned);
  [first.actual, second.actual] = shared(draft.actual, worked);
  [first.rounded, second.rounded] = shared(draft.rounded, worked);
  [first.finalizedBill, second.finalizedBill] = shared(draft.finalizedBill, worked);
  first.bill = first.finalizedBill;
  second.bill = second.finalizedBill;
  return [first, second];
}

const ZERO = 0 as Seconds;

/** Of a visit that ended on its date, all of its hours are of that date, even where rounding makes them more than a day. */
const ALL = Infinity as Seconds;

/** The hours from a start to midnight where the end is on the next date; all where it is not. */
function beforeMidnight(start: Visit['actualStart'], end: Visit['actualEnd']): Seconds | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  const passes = start + span(start, end) > DAY_LENGTH;
  return passes ? ((DAY_LENGTH - start) as Seconds) : ALL;
}

function shared(
  hours: Seconds | undefined,
  before: Seconds | undefined,
): [Seconds | undefined, Seconds | undefined] {
  if (hours === undefined) return [undefined, undefined];
  const first = before === undefined ? hours : (Math.min(hours, before) as Seconds);
  return [first, (hours - first) as Seconds];
}

function pieceOf({ kind }: Draft, date: Day, start: Seconds | undefined): Piece {
  return {
    kind,
    date,
    start,
    scheduled: undefined,
    actual: undefined,
    rounded: undefined,
    finalizedBill: undefined,
    bill: undefined,
    give: ZERO,
    match: undefined,
  };
}
