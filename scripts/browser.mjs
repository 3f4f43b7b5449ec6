// The tests in a browser drive an installed Chrome, Edge or Chromium; where there is none, one is installed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runNode } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {string[]} where the three browsers usually are on this system */
function usualPlaces() {
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => folders.filter(Boolean).map((folder) => path.join(folder, program)));
  }
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    const folders = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
    return programs.flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const programs = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return programs.flatMap((program) => folders.map((folder) => `${folder}/${program}`));
}

/** @returns {Promise<string>} where playwright-core keeps the Chromium it installs; nothing may be there yet */
async function playwrightPlace() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** @returns {Promise<string | undefined>} the browser's program; CHROME_PATH goes before all */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  return [...usualPlaces(), await playwrightPlace()].find((place) => existsSync(place));
}

function isDebianAsRoot() {
  const description = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return (
    process.getuid?.() === 0 && /^ID(_LIKE)?=.*debian/m.test(description) && existsSync('/usr/bin/apt-get')
  );
}

/** Finds a browser or installs one. @returns {Promise<string | undefined>} undefined when neither worked */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== undefined || process.env['CHROME_PATH']) return found;
  if (isDebianAsRoot()) {
    console.log("No Chrome, Edge or Chromium found: installing Debian's chromium with apt-get.");
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  console.log(
    'No Chrome, Edge or Chromium found: installing Chromium with "playwright-core install chromium".',
  );
  await runNode(path.join(root, 'node_modules', 'playwright-core', 'cli.js'), ['install', 'chromium']);
  return findBrowser();
}
