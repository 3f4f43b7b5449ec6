import { ErrorValue } from '../../../../src/standalone/emulator';
import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';
import { sampleWorkbook, type Sample } from './sampleWorkbook';

let sample: Sample;
useOffice(() => (sample = sampleWorkbook()).workbook);

/** Writes into `Visits` and tells what the cells then hold. */
async function write(address: string, values: unknown): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Visits').getRange(address);
    Reflect.set(range, 'values', values);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

describe('writing values', () => {
  it('leaves cells where null is written and empties them where "" is', async () => {
    expect(
      await write('A2:C3', [
        [null, '', 9],
        ['x', null, true],
      ]),
    ).toEqual([
      [1, '', 9],
      ['x', 'Bo Sample', true],
    ]);
    expect(sample.sheet.kind(1, 1)).toBe('Empty');
  });

  it('puts a single value into every cell', async () => {
    expect(await write('E1:F2', 7)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('reads texts as if they had been typed, and formats what was General', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My notes').getRange('A1:A9');
      range.values = [
        ['1'],
        ['1/5/2026'],
        ["'0012"],
        ['=A1+1'],
        ['TRUE'],
        ['#N/A'],
        ['50%'],
        ['8:30 AM'],
        ['later'],
      ];
      range.load('values,valueTypes,formulas,numberFormat');
      await context.sync();
      expect(range.values.flat()).toEqual([1, 46027, '0012', '', true, '#N/A', 0.5, 8.5 / 24, 'later']);
      expect(range.formulas[3]).toEqual(['=A1+1']);
      expect(range.valueTypes.flat()).toEqual([
        'Double',
        'Double',
        'String',
        'Empty',
        'Boolean',
        'Error',
        'Double',
        'Double',
        'String',
      ]);
      expect(range.numberFormat.flat()).toEqual([
        'General',
        'm/d/yyyy',
        'General',
        'General',
        'General',
        'General',
        '0%',
        'h:mm AM/PM',
        'General',
      ]);
    });
  });

  it('keeps texts as they are in cells formatted as text, where the format is set first', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My notes').getRange('A1:A2');
      range.numberFormat = [['@'], [null]];
      range.values = [['0012'], ['0012']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['0012'], [12]]);
    });
  });

  it('sets one number format for all cells from a single text', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Visits').columns.getItem('Hours').getDataBodyRange();
      Reflect.set(range, 'numberFormat', '0.00');
      range.load('numberFormat');
      await context.sync();
      expect(range.numberFormat).toEqual([['0.00'], ['0.00'], ['0.00']]);
    });
  });

  it('refuses an array of another size, and what is written before stays written', async () => {
    const refusal = await refusalOf((context) => {
      const sheet = context.workbook.worksheets.getItem('Visits');
      sheet.getRange('E1').values = [['kept']];
      sheet.getRange('A1:B2').values = [[1, 2, 3]];
    });
    expect(refusal).toEqual({
      code: 'InvalidArgument',
      message:
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      location: 'Range.values',
    });
    expect(sample.sheet.value(0, 4)).toBe('kept');
  });

  it('refuses what is no value', async () => {
    expect((await refusalOf((context) => set(context, [[{ type: 'Made up' }]]))).code).toBe(
      'InvalidArgument',
    );
    expect((await refusalOf((context) => set(context, [['x'.repeat(32_768)]]))).code).toBe('InvalidArgument');
  });

  it('refuses a date without its year, which Excel would take from the clock', async () => {
    expect(await refusalOf((context) => set(context, [['1/5']]))).toMatchObject({ code: 'NotImplemented' });
  });

  it('reaches only the top left of merged cells', async () => {
    sample.sheet.load({ merges: [{ row: 5, column: 0, rows: 2, columns: 2 }] });
    expect(
      await write('A6:B7', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  it('names table columns by their header cells', async () => {
    await write('B1:C1', [['Person', 5]]);
    expect(sample.visits.columns.map(({ name }) => name)).toEqual(['Id', 'Person', '5']);
    expect(sample.sheet.kind(0, 2)).toBe('String');
  });

  it('writes columns of 100,000 cells in one sync', async () => {
    const column = Array.from({ length: 100_000 }, (_, row) => [row]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My notes').getRange('B1:B100000').values = column;
      await context.sync();
    });
    const sheet = sample.workbook.sheetNamed('My notes');
    expect(sheet?.value(99_999, 1)).toBe(99_999);
    expect(sheet?.usedArea()).toEqual({ row: 0, column: 1, rows: 100_000, columns: 1 });
  });

  it('clears contents, formats, or both', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Visits');
      const range = sheet.getRange('C2:C4');
      range.format.fill.color = 'yellow';
      range.clear('Contents');
      range.load('values,format/fill/color');
      await context.sync();
      expect([range.values, range.format.fill.color]).toEqual([[[''], [''], ['']], '#FFFF00']);
      range.clear();
      range.load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFFFF');
    });
  });

  it('writes errors that are spelt as such', async () => {
    sample.sheet.setValues({ row: 8, column: 0, rows: 1, columns: 1 }, [[new ErrorValue('#DIV/0!')]]);
    expect(await write('A10', '#DIV/0!')).toEqual([['#DIV/0!']]);
    expect(sample.sheet.kind(9, 0)).toBe(sample.sheet.kind(8, 0));
  });
});

function set(context: Excel.RequestContext, values: unknown[][]): void {
  context.workbook.worksheets.getItem('My notes').getRange('A1').values = values;
}

describe('writing where Excel lets no add-in write', () => {
  const protection = { allowAutoFilter: false };

  it('refuses locked cells of a protected sheet, and their formats', async () => {
    sample.sheet.load({ protection });
    const denied: readonly ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => (sheet.getRange('A2').values = [[5]]),
      (sheet) => (sheet.getRange('A2').numberFormat = [['0']]),
      (sheet) => (sheet.getRange('A2').format.fill.color = 'red'),
      (sheet) => sheet.getRange('A2').clear(),
      (sheet) => sheet.getRange('A2').conditionalFormats.add('Custom'),
      (sheet) => sheet.tables.getItem('Visits').resize('A1:D4'),
      (sheet) => sheet.tables.getItem('Visits').clearFilters(),
      (sheet) => sheet.tables.add('E1:F2', true),
    ];
    for (const deny of denied) {
      const refusal = await refusalOf((context) => deny(context.workbook.worksheets.getItem('Visits')));
      expect(refusal.code).toBe('AccessDenied');
    }
    expect(sample.sheet.value(1, 0)).toBe(1);
  });

  it('says that a sheet is protected, and lets it be read', async () => {
    sample.sheet.load({ protection });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Visits').load('protection/protected');
      const range = sheet.getRange('A2').load('values');
      await context.sync();
      expect([sheet.protection.protected, range.values]).toEqual([true, [[1]]]);
    });
  });
});

describe('writing over filtered rows', () => {
  const area = { row: 0, column: 0, rows: 4, columns: 3 };

  it('puts values into the wrong rows, as Excel does (#224)', async () => {
    sample.sheet.load({ autoFilter: { area, active: true } });
    sample.sheet.setRowHidden(2, true);
    await write('C2:C4', [[10], [20], [30]]);
    expect(sample.sheet.values({ row: 1, column: 2, rows: 3, columns: 1 })).toEqual([[10], [3], [10]]);
  });

  it('puts them right after the filter is cleared', async () => {
    sample.sheet.load({ autoFilter: { area, active: true } });
    sample.sheet.setRowHidden(2, true);
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem('Visits').load('autoFilter/isDataFiltered');
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(true);
      autoFilter.clearCriteria();
      autoFilter.load('isDataFiltered,enabled');
      await context.sync();
      expect([autoFilter.isDataFiltered, autoFilter.enabled]).toEqual([false, true]);
    });
    expect(await write('C2:C4', [[10], [20], [30]])).toEqual([[10], [20], [30]]);
  });

  it('puts them right in rows that are hidden by hand', async () => {
    sample.sheet.setRowHidden(2, true);
    expect(await write('C2:C4', [[10], [20], [30]])).toEqual([[10], [20], [30]]);
  });
});
