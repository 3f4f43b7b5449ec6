import {
  explainFault,
  type AuthorizationField,
  type AuthorizationProblem,
  type Outcome,
  type RowFault,
} from '../engine';
import { isBlank, sheetRow, shown, type CellValue, type Row } from './cells';
import { describeFault, describeLimitFault, describePeriodless, type Kind, type NamedCell } from './faults';
import type { AuthorizationColumn } from './fields';
import type { LimitFault } from './limits';
import type { MappedTable } from './mapping';
import type { Problem } from './problem';
import { problemAt } from './problemCells';
import { shownDate, shownTime } from './readingKinds';
import { AUTHORIZATION_SOURCES, VISIT_SOURCES, limitSources, type Sources } from './sources';
import type { Understanding } from './understand';

const NOT_COUNTED = 'the visit is not counted';
const COVERS_NOTHING = 'this authorization covers no visit';
const RAISES_NOTHING = 'nothing on this authorization is raised';

const CONSEQUENCES: Readonly<Record<AuthorizationField, string>> = {
  client: COVERS_NOTHING,
  start: COVERS_NOTHING,
  end: COVERS_NOTHING,
  status: COVERS_NOTHING,
  hours: RAISES_NOTHING,
  period: RAISES_NOTHING,
  usedBefore: RAISES_NOTHING,
  weekStartsOn: RAISES_NOTHING,
  priority: 'this authorization is used last',
};

/**
 * Every cell that keeps a visit or an authorization from being counted, in the order of the rows, visits first, then those
 * of payers and caregivers that could not be read. One row can have several.
 */
export function problemsOf(understanding: Understanding, outcome: Outcome): readonly Problem[] {
  const { chosen, cells, visitRows } = understanding;
  const problems: Problem[] = [];
  outcome.visits.forEach((visit, index) => {
    if (visit.kind !== 'problem') return;
    const row = bodyRow(visitRows, index);
    for (const reason of visit.reasons) {
      if (reason.code === 'failedCheck') problems.push(failedRow(chosen.schedule, row, reason.fault));
      if (reason.code !== 'problem') continue;
      const { cell, kind } = find(chosen.schedule, cells.schedule, row, VISIT_SOURCES[reason.field]);
      const what = describeFault(reason.fault, kind, cell.heading, cell.value);
      problems.push(problemAt(chosen.schedule, row, reason.fault, cell, what, NOT_COUNTED));
    }
  });
  for (const problem of outcome.problems) problems.push(authorizationProblem(understanding, problem));
  return [...problems, ...understanding.termsProblems];
}

/** A mistake of ours: no cell is to blame. */
function failedRow({ head }: MappedTable<string>, bodyRowIndex: number, fault: RowFault): Problem {
  const row = sheetRow(head, bodyRowIndex);
  const message = `Row ${row} of "${head.sheet}": ${explainFault(fault)}. Please report this: it is a mistake of the add-in, not of your sheet.`;
  return { code: 'check.row', message, sheet: head.sheet, row };
}

function authorizationProblem(
  { chosen, cells, authorizationRows, limits }: Understanding,
  { row: index, limit = 0, field, fault }: AuthorizationProblem,
): Problem {
  const table = chosen.authorizations;
  const row = bodyRow(authorizationRows, index);
  const consequence = CONSEQUENCES[field];
  const place = limits.places[limit];
  const ofLimit = place ? limitSources(place) : [];
  const isOfLimit = field === 'hours' || field === 'usedBefore';
  const cause = isOfLimit ? limits.faults.get(index)?.get(limit) : undefined;
  if (cause !== undefined) {
    const [sources, others] = causeSources(cause, ofLimit);
    const { cell } = find(table, cells.authorizations, row, sources);
    const other = find(table, cells.authorizations, row, others).cell;
    return problemAt(table, row, cause, cell, describeLimitFault(cause, cell, other), consequence);
  }
  if (field === 'period' && table.columns.period === undefined) {
    const { cell } = find(table, cells.authorizations, row, ofLimit);
    return problemAt(table, row, fault, cell, describePeriodless(cell), consequence);
  }
  const sources = field === 'hours' ? ofLimit : AUTHORIZATION_SOURCES[field];
  const { cell, kind } = find(table, cells.authorizations, row, sources);
  return problemAt(
    table,
    row,
    fault,
    cell,
    describeFault(fault, kind, cell.heading, cell.value),
    consequence,
  );
}

/** The cell to name, and the one it does not go with. */
function causeSources(
  cause: LimitFault,
  ofLimit: Sources<AuthorizationColumn>,
): readonly [Sources<AuthorizationColumn>, Sources<AuthorizationColumn>] {
  switch (cause) {
    case 'contradiction':
      return [ofLimit, ofLimit.slice(1)];
    case 'authorizedAs':
      return [ofLimit, [['authorizedAs', 'number']]];
    case 'unitMinutes':
      return [[['minutesPerUnit', 'number']], []];
    case 'moreThanLimit':
      return [
        [
          ['hoursRemaining', 'hours'],
          ['unitsRemaining', 'units'],
        ],
        ofLimit,
      ];
  }
}

function bodyRow(rows: readonly number[], index: number): number {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`the outcome speaks of row ${index}, which was not read`);
  return row;
}

/** Finds the first of the sources that is filled in this row, else the first there is. */
function find<Field extends string>(
  { head, columns }: MappedTable<Field>,
  body: readonly Row[],
  row: number,
  sources: Sources<Field>,
): { readonly cell: NamedCell; readonly kind: Kind } {
  const cells = body[row] ?? [];
  const mapped = sources.flatMap(([field, kind]) => {
    const column: number | undefined = columns[field];
    return column === undefined ? [] : [{ column, kind }];
  });
  const { column, kind } = mapped.find(({ column: each }) => !isBlank(cells[each])) ?? mapped[0] ?? NOWHERE;
  const value = asSeen(cells[column] ?? '', head.date1904, kind);
  return { cell: { heading: head.headings[column] ?? '', value }, kind };
}

const NOWHERE = { column: -1, kind: 'number' as const };

/** A date is kept as a number, which no clerk would recognise. */
function asSeen(cell: CellValue, date1904: boolean, kind: Kind): string {
  if (typeof cell !== 'number') return shown(cell);
  if (kind === 'date') return shownDate(cell, date1904);
  return kind === 'time' || kind === 'length' ? shownTime(cell, date1904) : shown(cell);
}
