import * as fc from 'fast-check';
import { figured } from './figured';
import { hasRates, laidOut, laidOutPlainly, tidy, layouts } from './layouts';

function figuresOf(sheets: Parameters<typeof figured>[0]) {
  const { outcome, summary, understanding } = figured(sheets);
  const { skipped: _skipped, ...counts } = summary.counts;
  return {
    figures: { hours: summary.hours, counts, bill: outcome.visits.map(({ bill, pay }) => [bill, pay]) },
    rates: understanding.visits.map(({ billRate, payRate }) => [billRate, payRate]),
  };
}

describe('a schedule and its authorizations, laid out and worded anyhow', () => {
  it('give the figures of the tidy workbook', () => {
    fc.assert(
      fc.property(tidy, layouts, (figures, chosen) => {
        const [messy, plain] = [figuresOf(laidOut(figures, chosen)), figuresOf(laidOutPlainly(figures))];
        expect(messy.figures).toEqual(plain.figures);
        expect(messy.rates).toEqual(
          hasRates(chosen.schedule) ? plain.rates : plain.rates.map(() => [undefined, undefined]),
        );
      }),
      // The same layouts each time, so that a run fails by what was changed.
      { numRuns: 600, seed: 20_261_122 },
    );
  });
});
