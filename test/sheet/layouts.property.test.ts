import * as fc from 'fast-check';
import { figured } from './figured';
import { laidOut, laidOutPlainly, tidy, layouts } from './layouts';

function figuresOf(sheets: Parameters<typeof figured>[0]) {
  const { outcome, summary } = figured(sheets);
  const { skipped: _skipped, ...counts } = summary.counts;
  return { hours: summary.hours, counts, bill: outcome.visits.map(({ bill, pay }) => [bill, pay]) };
}

describe('a schedule and its authorizations, laid out and worded anyhow', () => {
  it('give the figures of the tidy workbook', () => {
    fc.assert(
      fc.property(tidy, layouts, (figures, chosen) => {
        expect(figuresOf(laidOut(figures, chosen))).toEqual(figuresOf(laidOutPlainly(figures)));
      }),
      // The same layouts each time, so that a run fails by what was changed.
      { numRuns: 600, seed: 20_261_122 },
    );
  });
});
