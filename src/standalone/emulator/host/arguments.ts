import type { ExcelClass } from './excelClass';
import { invalidArgument } from './problem';

/** The arguments of one call, or the one value of a property being set, read strictly: a wrong kind is refused. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index = 0): unknown {
    return this.values[index];
  }

  /** Office.js sends arguments the caller left out as `null`. */
  isMissing(index = 0): boolean {
    const value = this.values[index];
    return value === null || value === undefined;
  }

  text(index = 0): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index = 0): string | undefined {
    return this.isMissing(index) ? undefined : this.text(index);
  }

  number(index = 0): number {
    const value = this.values[index];
    if (typeof value !== 'number') throw invalidArgument();
    return value;
  }

  integer(index = 0): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  integerOr(otherwise: number, index = 0): number {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  flag(index = 0): boolean {
    const value = this.values[index];
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  flagOr(otherwise: boolean, index = 0): boolean {
    return this.isMissing(index) ? otherwise : this.flag(index);
  }

  /** One of the enum values Excel knows; any other text is refused. */
  oneOf<Choice extends string>(choices: readonly Choice[], index = 0): Choice {
    const value = this.values[index];
    const known = choices.find((choice) => choice === value);
    if (known === undefined) throw invalidArgument();
    return known;
  }

  oneOfOr<Choice extends string>(otherwise: Choice, choices: readonly Choice[], index = 0): Choice {
    return this.isMissing(index) ? otherwise : this.oneOf(choices, index);
  }

  /** An argument that is itself an Excel object of the given class. */
  object<Self>(type: ExcelClass<Self>, index = 0): Self {
    const self = type.selfOf(this.values[index]);
    if (self === undefined) throw invalidArgument();
    return self;
  }

  /** The same argument where Excel takes either an object or its address or name. */
  objectOrText<Self>(type: ExcelClass<Self>, index = 0): Self | string {
    const value = this.values[index];
    return typeof value === 'string' ? value : this.object(type, index);
  }

  /** A plain object of options; `{}` when left out. */
  options(index = 0): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (value === null || value === undefined) return {};
    if (typeof value !== 'object' || Array.isArray(value)) throw invalidArgument();
    return Object.fromEntries(Object.entries(value));
  }
}
