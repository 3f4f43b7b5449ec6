import { DEFAULT_RULES } from '../src/engine';
import { readSheets, type WorkbookReading } from '../src/excel';
import { choose, findRegions, understand, type TableHead } from '../src/sheet';
import { Host, type Workbook } from '../src/standalone/emulator';
import { startOffice } from '../src/standalone/emulator/node';
import { ratio } from './measure';
import { benchWorkbook, manySheets, millionBlankCells, type Size } from './workload';

/** Finding the two tables among plain cells and understanding them ÷ reading the same cells through Office.js. */
export async function findToRead(size: Size) {
  return {
    large: await ofOne(benchWorkbook({ ...size, plain: true })),
    manySheets: await ofOne(manySheets()),
    millionBlankCells: await ofOne(millionBlankCells()),
  };
}

async function ofOne(workbook: Workbook) {
  await startOffice(new Host(workbook));
  const reading = await read();
  return ratio(
    5,
    { prepare: () => reading, run: findAndUnderstand },
    { prepare: () => undefined, run: read },
  );
}

async function read(): Promise<WorkbookReading> {
  const result = await readSheets('visible', []);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function findAndUnderstand({ sheets, date1904 }: WorkbookReading): void {
  const regions = findRegions(sheets, date1904);
  const chosen = choose(regions);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const rowsOf = ({ id }: TableHead) => regions.find(({ head }) => head.id === id)?.rows ?? [];
  understand(chosen.value, rowsOf, DEFAULT_RULES);
}
