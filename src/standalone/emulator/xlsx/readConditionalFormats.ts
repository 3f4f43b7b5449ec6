import type { Area, ConditionalFormat, DifferentialFormat } from '../model';
import { parseArea } from '../model';
import type { RuleSource } from './source';
import { unescapedMarkup } from './xmlText';
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, descendants, isTrue, rawText } from './xmlTree';

/**
 * The rules of a sheet, strongest first. A formula's rule is understood; any other, and those that newer Excels keep
 * in the extension list, are held for their place in the order and kept as they are.
 */
export function readConditionalFormats(
  xml: string,
  root: XmlElement,
  sheetId: string,
  differential: readonly DifferentialFormat[],
): RuleSource[] {
  const extensions = child(root, 'extLst');
  const holders = [
    ...childrenNamed(root, 'conditionalFormatting'),
    ...(extensions ? descendants(extensions, 'conditionalFormatting') : []),
  ];
  const rules = holders.flatMap((holder) =>
    childrenNamed(holder, 'cfRule')
      // An extension of a rule that stands in the sheet itself has no priority of its own.
      .filter(({ attributes }) => attributes.has('priority'))
      .map((element) => ({ element, holder })),
  );
  rules.sort((a, b) => priorityOf(a.element) - priorityOf(b.element));
  return rules.map(({ element, holder }, at) => ({
    element,
    holder,
    format: readRule(xml, element, holder, `${sheetId}-file-${at + 1}`, differential),
  }));
}

/** The priority a rule has in the file: 1 is the strongest. */
export function priorityOf(rule: XmlElement): number {
  return Number(rule.attributes.get('priority'));
}

function readRule(
  xml: string,
  rule: XmlElement,
  holder: XmlElement,
  id: string,
  differential: readonly DifferentialFormat[],
): ConditionalFormat {
  const isCustom = rule.attributes.get('type') === 'expression' && holder.attributes.has('sqref');
  const formula = child(rule, 'formula');
  return {
    id,
    type: isCustom ? 'custom' : (rule.attributes.get('type') ?? ''),
    areas: areasOf(xml, holder),
    formula: isCustom && formula ? `=${unescapedMarkup(rawText(xml, formula))}` : '',
    stopIfTrue: isTrue(rule.attributes.get('stopIfTrue')),
    format: differential[Number(rule.attributes.get('dxfId'))] ?? {},
  };
}

function areasOf(xml: string, holder: XmlElement): Area[] {
  const below = child(holder, 'sqref');
  const sqref = holder.attributes.get('sqref') ?? (below ? rawText(xml, below) : '');
  return sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}
