// npm run build -- --url https://host/path: everything to put on a web server, and the manifest to give to Excel.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies, fail } from './install.mjs';
import { hostingAddress, shippedManifest } from './shippedManifest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function readOptions() {
  try {
    return parseArgs({ options: { url: { type: 'string' }, out: { type: 'string', default: 'dist' } } })
      .values;
  } catch {
    return fail(
      'npm run build takes --url, the address the add-in will be hosted at, and --out, another folder than dist.',
    );
  }
}

const options = readOptions();
const hosting = hostingAddress(options.url);
if (!hosting.ok) fail(hosting.problem);
await ensureDependencies();

const { bundle } = await import('./bundle.mjs');
const output = path.resolve(root, options.out);
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const manifest = await readFile(path.join(root, 'manifest.xml'), 'utf8');
try {
  await bundle({ target: 'pane', mode: 'production', output });
} catch (problem) {
  fail(problem instanceof Error ? problem.message : String(problem));
}
await writeFile(path.join(output, 'manifest.xml'), shippedManifest(manifest, { url: hosting.url, version }));
console.log(
  `Version ${version} is in ${path.relative(root, output) || '.'}. Put that folder at ${hosting.url}/ and give its manifest.xml to Excel (docs/DEPLOY.md).`,
);
