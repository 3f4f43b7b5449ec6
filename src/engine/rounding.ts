import type { Seconds } from './quantities';
import { DAY_LENGTH } from './quantities';
import type { Rounding } from './rules';

/**
 * To a multiple of `minutes`; a half goes up, so that with 15 minutes, 7 minutes go down and 8 up. With
 * `minutes` 0 nothing changes.
 */
export function roundTo(length: Seconds, { minutes, direction }: Rounding): Seconds {
  if (minutes === 0) return length;
  const unit = minutes * 60;
  switch (direction) {
    case 'nearest':
      return (Math.floor((length + unit / 2) / unit) * unit) as Seconds;
    case 'up':
      return (Math.ceil(length / unit) * unit) as Seconds;
    case 'down':
      return (Math.floor(length / unit) * unit) as Seconds;
  }
}

/** The worked time of one visit, as far as it is known. */
export interface WorkedTime {
  /** Unpaid break taken off. */
  readonly length: Seconds;
  readonly start?: Seconds | undefined;
  readonly end?: Seconds | undefined;
  readonly unpaidBreak: Seconds;
}

/** Hours typed to a hundredth differ from their times by up to half of that, 18 seconds, without disagreeing. */
const HUNDREDTH_OF_AN_HOUR_HALVED = 18;

export interface Rounded {
  readonly hours: Seconds;
  /** Why rounding start and end, though asked for, was not possible. */
  readonly byLength?: 'noTimes' | 'hoursDisagree';
}

export function roundWorked(worked: WorkedTime, rounding: Rounding): Rounded {
  switch (rounding.method) {
    case 'length':
      return { hours: roundTo(worked.length, rounding) };
    case 'lengthNeverZero': {
      const hours = roundTo(worked.length, rounding);
      return { hours: hours === 0 ? worked.length : hours };
    }
    case 'startAndEnd':
      // Ends that are not rounded must not bring back the seconds that typed hours leave out.
      return rounding.minutes === 0 ? { hours: worked.length } : roundEnds(worked, rounding);
  }
}

function roundEnds({ length, start, end, unpaidBreak }: WorkedTime, rounding: Rounding): Rounded {
  if (start === undefined || end === undefined) {
    return { hours: roundTo(length, rounding), byLength: 'noTimes' };
  }
  if (Math.abs(span(start, end) - unpaidBreak - length) > HUNDREDTH_OF_AN_HOUR_HALVED) {
    return { hours: roundTo(length, rounding), byLength: 'hoursDisagree' };
  }
  const first = roundTo(start, rounding);
  const last = roundTo((start + span(start, end)) as Seconds, rounding);
  return { hours: Math.max(0, last - first - unpaidBreak) as Seconds };
}

/** From a start to an end time of day; an end before its start is on the next day. */
export function span(start: Seconds, end: Seconds): Seconds {
  return (end < start ? end - start + DAY_LENGTH : end - start) as Seconds;
}
