// npm run dev: the pane over HTTPS at the address manifest.xml has, for a real Excel on this machine.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { excelCheckManifest } from './excelCheckManifest.mjs';
import { ensureDependencies, fail } from './install.mjs';

const port = 3000;
const root = fileURLToPath(new URL('..', import.meta.url));
const checkManifest = path.join(root, '.cache', 'excel-check.xml');

await ensureDependencies();
const [{ default: certificates }, { default: webpack }, { default: DevServer }, { default: configure }] =
  await Promise.all([
    import('office-addin-dev-certs'),
    import('webpack'),
    import('webpack-dev-server'),
    import('../webpack.config.js'),
  ]);

/** Asks once whether this machine may trust a certificate made for localhost; Excel refuses the pane without it. */
async function trustedCertificate() {
  try {
    return await certificates.getHttpsServerOptions();
  } catch (problem) {
    return fail(
      `Excel needs a trusted certificate for https://localhost, and none could be made: ${String(problem)}`,
    );
  }
}

/**
 * Excel on the web draws the icons into a page of Microsoft's, so they must be free to other origins; and Office replaces
 * an icon by a blank one when its answer says anything of caching.
 * @param {{ url?: string | undefined }} request
 */
const answerHeaders = ({ url }) => [
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  ...(url?.startsWith('/assets/') ? [] : [{ key: 'Cache-Control', value: 'no-store' }]),
];

await mkdir(path.dirname(checkManifest), { recursive: true });
await writeFile(checkManifest, excelCheckManifest(await readFile(path.join(root, 'manifest.xml'), 'utf8')));

const server = new DevServer(
  {
    host: 'localhost',
    port,
    server: { type: 'https', options: await trustedCertificate() },
    // The page's policy forbids every connection, so nothing can push a reload into it: press F5 in the pane instead.
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    headers: answerHeaders,
  },
  webpack(configure({ target: 'pane' }, { mode: 'development' })),
);
server.startCallback((problem) => {
  if (problem) fail(`https://localhost:${port} could not be served: ${problem.message}`);
  console.log(
    `\nThe pane is served at https://localhost:${port}/taskpane.html. In another terminal:\n  npx office-addin-debugging start manifest.xml\nFor the Excel check (docs/EXCEL-CHECK.md):\n  npx office-addin-debugging start .cache/excel-check.xml\n`,
  );
});
