// npm test: everything that can be checked without Excel, in one command. Each step prints its own output; the summary
// and the count of tests come last. A failed check that is no jest test counts as one failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, fail } from './install.mjs';
import { runNode } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, '.cache', 'test');
const modules = path.join(root, 'node_modules');

/** @typedef {{ name: string, seconds: number, ok: boolean, passed: number, failed: number }} Result */

/** @type {Result[]} */
const results = [];

/** @param {string} name @param {() => Promise<{ ok: boolean, passed?: number, failed?: number }>} check */
async function step(name, check) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const { ok, passed = 0, failed = ok ? 0 : 1 } = await check();
  const seconds = (performance.now() - started) / 1000;
  results.push({ name, seconds, ok, passed, failed });
  console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s`);
}

/** @param {string} name a package @param {string} command one of its programs */
function program(name, command) {
  const manifest = path.join(modules, name, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** @param {string} script @param {string[]} args */
const succeeds = async (script, ...args) => ({ ok: (await runNode(script, args)) === 0 });

/** @param {string} config @param {string[]} args */
async function jest(config, ...args) {
  const report = path.join(reports, `${path.basename(config, '.cjs')}.json`);
  rmSync(report, { force: true });
  const code = await runNode(program('jest', 'jest'), [
    '-c',
    config,
    '--json',
    `--outputFile=${report}`,
    ...args,
  ]);
  if (!existsSync(report)) return { ok: false };
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites,
  } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = numFailedTests + numRuntimeErrorTestSuites;
  return { ok: code === 0, passed, failed: code === 0 ? failures : Math.max(1, failures) };
}

const started = performance.now();
process.chdir(root);
await ensureDependencies();
mkdirSync(reports, { recursive: true });

const { ensureBrowser } = await import('./browser.mjs');
const browser = await ensureBrowser();
if (browser === undefined) {
  fail(
    process.env['CHROME_PATH']
      ? `CHROME_PATH says ${process.env['CHROME_PATH']}, but there is no such program.`
      : 'The tests need a browser and none could be installed. Install Chrome, Edge or Chromium, or set CHROME_PATH.',
  );
}
process.env['CHROME_PATH'] = browser;
console.log(`Browser: ${browser}`);

const tsc = program('typescript', 'tsc');
await step('types', () => succeeds(tsc, '-p', 'tsconfig.json'));
await step('types of the pure rooms', () => succeeds(tsc, '-p', 'tsconfig.engine.json'));
await step('lint', () => succeeds(program('eslint', 'eslint'), '.', '--max-warnings', '0'));
await step('format', () => succeeds(program('prettier', 'prettier'), '--check', '--log-level', 'warn', '.'));
await step('tests', () => jest('jest.config.cjs', '--maxWorkers=100%'));
await step('tests in a browser', () => jest('jest.e2e.config.cjs'));

/** @param {'passed' | 'failed'} key */
const sum = (key) => results.reduce((total, result) => total + result[key], 0);

console.log(`\nIn ${((performance.now() - started) / 60_000).toFixed(1)} minutes:`);
for (const { name, seconds, ok } of results) {
  console.log(`  ${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
