/**
 * Reads the small part of Excel's formula language that conditional formats of tables are usually written in:
 * references to cells of the same sheet, literals, comparisons, sums and a handful of functions.
 * Anything else is refused by name, so that the page can say a format was not evaluated instead of hiding it.
 */
import { columnIndex } from '../../emulator';

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/';

export type Expression =
  | { kind: 'literal'; value: number | string | boolean }
  | { kind: 'cell'; row: number; column: number; rowFixed: boolean; columnFixed: boolean }
  | { kind: 'operation'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'negation'; operand: Expression }
  | { kind: 'call'; name: FunctionName; args: Expression[] };

export const functionNames = ['AND', 'OR', 'NOT', 'ISNUMBER', 'ISTEXT', 'ISBLANK', 'N'] as const;
export type FunctionName = (typeof functionNames)[number];

export type ParsedFormula = { ok: true; expression: Expression } | { ok: false; problem: string };

type Token = { kind: 'number' | 'text' | 'name' | 'symbol'; text: string };

const tokenPattern =
  /\s*(?:(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|"(?<text>(?:[^"]|"")*)"|(?<name>[A-Za-z_$][A-Za-z0-9_.$]*)|(?<symbol><>|<=|>=|.))/sy;

const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/** Loosest first, as in Excel: comparisons bind less than `&`, and that less than sums. */
const precedence: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
];

class Unsupported extends Error {}

/** Parses a formula with or without its leading `=`; rows and columns come out zero-based. */
export function parseFormula(formula: string): ParsedFormula {
  try {
    return { ok: true, expression: new Parser(tokenize(formula.replace(/^\s*=/, ''))).whole() };
  } catch (trouble) {
    if (trouble instanceof Unsupported) return { ok: false, problem: trouble.message };
    throw trouble;
  }
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (source.slice(position).trim() !== '') {
    tokenPattern.lastIndex = position;
    const groups = tokenPattern.exec(source)?.groups ?? {};
    position = tokenPattern.lastIndex;
    if (groups['number'] !== undefined) tokens.push({ kind: 'number', text: groups['number'] });
    else if (groups['text'] !== undefined)
      tokens.push({ kind: 'text', text: groups['text'].replaceAll('""', '"') });
    else if (groups['name'] !== undefined) tokens.push({ kind: 'name', text: groups['name'] });
    else tokens.push({ kind: 'symbol', text: groups['symbol'] ?? '' });
  }
  return tokens;
}

class Parser {
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.operation(0);
    const rest = this.tokens[this.next];
    if (rest) throw new Unsupported(`“${rest.text}” is not expected there`);
    return expression;
  }

  private operation(level: number): Expression {
    const operators = precedence[level];
    if (!operators) return this.signed();
    let left = this.operation(level + 1);
    for (;;) {
      const token = this.tokens[this.next];
      const operator = operators.find((one) => token?.kind === 'symbol' && token.text === one);
      if (!operator) return left;
      this.next += 1;
      left = { kind: 'operation', operator, left, right: this.operation(level + 1) };
    }
  }

  private signed(): Expression {
    if (this.take('-')) return { kind: 'negation', operand: this.signed() };
    if (this.take('+')) return this.signed();
    return this.primary();
  }

  private primary(): Expression {
    if (this.take('(')) {
      const inner = this.operation(0);
      this.expect(')');
      return inner;
    }
    const token = this.tokens[this.next];
    if (!token || token.kind === 'symbol') throw new Unsupported('the formula is incomplete');
    this.next += 1;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    return this.named(token.text);
  }

  private named(text: string): Expression {
    const upper = text.toUpperCase();
    if (this.take('(')) {
      const name = functionNames.find((one) => one === upper);
      if (!name) throw new Unsupported(`the function ${upper} is not supported`);
      return { kind: 'call', name, args: this.argumentList() };
    }
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'literal', value: upper === 'TRUE' };
    const cell = cellPattern.exec(text);
    if (!cell) throw new Unsupported(`the name ${text} is not supported`);
    const [, columnFixed, letters = '', rowFixed, digits = ''] = cell;
    return {
      kind: 'cell',
      row: Number(digits) - 1,
      column: columnIndex(letters),
      rowFixed: rowFixed === '$',
      columnFixed: columnFixed === '$',
    };
  }

  private argumentList(): Expression[] {
    const args: Expression[] = [];
    if (this.take(')')) return args;
    do args.push(this.operation(0));
    while (this.take(','));
    this.expect(')');
    return args;
  }

  private take(symbol: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.next += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) throw new Unsupported(`a “${symbol}” is missing`);
  }
}
