import * as fc from 'fast-check';
import { createXlsx, readXlsx, writeXlsx, type RowShift } from '../../../../src/standalone/emulator';
import { SheetEditor } from '../../../../src/standalone/workbench/editing/SheetEditor';
import { snapshotOf } from '../../../support/snapshot';
import { checkXlsx } from '../../../support/xlsxRules';
import { textParts, withParts } from '../../emulator/xlsx/parts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A table of visits with everything that moves with rows, and a sheet that reads it. */
const BYTES = withParts(
  createXlsx({
    sheets: [
      {
        name: 'Visits',
        rows: [
          ['Client', 'Hours', 'Twice'],
          ['Abel Testman', { value: 1, format: '0.00' }, { formula: 'B2*2', value: 2 }],
          ['Béla Muster', { value: 2, bold: true }, { formula: 'B3*2', value: 4 }],
          ['Cora Sample', { value: 3, fill: '#FFEE00' }, { formula: 'B4*2', value: 6 }],
          ['Dora Example', 4, { formula: 'B5*2', value: 8 }],
          [],
          ['Total', { formula: 'SUM(B2:B5)', value: 10 }],
        ],
        tables: [{ name: 'Visits', ref: 'A1:C5' }],
        merges: ['E3:E4', 'A9:B10'],
        hiddenRows: [9],
      },
      {
        name: 'Report',
        rows: [[{ formula: "SUM(Visits!B2:B5)+'Visits'!$B$3", value: 12 }]],
      },
    ],
  }),
  {
    [SHEET]: (xml) =>
      xml
        .replace('<row r="3">', '<row r="3" ht="30" customHeight="1">')
        .replace('<f>B2*2</f>', '<f t="shared" ref="C2:C5" si="0">B2*2</f>')
        .replace(/<f>B[345]\*2<\/f>/g, '<f t="shared" si="0"/>')
        .replace(
          '</mergeCells>',
          '</mergeCells>' +
            '<conditionalFormatting sqref="A3:C3"><cfRule type="expression" priority="1"><formula>$B3&gt;1</formula></cfRule></conditionalFormatting>' +
            '<conditionalFormatting sqref="A2:C5"><cfRule type="expression" priority="2"><formula>$B2&gt;$B$5</formula></cfRule></conditionalFormatting>',
        ),
    'xl/workbook.xml': (xml) =>
      xml.replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="Hours">Visits!$B$2:$B$5</definedName></definedNames>',
      ),
  },
);

function opened() {
  const workbook = readXlsx(BYTES);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has a sheet.');
  return { workbook, sheet, editor: new SheetEditor(workbook) };
}

type Step = { readonly type: string; readonly row: number; readonly column: number } | RowShift;

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constantFrom('7', 'Ada Example', '=B2+B4', ''),
      row: fc.nat(7),
      column: fc.nat(3),
    }),
    fc.record({
      kind: fc.constantFrom('insert', 'delete'),
      row: fc.nat(9),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  { maxLength: 8 },
);

describe('rows inserted and deleted by hand', () => {
  it('are taken back in order with the cells typed between, and all is as it was', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const { workbook, sheet, editor } = opened();
        const before: ReturnType<typeof snapshotOf>[] = [];
        for (const step of sequence) {
          const now = snapshotOf(workbook);
          const { ok } =
            'type' in step
              ? editor.type(sheet, step.row, step.column, step.type)
              : editor.shiftRows(sheet, step);
          if (ok) before.push(now);
        }
        for (const then of before.reverse()) {
          expect(editor.undo()).toBeDefined();
          expect(withoutUsed(snapshotOf(workbook))).toEqual(withoutUsed(then));
        }
        expect(editor.undo()).toBeUndefined();
        const saved = writeXlsx(workbook);
        expect(checkXlsx(saved)).toEqual([]);
        expect(withoutUsed(snapshotOf(readXlsx(saved)))).toEqual(withoutUsed(snapshotOf(readXlsx(BYTES))));
      }),
    );
  });

  it('come back with what only the file knows of them', () => {
    const { workbook, sheet, editor } = opened();
    expect(editor.shiftRows(sheet, { kind: 'delete', row: 2, count: 1 })).toMatchObject({ ok: true });
    expect(textParts(writeXlsx(workbook))[SHEET]).not.toContain('ht="30"');
    editor.undo();
    const xml = textParts(writeXlsx(workbook))[SHEET];
    expect(xml).toContain('<row r="3" ht="30" customHeight="1">');
  });

  it('are not taken back once something else changed the workbook', () => {
    const { sheet, editor } = opened();
    editor.shiftRows(sheet, { kind: 'delete', row: 2, count: 1 });
    sheet.setValues({ row: 5, column: 5, rows: 1, columns: 1 }, [['by the add-in']]);
    expect(editor.undo()).toBeUndefined();
  });
});

/** A cell that was typed in and emptied again is still written down, blank: the used range may be larger than it was. */
function withoutUsed({ sheets, ...workbook }: ReturnType<typeof snapshotOf>) {
  return { ...workbook, sheets: sheets.map(({ used: _, ...sheet }) => sheet) };
}
