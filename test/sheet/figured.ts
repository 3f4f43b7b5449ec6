/** The whole job without Excel, from the cells of sheets to what would be written. */
import { DEFAULT_RULES, maximize } from '../../src/engine';
import {
  choose,
  findRegions,
  plan,
  summarize,
  understand,
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

/** Finds, chooses, reads, figures and plans, failing with the refusal's own sentence. */
export function figured(sheets: readonly SheetReading[], date1904 = false) {
  const regions = findRegions(sheets, date1904);
  const choosing = choose(regions);
  if (!choosing.ok) throw new Error(choosing.problem.message);
  const rowsOf = ({ id }: TableHead): readonly Row[] =>
    regions.find(({ head }) => head.id === id)?.rows ?? [];
  const { schedule, authorizations } = choosing.value;
  const understanding = understand(
    choosing.value,
    rowsOf(schedule.head),
    rowsOf(authorizations.head),
    DEFAULT_RULES,
  );
  const outcome = maximize(understanding.visits, understanding.authorizations, DEFAULT_RULES);
  return {
    understanding,
    outcome,
    plan: plan(understanding, outcome),
    summary: summarize(understanding, outcome),
  };
}
