import { assignColumns, type Assigned } from './assign';
import { sampleOf } from './candidates';
import type { Row, TableHead } from './cells';
import type { TableChoice } from './choice';
import { columnShape, sampled } from './columnShape';
import type { Columns, Requirement, TableKind } from './fields';
import { columnsNamed, headingLabels } from './headingLabels';
import { ownColumnOf } from './ownColumns';
import type { Result } from './problem';
import { headingTwice, noSuchHeading, ownHeading, severalHeadings } from './refusals';
import type { Region } from './regions';

/** A table whose columns are understood. */
export interface MappedTable<Field extends string> {
  readonly head: TableHead;
  readonly columns: Columns<Field>;
  /** The same columns, with how sure each is and why. */
  readonly assigned: Readonly<Partial<Record<Field, Assigned>>>;
}

/**
 * Maps the columns of a region: as a person chose them, the others as their headings and values say. A heading that is not
 * there, or that two fields were given, is refused by name.
 */
export function mapColumns<Field extends string>(
  { head, rows }: Region,
  kind: TableKind<Field>,
  { columns: said }: TableChoice<Field>,
): Result<MappedTable<Field>> {
  const chosen = new Map<Field, number | undefined>();
  for (const field of kind.fields) {
    const heading: string | null | undefined = said?.[field];
    if (heading === undefined) continue;
    if (heading === null) {
      chosen.set(field, undefined);
      continue;
    }
    const [column, ...others] = columnsNamed(head, heading);
    if (column === undefined) return { ok: false, problem: noSuchHeading(head, heading, field) };
    if (others.length > 0) {
      const labels = headingLabels(head);
      const named = [column, ...others].map((each) => labels[each] ?? '');
      return { ok: false, problem: severalHeadings(head, heading, named) };
    }
    if (ownColumnOf(heading)) return { ok: false, problem: ownHeading(head, heading) };
    const other = [...chosen].find(([, taken]) => taken === column)?.[0];
    if (other) return { ok: false, problem: headingTwice(head, heading, [other, field]) };
    chosen.set(field, column);
  }
  const assigned = assignedBeside(chosen, { head, rows }, kind);
  const columns: Partial<Record<Field, number>> = {};
  for (const field of kind.fields) {
    const column = assigned[field]?.column;
    if (column !== undefined) columns[field] = column;
  }
  return { ok: true, value: { head, columns, assigned } };
}

/** What is left to the headings: columns that were chosen are no longer free, nor fields that were decided. */
function assignedBeside<Field extends string>(
  chosen: ReadonlyMap<Field, number | undefined>,
  { head, rows }: Region,
  kind: TableKind<Field>,
): Partial<Record<Field, Assigned>> {
  const taken = new Set(chosen.values());
  const free = head.headings.map((heading, column) => (taken.has(column) ? '' : heading));
  const { columns } = assignColumns(kind, free, sampleOf(rows));
  const assigned: Partial<Record<Field, Assigned>> = {};
  for (const field of kind.fields) {
    const found = columns[field];
    const column = chosen.get(field);
    if (column !== undefined) assigned[field] = byHand(column);
    else if (found && !chosen.has(field) && !taken.has(found.column)) assigned[field] = found;
  }
  return assigned;
}

function byHand(column: number): Assigned {
  return { column, confidence: 'sure', reasons: ['You chose it.'], alternatives: [] };
}

/** The headings that are missing for a table to be of a kind. */
export function missingFrom<Field extends string>(
  { required }: TableKind<Field>,
  columns: Columns<Field>,
  rows: readonly Row[],
): readonly string[] {
  const has = (field: Field): boolean => columns[field] !== undefined;
  const isMet = ({ ways, orStamped = [] }: Requirement<Field>): boolean =>
    ways.some((way) => way.every(has)) || orStamped.some((field) => isStamped(rows, columns[field]));
  return required.filter((requirement) => !isMet(requirement)).map(({ heading }) => heading);
}

/** Whether a column's times carry a date that can stand for the visit's: one with an offset from UTC cannot. */
function isStamped(rows: readonly Row[], column: number | undefined): boolean {
  if (column === undefined) return false;
  const { stamp, zoned } = columnShape(sampled(rows), column).share;
  return stamp - zoned >= MOSTLY_STAMPED;
}

const MOSTLY_STAMPED = 0.5;

/**
 * A field the table cannot do without that was taken from a column nobody can be sure of, or one of the fields that would
 * do for it that was taken from one of two alike: figures may rest on it all the same.
 */
export function unsureField<Field extends string>(
  { required }: TableKind<Field>,
  { assigned }: MappedTable<Field>,
): Field | undefined {
  const isSure = (field: Field): boolean => {
    const found = assigned[field];
    return found !== undefined && found.confidence !== 'unsure';
  };
  for (const { ways } of required) {
    if (ways.some((way) => way.every(isSure))) continue;
    const way = ways.find((fields) => fields.every((field) => assigned[field] !== undefined));
    const field = way?.find((each) => !isSure(each));
    if (field !== undefined) return field;
  }
  return required.flatMap(({ ways }) => ways.flat()).find((field) => assigned[field]?.hasTwin);
}
