import { nameKey, serviceKey } from '../engine';
import type { Assigned } from './assign';
import { isBlank, isErrorValue, textOf, type Row } from './cells';
import type { AuthorizationColumn, ScheduleField } from './fields';
import type { MappedTable } from './mapping';

/** A table with its columns, and its body rows. */
export interface TableAndRows<Field extends string> {
  readonly table: MappedTable<Field>;
  readonly rows: readonly Row[];
  /** The fields a person decided on. */
  readonly decided: readonly string[];
}

type SharedField = 'client' | 'payer' | 'service' | 'caregiver';
type Named = 'payer' | 'caregiver';
type NameHalf = 'clientFirst' | 'clientLast' | 'caregiverFirst' | 'caregiverLast';

const HALVES: Readonly<Partial<Record<SharedField, readonly NameHalf[]>>> = {
  client: ['clientFirst', 'clientLast'],
  caregiver: ['caregiverFirst', 'caregiverLast'],
};

/** One way to take a field: from a column, or from the columns of first and last names together. */
interface Way {
  /** Absent where it is the two name columns. */
  readonly column?: number;
  readonly keys: ReadonlySet<string>;
}

interface Pair {
  readonly schedule: Way;
  readonly authorizations: Way;
  /** Values of the schedule that the authorizations have too. */
  readonly common: number;
  readonly share: number;
}

/** Rows of the schedule whose values are looked for, and rows of the authorizations they are looked for in. */
const SAMPLED_VISITS = 300;
const SAMPLED_LIMITS = 5000;
/** How much more two columns must have in common than the ones that were taken by their headings. */
const PLAINLY_MORE = 0.2;
const MOST = 0.8;

/**
 * Takes client, payer and service from columns that both tables have values of in common: a schedule with patient
 * names and ids beside authorizations by id is matched by id. Where names and ids of clients both serve, ids are taken,
 * since two clients can have one name. What a person decided stays.
 */
export function preferShared(
  schedule: TableAndRows<ScheduleField>,
  authorizations: TableAndRows<AuthorizationColumn>,
): { schedule: MappedTable<ScheduleField>; authorizations: MappedTable<AuthorizationColumn> } {
  let [visits, limits] = [schedule.table, authorizations.table];
  for (const field of ['client', 'payer', 'service'] as const) {
    const visitWays = waysOf(field, visits, spread(schedule.rows, SAMPLED_VISITS), schedule.decided);
    const limitWays = waysOf(
      field,
      limits,
      spread(authorizations.rows, SAMPLED_LIMITS),
      authorizations.decided,
    );
    const pairs = visitWays.flatMap((visit) => limitWays.map((limit) => compared(visit, limit)));
    const [first] = pairs;
    if (!first) continue;
    const best = bestOf(field, first, pairs);
    if (best.share === 0 && field !== 'client') {
      visits = withoutUnsure(field, visits);
      limits = withoutUnsure(field, limits);
    }
    if (best === first) continue;
    const reason = `Both tables have these values in common: ${best.common} of ${best.schedule.keys.size}.`;
    visits = takenFrom(field, visits, best.schedule, reason, best.share);
    limits = takenFrom(field, limits, best.authorizations, reason, best.share);
  }
  return { schedule: visits, authorizations: limits };
}

/**
 * Takes the payer or caregiver of a table of terms from the column that has values in common with the schedule: a schedule
 * with ids of caregivers goes with their ids, whatever else names them. What a person decided stays.
 */
export function preferNamed<Field extends string>(
  field: Named & Field,
  schedule: Pick<TableAndRows<ScheduleField>, 'table' | 'rows'>,
  { table, rows, decided }: TableAndRows<Field>,
): MappedTable<Field> {
  const [visit] = waysOf(field, schedule.table, spread(schedule.rows, SAMPLED_VISITS), [field]);
  if (!visit) return table;
  // By the share of its own values: it may list none but those that differ from the rules.
  const ways = waysOf(field, table, spread(rows, SAMPLED_LIMITS), decided).map((way) => ({
    way,
    ...inCommon(way, visit),
  }));
  const [first] = ways;
  if (!first) return table;
  const best = ways.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share <= first.share + PLAINLY_MORE) return table;
  const reason = `The schedule has these values too: ${best.common} of ${best.way.keys.size}.`;
  return takenFrom(field, table, best.way, reason, best.share);
}

function spread(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, index) => rows[Math.floor((index * rows.length) / most)] ?? []);
}

function waysOf(
  field: SharedField,
  table: MappedTable<SharedField | NameHalf>,
  rows: readonly Row[],
  decided: readonly string[],
): readonly Way[] {
  const taken = table.assigned[field];
  const isDecided = decided.includes(field);
  const columns = taken ? [taken.column, ...(isDecided ? [] : taken.alternatives)] : [];
  const ways = columns.map((column): Way => ({ column, keys: keysOf(field, rows, [column]) }));
  const halves = HALVES[field]?.flatMap((half) => table.columns[half] ?? []);
  if (halves?.length === 2 && !(isDecided && taken)) ways.push({ keys: keysOf(field, rows, halves) });
  return ways.filter(({ keys }) => keys.size > 0);
}

function keysOf(field: SharedField, rows: readonly Row[], columns: readonly number[]): ReadonlySet<string> {
  const keyOf = field === 'service' ? serviceKey : nameKey;
  const keys = new Set<string>();
  for (const row of rows) {
    const cells = columns.map((column) => row[column]);
    if (cells.some((cell) => isBlank(cell) || isErrorValue(cell))) continue;
    keys.add(keyOf(cells.map(textOf).join(' ')));
  }
  return keys;
}

function compared(schedule: Way, authorizations: Way): Pair {
  return { schedule, authorizations, ...inCommon(schedule, authorizations) };
}

/** How many values of one way the other has too, and their share of the one's. */
function inCommon({ keys }: Way, other: Way): Pick<Pair, 'common' | 'share'> {
  let common = 0;
  for (const key of keys) if (other.keys.has(key)) common += 1;
  return { common, share: common / keys.size };
}

function bestOf(field: SharedField, first: Pair, pairs: readonly Pair[]): Pair {
  const fullest = pairs.reduce((best, pair) => (pair.share > best.share ? pair : best));
  const best = fullest.share > first.share + PLAINLY_MORE ? fullest : first;
  if (field !== 'client' || best.share === 0 || isOfIds(best)) return best;
  return pairs.find((pair) => isOfIds(pair) && pair.share >= Math.max(MOST, best.share)) ?? best;
}

function isOfIds({ schedule: { keys } }: Pair): boolean {
  return [...keys].filter((key) => /\d/.test(key)).length >= keys.size * MOST;
}

function takenFrom<Field extends string>(
  field: SharedField & Field,
  table: MappedTable<Field>,
  { column }: Way,
  reason: string,
  share: number,
): MappedTable<Field> {
  const before = table.assigned[field];
  if (before && before.column === column) return table;
  // The first and last names, which have columns of their own, make the name.
  if (column === undefined) return leftOut<Field>(field, table);
  const columns: Partial<Record<Field, number>> = { ...table.columns };
  const assigned: Partial<Record<Field, Assigned>> = { ...table.assigned };
  columns[field] = column;
  assigned[field] = {
    column,
    confidence: share >= MOST ? 'sure' : 'likely',
    reasons: [reason],
    alternatives: before ? [before.column, ...before.alternatives.filter((each) => each !== column)] : [],
  };
  return { ...table, columns, assigned };
}

/** A column nobody is sure of is no reason to find no authorization for any visit. */
function withoutUnsure<Field extends string>(
  field: SharedField & Field,
  table: MappedTable<Field>,
): MappedTable<Field> {
  return table.assigned[field]?.confidence === 'unsure' ? leftOut<Field>(field, table) : table;
}

function leftOut<Field extends string>(field: Field, table: MappedTable<Field>): MappedTable<Field> {
  return {
    ...table,
    columns: without<Field, number>(table.columns, field),
    assigned: without<Field, Assigned>(table.assigned, field),
  };
}

function without<Field extends string, T>(
  record: Readonly<Partial<Record<Field, T>>>,
  field: Field,
): Partial<Record<Field, T>> {
  const kept = (Object.keys(record) as Field[]).filter((each) => each !== field);
  return Object.fromEntries(kept.map((each) => [each, record[each]])) as Partial<Record<Field, T>>;
}
