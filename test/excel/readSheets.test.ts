import { readSheets } from '../../src/excel';
import { createXlsx, Workbook, type NewSheet } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { homeTrak, sheetOf } from '../support/workbooks';

const openInOffice = useSessions();

const open = (sheets: NewSheet[], date1904 = false) => openInOffice(createXlsx({ date1904, sheets }));
const read = async () => valueOf(await readSheets('nothing'));

/** A workbook of one sheet with one value in each of the cells. */
function withValuesAt(...places: [row: number, column: number][]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.sheets[0] ?? workbook.addSheet('Far');
  for (const [row, column] of places) sheet.setValues({ row, column, rows: 1, columns: 1 }, [['x']]);
  return workbook;
}

describe('reading the sheets of a workbook', () => {
  it('gives the values of each used range, with its place, its tables and its merged cells', async () => {
    await open([
      sheetOf('Visits', [{ at: 'C4', rows: [['Client'], ['Ada Example']], table: 'List' }], {
        merges: ['A1:B2'],
      }),
      sheetOf('Blank', []),
    ]);
    const { sheets } = await read();
    expect(sheets).toEqual([
      {
        name: 'Visits',
        row: 3,
        column: 2,
        cells: [['Client'], ['Ada Example']],
        tables: [
          {
            id: expect.any(String) as string,
            name: 'List',
            row: 3,
            column: 2,
            rows: 2,
            columns: 1,
            showHeaders: true,
            showTotals: false,
          },
        ],
        merges: [{ row: 0, column: 0, rows: 2, columns: 2 }],
      },
      { name: 'Blank', row: 0, column: 0, cells: [], tables: [], merges: [] },
    ]);
  });

  it.each([true, false])('tells whether days are counted from 1904: %s', async (date1904) => {
    await open([sheetOf('Any', [])], date1904);
    expect((await read()).date1904).toBe(date1904);
  });

  it('leaves hidden sheets out, and names them', async () => {
    await open([sheetOf('Seen', []), sheetOf('Old', [{ at: 'A1', rows: [['secret']] }], { hidden: true })]);
    const { sheets, hidden } = await read();
    expect(sheets.map(({ name }) => name)).toEqual(['Seen']);
    expect(hidden).toEqual(['Old']);
  });

  it('takes as many round trips for 200 sheets as for one', async () => {
    const { host } = await open([sheetOf('Only', [{ at: 'A1', rows: [['x']] }])]);
    const before = host.roundTrips;
    await read();
    const one = host.roundTrips - before;
    const many = Array.from({ length: 200 }, (_, index) =>
      sheetOf(`Sheet ${index}`, [{ at: 'B2', rows: [['x', index]] }]),
    );
    const other = await open(many);
    const start = other.host.roundTrips;
    expect((await read()).sheets[199]?.cells).toEqual([['x', 199]]);
    expect([one, other.host.roundTrips - start]).toEqual([3, 3]);
  });

  it('reads nothing of cells that have a format and no value', async () => {
    const workbook = new Workbook();
    const sheet = workbook.sheets[0] ?? workbook.addSheet('Formatted');
    const bold = workbook.styles.with(0, { bold: true });
    sheet.setStyleIndex({ row: 0, column: 0, rows: 50_000, columns: 20 }, bold);
    await openInOffice(workbook);
    expect((await read()).sheets).toMatchObject([{ cells: [] }]);
  });

  it('refuses a sheet whose used range is absurd, by its name', async () => {
    const { workbook } = await openInOffice(withValuesAt([0, 0], [1_048_575, 16_383]));
    const problem = problemOf(await readSheets('nothing'));
    const [sheet] = workbook.sheets;
    expect(problem).toMatchObject({ code: 'tooManyCells', sheet: sheet?.name });
    expect(problem.message).toContain('values in every column down to row 1048576');
  });

  it('reads only the tables of a sheet that has a stray cell in the far corner', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    workbook
      .sheetNamed('Schedule')
      ?.setValues({ row: 1_000_000, column: 16_000, rows: 1, columns: 1 }, [['stray']]);
    const [schedule] = (await read()).sheets;
    expect(schedule).toMatchObject({ name: 'Schedule', row: 0, column: 0 });
    expect(schedule?.cells).toHaveLength(4);
  });

  it('does without the merged cells of a sheet that has more than Excel tells of', async () => {
    const merges = Array.from({ length: 600 }, (_, index) => `A${2 * index + 1}:B${2 * index + 1}`);
    await open([
      sheetOf('Form', [{ at: 'A1', rows: [['x']] }], { merges }),
      sheetOf('Other', [{ at: 'A1', rows: [['y']] }], { merges: ['A1:B1'] }),
    ]);
    const { sheets } = await read();
    expect(sheets.map(({ cells }) => cells)).toEqual([[['x']], [['y']]]);
    expect(sheets.map(({ merges: told }) => told.length)).toEqual([0, 1]);
  });
});
