/** How one cell looks: its text, and its style, table and conditional formats laid over each other as Excel does. */
import { containsCell } from '../../emulator';
import type { CellStyle, DifferentialFormat, Sheet } from '../../emulator';
import type { SheetConditions } from '../conditions/sheetConditions';
import { cellText } from './cellText';
import type { CellText } from './cellText';
import { inkOn, readableOn } from './colors';
import { hasFilterButton, tablePart } from './tableStyle';

export interface CellLook {
  text: string;
  align: CellText['align'];
  /** Whether the value is text, which flows over empty neighbours where a number does not. */
  flows: boolean;
  fill: string | undefined;
  color: string | undefined;
  bold: boolean;
  italic: boolean;
  decoration: string | undefined;
  /** Relative to the default font's 11 points. */
  scale: number;
  line: string | undefined;
  filterButton: boolean;
}

export interface LookContext {
  sheet: Sheet;
  conditions: SheetConditions;
  /** The colour of an empty sheet, `#RRGGBB`. */
  paper: string;
}

export function cellLook({ sheet, conditions, paper }: LookContext, row: number, column: number): CellLook {
  const { styles, date1904 } = sheet.workbook;
  const style = styles.get(sheet.styleIndex(row, column));
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const part = table && tablePart(table, row, paper);
  const condition = conditions.formatAt(row, column);
  const kind = sheet.kind(row, column);
  const formula = kind === 'Empty' ? sheet.formula(row, column) : undefined;
  // A formula without a result was typed here and never calculated: it stands for itself.
  const shown: CellText =
    formula === undefined
      ? cellText(sheet.value(row, column), kind, style.numberFormat, date1904)
      : { text: formula, align: 'left' };
  const fill = condition?.fillColor ?? style.fillColor ?? part?.fill;
  const asked = condition?.fontColor ?? shown.color ?? style.fontColor ?? part?.color;
  return {
    text: shown.text,
    align: alignment(style, shown),
    flows: kind === 'String' && !style.wrapText,
    fill,
    color: readable(asked, fill, paper),
    bold: condition?.bold ?? (style.bold || (part?.bold ?? false)),
    italic: formula !== undefined || (condition?.italic ?? style.italic),
    decoration: decoration(style, condition),
    scale: style.fontSize / 11,
    line: part?.line,
    filterButton: table !== undefined && hasFilterButton(table, row),
  };
}

/** Automatic text takes the page's own colour on paper and bands; any other text is kept legible in light and dark. */
function readable(asked: string | undefined, fill: string | undefined, paper: string): string | undefined {
  const named = asked?.startsWith('#') === false ? namedColors[asked] : asked;
  // The default font of most files is black in so many words.
  if (named !== undefined && named !== '#000000') return readableOn(fill ?? paper, named);
  return fill === undefined ? undefined : inkOn(fill);
}

/** The colours a number format can name. */
const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  green: '#00ff00',
  magenta: '#ff00ff',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

function alignment(style: CellStyle, shown: CellText): CellText['align'] {
  if (shown.align === 'fill') return 'fill';
  switch (style.horizontal) {
    case 'left':
    case 'right':
    case 'center':
      return style.horizontal;
    case 'centerContinuous':
      return 'center';
    default:
      return shown.align;
  }
}

function decoration(style: CellStyle, condition: DifferentialFormat | undefined): string | undefined {
  const underline = condition?.underline ?? style.underline;
  const struck = condition?.strikethrough ?? style.strikethrough;
  return [underline ? 'underline' : '', struck ? 'line-through' : ''].join(' ').trim() || undefined;
}
