/** Replacements in a text, collected in any order and made at once, so that everything between them stays as it was. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Edits {
  private readonly edits: Edit[] = [];

  constructor(private readonly original: string) {}

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Puts text in; several at one place stand in the order they were put, and before a replacement that starts there. */
  insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** The edited text. Two edits that overlap are a bug and throw. */
  apply(): string {
    // The sort is stable, which keeps insertions at one place in order.
    const ordered = this.edits.toSorted(
      (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start),
    );
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) throw new Error('Two edits of one part overlap.');
      pieces.push(this.original.slice(at, start), text);
      at = end;
    }
    pieces.push(this.original.slice(at));
    return pieces.join('');
  }
}
