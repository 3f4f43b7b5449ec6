import * as fc from 'fast-check';
import { DEFAULT_RULES, maximize, secondsFromHours, seconds, WhatIf } from '../../src/engine';
import { anyWorld } from './arbitraries';
import { authorized, limitOf, run, visitOn } from './examples';
import { runs } from '../support/runs';

const anyRulesMore = fc.record({
  overnight: fc.constantFrom('startDate' as const, 'splitAtMidnight' as const),
  spillover: fc.boolean(),
  prorate: fc.boolean(),
});

describe('another limit', () => {
  it('gives what maximizing the changed sheet gives', () => {
    let [worlds, asked] = [0, 0];
    fc.assert(
      fc.property(anyWorld, anyRulesMore, fc.nat(), fc.nat(100), (world, more, pick, quarters) => {
        const { visits, authorizations } = world;
        const rules = { ...world.rules, ...more };
        const limits = authorizations.flatMap(({ limits }, row) =>
          limits.map((_, limit) => ({ row, limit })),
        );
        const picked = limits[pick % Math.max(1, limits.length)];
        worlds++;
        if (!picked) return;
        asked++;
        const hours = seconds(quarters * 900);
        const changed = authorizations.map((row, index) =>
          index !== picked.row
            ? row
            : {
                ...row,
                limits: row.limits.map((limit, at) => (at === picked.limit ? { ...limit, hours } : limit)),
              },
        );
        const whatIf = new WhatIf(visits, authorizations, rules);
        expect(whatIf.outcome).toEqual(maximize(visits, authorizations, rules));
        expect(whatIf.withLimit(picked.row, picked.limit, hours)).toEqual(maximize(visits, changed, rules));
        // Asking changes nothing.
        expect(whatIf.outcome).toEqual(maximize(visits, authorizations, rules));
      }),
      { numRuns: runs(400) },
    );
    expect(asked / worlds).toBeGreaterThan(0.5);
  });

  it('leaves the visits of other authorizations as they were, object by object', () => {
    const other = { client: 'Bo Sample' };
    const visits = [visitOn('2026-01-05', 5, 7), visitOn('2026-01-06', 5, 7, other)];
    const limitsOf = (hours: number) => [
      authorized([limitOf(hours, 'week')]),
      authorized([limitOf(5, 'week')], other),
    ];
    const whatIf = new WhatIf(visits, limitsOf(5), DEFAULT_RULES);
    const outcome = whatIf.withLimit(0, 0, secondsFromHours(6));
    expect(outcome).toEqual(run(visits, limitsOf(6)));
    expect(outcome.visits[0]).not.toEqual(whatIf.outcome.visits[0]);
    expect(outcome.visits[1]).toBe(whatIf.outcome.visits[1]);
  });
});
