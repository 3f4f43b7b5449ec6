import type { NewCell, NewWorkbook } from '../../src/standalone/emulator';
import type { Preview, Rules } from '../../src/app';
import { DEFAULT_RULES, explainWarning, maximize } from '../../src/engine';
import {
  choose,
  placeOfRow,
  plan,
  problemsOf,
  summarize,
  understand,
  type CellValue,
  type Row,
  type TableHead,
} from '../../src/sheet';

/**
 * The preview of a workbook that is still only a description, as the app would make it: for tests and pictures of states
 * that need no Excel. Each sheet with a table holds just that table, from A1 on.
 */
export function previewOf(workbook: NewWorkbook, rules: Rules = DEFAULT_RULES): Preview {
  const tables = workbook.sheets.flatMap((sheet, id) => {
    const [table] = sheet.tables ?? [];
    const [headings, ...body] = sheet.rows.map((row) => row.map(cellValue));
    if (!table || !headings) return [];
    const rows: readonly Row[] = body.map((row) => headings.map((_, column) => row[column] ?? ''));
    const head: TableHead = {
      id: `{${id}}`,
      kind: 'table',
      name: table.name,
      sheet: sheet.name,
      row: 0,
      column: 0,
      headingRows: 1,
      headings: headings.map(String),
      rowCount: rows.length,
      date1904: false,
    };
    return [{ head, rows }];
  });
  const rowsOf = (head: TableHead): readonly Row[] => tables.find((table) => table.head === head)?.rows ?? [];

  const chosen = choose(tables);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const understanding = understand(chosen.value, rowsOf, rules);
  const { visits, authorizations, terms } = understanding;
  const outcome = maximize(visits, authorizations, rules, terms);
  return {
    understanding,
    outcome,
    plan: plan(understanding, outcome),
    summary: summarize(understanding, outcome),
    problems: problemsOf(understanding, outcome),
    rules,
    below: [[], []],
    warnings: outcome.warnings.map((warning) =>
      explainWarning(warning, outcome, (row, table) => placeOfRow(understanding, table, row)),
    ),
  };
}

function cellValue(cell: NewCell): CellValue {
  if (cell === null) return '';
  return typeof cell === 'object' ? (cell.value ?? '') : cell;
}
