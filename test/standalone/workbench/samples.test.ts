import { readFileSync } from 'node:fs';
import { hometrakExample } from '../../../scripts/samples/hometrakExample';
import { realisticMonth } from '../../../scripts/samples/realisticMonth';
import { authorizationHeadings, scheduleHeadings } from '../../../scripts/samples/tableRows';
import { createXlsx, readXlsx } from '../../../src/standalone/emulator';

const bytesOf = (name: string) => new Uint8Array(readFileSync(`samples/${name}`));

describe.each([
  ['hometrak-example.xlsx', hometrakExample, 3, 1],
  ['realistic-month.xlsx', realisticMonth, 400, 17],
])('the sample %s', (name, description, visits, authorizations) => {
  it('is what its maker makes, byte for byte', () => {
    expect(Buffer.from(createXlsx(description)).equals(bytesOf(name))).toBe(true);
  });

  it('opens with both tables in place', () => {
    const workbook = readXlsx(bytesOf(name));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Schedule', 'Authorizations', 'Read me']);
    const [schedule, limits] = workbook.tables;
    expect(schedule?.columns.map((column) => column.name)).toEqual(scheduleHeadings);
    expect(limits?.columns.map((column) => column.name)).toEqual(authorizationHeadings);
    expect(schedule?.bodyArea.rows).toBe(visits);
    expect(limits?.bodyArea.rows).toBe(authorizations);
  });

  it('holds real dates and times, not texts that look like them', () => {
    const { sheets, styles } = readXlsx(bytesOf(name));
    const [schedule] = sheets;
    expect([5, 6].map((column) => schedule?.kind(1, column))).toEqual(['Double', 'Double']);
    const formats = [5, 6].map((column) => styles.numberFormat(schedule?.styleIndex(1, column) ?? 0));
    expect(formats).toEqual(['m/d/yyyy', 'h:mm AM/PM']);
  });
});

describe('the realistic month', () => {
  it('has what real months have', () => {
    const workbook = readXlsx(bytesOf('realistic-month.xlsx'));
    const [schedule, limits] = workbook.tables.map((table) => table.sheet.values(table.bodyArea));
    const statuses = new Set(schedule?.map((row) => row[11]));
    expect([...statuses].sort()).toEqual([
      'Billed',
      'Cancelled',
      'Completed',
      'Missed',
      'Scheduled',
      'Unplanned',
    ]);
    const periods = new Set(limits?.map((row) => row[7]));
    expect([...periods].sort()).toEqual(['', 'Authorization', 'Day', 'Month', 'Quarter', 'Visit', 'Week']);
    expect(new Set(schedule?.map((row) => row[2])).size).toBe(2);
    expect(
      schedule?.filter((row) => typeof row[8] === 'string' && row[8] !== '').map((row) => row[8]),
    ).toEqual(['six', '4.50']);
  });
});
