import { type Rounding, seconds, type Visit } from '../../src/engine';
import { isRoundedFrom } from '../../src/engine/check/roundedFrom';
import { timeOf, visitOn } from './examples';

const minutes = (length: number) => seconds(length * 60);

/** Of all whole minutes up to two hours, those that the actual ones may be rounded to. */
function accepted(
  actual: number,
  rounding: Partial<Rounding>,
  times: Partial<Visit> = {},
): readonly number[] {
  const visit = visitOn('2026-01-05', undefined, undefined, times);
  const full = { minutes: 15, direction: 'nearest', method: 'length', ...rounding } as const;
  return Array.from({ length: 121 }, (_, minute) => minute).filter((minute) =>
    isRoundedFrom(minutes(minute), minutes(actual), visit, full),
  );
}

function times(start: string, end: string, unpaid?: number): Partial<Visit> {
  return {
    actualStart: timeOf(start),
    actualEnd: timeOf(end),
    unpaidBreak: unpaid === undefined ? undefined : minutes(unpaid),
  };
}

describe('actual minutes may be rounded', () => {
  it.each([
    ['nearest', 45, 45],
    ['nearest', 52, 45],
    ['nearest', 52.5, 60],
    ['nearest', 53, 60],
    ['nearest', 7, 0],
    ['up', 45, 45],
    ['up', 46, 60],
    ['down', 45, 45],
    ['down', 59, 45],
  ] as const)('%s: %d to %d only', (direction, actual, rounded) => {
    expect(accepted(actual, { direction })).toEqual([rounded]);
  });

  it('by their length, whatever the times', () => {
    expect(accepted(53, {}, times('9:07', '10:00'))).toEqual([60]);
  });

  it('to nothing but themselves where nothing is rounded', () => {
    expect(accepted(52, { minutes: 0 })).toEqual([52]);
  });

  it.each([
    [7, 7],
    [8, 15],
    [52, 45],
  ])('never to 0: %d to %d', (actual, rounded) => {
    expect(accepted(actual, { method: 'lengthNeverZero' })).toEqual([rounded]);
  });
});

describe('with both ends rounded, actual minutes', () => {
  const method = 'startAndEnd' as const;
  it.each<readonly [string, number, Partial<Visit>, readonly number[]]>([
    ['may be a unit less or more, but for a whole one', 53, times('9:07', '10:00'), [45, 60]],
    ['of whole units stay as they are', 30, times('9:07', '9:37'), [30]],
    ['leave out the break', 43, times('9:07', '10:00', 10), [35, 50]],
    ['are counted past midnight', 53, times('23:53', '0:46'), [45, 60]],
    ['of less than a unit may become 0', 5, times('9:07', '9:12'), [0, 15]],
    ['of less than a unit may become 0 after the break', 5, times('9:07', '9:22', 10), [0, 5]],
    ['of a whole unit after the break do not', 15, times('9:07', '9:32', 10), [5, 20]],
    [
      'are counted without a break that cannot be read',
      53,
      { ...times('9:07', '10:00'), unpaidBreak: 'unreadable' },
      [45, 60],
    ],
    ['without an end are rounded themselves', 52, { actualStart: timeOf('9:07') }, [45]],
    ['without a start are rounded themselves', 52, { actualEnd: timeOf('10:00') }, [45]],
    ['18 seconds off the times still agree with them', 53.3, times('9:07', '10:00'), [45, 60]],
    ['more than 18 seconds off the times are rounded themselves', 53.4, times('9:07', '10:00'), [60]],
  ])('%s', (_what, actual, visit, rounded) => {
    expect(accepted(actual, { method }, visit)).toEqual(rounded);
  });
});
