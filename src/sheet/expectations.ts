import type { ColumnShape, Look } from './columnShape';
import type { ValueKind } from './fieldNames';

/** What the values of a column say about its being of a kind. */
export interface Verdict {
  /** What the sureness of the heading is multiplied by. */
  readonly factor: number;
  /** Whether the values themselves look like the kind, and not just fail to contradict it. */
  readonly seen: boolean;
  readonly reason?: string;
}

interface Expectation {
  /** e.g. "dates" */
  readonly plural: string;
  /** The share of the values that look right. */
  readonly right: (share: Readonly<Record<Look, number>>) => number;
}

const atMost = (share: number): number => Math.min(1, share);
/** Text that could be anything, as long as it is not plainly something else. */
const words = (share: Readonly<Record<Look, number>>): number =>
  atMost(Math.max(share.name, share.code, share.name + share.code - share.count));
const noQuantity = (share: Readonly<Record<Look, number>>): number =>
  atMost(Math.max(words(share), share.count));

/** A share of all of them, however it was added up. */
const ALL = 1 - 1e-9;

const EXPECTED: Readonly<Record<ValueKind, Expectation>> = {
  person: { plural: 'names or ids', right: (share) => noQuantity(share) - share.flag * (1 - share.count) },
  text: { plural: 'names or codes', right: noQuantity },
  id: { plural: 'ids', right: noQuantity },
  date: { plural: 'dates', right: (share) => atMost(share.date + 0.9 * share.stamp) },
  clock: { plural: 'times', right: (share) => atMost(share.time + share.stamp + share.fraction) },
  dateRange: { plural: 'two dates in one cell', right: (share) => share.dateRange },
  timeSpan: { plural: 'two times in one cell', right: (share) => share.timeSpan },
  hours: { plural: 'hours of a visit', right: (share) => share.hours },
  minutes: {
    plural: 'minutes of a visit',
    right: (share) => (share.minutes >= 0.4 ? share.count : share.count * 0.45),
  },
  units: { plural: 'whole numbers', right: (share) => atMost(share.number - share.date - share.stamp) },
  limit: {
    plural: 'numbers',
    right: (share) => atMost(Math.max(share.number, share.hours) - share.date - share.stamp),
  },
  flag: { plural: 'yes or no', right: (share) => share.flag },
  mark: { plural: 'yes or no', right: (share) => (share.number > 0 && share.flag < ALL ? 0 : share.flag) },
  status: {
    plural: 'words',
    right: (share) => atMost(Math.max(share.name, share.code - share.count) + share.flag * 0.2),
  },
  period: { plural: 'periods', right: (share) => share.period },
  measure: { plural: 'hours or units', right: (share) => share.measure },
  weekday: { plural: 'weekdays', right: (share) => share.weekday },
  rank: { plural: 'whole numbers', right: (share) => atMost(share.count) },
  rate: {
    plural: 'money an hour',
    right: (share) => atMost(share.money + share.number - share.date - share.stamp),
  },
  option: { plural: 'options', right: (share) => share.option },
  optionFlag: { plural: 'yes or no', right: (share) => atMost(share.flag + share.option) },
  rounding: { plural: 'ways to round', right: (share) => share.rounding },
};

const MOST = 0.8;
const HALF = 0.5;
const SOME = 0.2;
/** What a column that is blank throughout loses: enough that one of two that are named alike, the filled one is taken. */
const BLANK_LOSES = 0.15;

/** Weighs the values of a column against what the values of a kind look like. */
export function judge(shape: ColumnShape, kind: ValueKind): Verdict {
  const rows = shape.cells + shape.blank;
  if (rows === 0) return { factor: 1, seen: false };
  const filled = 1 - (BLANK_LOSES * shape.blank) / rows;
  if (shape.cells === 0) return { factor: filled, seen: false, reason: 'Its cells are blank.' };
  const { plural, right } = EXPECTED[kind];
  const share = right(shape.share);
  const alike = Math.round(share * shape.cells);
  if (share >= MOST) {
    return {
      factor: filled,
      seen: true,
      reason: `Its values look like ${plural} (${alike} of ${shape.cells}).`,
    };
  }
  const factor = share >= HALF ? 0.85 : share >= SOME ? 0.6 : 0.2;
  return {
    factor: factor * filled,
    seen: share >= HALF,
    reason: `Only ${Math.max(alike, 0)} of its ${shape.cells} values look like ${plural}.`,
  };
}
