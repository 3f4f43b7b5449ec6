import type { AuthorizationField, AuthorizationProblem, Outcome, Reason, VisitField } from '../engine';
import { isBlank, shown, sheetRow, type CellValue } from './cells';
import type { MappedTable } from './choose';
import type { AuthorizationColumn, ScheduleField } from './fields';
import { countFromText } from './hours';
import type { Problem } from './problem';
import type { Understanding } from './understand';

type VisitFault = Extract<Reason, { code: 'problem' }>['fault'];
type Fault = VisitFault | AuthorizationProblem['fault'];

/** One cell of a table, as the clerk finds it. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly blank: boolean;
}

/**
 * Every cell that keeps a visit or an authorization from being counted, in the order of the rows, visits first.
 * One row can have several.
 */
export function problemsOf(understanding: Understanding, outcome: Outcome): readonly Problem[] {
  const { chosen, cells } = understanding;
  const visits = outcome.visits.flatMap((visit, index) => {
    if (visit.kind !== 'problem') return [];
    const row = bodyRow(understanding.visitRows, index);
    return visit.reasons.flatMap((reason) => {
      if (reason.code !== 'problem') return [];
      const place = placeOf(chosen.schedule, VISIT_COLUMNS[reason.field], cells.schedule[row] ?? [], row);
      return [problem(place, reason.fault, VISIT_KIND[reason.field], 'the visit is not counted')];
    });
  });
  const authorizations = outcome.problems.map(({ row: index, field, fault }) => {
    const row = bodyRow(understanding.authorizationRows, index);
    const columns = field === 'hours' ? limitColumns(understanding, row) : AUTHORIZATION_COLUMNS[field];
    const place = placeOf(chosen.authorizations, columns, cells.authorizations[row] ?? [], row);
    return problem(place, fault, AUTHORIZATION_KIND[field], AUTHORIZATION_CONSEQUENCE[field]);
  });
  return [...visits, ...authorizations];
}

function bodyRow(rows: readonly number[], index: number): number {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`the outcome speaks of row ${index}, which was not read`);
  return row;
}

/** The first of a field's columns that is filled in this row, else the first there is. */
function placeOf<Field extends string>(
  { head, columns }: MappedTable<Field>,
  fields: readonly Field[],
  cells: readonly CellValue[],
  row: number,
): Place {
  const there = fields
    .map((field) => columns[field])
    .filter((column): column is number => column !== undefined);
  const column = there.find((each) => !isBlank(cells[each])) ?? there[0];
  const cell = column === undefined ? '' : (cells[column] ?? '');
  return {
    sheet: head.sheet,
    row: sheetRow(head, row),
    column: column === undefined ? '' : (head.headings[column] ?? ''),
    value: shown(cell),
    blank: isBlank(cell),
  };
}

const VISIT_COLUMNS: Readonly<Record<VisitField, readonly ScheduleField[]>> = {
  client: ['client'],
  date: ['date'],
  scheduledHours: ['scheduledHours'],
  scheduledStart: ['scheduledStart'],
  scheduledEnd: ['scheduledEnd'],
  actualHours: ['actualHours'],
  actualStart: ['actualStart'],
  actualEnd: ['actualEnd'],
  unpaidBreak: ['unpaidBreak', 'unpaidBreakMinutes'],
  billHours: ['billHours'],
  payHours: ['payHours'],
};

const AUTHORIZATION_COLUMNS: Readonly<
  Record<Exclude<AuthorizationField, 'hours'>, readonly AuthorizationColumn[]>
> = {
  client: ['client'],
  start: ['start'],
  end: ['end'],
  period: ['period'],
  usedBefore: ['hoursUsed', 'unitsUsed'],
  weekStartsOn: ['weekStart'],
  priority: ['priority'],
};

/** Units that are readable themselves are only unreadable as hours for want of their minutes. */
function limitColumns({ chosen, cells }: Understanding, row: number): readonly AuthorizationColumn[] {
  const { maxUnits } = chosen.authorizations.columns;
  const units = maxUnits === undefined ? '' : (cells.authorizations[row]?.[maxUnits] ?? '');
  const readable =
    typeof units === 'number' || (typeof units === 'string' && typeof countFromText(units) === 'number');
  return readable ? ['maxHours', 'minutesPerUnit', 'maxUnits'] : ['maxHours', 'maxUnits'];
}

/** What a cell of each field should be read as. */
type Kind = 'name' | 'date' | 'time' | 'hours' | 'break' | 'period' | 'weekday' | 'number';

const VISIT_KIND: Readonly<Record<VisitField, Kind>> = {
  client: 'name',
  date: 'date',
  scheduledHours: 'hours',
  scheduledStart: 'time',
  scheduledEnd: 'time',
  actualHours: 'hours',
  actualStart: 'time',
  actualEnd: 'time',
  unpaidBreak: 'break',
  billHours: 'hours',
  payHours: 'hours',
};

const AUTHORIZATION_KIND: Readonly<Record<AuthorizationField, Kind>> = {
  client: 'name',
  start: 'date',
  end: 'date',
  hours: 'hours',
  period: 'period',
  usedBefore: 'hours',
  weekStartsOn: 'weekday',
  priority: 'number',
};

const COVERS_NOTHING = 'this authorization covers no visit';
const RAISES_NOTHING = 'nothing on this authorization is raised';

const AUTHORIZATION_CONSEQUENCE: Readonly<Record<AuthorizationField, string>> = {
  client: COVERS_NOTHING,
  start: COVERS_NOTHING,
  end: COVERS_NOTHING,
  hours: RAISES_NOTHING,
  period: RAISES_NOTHING,
  usedBefore: RAISES_NOTHING,
  weekStartsOn: RAISES_NOTHING,
  priority: 'this authorization is used last',
};

const WANTED: Readonly<Record<Kind, { readonly noun: string; readonly example: string }>> = {
  name: { noun: 'a name', example: 'the name' },
  date: { noun: 'a date', example: 'a date such as 1/5/2026' },
  time: { noun: 'a time of day', example: 'a time such as 3:30 PM' },
  hours: { noun: 'hours', example: 'a number such as 7.5' },
  break: { noun: 'hours', example: 'a number of hours such as 0.5' },
  period: { noun: 'a period', example: 'Visit, Day, Week, Biweekly, Month, Quarter, Year or Authorization' },
  weekday: { noun: 'a day of the week', example: 'a day such as Sunday' },
  number: { noun: 'a number', example: 'a number such as 1' },
};

function problem(place: Place, fault: Fault, kind: Kind, consequence: string): Problem {
  const { sheet, row, column, value } = place;
  const where = `Row ${row} of "${sheet}"`;
  const message = `${where}: ${wrong(place, fault, kind)}; until then ${consequence}.`;
  return { code: `cell.${fault}`, message, sheet, row, column, value };
}

/** What is wrong with the cell, and what to do. */
function wrong({ column, value, blank }: Place, fault: Fault, kind: Kind): string {
  const { noun, example } = WANTED[kind];
  if (blank) return `"${column}" is blank. Type ${example}`;
  const says = `"${column}" says ${value}`;
  switch (fault) {
    case 'missing':
    case 'unreadable':
      return `${says}, which cannot be read as ${noun}. Type ${example}`;
    case 'negative':
      return kind === 'break'
        ? `${says}, which is less than 0 or longer than the visit. Type ${example}`
        : `${says}, but hours cannot be less than 0. Type ${example}`;
    case 'over24':
      return `${says}, more than the 24 hours of a day. Type ${example}`;
    case 'endBeforeStart':
      return `${says}, which is before the start. Correct one of the two dates`;
  }
}
