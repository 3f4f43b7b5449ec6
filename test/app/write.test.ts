import { DEFAULT_RULES, preview, write, type Written } from '../../src/app';
import { OWN_COLUMNS } from '../../src/sheet';
import {
  createXlsx,
  intersection,
  parseArea,
  type CellValue,
  type NewCell,
  type NewWorkbook,
  type Table,
  type Workbook,
} from '../../src/standalone/emulator';
import { openInOffice } from '../support/office';
import { valueOf } from '../support/results';
import { snapshotOf } from '../support/snapshot';
import { homeTrak, homeTrakVisits, SCHEDULE_HEADINGS, sheetOf, visitRow, MONDAY } from '../support/workbooks';

async function run(): Promise<Written> {
  return valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
}

/** Opens a workbook, writes what its preview shows, as often as said, and gives the workbook. */
async function written(description: NewWorkbook, times = 1): Promise<Workbook> {
  const { workbook, session } = await openInOffice(createXlsx(description));
  for (let time = 0; time < times; time++) await run();
  session.close();
  return workbook;
}

function visits(workbook: Workbook): Table {
  const table = workbook.tableNamed('Visits');
  if (!table) throw new Error('the schedule is gone');
  return table;
}

/** The heading and the body of each of our columns, by heading. */
function ownCells(workbook: Workbook): Record<string, CellValue[]> {
  const { sheet, columns, bodyArea } = visits(workbook);
  return Object.fromEntries(
    OWN_COLUMNS.map((heading) => {
      const place = columns.findIndex(({ name }) => name === heading);
      const column = { ...bodyArea, column: bodyArea.column + place, columns: 1 };
      return [heading, sheet.values(column).map(([cell = '']) => cell)];
    }),
  );
}

const EXPECTED = {
  'Max Bill Hours': [4, 6, 5],
  'Max Pay Hours': [4, 6, 5],
  'Scheduled Over': ['', '', ''],
  'Billed Over': ['', '', ''],
  'Hours Note': [
    '',
    '+1.00 h; week of Jan 4 is now at its 15.00 h',
    'Held at 5.00 of 6.00 h: week of Jan 4 is full',
  ],
};
const rows = [SCHEDULE_HEADINGS, ...homeTrakVisits()];

/** The schedule with our columns of an earlier run among its own, each cell saying "old". */
function withOwnColumns(arranged: readonly string[]): NewWorkbook {
  const old = homeTrakVisits().map((row) =>
    arranged.map((heading): NewCell => row[SCHEDULE_HEADINGS.indexOf(heading)] ?? 'old'),
  );
  return homeTrak({ schedule: { rows: [arranged, ...old] } });
}

describe('writing', () => {
  it('puts five columns at the right of the table, with headings, hours and notes', async () => {
    const { workbook, session } = await openInOffice(createXlsx(homeTrak()));
    expect(await run()).toEqual({ cells: 15, columnsAdded: 5 });
    const { sheet, columns, area } = visits(workbook);
    expect(columns.map(({ name }) => name)).toEqual([...SCHEDULE_HEADINGS, ...OWN_COLUMNS]);
    expect(area).toEqual({ row: 0, column: 0, rows: 4, columns: 11 });
    expect(sheet.values({ ...area, rows: 1 })).toEqual([[...SCHEDULE_HEADINGS, ...OWN_COLUMNS]]);
    expect(ownCells(workbook)).toEqual(EXPECTED);
    session.close();
  });

  it('shows hours with two decimals and keeps notes as text, which "+1.00 h" would not be', async () => {
    const workbook = await written(homeTrak());
    const { sheet } = visits(workbook);
    const formats = [6, 7, 8, 9, 10].map((column) =>
      workbook.styles.numberFormat(sheet.styleIndex(2, column)),
    );
    expect(formats).toEqual(['0.00', '0.00', '0.00', '0.00', '@']);
    expect(sheet.kind(2, 10)).toBe('String');
    expect(sheet.formula(2, 10)).toBeUndefined();
  });

  it('changes nothing else on any sheet', async () => {
    const description = homeTrak({
      beside: [{ at: 'A20', rows: [['Kept', { formula: 'SUM(D2:D4)', value: 15 }]] }],
      sheets: [sheetOf('Colours', [{ at: 'C3', rows: [['Colour'], ['Blue']], table: 'Colours' }])],
    });
    const { workbook, session } = await openInOffice(createXlsx(description));
    const [schedule, ...others] = snapshotOf(workbook).sheets;
    await run();
    const [scheduleAfter, ...othersAfter] = snapshotOf(workbook).sheets;
    expect(othersAfter).toEqual(others);
    const changed = { used: 0, widths: 0, tables: 0, conditionalFormats: 0 };
    expect({ ...scheduleAfter, ...changed, cells: cellsOutside('G1:K4', scheduleAfter) }).toEqual({
      ...schedule,
      ...changed,
      cells: schedule?.cells,
    });
    session.close();
  });

  it('fills rows over authorization by one conditional format per meaning', async () => {
    const workbook = await written(homeTrak());
    const { sheet } = visits(workbook);
    expect(sheet.conditionalFormats).toHaveLength(2);
    for (const { areas, type, format } of sheet.conditionalFormats) {
      expect(type).toBe('custom');
      expect(areas).toEqual([{ row: 1, column: 0, rows: 3, columns: 11 }]);
      expect(format.fillColor).toMatch(/^#/);
    }
  });

  it('leaves calculation as it was', async () => {
    const { workbook, session } = await openInOffice(createXlsx(homeTrak()));
    workbook.calculationMode = 'Manual';
    await run();
    expect(workbook.calculationMode).toBe('Manual');
    session.close();
  });

  it.each<[string, NewWorkbook]>([
    ['a table far from A1', homeTrak({ schedule: { at: 'H40' } })],
    ['days counted from 1904', homeTrak({ date1904: true })],
    ['a sheet whose name has quotes and spaces', homeTrak({ sheet: { name: "May's  “big” schedule (2)" } })],
    ['a sheet whose name is an address', homeTrak({ sheet: { name: 'A1' } })],
    ['a hidden sheet', homeTrak({ sheet: { hidden: true }, sheets: [sheetOf('Shown', [])] })],
    [
      'cells below and beyond its five columns',
      homeTrak({
        beside: [
          { at: 'A6', rows: [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']] },
          { at: 'L1', rows: [['right'], ['there']] },
        ],
      }),
    ],
    ['a fill where the columns go', homeTrak({ beside: [{ at: 'G2', rows: [[{ fill: '#FFFF00' }]] }] })],
  ])('works with %s', async (_what, description) => {
    expect(ownCells(await written(description))).toEqual(EXPECTED);
  });

  it('keeps a totals row free of hours and of highlights', async () => {
    const totals = [...rows, ['Total', '', '', 15, 17, '']];
    const workbook = await written(homeTrak({ schedule: { rows: totals, totals: true } }));
    expect(ownCells(workbook)).toEqual(EXPECTED);
    const { sheet } = visits(workbook);
    expect(sheet.values({ row: 4, column: 6, rows: 1, columns: 5 })).toEqual([['', '', '', '', '']]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ row: 1, column: 0, rows: 3, columns: 11 }]);
  });

  it('puts the columns beside a table that has a blank row only', async () => {
    const blank = [null, null, null, null, null, null];
    const workbook = await written(homeTrak({ visits: [blank] }), 2);
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual([...SCHEDULE_HEADINGS, ...OWN_COLUMNS]);
    expect(Object.values(ownCells(workbook))).toEqual([[''], [''], [''], [''], ['']]);
  });

  it('writes 0 hours as 0 and no hours as blank', async () => {
    const odd = [visitRow(MONDAY, 5, 0), visitRow(MONDAY + 1, 5, null)];
    expect(ownCells(await written(homeTrak({ visits: odd })))['Max Bill Hours']).toEqual([0, '']);
  });
});

describe('writing again', () => {
  it('uses the five columns once more and never a sixth, and piles up no conditional formats', async () => {
    const { workbook, session } = await openInOffice(createXlsx(homeTrak()));
    await run();
    const once = snapshotOf(workbook);
    expect(await run()).toEqual({ cells: 15, columnsAdded: 0 });
    const twice = snapshotOf(workbook);
    const [formats, again] = [once, twice].map(({ sheets }) =>
      sheets[0]?.conditionalFormats.map(({ formula, areas, format }) => ({ formula, areas, format })),
    );
    expect(again).toEqual(formats);
    expect(withoutFormats(twice)).toEqual(withoutFormats(once));
    session.close();
  });

  it('replaces its own conditional formats and leaves the clerk’s alone', async () => {
    const { workbook, session } = await openInOffice(createXlsx(homeTrak()));
    const { sheet } = visits(workbook);
    const areas = [{ row: 1, column: 0, rows: 3, columns: 6 }];
    const theirs = { areas, formula: '=$E2>$D2', stopIfTrue: false, format: { fillColor: '#CCFFCC' } };
    const { id } = sheet.addConditionalFormat(theirs);
    await run();
    await run();
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect(sheet.conditionalFormats.find((format) => format.id === id)).toMatchObject(theirs);
    session.close();
  });

  it('keeps up with rows that were added', async () => {
    const { workbook, session } = await openInOffice(createXlsx(homeTrak()));
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
    session.close();
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

type Snapshot = ReturnType<typeof snapshotOf>;

function withoutFormats({ sheets, ...rest }: Snapshot): object {
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })) };
}

function cellsOutside(address: string, sheet: Snapshot['sheets'][number] | undefined): object {
  const area = parseArea(address);
  return Object.fromEntries(
    Object.entries(sheet?.cells ?? {}).filter(([at]) => {
      const place = parseArea(at);
      return !area || !place || !intersection(area, place);
    }),
  );
}
