/** The whole job on cells that are no Excel table, as exports come. */
import { DEFAULT_RULES, preview, showRow, watch, write } from '../../src/app';
import { OWN_COLUMNS } from '../../src/sheet';
import { createXlsx, type CellValue, type Workbook } from '../../src/standalone/emulator';
import { problemOf, valueOf } from '../support/results';
import { useSessions } from '../support/sessions';
import { snapshotOf } from '../support/snapshot';
import {
  AUTHORIZATION_ROWS,
  homeTrakVisits,
  SCHEDULE_HEADINGS,
  sheetOf,
  withPart,
  type Block,
  type Rows,
} from '../support/workbooks';

const openInOffice = useSessions();

const TITLE: Block = { at: 'A1', rows: [['Visit report'], ['Printed for: Example Care']] };
const AT = 'A4';
const BODY: Rows = [SCHEDULE_HEADINGS, ...homeTrakVisits()];
const TO_THE_RIGHT = SCHEDULE_HEADINGS.length;

interface Export {
  readonly rows?: Rows;
  readonly beside?: readonly Block[];
  readonly sheet?: Parameters<typeof sheetOf>[2];
}

/** HomeTrak's example as plain cells under a title. */
function exported({ rows = BODY, beside = [], sheet }: Export = {}): Uint8Array {
  return createXlsx({
    sheets: [
      sheetOf('Export', [TITLE, { at: AT, rows }, ...beside], sheet),
      sheetOf('Limits', [{ at: 'B2', rows: AUTHORIZATION_ROWS }]),
    ],
  });
}

const previewed = async () => valueOf(await preview(DEFAULT_RULES));
const run = async () => valueOf(await write(await previewed()));

function cellsAt(
  workbook: Workbook,
  row: number,
  column: number,
  rows: number,
  columns: number,
): CellValue[][] {
  return workbook.sheetNamed('Export')?.values({ row, column, rows, columns }) ?? [];
}

function put(workbook: Workbook, row: number, column: number, values: CellValue[][]): void {
  const area = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  workbook.sheetNamed('Export')?.setValues(area, values);
}

/** The problem that writing ends with; fails where it changed anything. */
async function refusalOf(source: Uint8Array, prepare: (workbook: Workbook) => void = () => undefined) {
  const { workbook } = await openInOffice(source);
  const shown = await previewed();
  prepare(workbook);
  const before = snapshotOf(workbook);
  const problem = problemOf(await write(shown));
  expect(snapshotOf(workbook)).toEqual(before);
  return problem;
}

describe('a schedule in plain cells', () => {
  it('gets the five columns beside it, with headings, hours and notes, and stays plain cells', async () => {
    const { workbook } = await openInOffice(exported());
    expect(await run()).toEqual({ cells: 15, columnsAdded: 5 });
    expect(cellsAt(workbook, 3, TO_THE_RIGHT, 4, 5)).toEqual([
      [...OWN_COLUMNS],
      [4, 4, '', '', ''],
      [6, 6, '', '', '+1.00 h; week of Jan 4 is now at its 15.00 h. 1.00 h stays unbilled'],
      [5, 5, '', '', 'Held at 5.00 of 6.00 h: week of Jan 4 is full'],
    ]);
    expect(workbook.tables).toEqual([]);
    const sheet = workbook.sheetNamed('Export');
    expect(sheet?.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ row: 4, column: 0, rows: 3, columns: 11 }],
      [{ row: 4, column: 0, rows: 3, columns: 11 }],
    ]);
    expect(sheet?.values({ row: 0, column: 0, rows: 3, columns: 1 })).toEqual([
      ['Visit report'],
      ['Printed for: Example Care'],
      [''],
    ]);
  });

  it('is written though its headings are wrapped in their cells, or have odd spaces in them', async () => {
    const [, ...body] = BODY;
    const wrapped = SCHEDULE_HEADINGS.map((heading, column) =>
      heading.replace(' ', ['\n', '\u00a0', '  '][column % 3] ?? ' '),
    );
    const { workbook } = await openInOffice(exported({ rows: [wrapped, ...body] }));
    expect(await run()).toEqual({ cells: 15, columnsAdded: 5 });
    expect(cellsAt(workbook, 5, TO_THE_RIGHT, 1, 2)).toEqual([[6, 6]]);
  });

  it('finds its columns again the second time, and piles up nothing', async () => {
    const { workbook } = await openInOffice(exported());
    await run();
    const once = snapshotOf(workbook).sheets[0];
    expect(await run()).toEqual({ cells: 15, columnsAdded: 0 });
    const twice = snapshotOf(workbook).sheets[0];
    expect(twice?.cells).toEqual(once?.cells);
    expect(twice?.conditionalFormats).toHaveLength(2);
  });

  it('gives its headings the look of the heading beside them', async () => {
    const [, ...body] = BODY;
    const styled = SCHEDULE_HEADINGS.map((heading) => ({
      value: heading,
      bold: true,
      fill: '#1F4E78',
      fontColor: '#FFFFFF',
    }));
    const { workbook } = await openInOffice(exported({ rows: [styled, ...body] }));
    await run();
    const sheet = workbook.sheetNamed('Export');
    const look = (row: number, column: number) => {
      const { bold, fillColor } = workbook.styles.get(sheet?.styleIndex(row, column) ?? 0);
      return { bold, fillColor };
    };
    expect(look(3, TO_THE_RIGHT)).toEqual(look(3, 0));
    expect(look(4, TO_THE_RIGHT)).toEqual(look(10, 20));
  });

  it('takes as many round trips as a table', async () => {
    const { host } = await openInOffice(exported());
    const before = host.roundTrips;
    await run();
    expect(host.roundTrips - before).toBe(10);
  });

  it('shows the row of a visit', async () => {
    const { workbook } = await openInOffice(exported());
    valueOf(await showRow(await previewed(), 2));
    const { sheet, area } = workbook.selection;
    expect({ sheet: sheet.name, ...area }).toEqual({
      sheet: 'Export',
      row: 6,
      column: 0,
      rows: 1,
      columns: 6,
    });
  });

  it('with two lines of headings is written to under the lower one', async () => {
    const groups = ['', '', '', 'Scheduled', 'Actual', ''];
    const lower = ['Client', 'Caregiver', 'Date', 'Hours', 'Hours', 'Remarks'];
    const { workbook } = await openInOffice(exported({ rows: [groups, lower, ...homeTrakVisits()] }));
    await run();
    expect(cellsAt(workbook, 3, TO_THE_RIGHT, 4, 2)).toEqual([
      ['', ''],
      ['Max Bill Hours', 'Max Pay Hours'],
      [4, 4],
      [6, 6],
    ]);
    expect(await run()).toMatchObject({ columnsAdded: 0 });
  });
});

describe('writing beside plain cells is refused, and nothing is changed', () => {
  it.each<[string, string, Export]>([
    ['a value there', 'cell H6 is not blank', { beside: [{ at: 'H6', rows: [['mine']] }], rows: BODY }],
    ['merged cells there', 'the merged cells I5:J6 stand', { sheet: { merges: ['I5:J6'] } }],
    ['merged cells that begin above', 'the merged cells G3:H5 stand', { sheet: { merges: ['G3:H5'] } }],
    ['hidden rows', 'has hidden rows', { sheet: { hiddenRows: [5] } }],
    ['a protected sheet', 'is protected', { sheet: { protected: true } }],
  ])('with %s', async (_what, words, changed) => {
    const problem = await refusalOf(exported(changed));
    expect(problem.sheet).toBe('Export');
    expect(problem.message).toContain(words);
  });

  it('with a filter of the sheet on its rows', async () => {
    const filtered = withPart(exported(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><autoFilter ref="A4:F7"><filterColumn colId="0"><filters><filter val="Ada Example"/></filters></filterColumn></autoFilter>',
      ),
    );
    expect(await refusalOf(filtered)).toMatchObject({ code: 'filtered' });
  });

  it.each<[string, string, (workbook: Workbook) => void]>([
    [
      'a row was put in above it',
      'has been moved',
      (workbook) => {
        const cells = cellsAt(workbook, 3, 0, 4, 6);
        put(workbook, 4, 0, cells);
        put(workbook, 3, 0, [['', '', '', '', '', '']]);
      },
    ],
    ['a cell that figures were taken from was edited', 'changed', (workbook) => put(workbook, 5, 4, [[1]])],
    ['a heading was renamed', 'changed', (workbook) => put(workbook, 3, 4, [['Something']])],
    [
      'a row was typed under it',
      'Row 8 of sheet "Export", right under what was read, changed',
      (workbook) => put(workbook, 7, 0, [['Ada Example', 'Cara Invented', 46_030, 2, 2, '']]),
    ],
  ])('where %s after the preview', async (_what, words, edit) => {
    expect((await refusalOf(exported(), edit)).message).toContain(words);
  });
});

describe('watching plain cells', () => {
  async function told(edit: (workbook: Workbook) => void | Promise<void>): Promise<number> {
    const { workbook } = await openInOffice(exported());
    let times = 0;
    await watch(await previewed(), () => (times += 1));
    await edit(workbook);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return times;
  }

  it.each<[string, number, (workbook: Workbook) => void | Promise<void>]>([
    ['tells of an edit in it', 1, (workbook) => put(workbook, 5, 4, [[1]])],
    ['tells of a heading', 1, (workbook) => put(workbook, 3, 4, [['Other']])],
    ['tells of a row typed under it', 1, (workbook) => put(workbook, 7, 0, [['Ada Example']])],
    ['is silent on cells beside it', 0, (workbook) => put(workbook, 5, 20, [['x']])],
    ['is silent on the title', 0, (workbook) => put(workbook, 0, 0, [['x']])],
    ['is silent on our own writing', 0, () => run().then(() => undefined)],
  ])('%s', async (_what, times, edit) => {
    expect(await told(edit)).toBe(times);
  });
});
