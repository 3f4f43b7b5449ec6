import * as fc from 'fast-check';
import { check, maximize } from '../../src/engine';
import { type World, anyWorld, readable } from './arbitraries';

function findingsOf({ visits, authorizations, rules, terms }: World) {
  return check(visits, authorizations, rules, terms, maximize(visits, authorizations, rules, terms));
}

const forRevenue = anyWorld.chain((world) =>
  fc
    .array(fc.constantFrom(0, 18, 20.5, 25, 30), {
      minLength: world.visits.length,
      maxLength: world.visits.length,
    })
    .map((rates) =>
      readable({
        ...world,
        rules: { ...world.rules, spillover: false, objective: 'revenue' },
        visits: world.visits.map((visit, index) => ({ ...visit, billRate: rates[index] })),
      }),
    ),
);

describe('the self-check', () => {
  it.each([
    ['hours', anyWorld],
    ['revenue', forRevenue],
  ])('finds nothing in what is figured for most %s', (_objective, worlds) => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(findingsOf(world)).toEqual({ rows: [], totals: [] });
      }),
      { numRuns: Number(process.env.RUNS ?? 3000), includeErrorInReport: true },
    );
  });
});
