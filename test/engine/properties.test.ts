import * as fc from 'fast-check';
import { type Outcome, maximize } from '../../src/engine';
import { type World, anyWorld } from './arbitraries';
import { figuresOf } from './naive/figures';
import { naive } from './naive/naive';

function run({ visits, authorizations, rules }: World): Outcome {
  return maximize(visits, authorizations, rules);
}

function check(property: fc.IPropertyWithHooks<[World]>, numRuns: number): void {
  fc.assert(property, { numRuns, includeErrorInReport: true });
}

it('gives the same figures as the naive implementation', () => {
  check(
    fc.property(anyWorld, (world) => {
      const { visits, authorizations, rules } = world;
      expect(figuresOf(run(world))).toEqual(naive(visits, authorizations, rules));
    }),
    5000,
  );
});
