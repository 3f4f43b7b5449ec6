/** The cells a formula reads, found in its text. Good enough to mark results that may be out of date. */
import { parseArea } from '../../emulator';
import type { Area, Sheet, Table, Workbook } from '../../emulator';

export interface Precedent {
  sheet: Sheet;
  area: Area;
}

const sheetPrefix = String.raw`(?:(?<quoted>'(?:[^']|'')+')!|(?<plain>[\p{L}_][\p{L}\d_.]*)!)?`;
const cellOrArea = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const referencePattern = new RegExp(
  String.raw`(?<![\p{L}\d_.])${sheetPrefix}(?<area>${cellOrArea})(?![\p{L}\d_.(\[!])`,
  'giu',
);
const tablePattern = /(?<table>[\p{L}_\\][\p{L}\d_.]*)?(?<inside>\[(?:[^[\]]|\[[^[\]]*\])*\])/giu;
const namePattern = /(?<![\p{L}\d_.$!])[\p{L}_\\][\p{L}\d_.]*(?![\p{L}\d_.([!])/giu;

/** `sheet`, `row` and `column` say where the formula stands; `'anything'` where its text does not tell what it reads. */
export function precedents(
  formula: string,
  sheet: Sheet,
  row: number,
  column: number,
): readonly Precedent[] | 'anything' {
  const { workbook } = sheet;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (/\b(?:INDIRECT|OFFSET)\(/i.test(bare)) return 'anything';
  const found: Precedent[] = [];
  const withoutTables = bare.replace(tablePattern, (_text, name: string | undefined, inside: string) => {
    const table = name === undefined ? tableAt(sheet, row, column) : workbook.tableNamed(name);
    if (table) found.push({ sheet: table.sheet, area: tableColumns(table, inside) });
    return ' ';
  });
  for (const { groups = {} } of withoutTables.matchAll(referencePattern)) {
    const name = groups['quoted']?.slice(1, -1).replaceAll("''", "'") ?? groups['plain'];
    const target = name === undefined ? sheet : workbook.sheetNamed(name);
    const area = parseArea(groups['area'] ?? '');
    if (target && area) found.push({ sheet: target, area });
  }
  for (const [name] of withoutTables.matchAll(namePattern))
    found.push(...namedPrecedents(workbook, sheet, name));
  return found;
}

function namedPrecedents(workbook: Workbook, sheet: Sheet, name: string): readonly Precedent[] {
  const defined = workbook.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const area =
    defined && /^(?:'(?<quoted>.+)'|(?<plain>[^'!]+))!(?<area>[^!]+)$/u.exec(defined.formula)?.groups;
  if (!area) return [];
  const target = workbook.sheetNamed(area['quoted'] ?? area['plain'] ?? '') ?? sheet;
  const cells = parseArea(area['area'] ?? '');
  return cells ? [{ sheet: target, area: cells }] : [];
}

function tableAt(sheet: Sheet, row: number, column: number): Table | undefined {
  return sheet.tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

/** The columns named between the brackets, from the first to the last; the whole table where none is. */
function tableColumns(table: Table, inside: string): Area {
  const places = [...inside.matchAll(/\[?@?([^[\],:]+)/g)]
    .map(([, name = '']) =>
      table.columns.findIndex((one) => one.name.toLowerCase() === name.trim().toLowerCase()),
    )
    .filter((place) => place >= 0);
  if (places.length === 0) return table.area;
  const first = Math.min(...places);
  return { ...table.area, column: table.area.column + first, columns: Math.max(...places) - first + 1 };
}
