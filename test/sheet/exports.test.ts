/** What a person would take for what in exports of many kinds, and the hours they would expect. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingLabels, type MappedTable } from '../../src/sheet';
import { cellAddress, createXlsx, readXlsx } from '../../src/standalone/emulator';
import { WORKBOOKS, type Reading } from '../fixtures/workbooks';
import { figured, formatsIn, sheetsOf } from './figured';

function readingOf<Field extends string>({ head, columns }: MappedTable<Field>): Reading<Field> {
  const labels = headingLabels(head);
  const taken: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(columns) as Field[]) {
    const column = columns[field];
    if (column !== undefined) taken[field] = labels[column] ?? '';
  }
  return { at: [head.sheet, cellAddress(head.row, head.column)], columns: taken };
}

describe.each(WORKBOOKS)('$manner', (workbookCase) => {
  const { file, workbook, schedule, authorizations, payers, caregivers, hours } = workbookCase;
  const path = join(__dirname, '..', 'fixtures', 'workbooks', `${file}.xlsx`);

  it('is the committed file, byte for byte', () => {
    expect(Buffer.from(createXlsx(workbook)).equals(readFileSync(path))).toBe(true);
  });

  const opened = readXlsx(new Uint8Array(readFileSync(path)));
  const { understanding, outcome, plan, summary } = figured(
    sheetsOf(opened),
    workbook.date1904,
    formatsIn(opened),
  );

  it('has its columns taken as a person would', () => {
    expect(readingOf(understanding.chosen.schedule)).toEqual(schedule);
    expect(readingOf(understanding.chosen.authorizations)).toEqual(authorizations);
    expect(understanding.chosen.payers && readingOf(understanding.chosen.payers)).toEqual(payers);
    expect(understanding.chosen.caregivers && readingOf(understanding.chosen.caregivers)).toEqual(caregivers);
  });

  it('gives the hours a person would expect', () => {
    const bill = plan.columns.find(({ heading }) => heading === 'Max Bill Hours')?.after;
    expect({
      bill,
      scheduled: summary.hours.scheduled,
      finalized: summary.hours.finalizedBill,
      maximized: summary.hours.maximizedBill,
    }).toEqual(hours);
    expect(summary.counts).toMatchObject({ problems: 0, notAuthorized: 0 });
    expect(outcome.visits.length).toBeGreaterThan(0);
  });
});
