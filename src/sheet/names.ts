import { isErrorValue, textOf, type CellValue, type Row } from './cells';

/** The columns a person's name can be in: one, or one for each half. */
export interface NameColumns {
  readonly whole: number | undefined;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** The name of a row; first and last name joined where no one cell holds it. Blank where it names nobody. */
export function nameReader({ whole, first, last }: NameColumns): (row: Row) => string {
  if (first === undefined && last === undefined) return (row) => nameAt(row, whole);
  return (row) => {
    const name = nameAt(row, whole);
    if (name !== '') return name;
    // Half a name could be another person's.
    const isBroken = [first, last].some((column) => column !== undefined && isErrorValue(row[column]));
    return isBroken ? '' : [nameAt(row, first), nameAt(row, last)].filter((half) => half !== '').join(' ');
  };
}

/** The name of a row's client. */
export function clientReader({
  client,
  clientFirst,
  clientLast,
}: Readonly<Partial<Record<'client' | 'clientFirst' | 'clientLast', number>>>): (row: Row) => string {
  return nameReader({ whole: client, first: clientFirst, last: clientLast });
}

/** An error value, TRUE and FALSE name nobody. */
function nameAt(row: Row, column: number | undefined): string {
  const cell = column === undefined ? undefined : row[column];
  return typeof cell === 'boolean' || isErrorValue(cell) ? '' : textAt(cell);
}

/** The text of a code or name as typed, without the signs that exports put around it. */
export function textAt(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? unwrapped(cell).trim() : textOf(cell);
}

/**
 * The text within `="0123"` and behind `'0123`. Exports write so to keep leading zeros; where the file was not opened as it
 * was meant to be, the signs are still in the cell.
 */
export function unwrapped(text: string): string {
  if (text.startsWith("'")) return text.slice(1);
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1) : text;
}

/** Sets a text the row has; one that is blank stays absent. */
export function addText<Key extends string>(
  target: { [Name in Key]?: string },
  key: Key,
  row: Row,
  column: number | undefined,
): void {
  if (column === undefined) return;
  const text = textAt(row[column]);
  if (text !== '') target[key] = text;
}
