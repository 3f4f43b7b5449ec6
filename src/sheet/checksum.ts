import type { CellValue, Row } from './cells';

/** Two hashes of 32 bits each: by chance alone two columns are taken for the same once in 10^19. */
type Sum = readonly [number, number];

/**
 * A checksum of the cells of one column, whatever their order: sorting moves them along with their rows. Blank cells do not
 * count, as rows that were added since hold nothing of ours. What stood in the cells cannot be read from it.
 */
export function checksum(cells: readonly CellValue[]): string {
  let [first, second] = [0, 0];
  for (const cell of cells) {
    if (cell === '') continue;
    const [a, b] = hashOf([cell]);
    first = (first + a) >>> 0;
    second = (second + b) >>> 0;
  }
  return written([first, second]);
}

/** A checksum of rows in their order. @param columns indices of the cells that count */
export function orderedChecksum(rows: readonly Row[], columns: readonly number[]): string {
  let [first, second] = [0, 0];
  for (const row of rows) {
    const [a, b] = hashOf(columns.map((column) => row[column] ?? ''));
    first = (Math.imul(first, 31) + a) >>> 0;
    second = (Math.imul(second, 37) + b) >>> 0;
  }
  return written([first, second]);
}

/** FNV-1a with two offsets over the characters; the kind of each cell counts, as 1 and "1" are not the same. */
function hashOf(cells: Row): Sum {
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  const text = JSON.stringify(cells);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return [mixed(first), mixed(second)];
}

/** Without it, sums of hashes of texts that are nearly alike would be nearly alike too. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function written(sum: Sum): string {
  return sum.map((half) => half.toString(16).padStart(8, '0')).join('');
}
