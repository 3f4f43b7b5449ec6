/** Colours as files name them (theme and tint, palette index, ARGB) resolved to '#RRGGBB'. */
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, descendants, parseXml } from './xmlTree';

/** Excel's default palette, ECMA-376 part 1, 18.8.27; 64 and 65 are the system's own text and window colours. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

/** Office's theme of 2013, for a workbook that has none. */
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');

export class Colors {
  /** `palette` is a workbook's own list of indexed colours, where it has one. */
  constructor(
    private readonly theme: readonly string[],
    private readonly palette: readonly string[],
  ) {}

  /** A colour element's '#RRGGBB', undefined where it says none or leaves it to the system. */
  resolve(color: XmlElement | undefined): string | undefined {
    if (!color) return undefined;
    const base = this.base(color.attributes);
    if (base === undefined) return undefined;
    const tint = Number(color.attributes.get('tint') ?? 0);
    return `#${tint === 0 ? base : tinted(base, tint)}`;
  }

  private base(attributes: ReadonlyMap<string, string>): string | undefined {
    const rgb = attributes.get('rgb');
    if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
    const theme = attributes.get('theme');
    if (theme !== undefined) return this.theme[Number(theme)];
    const indexed = attributes.get('indexed');
    if (indexed === undefined) return undefined;
    return this.palette[Number(indexed)] ?? PALETTE[Number(indexed)];
  }
}

/** A workbook's colours, from the roots of its styles and, where it has one, its theme. */
export function readColors(styles: XmlElement | undefined, themeXml: string | undefined): Colors {
  const indexed = child(child(styles, 'colors'), 'indexedColors');
  const palette = childrenNamed(indexed, 'rgbColor').map(({ attributes }) =>
    (attributes.get('rgb') ?? '').slice(-6).toUpperCase(),
  );
  return new Colors(themeXml === undefined ? OFFICE_THEME : themeColors(themeXml), palette);
}

/** In the order that cells count them: the scheme lists dark before light, cells light before dark. */
function themeColors(xml: string): string[] {
  const scheme = descendants(parseXml(xml), 'clrScheme')[0];
  const colors = (scheme?.children ?? []).map((entry) => {
    const [color] = entry.children;
    return (color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? '000000').toUpperCase();
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '000000', light2 = 'FFFFFF', ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

/** A colour made darker (tint below 0) or lighter by its lightness in HSL, ECMA-376 part 1, 18.8.19. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const before = (most + least) / 2;
  const after = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * before - 1));
  const spreadAfter = saturation * (1 - Math.abs(2 * after - 1));
  return channels
    .map((channel) => (spread === 0 ? after : after + ((channel - before) / spread) * spreadAfter))
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
