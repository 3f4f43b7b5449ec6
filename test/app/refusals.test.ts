import { DEFAULT_RULES, preview, write } from '../../src/app';
import { createXlsx, type NewCell, type NewWorkbook, type Workbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  filteredByClient,
  homeTrak,
  homeTrakXlsx,
  SCHEDULE_HEADINGS,
  homeTrakVisits,
  type HomeTrak,
} from '../support/workbooks';

const openInOffice = useSessions();

/** The problem that writing ends with; fails where it changed anything at all in the workbook. */
async function refusalOf(source: Uint8Array, prepare: (workbook: Workbook) => void = () => undefined) {
  const { workbook } = await openInOffice(source);
  const shown = valueOf(await preview(DEFAULT_RULES));
  prepare(workbook);
  const before = snapshotOf(workbook);
  const problem = problemOf(await write(shown));
  expect(snapshotOf(workbook)).toEqual(before);
  return problem;
}

const inTheWay = (what: string) =>
  `The table "Visits" on sheet "Schedule" needs blank columns at its right, but ${what} in the way. Nothing was changed. Move what is there, or insert columns between, then try again.`;
const beside = (at: string, ...rows: NewCell[][]): HomeTrak => ({ beside: [{ at, rows }] });

/** Far below the table. */
const manyMerged = Array.from({ length: 600 }, (_, index) => `A${index + 100}:B${index + 100}`);

describe('writing is refused, and nothing is changed', () => {
  it.each<[string, string, HomeTrak]>([
    ['a heading', 'cell G1 is not blank, and stands', beside('G1', ['Mine'])],
    ['a value in the last of the columns', 'cell K4 is not blank, and stands', beside('K4', ['mine'])],
    ['a zero', 'cell H2 is not blank, and stands', beside('H2', [0])],
    ['a space', 'cell H2 is not blank, and stands', beside('H2', [' '])],
    ['an error', 'cell H2 is not blank, and stands', beside('H2', [{ error: '#N/A' }])],
    ['the upper of two', 'cell K2 is not blank, and stands', beside('G2', [null, null, null, null, 1], [1])],
    [
      'a formula that shows nothing',
      'cell H2 holds a formula, and stands',
      beside('H2', [{ formula: 'IF(1,"","")', value: '' }]),
    ],
    ['a merged area', 'the merged cells I2:J3 stand', { sheet: { merges: ['I2:J3'] } }],
    ['a merged area that reaches beyond', 'the merged cells K4:L6 stand', { sheet: { merges: ['K4:L6'] } }],
    [
      'the heading of another table',
      'the table "Colours" stands',
      { beside: [{ at: 'H1', rows: [['Colour'], ['']], table: 'Colours' }] },
    ],
    [
      'a totals row, with a cell beside it',
      'cell G5 is not blank, and stands',
      {
        schedule: {
          rows: [SCHEDULE_HEADINGS, ...homeTrakVisits(), ['Total', '', '', 15, 17, '']],
          totals: true,
        },
        ...beside('G5', ['checked']),
      },
    ],
  ])('where the columns would go there is %s', async (_what, what, changed) => {
    const problem = await refusalOf(homeTrakXlsx(changed));
    expect(problem).toMatchObject({ code: 'cellInTheWay', sheet: 'Schedule', message: inTheWay(what) });
  });

  it('where the columns would go there is a table whose cells are blank', async () => {
    const lower = homeTrakXlsx({
      schedule: { at: 'A3' },
      beside: [{ at: 'H1', rows: [['Colour'], [''], [''], ['']], table: 'Colours' }],
    });
    expect(await refusalOf(lower)).toMatchObject({
      code: 'cellInTheWay',
      message: inTheWay('the table "Colours" stands'),
    });
  });

  it('gives the value of the cell in the way', async () => {
    expect(await refusalOf(homeTrakXlsx(beside('H2', ['mine'])))).toMatchObject({ value: 'mine' });
  });

  it.each([
    ['XEY1', 'XFD'],
    ['XEU1', 'XEZ'],
  ])('where the sheet ends before five more columns fit: from %s to %s', async (at) => {
    const problem = await refusalOf(homeTrakXlsx({ schedule: { at } }));
    expect(problem.message).toBe(
      'The table "Visits" on sheet "Schedule" reaches to the right edge of the sheet, so there is no room for 5 more columns. Move the table to the left, then try again.',
    );
  });

  it('where the sheet is protected: it is never unprotected', async () => {
    const problem = await refusalOf(homeTrakXlsx({ sheet: { protected: true, name: "May's" } }));
    expect(problem).toEqual({
      code: 'protected',
      sheet: "May's",
      message:
        'The sheet "May\'s" is protected, so nothing was changed. Take the protection off (Review > Unprotect Sheet), then try again.',
    });
  });

  it('where the table is filtered', async () => {
    const problem = await refusalOf(filteredByClient(homeTrakXlsx()));
    expect(problem).toEqual({
      code: 'filtered',
      sheet: 'Schedule',
      remedy: 'clearFilter',
      message:
        'The table "Visits" on sheet "Schedule" is filtered, and Excel can put figures into the wrong rows while it is, so nothing was changed. Clear the filter first (Data > Clear). All rows are shown then, and the filter is not kept: set it again afterwards if you need it.',
    });
  });

  it('where more than the filter is in the way, without the filter: clearing it would be of no use yet', async () => {
    const problem = await refusalOf(filteredByClient(homeTrakXlsx(beside('H2', ['mine']))));
    expect(problem).toMatchObject({ code: 'cellInTheWay' });
  });

  it.each([
    ['one row', [2]],
    ['every row', [1, 2, 3]],
  ])('where %s of the table is hidden', async (_which, hiddenRows) => {
    const problem = await refusalOf(homeTrakXlsx({ sheet: { hiddenRows } }));
    expect(problem).toMatchObject({ code: 'hiddenRows', sheet: 'Schedule' });
    expect(problem.message).toContain('right-click and choose Unhide');
  });

  it('where cells of the table are merged, of which only the top left one holds a value', async () => {
    const problem = await refusalOf(homeTrakXlsx({ sheet: { merges: ['F2:F3'] } }));
    expect(problem).toEqual({
      code: 'mergedCells',
      sheet: 'Schedule',
      message:
        'The table "Visits" on sheet "Schedule" has merged cells among its rows (F2:F3), of which Excel gives only the first, so nothing was changed. Unmerge them (Home > Merge & Center) and fill each row, then preview again.',
    });
  });

  describe('where the sheet has more merged cells than Excel tells of at once', () => {
    it('and one is among the rows', async () => {
      const problem = await refusalOf(homeTrakXlsx({ sheet: { merges: [...manyMerged, 'F2:F3'] } }));
      expect(problem).toMatchObject({ code: 'mergedCells', sheet: 'Schedule' });
      expect(problem.message).toContain('has merged cells among its rows (F2:F3)');
    });

    it('and one is where the columns would go', async () => {
      const problem = await refusalOf(homeTrakXlsx({ sheet: { merges: [...manyMerged, 'K4:L6'] } }));
      expect(problem).toMatchObject({
        code: 'cellInTheWay',
        message: inTheWay('the merged cells K4:L6 stand'),
      });
    });

    it('and there is no room', async () => {
      const problem = await refusalOf(
        homeTrakXlsx({ schedule: { at: 'XEY1' }, sheet: { merges: manyMerged } }),
      );
      expect(problem).toMatchObject({ code: 'noRoom' });
    });
  });
});

describe('writing goes ahead', () => {
  async function result(description: NewWorkbook) {
    await openInOffice(createXlsx(description));
    const written = await write(valueOf(await preview(DEFAULT_RULES)));
    return written;
  }

  it('where a hidden row, a merged area or a table lies outside of the rows of the table', async () => {
    const apart = {
      sheet: { merges: ['H6:J7', 'A6:B6'], hiddenRows: [6] },
      beside: [{ at: 'G9', rows: [['Colour'], ['Blue']], table: 'Colours' }],
    };
    expect(await result(homeTrak(apart))).toMatchObject({ ok: true });
  });

  it('beside more merged cells than Excel tells of at once, of which none is in the way', async () => {
    const { workbook } = await openInOffice(homeTrakXlsx({ sheet: { merges: manyMerged } }));
    const shown = valueOf(await preview(DEFAULT_RULES));
    expect(await write(shown)).toMatchObject({ ok: true, value: { columnsAdded: 5 } });
    expect(workbook.sheetNamed('Schedule')?.value(1, 6)).toBe(4);
  });

  it('beside stray data at the far right, which inserted columns would push over the edge', async () => {
    const { workbook } = await openInOffice(homeTrakXlsx(beside('XFD2', ['stray'])));
    expect(await write(valueOf(await preview(DEFAULT_RULES)))).toMatchObject({ ok: true });
    expect(workbook.sheetNamed('Schedule')?.value(1, 16_383)).toBe('stray');
  });

  it('where the last of the five columns is the last of the sheet', async () => {
    expect(await result(homeTrak({ schedule: { at: 'XET1' } }))).toMatchObject({ ok: true });
  });

  it('beside cells in the way, where the columns are there already', async () => {
    const { workbook } = await openInOffice(homeTrakXlsx());
    valueOf(await write(valueOf(await preview(DEFAULT_RULES))));
    workbook.sheetNamed('Schedule')?.setValues({ row: 1, column: 11, rows: 1, columns: 1 }, [['mine']]);
    expect(await write(valueOf(await preview(DEFAULT_RULES)))).toMatchObject({ ok: true });
  });
});
