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

  /** Takes over what has become of each object that is kept. */
  follow(become: (object: ExcelObject) => ExcelObject | 'gone'): void {
    for (const [name, object] of [...this.#byName]) {
      const after = become(object);
      if (after === object) continue;
      this.#names.delete(object);
      if (after === 'gone') {
        this.#byName.delete(name);
      } else {
        this.#byName.set(name, after);
        this.#names.set(after, name);
      }
    }
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
