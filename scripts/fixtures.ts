/** Makes the workbooks of the tests again. They are committed; a test holds that making them gives the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../src/standalone/emulator';
import { WORKBOOKS } from '../test/fixtures/workbooks';

const folder = join(__dirname, '..', 'test', 'fixtures', 'workbooks');
for (const { file, workbook } of WORKBOOKS) writeFileSync(join(folder, `${file}.xlsx`), createXlsx(workbook));
