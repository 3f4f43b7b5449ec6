import { DEFAULT_RULES, maximize } from '../../src/engine';
import { problemsOf, understand, type CellValue, type Row, type Understanding } from '../../src/sheet';
import type { Assigned } from '../../src/sheet/assign';
import type { AuthorizationColumn, ScheduleField } from '../../src/sheet/fields';
import type { MappedTable } from '../../src/sheet/mapping';
import { headOf } from './tidyTables';

/** Columns that are already known for what they are: the heading, then the cells from the top down. */
export type KnownColumns<Field extends string> = Partial<Record<Field, readonly [string, ...CellValue[]]>>;

export interface KnownTables {
  readonly schedule?: KnownColumns<ScheduleField>;
  readonly authorizations?: KnownColumns<AuthorizationColumn>;
  readonly date1904?: boolean;
  readonly minutesPerUnit?: number;
}

/** Reads tables whose columns are given with their fields, so that only the reading of values is under test. */
export function readKnown(tables: KnownTables): Understanding {
  const date1904 = tables.date1904 ?? false;
  const schedule = tableOf('Visits', tables.schedule ?? {}, date1904);
  const authorizations = tableOf('Limits', tables.authorizations ?? {}, date1904);
  return understand(
    { schedule: schedule.table, authorizations: authorizations.table, candidates: [] },
    (head) => (head === schedule.table.head ? schedule.rows : authorizations.rows),
    { ...DEFAULT_RULES, minutesPerUnit: tables.minutesPerUnit ?? DEFAULT_RULES.minutesPerUnit },
  );
}

/** The sentences about the cells that cannot be counted with. */
export function problemsOfKnown(tables: KnownTables): readonly string[] {
  const understanding = readKnown(tables);
  const outcome = maximize(understanding.visits, understanding.authorizations, DEFAULT_RULES);
  return problemsOf(understanding, outcome).map(({ message }) => message);
}

export function tableOf<Field extends string>(
  name: string,
  known: KnownColumns<Field>,
  date1904: boolean,
): { readonly table: MappedTable<Field>; readonly rows: readonly Row[] } {
  const fields = Object.keys(known) as Field[];
  const cells = fields.map((field): readonly CellValue[] => known[field] ?? []);
  const headings = cells.map(([heading]) => String(heading));
  const columns: Partial<Record<Field, number>> = {};
  const assigned: Partial<Record<Field, Assigned>> = {};
  fields.forEach((field, column) => (columns[field] = column));
  const rowCount = Math.max(0, ...cells.map(({ length }) => length - 1));
  const rows = Array.from({ length: rowCount }, (_, row) => cells.map((column) => column[row + 1] ?? ''));
  return { table: { head: headOf(name, headings, { rowCount, date1904 }), columns, assigned }, rows };
}
