import type { Cell, Seconds } from '../engine';
import type { Row } from './cells';
import { measureSaidBy, type Measure } from './units';

/** How the numbers of an hours column are read, and how sure that is. */
export interface MeasureTaken {
  readonly measure: Measure;
  /** `heading`: it says so; `other columns`: the rows' other hours or times agree; `size`: no visit is that long. */
  readonly decidedBy: 'heading' | 'otherColumns' | 'size' | 'nothing';
  /** Numbers that speak for another measure, though not enough to take it. */
  readonly doubtful?: Measure;
}

const AS_HEADED: MeasureTaken = { measure: 'hours', decidedBy: 'heading' };

/** Of the rows that can tell, this many must agree before a column is read otherwise than its heading says. */
const AGREEMENT = 0.9;
const LONGEST_VISIT = 24;

/**
 * Decides what the numbers of a column headed as hours are. Excel keeps a 4:00 as a part of a day, 0.1667, and one system
 * writes minutes under "HoursToBill". A number alone does not tell; what the row's other columns say does.
 * @param lengthBeside the length of the same visit by times or by a column that is not in doubt itself
 */
export function measureOfHours(
  heading: string,
  rows: readonly Row[],
  column: number,
  lengthBeside: (row: Row) => Cell<Seconds>,
): MeasureTaken {
  if (measureSaidBy(heading) === 'minutes') return { measure: 'minutes', decidedBy: 'heading' };
  const suspect = suspectMeasure(rows, column);
  if (suspect === undefined) return AS_HEADED;
  const { agreed, told } = votes(rows, column, suspect, lengthBeside);
  if (told > 0 && agreed >= told * AGREEMENT) return { measure: suspect, decidedBy: 'otherColumns' };
  if (told > 0 && agreed <= told * (1 - AGREEMENT)) return { measure: 'hours', decidedBy: 'otherColumns' };
  // Visits over a day are no hours whatever else is known, and people round minutes.
  if (suspect === 'minutes' && told === 0 && areRoundMinutes(rows, column)) {
    return { measure: 'minutes', decidedBy: 'size' };
  }
  return { measure: 'hours', decidedBy: 'nothing', doubtful: suspect };
}

/** What the numbers look like, if not hours: all below 1, or most of them more than a day. */
export function suspectMeasure(rows: readonly Row[], column: number): Measure | undefined {
  let [filled, below, above] = [0, 0, 0];
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell !== 'number' || cell <= 0) continue;
    filled += 1;
    if (cell < 1) below += 1;
    else if (cell > LONGEST_VISIT && Number.isInteger(cell)) above += 1;
  }
  if (filled === 0) return undefined;
  if (below === filled) return 'dayFractions';
  return above * 2 > filled ? 'minutes' : undefined;
}

const FACTOR: Readonly<Record<'minutes' | 'dayFractions', number>> = { minutes: 1 / 60, dayFractions: 24 };

/** Counts the rows that can tell, and those in which the suspected measure is nearer to the length beside. */
function votes(
  rows: readonly Row[],
  column: number,
  suspect: Measure,
  lengthBeside: (row: Row) => Cell<Seconds>,
): { readonly agreed: number; readonly told: number } {
  const factor = suspect === 'minutes' || suspect === 'dayFractions' ? FACTOR[suspect] : 1;
  let [agreed, told] = [0, 0];
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell !== 'number' || cell <= 0) continue;
    const beside = lengthBeside(row);
    if (typeof beside !== 'number' || beside <= 0) continue;
    told += 1;
    const hours = beside / 3600;
    if (Math.abs(Math.log((cell * factor) / hours)) < Math.abs(Math.log(cell / hours))) agreed += 1;
  }
  return { agreed, told };
}

const ROUND_MINUTES = 5;

function areRoundMinutes(rows: readonly Row[], column: number): boolean {
  return rows.every((row) => {
    const cell = row[column];
    return typeof cell !== 'number' || (cell >= 0 && cell % ROUND_MINUTES === 0);
  });
}
