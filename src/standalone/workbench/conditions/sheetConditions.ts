/** A sheet's conditional formats, worked out cell by cell for whatever part of the sheet is on screen. */
import { containsCell } from '../../emulator';
import type { Area, CellKind, CellValue, ConditionalFormat, DifferentialFormat } from '../../emulator';
import { evaluateFormula, holds } from './evaluateFormula';
import type { Operand } from './evaluateFormula';
import { parseFormula } from './parseFormula';
import type { Expression } from './parseFormula';

/** The part of a sheet that conditions read. */
export interface ConditionedSheet {
  readonly conditionalFormats: readonly ConditionalFormat[];
  value(row: number, column: number): CellValue;
  kind(row: number, column: number): CellKind;
}

export interface SheetConditions {
  /** What the formats that apply put over a cell, the strongest first; undefined where none does. */
  formatAt(row: number, column: number): DifferentialFormat | undefined;
  /** One line for each format that cannot be worked out here. */
  readonly notEvaluated: readonly string[];
}

interface Rule {
  source: ConditionalFormat;
  expression: Expression;
  origin: { row: number; column: number };
}

export function sheetConditions(sheet: ConditionedSheet): SheetConditions {
  const rules: Rule[] = [];
  const notEvaluated: string[] = [];
  for (const source of sheet.conditionalFormats) {
    const parsed = source.type === 'custom' ? parseFormula(source.formula) : undefined;
    if (parsed?.ok) rules.push({ source, expression: parsed.expression, origin: corner(source.areas) });
    else
      notEvaluated.push(parsed ? `${source.formula}: ${parsed.problem}` : `the format type “${source.type}”`);
  }
  const read = (row: number, column: number) => operandAt(sheet, row, column);
  return {
    notEvaluated,
    formatAt(row, column) {
      let shown: DifferentialFormat | undefined;
      for (const { source, expression, origin } of rules) {
        if (!source.areas.some((area) => containsCell(area, row, column))) continue;
        const shift = { rows: row - origin.row, columns: column - origin.column };
        if (!holds(evaluateFormula(expression, read, shift))) continue;
        shown = { ...source.format, ...shown };
        if (source.stopIfTrue) break;
      }
      return shown;
    },
  };
}

/** The cell a formula's relative references are written for. */
function corner(areas: readonly Area[]): { row: number; column: number } {
  const [first] = areas;
  return { row: first?.row ?? 0, column: first?.column ?? 0 };
}

function operandAt(sheet: ConditionedSheet, row: number, column: number): Operand {
  const kind = sheet.kind(row, column);
  if (kind === 'Empty') return undefined;
  const value = sheet.value(row, column);
  return kind === 'Error' ? { error: String(value) } : value;
}
