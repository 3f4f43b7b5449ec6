/** Changes to a package: parts replaced, added and taken out, with the relationships and content types that go with them. */
import { Edits } from './edits';
import { appendInside } from './editXml';
import { PACKAGE_RELATIONSHIPS, TYPE_OF_RELATIONSHIPS, XML_DECLARATION } from './namespaces';
import type { Package } from './package';
import { relationshipsPart } from './package';
import { deflatedEntry, writeZip } from './writeZip';
import { escapedAttribute } from './xmlText';
import { childrenNamed, parseXml } from './xmlTree';

const TYPES_PART = '[Content_Types].xml';

interface NewRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export class PackageEdit {
  private readonly contents = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly relationships = new Map<string, NewRelationship[]>();

  constructor(private readonly files: Package) {}

  /** Gives an existing part other XML. */
  replace(part: string, xml: string): void {
    this.contents.set(part, xml);
  }

  /** Adds a part under the first free name of a pattern, e.g. 'xl/tables/table#.xml'; says the name. */
  add(pattern: string, contentType: string, xml: string): string {
    let number = 1;
    let part: string;
    do part = pattern.replace('#', String(number++));
    while (this.files.entry(part) ?? this.contents.has(part));
    this.contents.set(part, xml);
    this.types.set(part, contentType);
    return part;
  }

  remove(part: string): void {
    this.removed.add(part.toLowerCase());
  }

  /** Takes a part out with everything that is related to it alone: a sheet's tables, drawings, notes. */
  removeWithOwn(part: string): void {
    this.remove(part);
    this.remove(relationshipsPart(part));
    for (const { target } of this.files.relationships(part)) {
      if (!this.files.entry(target) || this.isRemoved(target)) continue;
      if (this.ownersOf(target).every((owner) => this.isRemoved(owner))) this.removeWithOwn(target);
    }
  }

  /** Relates a part, or with '' the package, to another; says the relationship's id. */
  relate(from: string, type: string, to: string): string {
    const added = this.relationships.get(from) ?? [];
    const taken = new Set([...this.files.relationships(from), ...added].map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.relationships.set(from, [...added, { id, type, target: `/${to}` }]);
    return id;
  }

  /** The changed package as a zip; every part not touched keeps its compressed bytes and its place. */
  zipped(): Uint8Array {
    this.writeRelationships();
    this.writeContentTypes();
    const encoder = new TextEncoder();
    const kept = this.files.entries.filter(({ name }) => !this.removed.has(name.toLowerCase()));
    const added = [...this.contents.keys()].filter((part) => !this.files.entry(part));
    return writeZip([
      ...kept.map((entry) => {
        const xml = this.contentFor(entry.name);
        return xml === undefined ? entry : deflatedEntry(entry.name, encoder.encode(xml), entry.modified);
      }),
      ...added.map((part) => deflatedEntry(part, encoder.encode(this.contents.get(part) ?? ''))),
    ]);
  }

  private contentFor(entryName: string): string | undefined {
    for (const [part, xml] of this.contents) if (part.toLowerCase() === entryName.toLowerCase()) return xml;
    return undefined;
  }

  private writeRelationships(): void {
    for (const part of new Set([...this.relationships.keys(), ...this.ownersOfRemoved()])) {
      const name = relationshipsPart(part);
      const added = (this.relationships.get(part) ?? []).map(
        ({ id, type, target }) =>
          `<Relationship Id="${id}" Type="${type}" Target="${escapedAttribute(target)}"/>`,
      );
      if (!this.files.entry(name)) {
        const xml = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${added.join('')}</Relationships>`;
        this.contents.set(name, xml);
        continue;
      }
      const xml = this.files.text(name);
      const root = parseXml(xml);
      const edits = new Edits(xml);
      const gone = new Set(
        this.files
          .relationships(part)
          .filter(({ target }) => this.removed.has(target.toLowerCase()))
          .map(({ id }) => id),
      );
      for (const element of root.children) {
        if (gone.has(element.attributes.get('Id') ?? '')) edits.remove(element.start, element.end);
      }
      const spelled = added.map((text) => text.replace('<Relationship ', `<${root.prefix}Relationship `));
      if (spelled.length > 0) appendInside(edits, xml, root, spelled.join(''));
      this.replace(name, edits.apply());
    }
  }

  private isRemoved(part: string): boolean {
    return this.removed.has(part.toLowerCase());
  }

  /** The parts that are left and have relationships to parts taken out. */
  private ownersOfRemoved(): string[] {
    if (this.removed.size === 0) return [];
    return this.owners().filter(
      (part) =>
        !this.isRemoved(part) && this.files.relationships(part).some(({ target }) => this.isRemoved(target)),
    );
  }

  /** The parts that have relationships to a part. */
  private ownersOf(part: string): string[] {
    const name = part.toLowerCase();
    return this.owners().filter((owner) =>
      this.files.relationships(owner).some(({ target }) => target.toLowerCase() === name),
    );
  }

  /** The parts that have relationships at all, with '' for the package. */
  private owners(): string[] {
    return this.files.entries
      .map(({ name }) => /^(.*?)_rels\/([^/]*)\.rels$/.exec(name))
      .filter((match) => match !== null)
      .map(([, folder = '', file = '']) => folder + file);
  }

  private writeContentTypes(): void {
    if (this.contents.size === 0 && this.removed.size === 0) return;
    const xml = this.files.text(TYPES_PART);
    const root = parseXml(xml);
    const edits = new Edits(xml);
    for (const element of childrenNamed(root, 'Override')) {
      const part = (element.attributes.get('PartName') ?? '').slice(1).toLowerCase();
      if (this.removed.has(part)) edits.remove(element.start, element.end);
    }
    const knowsRelationships = childrenNamed(root, 'Default').some(
      ({ attributes }) => attributes.get('Extension')?.toLowerCase() === 'rels',
    );
    const declared = [...this.types].map(
      ([part, type]) =>
        `<${root.prefix}Override PartName="/${escapedAttribute(part)}" ContentType="${type}"/>`,
    );
    if (!knowsRelationships && this.relationships.size > 0) {
      edits.insert(
        root.openEnd,
        `<${root.prefix}Default Extension="rels" ContentType="${TYPE_OF_RELATIONSHIPS}"/>`,
      );
    }
    if (declared.length > 0) appendInside(edits, xml, root, declared.join(''));
    if (!edits.isEmpty) this.replace(TYPES_PART, edits.apply());
  }
}
