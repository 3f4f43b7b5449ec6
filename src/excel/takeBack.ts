import type { CellValue, ColumnBack, HeadingLook, Result, TableHead, WayBack } from '../sheet';
import { ourRules, replaceRules } from './highlightRules';
import { inPieces, suspend } from './pieces';
import { forAllCells, rangeAt, rangeOf } from './places';
import { askSafe, isOpen, safeguard, type Safeguard, type SafePlace } from './safeguard';
import { inExcel } from './session';

/**
 * Brings back what stood in our columns: what was typed there, number formats, widths, headings' looks and conditional
 * formats; columns that were added leave the table and are blank again. Look first with `inspectTarget` and by reading
 * what stands there now, and read back after.
 *
 * @param isOurs recognises our own conditional formats by their formula
 * @param place where the workbook keeps what is needed to put right what breaks off; left there, to be lifted at the end
 * @param progress told the share that has been written, 0 to 1
 */
export function takeBack(
  { head, columns, narrowBy, highlights }: WayBack,
  isOurs: (formula: string) => boolean,
  place: SafePlace,
  guard: Safeguard,
  progress?: (done: number) => void,
): Promise<Result<undefined>> {
  return inExcel(async (context) => {
    const target = rangeOf(context, head);
    const safe = askSafe(context, place);
    const { worksheet } = target;
    const rules = await ourRules(context, [target], isOurs);
    // Of a write that broke off it is kept already.
    if (!isOpen(safe)) await safeguard(context, safe, guard);
    suspend(context);
    const kept = columns.filter(({ cells }) => cells !== undefined && head.rowCount > 0);
    // Under a text format a formula would stay its text, and an apostrophe a part of the text.
    for (const { column } of kept)
      body(worksheet, head, column, 0, head.rowCount).numberFormat = forAllCells('General');
    await inPieces(
      context,
      kept.map(({ cells = [] }) => cells),
      head.rowCount,
      (from, to) => {
        for (const { column, cells = [] } of kept)
          body(worksheet, head, column, from, to).formulas = upright(cells.slice(from, to));
      },
      (done) => progress?.(done),
    );
    if (head.kind === 'table' && narrowBy > 0) {
      const table = context.workbook.tables.getItem(head.id);
      table.resize(table.getRange().getResizedRange(0, -narrowBy));
    }
    for (const column of columns) putBack(worksheet, head, column);
    replaceRules(worksheet, rules, highlights);
    await context.sync();
    return { ok: true, value: undefined };
  });
}

/** What is not typed. Formats come after what they could have changed the meaning of. */
function putBack(worksheet: Excel.Worksheet, head: TableHead, back: ColumnBack): void {
  const { column, cells, formats, width, heading } = back;
  const headingCell = () => worksheet.getRangeByIndexes(head.row, column, 1, 1);
  if (cells === undefined) {
    // Contents only: fills and borders, and the clerk's own conditional formats, stand there still.
    rangeAt(worksheet, { row: head.row, column, rows: head.rowCount + 1, columns: 1 }).clear('Contents');
    if (width !== undefined) headingCell().format.columnWidth = width;
  }
  if (head.rowCount > 0) {
    const range = body(worksheet, head, column, 0, head.rowCount);
    const [first = 'General'] = formats ?? [];
    const isOne = formats?.every((format) => format === first) ?? true;
    range.numberFormat = isOne ? forAllCells(first) : upright(formats ?? []);
  }
  if (heading === null) headingCell().clear('Formats');
  else if (heading) undress(headingCell().format, heading);
}

function undress(format: Excel.RangeFormat, { wrapText, bold, color, fill }: HeadingLook): void {
  format.wrapText = wrapText;
  format.font.bold = bold;
  format.font.color = color;
  // White also where there was no fill (documentation of RangeFill.color).
  if (fill === '#FFFFFF') format.fill.clear();
  else format.fill.color = fill;
}

function body(
  worksheet: Excel.Worksheet,
  head: TableHead,
  column: number,
  from: number,
  to: number,
): Excel.Range {
  return rangeAt(worksheet, { row: head.row + 1 + from, column, rows: to - from, columns: 1 });
}

function upright<Cell extends CellValue>(cells: readonly Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}
