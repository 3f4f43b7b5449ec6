/** What happens where somebody changes the sheet between looking, checking, writing and reading back. */
import { DEFAULT_RULES, preview, write, type Step } from '../../src/app';
import {
  changeRows,
  sortTable,
  type CellInput,
  type Sheet,
  type Table,
  type Workbook,
} from '../../src/standalone/emulator';
import { deleteSheet } from '../../src/standalone/emulator/sheets';
import { useOffice } from '../support/office';
import { problemOf, valueOf } from '../support/results';
import { snapshotOf } from '../support/snapshot';
import { homeTrakXlsx, MONDAY } from '../support/workbooks';

const open = useOffice(() => homeTrakXlsx());

function table(name = 'Visits'): Table {
  const found = open().workbook.tableNamed(name);
  if (!found) throw new Error(`there is no table ${name}`);
  return found;
}

/** Types into a cell of a table. @param row of the body, counted from 0; -1 is the heading */
function type(heading: string, row: number, value: CellInput, name?: string): void {
  const { sheet, area, columns } = table(name);
  const column = area.column + columns.findIndex((each) => each.name === heading);
  sheet.setValues({ row: area.row + 1 + row, column, rows: 1, columns: 1 }, [[value]]);
}

const scheduleSheet = (): Sheet => table().sheet;

/** Previews, lets `meanwhile` happen, and writes; fails where a refusal changed anything. */
async function refusalAfter(meanwhile: (workbook: Workbook) => void) {
  const shown = valueOf(await preview(DEFAULT_RULES));
  meanwhile(open().workbook);
  const before = snapshotOf(open().workbook);
  const problem = problemOf(await write(shown));
  expect(snapshotOf(open().workbook)).toEqual(before);
  return problem;
}

/** Writes, and lets `meanwhile` happen as the given step begins. */
async function resultOf(step: Step, meanwhile: () => void) {
  const shown = valueOf(await preview(DEFAULT_RULES));
  return write(shown, (reached, done) => {
    if (reached === step && done === 0) meanwhile();
  });
}

describe('between preview and write', () => {
  it('a change of which no event told (#728, #1110, #1760, #3888) is refused and named', async () => {
    const problem = await refusalAfter(() => {
      type('Actual Hours', 1, 9);
    });
    expect(problem).toEqual({
      code: 'changedSince',
      message:
        'Row 3 of the table "Visits" on sheet "Schedule" changed since the preview, so nothing was written. Preview again.',
      sheet: 'Schedule',
      row: 3,
      column: 'Actual Hours',
      value: '9',
    });
  });

  it('so is one of the authorizations', async () => {
    const problem = await refusalAfter(() => {
      type('Max Hours', 0, 20, 'Authorizations');
    });
    expect(problem).toMatchObject({
      code: 'changedSince',
      sheet: 'Limits',
      row: 2,
      column: 'Max Hours',
      value: '20',
    });
  });

  it('so is a sort', async () => {
    const problem = await refusalAfter(() => {
      const { sheet, bodyArea } = table();
      sheet.setValues(bodyArea, sheet.values(bodyArea).reverse());
    });
    expect(problem).toMatchObject({ code: 'changedSince', row: 2 });
    expect(problem.message).toContain('Rows 2, 4 of the table "Visits"');
  });

  it('so is another heading over a column that was read', async () => {
    const problem = await refusalAfter(() => {
      type('Actual Hours', -1, 'Worked');
    });
    expect(problem).toMatchObject({ code: 'changedSince', row: 1, column: 'Actual Hours', value: 'Worked' });
  });

  it('a change of any other cell is no matter', async () => {
    const shown = valueOf(await preview(DEFAULT_RULES));
    type('Remarks', 0, 'called again');
    type('Remarks', -1, 'What was said');
    scheduleSheet().setValues({ row: 20, column: 0, rows: 1, columns: 1 }, [['elsewhere']]);
    expect(await write(shown)).toMatchObject({ ok: true });
  });

  it.each<[string, () => void]>([
    ['has a row more', () => table().resize({ ...table().area, rows: 5 })],
    ['has a column more', () => table().resize({ ...table().area, columns: 7 })],
  ])('a table that %s is refused', async (_what, meanwhile) => {
    expect(await refusalAfter(meanwhile)).toMatchObject({ code: 'tableMoved', sheet: 'Schedule' });
  });

  it('a table that is gone is refused', async () => {
    const problem = await refusalAfter(() => {
      scheduleSheet().tables.splice(0, 1);
    });
    expect(problem.message).toContain('is gone or has another name');
  });

  it('a cell of our own columns that was edited by hand is refused, and not lost', async () => {
    valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
    const problem = await refusalAfter(() => {
      type('Max Bill Hours', 2, 5.5);
    });
    expect(problem).toMatchObject({ code: 'changedSince', row: 4, column: 'Max Bill Hours', value: '5.5' });
  });

  it('a column of ours that got another heading is refused: it may be the clerk’s now', async () => {
    valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
    const problem = await refusalAfter(() => {
      type('Billed Over', -1, 'Checked by');
    });
    expect(problem).toMatchObject({
      code: 'changedSince',
      row: 1,
      column: 'Billed Over',
      value: 'Checked by',
    });
  });
});

describe('between check and write', () => {
  it.each<[string, () => void, object]>([
    [
      'an edit of a cell that figures were taken from',
      () => type('Actual Hours', 0, 8),
      { row: 2, value: '8' },
    ],
    [
      'an edit of the authorizations',
      () => type('Period', 0, 'Month', 'Authorizations'),
      { sheet: 'Limits' },
    ],
  ])('%s is found by reading back', async (_what, meanwhile, place) => {
    const problem = problemOf(await resultOf('writing', meanwhile));
    expect(problem).toMatchObject({ code: 'changedMeanwhile', ...place });
    expect(problem.message).toContain('may not belong to their rows. Finish writing');
  });

  it('rows that come in are found by reading back', async () => {
    const problem = problemOf(
      await resultOf('writing', () => {
        scheduleSheet().setValues({ row: 4, column: 0, rows: 2, columns: 3 }, [
          ['Ada Example', 'Cara Invented', MONDAY],
          ['Ada Example', 'Cara Invented', MONDAY],
        ]);
        table().resize({ ...table().area, rows: 6 });
      }),
    );
    expect(problem).toMatchObject({ code: 'tableMoved' });
  });

  it('a protection is refused by Excel, in words, and nothing but a note of it is written', async () => {
    const before = snapshotOf(open().workbook);
    const problem = problemOf(
      await resultOf('writing', () => {
        scheduleSheet().load({ protection: {} });
      }),
    );
    expect(problem.message).toContain('protected or read-only');
    scheduleSheet().load({ protection: undefined });
    open().workbook.deleteSetting('AuthorizedHours.unfinished');
    expect(snapshotOf(open().workbook)).toEqual(before);
  });
});

describe('between write and reading back', () => {
  it('a figure of ours that was edited is found', async () => {
    const problem = problemOf(
      await resultOf('readingBack', () => {
        type('Max Bill Hours', 1, 7);
      }),
    );
    expect(problem).toEqual({
      code: 'changedMeanwhile',
      message:
        'Row 3 of the table "Visits" on sheet "Schedule" changed while the columns were being written, so they may not belong to their rows. Finish writing, which figures them anew, or take them back, before you use them.',
      sheet: 'Schedule',
      row: 3,
      column: 'Max Bill Hours',
      value: '7',
    });
  });

  it('a sort of the table is found', async () => {
    const problem = problemOf(
      await resultOf('readingBack', () => {
        const { sheet, bodyArea } = table();
        sheet.setValues(bodyArea, sheet.values(bodyArea).reverse());
      }),
    );
    expect(problem).toMatchObject({ code: 'changedMeanwhile', row: 2 });
  });

  it('a remark that was edited is no matter', async () => {
    expect(
      await resultOf('readingBack', () => {
        type('Remarks', 1, 'called again');
      }),
    ).toMatchObject({ ok: true });
  });
});

/** What somebody else does to a workbook that several edit. */
const INSERTED = [
  'inserts a row',
  () => done(changeRows(scheduleSheet(), { kind: 'insert', row: 2, count: 1 })),
] as const;
const DELETED = [
  'deletes a row',
  () => done(changeRows(scheduleSheet(), { kind: 'delete', row: 2, count: 1 })),
] as const;
const SORTED = ['sorts the rows', () => done(sortTable(table(), 'Date', 'descending'))] as const;
const RENAMED = ['renames a heading', () => type('Actual Hours', -1, 'Worked')] as const;
const SHEET_DELETED = ['deletes the sheet', () => done(deleteSheet(scheduleSheet()))] as const;

function done({ ok }: { readonly ok: boolean }): void {
  expect(ok).toBe(true);
}

describe('a co-author who, between preview and write,', () => {
  it.each([
    [
      ...INSERTED,
      'The table "Visits" on sheet "Schedule" has been moved, or rows or columns were added or removed, since it was looked at. Preview again.',
    ],
    [
      ...DELETED,
      'The table "Visits" on sheet "Schedule" has been moved, or rows or columns were added or removed, since it was looked at. Preview again.',
    ],
    [
      ...SORTED,
      'Rows 2, 4 of the table "Visits" on sheet "Schedule" changed since the preview, so nothing was written. Preview again.',
    ],
    [
      ...RENAMED,
      'Row 1 of the table "Visits" on sheet "Schedule" changed since the preview, so nothing was written. Preview again.',
    ],
    [
      ...SHEET_DELETED,
      'A table or sheet that was there a moment ago is gone or has another name. Preview again.',
    ],
  ])(
    '%s is noticed, nothing is written, and the sentence says what to do',
    async (_what, meanwhile, sentence) => {
      const problem = await refusalAfter(meanwhile);
      expect(problem.message).toBe(sentence);
    },
  );
});

describe('a co-author who, between check and write,', () => {
  it.each([
    [
      ...INSERTED,
      'The table "Visits" on sheet "Schedule" has been moved, or rows or columns were added or removed, since it was looked at. Preview again. The hours have been written, but not checked: finish writing, or take them back, before you use them.',
    ],
    [
      ...DELETED,
      'The table "Visits" on sheet "Schedule" has been moved, or rows or columns were added or removed, since it was looked at. Preview again. The hours have been written, but not checked: finish writing, or take them back, before you use them.',
    ],
    [
      ...SORTED,
      'Rows 2, 4 of the table "Visits" on sheet "Schedule" changed while the columns were being written, so they may not belong to their rows. Finish writing, which figures them anew, or take them back, before you use them.',
    ],
    [
      ...RENAMED,
      'Row 1 of the table "Visits" on sheet "Schedule" changed while the columns were being written, so they may not belong to their rows. Finish writing, which figures them anew, or take them back, before you use them.',
    ],
    [
      ...SHEET_DELETED,
      'A table or sheet that was there a moment ago is gone or has another name. Preview again.',
    ],
  ])(
    '%s is noticed by reading back, and the sentence says what to do',
    async (_what, meanwhile, sentence) => {
      const problem = problemOf(await resultOf('writing', meanwhile));
      expect(problem.message).toBe(sentence);
    },
  );
});
