import type { Area, Row } from './cells';

/** An Excel table as it stands on its sheet; zero-based, headings and totals row included. */
export interface TablePlace extends Area {
  readonly id: string;
  readonly name: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** All that is read of one sheet to find tables and plain ranges on it. */
export interface SheetReading {
  readonly name: string;
  /** Zero-based place of the used range. */
  readonly row: number;
  readonly column: number;
  /** Values of the used range, row by row; empty where the sheet is blank. */
  readonly cells: readonly Row[];
  readonly tables: readonly TablePlace[];
  readonly merges: readonly Area[];
}
