import { FIRST_CUSTOM_FORMAT, builtinFormatId } from './builtinFormats';
import { MAIN } from './namespaces';
import type { CellDescription } from './newWorkbook';
import { escapedAttribute } from './xmlText';

const DEFAULT_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Collects the number formats, fills and bold faces that a created workbook's cells ask for. */
export class CreatedStyles {
  private readonly xfs = new Map<string, number>([[DEFAULT_XF, 0]]);
  private readonly formats = new Map<string, number>();
  private readonly fills = new Map<string, number>();

  /** The index of the style a cell asks for, 0 for a plain one. */
  indexOf({ format = 'General', bold = false, fill }: CellDescription): number {
    const formatId = this.formatId(format);
    const fillId = fill === undefined ? 0 : this.fillId(fill);
    const xf =
      formatId === 0 && fillId === 0 && !bold
        ? DEFAULT_XF
        : `<xf numFmtId="${formatId}" fontId="${bold ? 1 : 0}" fillId="${fillId}" borderId="0" xfId="0"` +
          `${formatId > 0 ? ' applyNumberFormat="1"' : ''}${bold ? ' applyFont="1"' : ''}` +
          `${fillId > 0 ? ' applyFill="1"' : ''}/>`;
    const index = this.xfs.get(xf) ?? this.xfs.size;
    this.xfs.set(xf, index);
    return index;
  }

  xml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapedAttribute(code)}"/>`,
    );
    const fills = [...this.fills.keys()].map(
      (color) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    return (
      `<styleSheet xmlns="${MAIN}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
      '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
      `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill>` +
      `<fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>` +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.xfs.size}">${[...this.xfs.keys()].join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }

  private formatId(format: string): number {
    const builtin = builtinFormatId(format);
    if (builtin !== undefined) return builtin;
    const id = this.formats.get(format) ?? FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(format, id);
    return id;
  }

  private fillId(fill: string): number {
    const color = fill.replace('#', '').toUpperCase();
    const id = this.fills.get(color) ?? this.fills.size + 2;
    this.fills.set(color, id);
    return id;
  }
}
