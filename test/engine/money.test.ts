import { HIGHEST_RATE, secondsFromHours } from '../../src/engine';
import { knownRate, moneyFor } from '../../src/engine/money';

describe('a rate', () => {
  it.each([0.0001, 25.15, HIGHEST_RATE])('of %d is counted with', (rate) => {
    expect(knownRate(rate)).toBe(rate);
  });

  it.each([undefined, 'unreadable' as const, 0, -20, HIGHEST_RATE + 0.01, Infinity, NaN])(
    'of %p is none',
    (rate) => {
      expect(knownRate(rate)).toBeUndefined();
    },
  );
});

describe('money for hours', () => {
  it.each([
    [0.1, 25.05, 251],
    [0.25, 4.02, 101],
    [0.25, 4.0196, 100],
    [24, HIGHEST_RATE, 2_400_000_000],
    [24, HIGHEST_RATE - 0.0001, 2_400_000_000],
    [24, HIGHEST_RATE - 0.0003, 2_399_999_999],
    [0, 25, 0],
  ])('%d h at %d an hour are %d cents, half a cent up', (hours, rate, cents) => {
    expect(moneyFor(secondsFromHours(hours), rate)).toBe(cents);
  });
});
