/** How the cells of a range look: `range.format` with its fill and font. */
import type { CellStyle, StyleChange } from '../../model';
import { ExcelClass } from '../excelClass';
import { parseColor } from '../colors';
import { accessDenied, invalidArgument } from '../problem';
import type { CellRange } from './cellRange';
import { uniform } from './rangeContents';
import { refuseFormatting } from './rangeWrite';

const alignments = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;

export const rangeFormatClass = new ExcelClass<CellRange>('RangeFormat', {
  properties: {
    columnWidth: {
      get: ({ sheet, area }) =>
        uniform(area.columns, (index) => points(sheet.columnWidth(area.column + index))),
      set: (range, given) => {
        const width = given.number();
        if (width < 0 || width > points(widestColumn)) throw invalidArgument();
        setWidths(range, () => characters(width));
      },
    },
    horizontalAlignment: {
      get: (range) => {
        const horizontal = common(range, (style) => style.horizontal);
        return alignments.find((name) => name.toLowerCase() === horizontal?.toLowerCase()) ?? null;
      },
      set: (range, given) => {
        const name = given.oneOf(alignments);
        restyle(range, { horizontal: name.charAt(0).toLowerCase() + name.slice(1) });
      },
    },
    wrapText: {
      get: (range) => common(range, (style) => style.wrapText),
      set: (range, given) => restyle(range, { wrapText: given.flag() }),
    },
  },
  navigation: {
    fill: (range) => rangeFillClass.object(range),
    font: (range) => rangeFontClass.object(range),
  },
  methods: {
    autofitColumns: (range) => setWidths(range, (column) => fittingWidth(range, column)),
  },
});

export const rangeFillClass = new ExcelClass<CellRange>('RangeFill', {
  properties: {
    // White where there is no fill, "" where the cells differ (documentation of RangeFill.color; "" is assumed).
    color: {
      get: (range) => {
        const color = common(range, (style) => style.fillColor ?? '#FFFFFF');
        return color ?? '';
      },
      set: (range, given) => restyle(range, { fillColor: parseColor(given.text()) }),
    },
  },
  methods: {
    clear: (range) => restyle(range, { fillColor: null }),
  },
});

export const rangeFontClass = new ExcelClass<CellRange>('RangeFont', {
  properties: {
    bold: {
      get: (range) => common(range, (style) => style.bold),
      set: (range, given) => restyle(range, { bold: given.flag() }),
    },
    color: {
      get: (range) => common(range, (style) => style.fontColor ?? '#000000') ?? '',
      set: (range, given) => restyle(range, { fontColor: parseColor(given.text()) }),
    },
    italic: {
      get: (range) => common(range, (style) => style.italic),
      set: (range, given) => restyle(range, { italic: given.flag() }),
    },
    name: { get: (range) => common(range, (style) => style.fontName) },
    size: { get: (range) => common(range, (style) => style.fontSize) },
    strikethrough: { get: (range) => common(range, (style) => style.strikethrough) },
    underline: {
      get: (range) => common(range, (style) => (style.underline ? 'Single' : 'None')),
    },
  },
});

/** The fact all cells share, or null where they differ (documentation of RangeFormat). */
function common<Fact>({ sheet, area }: CellRange, fact: (style: CellStyle) => Fact): Fact | null {
  const { styles } = sheet.workbook;
  return uniform(area.rows * area.columns, (index) => {
    const row = area.row + Math.floor(index / area.columns);
    return fact(styles.get(sheet.styleIndex(row, area.column + (index % area.columns))));
  });
}

function restyle({ sheet, area }: CellRange, change: StyleChange): void {
  refuseFormatting(sheet);
  const { styles } = sheet.workbook;
  const known = new Map<number, number>();
  sheet.restyle(area, (index) => {
    const after = known.get(index) ?? styles.with(index, change);
    known.set(index, after);
    return after;
  });
}

/** In characters ("Excel specifications and limits"). */
const widestColumn = 255;

/**
 * The API counts a column's width in points, the file in characters of the default font: 7 pixels each and 5 of
 * padding with Calibri 11 (ECMA-376 part 1, 18.3.1.13), 0.75 points a pixel.
 */
function points(width: number): number {
  return Math.round(width * 7 + 5) * 0.75;
}

function characters(width: number): number {
  return Math.max(0, (width / 0.75 - 5) / 7);
}

function setWidths({ sheet, area }: CellRange, width: (column: number) => number | undefined): void {
  if (sheet.protection && sheet.protection['allowFormatColumns'] !== true) throw accessDenied();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const wanted = width(column);
    if (wanted !== undefined) sheet.setColumnWidth(column, wanted);
  }
}

/** The longest value in the range and a little room (assumed: Excel measures the text as shown). */
function fittingWidth({ sheet, area }: CellRange, column: number): number | undefined {
  const used = sheet.usedArea(true);
  const last = used ? Math.min(area.row + area.rows, used.row + used.rows) : 0;
  let longest = 0;
  for (let row = area.row; row < last; row++)
    longest = Math.max(longest, String(sheet.value(row, column)).length);
  return longest === 0 ? undefined : Math.min(longest + 1, widestColumn);
}
