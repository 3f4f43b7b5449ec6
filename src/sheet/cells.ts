/** One cell as Excel's `Range.values` gives it: `''` is blank, and an error is its text, such as `#N/A`. */
export type CellValue = string | number | boolean;

/** The cells of one body row, in the order of the headings. */
export type Row = readonly CellValue[];

/** A rectangle of a sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Headings with a body under them: an Excel table, or a plain range that looks like one. */
export interface TableHead {
  /** Excel's id of a table; of a plain range `range:Sheet!row,column`, the place of its first heading. */
  readonly id: string;
  readonly kind: 'table' | 'range';
  /** The table's name; of a plain range its address with the headings, e.g. "A4:L210". */
  readonly name: string;
  readonly sheet: string;
  /** Zero-based place on the sheet of the last row of headings and of the first heading. */
  readonly row: number;
  readonly column: number;
  /** 2 where a line of group names stands above the headings. */
  readonly headingRows: number;
  /** As shown; two lines joined by a space. */
  readonly headings: readonly string[];
  /** Body rows; a totals row of the table itself is left out. */
  readonly rowCount: number;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
}

/** Nothing but spaces is blank too: exports pad their columns. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** The text of a name, code or number as typed, `''` where blank. Numbers are codes that Excel took for numbers. */
export function textOf(cell: CellValue | undefined): string {
  if (typeof cell === 'string') return cell.trim();
  return cell === undefined ? '' : shown(cell);
}

/** A cell as the clerk knows it, for a sentence about it. */
export function shown(cell: CellValue): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

const ERROR = /^#(?:N\/A|DIV\/0!|[A-Z_]+[!?]|GETTING_DATA)$/;

/** Whether the cell shows one of Excel's error values. */
export function isErrorValue(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && cell.startsWith('#') && ERROR.test(cell);
}

/** The row number Excel shows beside a body row of a table. */
export function sheetRow(head: TableHead, bodyRow: number): number {
  return head.row + bodyRow + 2;
}
