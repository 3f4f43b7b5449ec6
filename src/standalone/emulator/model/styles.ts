/**
 * Cell styles as a list, named by their index, the way a workbook keeps them. A new style is always
 * a loaded one with a few facts changed, which lets a writer copy everything it does not know.
 */
export interface CellStyle {
  /** As Excel's number format code in en-US, e.g. 'General', 'm/d/yyyy', '@'. */
  readonly numberFormat: string;
  /** '#RRGGBB', undefined where there is no fill. */
  readonly fillColor: string | undefined;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly fontColor: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** As the file says: 'general', 'left', 'center', 'right', 'fill', 'justify'... */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrapText: boolean;
  /** Whether the cell may not be edited while its sheet is protected. */
  readonly locked: boolean;
}

/** The facts that can be given to an existing style. fillColor null takes the fill away. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly fillColor?: string | null;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrapText?: boolean;
  readonly horizontal?: string;
}

export interface LoadedStyle {
  readonly style: CellStyle;
  /** Equal for two styles that differ in nothing but the number format. */
  readonly allButNumberFormat: string;
}

/** A style made after loading: the loaded style it comes from, and everything changed on it. */
export interface DerivedStyle {
  readonly index: number;
  readonly origin: number;
  readonly change: StyleChange;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  fillColor: undefined,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: undefined,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: 'general',
  vertical: 'bottom',
  wrapText: false,
  locked: true,
};

export class Styles {
  private readonly list: CellStyle[];
  private readonly derived = new Map<string, DerivedStyle>();
  private readonly loadedCount: number;
  private readonly loaded: readonly LoadedStyle[];

  constructor(loaded: readonly LoadedStyle[] = []) {
    this.loaded = loaded.length > 0 ? loaded : [{ style: DEFAULT_STYLE, allButNumberFormat: '' }];
    this.list = this.loaded.map(({ style }) => style);
    this.loadedCount = this.list.length;
  }

  get count(): number {
    return this.list.length;
  }

  /** The style at an index; an index the workbook does not have reads as its first style, as in Excel. */
  get(index: number): CellStyle {
    return this.list[index] ?? this.list[0] ?? DEFAULT_STYLE;
  }

  numberFormat(index: number): string {
    return this.get(index).numberFormat;
  }

  fill(index: number): string | undefined {
    return this.get(index).fillColor;
  }

  withNumberFormat(index: number, numberFormat: string): number {
    return this.with(index, { numberFormat });
  }

  /** null takes the fill away. */
  withFill(index: number, fillColor: string | null): number {
    return this.with(index, { fillColor });
  }

  /** The index of the style that is `index` with the given facts, added where the workbook has none. */
  with(index: number, change: StyleChange): number {
    const style = this.get(index);
    const wanted = applied(style, change);
    if (sameStyle(style, wanted)) return index;
    const parent = this.derivedAt(index);
    // A cell may name a style that is not in the file; it is shown in the first one.
    const origin = parent?.origin ?? (index < this.loadedCount ? index : 0);
    const whole: StyleChange = { ...parent?.change, ...change };
    if (parent && sameStyle(this.get(origin), wanted)) return origin;
    const key = `${origin} ${changeKey(whole)}`;
    const known = this.derived.get(key);
    if (known) return known.index;
    const loaded = parent ? undefined : this.loadedLike(origin, wanted);
    if (loaded !== undefined) return loaded;
    const added: DerivedStyle = { index: this.list.push(wanted) - 1, origin, change: whole };
    this.derived.set(key, added);
    return added.index;
  }

  /** The styles made after loading, in the order of their indexes, which follow the loaded ones. */
  derivedStyles(): readonly DerivedStyle[] {
    return [...this.derived.values()];
  }

  private derivedAt(index: number): DerivedStyle | undefined {
    return index < this.loadedCount ? undefined : [...this.derived.values()][index - this.loadedCount];
  }

  /** A loaded style that differs from `index` in the number format only: taken instead of adding one more each time a file is written. */
  private loadedLike(index: number, wanted: CellStyle): number | undefined {
    const like = this.loaded[index]?.allButNumberFormat;
    if (like === undefined) return undefined;
    const found = this.loaded.findIndex(
      (candidate) => candidate.allButNumberFormat === like && sameStyle(candidate.style, wanted),
    );
    return found < 0 ? undefined : found;
  }
}

function applied(style: CellStyle, change: StyleChange): CellStyle {
  const { fillColor, ...rest } = change;
  return { ...style, ...rest, ...(fillColor === undefined ? {} : { fillColor: fillColor ?? undefined }) };
}

function sameStyle(a: CellStyle, b: CellStyle): boolean {
  return (Object.keys(a) as (keyof CellStyle)[]).every((fact) => a[fact] === b[fact]);
}

function changeKey(change: StyleChange): string {
  return JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)));
}
