/**
 * The texts of a workbook, each held once and named by a number, so that a cell costs eight bytes
 * however long its text is. The first texts are those of the file's own shared strings, in its order.
 */
export class Texts {
  private readonly list: string[];
  private readonly added = new Map<string, number>();

  constructor(shared: readonly string[] = []) {
    this.list = shared.slice();
  }

  /** The text of a number given out by `add` or by the file's shared strings; undefined where there is none. */
  get(index: number): string | undefined {
    return this.list[index];
  }

  /** The number of a text; texts of the file's shared strings are not searched, a second copy costs less than an index. */
  add(text: string): number {
    const known = this.added.get(text);
    if (known !== undefined) return known;
    const index = this.list.push(text) - 1;
    this.added.set(text, index);
    return index;
  }
}
