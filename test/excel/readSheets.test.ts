import { readSheets } from '../../src/excel';
import { areaAddress, createXlsx, Workbook, type NewSheet } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { homeTrak, sheetOf } from '../support/workbooks';

const openInOffice = useSessions();

const open = (sheets: NewSheet[], date1904 = false) => openInOffice(createXlsx({ date1904, sheets }));
const read = async () => valueOf(await readSheets('visible', []));

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

  it('refuses a sheet whose used range is absurd, as values are null over 5 million cells (#6781), by its name', async () => {
    const { workbook } = await openInOffice(withValuesAt([0, 0], [1_048_575, 16_383]));
    const problem = problemOf(await readSheets('visible', []));
    const [sheet] = workbook.sheets;
    expect(problem).toMatchObject({ code: 'tooManyCells', sheet: sheet?.name });
    expect(problem.message).toContain('values in every column down to row 1048576');
  });

  it('reads only the tables, no whole columns (#4792), of a sheet that has a stray cell in the far corner', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    workbook
      .sheetNamed('Schedule')
      ?.setValues({ row: 1_000_000, column: 16_000, rows: 1, columns: 1 }, [['stray']]);
    const [schedule] = (await read()).sheets;
    expect(schedule).toMatchObject({ name: 'Schedule', row: 0, column: 0 });
    expect(schedule?.cells).toHaveLength(4);
  });

  describe('where a sheet has more merged cells than Excel tells of at once', () => {
    const byRows = Array.from({ length: 600 }, (_, index) => `A${2 * index + 1}:B${2 * index + 1}`);
    const ends = sheetOf(
      'Form',
      [
        { at: 'A1', rows: [['x']] },
        { at: 'B1300', rows: [['z']] },
      ],
      {
        merges: byRows,
      },
    );

    it('gives them all, from the top, and those of the other sheets', async () => {
      await open([ends, sheetOf('Other', [{ at: 'A1', rows: [['y']] }], { merges: ['A1:B1'] })]);
      const { sheets } = await read();
      expect(sheets.map(({ cells }) => [cells[0]?.[0], cells.at(-1)?.at(-1)])).toEqual([
        ['x', 'z'],
        ['y', 'y'],
      ]);
      const across = { column: 0, rows: 1, columns: 2 };
      expect(sheets.map(({ merges }) => merges)).toEqual([
        byRows.map((_, index) => ({ row: 2 * index, ...across })),
        [{ row: 0, ...across }],
      ]);
    });

    it('gives those of a single row too', async () => {
      const merges = Array.from({ length: 700 }, (_, index) =>
        areaAddress({ row: 0, column: 2 * index, rows: 2, columns: 2 }),
      );
      await open([
        sheetOf(
          'Wide',
          [
            { at: 'A1', rows: [['x']] },
            { at: 'BZZ2', rows: [['z']] },
          ],
          { merges },
        ),
      ]);
      const [{ merges: told } = { merges: [] }] = (await read()).sheets;
      expect(told.map(({ column }) => column)).toEqual(Array.from({ length: 700 }, (_, index) => 2 * index));
    });

    it('gives one that begins above the values and to the left of them', async () => {
      await open([
        sheetOf(
          'Form',
          [
            { at: 'C3', rows: [['x']] },
            { at: 'C1300', rows: [['z']] },
          ],
          {
            merges: ['B2:C3', ...byRows.slice(3).map((area) => area.replace('A', 'D').replace('B', 'E'))],
          },
        ),
      ]);
      const [{ merges } = { merges: [] }] = (await read()).sheets;
      expect(merges[0]).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
    });

    it('asks a few times more, not once for each', async () => {
      const { host } = await open([ends]);
      const before = host.roundTrips;
      await read();
      // Two refused, one without, the two halves.
      expect(host.roundTrips - before).toBe(2 + 1 + 1 + 1 + 2);
    });
  });
});
