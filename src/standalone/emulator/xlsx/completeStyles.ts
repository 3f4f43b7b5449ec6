/**
 * A styles part may leave out every list, and some programs write nothing but an empty `<styleSheet/>`. Before formats
 * are appended it needs the lists that cell formats count in, each with the item that Excel takes for a plain cell.
 */
import { Edits } from './edits';
import { appendToList } from './editXml';
import { STYLES_ORDER } from './schemaOrder';
import { child, parseXml } from './xmlTree';

const PLAIN: readonly (readonly [list: string, items: (prefix: string) => readonly string[]])[] = [
  ['fonts', (p) => [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`]],
  [
    'fills',
    (p) => ['none', 'gray125'].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`),
  ],
  [
    'borders',
    (p) => [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
  ],
  ['cellStyleXfs', (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]],
  ['cellXfs', (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`]],
];

/** The styles part with every list that cell formats count in; as it was where it has them. */
export function completeStyles(written: string): string {
  const xml = opened(written);
  const root = parseXml(xml);
  const edits = new Edits(xml);
  for (const [list, items] of PLAIN) {
    if (child(root, list)?.children.length) continue;
    appendToList(edits, xml, root, STYLES_ORDER, list, items(root.prefix));
  }
  return edits.isEmpty ? written : edits.apply();
}

/** With a start and an end tag where the root is an empty element tag. */
function opened(xml: string): string {
  const { start, openEnd, closeStart, end, name } = parseXml(xml);
  if (closeStart !== end) return xml;
  return `${xml.slice(0, start)}${xml.slice(start, openEnd).replace(/\s*\/>$/, '>')}</${name}>${xml.slice(end)}`;
}
