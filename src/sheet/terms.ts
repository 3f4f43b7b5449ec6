import type { CaregiverTerms, PayerTerms, Rounding } from '../engine';
import type { Row } from './cells';
import type { ColumnReader } from './column';
import { readingsOf, type ColumnReading, type ReadingKind } from './columnReading';
import { describeClash, describeFault, type Kind } from './faults';
import { ROUNDING_COLUMNS, type CaregiverColumn, type PayerColumn, type RoundingColumn } from './fieldNames';
import type { OptionSaid } from './finalizingOptions';
import type { MappedTable } from './mapping';
import { nameReader } from './names';
import { unusedNotes, type Note } from './notes';
import type { Problem } from './problem';
import { cellAt, problemAt } from './problemCells';
import { NAMES } from './readingKinds';
import { skipTest } from './skippedRows';
import { alwaysNote } from './termsNotes';
import { flagReader, incrementReader, optionReader, roundingReader } from './termsReaders';
import { together, type Said } from './together';

/** What a table of payers or caregivers says, and how it leads back to its cells. */
export interface TermsReading<Terms> {
  readonly terms: readonly Terms[];
  /** The body row of each. */
  readonly rows: readonly number[];
  /** Cells that could not be read, or that contradict each other: the rules are used for what they should say. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  readonly readings: readonly ColumnReading[];
}

/** Reads how each payer is billed. A blank cell follows the rules. */
export function readPayers(table: MappedTable<PayerColumn>, rows: readonly Row[]): TermsReading<PayerTerms> {
  const { payer, billOption, billScheduled } = table.columns;
  return readTerms<PayerColumn, PayerTerms>(table, rows, {
    nameField: 'payer',
    name: nameReader({ whole: payer, first: undefined, last: undefined }),
    option: 'billOption',
    options: { billOption: optionReader(billOption), billScheduled: flagReader(billScheduled) },
    increment: 'billingIncrement',
    termsOf: (name, says) => ({ payer: name, ...says }),
  });
}

/** Reads how each caregiver is paid. A blank cell follows the rules. */
export function readCaregivers(
  table: MappedTable<CaregiverColumn>,
  rows: readonly Row[],
): TermsReading<CaregiverTerms> {
  const { caregiver, caregiverFirst, caregiverLast, payOption, payScheduled } = table.columns;
  return readTerms<CaregiverColumn, CaregiverTerms>(table, rows, {
    nameField: caregiver === undefined ? 'caregiverLast' : 'caregiver',
    name: nameReader({ whole: caregiver, first: caregiverFirst, last: caregiverLast }),
    option: 'payOption',
    options: { payOption: optionReader(payOption), payScheduled: flagReader(payScheduled) },
    termsOf: (name, says) => ({ caregiver: name, ...says }),
  });
}

/** What tells the two kinds of tables apart. */
interface Layout<Field extends string, Terms> {
  /** Every real row fills it. */
  readonly nameField: Field;
  readonly name: (row: Row) => string;
  /** How an option is called where it cannot be read. */
  readonly option: Extract<Kind, 'billOption' | 'payOption'>;
  readonly options: Readonly<Partial<Record<Field, ColumnReader<OptionSaid>>>>;
  readonly increment?: Field;
  readonly termsOf: (name: string, says: Omit<PayerTerms, 'payer'>) => Terms;
}

const THE_RULES = 'the rules are used for it';
const NOT_USED = 'this row is not used';

function readTerms<Field extends string, Terms>(
  table: MappedTable<Field | RoundingColumn>,
  body: readonly Row[],
  layout: Layout<Field, Terms>,
): TermsReading<Terms> {
  type Column = Field | RoundingColumn;
  const { name, nameField, options, increment, termsOf } = layout;
  const columns: Readonly<Partial<Record<Column, number>>> = table.columns;
  const roundings = ROUNDING_COLUMNS.map((field) => ({ field, read: roundingReader(columns[field]) }));
  const incrementOf = incrementReader(increment && columns[increment]);
  const problems: Problem[] = [];
  const terms: Terms[] = [];
  const rows: number[] = [];
  let always = 0;

  /** Tells of a cell that cannot be read. */
  function unread(index: number, field: Column, kind: Kind, consequence = THE_RULES): void {
    const cell = cellAt(table, body[index], field);
    const what = describeFault('unreadable', kind, cell.heading, cell.value);
    problems.push(problemAt(table, index, 'unreadable', cell, what, consequence));
  }

  /** Tells of a cell that contradicts another of its row. */
  function clash(index: number, field: Column, other: Column): void {
    const [cell, otherCell] = [cellAt(table, body[index], field), cellAt(table, body[index], other)];
    problems.push(problemAt(table, index, 'clash', cell, describeClash(cell, otherCell), THE_RULES));
  }

  /** @returns nothing where one of the cells cannot be read: the other may not be the whole of it */
  function optionSaid(row: Row, index: number): readonly Said<OptionSaid, Field>[] | undefined {
    const said: Said<OptionSaid, Field>[] = [];
    let isRead = true;
    for (const field of Object.keys(options) as Field[]) {
      const says = options[field]?.(row);
      if (says === 'unreadable') {
        unread(index, field, layout.option);
        isRead = false;
      } else if (says) said.push({ field, says });
    }
    return isRead ? said : undefined;
  }

  function roundingSaid(row: Row, index: number): readonly Said<Partial<Rounding>, RoundingColumn>[] {
    return roundings.flatMap(({ field, read }) => {
      const says = read(row);
      if (says === 'unreadable') unread(index, field, 'rounding');
      return typeof says === 'object' ? [{ field, says }] : [];
    });
  }

  const skippedAs = skipTest({
    headings: table.head.headings,
    headingRows: table.head.headingRows,
    inputs: Object.values<number | undefined>(columns).filter((column) => column !== undefined),
    client: columns[nameField],
    witness: columns[nameField],
    witnessMayBeTotal: false,
  });
  body.forEach((row, index) => {
    if (skippedAs(row)) return;
    const who = name(row);
    if (who === '') {
      unread(index, nameField, 'name', NOT_USED);
      return;
    }
    const tell = (field: Column, other: Column): void => clash(index, field, other);
    const said = optionSaid(row, index) ?? [];
    const { capped, rounded, isAlways } = together(said, tell);
    if (isAlways) always += 1;
    const isCapped = capped ?? (rounded === undefined ? undefined : false);
    const unrounded = said.flatMap(({ field, says }) =>
      says.rounded === false ? [{ field, says: { minutes: 0 } }] : [],
    );
    const rounding = together<Partial<Rounding>, Column>([...unrounded, ...roundingSaid(row, index)], tell);
    const minutes = incrementOf(row);
    if (increment && minutes === 'unreadable') unread(index, increment, 'increment');
    rows.push(index);
    terms.push(
      termsOf(who, {
        ...(isCapped === undefined ? {} : { option: isCapped ? 'scheduledWhenOver' : 'roundedActual' }),
        ...(Object.keys(rounding).length === 0 ? {} : { rounding }),
        ...(typeof minutes === 'number' ? { billingIncrementMinutes: minutes } : {}),
      }),
    );
  });

  const kindOf = (field: Column): ReadingKind => {
    const option = options[field as Field];
    if (option) return { noun: 'options', numbers: 'as 1 or 0', texts: () => '', read: option };
    if (field === increment) return { noun: 'minutes', numbers: '', texts: () => '', read: incrementOf };
    const rounding = roundings.find((each) => each.field === field);
    return rounding
      ? { noun: 'rounding', numbers: 'in minutes', texts: () => '', read: rounding.read }
      : NAMES;
  };
  return {
    terms,
    rows,
    problems,
    notes: [...alwaysNote(table, always), ...unusedNotes(table)],
    readings: readingsOf(
      table,
      rows.map((index) => body[index] ?? []),
      kindOf,
    ),
  };
}
