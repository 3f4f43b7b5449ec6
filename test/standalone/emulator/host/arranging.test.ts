/** What an add-in can do to rows and cells of a sheet beside writing into them. */
import { checkXlsx } from '../../../support/xlsxRules';
import { useOffice } from '../../../support/office';
import {
  createXlsx,
  readXlsx,
  writeXlsx,
  type Sheet,
  type Workbook,
} from '../../../../src/standalone/emulator';
import { refusalOf } from './refusal';

const rows = [
  ['Id', 'Client', 'Hours'],
  [1, 'Ann Example', 2.5],
  [2, 'Bo Sample', 3],
  [3, 'Cy Invented', 4],
];
const office = useOffice(() =>
  createXlsx({
    sheets: [
      { name: 'Visits', rows, tables: [{ name: 'Visits', ref: 'A1:C4' }] },
      { name: 'My notes', rows: [] },
    ],
  }),
);

function theSheet(name = 'Visits'): Sheet {
  const sheet = office().workbook.sheetNamed(name);
  if (!sheet) throw new Error(`There is a sheet ${name}.`);
  return sheet;
}

const visits = (context: Excel.RequestContext) => context.workbook.tables.getItem('Visits');
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Visits');

/** Runs a batch to its end. */
async function run(batch: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
}

/** The workbook as it is after saving; the file keeps the rules. */
function savedAgain(): Workbook {
  const bytes = writeXlsx(office().workbook);
  expect(checkXlsx(bytes)).toEqual([]);
  return readXlsx(bytes);
}

describe('merging', () => {
  it('makes one cell of several, which keeps what the first held', async () => {
    await run((context) => {
      sheetOf(context).getRange('E1:F2').values = [
        [1, 2],
        [3, 4],
      ];
      sheetOf(context).getRange('E1:F2').merge();
    });
    expect(theSheet().values({ row: 0, column: 4, rows: 2, columns: 2 })).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(savedAgain().sheets[0]?.merges).toEqual([{ row: 0, column: 4, rows: 2, columns: 2 }]);
  });

  it('makes one cell of each row where it goes across', async () => {
    await run((context) => sheetOf(context).getRange('E1:F3').merge(true));
    expect(savedAgain().sheets[0]?.merges).toEqual(
      [0, 1, 2].map((row) => ({ row, column: 4, rows: 1, columns: 2 })),
    );
  });

  it('joins the merged cells that the file has', async () => {
    await run((context) => sheetOf(context).getRange('E1:F1').merge());
    const again = savedAgain();
    again.sheets[0]?.merge({ row: 5, column: 4, rows: 1, columns: 2 });
    const bytes = writeXlsx(again);
    expect(checkXlsx(bytes)).toEqual([]);
    expect(readXlsx(bytes).sheets[0]?.merges).toHaveLength(2);
  });

  it('is refused in a table', async () => {
    expect(await refusalOf((context) => sheetOf(context).getRange('A2:B2').merge())).toMatchObject({
      code: 'MergedRangeConflict',
      location: 'Range.merge',
    });
    expect(theSheet().merges).toEqual([]);
  });
});

describe('rows', () => {
  it('are inserted whole, the table going down', async () => {
    await run((context) => sheetOf(context).getRange('1:2').insert('Down'));
    expect(theSheet().tables[0]?.area.row).toBe(2);
    expect(theSheet().value(3, 1)).toBe('Ann Example');
  });

  it('are sorted by a column of their table', async () => {
    await run((context) => visits(context).sort.apply([{ key: 2, ascending: false }]));
    expect(theSheet().values({ row: 1, column: 2, rows: 3, columns: 1 })).toEqual([[4], [3], [2.5]]);
  });

  it('are not sorted by a column the table does not have', async () => {
    expect(await refusalOf((context) => visits(context).sort.apply([{ key: 3 }]))).toMatchObject({
      code: 'InvalidArgument',
      location: 'TableSort.apply',
    });
  });

  it('are filtered by the values of a column of their table', async () => {
    await run((context) => {
      visits(context).columns.getItem('Client').filter.applyValuesFilter(['Bo Sample']);
    });
    expect([...theSheet().hiddenRows]).toEqual([1, 3]);
    expect(theSheet().tables[0]?.autoFilter?.active).toBe(true);
  });

  it("are filtered by the sheet's own filter, its column counted in its range", async () => {
    await run((context) => {
      const sheet = context.workbook.worksheets.getItem('My notes');
      sheet.getRange('B1:B3').values = [['Note'], ['a'], ['b']];
      sheet.autoFilter.apply(sheet.getRange('B1:B3'), 0, { filterOn: 'Values', values: ['b'] });
    });
    expect([...theSheet('My notes').hiddenRows]).toEqual([1]);
  });
});

describe('protecting a sheet', () => {
  it('refuses what comes after it', async () => {
    const refusal = await refusalOf((context) => {
      sheetOf(context).protection.protect();
      sheetOf(context).getRange('A2').values = [[9]];
    });
    expect(refusal).toMatchObject({ code: 'AccessDenied', location: 'Range.values' });
    expect(theSheet().value(1, 0)).toBe(1);
    expect(savedAgain().sheets[0]?.protected).toBe(true);
  });

  it('is refused the second time', async () => {
    const twice = (context: Excel.RequestContext) => {
      sheetOf(context).protection.protect();
      sheetOf(context).protection.protect();
    };
    expect(await refusalOf(twice)).toMatchObject({
      code: 'AccessDenied',
      location: 'WorksheetProtection.protect',
    });
  });
});

describe('a data bar', () => {
  it('is a conditional format of its own type, in the saved workbook too', async () => {
    await run((context) => sheetOf(context).getRange('C2:C4').conditionalFormats.add('DataBar'));
    const [format] = savedAgain().sheets[0]?.conditionalFormats ?? [];
    expect(format).toMatchObject({ type: 'dataBar', areas: [{ row: 1, column: 2, rows: 3, columns: 1 }] });
  });
});
