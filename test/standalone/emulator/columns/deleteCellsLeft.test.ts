import fc from 'fast-check';
import {
  areaAddress,
  areaMovedLeft,
  containsCell,
  createXlsx,
  deleteCellsLeft,
  parseArea,
  readXlsx,
  writeXlsx,
} from '../../../../src/standalone/emulator';
import type { Area, Sheet, Workbook } from '../../../../src/standalone/emulator';
import { formulaMovedLeft } from '../../../../src/standalone/emulator/model/leftShift';
import { checkXlsx } from '../../../support/xlsxRules';
import { withParts } from '../xlsx/parts';

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`${address} is no address.`);
  return found;
}

describe('an area, after cells were deleted and those right of them moved left', () => {
  const small = fc.record({
    row: fc.integer({ min: 0, max: 3 }),
    column: fc.integer({ min: 0, max: 5 }),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });

  it('holds the cells it held before, without those deleted', () => {
    fc.assert(
      fc.property(small, small, (before, cut) => {
        const hole = { ...cut, row: before.row, rows: before.rows };
        const after = areaMovedLeft(before, hole);
        for (let column = 0; column < 12; column++) {
          const isLeft = column < hole.column;
          if (containsCell(hole, hole.row, column)) continue;
          const place = isLeft ? column : column - hole.columns;
          const isHeld = after !== undefined && containsCell(after, before.row, place);
          expect(isHeld).toBe(containsCell(before, before.row, column));
        }
      }),
    );
  });

  it('stays as it is where it reaches into other rows', () => {
    expect(areaMovedLeft(area('C1:D9'), area('A1:A8'))).toEqual(area('C1:D9'));
  });
});

it.each([
  ['E2+$E$2', 'D2+$D$2'],
  ['C2', '#REF!'],
  ['B2+LOG10(2)+C9', 'B2+LOG10(2)+C9'],
  ['SUM(B2:E2)', 'SUM(B2:D2)'],
  ['SUM(E2:B2)', 'SUM(D2:B2)'],
  ['SUM(E1:E9)', 'SUM(E1:E9)'],
  ['\'My Sheet\'!E2&Other!E2&"E2"', '\'My Sheet\'!D2&Other!E2&"E2"'],
  ['Visits[[#All],[E2]]', 'Visits[[#All],[E2]]'],
])('%s becomes %s when C1:C5 is deleted', (before, after) => {
  const isSheet = (name: string | undefined) => name === undefined || name === 'My Sheet';
  expect(formulaMovedLeft(before, area('C1:C5'), isSheet)).toBe(after);
});

it('whole columns move with whole columns only', () => {
  expect(formulaMovedLeft('SUM($E:F)', area('C:C'), () => true)).toBe('SUM($D:E)');
  expect(formulaMovedLeft('SUM($E:F)', area('C1:C5'), () => true)).toBe('SUM($E:F)');
});

const bytes = createXlsx({
  sheets: [
    {
      name: 'Visits',
      rows: [
        ['Client', 'Hours', 'Bill', 'Pay', null, 'Note'],
        [
          'Abel Testman',
          2,
          { value: 3, fill: '#FFFF00' },
          { formula: 'B2+1', value: 3 },
          null,
          { formula: 'D2', value: 3 },
        ],
        ['Bea Example', 4, 5, { formula: 'B3+1', value: 5 }, null, 'x'],
        [],
        ['a', 'b', 'c', 'below', 'e', 'f'],
      ],
      tables: [{ name: 'Visits', ref: 'A1:D3' }],
      columnWidths: [10, 11, 12, 13, 14, 15],
    },
    { name: 'Report', rows: [[{ formula: 'Visits!D2+Visits!C2', value: 0 }]] },
  ],
});

function opened(source = bytes): { workbook: Workbook; sheet: Sheet } {
  const workbook = readXlsx(source);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The workbook has a sheet.');
  return { workbook, sheet };
}

function described(workbook: Workbook) {
  const [sheet, report] = workbook.sheets;
  const used = sheet?.usedArea();
  return {
    used: used && areaAddress(used),
    values: used && sheet?.values(used),
    formulas: sheet && [...sheet.formulas.spelledOut()].map(({ row, column, text }) => [row, column, text]),
    report: report?.formula(0, 0),
    tables: sheet?.tables.map((table) => [areaAddress(table.area), table.columns.map(({ name }) => name)]),
    formats: sheet?.conditionalFormats.map(({ areas, formula }) => [areas.map(areaAddress), formula]),
    widths: [0, 1, 2, 3, 4, 5].map((column) => sheet?.columnWidth(column)),
    fills: [1, 2].map((column) => workbook.styles.fill(sheet?.styleIndex(1, column) ?? 0)),
  };
}

/** Saved and read again it is the same, and the file breaks no rule. */
function saved(workbook: Workbook) {
  const after = writeXlsx(workbook);
  expect(checkXlsx(after)).toEqual([]);
  const before = described(workbook);
  expect(described(readXlsx(after))).toEqual(before);
  return before;
}

describe('deleting cells', () => {
  it('of a column of a table moves what is right of it in its rows, formulas following', () => {
    const { workbook, sheet } = opened();
    expect(deleteCellsLeft(sheet, area('C1:C3'))).toEqual({ ok: true });
    expect(saved(workbook)).toMatchObject({
      used: 'A1:F5',
      tables: [['A1:C3', ['Client', 'Hours', 'Pay']]],
      formulas: [
        [1, 2, 'B2+1'],
        [1, 4, 'C2'],
        [2, 2, 'B3+1'],
      ],
      report: '=Visits!C2+Visits!#REF!',
      widths: [10, 11, 12, 13, 14, 15],
      fills: [undefined, undefined],
    });
    expect(sheet.values(area('C5:F5'))).toEqual([['c', 'below', 'e', 'f']]);
  });

  it('of whole columns takes their widths along, and leaves nothing at the end', () => {
    const { workbook, sheet } = opened();
    expect(deleteCellsLeft(sheet, area('E:F'))).toEqual({ ok: true });
    expect(saved(workbook)).toMatchObject({ used: 'A1:D5', widths: [10, 11, 12, 13, 8.43, 8.43] });
    expect(deleteCellsLeft(sheet, area('B:B'))).toEqual({ ok: true });
    expect(saved(workbook)).toMatchObject({
      used: 'A1:C5',
      tables: [['A1:C3', ['Client', 'Bill', 'Pay']]],
      widths: [10, 12, 13, 8.43, 8.43, 8.43],
      fills: ['#FFFF00', undefined],
    });
  });

  it('moves conditional formats, and takes those with it that lose all their cells', () => {
    const { workbook, sheet } = opened();
    const add = (address: string, formula: string) =>
      sheet.addConditionalFormat({
        areas: [area(address)],
        formula,
        stopIfTrue: false,
        format: { bold: true },
      });
    add('A2:A3', '=$C2>$D2');
    add('D2:D3', '=D2>$B2');
    add('C2:C3', '=C2>0');
    deleteCellsLeft(sheet, area('C1:C3'));
    expect(saved(workbook).formats).toEqual([
      [['C2:C3'], '=C2>$B2'],
      [['A2:A3'], '=#REF!>$C2'],
    ]);
  });

  it.each<[string, string, (sheet: Sheet) => void]>([
    ['protected', 'C1:C3', (sheet) => sheet.protect()],
    ['cutsTable', 'B1:B2', () => undefined],
    ['unknownHere', 'A1:D3', () => undefined],
    ['unknownHere', 'C1:C3', (sheet) => sheet.load({ merges: [area('E2:F2')] })],
    ['unknownHere', 'C1:C3', (sheet) => sheet.setFormula(9, 0, '=SUM(Visits[Bill])')],
    [
      'unknownHere',
      'C1:C3',
      (sheet) =>
        sheet.load({}, [
          { id: '1', type: 'custom', areas: [area('D2:D9')], formula: '=D2', stopIfTrue: false, format: {} },
        ]),
    ],
  ])('is refused (%s, %s), and nothing is done', (why, address, prepare) => {
    const { workbook, sheet } = opened();
    prepare(sheet);
    const before = described(workbook);
    expect(deleteCellsLeft(sheet, area(address))).toMatchObject({ ok: false, why });
    expect(described(workbook)).toEqual(before);
  });

  it('is refused where the file holds what would stay behind', () => {
    const validated = withParts(bytes, {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(
          '<tableParts',
          '<dataValidations count="1"><dataValidation type="whole" sqref="B2 D2:D3"><formula1>1</formula1></dataValidation></dataValidations><tableParts',
        ),
    });
    const { sheet } = opened(validated);
    expect(deleteCellsLeft(sheet, area('C1:C3'))).toMatchObject({ ok: false, why: 'unknownHere' });
    expect(deleteCellsLeft(sheet, area('E:E'))).toEqual({ ok: true });
  });
});
