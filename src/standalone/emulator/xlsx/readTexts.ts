/** Texts of cells as Excel shows them: rich text as its plain letters, phonetic guides left out. */
import { unescapedText } from './xmlText';
import type { XmlElement } from './xmlTree';
import { parseXml, rawText } from './xmlTree';

/** The texts of the shared strings part, in order. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  const prefix = /<(?:(\w+):)?sst[\s>/]/.exec(xml)?.[1];
  const qualified = prefix === undefined ? '' : `${prefix}:`;
  const open = `<${qualified}si>`;
  const close = `</${qualified}si>`;
  const plainOpen = `<${qualified}t>`;
  const plainClose = `</${qualified}t>`;
  let at = xml.indexOf(`<${qualified}si`);
  while (at >= 0) {
    const end = xml.indexOf(close, at);
    const start = at + open.length;
    if (xml.startsWith(`<${qualified}si/>`, at) || end < 0) {
      texts.push('');
      at = xml.indexOf(`<${qualified}si`, at + 1);
      continue;
    }
    const plainEnd = end - plainClose.length;
    const textStart = start + plainOpen.length;
    const isPlain =
      xml.startsWith(plainOpen, start) &&
      xml.indexOf('<', textStart) === plainEnd &&
      xml.startsWith(plainClose, plainEnd);
    const after = end + close.length;
    texts.push(
      isPlain ? unescapedText(trimmed(xml.slice(textStart, plainEnd))) : richText(xml.slice(at, after)),
    );
    at = xml.indexOf(`<${qualified}si`, after);
  }
  return texts;
}

/** The plain letters of a `<si>` or `<is>` element. */
export function richText(xml: string): string {
  return lettersOf(xml, parseXml(xml));
}

function lettersOf(xml: string, element: XmlElement): string {
  return element.children
    .map((part) => {
      if (part.local === 'r') return lettersOf(xml, part);
      if (part.local !== 't') return '';
      const text = rawText(xml, part);
      return unescapedText(part.attributes.get('xml:space') === 'preserve' ? text : trimmed(text));
    })
    .join('');
}

/** Excel drops space at the ends unless `xml:space="preserve"` keeps it. (assumed, from files written both ways) */
function trimmed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || last <= 32 ? text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') : text;
}
