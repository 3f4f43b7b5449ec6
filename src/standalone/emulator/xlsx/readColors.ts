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

/**
 * A colour made darker (tint below 0) or lighter, ECMA-376 part 1, 18.8.19. Excel counts hue, lightness and saturation
 * in whole steps of 240, as Windows' ColorRGBToHLS does, and its colours differ from an exact sum by a step or two.
 */
function tinted(rgb: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const { hue, lightness, saturation } = hlsOf(red, green, blue);
  const shifted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + STEPS * tint;
  return rgbOf(hue, Math.trunc(shifted), saturation)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

const STEPS = 240;

function hlsOf(
  red: number,
  green: number,
  blue: number,
): { hue: number; lightness: number; saturation: number } {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const sum = most + least;
  const spread = most - least;
  const lightness = Math.trunc((sum * STEPS + 255) / 510);
  if (spread === 0) return { hue: 0, lightness, saturation: 0 };
  const reach = lightness <= STEPS / 2 ? sum : 510 - sum;
  const saturation = Math.trunc((spread * STEPS + Math.trunc(reach / 2)) / reach);
  const distance = (channel: number) =>
    Math.trunc(((most - channel) * (STEPS / 6) + Math.trunc(spread / 2)) / spread);
  let hue: number;
  if (red === most) hue = distance(blue) - distance(green);
  else if (green === most) hue = STEPS / 3 + distance(red) - distance(blue);
  else hue = (2 * STEPS) / 3 + distance(green) - distance(red);
  return { hue: (hue + STEPS) % STEPS, lightness, saturation };
}

function rgbOf(hue: number, lightness: number, saturation: number): number[] {
  const toByte = (level: number) => Math.min(255, Math.trunc((level * 255 + STEPS / 2) / STEPS));
  if (saturation === 0) return Array.from({ length: 3 }, () => Math.trunc((lightness * 255) / STEPS));
  const product = Math.trunc((lightness * saturation + STEPS / 2) / STEPS);
  const high =
    lightness <= STEPS / 2
      ? Math.trunc((lightness * (STEPS + saturation) + STEPS / 2) / STEPS)
      : lightness + saturation - product;
  const low = 2 * lightness - high;
  return [hue + STEPS / 3, hue, hue - STEPS / 3].map((angle) =>
    toByte(channelLevel(low, high, (angle + STEPS) % STEPS)),
  );
}

function channelLevel(low: number, high: number, angle: number): number {
  const sixth = STEPS / 6;
  const part = (steps: number) => low + Math.trunc(((high - low) * steps + sixth / 2) / sixth);
  if (angle < sixth) return part(angle);
  if (angle < STEPS / 2) return high;
  return angle < (STEPS * 2) / 3 ? part((STEPS * 2) / 3 - angle) : low;
}
