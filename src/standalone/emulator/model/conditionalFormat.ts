import type { Area } from './area';

/** What a conditional format puts over a cell; colours as '#RRGGBB'. */
export interface DifferentialFormat {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/**
 * One conditional format. Records are replaced, never changed in place, so that a writer knows an
 * untouched one by identity. Their order in the sheet's list is their priority, strongest first.
 */
export interface ConditionalFormat {
  readonly id: string;
  /** 'custom' for a formula; otherwise the file's own word ('cellIs', 'dataBar'...), which is kept and not understood. */
  readonly type: string;
  readonly areas: readonly Area[];
  /** For 'custom', with the leading '=' and relative to the first area's first cell; '' otherwise. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly format: DifferentialFormat;
}

export type NewConditionalFormat = Omit<ConditionalFormat, 'id' | 'type'>;
