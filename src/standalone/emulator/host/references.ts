import type { ExcelObject } from './excelClass';

/** Objects that Office.js asked to keep between two syncs (`_KeepReference`), mostly ranges. */
export class References {
  readonly #byName = new Map<string, ExcelObject>();
  readonly #names = new WeakMap<ExcelObject, string>();
  #last = 0;

  /** Keeps the object and gives the name under which later requests ask for it. */
  keep(object: ExcelObject): string {
    const known = this.#names.get(object);
    const name = known ?? `ref:${(this.#last += 1)}`;
    this.#names.set(object, name);
    this.#byName.set(name, object);
    return name;
  }

  named(name: string): ExcelObject | undefined {
    return this.#byName.get(name);
  }

  nameOf(object: ExcelObject): string | undefined {
    const name = this.#names.get(object);
    return name !== undefined && this.#byName.has(name) ? name : undefined;
  }

  release(name: string): void {
    this.#byName.delete(name);
  }

  releaseAll(): void {
    this.#byName.clear();
  }

  get count(): number {
    return this.#byName.size;
  }
}
