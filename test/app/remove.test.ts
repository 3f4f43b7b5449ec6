import { DEFAULT_RULES, leaveUnfinished, preview, remember, remove, takeBack, write } from '../../src/app';
import {
  createXlsx,
  type CellInput,
  type NewWorkbook,
  type Sheet,
  type Workbook,
} from '../../src/standalone/emulator';
import { WORKBOOKS } from '../fixtures/workbooks';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  AUTHORIZATION_ROWS,
  homeTrak,
  homeTrakVisits,
  SCHEDULE_HEADINGS,
  sheetOf,
} from '../support/workbooks';
import { inTheMidst, placesOf, told } from './breaking';
import { visits } from './homeTrakRun';

const openInOffice = useSessions();

/** An EVV aggregator's export, in plain ranges. */
const PLAIN = WORKBOOKS[1]?.workbook ?? homeTrak();

const previewed = async () => valueOf(await preview(DEFAULT_RULES));
const written = async () => {
  const writing = await write(await previewed());
  if (!writing.ok) throw new Error(writing.problem.message);
  return writing.undo;
};
const removed = () => remove(DEFAULT_RULES, undefined);

function type(workbook: Workbook, heading: string, row: number, value: CellInput): void {
  const { sheet, area, columns } = visits(workbook);
  const column = area.column + columns.findIndex(({ name }) => name === heading);
  sheet.setValues({ row: area.row + 1 + row, column, rows: 1, columns: 1 }, [[value]]);
}

/** Of the third column right of a schedule with our columns and one more. */
const cell = (row: number) => ({ row, column: 14, rows: 1, columns: 1 });

/** All that a workbook says, but for blank cells: headings that took over a look are told to be plain again. */
function filledCellsOf(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(told(workbook)), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Empty'
      ? undefined
      : value,
  );
}

describe('removing', () => {
  it.each(WORKBOOKS.map((each) => [each.manner, each.workbook]))(
    'leaves nothing of ours in the workbook of %s, a day later too',
    async (_manner, description) => {
      const { workbook } = await openInOffice(createXlsx(description));
      const before = filledCellsOf(workbook);
      await written();
      valueOf(await remember({}));
      expect(valueOf(await removed())).toEqual({ columns: 5 });
      expect(filledCellsOf(workbook)).toEqual(before);
    },
  );

  it('takes out what was written though its inputs have changed and the rows were sorted since', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await written();
    type(workbook, 'Actual Hours', 0, 9);
    const { sheet, bodyArea } = visits(workbook);
    sheet.setValues(bodyArea, sheet.values(bodyArea).reverse());
    expect(valueOf(await removed())).toEqual({ columns: 5 });
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual(SCHEDULE_HEADINGS);
    expect(visits(workbook).sheet.conditionalFormats).toEqual([]);
    expect([...workbook.settings]).toEqual([]);
  });

  it('takes out columns of a workbook that does not know what was written, where they are what would be written now', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const before = told(workbook);
    await written();
    workbook.deleteSetting('AuthorizedHours.written');
    valueOf(await removed());
    expect(told(workbook)).toEqual(before);
  });

  it('takes out what a write left that broke off and was left as it is, though hours were corrected since', async () => {
    const { request } = await inTheMidst(homeTrak(), previewed, write);
    const { workbook, host } = await openInOffice(createXlsx(homeTrak()));
    const seen = await previewed();
    host.faults.fail('GeneralException', { request, at: 'end' });
    await write(seen);
    valueOf(await leaveUnfinished());
    type(workbook, 'Actual Hours', 0, 3);
    expect(valueOf(await removed())).toEqual({ columns: 5 });
    expect([...workbook.settings]).toEqual([]);
  });

  it('refuses where something was typed into our columns, names it, and touches nothing', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await written();
    type(workbook, 'Max Pay Hours', 1, 6.5);
    const before = snapshotOf(workbook);
    expect(problemOf(await removed())).toEqual({
      code: 'typedSince',
      message:
        'Row 3 of the table "Visits" on sheet "Schedule" changed in the hours columns after they were written, or what they were figured from did, so nothing was removed. Move what was typed there to a column of its own, or preview and write again. Then remove again.',
      sheet: 'Schedule',
      row: 3,
      column: 'Max Pay Hours',
      value: '6.5',
    });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('refuses where a formula was typed that comes to what was written', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await written();
    visits(workbook).sheet.setFormula(1, 6, '=D2-1');
    const before = snapshotOf(workbook);
    expect(problemOf(await removed())).toMatchObject({
      code: 'typedSince',
      row: 2,
      column: 'Max Bill Hours',
    });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('takes columns out from among others, and leaves those', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await written();
    const table = visits(workbook);
    table.resize({ ...table.area, columns: 12 });
    table.sheet.setValues({ row: 0, column: 11, rows: 2, columns: 1 }, [['Checked By'], ['Eve']]);
    expect(valueOf(await removed())).toEqual({ columns: 5 });
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual([...SCHEDULE_HEADINGS, 'Checked By']);
    expect(visits(workbook).sheet.value(1, 6)).toBe('Eve');
  });

  it.each<[string, string, (sheet: Sheet) => void]>([
    ['a remark', 'O3', (sheet) => sheet.setValues(cell(2), [['a remark']])],
    ['a remark beside its totals', 'O5', (sheet) => sheet.setValues(cell(4), [['a remark']])],
    ['a formula without a result', 'O3', (sheet) => sheet.setFormula(2, 14, '=IF(1,"","")')],
  ])('does not move %s that stands right of a table', async (_what, address, put) => {
    const totals = ['Total', null, null, 15, 17, null];
    const rows = [SCHEDULE_HEADINGS, ...homeTrakVisits(), totals];
    const { workbook } = await openInOffice(createXlsx(homeTrak({ schedule: { rows, totals: true } })));
    await written();
    const table = visits(workbook);
    table.resize({ ...table.area, columns: 12 });
    table.sheet.setValues({ row: 0, column: 11, rows: 1, columns: 1 }, [['Checked By']]);
    put(table.sheet);
    const before = snapshotOf(workbook);
    expect(problemOf(await removed()).message).toContain(
      `would move what stands at its right (${address}), so they were left`,
    );
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('touches no other table where it is refused for one of them', async () => {
    const april = sheetOf('April', [
      { at: 'A1', table: 'April', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()] },
    ]);
    const { workbook } = await openInOffice(
      createXlsx({ ...homeTrak({}), sheets: [april, ...homeTrak({}).sheets] }),
    );
    for (const place of ['April', 'Visits']) {
      const writing = await write(valueOf(await preview(DEFAULT_RULES, { schedule: { place } })));
      if (!writing.ok) throw new Error(writing.problem.message);
    }
    const table = visits(workbook);
    table.resize({ ...table.area, columns: 12 });
    table.sheet.setValues({ row: 0, column: 11, rows: 1, columns: 1 }, [['Checked By']]);
    table.sheet.setValues({ row: 2, column: 14, rows: 1, columns: 1 }, [['a remark']]);
    const before = snapshotOf(workbook);
    expect(problemOf(await removed()).code).toBe('cellInTheWay');
    expect(snapshotOf(workbook)).toEqual(before);
  });

  describe('of a workbook with a hidden sheet', () => {
    const may = { schedule: { place: 'Visits' } };

    /** Two months, of which the first is written and hidden. */
    async function withHiddenApril() {
      const april = homeTrakVisits().map(([client = '', caregiver = '', date = '']) => [
        ...[client, caregiver, date, 3, 3, ''],
      ]);
      const sheet = sheetOf('April', [{ at: 'A1', table: 'April', rows: [SCHEDULE_HEADINGS, ...april] }]);
      const { workbook } = await openInOffice(createXlsx(homeTrak({ sheets: [sheet] })));
      valueOf(await write(valueOf(await preview(DEFAULT_RULES, { schedule: { place: 'April' } }))));
      const hidden = workbook.tableNamed('April')?.sheet;
      if (!hidden) throw new Error('April is gone');
      hidden.visibility = 'Hidden';
      return { workbook, hidden };
    }

    it.each(['Hidden', 'VeryHidden'] as const)(
      'takes its columns and highlights out too (%s)',
      async (visibility) => {
        const { workbook, hidden } = await withHiddenApril();
        hidden.visibility = visibility;
        valueOf(await write(valueOf(await preview(DEFAULT_RULES, may))));
        expect(valueOf(await remove(DEFAULT_RULES, may))).toEqual({ columns: 10 });
        expect(workbook.tableNamed('April')?.columns.map(({ name }) => name)).toEqual(SCHEDULE_HEADINGS);
        expect(hidden.conditionalFormats).toEqual([]);
        expect(hidden.visibility).toBe(visibility);
        expect([...workbook.settings]).toEqual([]);
      },
    );

    it('is refused for what somebody typed there, and touches nothing', async () => {
      const { workbook, hidden } = await withHiddenApril();
      valueOf(await write(valueOf(await preview(DEFAULT_RULES, may))));
      hidden.setValues({ row: 1, column: 6, rows: 1, columns: 1 }, [[7]]);
      const before = snapshotOf(workbook);
      expect(problemOf(await remove(DEFAULT_RULES, may))).toMatchObject({
        code: 'typedSince',
        sheet: 'April',
        row: 2,
      });
      expect(snapshotOf(workbook)).toEqual(before);
    });

    it('takes its columns out though another month was taken back meanwhile', async () => {
      const { workbook } = await withHiddenApril();
      const { undo } = await write(valueOf(await preview(DEFAULT_RULES, may)));
      if (!undo) throw new Error('nothing was written');
      valueOf(await takeBack(undo));
      expect(valueOf(await remove(DEFAULT_RULES, may))).toEqual({ columns: 5 });
      expect([...workbook.settings]).toEqual([]);
    });
  });

  it('takes columns out of a copy of the sheet whose original was taken back', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const undo = await written();
    const { sheet, area } = visits(workbook);
    const copied = sheet.values(area);
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.add('Copy');
      // The notes are text: one begins with "+".
      copy.getRangeByIndexes(0, area.columns - 1, area.rows, 1).numberFormat = [['@']];
      copy.getRangeByIndexes(0, 0, area.rows, area.columns).values = copied;
      context.workbook.tables.add(copy.getRangeByIndexes(0, 0, area.rows, area.columns), true).name =
        'Copied';
      await context.sync();
    });
    valueOf(await takeBack(undo));
    expect(valueOf(await removed())).toEqual({ columns: 5 });
    expect(workbook.tableNamed('Copied')?.columns.map(({ name }) => name)).toEqual(SCHEDULE_HEADINGS);
  });

  it('that fails anywhere goes on when it is tried again, with two tables that hold the same figures', async () => {
    const april = sheetOf('April', [
      { at: 'A1', table: 'April', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()] },
    ]);
    const description = homeTrak({ sheets: [april] });
    const [may, before] = [{ schedule: { place: 'Visits' } }, { schedule: { place: 'April' } }];
    const writeBoth = async () => {
      for (const choice of [before, may]) {
        const writing = await write(valueOf(await preview(DEFAULT_RULES, choice)));
        if (!writing.ok) throw new Error(writing.problem.message);
      }
    };
    const removeAll = () => remove(DEFAULT_RULES, may);
    const { workbook: plain } = await openInOffice(createXlsx(description));
    const bare = filledCellsOf(plain);
    for (const place of await placesOf(description, writeBoth, removeAll)) {
      const { workbook, host } = await openInOffice(createXlsx(description));
      await writeBoth();
      host.faults.fail('GeneralException', place);
      const first = await removeAll();
      if (!first.ok) valueOf(await removeAll());
      expect([place, filledCellsOf(workbook)]).toEqual([place, bare]);
    }
  }, 60_000);

  it('that breaks off goes on though a list has a column of ours twice', async () => {
    const list = {
      sheets: [
        sheetOf('Schedule', [{ at: 'A1', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()] }]),
        sheetOf('Limits', [{ at: 'A1', rows: AUTHORIZATION_ROWS }]),
      ],
    };
    const withCopy = async () => {
      const { workbook, host } = await openInOffice(createXlsx(list));
      await written();
      const [sheet] = workbook.sheets;
      const column = { row: 0, column: 6, rows: 4, columns: 1 };
      sheet?.setValues({ ...column, column: 11 }, sheet.values(column));
      return { sheet, host };
    };
    const { host } = await withCopy();
    const { length } = host.faults.actionCounts;
    valueOf(await removed());
    for (const [index, actions] of host.faults.actionCounts.slice(length).entries()) {
      const { sheet, host } = await withCopy();
      host.faults.fail('GeneralException', { request: index + 1, at: Math.floor(actions / 2) });
      if (!(await removed()).ok) valueOf(await removed());
      expect(sheet?.values({ row: 0, column: 6, rows: 4, columns: 6 }).flat().join('')).toBe('');
    }
  });

  it('of a workbook without anything of ours changes nothing', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const before = snapshotOf(workbook);
    expect(valueOf(await removed())).toEqual({ columns: 0 });
    expect(snapshotOf(workbook)).toEqual(before);
  });

  it('still leaves nothing after a write was taken back', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const before = snapshotOf(workbook);
    valueOf(await takeBack(await written()));
    valueOf(await removed());
    expect(told(workbook)).toEqual(JSON.parse(JSON.stringify(before, dropped)));
  });

  it.each<[string, NewWorkbook]>([
    ['a table', homeTrak()],
    ['a plain range', PLAIN],
  ])(
    'that fails at any of its actions goes on when it is tried again, with %s',
    async (_what, description) => {
      const { workbook: plain } = await openInOffice(createXlsx(description));
      const before = filledCellsOf(plain);
      for (const place of await placesOf(description, written, removed)) {
        const { workbook, host } = await openInOffice(createXlsx(description));
        await written();
        host.faults.fail('GeneralException', place);
        const first = await removed();
        expect(host.faults.left).toBe(0);
        if (!first.ok) valueOf(await removed());
        expect([place, filledCellsOf(workbook)]).toEqual([place, before]);
      }
    },
  );
});

function dropped(key: string, value: unknown): unknown {
  return ['widths', 'id', 'used'].includes(key) ? undefined : value;
}
