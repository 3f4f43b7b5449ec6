/**
 * Replacements that come in the order of the text, joined as they come. Hundreds of thousands of pieces held until the
 * end keep the garbage collector busier than everything else that saving does but compressing.
 */
const PIECES_HELD = 4096;

export class SplicedRun {
  private readonly chunks: string[] = [];
  private pieces: string[] = [];
  private at: number;
  private changed = false;

  /** A run over the text from `start`. */
  constructor(
    private readonly original: string,
    readonly start: number,
  ) {
    this.at = start;
  }

  get isEmpty(): boolean {
    return !this.changed;
  }

  /** Where the last replacement ends in the original text. */
  get end(): number {
    return this.at;
  }

  replace(start: number, end: number, text: string): void {
    if (start < this.at) throw new Error('A replacement comes out of order.');
    this.pieces.push(this.original.slice(this.at, start), text);
    this.at = end;
    this.changed = true;
    if (this.pieces.length > PIECES_HELD) this.join();
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** The text from the start up to the end of the last replacement, with everything replaced. */
  text(): string {
    this.join();
    return this.chunks.join('');
  }

  private join(): void {
    this.chunks.push(this.pieces.join(''));
    this.pieces = [];
  }
}
