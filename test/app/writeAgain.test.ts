import { OWN_COLUMNS } from '../../src/sheet';
import { createXlsx, type NewCell, type NewWorkbook } from '../../src/standalone/emulator';
import { snapshotOf } from '../support/snapshot';
import { useSessions } from '../support/sessions';
import { homeTrak, homeTrakVisits, SCHEDULE_HEADINGS, MONDAY } from '../support/workbooks';
import { EXPECTED, ownCells, run, visits, written } from './homeTrakRun';

const openInOffice = useSessions();

/** The schedule with our columns of an earlier run among its own, each cell saying "old". */
function withOwnColumns(arranged: readonly string[]): NewWorkbook {
  const old = homeTrakVisits().map((row) =>
    arranged.map((heading): NewCell => row[SCHEDULE_HEADINGS.indexOf(heading)] ?? 'old'),
  );
  return homeTrak({ schedule: { rows: [arranged, ...old] } });
}

describe('writing again', () => {
  it('uses the five columns once more and never a sixth, and piles up no conditional formats', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await run();
    const once = snapshotOf(workbook);
    expect(await run()).toEqual({ cells: 15, columnsAdded: 0 });
    const twice = snapshotOf(workbook);
    const [formats, again] = [once, twice].map(({ sheets }) =>
      sheets[0]?.conditionalFormats.map(({ formula, areas, format }) => ({ formula, areas, format })),
    );
    expect(again).toEqual(formats);
    expect(withoutFormats(twice)).toEqual(withoutFormats(once));
  });

  it('replaces its own conditional formats, reading each by itself (#6827), and leaves the clerk’s alone', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    const { sheet } = visits(workbook);
    const areas = [{ row: 1, column: 0, rows: 3, columns: 6 }];
    const theirs = { areas, formula: '=$E2>$D2', stopIfTrue: false, format: { fillColor: '#CCFFCC' } };
    const { id } = sheet.addConditionalFormat(theirs);
    await run();
    await run();
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect(sheet.conditionalFormats.find((format) => format.id === id)).toMatchObject(theirs);
  });

  it('keeps up with rows that were added', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    await run();
    const { sheet, area } = visits(workbook);
    sheet.setValues({ row: 4, column: 0, rows: 1, columns: 6 }, [
      ['Ada Example', 'Cara Invented', MONDAY + 5, 3, 3, ''],
    ]);
    visits(workbook).resize({ ...area, rows: 5 });
    await run();
    expect(ownCells(workbook)['Billed Over']).toEqual(['', '', '', 2]);
    expect(sheet.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 1, column: 0, rows: 4, columns: 11 }],
      [{ row: 1, column: 0, rows: 4, columns: 11 }],
    ]);
  });

  it.each<[string, string[]]>([
    [
      'among the others',
      [
        'Hours Note',
        'Client',
        'Max Pay Hours',
        'Billed Over',
        'Date',
        'Scheduled Hours',
        'Max Bill Hours',
        'Actual Hours',
        'Scheduled Over',
      ],
    ],
    ['in another order at the right', [...SCHEDULE_HEADINGS, ...[...OWN_COLUMNS].reverse()]],
    ['at the left', [...OWN_COLUMNS, ...SCHEDULE_HEADINGS]],
  ])('finds its columns where the clerk has moved them: %s', async (_where, headings) => {
    const workbook = await written(withOwnColumns(headings));
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual(headings);
    expect(ownCells(workbook)).toEqual(EXPECTED);
  });

  it('adds what the clerk has deleted, at the right, and uses the rest where it is', async () => {
    const headings = ['Billed Over', 'Client', 'Date', 'Max Bill Hours', 'Scheduled Hours', 'Actual Hours'];
    const workbook = await written(withOwnColumns(headings));
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual([
      ...headings,
      'Max Pay Hours',
      'Scheduled Over',
      'Hours Note',
    ]);
    expect(ownCells(workbook)).toEqual(EXPECTED);
  });
});

function withoutFormats({ sheets, ...rest }: ReturnType<typeof snapshotOf>): object {
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })) };
}
