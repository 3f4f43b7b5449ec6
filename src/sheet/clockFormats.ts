/**
 * What a number format shows of a number: a time of the clock (`h:mm`), which begins again after 24 hours; hours that
 * go on (`[h]:mm`); or anything else, a date with its time of day among it.
 */
export type Clock = 'clock' | 'elapsed';

interface Part {
  readonly clock: Clock | undefined;
  /** As in `[<1]h:mm;0.00`. */
  readonly holds: ((value: number) => boolean) | undefined;
}

/** Makes the test of number formats as `Range.numberFormat` gives them, in English codes. Each distinct one is parsed once. */
export function clockTest(): (format: string, value: number) => Clock | undefined {
  const parsed = new Map<string, readonly Part[]>();
  return (format, value) => {
    let parts = parsed.get(format);
    if (!parts) {
      parts = partsOf(format);
      parsed.set(format, parts);
    }
    return partFor(parts, value)?.clock;
  };
}

/** What is shown as it stands: `"h"`, `\h`, `_h` (a space as wide), `*h` (filled up with). */
const LITERAL = /"[^"]*"?|[\\_*]./g;
/** Colours, conditions and languages, as in `[Red]`, `[<1]`, `[$-409]`; not the `[h]` of hours that go on. */
const BRACKETED = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const DATE = /[yd]/i;
const TIME_OF_DAY = /[hs]/i;

/** `General` has none of the letters that count. */
function partsOf(format: string): readonly Part[] {
  const plain = format.replace(LITERAL, '');
  return plain.split(';').map((part) => {
    const codes = part.replace(BRACKETED, '');
    const isTime = !DATE.test(codes) && (ELAPSED.test(codes) || TIME_OF_DAY.test(codes));
    const condition = CONDITION.exec(part);
    return {
      clock: isTime ? (ELAPSED.test(codes) ? 'elapsed' : 'clock') : undefined,
      holds: condition ? comparison(condition[1] ?? '', Number(condition[2])) : undefined,
    };
  });
}

/** Without conditions the parts are for numbers above 0, below 0 and 0 itself; the fourth is for texts. */
function partFor(parts: readonly Part[], value: number): Part | undefined {
  const numeric = parts.slice(0, 3);
  if (numeric.some(({ holds }) => holds)) {
    return numeric.find(({ holds }) => holds?.(value)) ?? numeric.find(({ holds }) => !holds);
  }
  if (value < 0 && numeric.length > 1) return numeric[1];
  return value === 0 && numeric.length > 2 ? numeric[2] : numeric[0];
}

function comparison(sign: string, bound: number): (value: number) => boolean {
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '<>':
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}
