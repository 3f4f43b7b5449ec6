/**
 * The number formats a file names by id alone, as Excel shows them in en-US. Ids 14, 22 and 37–40 follow
 * the reader's locale in Excel; those not listed (5–8, 41–44 without a definition, 23–36) are resolved as Excel's en-US does or read as General.
 * Source: ECMA-376 part 1, 18.8.30, with the en-US codes that Excel's own `numberFormat` gives.
 */
const BUILTIN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0_);($#,##0)'],
  [6, '$#,##0_);[Red]($#,##0)'],
  [7, '$#,##0.00_);($#,##0.00)'],
  [8, '$#,##0.00_);[Red]($#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

const IDS: ReadonlyMap<string, number> = new Map([...BUILTIN].map(([id, format]) => [format, id]));

/** The first id a file may define itself. */
export const FIRST_CUSTOM_FORMAT = 164;

export function builtinFormat(id: number): string | undefined {
  return BUILTIN.get(id);
}

/** The id of a format that needs no definition. */
export function builtinFormatId(format: string): number | undefined {
  return IDS.get(format);
}
