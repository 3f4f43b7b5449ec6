/** Texts in spreadsheet XML: what XML itself escapes, and Excel's own `_xHHHH_` for what XML cannot say. */

// Everything XML 1.0 forbids, lone surrogates, and the carriage return, which every XML parser turns into a line feed.
const UNSPEAKABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
const ESCAPED = /_x([0-9a-f]{4})_/gi;
const MARKUP = /[&<>]/g;
const ENTITY = /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/gi;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function hexEscaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Escapes a cell's text or a name for element content. */
export function escapedText(text: string): string {
  return text
    .replace(LOOKS_ESCAPED, '_x005F_')
    .replace(UNSPEAKABLE, hexEscaped)
    .replace(MARKUP, (character) => ESCAPES[character] ?? character);
}

/** Escapes a name for an attribute, where a parser would turn line breaks and tabs into spaces. */
export function escapedAttribute(text: string): string {
  return escapedText(text)
    .replace(/[\n\t]/g, (character) => hexEscaped(character).toLowerCase())
    .replace(/"/g, '&quot;');
}

/** Escapes a formula or anything else that knows no `_xHHHH_`. */
export function escapedMarkup(text: string): string {
  return text.replace(MARKUP, (character) => ESCAPES[character] ?? character).replace(/"/g, '&quot;');
}

/** Resolves XML's entities; what is no entity stays. */
export function unescapedMarkup(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Resolves entities and `_xHHHH_`. */
export function unescapedText(xml: string): string {
  const text = unescapedMarkup(xml);
  if (!text.includes('_x') && !text.includes('_X')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A `<t>` element: space at the ends is kept only where it is asked for. */
export function textElement(text: string, prefix = ''): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapedText(text)}</${prefix}t>`;
}
