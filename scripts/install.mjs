// Makes one command enough on a fresh clone: installs the dependencies when they are missing or not those of
// package-lock.json. Uses only Node's own modules, since it runs before there are others.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** npm leaves in node_modules a lock file of what it installed; an optional package may rightly be absent there. */
export function dependenciesAreCurrent() {
  const installed = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(lockedPackages(path.join(root, 'package-lock.json')))
    .filter(([folder, entry]) => folder !== '' && !entry.optional)
    .every(([folder, entry]) => installed[folder]?.version === entry.version);
}

/** npm started us and says where it is; a script run by node directly finds npm beside node. */
function npmScript() {
  const besideNode = [
    path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return [process.env['npm_execpath'] ?? '', ...besideNode].find(
    (file) => /npm-cli\.js$/.test(file) && existsSync(file),
  );
}

/** Ends the process with one line when that cannot be done. */
export async function ensureDependencies() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    fail(`This project needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`);
  }
  if (dependenciesAreCurrent()) return;
  const npm = npmScript();
  if (npm === undefined)
    fail('The dependencies are not installed. Run "npm ci" once, then this command again.');
  console.log('Installing the dependencies (npm ci); this takes a minute or two the first time.');
  // No package here needs its install script: esbuild and swc come with ready programs for each system.
  const code = await runNode(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) fail('npm could not install the dependencies; its message is above.');
}

/** @param {string} message @returns {never} */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
