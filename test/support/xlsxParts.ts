/** An .xlsx taken apart for checking, on purpose with nothing of the reader or writer under test: fflate and a strict XML parser. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface Node {
  /** Without prefix. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

export interface Link {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

export class Parts {
  readonly names: readonly string[];
  readonly broken: string[] = [];
  private readonly trees = new Map<string, Node>();

  constructor(bytes: Uint8Array) {
    const files = unzipSync(bytes);
    this.names = Object.keys(files).filter((name) => !name.endsWith('/'));
    for (const name of this.names) {
      const contents = files[name];
      if (!contents || !/\.(xml|rels)$/i.test(name)) continue;
      try {
        this.trees.set(
          name.toLowerCase(),
          parsed(new TextDecoder('utf-8', { fatal: true }).decode(contents)),
        );
      } catch (error) {
        this.broken.push(`${name} is not well-formed: ${String(error)}`);
      }
    }
  }

  has(name: string): boolean {
    return this.names.some((known) => known.toLowerCase() === name.toLowerCase());
  }

  tree(name: string | undefined): Node | undefined {
    return name === undefined ? undefined : this.trees.get(name.toLowerCase());
  }

  /** The relationships of a part, '' for the package's own. */
  links(part: string): Link[] {
    const slash = part.lastIndexOf('/') + 1;
    const tree = this.tree(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return (tree?.children ?? []).map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        kind: attributes['Type']?.split('/').at(-1) ?? '',
        // The URL class is what knows best how '../' is resolved.
        target: external ? target : new URL(target, `zip:///${part}`).pathname.slice(1),
        external,
      };
    });
  }
}

export function all(node: Node | undefined, name: string): Node[] {
  if (!node) return [];
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function one(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.name === name);
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 'B2:C3' with one-based numbers; undefined for what is no address. */
export function box(ref: string | undefined): Box | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/.exec(ref ?? '');
  if (!match) return undefined;
  const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
  return { top: Number(r1), left: columnNumber(c1), bottom: Number(r2), right: columnNumber(c2) };
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function inside(inner: Box, outer: Box): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

/** The values that stand more than once, without regard to case. */
export function repeated(values: readonly string[]): string[] {
  const lower = values.map((value) => value.toLowerCase());
  return [...new Set(lower.filter((value, at) => lower.indexOf(value) !== at))];
}

function parsed(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ local, value }) => [local, value] as const),
    );
    const node: Node = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => open.pop());
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const [top] = root.children;
  if (!top) throw new Error('no root element');
  return top;
}
