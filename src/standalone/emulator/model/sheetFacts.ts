import type { Area } from './area';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A run of columns with one width; widths in the file's unit, characters of the default font. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number;
}

/** What a protected sheet still allows, by the names of Excel.WorksheetProtectionOptions. */
export type ProtectionOptions = Readonly<Record<string, boolean>>;

export interface AutoFilter {
  readonly area: Area;
  /** Whether a criterion is set, so that rows may be hidden. */
  readonly active: boolean;
}

/** What a file says about a sheet beside its cells, tables and conditional formats. */
export interface SheetFacts {
  visibility: Visibility;
  merges: readonly Area[];
  columnRuns: readonly ColumnRun[];
  defaultColumnWidth: number;
  protection: ProtectionOptions | undefined;
  autoFilter: AutoFilter | undefined;
}

/** What holds for a sheet of which a file says nothing. */
export const PLAIN_SHEET: SheetFacts = {
  visibility: 'Visible',
  merges: [],
  columnRuns: [],
  defaultColumnWidth: 8.43,
  protection: undefined,
  autoFilter: undefined,
};
