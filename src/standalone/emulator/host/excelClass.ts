/**
 * How an Excel class is declared: a table of its members. The batch evaluator looks members up by name, a name that
 * is not in the table is refused as `Class.member`, and a test walks the tables to compare them with Office.js.
 */
import type { Arguments } from './arguments';
import type { HostState } from './hostState';
import { ExcelProblem, itemNotFound, notImplemented } from './problem';

export interface Property<Self> {
  readonly get: (self: Self, state: HostState) => unknown;
  /** Absent for read-only properties. */
  readonly set?: (self: Self, given: Arguments, state: HostState) => void;
}

/** What a method gives back: an `ExcelObject`, `null` for a null object, plain JSON, or nothing. */
export type Answer = unknown;

export interface Members<Self> {
  /** `Id` or `_Id`, by which Office.js finds an item of a collection again. */
  readonly identity?: (self: Self) => Readonly<Record<string, string | number>>;
  readonly properties?: Readonly<Record<string, Property<Self>>>;
  /** Properties that are objects of their own. */
  readonly navigation?: Readonly<Record<string, (self: Self, state: HostState) => ExcelObject | null>>;
  readonly methods?: Readonly<Record<string, (self: Self, given: Arguments, state: HostState) => Answer>>;
  /** For collections: the class of the items, and the items in order. */
  readonly items?: {
    readonly of: () => ClassFacts;
    readonly list: (self: Self, state: HostState) => readonly ExcelObject[];
    /** Finds by the argument of `getItem`; `null` where there is none. Absent where Excel has no `getItem`. */
    readonly find?: (self: Self, given: Arguments, state: HostState) => ExcelObject | null;
  };
}

/** What may be known of a class without an object of it. */
export interface ClassFacts {
  readonly name: string;
  readonly propertyNames: readonly string[];
  readonly navigationNames: readonly string[];
  readonly methodNames: readonly string[];
  readonly itemClass: ClassFacts | undefined;
}

/** One Excel object as the batch evaluator sees it. */
export interface ExcelObject {
  readonly type: ClassFacts;
  identity(): Readonly<Record<string, string | number>>;
  /** A scalar's JSON. */
  read(property: string, state: HostState): unknown;
  navigate(property: string, state: HostState): ExcelObject | null;
  assign(property: string, given: Arguments, state: HostState): void;
  call(method: string, given: Arguments, state: HostState): Answer;
  item(given: Arguments, state: HostState): ExcelObject;
  items(state: HostState): readonly ExcelObject[];
}

export class ExcelClass<Self> implements ClassFacts {
  readonly #selves = new WeakMap<object, Self>();

  constructor(
    readonly name: string,
    private readonly members: Members<Self>,
  ) {}

  get propertyNames(): readonly string[] {
    return Object.keys(this.members.properties ?? {});
  }

  get navigationNames(): readonly string[] {
    return Object.keys(this.members.navigation ?? {});
  }

  /** `getItem` is no method on the wire but an indexer. */
  get methodNames(): readonly string[] {
    const named = Object.keys(this.members.methods ?? {});
    return this.members.items?.find ? ['getItem', ...named] : named;
  }

  get itemClass(): ClassFacts | undefined {
    return this.members.items?.of();
  }

  object(self: Self): ExcelObject {
    const bound = new BoundObject(this, this.members, self);
    this.#selves.set(bound, self);
    return bound;
  }

  /** What an object of this class stands for; `undefined` for anything else. */
  selfOf(object: unknown): Self | undefined {
    return typeof object === 'object' && object !== null ? this.#selves.get(object) : undefined;
  }
}

class BoundObject<Self> implements ExcelObject {
  constructor(
    readonly type: ClassFacts,
    private readonly members: Members<Self>,
    private readonly self: Self,
  ) {}

  identity(): Readonly<Record<string, string | number>> {
    return this.members.identity?.(this.self) ?? {};
  }

  read(property: string, state: HostState): unknown {
    const found = own(this.members.properties, property);
    if (!found) throw notImplemented(this.location(property));
    return this.located(property, () => found.get(this.self, state));
  }

  navigate(property: string, state: HostState): ExcelObject | null {
    const found = own(this.members.navigation, property);
    if (!found) throw notImplemented(this.location(property));
    return this.located(property, () => found(this.self, state));
  }

  assign(property: string, given: Arguments, state: HostState): void {
    const found = own(this.members.properties, property);
    if (!found) throw notImplemented(this.location(property));
    const set = found.set;
    // Office.js itself refuses to set what is read-only in Excel, so what arrives here is a gap of the emulator.
    if (!set) throw notImplemented(`writing ${this.location(property)}`);
    this.located(property, () => set(this.self, given, state));
  }

  call(method: string, given: Arguments, state: HostState): Answer {
    const found = own(this.members.methods, method);
    if (!found) throw notImplemented(this.location(method));
    return this.located(method, () => found(this.self, given, state));
  }

  item(given: Arguments, state: HostState): ExcelObject {
    const find = this.members.items?.find;
    if (!find) throw notImplemented(this.location('getItem'));
    return this.located('getItem', () => {
      const found = find(this.self, given, state);
      if (!found) throw itemNotFound();
      return found;
    });
  }

  items(state: HostState): readonly ExcelObject[] {
    const { items } = this.members;
    if (!items) throw notImplemented(this.location('items'));
    return this.located('items', () => items.list(this.self, state));
  }

  private location(member: string): string {
    return `${this.type.name}.${member}`;
  }

  private located<Result>(member: string, run: () => Result): Result {
    try {
      return run();
    } catch (thrown) {
      throw thrown instanceof ExcelProblem ? thrown.at(this.location(member)) : thrown;
    }
  }
}

/** Own properties only, so that a member called `constructor` or `toString` is as unknown as any other. */
function own<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function isExcelObject(answer: Answer): answer is ExcelObject {
  return answer instanceof BoundObject;
}
