/** Widths and places of columns in pixels. Hidden columns have no width. */
export class ColumnAxis {
  private readonly starts: readonly number[];

  constructor(readonly widths: readonly number[]) {
    const starts = [0];
    for (const width of widths) starts.push((starts.at(-1) ?? 0) + width);
    this.starts = starts;
  }

  get count(): number {
    return this.widths.length;
  }

  get total(): number {
    return this.starts.at(-1) ?? 0;
  }

  width(column: number): number {
    return this.widths[column] ?? 0;
  }

  /** The left edge of a column; a column past the end starts where the last one ends. */
  start(column: number): number {
    return this.starts[Math.min(column, this.widths.length)] ?? 0;
  }
}

/** A file gives widths in characters of the default font, whose digits are 7 pixels wide, with their padding included. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}
