// Builds the workbench and serves it to this machine only, together with Microsoft's office.js, which is read from
// node_modules and never copied: its licence allows it for development and tests.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = path.join(root, '.cache', 'workbench');
const officeJs = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function buildWorkbench() {
  await bundle({ target: 'workbench', mode: 'production' });
}

/** @param {string} address the path part of a request @returns {string | undefined} a file inside one of the two folders */
function fileFor(address) {
  const wanted = decodeURIComponent(address);
  const [folder, rest] = wanted.startsWith('/office/')
    ? [officeJs, wanted.slice('/office'.length)]
    : [built, wanted];
  const file = path.join(folder, rest === '/' ? 'index.html' : rest);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

/** @param {string} address */
async function existingFileFor(address) {
  try {
    const file = fileFor(address);
    return file !== undefined && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {number} port 0 for any free one
 * @returns {Promise<{ address: string, server: import('node:http').Server }>} rejects with the code EADDRINUSE or EACCES
 */
export function serveWorkbench(port) {
  const server = createServer(async (request, response) => {
    const file = await existingFileFor(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve({ address: `http://localhost:${boundPort}/`, server });
    });
  });
}
