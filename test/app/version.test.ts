import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VERSION } from '../../src/app';

it('the version told in a report is that of the package', () => {
  const file = path.join(__dirname, '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});
