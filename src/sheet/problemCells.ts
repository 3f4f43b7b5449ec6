import { sheetRow, shown, type Row } from './cells';
import type { NamedCell } from './faults';
import type { MappedTable } from './mapping';
import type { Problem } from './problem';

/** The cell of a row that a field is taken from; blank where it is taken from none. */
export function cellAt<Field extends string>(
  { head, columns }: MappedTable<Field>,
  row: Row | undefined,
  field: Field,
): NamedCell {
  const column: number = columns[field] ?? -1;
  return { heading: head.headings[column] ?? '', value: shown(row?.[column] ?? '') };
}

/** A problem about a cell. @param what the middle of its sentence, what to do included */
export function problemAt(
  { head }: MappedTable<string>,
  bodyRowIndex: number,
  fault: string,
  { heading, value }: NamedCell,
  what: string,
  consequence: string,
): Problem {
  const row = sheetRow(head, bodyRowIndex);
  return {
    code: `cell.${fault}`,
    message: `Row ${row} of "${head.sheet}": ${what}; until then ${consequence}.`,
    sheet: head.sheet,
    row,
    column: heading,
    value,
  };
}
