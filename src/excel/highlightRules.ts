import type { Area, Highlight } from '../sheet';
import { areaOf } from './places';

/** One of our own conditional formats as it is found. */
export interface OurRule {
  readonly format: Excel.ConditionalFormat;
  readonly formula: string;
  /** Absent where sorting or inserting has broken it into several areas. */
  readonly area: Area | undefined;
}

/**
 * Finds our own conditional formats on ranges, two round trips for all of them. Types come first and formulas only of formulas' rules:
 * asking a rule of another type for its formula fails the whole batch (office-js #2180).
 */
export async function ourRules(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  isOurs: (formula: string) => boolean,
): Promise<readonly OurRule[]> {
  const rules = ranges.map((range) => range.conditionalFormats.load('items/id,items/type'));
  await context.sync();
  const custom = rules
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === 'Custom')
    .map((format) => ({
      format,
      rule: format.custom.rule.load('formula'),
      range: format.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  await context.sync();
  return custom
    .filter(({ rule }) => isOurs(rule.formula))
    .map(({ format, rule, range: own }) => ({
      format,
      formula: rule.formula,
      area: own.isNullObject ? undefined : areaOf(own),
    }));
}

/** Queues the removal of the old rules and the making of the new ones. */
export function replaceRules(
  worksheet: Excel.Worksheet,
  old: readonly OurRule[],
  highlights: readonly Highlight[],
): void {
  old.forEach(({ format }) => format.delete());
  for (const { area, formula, fill, font, bold, italic } of highlights) {
    const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    custom.format.font.color = font;
    custom.format.font.bold = bold;
    custom.format.font.italic = italic;
  }
}
