import { describeDate, type AuthorizationField, type Outcome, type VisitField } from '../engine';
import { isBlank, sheetRow, shown, type CellValue, type Row } from './cells';
import type { MappedTable } from './mapping';
import { dayFromSerial } from './dates';
import { describeFault, type Fault, type Kind } from './faults';
import type { AuthorizationColumn, ScheduleField } from './fields';
import { countFromText } from './hours';
import type { Problem } from './problem';
import type { Understanding } from './understand';

/** Where the cell of an engine's field may stand, what it should say, and what its fault leads to. */
interface Source<Field extends string> {
  readonly columns: readonly Field[];
  readonly kind: Kind;
  readonly consequence: string;
}

const NOT_COUNTED = 'the visit is not counted';
const COVERS_NOTHING = 'this authorization covers no visit';
const RAISES_NOTHING = 'nothing on this authorization is raised';

const VISIT_SOURCES: Readonly<Record<VisitField, Source<ScheduleField>>> = {
  client: { columns: ['client'], kind: 'name', consequence: NOT_COUNTED },
  date: { columns: ['date'], kind: 'date', consequence: NOT_COUNTED },
  scheduledHours: { columns: ['scheduledHours'], kind: 'hours', consequence: NOT_COUNTED },
  scheduledStart: { columns: ['scheduledStart'], kind: 'time', consequence: NOT_COUNTED },
  scheduledEnd: { columns: ['scheduledEnd'], kind: 'time', consequence: NOT_COUNTED },
  actualHours: { columns: ['actualHours'], kind: 'hours', consequence: NOT_COUNTED },
  actualStart: { columns: ['actualStart'], kind: 'time', consequence: NOT_COUNTED },
  actualEnd: { columns: ['actualEnd'], kind: 'time', consequence: NOT_COUNTED },
  unpaidBreak: { columns: ['unpaidBreak', 'unpaidBreakMinutes'], kind: 'break', consequence: NOT_COUNTED },
  billHours: { columns: ['billHours'], kind: 'hours', consequence: NOT_COUNTED },
  payHours: { columns: ['payHours'], kind: 'hours', consequence: NOT_COUNTED },
};

const AUTHORIZATION_SOURCES: Readonly<Record<AuthorizationField, Source<AuthorizationColumn>>> = {
  client: { columns: ['client'], kind: 'name', consequence: COVERS_NOTHING },
  start: { columns: ['start'], kind: 'date', consequence: COVERS_NOTHING },
  end: { columns: ['end'], kind: 'date', consequence: COVERS_NOTHING },
  hours: { columns: ['maxHours', 'maxUnits'], kind: 'hours', consequence: RAISES_NOTHING },
  period: { columns: ['period'], kind: 'period', consequence: RAISES_NOTHING },
  usedBefore: { columns: ['hoursUsed', 'unitsUsed'], kind: 'hours', consequence: RAISES_NOTHING },
  weekStartsOn: { columns: ['weekStart'], kind: 'weekday', consequence: RAISES_NOTHING },
  priority: { columns: ['priority'], kind: 'number', consequence: 'this authorization is used last' },
};

/** Units that can be read themselves fail only for want of their minutes. */
const UNIT_MINUTES: Source<AuthorizationColumn> = {
  columns: ['minutesPerUnit'],
  kind: 'number',
  consequence: RAISES_NOTHING,
};

/**
 * Every cell that keeps a visit or an authorization from being counted, in the order of the rows, visits first.
 * One row can have several.
 */
export function problemsOf(understanding: Understanding, outcome: Outcome): readonly Problem[] {
  const { chosen, cells, visitRows, authorizationRows } = understanding;
  const problems: Problem[] = [];
  outcome.visits.forEach((visit, index) => {
    if (visit.kind !== 'problem') return;
    const row = bodyRow(visitRows, index);
    for (const reason of visit.reasons) {
      if (reason.code !== 'problem') continue;
      const source = VISIT_SOURCES[reason.field];
      problems.push(problemAt(chosen.schedule, cells.schedule, row, source, reason.fault));
    }
  });
  for (const { row: index, field, fault } of outcome.problems) {
    const row = bodyRow(authorizationRows, index);
    const source =
      field === 'hours' && fault === 'unreadable' && lacksUnitMinutes(understanding, row)
        ? UNIT_MINUTES
        : AUTHORIZATION_SOURCES[field];
    problems.push(problemAt(chosen.authorizations, cells.authorizations, row, source, fault));
  }
  return problems;
}

function bodyRow(rows: readonly number[], index: number): number {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`the outcome speaks of row ${index}, which was not read`);
  return row;
}

function lacksUnitMinutes({ chosen, cells }: Understanding, row: number): boolean {
  const { maxHours, maxUnits, minutesPerUnit } = chosen.authorizations.columns;
  if (maxUnits === undefined || minutesPerUnit === undefined) return false;
  const at = (column: number): CellValue => cells.authorizations[row]?.[column] ?? '';
  if (maxHours !== undefined && !isBlank(at(maxHours))) return false;
  const units = at(maxUnits);
  return typeof units === 'number' || (typeof units === 'string' && typeof countFromText(units) === 'number');
}

/** Names the first of the source's columns that is filled in this row, else the first there is. */
function problemAt<Field extends string>(
  { head, columns }: MappedTable<Field>,
  body: readonly Row[],
  bodyRowIndex: number,
  { columns: fields, kind, consequence }: Source<Field>,
  fault: Fault,
): Problem {
  const cells = body[bodyRowIndex] ?? [];
  const there: readonly (number | undefined)[] = fields.map((field) => columns[field]);
  const mapped = there.filter((column) => column !== undefined);
  const place = mapped.find((column) => !isBlank(cells[column])) ?? mapped[0] ?? -1;
  const { sheet } = head;
  const row = sheetRow(head, bodyRowIndex);
  const column = head.headings[place] ?? '';
  const value = asSeen(cells[place] ?? '', head.date1904, kind);
  const what = describeFault(fault, kind, column, value);
  return {
    code: `cell.${fault}`,
    message: `Row ${row} of "${sheet}": ${what}; until then ${consequence}.`,
    sheet,
    row,
    column,
    value,
  };
}

/** A date is kept as a number, which no clerk would recognise. */
function asSeen(cell: CellValue, date1904: boolean, kind: Kind): string {
  const date = kind === 'date' && typeof cell === 'number' ? dayFromSerial(cell, date1904) : undefined;
  return typeof date === 'number' ? describeDate(date) : shown(cell);
}
