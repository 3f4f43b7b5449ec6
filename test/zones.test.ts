import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

const ROOT = path.join(__dirname, '..');
const TSX = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const Digest = v.object({
  locale: v.string(),
  minutesWest: v.number(),
  worlds: v.string(),
  cases: v.string(),
  workbooks: v.string(),
});

/** What a computer set to the zone and the locale makes of the same visits and workbooks. */
async function digestIn(zone: string, locale: string) {
  const language = `${locale.replace('-', '_')}.UTF-8`;
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  const script = path.join(__dirname, 'support', 'digest.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [TSX, script], { cwd: ROOT, env });
  return v.parse(Digest, JSON.parse(stdout));
}

// Half hours off, a day ahead, and summer time on either side of Greenwich.
const MINUTES_WEST = {
  UTC: 0,
  'America/New_York': 300,
  'Asia/Kolkata': -330,
  'Pacific/Kiritimati': -840,
  'America/St_Johns': 210,
};
const LOCALES = ['en-US', 'de-DE'];

it('figures, notes and readings are the same in every time zone and language', async () => {
  const found: v.InferOutput<typeof Digest>[] = [];
  for (const zone of Object.keys(MINUTES_WEST)) {
    const both = await Promise.all(LOCALES.map((locale) => digestIn(zone, locale)));
    found.push(...both);
  }
  const [first] = found;
  const settings = Object.values(MINUTES_WEST).flatMap((minutesWest) =>
    LOCALES.map((locale) => ({ minutesWest, locale })),
  );
  expect(found).toEqual(settings.map((setting) => ({ ...first, ...setting })));
});
