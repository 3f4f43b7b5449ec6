import type { Standing } from '../engine';
import type { CellValue } from './cells';
import { wordsOf } from './words';

/** Words that make a visit one that is not billed, wherever they stand in the status. */
const VOID = /^(?:cancel\w*|noshow|nonbillable|unbillable|void|voided|deleted)$/;
/** Words that turn such a status into something else: "not cancelled", "cancellation requested", "billable". */
const UNDECIDED = new Set(['not', 'billable', 'pending', 'requested', 'request']);
/** What may stand beside "missed": a missed punch is a visit that took place. */
const MISSED_WHAT = new Set([
  'missed',
  'visit',
  'shift',
  'appointment',
  'service',
  'by',
  'client',
  'caregiver',
  'aide',
]);
const BILLED = new Set(['billed', 'invoiced', 'paid']);
const BILLED_WHAT = new Set([...BILLED, 'already', 'fully', 'in', 'full', 'and', 'visit', 'claim']);

/**
 * What the words of a status make of a visit. Only clear words count ("Ready to bill", "Unpaid" and "Partly paid"
 * change nothing).
 */
export function standingOf(status: string): Standing {
  const words = wordsOf(
    wordsOf(status)
      .join(' ')
      .replace(/\b(?:non|not) billable\b/g, 'nonbillable')
      .replace(/\bno shows?\b/g, 'noshow'),
  );
  if (words.length === 0) return 'open';
  if (words.some((word) => VOID.test(word)) && !words.some((word) => UNDECIDED.has(word))) return 'void';
  if (words.includes('missed') && words.every((word) => MISSED_WHAT.has(word))) return 'void';
  if (words.some((word) => BILLED.has(word)) && words.every((word) => BILLED_WHAT.has(word))) return 'billed';
  return 'open';
}

const YES = new Set(['yes', 'y', 'true', 't', 'x', '1']);

/** Whether a cell of a yes-or-no column says yes. */
export function isYes(cell: CellValue): boolean {
  if (typeof cell !== 'string') return cell === true || cell === 1;
  const words = wordsOf(cell);
  return words.length === 1 && YES.has(words[0] ?? '');
}
