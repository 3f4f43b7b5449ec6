import * as fc from 'fast-check';
import {
  type Cell,
  DEFAULT_RULES,
  maximize,
  type Seconds,
  seconds,
  secondsFromHours,
  WhatIf,
} from '../../src/engine';
import { anyWorld } from './arbitraries';
import { authorized, limitOf, run, timeOf, visitOn } from './examples';
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

  describe('of 6 hours a week in place of one', () => {
    const visits = [visitOn('2026-01-05', 5, 7), visitOn('2026-01-06', 5, 7, { client: 'Bo Sample' })];
    const entry = limitOf(6, 'week');
    it.each<[string, Cell<Seconds>]>([
      ['that cannot be read', 'unreadable'],
      ['below 0', secondsFromHours(-1)],
      ['that is blank', undefined],
      ['of 0 hours', secondsFromHours(0)],
      ['of 20 hours', secondsFromHours(20)],
    ])('%s bills 6 and tells of no problem', (_what, before) => {
      const rows = [authorized([{ ...entry, hours: before }])];
      const outcome = new WhatIf(visits, rows, DEFAULT_RULES).withLimit(0, 0, secondsFromHours(6));
      expect(outcome).toEqual(run(visits, [authorized([entry])]));
      expect(outcome.visits[0]?.bill).toBe(secondsFromHours(6));
      expect(outcome.problems).toEqual([]);
    });

    it('that is blank no longer shares an authorization with a row of the same period', () => {
      const rows = [authorized([{ ...entry, hours: undefined }]), authorized([limitOf(15, 'week')])];
      const whatIf = new WhatIf(visits, rows, DEFAULT_RULES);
      const joined = [whatIf.outcome, whatIf.withLimit(0, 0, secondsFromHours(6))].map((outcome) =>
        outcome.authorizations.map((authorization) => authorization.rows),
      );
      expect(joined).toEqual([[[0, 1]], [[0], [1]]]);
    });
  });

  it('of rows that share an authorization leaves their other limits as they are', () => {
    const visits = [visitOn('2026-01-05', 3, 9), visitOn('2026-01-06', 3, 9)];
    const rowsOf = (week: number) => [authorized([limitOf(5, 'day')]), authorized([limitOf(week, 'week')])];
    const outcome = new WhatIf(visits, rowsOf(6), DEFAULT_RULES).withLimit(1, 0, secondsFromHours(8));
    expect(outcome).toEqual(run(visits, rowsOf(8)));
    expect(outcome.visits.map(({ bill = 0 }) => bill / 3600)).toEqual([5, 3]);
  });

  it('leaves what is said of visits that repeat or overlap others', () => {
    const at = { id: '17', actualStart: timeOf('8:00'), actualEnd: timeOf('10:00') };
    const visits = [visitOn('2026-01-05', 1, 2, at), visitOn('2026-01-05', 1, 2, at)];
    const rowsOf = (hours: number) => [authorized([limitOf(hours, 'week')])];
    const outcome = new WhatIf(visits, rowsOf(2), DEFAULT_RULES).withLimit(0, 0, secondsFromHours(3));
    expect(outcome).toEqual(run(visits, rowsOf(3)));
    expect(outcome.visits[1]?.reasons.slice(-2)).toEqual([
      { code: 'sameId', other: 0 },
      { code: 'overlap', other: 0 },
    ]);
  });

  it('of 0 hours leaves the visits of other authorizations as they were too', () => {
    const visits = [visitOn('2026-01-05', 5, 7), visitOn('2026-01-06', 5, 7, { client: 'Bo Sample' })];
    const whatIf = new WhatIf(visits, [authorized([limitOf(0, 'week')])], DEFAULT_RULES);
    expect(whatIf.withLimit(0, 0, secondsFromHours(6)).visits[1]).toBe(whatIf.outcome.visits[1]);
  });

  it('that is not on the sheet is a mistake of the caller', () => {
    const whatIf = new WhatIf([], [authorized([limitOf(5, 'week')])], DEFAULT_RULES);
    expect(() => whatIf.withLimit(1, 0, seconds(0))).toThrow(new RangeError('nothing at 1'));
    expect(() => whatIf.withLimit(0, 2, seconds(0))).toThrow(new RangeError('nothing at 2'));
  });
});
