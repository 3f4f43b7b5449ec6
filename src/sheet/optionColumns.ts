import { CAREGIVERS, PAYERS } from './fields';
import { optionFromText } from './finalizingOptions';
import type { Row } from './cells';
import type { Span } from './grid';
import { plainAnswerOf } from './statuses';

/** Enough for a heading to name options by itself. */
const SURE = 0.75;

/**
 * Whether an option stands under a heading of options. "Actual" and "No" are values there, though headings are made of such
 * words too.
 *
 * @param headings from the first column of the span on
 */
export function holdsOption(headings: Row, row: Row, { from, to }: Span): boolean {
  for (let column = from; column <= to; column++) {
    const [heading, cell] = [headings[column - from], row[column]];
    if (typeof heading !== 'string' || typeof cell !== 'string' || !namesOptions(heading)) continue;
    const isOption = typeof optionFromText(cell) === 'object';
    const answer = plainAnswerOf(cell);
    if (isOption || answer === 'yes' || answer === 'no') return true;
  }
  return false;
}

function namesOptions(heading: string): boolean {
  const [billing, payroll] = [PAYERS.read(heading), CAREGIVERS.read(heading)];
  const names = [
    billing.get('billOption'),
    billing.get('billScheduled'),
    payroll.get('payOption'),
    payroll.get('payScheduled'),
  ];
  return names.some((named) => named?.tier === 'headings' && named.sureness >= SURE);
}
