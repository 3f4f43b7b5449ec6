/** Edits of XML elements in place. */
import type { Edits } from './edits';
import { escapedMarkup } from './xmlText';
import type { XmlElement } from './xmlTree';
import { child } from './xmlTree';

/** A start tag with attributes set (given as XML would have them, unescaped) or, with undefined, taken out; the others stay as written. */
export function withAttributes(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
): string {
  let edited = tag;
  for (const [name, value] of Object.entries(attributes)) {
    const written = new RegExp(
      `\\s+${name.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}\\s*=\\s*(?:"[^"]*"|'[^']*')`,
    );
    const text = value === undefined ? '' : ` ${name}="${escapedMarkup(value)}"`;
    if (written.test(edited)) edited = edited.replace(written, () => text);
    else edited = edited.replace(/\s*(\/?>)$/, (_, end: string) => text + end);
  }
  return edited;
}

/** Sets or takes out attributes of an element. */
export function setAttributes(
  edits: Edits,
  xml: string,
  element: XmlElement,
  attributes: Readonly<Record<string, string | undefined>>,
): void {
  edits.replace(
    element.start,
    element.openEnd,
    withAttributes(xml.slice(element.start, element.openEnd), attributes),
  );
}

/** Puts text at the end of an element's inside, with attributes set on its start tag; an empty element tag is opened for it. */
export function appendInside(
  edits: Edits,
  xml: string,
  element: XmlElement,
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): void {
  const tag = withAttributes(xml.slice(element.start, element.openEnd), attributes);
  if (element.closeStart === element.end) {
    edits.replace(element.start, element.end, `${tag.replace(/\s*\/>$/, '>')}${text}</${element.name}>`);
    return;
  }
  if (tag !== xml.slice(element.start, element.openEnd)) edits.replace(element.start, element.openEnd, tag);
  edits.insert(element.closeStart, text);
}

/** Puts a new child where the schema's order of children wants it: after the last that may stand before it. */
export function insertChild(
  edits: Edits,
  xml: string,
  parent: XmlElement,
  order: readonly string[],
  local: string,
  text: string,
): void {
  const place = order.indexOf(local);
  const before = parent.children.findLast((sibling) => {
    const siblingPlace = order.indexOf(sibling.local);
    return siblingPlace >= 0 && siblingPlace <= place;
  });
  if (before) edits.insert(before.end, text);
  else if (parent.closeStart === parent.end) appendInside(edits, xml, parent, text);
  else edits.insert(parent.openEnd, text);
}

/** Appends items to a counted list (`<fonts count="2">`), making the list where there is none. */
export function appendToList(
  edits: Edits,
  xml: string,
  parent: XmlElement,
  order: readonly string[],
  local: string,
  items: readonly string[],
): void {
  if (items.length === 0) return;
  const list = child(parent, local);
  if (list) {
    appendInside(edits, xml, list, items.join(''), { count: String(list.children.length + items.length) });
    return;
  }
  const name = parent.prefix + local;
  insertChild(
    edits,
    xml,
    parent,
    order,
    local,
    `<${name} count="${items.length}">${items.join('')}</${name}>`,
  );
}
