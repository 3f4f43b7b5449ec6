/** Something a clerk is told about and can put right. Expected trouble is always one of these, never an exception. */
export interface Problem {
  readonly code: string;
  /** A full sentence: what happened, where, what to do. */
  readonly message: string;
  readonly sheet?: string;
  /** The row number as Excel shows it, counted from 1. */
  readonly row?: number;
  /** The column's heading. */
  readonly column?: string;
  /** The cell as the clerk knows it. */
  readonly value?: string;
  /** What can help; where it is absent, the same again once the cause is put right. */
  readonly remedy?: Remedy;
  /** The member of Excel's interface that refused, such as `Range.values`: a name, never what stands in cells. */
  readonly location?: string;
  /** Where in the add-in a fault arose, innermost first, such as `preview taskpane.js:1:2345`. */
  readonly trace?: readonly string[];
}

/**
 * - `again`: the same again, maybe after a moment.
 * - `afterwards`: the same again, once what stood in the way is out of it.
 * - `clearFilter`: the same again, once the filter over the rows is cleared, which can be done for the clerk.
 * - `previewAgain`: the same would be refused again; a preview of the sheet as it is now is needed.
 * - `elsewhere`: nothing in this pane, as it is open now.
 */
export type Remedy = 'again' | 'afterwards' | 'clearFilter' | 'previewAgain' | 'elsewhere';

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
