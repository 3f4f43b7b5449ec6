import type { Cell } from '../engine';
import { isBlank, shown, type CellValue, type Row } from './cells';
import type { MappedTable } from './choose';

/** How one column was read, for a person to check at a glance. */
export interface ColumnReading<Field extends string = string> {
  readonly column: number;
  readonly heading: string;
  readonly field: Field;
  /** @example 'dates as month/day/year, from 212 cells' */
  readonly how: string;
  /** Up to two different values of the column, as the clerk knows them. */
  readonly samples: readonly string[];
}

/** What the cells of one column are, in words. */
export interface ReadingKind {
  /** @example 'dates' */
  readonly noun: string;
  /** Names the form of a number and of a text; each distinct text is asked once. @example 'as month/day/year' */
  readonly numbers: string;
  readonly texts: (text: string) => string;
  /** Whether a value could be read at all. Absent where anything can. */
  readonly read?: (row: Row) => Cell<unknown>;
  /** A number as Excel would show it. */
  readonly show?: (value: number) => string;
}

/** Tells of every column that is read, in the order of the sheet. */
export function readingsOf<Field extends string>(
  { head, columns }: MappedTable<Field>,
  body: readonly Row[],
  kindOf: (field: Field, column: number) => ReadingKind,
): readonly ColumnReading<Field>[] {
  const fields = Object.keys(columns) as Field[];
  return fields
    .flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [{ field, column }];
    })
    .sort((one, other) => one.column - other.column)
    .map(({ field, column }) => ({
      column,
      heading: head.headings[column] ?? '',
      field,
      ...readingOf(body, column, kindOf(field, column)),
    }));
}

interface Tally {
  cells: number;
  readonly form: string;
}

function readingOf(
  body: readonly Row[],
  column: number,
  { noun, numbers, texts, read, show }: ReadingKind,
): Pick<ColumnReading, 'how' | 'samples'> {
  const ofNumbers: Tally = { cells: 0, form: numbers };
  const blank: Tally = { cells: 0, form: '' };
  const unread: Tally = { cells: 0, form: '' };
  const forms = new Map<string, Tally>([[numbers, ofNumbers]]);
  const ofText = new Map<CellValue, Tally>();
  const samples: string[] = [];

  function tallyOf(cell: CellValue, row: Row): Tally {
    if (isBlank(cell)) return blank;
    if (read?.(row) === 'unreadable') return unread;
    const form = texts(shown(cell));
    const tally = forms.get(form) ?? { cells: 0, form };
    forms.set(form, tally);
    return tally;
  }

  for (const row of body) {
    const cell: CellValue = row[column] ?? '';
    if (cell === '') continue;
    let tally: Tally | undefined;
    if (typeof cell === 'number') {
      tally = read?.(row) === 'unreadable' ? unread : ofNumbers;
    } else {
      // Each distinct text is understood once.
      tally = ofText.get(cell);
      if (!tally) {
        tally = tallyOf(cell, row);
        ofText.set(cell, tally);
      }
    }
    tally.cells += 1;
    if (samples.length < 2 && tally !== blank) {
      const sample = typeof cell === 'number' && show ? show(cell) : shown(cell).trim();
      if (!samples.includes(sample)) samples.push(sample);
    }
  }
  return { how: described(noun, [...forms.values()], unread.cells), samples };
}

function described(noun: string, tallies: readonly Tally[], unreadable: number): string {
  const forms = tallies.filter(({ cells }) => cells > 0).sort((one, other) => other.cells - one.cells);
  if (forms.length === 0 && unreadable === 0) return `${noun}: no value in any row`;
  const told = forms.map(({ form, cells }) => `${form === '' ? '' : `${form}, `}from ${counted(cells)}`);
  const rest = unreadable > 0 ? [`${counted(unreadable)} could not be read`] : [];
  return `${noun} ${[told.join(', and '), ...rest].filter(Boolean).join('; ')}`;
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}
