import type { CellValue, Row } from '../sheet';
import { isTooLarge } from './hostProblem';

/** A rectangle of cells to be read. */
export interface Block {
  /**
   * Gives its range. Asked again after a round trip that failed, as Office.js does not use the objects of it again; what
   * else is loaded here comes along.
   */
  readonly find: () => Excel.Range;
  readonly rows: number;
  readonly columns: number;
  /** What is read of each cell; its value where nothing is said. */
  readonly content?: 'values' | 'formulas' | 'numberFormat';
}

/**
 * Excel on the web refuses answers over 5 MB (documentation, "Resource limits and performance optimization"), so
 * large blocks are read in pieces that are sized by the bytes of the pieces before, with a margin for longer texts
 * further down.
 */
const BYTES_PER_ANSWER = 4_000_000;
const FIRST_GUESS_PER_CELL = 30;
const MARGIN = 1.25;
/** Rows looked at to learn the size of a piece: measuring all would cost as much as reading. */
const SAMPLED_ROWS = 200;

/**
 * Reads the values of blocks, or their formulas or number formats. Those that fit are read in one round trip together.
 *
 * @param progress told the share that has been read, 0 to 1
 * @returns the rows of each block, in the order of the blocks
 */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  progress?: (done: number) => void,
): Promise<readonly (readonly Row[])[]> {
  const readers = blocks.map((block) => new BlockReader(block));
  const total = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  let budget = BYTES_PER_ANSWER;
  while (readers.some((reader) => !reader.isDone)) {
    let left = budget;
    for (const reader of readers) left -= reader.ask(left);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || budget < 2 * SAMPLED_ROWS) throw error;
      budget /= 2;
      readers.forEach((reader) => reader.forget());
      continue;
    }
    readers.forEach((reader) => reader.take());
    progress?.(readers.reduce((sum, reader) => sum + reader.cellsRead, 0) / total);
  }
  return readers.map(({ rows }) => rows);
}

const LOADERS = {
  values: (range: Excel.Range) => range.load('values'),
  formulas: (range: Excel.Range) => range.load('formulas'),
  numberFormat: (range: Excel.Range) => range.load('numberFormat'),
} as const;

/** Reads one block from its first row down, some rows at a time. */
class BlockReader {
  readonly rows: CellValue[][] = [];
  private range: Excel.Range | undefined;
  private bytesPerRow: number;
  private asked: Excel.Range | undefined;

  constructor(private readonly block: Block) {
    this.bytesPerRow = block.columns * FIRST_GUESS_PER_CELL;
  }

  get cellsRead(): number {
    return this.rows.length * this.block.columns;
  }

  get isDone(): boolean {
    return this.rows.length >= this.block.rows;
  }

  private get content() {
    return this.block.content ?? 'values';
  }

  /** Queues as many of the next rows as fit. @returns the bytes they are expected to take */
  ask(bytes: number): number {
    const fitting = Math.floor(bytes / this.bytesPerRow);
    // At least one row where nothing else was asked for, or a very wide block would never be read.
    const count = Math.min(this.block.rows - this.rows.length, bytes > 0 ? Math.max(1, fitting) : 0);
    if (count === 0) return 0;
    this.range ??= this.block.find();
    const range = this.range.getCell(this.rows.length, 0).getResizedRange(count - 1, this.block.columns - 1);
    this.asked = LOADERS[this.content](range);
    return count * this.bytesPerRow;
  }

  /** Drops what was asked for in a round trip that failed. */
  forget(): void {
    this.asked = undefined;
    this.range = undefined;
  }

  take(): void {
    if (!this.asked) return;
    const rows = this.asked[this.content] as CellValue[][];
    for (const row of rows) this.rows.push(row);
    this.bytesPerRow = bytesPerRow(rows) * MARGIN;
    this.asked = undefined;
  }
}

function bytesPerRow(rows: readonly Row[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED_ROWS));
  let bytes = 0;
  let sampled = 0;
  for (let index = 0; index < rows.length; index += step) {
    // In UTF-8 a character of a name takes up to 3 bytes; JSON's own length is right for the figures that are most of it.
    bytes += JSON.stringify(rows[index]).length + 1;
    sampled++;
  }
  return sampled === 0 ? FIRST_GUESS_PER_CELL : bytes / sampled;
}
