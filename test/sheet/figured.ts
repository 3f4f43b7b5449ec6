/** The whole job without Excel, from the cells of sheets to what would be written. */
import { DEFAULT_RULES, maximize } from '../../src/engine';
import {
  choose,
  columnsInDoubt,
  findRegions,
  plan,
  summarize,
  understand,
  type Formats,
  type MappedTable,
  type Row,
  type SheetReading,
  type TableHead,
} from '../../src/sheet';
import type { Workbook } from '../../src/standalone/emulator';

/** What the Excel room would read of a workbook. */
export function sheetsOf(workbook: Workbook): readonly SheetReading[] {
  return workbook.sheets.map((sheet): SheetReading => {
    const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
    return {
      name: sheet.name,
      row: used.row,
      column: used.column,
      cells: used.rows === 0 ? [] : sheet.values(used),
      merges: sheet.merges,
      tables: sheet.tables.map(({ id, name, area, showHeaders, showTotals }) => ({
        id,
        name,
        ...area,
        showHeaders,
        showTotals,
      })),
    };
  });
}

/** The number formats of the cells under a heading, top down. */
export type FormatsAt = (head: TableHead, column: number) => readonly string[];

export function formatsIn(workbook: Workbook): FormatsAt {
  return (head, column) => {
    const sheet = workbook.sheetNamed(head.sheet);
    return Array.from({ length: head.rowCount }, (_, row) =>
      workbook.styles.numberFormat(sheet?.styleIndex(head.row + 1 + row, head.column + column) ?? 0),
    );
  };
}

/** Finds, chooses, reads, figures and plans, failing with the refusal's own sentence. */
export function figured(sheets: readonly SheetReading[], date1904 = false, formatsAt: FormatsAt = () => []) {
  const regions = findRegions(sheets, date1904);
  const choosing = choose(regions);
  if (!choosing.ok) throw new Error(choosing.problem.message);
  const rowsOf = ({ id }: TableHead): readonly Row[] =>
    regions.find(({ head }) => head.id === id)?.rows ?? [];
  const formatsOf = (table: MappedTable<string>): Formats => {
    const columns = columnsInDoubt(table, rowsOf(table.head));
    return new Map(columns.map((column) => [column, formatsAt(table.head, column)]));
  };
  const { schedule, authorizations } = choosing.value;
  const understanding = understand(choosing.value, rowsOf, DEFAULT_RULES, {
    schedule: formatsOf(schedule),
    authorizations: formatsOf(authorizations),
  });
  const { visits, authorizations: limits, terms } = understanding;
  const outcome = maximize(visits, limits, DEFAULT_RULES, terms);
  return {
    understanding,
    outcome,
    plan: plan(understanding, outcome),
    summary: summarize(understanding, outcome),
  };
}
