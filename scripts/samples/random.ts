/** Draws that are the same on every machine and every run, so that the samples can be committed and compared. */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 up to, and not including, `bound` (at most 65536). */
  below(bound: number): number {
    // The multiplier and increment are those of Numerical Recipes; the high bits are the well-mixed ones.
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((this.state >>> 16) * bound) >>> 16;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
