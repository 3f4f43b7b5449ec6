import { Workbook } from '../../../../src/standalone/emulator';
import type { Area } from '../../../../src/standalone/emulator';
import { StaleFormulas } from '../../../../src/standalone/workbench/stale/StaleFormulas';

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A table of hours in A1:B3, notes on another sheet, and one formula in D1 of the first. */
function bookWith(formula: string) {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Hours');
  const notes = workbook.addSheet('More notes');
  sheet.setValues({ row: 0, column: 0, rows: 3, columns: 2 }, [
    ['Scheduled', 'Actual'],
    [5, 4],
    [5, 7],
  ]);
  workbook.addTable(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, { name: 'Visits', hasHeaders: true });
  sheet.setFormula(0, 3, formula);
  return { workbook, sheet, notes };
}

function staleAfter(formula: string, area: Area): boolean {
  const { sheet } = bookWith(formula);
  return new StaleFormulas([{ sheet, area }]).isStale(sheet, 0, 3);
}

describe('formulas after an edit', () => {
  it.each([
    ['=B2', cell(1, 1), true],
    ['=$B$2+1', cell(1, 1), true],
    ['=B2', cell(2, 1), false],
    ['=SUM(B2:B3)', cell(2, 1), true],
    ['=SUM(B:B)', cell(900, 1), true],
    ['=SUM(2:3)', cell(2, 7), true],
    ['=SUM(Visits[Actual])', cell(1, 1), true],
    ['=SUM(Visits[Actual])', cell(1, 0), false],
    ['=SUM(Visits[[#All],[Scheduled]:[Actual]])', cell(1, 0), true],
    ['=ROWS(Visits[])', cell(1, 0), true],
    ['="B2 says "&A1', cell(1, 1), false],
    ['=LOG10(A1)', cell(1, 1), false],
    ['=INDIRECT("B"&2)', cell(1, 1), true],
    ['=1+1', cell(1, 1), false],
  ])('%s, edited at %o: %s', (formula, area, expected) => {
    expect(staleAfter(formula, area)).toBe(expected);
  });

  it('are found through other sheets, names and other formulas', () => {
    const { workbook, sheet, notes } = bookWith("='More notes'!A1");
    sheet.setFormula(1, 3, '=D1*2');
    sheet.setFormula(2, 3, '=Rate');
    workbook.names.push({ name: 'Rate', formula: "'More notes'!$A$1", sheet: undefined, hidden: false });
    const stale = new StaleFormulas([{ sheet: notes, area: cell(0, 0) }]);
    expect([0, 1, 2].map((row) => stale.isStale(sheet, row, 3))).toEqual([true, true, true]);
    expect(stale.isStale(sheet, 0, 0)).toBe(false);
  });

  it('end where a formula refers to itself', () => {
    const { sheet } = bookWith('=D1+1');
    expect(new StaleFormulas([{ sheet, area: cell(1, 1) }]).isStale(sheet, 0, 3)).toBe(false);
  });

  it('are not looked for while nothing was edited', () => {
    const { sheet } = bookWith('=INDIRECT("A1")');
    expect(new StaleFormulas([]).isStale(sheet, 0, 3)).toBe(false);
  });
});
