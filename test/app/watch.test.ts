import { DEFAULT_RULES, preview, showRow, watch, write, type Preview } from '../../src/app';
import { sortTable } from '../../src/standalone/emulator';
import { useOffice } from '../support/office';
import { valueOf } from '../support/results';
import { homeTrakXlsx, homeTrakVisits, sheetOf } from '../support/workbooks';

const COLOURS = { at: 'B20', rows: [['Colour'], ['Blue'], ['Red']], table: 'Colours' };
const open = useOffice(() =>
  homeTrakXlsx({ schedule: { at: 'B3' }, beside: [COLOURS], sheets: [sheetOf('Elsewhere', [])] }),
);

/** Previews and watches; `told` counts how often the figures were said to be stale. */
async function watched() {
  const shown = valueOf(await preview(DEFAULT_RULES));
  const told = { times: 0 };
  const end = await watch(shown, () => (told.times += 1));
  return { shown, told, end };
}

/** Types as the clerk would, and waits until Excel has told of it. */
async function type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
  open()
    .workbook.sheetNamed(sheet)
    ?.setValues({ row, column, rows: 1, columns: 1 }, [[value]]);
  await settled();
}

async function sort(name: string, heading: string): Promise<void> {
  const table = open().workbook.tableNamed(name);
  if (!table) throw new Error(`there is no table ${name}`);
  expect(sortTable(table, heading, 'descending')).toEqual({ ok: true });
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('watching', () => {
  it.each<[string, string, number, number]>([
    ['a cell of the schedule', 'Schedule', 3, 5],
    ['a remark: what it means is seen when it is read again', 'Schedule', 3, 6],
    ['a heading', 'Schedule', 2, 5],
    ['a cell of the authorizations', 'Limits', 1, 1],
  ])('tells of an edit of %s', async (_what, sheet, row, column) => {
    const { told } = await watched();
    await type(sheet, row, column, 'edited');
    expect(told.times).toBe(1);
  });

  it('tells of a sort of the schedule, of which Excel has an event of its own', async () => {
    const { told } = await watched();
    await sort('Visits', 'Date');
    expect(told.times).toBe(1);
  });

  it('is silent on a sort of another table on the same sheet', async () => {
    const { told } = await watched();
    await sort('Colours', 'Colour');
    expect(told.times).toBe(0);
  });

  it.each<[string, string, number, number]>([
    ['beside the tables', 'Schedule', 3, 20],
    ['of another sheet', 'Elsewhere', 0, 0],
  ])('is silent on cells %s', async (_what, sheet, row, column) => {
    const { told } = await watched();
    await type(sheet, row, column, 'edited');
    expect(told.times).toBe(0);
  });

  it('is silent on our own writing, the first time and again', async () => {
    const { shown, told, end } = await watched();
    valueOf(await write(shown));
    await settled();
    expect(told.times).toBe(0);
    await end();
    const again = await watched();
    valueOf(await write(again.shown));
    await settled();
    expect(again.told.times).toBe(0);
  });

  it('is silent once it was ended', async () => {
    const { told, end } = await watched();
    await end();
    await type('Schedule', 3, 5, 9);
    await sort('Visits', 'Date');
    expect(told.times).toBe(0);
  });
});

describe('showing a row', () => {
  const rowOf = async (shown: Preview, visit: number) => {
    valueOf(await showRow(shown, visit));
    const { sheet, area } = open().workbook.selection;
    return { sheet: sheet.name, ...area };
  };

  it('selects the row of the visit in its table, on its sheet', async () => {
    const { workbook } = open();
    const shown = valueOf(await preview(DEFAULT_RULES));
    const elsewhere = workbook.sheetNamed('Elsewhere');
    if (elsewhere) workbook.activeSheet = elsewhere;
    expect(await rowOf(shown, 2)).toEqual({ sheet: 'Schedule', row: 5, column: 1, rows: 1, columns: 6 });
    expect(workbook.activeSheet.name).toBe('Schedule');
  });

  it('finds the row also where blank rows were skipped before it, and after writing', async () => {
    const schedule = open().workbook.sheetNamed('Schedule');
    const blank = Array.from({ length: 6 }, () => '');
    schedule?.setValues({ row: 3, column: 1, rows: 1, columns: 6 }, [blank]);
    const shown = valueOf(await preview(DEFAULT_RULES));
    expect(shown.understanding.visits).toHaveLength(homeTrakVisits().length - 1);
    expect(await rowOf(shown, 0)).toMatchObject({ row: 4 });
    valueOf(await write(shown));
    expect(await rowOf(shown, 0)).toMatchObject({ row: 4, columns: 11 });
  });

  it('says in words that the table is gone', async () => {
    const shown = valueOf(await preview(DEFAULT_RULES));
    open().workbook.sheetNamed('Schedule')?.tables.splice(0, 1);
    expect(await showRow(shown, 0)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('gone') as string },
    });
  });
});
