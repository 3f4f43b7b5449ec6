import { day, seconds } from '../../src/engine';

describe('a quantity', () => {
  it('is a whole number', () => {
    expect(seconds(-900)).toBe(-900);
    expect(day(46_027)).toBe(46_027);
  });

  it.each([1.5, NaN, Infinity])('is never %d, which is a mistake of the caller', (count) => {
    expect(() => seconds(count)).toThrow(new RangeError(`not a whole number of seconds: ${count}`));
    expect(() => day(count)).toThrow(new RangeError(`not a whole day: ${count}`));
  });
});
