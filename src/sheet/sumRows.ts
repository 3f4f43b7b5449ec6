import { nameKey } from '../engine';
import { isBlank, type CellValue, type Row } from './cells';
import type { ScheduleField } from './fieldNames';
import { countFromText, hoursFromText } from './hours';
import type { MappedTable } from './mapping';
import { clientReader } from './names';
import { ownColumnOf } from './ownColumns';
import { saysNothing, saysTotal, type Skipped } from './skippedRows';

const AMOUNTS: readonly ScheduleField[] = [
  ...(['scheduled', 'actual', 'bill', 'pay'] as const).flatMap(
    (length) => [`${length}Hours`, `${length}Minutes`, `${length}Units`] as const,
  ),
  'unpaidBreak',
  'unpaidBreakMinutes',
];

/** Where a row of totals with a date, of one person, says "Doe Total". */
const NAMES: readonly ScheduleField[] = [
  'client',
  'clientFirst',
  'clientLast',
  'caregiver',
  'caregiverFirst',
  'caregiverLast',
];

/** What totals have none of. */
const OF_ONE_VISIT: readonly ScheduleField[] = [
  'id',
  'status',
  'billingStatus',
  ...(['scheduled', 'actual'] as const).flatMap(
    (which) => [`${which}Start`, `${which}End`, `${which}Span`] as const,
  ),
];

/** Why a row was taken for sums: it names nobody and no date, or it names a person's total. */
export type SumRow = 'nameless' | 'named';

/**
 * Finds totals that their date does not tell: rows that say "Doe Total" where others name a person, and have no times, id or
 * status, whatever their date; and those that no word tells: rows of nothing but numbers, each the sum of its column since the totals before, or of
 * the whole list so far. A row whose sums do not fit is no totals row, nor is a lone repetition of the row above it amid
 * the visits of one client: either may be a visit that lacks its client and date.
 *
 * @param skipped why each row is known to be none already
 */
export function sumRows(
  { head, columns }: MappedTable<ScheduleField>,
  rows: readonly Row[],
  skipped: readonly (Skipped | undefined)[],
): ReadonlyMap<number, SumRow> {
  const amounts = AMOUNTS.flatMap((field) => columns[field] ?? []);
  // A rate below the others is summed, or averaged, with them.
  const { billRate: _billRate, payRate: _payRate, ...inputColumns } = columns;
  const inputs = new Set<number | undefined>(Object.values(inputColumns));
  const others = head.headings.flatMap((heading, column) =>
    amounts.includes(column) || ownColumnOf(heading) ? [] : [column],
  );
  const clientOf = clientReader(columns);
  const found = new Map<number, SumRow>();
  const names = NAMES.flatMap((field) => columns[field] ?? []);
  const ofOneVisit = OF_ONE_VISIT.flatMap((field) => columns[field] ?? []);
  const totals = new Map<CellValue | undefined, boolean>();
  const all = new Sums(amounts);
  let group = new Sums(amounts);
  let last: Row = [];

  /** Mileage and money are summed as well. */
  function isBare(row: Row): boolean {
    return others.every(
      (column) => saysNothing(row[column]) || (typeof row[column] === 'number' && !inputs.has(column)),
    );
  }

  /** Each distinct name is looked at once. */
  function isTotal(name: CellValue | undefined): boolean {
    const known = totals.get(name) ?? saysTotal(name);
    totals.set(name, known);
    return known;
  }

  function sumRowOf(row: Row): SumRow | undefined {
    if (isBare(row)) return 'nameless';
    const isNamed =
      names.some((column) => isTotal(row[column])) && ofOneVisit.every((column) => saysNothing(row[column]));
    return isNamed ? 'named' : undefined;
  }

  /** The sum of everything, right below, leaves it out as well. */
  function endsGroup(index: number): boolean {
    const next = rows[index + 1];
    if (!next || skipped[index + 1] || (sumRowOf(next) && all.fit(next))) return true;
    const key = nameKey(clientOf(next));
    return key !== '' && key !== nameKey(clientOf(last));
  }

  function isSumOf(sums: Sums, row: Row, index: number): boolean {
    return sums.fit(row) && (sums.rows > 1 || endsGroup(index));
  }

  // Most lists have none, and need not be summed.
  if (!rows.some((row, index) => !skipped[index] && sumRowOf(row))) return found;
  rows.forEach((row, index) => {
    const known = skipped[index];
    const as = known === undefined ? sumRowOf(row) : undefined;
    const isSum = as !== undefined && [group, all].some((sums) => isSumOf(sums, row, index));
    if (isSum) found.set(index, as);
    if (isSum || known === 'totals') group = new Sums(amounts);
    if (isSum || known) return;
    last = row;
    group.add(row);
    all.add(row);
  });
  return found;
}

/** Sums may have been taken of more digits than are shown. */
const HUNDREDTH = 0.01 + 1e-6;

class Sums {
  rows = 0;
  private readonly sums: number[];

  constructor(private readonly columns: readonly number[]) {
    this.sums = columns.map(() => 0);
  }

  add(row: Row): void {
    this.rows += 1;
    let index = 0;
    for (const column of this.columns) {
      this.sums[index] = (this.sums[index] ?? 0) + (amountOf(row[column]) ?? 0);
      index += 1;
    }
  }

  /** Whether every amount of the row is the sum of its column, and there is one at all. */
  fit(row: Row): boolean {
    if (this.rows === 0) return false;
    const filled = this.columns.flatMap((column, index) =>
      isBlank(row[column]) ? [] : [{ amount: amountOf(row[column]), sum: this.sums[index] ?? 0 }],
    );
    return (
      filled.some(({ amount }) => amount !== 0) &&
      filled.every(({ amount, sum }) => amount !== undefined && Math.abs(amount - sum) <= HUNDREDTH)
    );
  }
}

/** A number of the column's own measure, whatever that is. */
function amountOf(cell: CellValue | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return undefined;
  const count = countFromText(cell);
  if (typeof count === 'number') return count;
  const length = hoursFromText(cell);
  return typeof length === 'number' ? length / 3600 : undefined;
}
