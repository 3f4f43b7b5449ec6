import { Workbook } from '../../../../src/standalone/emulator';
import { sheetConditions } from '../../../../src/standalone/workbench/conditions/sheetConditions';

const column = { row: 1, column: 0, rows: 3, columns: 2 };
const red = { fillColor: '#FFC7CE', bold: true };
const yellow = { fillColor: '#FFEB9C', fontColor: '#9C5700' };

function sheetWithHours() {
  const sheet = new Workbook().addSheet('Schedule');
  sheet.setValues({ row: 0, column: 0, rows: 4, columns: 2 }, [
    ['Client', 'Over'],
    ['Ada Sample', 2],
    ['Ben Example', ''],
    ['Cora Placeholder', 'two'],
  ]);
  return sheet;
}

describe('a sheet’s conditional formats', () => {
  it('colour the whole row by the number in one of its columns', () => {
    const sheet = sheetWithHours();
    sheet.addConditionalFormat({
      areas: [column],
      formula: '=AND(ISNUMBER($B2),$B2>0)',
      stopIfTrue: false,
      format: red,
    });
    const { formatAt } = sheetConditions(sheet);
    expect([1, 2, 3].map((row) => formatAt(row, 0))).toEqual([red, undefined, undefined]);
    expect(formatAt(1, 1)).toEqual(red);
    expect(formatAt(1, 2)).toBeUndefined();
    expect(formatAt(0, 0)).toBeUndefined();
  });

  it('lay the stronger format over the weaker, and nothing over one that stops', () => {
    const sheet = sheetWithHours();
    const weaker = { areas: [column], formula: '=TRUE', stopIfTrue: false, format: yellow };
    const stronger = { areas: [column], formula: '=$B2=2', stopIfTrue: false, format: red };
    sheet.addConditionalFormat(weaker);
    const { id } = sheet.addConditionalFormat(stronger);
    expect(sheetConditions(sheet).formatAt(1, 0)).toEqual({ ...yellow, ...red });
    sheet.updateConditionalFormat(id, { stopIfTrue: true });
    expect(sheetConditions(sheet).formatAt(1, 0)).toEqual(red);
    expect(sheetConditions(sheet).formatAt(2, 0)).toEqual(yellow);
  });

  it('are named where they cannot be worked out, and the others still apply', () => {
    const sheet = sheetWithHours();
    sheet.addConditionalFormat({ areas: [column], formula: '=TRUE', stopIfTrue: false, format: red });
    sheet.addConditionalFormat({
      areas: [column],
      formula: '=MOD(ROW(),2)=0',
      stopIfTrue: false,
      format: yellow,
    });
    const { formatAt, notEvaluated } = sheetConditions(sheet);
    expect(notEvaluated).toEqual(['=MOD(ROW(),2)=0: the function MOD is not supported']);
    expect(formatAt(1, 0)).toEqual(red);
  });
});
