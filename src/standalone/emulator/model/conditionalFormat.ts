import type { Area } from './area';
import { sameArea } from './area';
import { translatedFormula } from './translatedFormula';

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

/** The same rule over other areas, looking from their first cell as it looked from the one before; undefined where there are none. */
export function formatOver(format: ConditionalFormat, areas: readonly Area[]): ConditionalFormat | undefined {
  const [before] = format.areas;
  const [after] = areas;
  if (!before || !after) return undefined;
  const isSame = areas.length === format.areas.length;
  if (isSame && areas.every((area, at) => sameArea(area, format.areas[at] ?? area))) return format;
  const formula = translatedFormula(format.formula, after.row - before.row, after.column - before.column);
  return { ...format, areas, formula };
}

export type NewConditionalFormat = Omit<ConditionalFormat, 'id' | 'type'>;
