/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import configure from '../../../webpack.config.js';

const root = path.join(__dirname, '../../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
/** In a Node of its own: jest does not load modules of that kind. */
const written = execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '--eval',
    `import { excelCheckManifest } from './scripts/excelCheckManifest.mjs';
     import { readFileSync } from 'node:fs';
     process.stdout.write(excelCheckManifest(readFileSync('manifest.xml', 'utf8')));`,
  ],
  { cwd: root, encoding: 'utf8' },
);
const parsed = (text: string) => new DOMParser().parseFromString(text, 'application/xml');

const entriesOf = (mode: 'production' | 'development') =>
  Object.keys(configure({ target: 'pane' }, { mode }).entry as object);

describe('the page of the Excel check', () => {
  it('is built for developers beside the pane, and does not ship', () => {
    expect(entriesOf('development')).toEqual(['taskpane', 'excel-check']);
    expect(entriesOf('production')).toEqual(['taskpane']);
  });
});

describe('its manifest', () => {
  const check = parsed(written);
  const shipped = parsed(manifest);
  const text = (document: Document, tag: string) => document.getElementsByTagName(tag)[0]?.textContent;
  const value = (document: Document, tag: string) =>
    document.getElementsByTagName(tag)[0]?.getAttribute('DefaultValue');

  it('is well formed and stands beside the add-in under an id and a name of its own', () => {
    expect(check.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(text(check, 'Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(text(check, 'Id')).not.toBe(text(shipped, 'Id'));
    expect(value(check, 'DisplayName')).toBe('Excel check');
  });

  it('opens its page, without ribbon buttons, and asks no more of Excel than the add-in', () => {
    expect(value(check, 'SourceLocation')).toBe('https://localhost:3000/excel-check.html');
    expect(check.getElementsByTagName('VersionOverrides')).toHaveLength(0);
    expect(text(check, 'Permissions')).toBe(text(shipped, 'Permissions'));
    expect(check.getElementsByTagName('Set')[0]?.getAttribute('MinVersion')).toBe(
      shipped.getElementsByTagName('Set')[0]?.getAttribute('MinVersion'),
    );
  });
});
