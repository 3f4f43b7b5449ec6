// npm start: the workbench in a browser on this machine, no Excel needed.
import { parseArgs } from 'node:util';
import { ensureDependencies, fail } from './install.mjs';

const defaultPort = '3100';

function wantedPort() {
  const text = readPort() ?? process.env['PORT'] ?? defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  return fail(`"${text}" is not a port. Give a number from 1 to 65535: npm start -- --port 3200`);
}

function readPort() {
  try {
    return parseArgs({ options: { port: { type: 'string' } } }).values.port;
  } catch {
    return fail('npm start takes one option, the port: npm start -- --port 3200');
  }
}

/** @param {unknown} problem @param {number} port */
function explain(problem, port) {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  const remedy = 'Choose another: npm start -- --port 3200';
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${remedy}`;
  if (code === 'EACCES') return `This system does not let you use port ${port}. ${remedy}`;
  return problem instanceof Error ? problem.message : String(problem);
}

const port = wantedPort();
await ensureDependencies();
const { buildWorkbench, serveWorkbench } = await import('./workbench.mjs');
try {
  // The port first: a taken one should be told at once, not after the build.
  const { address } = await serveWorkbench(port);
  console.log('Building the workbench...');
  await buildWorkbench();
  console.log(`\nThe workbench is ready:  ${address}\n\nPress Ctrl+C to stop.`);
} catch (problem) {
  fail(explain(problem, port));
}
