import type { Sheet } from '../model';
import { cellAddress } from '../model';
import { escapedMarkup, escapedText, textElement } from './xmlText';

/**
 * A cell as its element, '' where there is nothing to say of it. A text stands in the cell itself (an inline string):
 * the shared strings part, often the second largest, then keeps its bytes. Excel moves it there at its own next save.
 */
export function cellXml(sheet: Sheet, row: number, column: number, prefix: string): string {
  const style = sheet.styleIndex(row, column);
  const formula = sheet.formula(row, column);
  const kind = sheet.kind(row, column);
  if (kind === 'Empty' && formula === undefined && style === sheet.inheritedStyle(row, column)) return '';
  const head = `<${prefix}c r="${cellAddress(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
  const close = `</${prefix}c>`;
  const value = sheet.value(row, column);
  const formulaXml = formula === undefined ? '' : formulaElement(formula, prefix);
  const valued = (type: string, text: string) =>
    `${head}${type}>${formulaXml}<${prefix}v>${text}</${prefix}v>${close}`;
  switch (kind) {
    case 'Empty':
      return formulaXml === '' ? `${head}/>` : `${head}>${formulaXml}${close}`;
    case 'Double':
      return valued('', String(value));
    case 'Boolean':
      return valued(' t="b"', value === true ? '1' : '0');
    case 'Error':
      return valued(' t="e"', escapedMarkup(String(value)));
    case 'String':
      if (formulaXml !== '') return valued(' t="str"', escapedText(String(value)));
      return `${head} t="inlineStr"><${prefix}is>${textElement(String(value), prefix)}</${prefix}is>${close}`;
  }
}

/** A formula as Excel's own text, given with its leading '='. */
export function formulaElement(formula: string, prefix: string): string {
  return `<${prefix}f>${escapedMarkup(formula.slice(1))}</${prefix}f>`;
}
