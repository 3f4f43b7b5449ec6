/** An opened .xlsx as what it is: a zip of parts that name each other through relationships. */
import { XlsxProblem } from './problem';
import { inflated, readZip } from './readZip';
import { DAMAGED, childrenNamed, parseXml } from './xmlTree';
import type { ZipEntry } from './zipEntry';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: 'worksheet', 'table', 'styles'. */
  readonly kind: string;
  /** The full name of the part, without leading slash; what it says for an external one. */
  readonly target: string;
}

export class Package {
  readonly entries: readonly ZipEntry[];
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  /** Throws an XlsxProblem for what is no zip, a broken one or one that unpacks absurdly large. */
  constructor(bytes: Uint8Array) {
    this.entries = readZip(bytes);
    this.byName = new Map(this.entries.map((entry) => [key(entry.name), entry]));
  }

  /** The entry of a part; part names know no case. */
  entry(name: string): ZipEntry | undefined {
    return this.byName.get(key(name));
  }

  /** A part's XML. Throws an XlsxProblem where it is missing or no text. */
  text(name: string): string {
    const entry = this.entry(name);
    if (!entry) throw new XlsxProblem(DAMAGED);
    return decoded(inflated(entry));
  }

  /** What [Content_Types].xml says a part is; undefined where it says nothing. */
  contentType(name: string): string | undefined {
    const { children } = parseXml(this.text('[Content_Types].xml'));
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const own = children.find(({ attributes }) => key(attributes.get('PartName') ?? '') === key(name));
    const byExtension = children.find(
      ({ attributes }) => attributes.get('Extension')?.toLowerCase() === extension,
    );
    return (own ?? byExtension)?.attributes.get('ContentType');
  }

  /** The relationships of a part, or with '' of the package; none where it has no part for them. */
  relationships(partName: string): Relationship[] {
    const name = relationshipsPart(partName);
    if (!this.entry(name)) return [];
    return childrenNamed(parseXml(this.text(name)), 'Relationship').map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        kind: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: attributes.get('TargetMode') === 'External' ? target : resolved(partName, target),
      };
    });
  }
}

/** Where a part's relationships are kept: 'xl/workbook.xml' → 'xl/_rels/workbook.xml.rels'. */
export function relationshipsPart(partName: string): string {
  const slash = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

/** A relationship's target as a part's full name. */
function resolved(partName: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = partName.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function key(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

/** The text of an XML part. One in UTF-16 becomes text that says UTF-8, as it would be written back. */
function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (!isWide) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return new TextDecoder(wide, { fatal: true })
      .decode(bytes)
      .replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, '$1UTF-8');
  } catch {
    throw new XlsxProblem(DAMAGED);
  }
}
