/**
 * XML as a tree of elements that know where in the text they stand, so that a changed file can be the
 * old text with a few pieces replaced. Strict about what must match; everything else is left in the text.
 */
import { XlsxProblem } from './problem';
import { unescapedMarkup } from './xmlText';

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** 'x:' or ''. */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of '<'. */
  readonly start: number;
  /** After the '>' of the start tag. */
  readonly openEnd: number;
  /** Of the '<' of the end tag; equal to openEnd for an empty element tag. */
  readonly closeStart: number;
  /** After the element. */
  readonly end: number;
}

export const DAMAGED =
  'This workbook is damaged inside. Open it in Excel, let Excel repair it, save it, and try again.';

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAME_END = /[\s/>]/g;

/**
 * The root element. An element whose local name is `opaque` is passed over without looking inside, as the
 * millions of cells of a sheet are read otherwise. Throws an XlsxProblem where the XML is not well-formed.
 */
export function parseXml(xml: string, opaque?: string): XmlElement {
  const open: MutableElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    const next = xml[start + 1];
    if (next === '!' || next === '?') {
      at = afterAside(xml, start);
      continue;
    }
    const tagEnd = tagEndAfter(xml, start);
    if (next === '/') {
      const element = open.pop();
      if (!element || xml.slice(start + 2, tagEnd - 1).trim() !== element.name)
        throw new XlsxProblem(DAMAGED);
      element.closeStart = start;
      element.end = tagEnd;
      if (open.length === 0) root = element;
      at = tagEnd;
      continue;
    }
    if (root) throw new XlsxProblem(DAMAGED);
    const element = openedElement(xml, start, tagEnd);
    open.at(-1)?.children.push(element);
    at = tagEnd;
    if (xml[tagEnd - 2] === '/') {
      if (open.length === 0) root = element;
    } else if (element.local === opaque) {
      closeAt(xml, element);
      at = element.end;
    } else {
      open.push(element);
    }
  }
  if (!root || open.length > 0) throw new XlsxProblem(DAMAGED);
  return root;
}

/** The attributes written in a start tag, their entities resolved. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    // A line break written as such is a space to an XML parser; one written as an entity stays.
    attributes.set(name, unescapedMarkup((double ?? single ?? '').replace(/[\n\r\t]/g, ' ')));
  }
  return attributes;
}

/** After the '>' that ends the tag at `start`; a '>' inside an attribute's value does not. */
export function tagEndAfter(xml: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const end = xml.indexOf('>', at);
    if (end < 0) throw new XlsxProblem(DAMAGED);
    const quote = firstQuote(xml, at, end);
    if (quote < 0) return end + 1;
    const closing = xml.indexOf(xml.charAt(quote), quote + 1);
    if (closing < 0) throw new XlsxProblem(DAMAGED);
    at = closing + 1;
  }
}

export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((each) => each.local === local);
}

export function childrenNamed(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

/** Everything of that name below the element, in document order. */
export function descendants(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((each) => [
    ...(each.local === local ? [each] : []),
    ...descendants(each, local),
  ]);
}

/** The text inside an element that has no children, as written but for CDATA. */
export function rawText(xml: string, element: XmlElement): string {
  const inside = xml.slice(element.openEnd, element.closeStart);
  if (!inside.includes('<!')) return inside;
  return inside
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data: string) =>
      data.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
}

/** XML's way to say yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

interface MutableElement extends XmlElement {
  children: XmlElement[];
  closeStart: number;
  end: number;
}

function openedElement(xml: string, start: number, openEnd: number): MutableElement {
  NAME_END.lastIndex = start + 1;
  const nameEnd = NAME_END.exec(xml)?.index ?? openEnd - 1;
  const name = xml.slice(start + 1, nameEnd);
  const colon = name.indexOf(':') + 1;
  return {
    name,
    local: name.slice(colon),
    prefix: name.slice(0, colon),
    attributes: nameEnd < openEnd - 1 ? attributesOf(xml.slice(nameEnd, openEnd)) : new Map(),
    children: [],
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
  };
}

function closeAt(xml: string, element: MutableElement): void {
  const closing = xml.indexOf(`</${element.name}`, element.openEnd);
  if (closing < 0) throw new XlsxProblem(DAMAGED);
  element.closeStart = closing;
  element.end = tagEndAfter(xml, closing);
}

/** After a comment, CDATA section or processing instruction; a DOCTYPE has no place in a workbook and could define entities. */
function afterAside(xml: string, start: number): number {
  const [opening, closing] = xml.startsWith('<!--', start)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', start)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>'];
  const end = xml.startsWith(opening, start) ? xml.indexOf(closing, start + opening.length) : -1;
  if (end < 0) throw new XlsxProblem(DAMAGED);
  return end + closing.length;
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}
