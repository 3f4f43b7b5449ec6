/** Milliseconds of one run. */
async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * The ratio of two jobs, both warm, taken in turns so that a busy machine slows both: the median of each.
 *
 * @param prepare makes what one run consumes, outside the clock
 */
export async function ratio<Job, Base>(
  runs: number,
  job: { prepare: () => Promise<Job> | Job; run: (prepared: Job) => unknown },
  base: { prepare: () => Promise<Base> | Base; run: (prepared: Base) => unknown },
): Promise<{ ratio: number; jobMs: number; baseMs: number }> {
  const jobs: number[] = [];
  const bases: number[] = [];
  for (let round = 0; round <= runs; round++) {
    const forJob = await job.prepare();
    const jobMs = await timed(() => job.run(forJob));
    const forBase = await base.prepare();
    const baseMs = await timed(() => base.run(forBase));
    // The first round only warms up.
    if (round === 0) continue;
    jobs.push(jobMs);
    bases.push(baseMs);
  }
  const [jobMs, baseMs] = [median(jobs), median(bases)];
  return { ratio: rounded(jobMs / baseMs), jobMs: Math.round(jobMs), baseMs: Math.round(baseMs) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function rounded(value: number): number {
  // Small ratios, such as a what-if's, keep three decimals.
  return value < 0.1 ? Math.round(value * 1000) / 1000 : Math.round(value * 100) / 100;
}
