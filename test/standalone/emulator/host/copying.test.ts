import { ErrorValue, Workbook } from '../../../../src/standalone/emulator';
import type { Sheet } from '../../../../src/standalone/emulator';
import { useOffice } from '../../../support/office';
import { refusalOf } from './refusal';

let from: Sheet;
let to: Sheet;

/** A sheet `From` with a date, a text of digits, a formula and an error in A1:B2, A1 yellow; an empty sheet `To`. */
function twoSheets(): Workbook {
  const workbook = new Workbook();
  from = workbook.addSheet('From');
  to = workbook.addSheet('To');
  from.setValues({ row: 0, column: 0, rows: 2, columns: 2 }, [
    [45_000, '0012'],
    [7, new ErrorValue('#N/A')],
  ]);
  from.setFormula(1, 0, '=A1*2+$A$1');
  const { styles } = workbook;
  from.setStyleIndex(one(0, 0), styles.withNumberFormat(styles.withFill(0, '#FFFF00'), 'm/d/yyyy'));
  from.addConditionalFormat({
    areas: [{ row: 0, column: 0, rows: 5, columns: 1 }],
    formula: '=A1>$A$1',
    stopIfTrue: false,
    format: { bold: true },
  });
  return workbook;
}

useOffice(twoSheets);

function one(row: number, column: number) {
  return { row, column, rows: 1, columns: 1 };
}

async function copy(
  target: string,
  type?: 'All' | 'Formulas' | 'Values' | 'Formats',
  source = 'A1:B2',
): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('To').getRange(target).copyFrom(worksheets.getItem('From').getRange(source), type);
    await context.sync();
  });
}

function pasted(row: number, column: number) {
  const style = to.workbook.styles.get(to.styleIndex(row, column));
  return [to.value(row, column), to.formula(row, column), style.fillColor, style.numberFormat];
}

describe('copying a range to another sheet', () => {
  it('takes values, results of formulas for the formulas, and no formats', async () => {
    await copy('C3', 'Values');
    expect([pasted(2, 2), pasted(3, 2)]).toEqual([
      [45_000, undefined, undefined, 'General'],
      [7, undefined, undefined, 'General'],
    ]);
    expect([to.value(2, 3), to.kind(2, 3), to.kind(3, 3)]).toEqual(['0012', 'String', 'Error']);
    expect(to.conditionalFormats).toEqual([]);
  });

  it('takes formulas with their references moved, other cells as they are', async () => {
    await copy('C3', 'Formulas');
    expect([pasted(2, 2), pasted(3, 2)]).toEqual([
      [45_000, undefined, undefined, 'General'],
      [7, '=C3*2+$A$1', undefined, 'General'],
    ]);
  });

  it('takes formats alone, conditional ones too, each looking from its new place', async () => {
    to.setValues(one(2, 2), [['kept']]);
    from.addConditionalFormat({ areas: [one(0, 1)], formula: '=B1=""', stopIfTrue: true, format: {} });
    await copy('C3', 'Formats');
    expect(pasted(2, 2)).toEqual(['kept', undefined, '#FFFF00', 'm/d/yyyy']);
    expect(to.conditionalFormats).toMatchObject([
      { areas: [one(2, 3)], formula: '=D3=""', stopIfTrue: true },
      { areas: [{ row: 2, column: 2, rows: 2, columns: 1 }], formula: '=C3>$A$1', format: { bold: true } },
    ]);
  });

  it('takes everything unless told otherwise, and what was there is overwritten', async () => {
    to.setFormula(2, 2, '=1');
    to.addConditionalFormat({
      areas: [{ row: 2, column: 2, rows: 3, columns: 1 }],
      formula: '=C3<0',
      stopIfTrue: false,
      format: {},
    });
    await copy('C3');
    expect([pasted(2, 2), pasted(3, 2)]).toEqual([
      [45_000, undefined, '#FFFF00', 'm/d/yyyy'],
      [7, '=C3*2+$A$1', undefined, 'General'],
    ]);
    expect(to.conditionalFormats.map(({ areas, formula }) => [areas[0]?.row, formula])).toEqual([
      [2, '=C3>$A$1'],
      [4, '=C5<0'],
    ]);
  });

  it('repeats the source where it fits a whole number of times, and otherwise takes its size', async () => {
    await copy('A1:B4', 'Values');
    expect(to.usedArea()).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
    expect([to.value(2, 0), to.value(3, 0)]).toEqual([45_000, 7]);
    await copy('D1:F3', 'Values');
    expect(to.usedArea()).toEqual({ row: 0, column: 0, rows: 4, columns: 5 });
  });

  it('takes whole columns as far as they are used, and empties what is below', async () => {
    to.setValues(one(9, 0), [['below']]);
    await copy('A:B', 'Values', 'A:B');
    expect([to.value(0, 0), to.value(9, 0)]).toEqual([45_000, '']);
  });

  it('reads all before it writes, on one sheet by an address', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('From').getRange('A2').copyFrom('A1:A2', 'Values');
      await context.sync();
    });
    expect(from.values({ row: 0, column: 0, rows: 3, columns: 1 }).flat()).toEqual([45_000, 45_000, 7]);
  });

  it('is refused on a protected sheet, and by name for what the emulator does not do', async () => {
    const refused = async (use: (range: Excel.Range, source: Excel.Range) => void) =>
      refusalOf((context) => {
        const { worksheets } = context.workbook;
        use(worksheets.getItem('To').getRange('A1'), worksheets.getItem('From').getRange('A1:B2'));
      });
    expect((await refused((to, source) => to.copyFrom(source, 'All', true))).message).toContain('skipBlanks');
    expect((await refused((to, source) => to.copyFrom(source, 'All', false, true))).message).toContain(
      'transpose',
    );
    from.load({ merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] });
    expect((await refused((to, source) => to.copyFrom(source))).message).toContain('merged');
    from.load({ merges: [] });
    to.protect();
    for (const type of ['All', 'Values', 'Formats'] as const) {
      expect((await refused((to, source) => to.copyFrom(source, type))).code).toBe('AccessDenied');
    }
    expect(to.usedArea()).toBeUndefined();
  });
});

describe('clearing formats', () => {
  it.each(['Formats', 'All'] as const)('%s takes the range out of the conditional formats', async (what) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('From').getRange('A1:B2').clear(what);
      await context.sync();
    });
    expect(from.conditionalFormats).toMatchObject([
      { areas: [{ row: 2, column: 0, rows: 3, columns: 1 }], formula: '=A3>$A$1' },
    ]);
    expect(from.value(0, 0)).toBe(what === 'All' ? '' : 45_000);
  });

  it('leaves them alone where only contents go', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('From').getRange('A1:B2').clear('Contents');
      await context.sync();
    });
    expect(from.conditionalFormats).toMatchObject([{ areas: [{ row: 0, rows: 5 }] }]);
  });
});
