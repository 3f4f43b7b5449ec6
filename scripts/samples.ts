/** Makes the sample workbooks again. They are committed; a test holds that making them gives the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../src/standalone/emulator';
import { hometrakExample } from './samples/hometrakExample';
import { realisticMonth } from './samples/realisticMonth';

const folder = join(__dirname, '..', 'samples');
writeFileSync(join(folder, 'hometrak-example.xlsx'), createXlsx(hometrakExample));
writeFileSync(join(folder, 'realistic-month.xlsx'), createXlsx(realisticMonth));
