/** Appends to the styles part what the model has added: cell styles after the last, and formats for conditional formats. */
import type { DifferentialFormat, Styles } from '../model';
import type { DerivedStyle, StyleChange } from '../model/styles';
import { FIRST_CUSTOM_FORMAT, builtinFormatId } from './builtinFormats';
import { completeStyles } from './completeStyles';
import { Edits } from './edits';
import { appendToList, withAttributes } from './editXml';
import { STYLES_ORDER } from './schemaOrder';
import { escapedAttribute, unescapedText } from './xmlText';
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, parseXml } from './xmlTree';

export class StylesWriter {
  private readonly xml: string;
  private readonly root: XmlElement;
  private readonly formats: string[] = [];
  private readonly fonts: string[] = [];
  private readonly fills: string[] = [];
  private readonly xfs: string[] = [];
  private readonly dxfs: string[] = [];
  private readonly formatIds: Map<string, number>;

  constructor(xml: string, styles: Styles) {
    this.xml = completeStyles(xml);
    this.root = parseXml(this.xml);
    this.formatIds = new Map(
      childrenNamed(child(this.root, 'numFmts'), 'numFmt').map(({ attributes }) => [
        unescapedText(attributes.get('formatCode') ?? ''),
        Number(attributes.get('numFmtId')),
      ]),
    );
    for (const derived of styles.derivedStyles()) this.xfs.push(this.derivedXf(derived));
  }

  /** The index of a conditional format's looks; one the file already has in the same words is used again. */
  differentialIndex(format: DifferentialFormat): number {
    const dxf = this.dxfXml(format);
    const existing = child(this.root, 'dxfs')?.children ?? [];
    const known = existing.findIndex(({ start, end }) => this.xml.slice(start, end) === dxf);
    if (known >= 0) return known;
    const added = this.dxfs.indexOf(dxf);
    return existing.length + (added >= 0 ? added : this.dxfs.push(dxf) - 1);
  }

  /** The styles part with everything asked for so far; undefined where that is nothing. */
  changedXml(): string | undefined {
    const edits = new Edits(this.xml);
    const append = (local: string, items: readonly string[]) => {
      appendToList(edits, this.xml, this.root, STYLES_ORDER, local, items);
    };
    append('numFmts', this.formats);
    append('fonts', this.fonts);
    append('fills', this.fills);
    append('cellXfs', this.xfs);
    append('dxfs', this.dxfs);
    return edits.isEmpty ? undefined : edits.apply();
  }

  /** The loaded style's own element, so that borders, protection and the rest come along, with the changed facts. */
  private derivedXf({ origin, change }: DerivedStyle): string {
    const element = childrenNamed(child(this.root, 'cellXfs'), 'xf')[origin];
    if (!element) return '';
    const attributes = {
      ...(change.numberFormat === undefined
        ? {}
        : { numFmtId: String(this.formatId(change.numberFormat)), applyNumberFormat: '1' }),
      ...(change.fillColor === undefined
        ? {}
        : { fillId: String(this.fillId(change.fillColor)), applyFill: '1' }),
      ...(changesFont(change) ? { fontId: String(this.fontId(element, change)), applyFont: '1' } : {}),
      ...(changesAlignment(change) ? { applyAlignment: '1' } : {}),
    };
    const tag = withAttributes(this.xml.slice(element.start, element.openEnd), attributes);
    const inside = this.xml.slice(element.openEnd, element.end);
    return changesAlignment(change) ? this.aligned(element, tag, change) : tag + inside;
  }

  private aligned(element: XmlElement, tag: string, change: StyleChange): string {
    const facts = {
      ...(change.horizontal === undefined ? {} : { horizontal: change.horizontal }),
      ...(change.wrapText === undefined ? {} : { wrapText: change.wrapText ? '1' : '0' }),
    };
    const before = child(element, 'alignment');
    const alignment = withAttributes(
      before ? this.xml.slice(before.start, before.openEnd) : `<${element.prefix}alignment/>`,
      facts,
    );
    const others = element.children
      .filter(({ local }) => local !== 'alignment')
      .map(({ start, end }) => this.xml.slice(start, end));
    return `${tag.replace(/\s*\/>$/, '>')}${alignment}${others.join('')}</${element.name}>`;
  }

  private formatId(format: string): number {
    const known = builtinFormatId(format) ?? this.formatIds.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(format, id);
    this.formats.push(
      `<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${escapedAttribute(format)}"/>`,
    );
    return id;
  }

  private fillId(color: string | null): number {
    if (color === null) return 0;
    const p = this.root.prefix;
    const fill =
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/>` +
      `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    return this.idIn('fills', this.fills, fill);
  }

  private fontId(xf: XmlElement, change: StyleChange): number {
    const font = child(this.root, 'fonts')?.children[Number(xf.attributes.get('fontId') ?? 0)];
    const p = this.root.prefix;
    const replaced = new Set<string>();
    const front: string[] = [];
    const face = (local: string, on: boolean | undefined) => {
      if (on === undefined) return;
      replaced.add(local);
      if (on) front.push(`<${p}${local}/>`);
    };
    face('b', change.bold);
    face('i', change.italic);
    const color = change.fontColor === undefined ? '' : `<${p}color rgb="${argb(change.fontColor)}"/>`;
    if (color !== '') replaced.add('color');
    const kept = (font?.children ?? [])
      .filter(({ local }) => !replaced.has(local))
      .map(({ local, start, end }) => ({ local, text: this.xml.slice(start, end) }));
    // The order Excel keeps: the faces, the size, the colour, then the name and its family.
    const beforeColor = new Set('b i strike condense extend outline shadow u vertAlign sz'.split(' '));
    const head = kept.filter(({ local }) => beforeColor.has(local)).map(({ text }) => text);
    const tail = kept.filter(({ local }) => !beforeColor.has(local)).map(({ text }) => text);
    const inside = [...front, ...head, color, ...tail].join('');
    return this.idIn('fonts', this.fonts, `<${p}font>${inside}</${p}font>`);
  }

  /** The index an item has or will have in one of the lists. */
  private idIn(list: string, added: string[], item: string): number {
    const existing = child(this.root, list)?.children ?? [];
    const known = existing.findIndex(({ start, end }) => this.xml.slice(start, end) === item);
    if (known >= 0) return known;
    const place = added.indexOf(item);
    return existing.length + (place >= 0 ? place : added.push(item) - 1);
  }

  private dxfXml(format: DifferentialFormat): string {
    const p = this.root.prefix;
    const on = (local: string, value: boolean | undefined) =>
      value === undefined ? '' : `<${p}${local}${value ? '' : ' val="0"'}/>`;
    const font =
      on('b', format.bold) +
      on('i', format.italic) +
      on('strike', format.strikethrough) +
      (format.fontColor === undefined ? '' : `<${p}color rgb="${argb(format.fontColor)}"/>`) +
      (format.underline === undefined ? '' : `<${p}u${format.underline ? '' : ' val="none"'}/>`);
    const fill =
      format.fillColor === undefined
        ? ''
        : `<${p}fill><${p}patternFill><${p}bgColor rgb="${argb(format.fillColor)}"/></${p}patternFill></${p}fill>`;
    return `<${p}dxf>${font === '' ? '' : `<${p}font>${font}</${p}font>`}${fill}</${p}dxf>`;
  }
}

function changesFont({ bold, italic, fontColor }: StyleChange): boolean {
  return bold !== undefined || italic !== undefined || fontColor !== undefined;
}

function changesAlignment({ horizontal, wrapText }: StyleChange): boolean {
  return horizontal !== undefined || wrapText !== undefined;
}

/** '#FFC7CE' → 'FFFFC7CE'. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
