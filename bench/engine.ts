import { DEFAULT_RULES, maximize, type AuthorizationRow, type Visit } from '../src/engine';
import { choose, understand, type Row } from '../src/sheet';
import { ratio } from './measure';
import { benchWorkbook, type Size } from './workload';

/** The engine alone ÷ one pass that sums hours into a Map by client and week. */
export function engineToHashPass(size: Size) {
  const { visits, authorizations } = inputs(size);
  return ratio(
    5,
    { prepare: () => undefined, run: () => maximize(visits, authorizations, DEFAULT_RULES) },
    { prepare: () => undefined, run: () => hashPass(visits) },
  );
}

function hashPass(visits: readonly Visit[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { client, date, actualHours } of visits) {
    const key = `${client}|${Math.floor(Number(date) / 7)}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(actualHours ?? 0));
  }
  return sums;
}

function inputs(size: Size): { visits: readonly Visit[]; authorizations: readonly AuthorizationRow[] } {
  const tables = benchWorkbook(size).tables.map((table) => {
    const [headings = [], ...rows]: Row[] = table.sheet.values(table.area);
    const { name, sheet, area } = table;
    const place = { id: name, name, sheet: sheet.name, row: area.row, column: area.column };
    const body = { headings: headings.map(String), rowCount: rows.length };
    return { head: { ...place, ...body, kind: 'table' as const, headingRows: 1, date1904: false }, rows };
  });
  const chosen = choose(tables);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const [schedule, authorizations] = tables;
  return understand(chosen.value, schedule?.rows ?? [], authorizations?.rows ?? [], DEFAULT_RULES);
}
