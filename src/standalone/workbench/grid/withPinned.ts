import { defaultRangeExtractor } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';

/** The items on screen together with some that must be there anyway, in order and each once. */
export function withPinned(range: Range, pinned: readonly number[]): number[] {
  const extra = pinned.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...extra])].sort((a, b) => a - b);
}
