import type { Expression, Operator } from './parseFormula';

/** What a formula can see in a cell; `undefined` is an empty cell. Errors travel as values, as in Excel. */
export type Operand = number | string | boolean | undefined | FormulaError;
export interface FormulaError {
  error: string;
}

/** Reads the sheet for the evaluator; rows and columns are zero-based. */
export type ReadCell = (row: number, column: number) => Operand;

/** How far the cell being formatted lies from the one the formula was written for. */
export interface Shift {
  rows: number;
  columns: number;
}

const valueError: FormulaError = { error: '#VALUE!' };

/** Works out one formula for one cell. Errors inside come back as values, never as exceptions. */
export function evaluateFormula(expression: Expression, read: ReadCell, shift: Shift): Operand {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'cell':
      return read(
        expression.row + (expression.rowFixed ? 0 : shift.rows),
        expression.column + (expression.columnFixed ? 0 : shift.columns),
      );
    case 'negation':
      return arithmetic('-', 0, evaluateFormula(expression.operand, read, shift));
    case 'operation':
      return operate(
        expression.operator,
        evaluateFormula(expression.left, read, shift),
        evaluateFormula(expression.right, read, shift),
      );
    case 'call':
      return call(expression, read, shift);
  }
}

/** Whether a conditional format applies: Excel takes any number but 0 as true, and text or an error as false. */
export function holds(result: Operand): boolean {
  return typeof result === 'number' ? result !== 0 : result === true;
}

function call(expression: Extract<Expression, { kind: 'call' }>, read: ReadCell, shift: Shift): Operand {
  const values = expression.args.map((arg) => evaluateFormula(arg, read, shift));
  const [first] = values;
  switch (expression.name) {
    case 'AND':
    case 'OR':
      return logical(expression, values);
    case 'NOT': {
      const truth = asTruth(first);
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'ISNUMBER':
      return typeof first === 'number';
    case 'ISTEXT':
      return typeof first === 'string';
    case 'ISBLANK':
      return first === undefined;
    case 'N':
      // N("…") is 0, which is how a formula can carry a comment.
      if (isError(first) || typeof first === 'number') return first;
      return first === true ? 1 : 0;
  }
}

/** Text and blanks met through a reference are skipped by AND and OR, while literal text is a #VALUE! error. */
function logical(expression: Extract<Expression, { kind: 'call' }>, values: readonly Operand[]): Operand {
  const truths: boolean[] = [];
  for (const [index, value] of values.entries()) {
    const referenced = expression.args[index]?.kind === 'cell';
    if (referenced && (typeof value === 'string' || value === undefined)) continue;
    const truth = asTruth(value);
    if (typeof truth !== 'boolean') return truth;
    truths.push(truth);
  }
  if (truths.length === 0) return valueError;
  return expression.name === 'AND' ? truths.every(Boolean) : truths.some(Boolean);
}

function asTruth(value: Operand): boolean | FormulaError {
  if (isError(value)) return value;
  if (typeof value === 'string') return valueError;
  return value === undefined ? false : Boolean(value);
}

function operate(operator: Operator, left: Operand, right: Operand): Operand {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&':
      return asText(left) + asText(right);
    case '+':
    case '-':
    case '*':
    case '/':
      return arithmetic(operator, left, right);
    default:
      return compare(operator, order(left, right));
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/', left: Operand, right: Operand): Operand {
  const a = asNumber(left);
  const b = asNumber(right);
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? { error: '#DIV/0!' } : a / b;
  }
}

function asNumber(value: Operand): number | FormulaError {
  if (value === undefined) return 0;
  if (isError(value)) return value;
  if (typeof value !== 'string') return Number(value);
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? valueError : number;
}

function asText(value: Exclude<Operand, FormulaError>): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Excel orders every number before every text, and texts before FALSE and TRUE; so text compares greater than 0. */
function order(left: Exclude<Operand, FormulaError>, right: Exclude<Operand, FormulaError>): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'string' && typeof b === 'string') {
    const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
    return lowA < lowB ? -1 : Number(lowA > lowB);
  }
  return Number(a) - Number(b);
}

/** An empty cell compares as the blank of whatever it is compared with. */
function blankLike(other: Exclude<Operand, FormulaError>): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: number | string | boolean): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function compare(operator: '=' | '<>' | '<' | '<=' | '>' | '>=', sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '<>':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

function isError(value: Operand): value is FormulaError {
  return typeof value === 'object';
}
