import * as fc from 'fast-check';
import { DEFAULT_RULES, type Rounding, seconds, type Seconds } from '../../src/engine';
import { roundTo, roundWorked, span } from '../../src/engine/rounding';

const { rounding: standard } = DEFAULT_RULES.billing;
const minutes = (count: number): Seconds => seconds(Math.round(count * 60));
const inMinutes = (length: Seconds): number => length / 60;
/** @example at('8:07') */
function at(time: string): Seconds {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return minutes(hour * 60 + minute);
}
function rounding(more: Partial<Rounding>): Rounding {
  return { ...standard, ...more };
}

describe('rounding to 15 minutes', () => {
  it.each([
    [0, 0, 0, 0],
    [1, 0, 15, 0],
    [7, 0, 15, 0],
    [7.5, 15, 15, 0],
    [8, 15, 15, 0],
    [15, 15, 15, 15],
    [16, 15, 30, 15],
    [22, 15, 30, 15],
    [23, 30, 30, 15],
    [367, 360, 375, 360],
    [368, 375, 375, 360],
  ])('makes %f minutes %i to the nearest, %i up and %i down', (length, nearest, up, down) => {
    const rounded = (direction: Rounding['direction']) =>
      inMinutes(roundTo(minutes(length), rounding({ direction })));
    expect([rounded('nearest'), rounded('up'), rounded('down')]).toEqual([nearest, up, down]);
  });
});

describe('rounding', () => {
  it('to 0 minutes changes nothing', () => {
    for (const direction of ['nearest', 'up', 'down'] as const) {
      expect(roundTo(seconds(12_345), rounding({ minutes: 0, direction }))).toBe(12_345);
    }
  });

  it('gives a multiple that is less than one unit away, on the side that was asked for', () => {
    const lengths = fc.integer({ min: 0, max: 86_400 }).map(seconds);
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 60 }), (length, unit) => {
        const up = roundTo(length, rounding({ minutes: unit, direction: 'up' }));
        const down = roundTo(length, rounding({ minutes: unit, direction: 'down' }));
        const nearest = roundTo(length, rounding({ minutes: unit }));
        for (const rounded of [up, down, nearest]) expect(rounded % (unit * 60)).toBe(0);
        expect(length - down).toBeGreaterThanOrEqual(0);
        expect(length - down).toBeLessThan(unit * 60);
        expect(up - length).toBeGreaterThanOrEqual(0);
        expect(up - length).toBeLessThan(unit * 60);
        expect(nearest).toBe(up - length <= length - down ? up : down);
      }),
    );
  });
});

describe('a visit rounded by its length', () => {
  const short = { length: minutes(5), unpaidBreak: seconds(0) };

  it('can become 0', () => {
    expect(roundWorked(short, standard)).toEqual({ hours: 0 });
  });

  it('keeps what was worked instead of 0, where asked to', () => {
    const never = rounding({ method: 'lengthNeverZero' });
    expect(roundWorked(short, never)).toEqual({ hours: minutes(5) });
    expect(roundWorked({ ...short, length: minutes(8) }, never)).toEqual({ hours: minutes(15) });
    expect(roundWorked({ ...short, length: seconds(0) }, never)).toEqual({ hours: 0 });
  });
});

describe('a visit rounded by start and end', () => {
  /** @returns the hours and, where it was rounded by its length all the same, why */
  function rounded(
    start: string,
    end: string,
    more: { pause?: number; length?: number } & Partial<Rounding> = {},
  ) {
    const { pause = 0, length, ...rules } = more;
    const times = { start: at(start), end: at(end) };
    const worked = length ?? inMinutes(span(times.start, times.end)) - pause;
    const { hours, byLength } = roundWorked(
      { ...times, length: minutes(worked), unpaidBreak: minutes(pause) },
      rounding({ method: 'startAndEnd', ...rules }),
    );
    return byLength ? [inMinutes(hours), byLength] : inMinutes(hours);
  }

  it.each([
    ['8:07', '12:08', 'nearest', 255],
    ['8:08', '12:07', 'nearest', 225],
    ['8:01', '12:01', 'up', 240],
    ['8:14', '12:01', 'up', 240],
    ['8:14', '12:14', 'down', 240],
  ] as const)('%s to %s, %s, is %i minutes', (start, end, direction, expected) => {
    expect(rounded(start, end, { direction })).toBe(expected);
  });

  it('runs past midnight', () => {
    expect(rounded('22:07', '6:08')).toBe(495);
    expect(rounded('23:55', '0:05')).toBe(0);
  });

  it('takes the unpaid break off afterwards, unrounded, and never goes below 0', () => {
    expect(rounded('8:07', '12:08', { pause: 20 })).toBe(235);
    expect(rounded('8:08', '8:22', { pause: 10 })).toBe(0);
  });

  it('has no length where start and end are the same', () => {
    expect(rounded('8:05', '8:05')).toBe(0);
  });

  it('falls back to the length, and says so, without both times', () => {
    const method = rounding({ method: 'startAndEnd' });
    const length = minutes(128);
    for (const times of [{}, { start: at('8:00') }, { end: at('12:00') }]) {
      expect(roundWorked({ length, unpaidBreak: seconds(0), ...times }, method)).toEqual({
        hours: minutes(135),
        byLength: 'noTimes',
      });
    }
  });

  it('falls back to the length, and says so, where typed hours disagree with the times', () => {
    expect(rounded('8:07', '12:08', { length: 180 })).toEqual([180, 'hoursDisagree']);
    // 4.02 hours are 4:01:12; the times say 4:01.
    expect(rounded('8:07', '12:08', { length: 241.2 })).toBe(255);
    // 18 seconds are what a hundredth of an hour can hide; one more is not.
    expect(rounded('8:07', '12:08', { length: 241.3 })).toBe(255);
    expect(rounded('8:07', '12:08', { length: 241 + 19 / 60 })).toEqual([240, 'hoursDisagree']);
  });
});

it('an end before its start is on the next day', () => {
  expect(span(at('22:00'), at('6:30'))).toBe(at('8:30'));
  expect(span(at('8:00'), at('8:00'))).toBe(0);
});
