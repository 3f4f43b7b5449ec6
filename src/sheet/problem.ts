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
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
