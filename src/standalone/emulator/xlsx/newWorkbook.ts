/** What `createXlsx` makes a workbook from. */

export interface CellDescription {
  readonly value?: string | number | boolean;
  /** Without the leading '='; `value` is then its cached result. */
  readonly formula?: string;
  /** Excel's number format code, e.g. 'm/d/yyyy'. */
  readonly format?: string;
  readonly bold?: boolean;
  /** '#RRGGBB'. */
  readonly fill?: string;
  /** An error's text, e.g. '#N/A'. */
  readonly error?: string;
}

/** null leaves the cell out. */
export type NewCell = string | number | boolean | null | CellDescription;

export interface NewTable {
  readonly name: string;
  /** 'A1:L20', header and totals rows included; the first row's texts name the columns. */
  readonly ref: string;
  readonly totals?: boolean;
}

export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  /** The cell of the first row's first value; 'A1' without it. */
  readonly at?: string;
  readonly tables?: readonly NewTable[];
  /** In characters of the default font, from column A. */
  readonly columnWidths?: readonly number[];
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly protected?: boolean;
  readonly hidden?: boolean;
}

export interface NewWorkbook {
  readonly date1904?: boolean;
  readonly sheets: readonly NewSheet[];
}
