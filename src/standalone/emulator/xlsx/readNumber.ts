/** 10⁰ … 10²², the powers of ten a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * The number written between two places of a text, exactly as `Number` reads it. Up to fifteen digits, digits ÷ power
 * of ten is one correctly rounded division of two exact doubles, and saves making a string for every cell.
 */
export function numberBetween(text: string, start: number, end: number): number {
  let at = start;
  const negative = text.charCodeAt(at) === 45;
  if (negative) at++;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      digits++;
    } else if (code === 46 && point < 0) {
      point = at;
    } else {
      return Number(text.slice(start, end));
    }
  }
  if (digits === 0 || digits > 15) return Number(text.slice(start, end));
  const exact = point < 0 ? value : value / (POWERS[end - point - 1] ?? 1);
  return negative ? -exact : exact;
}
