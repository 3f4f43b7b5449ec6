import { HOUR, type Cents, type Seconds } from './quantities';
import type { Cell } from './visit';

/** Rates are held to a hundredth of a cent. */
const RATE_UNITS = 10_000;

/** The most an hour may cost: beyond it a number is no rate, and money would not be exact. */
export const HIGHEST_RATE = 1_000_000;

/** The rate to count with, money an hour; one that is blank, unreadable, not above 0 or beyond {@link HIGHEST_RATE} is none. */
export function knownRate(rate: Cell<number>): number | undefined {
  return typeof rate === 'number' && rate > 0 && rate <= HIGHEST_RATE ? rate : undefined;
}

/**
 * What one line of an invoice comes to: hours times rate, rounded to a whole cent, half a cent up. Figured in whole
 * numbers, so that 0.1 h at 25.05 is what a clerk gets by hand.
 *
 * @param rate money an hour, at most {@link HIGHEST_RATE}
 */
export function moneyFor(length: Seconds, rate: number): Cents {
  const unitsPerCent = (RATE_UNITS / 100) * HOUR;
  const rounded = length * Math.round(rate * RATE_UNITS) + unitsPerCent / 2;
  return ((rounded - (rounded % unitsPerCent)) / unitsPerCent) as Cents;
}
