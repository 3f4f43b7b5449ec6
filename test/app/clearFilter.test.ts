/** Filters in the way of writing and of taking back (office-js #224), and what clearing them leaves. */
import { clearFilter, DEFAULT_RULES, preview, takeBack, write, type Preview } from '../../src/app';
import type { Workbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  AUTHORIZATION_ROWS,
  homeTrakVisits,
  homeTrakXlsx,
  SCHEDULE_HEADINGS,
  sheetOf,
  visitRow,
  MONDAY,
} from '../support/workbooks';
import { createXlsx } from '../../src/standalone/emulator';
import { EXPECTED, ownCells, visits } from './homeTrakRun';

const openInOffice = useSessions();

const CLIENT = 0;
const shownRows = (workbook: Workbook) =>
  [1, 2, 3, 4].filter((row) => !workbook.sheetNamed('Schedule')?.isRowHidden(row));

/** HomeTrak's example with a visit of another client, by whom the table can be filtered. */
async function opened() {
  const rows = [...homeTrakVisits(), visitRow(MONDAY, 5, 5, 'Ben Invented')];
  const authorizations = [...AUTHORIZATION_ROWS, ['Ben Invented', 15, 'Week']];
  const open = await openInOffice(homeTrakXlsx({ visits: rows, authorizations }));
  const filter = () => visits(open.workbook).filterBy({ column: CLIENT, texts: ['Ben Invented'] });
  return { ...open, filter };
}

const previewed = async (): Promise<Preview> => valueOf(await preview(DEFAULT_RULES));

describe('a filter that was cleared', () => {
  it('lets the hours be written, which over filtered rows land in wrong cells (#224), each to its row', async () => {
    const { workbook, filter } = await opened();
    filter();
    const shown = await previewed();
    expect(shownRows(workbook)).toEqual([4]);
    expect(problemOf(await write(shown))).toMatchObject({ code: 'filtered', remedy: 'clearFilter' });
    valueOf(await clearFilter(shown.plan));
    valueOf(await write(shown));
    expect(shownRows(workbook)).toEqual([1, 2, 3, 4]);
    expect(ownCells(workbook)['Max Bill Hours']).toEqual([...EXPECTED['Max Bill Hours'], 5]);
  });

  it('is not set again, as restoring it fails (#1226, #3030), and its buttons stay', async () => {
    const { workbook, filter } = await opened();
    filter();
    const shown = await previewed();
    valueOf(await clearFilter(shown.plan));
    valueOf(await write(shown));
    expect(visits(workbook).autoFilter).toEqual({ active: false });
  });

  it('lets a write be taken back', async () => {
    const { workbook, filter } = await opened();
    const shown = await previewed();
    const { undo } = await write(shown);
    if (!undo) throw new Error('nothing was written');
    filter();
    const before = snapshotOf(workbook);
    expect(problemOf(await takeBack(undo))).toMatchObject({ code: 'filtered', remedy: 'clearFilter' });
    expect(snapshotOf(workbook)).toEqual(before);
    valueOf(await clearFilter(undo.plan));
    expect(valueOf(await takeBack(undo))).toEqual({ columnsRemoved: 5, columnsRestored: 0 });
    expect(visits(workbook).columns.map(({ name }) => name)).toEqual(SCHEDULE_HEADINGS);
  });

  it('changes no cell by itself', async () => {
    const { workbook, filter } = await opened();
    const { plan } = await previewed();
    const cells = () => workbook.sheetNamed('Schedule')?.values({ row: 0, column: 0, rows: 8, columns: 12 });
    const before = cells();
    filter();
    valueOf(await clearFilter(plan));
    expect(cells()).toEqual(before);
  });

  it('does not keep the sheet from being looked at again: rows hidden by hand meanwhile are refused', async () => {
    const { workbook, filter } = await opened();
    filter();
    const shown = await previewed();
    valueOf(await clearFilter(shown.plan));
    workbook.sheetNamed('Schedule')?.setRowHidden(2, true);
    expect(problemOf(await write(shown))).toMatchObject({ code: 'hiddenRows' });
  });

  it('and a change of the sheet meanwhile are two things: the change is still refused', async () => {
    const { workbook, filter } = await opened();
    filter();
    const shown = await previewed();
    valueOf(await clearFilter(shown.plan));
    visits(workbook).sheet.setValues({ row: 1, column: 4, rows: 1, columns: 1 }, [[9]]);
    expect(problemOf(await write(shown))).toMatchObject({ code: 'changedSince', row: 2 });
  });
});

describe('clearing a filter', () => {
  it('is refused on a sheet that was protected meanwhile, in words', async () => {
    const { workbook, filter } = await opened();
    const { plan } = await previewed();
    filter();
    visits(workbook).sheet.load({ protection: {} });
    expect(problemOf(await clearFilter(plan)).message).toContain('protected or read-only');
    expect(shownRows(workbook)).toEqual([4]);
  });

  it('does nothing where the clerk cleared it already, and asks once', async () => {
    const { workbook, host } = await opened();
    const { plan } = await previewed();
    const before = snapshotOf(workbook);
    const asked = host.roundTrips;
    valueOf(await clearFilter(plan));
    expect(snapshotOf(workbook)).toEqual(before);
    expect(host.roundTrips - asked).toBe(1);
  });

  it('that lies over plain cells lets their hours be written', async () => {
    const { workbook } = await openInOffice(plainCells());
    const sheet = workbook.sheetNamed('Schedule');
    const shown = await previewed();
    sheet?.filterBy({ row: 0, column: 0, rows: 4, columns: 6 }, { column: 4, texts: ['7'] });
    expect(shownRows(workbook)).toEqual([2, 4]);
    expect(problemOf(await write(shown))).toMatchObject({ code: 'filtered', remedy: 'clearFilter' });
    valueOf(await clearFilter(shown.plan));
    valueOf(await write(shown));
    expect(sheet?.values({ row: 1, column: 6, rows: 3, columns: 1 })).toEqual([[4], [6], [5]]);
    expect(sheet?.autoFilter).toMatchObject({ active: false });
  });

  it('leaves a filter on other rows of the sheet alone', async () => {
    const { workbook } = await openInOffice(plainCells());
    const { plan } = await previewed();
    const sheet = workbook.sheetNamed('Schedule');
    sheet?.filterBy({ row: 9, column: 0, rows: 3, columns: 1 }, { column: 0, texts: ['Blue'] });
    valueOf(await clearFilter(plan));
    expect(sheet?.autoFilter).toMatchObject({ active: true });
  });
});

function plainCells(): Uint8Array {
  const colours = { at: 'A10', rows: [['Colour'], ['Blue'], ['Red']] };
  return createXlsx({
    sheets: [
      sheetOf('Schedule', [{ at: 'A1', rows: [SCHEDULE_HEADINGS, ...homeTrakVisits()] }, colours]),
      sheetOf('Limits', [{ at: 'A1', rows: AUTHORIZATION_ROWS, table: 'Authorizations' }]),
    ],
  });
}
