import { unzipSync, zipSync } from 'fflate';
import { createXlsx, readXlsx, writeXlsx, type Workbook } from '../src/standalone/emulator';
import { ratio } from './measure';
import { SCHEDULE_HEADINGS, visitRow } from './workload';

/** Loading a workbook, writing two of its columns and saving it ÷ unzipping and zipping its parts with fflate alone. */
export function xlsxToZip({ rows }: { rows: number }) {
  const bytes = createXlsx({
    sheets: [
      {
        name: 'Schedule',
        rows: [
          [...SCHEDULE_HEADINGS, 'Max Bill Hours', 'Max Pay Hours'],
          ...Array.from({ length: rows }, (_, row) => [...visitRow(row, rows, rows / 20), 0.5, 0.5]),
        ],
      },
    ],
  });
  return ratio(
    5,
    { prepare: () => bytes, run: loadWriteSave },
    { prepare: () => bytes, run: (zipped) => zipSync(unzipSync(zipped)) },
  );
}

function loadWriteSave(bytes: Uint8Array): Uint8Array {
  const workbook = readXlsx(bytes);
  writeTwoColumns(workbook);
  return writeXlsx(workbook);
}

function writeTwoColumns(workbook: Workbook): void {
  const sheet = workbook.activeSheet;
  const rows = (sheet.usedArea()?.rows ?? 0) - 1;
  const values = Array.from({ length: rows }, (_, row) => [(row % 40) / 4, (row % 32) / 4]);
  sheet.setValues({ row: 1, column: SCHEDULE_HEADINGS.length, rows, columns: 2 }, values);
}
