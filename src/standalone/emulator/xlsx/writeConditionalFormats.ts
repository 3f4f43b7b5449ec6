/** Brings the conditional formats of a sheet's XML in line with the model: rules taken out, added after the last, and put in order. */
import type { ConditionalFormat } from '../model';
import { areaAddress } from '../model';
import type { Edits } from './edits';
import { insertChild, setAttributes } from './editXml';
import { priorityOf } from './readConditionalFormats';
import { WORKSHEET_ORDER } from './schemaOrder';
import type { RuleSource, SheetSource } from './source';
import type { StylesWriter } from './writeStyles';
import { escapedMarkup } from './xmlText';
import { childrenNamed, isTrue } from './xmlTree';

interface PlacedFormat {
  readonly format: ConditionalFormat;
  /** The rule in the file, undefined for one to be written. */
  readonly source: RuleSource | undefined;
}

export function writeConditionalFormats(source: SheetSource, edits: Edits, styles: StylesWriter): void {
  const { sheet, rules, root, xml } = source;
  const current = sheet.conditionalFormats;
  if (current.length === rules.length && rules.every(({ format }, at) => format === current[at])) return;

  const placed = current.map((format): PlacedFormat => {
    return { format, source: rules.find((rule) => rule.format === format) };
  });
  const kept = new Set(placed.map((each) => each.source));
  removeRules(
    rules.filter((rule) => !kept.has(rule)),
    edits,
  );
  const priorities = prioritiesOf(placed);
  const added: string[] = [];
  placed.forEach(({ format, source: rule }, at) => {
    const priority = priorities[at] ?? 0;
    if (!rule) {
      added.push(
        format.type === 'dataBar'
          ? dataBarXml(format, priority, root.prefix)
          : ruleXml(format, priority, styles.differentialIndex(format.format), root.prefix),
      );
    } else if (priorityOf(rule.element) !== priority) {
      setAttributes(edits, xml, rule.element, { priority: String(priority) });
    }
  });
  if (added.length > 0)
    insertChild(edits, xml, root, WORKSHEET_ORDER, 'conditionalFormatting', added.join(''));
}

/** Takes rules out, and a holder whose last rule went. */
function removeRules(removed: readonly RuleSource[], edits: Edits): void {
  for (const holder of new Set(removed.map((rule) => rule.holder))) {
    const going = removed.filter((rule) => rule.holder === holder);
    if (going.length === childrenNamed(holder, 'cfRule').length) edits.remove(holder.start, holder.end);
    else for (const { element } of going) edits.remove(element.start, element.end);
  }
}

/**
 * A priority for every rule, rising with the order. The file's own numbers stay where new ones fit between them,
 * and always in a sheet with a pivot table's format, which its pivot table finds by that number: there
 * new rules come last.
 */
function prioritiesOf(placed: readonly PlacedFormat[]): number[] {
  const numbers: number[] = [];
  let last = 0;
  for (const { source } of placed) {
    const own = source && priorityOf(source.element);
    if (own !== undefined && own <= last) return reordered(placed);
    last = own ?? last + 1;
    numbers.push(last);
  }
  return numbers;
}

function reordered(placed: readonly PlacedFormat[]): number[] {
  const own = placed.map(({ source }) => source && priorityOf(source.element));
  if (!placed.some(({ source }) => source && isTrue(source.holder.attributes.get('pivot')))) {
    return placed.map((_, at) => at + 1);
  }
  let last = Math.max(0, ...own.map((priority) => priority ?? 0));
  return own.map((priority) => priority ?? ++last);
}

function ruleXml(format: ConditionalFormat, priority: number, dxfId: number, p: string): string {
  return (
    `<${p}conditionalFormatting sqref="${format.areas.map(areaAddress).join(' ')}">` +
    `<${p}cfRule type="expression" dxfId="${dxfId}" priority="${priority}"${format.stopIfTrue ? ' stopIfTrue="1"' : ''}>` +
    `<${p}formula>${escapedMarkup(format.formula.replace(/^=/, ''))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`
  );
}

/** From the smallest value to the largest, in a plain blue. */
function dataBarXml({ areas }: ConditionalFormat, priority: number, p: string): string {
  return (
    `<${p}conditionalFormatting sqref="${areas.map(areaAddress).join(' ')}">` +
    `<${p}cfRule type="dataBar" priority="${priority}"><${p}dataBar><${p}cfvo type="min"/><${p}cfvo type="max"/>` +
    `<${p}color rgb="FF638EC6"/></${p}dataBar></${p}cfRule></${p}conditionalFormatting>`
  );
}
