import { isBlank, type CellValue, type Row } from './cells';
import { ownColumnOf } from './ownColumns';
import { wordsOf } from './words';

/** Why a row is no visit (or no authorization) at all. `clientLines`: a client's name alone, above the visits. */
export type Skipped = 'blank' | 'repeatedHeadings' | 'totals' | 'clientLines';

/** What must be known of a table to tell its real rows from the others. */
export interface RowLayout {
  readonly headings: readonly string[];
  /** 2 where each heading is put together from two rows: a printed page repeats both. */
  readonly headingRows?: number;
  /** The columns that are read. */
  readonly inputs: readonly number[];
  readonly client: number | undefined;
  /**
   * A column that every real row fills: the date of a visit, the period of a limit. A row with a value there is real,
   * so that none is ever dropped for a word in its remarks.
   */
  readonly witness: number | undefined;
  /** Whether "Total" is a value of the witness, as it is of a period. */
  readonly witnessMayBeTotal: boolean;
}

/** Makes the test that tells whether a row of a table is to be skipped, and as what. */
export function skipTest(layout: RowLayout): (row: Row) => Skipped | undefined {
  const { headings, headingRows = 1, inputs, client, witness, witnessMayBeTotal } = layout;
  const keys = headings.map(keyOf);
  const labels = headings.flatMap((heading, column) => (ownColumnOf(heading) ? [] : [column]));
  const told = new Map<string, 'value' | 'heading' | 'total'>();

  /** Of a heading in two rows each repeats only its own part. */
  function isHeadingOf(column: number, key: string): boolean {
    const heading = keys[column] ?? '';
    if (key === heading) return true;
    return headingRows > 1 && (heading.startsWith(`${key} `) || heading.endsWith(` ${key}`));
  }

  /** Every cell that is filled says what its heading says: the headings of another printed page. */
  function repeatsHeadings(row: Row): boolean {
    return inputs.every((column) => {
      const cell = row[column];
      return isBlank(cell) || (typeof cell === 'string' && isHeadingOf(column, keyOf(cell)));
    });
  }

  function tell(text: string): 'value' | 'heading' | 'total' {
    const known = told.get(text);
    if (known) return known;
    const key = keyOf(text);
    const isHeading = witness !== undefined && isHeadingOf(witness, key);
    const meaning = isHeading ? 'heading' : !witnessMayBeTotal && TOTAL.test(key) ? 'total' : 'value';
    told.set(text, meaning);
    return meaning;
  }

  return (row) => {
    const proof = witness === undefined ? undefined : row[witness];
    if (!saysNothing(proof)) {
      const meaning = typeof proof === 'string' ? tell(proof) : 'value';
      if (meaning === 'total') return 'totals';
      return meaning === 'heading' && repeatsHeadings(row) ? 'repeatedHeadings' : undefined;
    }
    if (inputs.every((column) => saysNothing(row[column]))) return 'blank';
    const name = client === undefined ? undefined : row[client];
    const isTotals = isBlank(name) ? labels.some((column) => saysTotal(row[column])) : saysTotal(name);
    return isTotals ? 'totals' : undefined;
  };
}

/** A formula copied down over blank rows gives 0 or FALSE in them. */
export function saysNothing(cell: CellValue | undefined): boolean {
  return cell === 0 || cell === false || isBlank(cell);
}

/** "Total", "Subtotal:", "Grand Totals", "Total for Doe", "Doe Total", "Total hours: 24.50", "Subtotal (3 visits)". */
const TOTAL =
  /^(?:(?:grand|sub|client|caregiver|weekly|page|report) ?)?totals?(?: (?:hours|units|visits))?(?: \d+)*(?: (?:hours|units|visits))?$|^(?:grand |sub ?)?totals? for .+$|^.+ (?:grand |sub ?)?totals?(?: \d+)*$/;

export function saysTotal(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && TOTAL.test(keyOf(cell));
}

function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}
