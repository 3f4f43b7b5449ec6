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
  /** Set since loading; one of a file is kept and not understood. */
  readonly criterion?: FilterCriterion | undefined;
}

/**
 * Shows the rows whose cell in a column, counted from the filter's first, holds one of the texts. Excel compares what is
 * shown, which for numbers is a matter of their format and not applied here: it is for columns of texts.
 */
export interface FilterCriterion {
  readonly column: number;
  readonly texts: readonly string[];
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

/** As the dialog Protect Sheet has it where everything is left unticked. */
export const NOTHING_ALLOWED: ProtectionOptions = Object.fromEntries(
  [
    'allowFormatCells',
    'allowFormatColumns',
    'allowFormatRows',
    'allowInsertColumns',
    'allowInsertRows',
    'allowInsertHyperlinks',
    'allowDeleteColumns',
    'allowDeleteRows',
    'allowSort',
    'allowAutoFilter',
    'allowPivotTables',
    'allowEditObjects',
    'allowEditScenarios',
  ].map((option) => [option, false]),
);

/** What holds for a sheet of which a file says nothing. */
export const PLAIN_SHEET: SheetFacts = {
  visibility: 'Visible',
  merges: [],
  columnRuns: [],
  defaultColumnWidth: 8.43,
  protection: undefined,
  autoFilter: undefined,
};
