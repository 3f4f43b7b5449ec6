/** The styles part: what every cell style index means, and the formats that conditional formats put over cells. */
import type { CellStyle, DifferentialFormat } from '../model';
import type { LoadedStyle } from '../model/styles';
import { DEFAULT_STYLE } from '../model/styles';
import { builtinFormat } from './builtinFormats';
import type { Colors } from './readColors';
import { readColors } from './readColors';
import type { XmlElement } from './xmlTree';
import { child, childrenNamed, isTrue } from './xmlTree';
import { unescapedText } from './xmlText';

export interface ReadStyles {
  readonly styles: readonly LoadedStyle[];
  readonly differential: readonly DifferentialFormat[];
}

type FontFacts = Pick<
  CellStyle,
  'fontName' | 'fontSize' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough'
>;

export function readStyles(root: XmlElement, themeXml: string | undefined): ReadStyles {
  const colors = readColors(root, themeXml);
  const formats = new Map(
    childrenNamed(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      unescapedText(attributes.get('formatCode') ?? 'General'),
    ]),
  );
  const fonts = (child(root, 'fonts')?.children ?? []).map((font) => fontFacts(font, colors));
  const fills = (child(root, 'fills')?.children ?? []).map((fill) => cellFill(fill, colors));
  const styles = childrenNamed(child(root, 'cellXfs'), 'xf').map((xf): LoadedStyle => {
    const alignment = child(xf, 'alignment')?.attributes;
    const formatId = Number(xf.attributes.get('numFmtId') ?? 0);
    return {
      style: {
        ...DEFAULT_STYLE,
        ...fonts[Number(xf.attributes.get('fontId') ?? 0)],
        numberFormat: formats.get(formatId) ?? builtinFormat(formatId) ?? 'General',
        fillColor: fills[Number(xf.attributes.get('fillId') ?? 0)],
        horizontal: alignment?.get('horizontal') ?? 'general',
        vertical: alignment?.get('vertical') ?? 'bottom',
        wrapText: isTrue(alignment?.get('wrapText')),
        locked: child(xf, 'protection')?.attributes.get('locked') !== '0',
      },
      allButNumberFormat: allButNumberFormat(xf),
    };
  });
  const differential = childrenNamed(child(root, 'dxfs'), 'dxf').map((dxf) =>
    differentialFormat(dxf, colors),
  );
  return { styles, differential };
}

function fontFacts(font: XmlElement, colors: Colors): FontFacts {
  return {
    fontName: child(font, 'name')?.attributes.get('val') ?? DEFAULT_STYLE.fontName,
    fontSize: Number(child(font, 'sz')?.attributes.get('val') ?? DEFAULT_STYLE.fontSize),
    fontColor: colors.resolve(child(font, 'color')),
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: isUnderlined(font),
    strikethrough: isOn(font, 'strike'),
  };
}

/** A cell's solid fill is its pattern's foreground; other patterns show their background. */
function cellFill(fill: XmlElement, colors: Colors): string | undefined {
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.attributes.get('patternType') ?? 'none';
  if (kind === 'none') return undefined;
  return colors.resolve(child(pattern, kind === 'solid' ? 'fgColor' : 'bgColor'));
}

/** In a conditional format a solid fill is the pattern's background, unlike in a cell. */
function differentialFormat(dxf: XmlElement, colors: Colors): DifferentialFormat {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const fillColor = colors.resolve(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'));
  const fontColor = colors.resolve(child(font, 'color'));
  return {
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(font && child(font, 'b') ? { bold: isOn(font, 'b') } : {}),
    ...(font && child(font, 'i') ? { italic: isOn(font, 'i') } : {}),
    ...(font && child(font, 'u') ? { underline: isUnderlined(font) } : {}),
    ...(font && child(font, 'strike') ? { strikethrough: isOn(font, 'strike') } : {}),
  };
}

function isOn(font: XmlElement, local: string): boolean {
  const element = child(font, local);
  return element !== undefined && isTrue(element.attributes.get('val') ?? '1');
}

function isUnderlined(font: XmlElement): boolean {
  const element = child(font, 'u');
  return element !== undefined && element.attributes.get('val') !== 'none';
}

function allButNumberFormat(xf: XmlElement): string {
  const attributes = [...xf.attributes].filter(
    ([name]) => name !== 'numFmtId' && name !== 'applyNumberFormat',
  );
  const inside = xf.children.map(({ local, attributes: facts }) => [local, ...facts]);
  return JSON.stringify([attributes.sort(([a], [b]) => (a < b ? -1 : 1)), inside]);
}
