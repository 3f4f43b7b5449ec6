const MUTATING = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;

/** How often a property is tried: less in a mutation run, which tries it on thousands of changed engines. */
export function runs(count: number): number {
  return MUTATING ? Math.ceil(count / 20) : count;
}
