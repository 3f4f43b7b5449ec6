/** The whole way of exports of many kinds over real office.js: previewed, written, and read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RULES, preview, write } from '../../src/app';
import { OWN_COLUMNS } from '../../src/sheet';
import type { Area } from '../../src/standalone/emulator';
import { WORKBOOKS } from '../fixtures/workbooks';
import { valueOf } from '../support/results';
import { useSessions } from '../support/sessions';

const openInOffice = useSessions();

describe.each(WORKBOOKS)('$manner', ({ file, hours }) => {
  it('is previewed, written beside its own columns, and the same when run again', async () => {
    const path = join(__dirname, '..', 'fixtures', 'workbooks', `${file}.xlsx`);
    const { workbook } = await openInOffice(new Uint8Array(readFileSync(path)));
    const seen = valueOf(await preview(DEFAULT_RULES));
    expect(seen.summary.hours).toMatchObject({
      scheduled: hours.scheduled,
      finalizedBill: hours.finalized,
      maximizedBill: hours.maximized,
    });

    const { head } = seen.plan;
    const before = workbook.sheetNamed(head.sheet)?.values(inputsOf(head));
    valueOf(await write(seen));

    const first = head.column + head.headings.length;
    const cells = (row: number, rows: number, column: number, columns: number) =>
      workbook.sheetNamed(head.sheet)?.values({ row, column, rows, columns });
    expect(cells(head.row, 1, first, OWN_COLUMNS.length)).toEqual([[...OWN_COLUMNS]]);
    expect(cells(head.row + 1, head.rowCount, first, 1)).toEqual(hours.bill.map((bill) => [bill]));
    expect(workbook.sheetNamed(head.sheet)?.values(inputsOf(head))).toEqual(before);

    const again = valueOf(await preview(DEFAULT_RULES));
    expect(again.summary).toEqual(seen.summary);
    expect(again.plan.widenBy).toBe(0);
    expect(again.plan.columns.map(({ after }) => after)).toEqual(seen.plan.columns.map(({ after }) => after));
  });
});

/** The headings and the rows as they were exported. */
function inputsOf(head: {
  row: number;
  column: number;
  rowCount: number;
  headings: readonly string[];
}): Area {
  return { row: head.row, column: head.column, rows: head.rowCount + 1, columns: head.headings.length };
}
