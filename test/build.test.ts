import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'authorized-hours-'));
const shipped = path.join(folder, 'shipped');
const workbench = path.join(folder, 'workbench');
const address = 'https://addins.example.com/hours';

const script = (name: string) => path.join(root, 'scripts', name);
const read = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8');

beforeAll(() => {
  execFileSync(process.execPath, [script('build.mjs'), '--url', `${address}/`, '--out', shipped]);
  execFileSync(process.execPath, [path.join(__dirname, 'support', 'buildWorkbench.mjs'), workbench]);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

const withoutScripts = (page: string) => page.replace(/\s*<script\b[^>]*><\/script>/g, '');
const scriptsOf = (page: string) =>
  [...page.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g)].map(([, source]) => source);

describe('the folder that ships', () => {
  it('holds the page, its one script, the icons, the help page and the manifest, and nothing else', () => {
    const files = readdirSync(shipped, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(shipped, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .map((file) => file.replace(/\.[0-9a-f]{12}\./, '.<hash>.'));
    const icons = ['icon', 'maximize'].flatMap((name) =>
      [16, 32, 64, 80, 128].map((size) => `assets/${name}-${size}.png`),
    );
    expect(files.toSorted()).toEqual(
      [
        ...icons,
        'assets/support.html',
        'manifest.xml',
        'taskpane.<hash>.js',
        'taskpane.<hash>.js.LICENSE.txt',
        'taskpane.<hash>.js.map',
        'taskpane.html',
      ].toSorted(),
    );
  });

  it('has a manifest with the same id, the version of the package and only the address it was built for', () => {
    const shippedManifest = read(shipped, 'manifest.xml');
    const { version } = JSON.parse(read(root, 'package.json')) as { version: string };
    const id = /<Id>.*<\/Id>/.exec(read(root, 'manifest.xml'))?.[0];
    expect(shippedManifest).toContain(id);
    expect(shippedManifest).toContain(`<Version>${version}.0</Version>`);
    expect(shippedManifest).not.toContain('localhost');
    const addresses = [...shippedManifest.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(
      ([, value]) => value,
    );
    expect(addresses).toContain(`${address}/taskpane.html?view=maximize`);
    expect(addresses.filter((value) => !value?.startsWith(`${address}/`))).toEqual([]);
  });

  it('has no file of the standalone rooms in the pane, and no copy of office.js', () => {
    const [map = ''] = readdirSync(shipped).filter((file) => file.endsWith('.js.map'));
    const { sources } = JSON.parse(read(shipped, map)) as { sources: string[] };
    expect(sources).toEqual(expect.arrayContaining([expect.stringContaining('src/taskpane/index.tsx')]));
    expect(sources.filter((source) => /src\/standalone|@microsoft\/office-js/.test(source))).toEqual([]);
  });
});

describe('the pane page', () => {
  it('differs between shipping and the workbench only in its script lines', () => {
    const page = withoutScripts(read(shipped, 'taskpane.html'));
    expect(withoutScripts(read(workbench, 'taskpane.html'))).toBe(page);
    expect(page).toContain('<div id="root">');
    expect(page).not.toContain('<script');
  });

  it('loads office.js from Microsoft where it ships, and the stand-in for Excel first in the workbench', () => {
    expect(scriptsOf(read(shipped, 'taskpane.html'))).toEqual([
      'https://officeapis.public.onecdn.static.microsoft/1/office.js',
      expect.stringMatching(/^taskpane\.[0-9a-f]{12}\.js$/),
    ]);
    expect(scriptsOf(read(workbench, 'taskpane.html'))).toEqual([
      'pane-host.js',
      'office/office.js',
      expect.stringMatching(/^taskpane\.[0-9a-f]{12}\.js$/),
    ]);
  });

  it('runs the very same code in both', () => {
    const [script = ''] = readdirSync(shipped).filter((file) => /^taskpane.*\.js$/.test(file));
    expect(read(workbench, script)).toBe(read(shipped, script));
  });

  it('closes every connection but to the workbook', () => {
    expect(read(shipped, 'taskpane.html')).toContain(`connect-src 'none'`);
  });
});

describe('the build command', () => {
  it.each([
    ['no address', [], 'needs the address'],
    ['something that is no address', ['--url', 'addins'], '"addins" is not an address'],
    ['an address without https', ['--url', 'http://addins.example.com'], 'is not https'],
    ['an address with a query', ['--url', 'https://addins.example.com/?a=1'], 'must be a plain folder'],
    ['an unknown option', ['--address', 'https://addins.example.com'], 'takes --url'],
  ])('refuses %s in one line', (_case, options, message) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [script('build.mjs'), ...options], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(message)]);
  });
});
