/**
 * Hours are held as whole seconds and dates as whole days, so that quarter hours, minutes and hundredths
 * of an hour are exact and nothing depends on a clock, a locale or a time zone. The brands keep the two
 * from being mixed up, or mistaken for hours.
 */
declare const unit: unique symbol;

/** A whole number of seconds: a length of time, or a time of day counted from midnight. */
export type Seconds = number & { readonly [unit]: 'seconds' };

/** A whole day in Excel's 1900 serial numbering: 45292 is 2024-01-01. */
export type Day = number & { readonly [unit]: 'day' };

/** A whole number of cents, or of whatever a hundredth of the sheet's currency is called. */
export type Cents = number & { readonly [unit]: 'cents' };

export const HOUR = 3600 as Seconds;
export const DAY_LENGTH = 86_400 as Seconds;

/** Names a whole number as seconds. Throws on a fraction: that is a bug in the caller, never a clerk's input. */
export function seconds(count: number): Seconds {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of seconds: ${count}`);
  return count as Seconds;
}

/** Names a whole number as a day serial. Throws on a fraction. */
export function day(serial: number): Day {
  if (!Number.isInteger(serial)) throw new RangeError(`not a whole day: ${serial}`);
  return serial as Day;
}

/**
 * @param hours hours as a sheet holds them, e.g. 7.75
 * @returns the nearest whole second
 * @example secondsFromHours(7.75) // 27900
 */
export function secondsFromHours(hours: number): Seconds {
  return Math.round(hours * HOUR) as Seconds;
}

/**
 * @returns hours for a sheet, rounded to 4 decimals
 * @example hoursFromSeconds(seconds(1200)) // 0.3333
 */
export function hoursFromSeconds(length: Seconds): number {
  return Math.round((length / HOUR) * 10_000) / 10_000;
}
