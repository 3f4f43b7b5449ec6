import { DEFAULT_RULES, preview, remove, takeBack, write, type Undo } from '../../src/app';
import {
  changeRows,
  createXlsx,
  type CellInput,
  type NewWorkbook,
  type Workbook,
} from '../../src/standalone/emulator';
import { WORKBOOKS } from '../fixtures/workbooks';
import { problemOf, valueOf } from '../support/results';
import { snapshotOf } from '../support/snapshot';
import { useSessions } from '../support/sessions';
import {
  AUTHORIZATION_ROWS,
  homeTrak,
  homeTrakVisits,
  SCHEDULE_HEADINGS,
  sheetOf,
  type Rows,
} from '../support/workbooks';
import { placesOf, told, withOwnColumns } from './breaking';
import { visits } from './homeTrakRun';

const openInOffice = useSessions();

async function written(): Promise<Undo> {
  const writing = await write(await previewed());
  if (!writing.undo) throw new Error('nothing was written');
  return writing.undo;
}

function type(workbook: Workbook, heading: string, row: number, value: CellInput): void {
  const { sheet, area, columns } = visits(workbook);
  const column = area.column + columns.findIndex(({ name }) => name === heading);
  sheet.setValues({ row: area.row + 1 + row, column, rows: 1, columns: 1 }, [[value]]);
}

const previewed = async () => valueOf(await preview(DEFAULT_RULES));

describe('taking back', () => {
  it.each(WORKBOOKS.map((each) => [each.manner, each.workbook]))(
    'leaves nothing in the workbook of %s',
    async (_manner, description) => {
      const { workbook } = await openInOffice(createXlsx(description));
      const before = told(workbook);
      valueOf(await takeBack(await written()));
      expect(told(workbook)).toEqual(before);
    },
  );

  it.each<[string, NewWorkbook]>([
    ['columns that were added', homeTrak()],
    [
      'columns that were added where cells have a fill',
      homeTrak({ beside: [{ at: 'G2', rows: [[{ fill: '#FFFF00' }]] }] }),
    ],
    ['columns that stood there', withOwnColumns()],
  ])(
    'leaves nothing of %s, as Excel’s own undo may not know of it (#3141, #3788)',
    async (_what, description) => {
      const { workbook } = await openInOffice(createXlsx(description));
      const before = told(workbook);
      const undo = await written();
      expect(told(workbook)).not.toEqual(before);
      valueOf(await takeBack(undo));
      expect(told(workbook)).toEqual(before);
    },
  );

  it('leaves the clerk’s own conditional formats where they stand, beside the table too', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const areas = [{ row: 0, column: 0, rows: 10, columns: 20 }];
    visits(workbook).sheet.addConditionalFormat({
      areas,
      formula: '=$E2>$D2',
      stopIfTrue: false,
      format: { fillColor: '#CCFFCC' },
    });
    valueOf(await takeBack(await written()));
    expect(visits(workbook).sheet.conditionalFormats.map((each) => each.areas)).toEqual([areas]);
  });

  it.each<[string, number, number, CellInput]>([
    ['a date typed as text, which Excel would read US style (#1559, #5317),', 2, 10, '1/5/2026'],
    ['an id with its leading zeros', 1, 7, '007'],
    ['an id of more than 15 digits', 3, 10, '12345678901234567890'],
    ['a text with an apostrophe before it, which is a part of it (#6687),', 1, 10, "'+1.00 h"],
    ['a text as long as a cell can hold', 1, 10, 'x'.repeat(32_767)],
  ])('brings back %s as the text it was', async (_what, row, column, text) => {
    const { workbook } = await openInOffice(createXlsx(withOwnColumns()));
    const { sheet } = visits(workbook);
    sheet.setValues({ row, column, rows: 1, columns: 1 }, [[text]]);
    const undo = await written();
    valueOf(await takeBack(undo));
    expect([sheet.kind(row, column), sheet.value(row, column)]).toEqual(['String', text]);
  });

  it('brings back a formula that somebody had put into our column', async () => {
    const { workbook } = await openInOffice(createXlsx(withOwnColumns()));
    const { sheet } = visits(workbook);
    sheet.setFormula(1, 6, '=D2*2');
    const undo = await written();
    expect(sheet.formula(1, 6)).toBeUndefined();
    valueOf(await takeBack(undo));
    expect(sheet.formula(1, 6)).toBe('=D2*2');
  });

  it('brings back what an earlier run wrote, with its conditional formats', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await written();
    const once = told(workbook);
    type(workbook, 'Actual Hours', 1, 6);
    const changed = told(workbook);
    const undo = await written();
    expect(valueOf(await takeBack(undo))).toEqual({ columnsRemoved: 0, columnsRestored: 5 });
    expect(told(workbook)).toEqual(changed);
    type(workbook, 'Actual Hours', 1, 7);
    expect(told(workbook)).toEqual(once);
  });
});

describe('a sheet that was given another name since', () => {
  it.each<[string, NewWorkbook]>([
    ['columns that were added', homeTrak()],
    ['columns that stood there', withOwnColumns()],
  ])('does not keep %s from being taken back', async (_what, description) => {
    const { workbook } = await openInOffice(createXlsx(description));
    const before = told(workbook);
    const undo = await written();
    const { sheet } = visits(workbook);
    sheet.name = 'May';
    valueOf(await takeBack(undo));
    sheet.name = 'Schedule';
    expect(told(workbook)).toEqual(before);
  });
});

describe('a plain range', () => {
  /** HomeTrak's example in plain cells, with columns of ours or without. */
  const plain = (rows: Rows): NewWorkbook => ({
    sheets: [
      sheetOf('Schedule', [{ at: 'A1', rows }]),
      sheetOf('Limits', [{ at: 'A1', rows: AUTHORIZATION_ROWS }]),
    ],
  });
  const ADDED = plain([SCHEDULE_HEADINGS, ...homeTrakVisits()]);
  const STOOD = plain([
    [...SCHEDULE_HEADINGS, 'Max Bill Hours'],
    ...homeTrakVisits().map((row, index) => [...row, index]),
  ]);

  it.each<[string, 'insert' | 'delete', number, NewWorkbook]>([
    ['into which a row was inserted, with columns that were added,', 'insert', 2, ADDED],
    ['into which a row was inserted, with a column that stood there,', 'insert', 2, STOOD],
    ['whose last row was deleted, with a column that stood there,', 'delete', 3, STOOD],
  ])('%s is not taken back in part, but written again', async (_what, kind, row, description) => {
    const { workbook } = await openInOffice(createXlsx(description));
    const undo = await written();
    const sheet = workbook.sheetNamed('Schedule');
    if (!sheet) throw new Error('the schedule is gone');
    changeRows(sheet, { kind, row, count: 1 });
    const line = { column: 0, rows: 1, columns: SCHEDULE_HEADINGS.length };
    if (kind === 'insert') sheet.setValues({ ...line, row }, sheet.values({ ...line, row: row - 1 }));
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBack(undo)).code).toBe('movedSince');
    expect(snapshotOf(workbook)).toEqual(before);
    await written();
    expect(valueOf(await remove(DEFAULT_RULES, undefined)).columns).toBe(5);
    expect(sheet.values({ row: 0, column: 6, rows: 6, columns: 5 }).flat().join('')).toBe('');
  });

  it('under which a row was added is taken back', async () => {
    const { workbook } = await openInOffice(createXlsx(ADDED));
    const undo = await written();
    const sheet = workbook.sheetNamed('Schedule');
    sheet?.setValues({ row: 4, column: 0, rows: 1, columns: 2 }, [['Ada Example', 'Cara Invented']]);
    valueOf(await takeBack(undo));
    expect(sheet?.values({ row: 0, column: 6, rows: 5, columns: 5 }).flat().join('')).toBe('');
  });
});

describe('a total under a column that goes', () => {
  it('stays, as somebody typed it, and all else is taken back', async () => {
    const total = ['Total', null, null, 15, 17, null];
    const rows = [SCHEDULE_HEADINGS, ...homeTrakVisits(), total];
    const { workbook } = await openInOffice(createXlsx(homeTrak({ schedule: { rows, totals: true } })));
    const undo = await written();
    visits(workbook).sheet.setValues({ row: 4, column: 6, rows: 1, columns: 1 }, [[15]]);
    expect(valueOf(await takeBack(undo))).toEqual({ columnsRemoved: 5, columnsRestored: 0 });
    expect(visits(workbook).sheet.value(4, 6)).toBe(15);
    expect([...workbook.settings]).toEqual([]);
  });
});

describe('a cell where a column goes', () => {
  it('into which somebody types meanwhile is named, and nothing is said to be unchanged', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const undo = await written();
    const taking = await takeBack(undo, (step, done) => {
      const at = { row: 2, column: 7, rows: 1, columns: 1 };
      if (step === 'readingBack' && done === 0) visits(workbook).sheet.setValues(at, [['mine']]);
    });
    expect(problemOf(taking)).toEqual({
      code: 'changedMeanwhile',
      message:
        'Row 3 of the table "Visits" on sheet "Schedule" changed where the columns were while they were being taken out. Look at what stands there, then take back again.',
      sheet: 'Schedule',
      row: 3,
      column: 'Max Pay Hours',
      value: 'mine',
    });
    expect(visits(workbook).sheet.value(2, 7)).toBe('mine');
  });
});

describe('taking back that fails', () => {
  it.each<[string, NewWorkbook]>([
    ['columns that were added', homeTrak()],
    ['columns that stood there', withOwnColumns()],
  ])('at any of its actions can be tried again, with %s', async (_what, description) => {
    for (const place of await placesOf(description, written, takeBack)) {
      const { workbook, host } = await openInOffice(createXlsx(description));
      const before = told(workbook);
      const undo = await written();
      host.faults.fail('GeneralException', place);
      const first = await takeBack(undo);
      expect(host.faults.left).toBe(0);
      if (!first.ok) valueOf(await takeBack(undo));
      expect([place, told(workbook)]).toEqual([place, before]);
    }
  });
});

describe('taking back whose answer is lost', () => {
  it.each(WORKBOOKS.map((each) => [each.manner, each.workbook]))(
    'can be tried again in the workbook of %s',
    async (_manner, description) => {
      const { workbook, host } = await openInOffice(createXlsx(description));
      const before = told(workbook);
      const undo = await written();
      const { length } = host.faults.actionCounts;
      valueOf(await takeBack(undo));
      // What comes last, with nothing left to take back.
      expect(host.faults.actionCounts.length).toBeGreaterThan(length);
      valueOf(await takeBack(undo));
      expect(told(workbook)).toEqual(before);
    },
  );
});

describe('a write that fails', () => {
  it.each<[string, NewWorkbook]>([
    ['columns to be added', homeTrak()],
    ['columns that stand there', withOwnColumns()],
  ])(
    'at any of its actions, as the host fails at random (#6072), is taken back as well, with %s',
    async (_what, description) => {
      let taken = 0;
      for (const place of await placesOf(description, previewed, write)) {
        const { workbook, host } = await openInOffice(createXlsx(description));
        const seen = await previewed();
        const before = told(workbook);
        host.faults.fail('GeneralException', place);
        // What merged cells there are is asked once more, in another way: not every failure is one of the write.
        const { undo } = await write(seen);
        expect(host.faults.left).toBe(0);
        if (undo) {
          valueOf(await takeBack(undo));
          taken++;
        }
        expect([place, told(workbook)]).toEqual([place, before]);
      }
      expect(taken).toBeGreaterThan(10);
    },
  );
});

describe('nothing is taken back', () => {
  it('where something was typed into our columns since, which is named', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const undo = await written();
    type(workbook, 'Max Bill Hours', 1, 6.5);
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBack(undo))).toEqual({
      code: 'typedSince',
      message:
        'Row 3 of the table "Visits" on sheet "Schedule" changed in the columns that were written, so nothing was taken back. Move what was typed there to a column of its own, or clear it, then take back again.',
      sheet: 'Schedule',
      row: 3,
      column: 'Max Bill Hours',
      value: '6.5',
    });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it.each<[string, NewWorkbook, string]>([
    ['comes to what was written', homeTrak(), '=D2-1'],
    ['comes to what was written, where something else stood there before', withOwnColumns(), '=D2-1'],
  ])('where a formula was typed into our columns since that %s', async (_what, description, formula) => {
    const { workbook } = await openInOffice(createXlsx(description));
    const undo = await written();
    const { sheet } = visits(workbook);
    sheet.setFormula(1, 6, formula);
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBack(undo))).toMatchObject({
      code: 'typedSince',
      row: 2,
      column: 'Max Bill Hours',
    });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('where a formula that shows nothing was typed into our columns since', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const undo = await written();
    const { sheet } = visits(workbook);
    sheet.setFormula(1, 8, '=IF(D2>9,D2,"")');
    expect(problemOf(await takeBack(undo))).toMatchObject({ code: 'typedSince', column: 'Scheduled Over' });
    expect(sheet.formula(1, 8)).toBe('=IF(D2>9,D2,"")');
  });

  it('until what was typed is cleared, where something else stood there before, too', async () => {
    const { workbook } = await openInOffice(createXlsx(withOwnColumns()));
    const before = told(workbook);
    const undo = await written();
    type(workbook, 'Max Bill Hours', 0, 77);
    expect(problemOf(await takeBack(undo)).message).toContain('or clear it, then take back again.');
    type(workbook, 'Max Bill Hours', 0, '');
    valueOf(await takeBack(undo));
    expect(told(workbook)).toEqual(before);
  });

  it('where the rows were sorted since and the columns held something before', async () => {
    const { workbook } = await openInOffice(createXlsx(withOwnColumns()));
    const undo = await written();
    const { sheet, bodyArea } = visits(workbook);
    sheet.setValues(bodyArea, sheet.values(bodyArea).reverse());
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBack(undo))).toMatchObject({ code: 'movedSince', row: 2 });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('but columns that were added are, also after a sort', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const undo = await written();
    const { sheet, bodyArea } = visits(workbook);
    sheet.setValues(bodyArea, sheet.values(bodyArea).reverse());
    expect(valueOf(await takeBack(undo))).toEqual({ columnsRemoved: 5, columnsRestored: 0 });
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual(SCHEDULE_HEADINGS);
  });
});
