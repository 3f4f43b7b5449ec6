import { evaluateFormula, holds } from '../../../../src/standalone/workbench/conditions/evaluateFormula';
import type { Operand } from '../../../../src/standalone/workbench/conditions/evaluateFormula';
import { parseFormula } from '../../../../src/standalone/workbench/conditions/parseFormula';

/** Works a formula out over cells named by row and column, zero-based, such as `0,1` for B1. */
function result(
  formula: string,
  cells: Record<string, Operand> = {},
  shift = { rows: 0, columns: 0 },
): Operand {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.problem);
  return evaluateFormula(parsed.expression, (row, column) => cells[`${row},${column}`], shift);
}

function problem(formula: string): string {
  const parsed = parseFormula(formula);
  return parsed.ok ? 'none' : parsed.problem;
}

describe('a conditional format’s formula', () => {
  it.each<[string, Operand]>([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2+5', 3],
    ['=10-4-3', 3],
    ['="a"&1+1', 'a2'],
    ['=1<2', true],
    ['=2<=1', false],
    ['="ab"="AB"', true],
    ['="say ""no"""="say ""no"""', true],
    ['=.5=1/2', true],
    ['=AND(TRUE,1,NOT(FALSE))', true],
    ['=OR(FALSE,0)', false],
    ['=N("a comment")=0', true],
    ['=N(TRUE)', 1],
    ['=ISNUMBER("1")', false],
    ['=ISTEXT("1")', true],
  ])('%s gives %s', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  it('moves relative references with the cell and keeps those with a $', () => {
    const cells = { '0,0': 1, '4,0': 2, '0,3': 3, '4,3': 4 };
    const shift = { rows: 4, columns: 3 };
    expect(result('=A1', cells, shift)).toBe(4);
    expect(result('=$A1', cells, shift)).toBe(2);
    expect(result('=A$1', cells, shift)).toBe(3);
    expect(result('=$A$1', cells, shift)).toBe(1);
  });

  it('finds text greater than any number, so a guard by ISNUMBER is needed and works', () => {
    const cells = { '0,0': 'six' };
    expect(result('=$A1>0', cells)).toBe(true);
    expect(result('=AND(ISNUMBER($A1),$A1>0)', cells)).toBe(false);
  });

  it('takes an empty cell for 0, for "" and for blank', () => {
    expect(result('=A1=0')).toBe(true);
    expect(result('=A1=""')).toBe(true);
    expect(result('=ISBLANK(A1)')).toBe(true);
    expect(result('=ISNUMBER(A1)')).toBe(false);
    expect(result('=A1>0')).toBe(false);
  });

  it('skips text that AND and OR meet in a cell, and refuses it where it is written out', () => {
    expect(result('=AND(A1,TRUE)', { '0,0': 'text' })).toBe(true);
    expect(result('=AND("text",TRUE)')).toEqual({ error: '#VALUE!' });
  });

  it('carries an error in a cell through, and an error formats nothing', () => {
    const cells = { '0,0': { error: '#N/A' } };
    expect(result('=A1>0', cells)).toEqual({ error: '#N/A' });
    expect(result('=AND(ISNUMBER(A1),A1>0)', cells)).toEqual({ error: '#N/A' });
    expect(holds(result('=A1>0', cells))).toBe(false);
    expect(result('=1/0')).toEqual({ error: '#DIV/0!' });
    expect(result('="a"+1')).toEqual({ error: '#VALUE!' });
  });

  it('holds for any number but 0, and for no text', () => {
    expect([true, 2, -1].map(holds)).toEqual([true, true, true]);
    expect([false, 0, 'TRUE', undefined].map(holds)).toEqual([false, false, false, false]);
  });

  it.each([
    ['=MOD(ROW(),2)=0', 'the function MOD is not supported'],
    ['=MaxHours>1', 'the name MaxHours is not supported'],
    ['=SUM(A1:A3)>1', 'the function SUM is not supported'],
    ['=A1:A3', '“:” is not expected there'],
    ['=A1="open', 'the formula is incomplete'],
    ['=Other!A1', 'the name Other is not supported'],
    ['=AND(A1', 'a “)” is missing'],
    ['=A1>', 'the formula is incomplete'],
    ['=A1 B1', '“B1” is not expected there'],
  ])('%s is refused: %s', (formula, expected) => {
    expect(problem(formula)).toBe(expected);
  });
});
