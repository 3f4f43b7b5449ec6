import { OWN_COLUMNS } from '../../src/sheet';
import { createXlsx, intersection, parseArea, type NewWorkbook } from '../../src/standalone/emulator';
import { snapshotOf } from '../support/snapshot';
import { useSessions } from '../support/sessions';
import { homeTrak, homeTrakVisits, SCHEDULE_HEADINGS, sheetOf, visitRow, MONDAY } from '../support/workbooks';
import { EXPECTED, ownCells, run, visits, written } from './homeTrakRun';

const openInOffice = useSessions();

const rows = [SCHEDULE_HEADINGS, ...homeTrakVisits()];

describe('writing', () => {
  it('puts five columns at the right of the table, with headings, hours and notes', async () => {
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    expect(await run()).toEqual({ cells: 15, columnsAdded: 5 });
    const { sheet, columns, area } = visits(workbook);
    expect(columns.map(({ name }) => name)).toEqual([...SCHEDULE_HEADINGS, ...OWN_COLUMNS]);
    expect(area).toEqual({ row: 0, column: 0, rows: 4, columns: 11 });
    expect(sheet.values({ ...area, rows: 1 })).toEqual([[...SCHEDULE_HEADINGS, ...OWN_COLUMNS]]);
    expect(ownCells(workbook)).toEqual(EXPECTED);
  });

  it('gives notes the format of text before their values, so that "+1.00 h" is neither formula nor AutoCorrected (#6745)', async () => {
    const workbook = await written(homeTrak());
    const { sheet } = visits(workbook);
    const formats = [6, 7, 8, 9, 10].map((column) =>
      workbook.styles.numberFormat(sheet.styleIndex(2, column)),
    );
    expect(formats).toEqual(['0.00', '0.00', '0.00', '0.00', '@']);
    expect(sheet.kind(2, 10)).toBe('String');
    expect(sheet.formula(2, 10)).toBeUndefined();
  });

  it('changes nothing but its own columns, so that no id elsewhere loses a zero or an apostrophe (#6687)', async () => {
    const description = homeTrak({
      beside: [{ at: 'A20', rows: [['Kept', { formula: 'SUM(D2:D4)', value: 15 }]] }],
      sheets: [sheetOf('Colours', [{ at: 'C3', rows: [['Colour'], ['Blue']], table: 'Colours' }])],
    });
    const { workbook } = await openInOffice(createXlsx(description));
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
  });

  it('fills rows over authorization by one conditional format per meaning, not cell by cell (#12)', async () => {
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
    const { workbook } = await openInOffice(createXlsx(homeTrak()));
    workbook.calculationMode = 'Manual';
    await run();
    expect(workbook.calculationMode).toBe('Manual');
  });

  it.each<[string, NewWorkbook]>([
    ['a table far from A1', homeTrak({ schedule: { at: 'H40' } })],
    ['days counted from 1904', homeTrak({ date1904: true })],
    ['a sheet whose name has quotes and spaces', homeTrak({ sheet: { name: "May's  “big” schedule (2)" } })],
    ['a sheet whose name is an address', homeTrak({ sheet: { name: 'A1' } })],
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

type Snapshot = ReturnType<typeof snapshotOf>;

function cellsOutside(address: string, sheet: Snapshot['sheets'][number] | undefined): object {
  const area = parseArea(address);
  return Object.fromEntries(
    Object.entries(sheet?.cells ?? {}).filter(([at]) => {
      const place = parseArea(at);
      return !area || !place || !intersection(area, place);
    }),
  );
}
