/** A small workbook with invented data, made afresh for each test. */
import { Workbook, type Sheet, type Table } from '../../../../src/standalone/emulator';

export interface Sample {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly visits: Table;
}

/** Sheet `Visits` with a table of the same name in A1:C4, and an empty sheet `My notes`. */
export function sampleWorkbook(): Sample {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Visits');
  workbook.addSheet('My notes');
  const area = { row: 0, column: 0, rows: 4, columns: 3 };
  sheet.setValues(area, [
    ['Id', 'Client', 'Hours'],
    [1, 'Ann Example', 2.5],
    [2, 'Bo Sample', 3],
    [3, 'Cy Invented', 4],
  ]);
  return { workbook, sheet, visits: workbook.addTable(sheet, area, { name: 'Visits', hasHeaders: true }) };
}
