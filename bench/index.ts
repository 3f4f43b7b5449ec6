/**
 * Speed, as ratios within one run, because a machine's own speed says nothing: `npm run bench` prints one JSON object.
 * Nothing here passes or fails; what was measured when is written down in docs/BENCH.md.
 */
import { checkToEngine, engineGrowth, engineShapes, engineToHashPass, whatIfToFull } from './engine';
import { findToRead } from './find';
import { jobToBare, roundTrips } from './job';
import { xlsxToZip } from './xlsx';

const LARGE = { visits: 100_000, authorizations: 5_000 };
const HUGE = { visits: 1_000_000, authorizations: 50_000 };

async function bench(): Promise<void> {
  const results = {
    roundTrips: await roundTrips([100, 10_000, 100_000]),
    jobToBare: await jobToBare(LARGE),
    xlsxToZip: await xlsxToZip({ rows: 100_000 }),
    findToRead: await findToRead(LARGE),
    engineToHashPass: await engineToHashPass(LARGE),
    engineToHashPassHuge: await engineToHashPass(HUGE),
    engineGrowth: await engineGrowth(HUGE, LARGE),
    engineShapes: await engineShapes(),
    whatIfToFull: await whatIfToFull(LARGE),
    checkToEngine: await checkToEngine(LARGE),
  };
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

void bench();
