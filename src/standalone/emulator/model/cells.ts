/**
 * The cells of one sheet in columns of blocks of 256 rows: thirteen bytes a cell and no object,
 * since a workbook of 100,000 visits has well over a million cells. What was changed since loading
 * is a bit beside the cell, so that a writer finds the changed cells without a list of them.
 */
import type { CellInput, CellKind, CellValue } from './cellValue';
import { ErrorValue } from './cellValue';
import type { KeptRows } from './keepRows';
import type { RowShift } from './rowShift';
import { shiftedRow } from './rowShift';
import type { Texts } from './texts';

const BLOCK_BITS = 8;
const BLOCK_ROWS = 1 << BLOCK_BITS;
const ROW_IN_BLOCK = BLOCK_ROWS - 1;

const KIND = 0b0000_0111;
const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const TRUTH = 3;
const ERROR = 4;
/** The cell is written down, if only for its style. */
const PRESENT = 0b0000_1000;
const VALUE_CHANGED = 0b0001_0000;
const STYLE_CHANGED = 0b0010_0000;
const CHANGED = VALUE_CHANGED | STYLE_CHANGED;

const KINDS: readonly CellKind[] = ['Empty', 'Double', 'String', 'Boolean', 'Error'];

class Block {
  readonly numbers = new Float64Array(BLOCK_ROWS);
  readonly styles = new Uint32Array(BLOCK_ROWS);
  readonly facts = new Uint8Array(BLOCK_ROWS);
  changed = false;
}

type Column = (Block | undefined)[];

/** The extent of what is written down, in zero-based inclusive bounds. */
export interface Extent {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

export class Cells {
  private columns: (Column | undefined)[] = [];
  private blocks = 0;

  constructor(private readonly texts: Texts) {}

  /** How many blocks of 256 cells are held: a measure of memory, for a reader that guards against absurd files. */
  get blockCount(): number {
    return this.blocks;
  }

  kind(row: number, column: number): CellKind {
    const facts = this.facts(row, column);
    return KINDS[facts & KIND] ?? 'Empty';
  }

  value(row: number, column: number): CellValue {
    const block = this.block(row, column);
    if (!block) return '';
    const at = row & ROW_IN_BLOCK;
    return this.decode((block.facts[at] ?? 0) & KIND, block.numbers[at] ?? 0);
  }

  /** Whether the cell is written down at all; a written cell may be empty and have only a style. */
  isPresent(row: number, column: number): boolean {
    return (this.facts(row, column) & PRESENT) !== 0;
  }

  /** The style of a written cell, undefined where the row's or the column's own style holds. */
  styleIndex(row: number, column: number): number | undefined {
    const block = this.block(row, column);
    const at = row & ROW_IN_BLOCK;
    return block && (block.facts[at] ?? 0) & PRESENT ? block.styles[at] : undefined;
  }

  isValueChanged(row: number, column: number): boolean {
    return (this.facts(row, column) & VALUE_CHANGED) !== 0;
  }

  /** Puts a changed value; a cell that was not written down yet starts with the given style. */
  set(row: number, column: number, input: Exclude<CellInput, null>, freshStyle: number): void {
    const block = this.ensured(row, column);
    const at = row & ROW_IN_BLOCK;
    const facts = block.facts[at] ?? 0;
    if ((facts & PRESENT) === 0) block.styles[at] = freshStyle;
    const kind = this.encode(block, at, input);
    block.facts[at] = (facts & ~KIND) | kind | PRESENT | VALUE_CHANGED;
    block.changed = true;
  }

  setStyle(row: number, column: number, styleIndex: number): void {
    const block = this.ensured(row, column);
    const at = row & ROW_IN_BLOCK;
    block.styles[at] = styleIndex;
    block.facts[at] = (block.facts[at] ?? 0) | PRESENT | STYLE_CHANGED;
    block.changed = true;
  }

  /** Makes a cell one that is not written down at all. */
  remove(row: number, column: number): void {
    const block = this.block(row, column);
    const at = row & ROW_IN_BLOCK;
    if (!block || (block.facts[at] ?? 0) === 0) return;
    block.facts[at] = VALUE_CHANGED;
    block.changed = true;
  }

  /** Marks a cell changed whose value stays, as when its formula is replaced. */
  markChanged(row: number, column: number): void {
    const block = this.ensured(row, column);
    const at = row & ROW_IN_BLOCK;
    block.facts[at] = (block.facts[at] ?? 0) | PRESENT | VALUE_CHANGED;
    block.changed = true;
  }

  loadEmpty(row: number, column: number, style: number): void {
    this.load(row, column, EMPTY, 0, style);
  }

  loadNumber(row: number, column: number, value: number, style: number): void {
    this.load(row, column, NUMBER, value, style);
  }

  /** Loads a text by its number in the workbook's texts. */
  loadText(row: number, column: number, textIndex: number, style: number): void {
    this.load(row, column, TEXT, textIndex, style);
  }

  loadBoolean(row: number, column: number, value: boolean, style: number): void {
    this.load(row, column, TRUTH, value ? 1 : 0, style);
  }

  loadError(row: number, column: number, code: string, style: number): void {
    this.load(row, column, ERROR, this.texts.add(code), style);
  }

  /** The smallest extent of the cells for which something is written; with `valuesOnly`, of those not empty. */
  extent(valuesOnly: boolean): Extent | undefined {
    const wanted = valuesOnly ? KIND : KIND | PRESENT;
    let extent: Extent | undefined;
    this.columns.forEach((column, columnNumber) => {
      column?.forEach((block, blockNumber) => {
        if (!block) return;
        for (let at = 0; at < BLOCK_ROWS; at++) {
          if (((block.facts[at] ?? 0) & wanted) === 0) continue;
          const row = (blockNumber << BLOCK_BITS) | at;
          extent ??= { firstRow: row, lastRow: row, firstColumn: columnNumber, lastColumn: columnNumber };
          if (row < extent.firstRow) extent.firstRow = row;
          if (row > extent.lastRow) extent.lastRow = row;
          extent.lastColumn = columnNumber;
        }
      });
    });
    return extent;
  }

  /** Visits the rows that hold changed cells, in order, each with its changed columns in order. */
  forEachChangedRow(visit: (row: number, columns: readonly number[]) => void): void {
    const blocksWithChanges = new Map<number, { column: number; block: Block }[]>();
    this.columns.forEach((blocks, column) => {
      blocks?.forEach((block, blockNumber) => {
        if (!block?.changed) return;
        const known = blocksWithChanges.get(blockNumber);
        if (known) known.push({ column, block });
        else blocksWithChanges.set(blockNumber, [{ column, block }]);
      });
    });
    for (const blockNumber of [...blocksWithChanges.keys()].sort((a, b) => a - b)) {
      const changed = blocksWithChanges.get(blockNumber) ?? [];
      for (let at = 0; at < BLOCK_ROWS; at++) {
        const columns = changed.filter(({ block }) => ((block.facts[at] ?? 0) & CHANGED) !== 0);
        if (columns.length === 0) continue;
        visit(
          (blockNumber << BLOCK_BITS) | at,
          columns.map(({ column }) => column),
        );
      }
    }
  }

  /**
   * Keeps the cells for `shiftRows`, which puts those from the row on into new blocks: what stands above stays shared, what is
   * marked as changed there too.
   */
  keep(row: number): KeptRows {
    const { columns, blocks } = this;
    const kept = columns.slice();
    const below = kept.map((column) => column?.slice(row >> BLOCK_BITS).filter(Boolean).length ?? 0);
    return {
      // Thirteen bytes each, where a cell that is an object takes a hundred.
      cells: below.reduce((sum, count) => sum + (count * BLOCK_ROWS) / 8, 0),
      putBack: () => {
        this.columns = kept;
        this.blocks = blocks;
      },
    };
  }

  /** Moves the cells below, each with what was changed of it; cells of deleted rows are gone. */
  shiftRows(shift: RowShift): void {
    this.columns.forEach((blocks, column) => {
      if (!blocks) return;
      const first = shift.row >> BLOCK_BITS;
      const moved = blocks.slice(0, first);
      this.columns[column] = moved;
      this.blocks -= blocks.reduce((count, block, number) => count + (block && number >= first ? 1 : 0), 0);
      blocks.forEach((block, number) => {
        if (!block || number < first) return;
        block.facts.forEach((facts, at) => {
          const row = facts === 0 ? undefined : shiftedRow((number << BLOCK_BITS) | at, shift);
          if (row === undefined) return;
          const target = this.ensured(row, column);
          const place = row & ROW_IN_BLOCK;
          target.numbers[place] = block.numbers[at] ?? 0;
          target.styles[place] = block.styles[at] ?? 0;
          target.facts[place] = facts;
          if ((facts & CHANGED) !== 0) target.changed = true;
        });
      });
    });
  }

  private load(row: number, column: number, kind: number, number: number, style: number): void {
    const block = this.ensured(row, column);
    const at = row & ROW_IN_BLOCK;
    block.numbers[at] = number;
    block.styles[at] = style;
    block.facts[at] = kind | PRESENT;
  }

  private encode(block: Block, at: number, input: Exclude<CellInput, null>): number {
    if (typeof input === 'number') {
      if (!Number.isFinite(input)) throw new RangeError(`A cell cannot hold ${input}.`);
      // Excel has no negative zero.
      block.numbers[at] = input + 0;
      return NUMBER;
    }
    if (typeof input === 'boolean') {
      block.numbers[at] = input ? 1 : 0;
      return TRUTH;
    }
    if (input === '') return EMPTY;
    block.numbers[at] = this.texts.add(input instanceof ErrorValue ? input.code : input);
    return input instanceof ErrorValue ? ERROR : TEXT;
  }

  private decode(kind: number, number: number): CellValue {
    if (kind === NUMBER) return number;
    if (kind === TRUTH) return number === 1;
    return kind === EMPTY ? '' : (this.texts.get(number) ?? '');
  }

  private facts(row: number, column: number): number {
    return this.block(row, column)?.facts[row & ROW_IN_BLOCK] ?? 0;
  }

  private block(row: number, column: number): Block | undefined {
    return this.columns[column]?.[row >> BLOCK_BITS];
  }

  private ensured(row: number, column: number): Block {
    const blocks = (this.columns[column] ??= []);
    const number = row >> BLOCK_BITS;
    const known = blocks[number];
    if (known) return known;
    this.blocks++;
    return (blocks[number] = new Block());
  }
}
