import type { Area, CellValue, ChangePlan, Former, FormerColumn, HeadingLook, PlannedColumn } from '../sheet';
import { ourRules, type OurRule } from './highlightRules';
import { rangeAt } from './places';
import { readBlocks } from './readBlocks';

/**
 * Reads what carrying out a plan will replace, for it to be brought back: cells, number formats and widths of our columns,
 * and our own conditional formats. Where all columns are added to cells without formats it costs no round trip beside
 * those that find the conditional formats.
 */
export async function readFormer(
  context: Excel.RequestContext,
  target: Excel.Range,
  plan: ChangePlan,
  isOurs: (formula: string) => boolean,
): Promise<{ readonly former: Former; readonly rules: readonly OurRule[] }> {
  const { worksheet } = target;
  const added = plan.columns.filter(({ existed }) => !existed);
  const existing = plan.columns.filter(({ existed }) => existed);
  const looks = new Map(added.map((column) => [column, lookOf(worksheet, plan, column)]));
  const touched = added.map((column) =>
    rangeAt(worksheet, withHeading(bodyOf(plan, column)))
      .getUsedRangeOrNullObject(false)
      .load('address'),
  );
  const rules = await ourRules(context, [target], isOurs);
  const isBare = touched.every(({ isNullObject }) => isNullObject);
  const formulas = await readColumns(context, worksheet, plan, existing, 'formulas');
  const formats = await readColumns(
    context,
    worksheet,
    plan,
    isBare ? existing : plan.columns,
    'numberFormat',
  );
  return {
    rules,
    former: {
      columns: plan.columns.map((column): FormerColumn => {
        const look = looks.get(column);
        return {
          column: column.column,
          formulas: formulas.get(column),
          formats: formats.get(column)?.map(String),
          width: look?.columnWidth,
          heading: look && plan.head.kind === 'range' ? headingLook(look, isBare) : undefined,
        };
      }),
      rules: rules.map(({ formula, area }) => ({ formula, area })),
    },
  };
}

/** Where there is a body at all: Excel has no range without rows. */
function bodyOf({ head }: ChangePlan, { column }: PlannedColumn): Area {
  return { row: head.row + 1, column, rows: Math.max(1, head.rowCount), columns: 1 };
}

function withHeading(body: Area): Area {
  return { ...body, row: body.row - 1, rows: body.rows + 1 };
}

function lookOf(worksheet: Excel.Worksheet, { head }: ChangePlan, { column }: PlannedColumn) {
  const { format } = worksheet.getRangeByIndexes(head.row, column, 1, 1);
  return format.load('columnWidth,wrapText,font/bold,font/color,fill/color');
}

function headingLook({ wrapText, font, fill }: Excel.RangeFormat, isBare: boolean): HeadingLook | null {
  return isBare ? null : { wrapText, bold: font.bold, color: font.color, fill: fill.color };
}

async function readColumns(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  plan: ChangePlan,
  columns: readonly PlannedColumn[],
  content: 'formulas' | 'numberFormat',
): Promise<ReadonlyMap<PlannedColumn, readonly CellValue[]>> {
  const blocks = columns.map((column) => ({
    find: () => rangeAt(worksheet, bodyOf(plan, column)),
    rows: plan.head.rowCount,
    columns: 1,
    content,
  }));
  const read = await readBlocks(context, blocks);
  return new Map(columns.map((column, index) => [column, (read[index] ?? []).map(([cell = '']) => cell)]));
}
