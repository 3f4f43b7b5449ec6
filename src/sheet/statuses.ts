import type { Cell, Standing } from '../engine';
import type { CellValue } from './cells';
import { wordsOf } from './words';

/** Words that make a visit one that is not billed, wherever they stand in the status. */
const VOID = /^(?:cancel\w*|canc|cncl|cxld?|noshow|nonbillable|unbillable|void|voided|deleted)$/;
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

/** A date beside the word, as in "Billed 3/5/2026". */
const ON_A_DATE = /\b(?:on )?\d{1,4}([-/.])\d{1,2}\1\d{2,4}\b/giu;

/**
 * What the words of a status make of a visit. Only clear words count ("Ready to bill", "Unpaid" and "Partly paid"
 * change nothing).
 */
export function standingOf(status: string): Standing {
  const words = wordsOf(
    wordsOf(status.replace(ON_A_DATE, ' '))
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

/** What may be said of a visit that is counted as worked, or as planned. */
const USUAL = new Set(
  (
    'complete completed finished done closed ended worked performed delivered rendered provided verified approved confirmed ' +
    'authorized accepted assigned scheduled planned booked filled posted new open active started pending in progress process ' +
    'submitted exported ready to be bill billable unbilled billed unpaid unverified unconfirmed unapproved auto manually ' +
    'visit shift service schedule and by client caregiver aide supervisor office evv ok not yet started paid invoiced invoice'
  ).split(' '),
);
/** "Not billed" and "Not started" are usual, "Not completed" is not. */
const NOT_USUAL =
  /\bnot (?!(?:yet )?(?:started|billed|paid|invoiced|billable|verified|approved|confirmed)\b)/;

/** Whether a status changes nothing though its words may mean something: "Refused", "Client hospitalized". */
export function isOtherStatus(status: string): boolean {
  if (standingOf(status) !== 'open') return false;
  const words = wordsOf(status.replace(ON_A_DATE, ' '));
  return words.some((word) => !USUAL.has(word)) || NOT_USUAL.test(words.join(' '));
}

const YES = new Set(['yes', 'y', 'true', 't', 'x', '1', 'checked']);
const NO = new Set(['no', 'n', 'false', 'f', '0', 'none', 'unchecked']);
const TICKS = new Set(['\u2713', '\u2714', '\u2611', '\u2612', '\u2717', '\u2718']);
/** The words of the columns themselves: "Missed" under Missed Visit says yes. */
const NAMED = /^(?:cancell?ed|missed|deleted|nonbillable|non billable)$/;

/** What a cell of a yes-or-no column says; nothing where it is blank, unreadable where it is neither. */
export function answerOf(cell: CellValue): Cell<'yes' | 'no'> {
  return typeof cell === 'string' && NAMED.test(wordsOf(cell).join(' ')) ? 'yes' : plainAnswerOf(cell);
}

/** The same where the words of a status are no answer. */
export function plainAnswerOf(cell: CellValue): Cell<'yes' | 'no'> {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // Access keeps yes as -1.
  if (typeof cell === 'number') return cell === 1 || cell === -1 ? 'yes' : cell === 0 ? 'no' : 'unreadable';
  const typed = cell.trim();
  if (typed === '' || typed === '-') return undefined;
  if (TICKS.has(typed)) return 'yes';
  const words = wordsOf(typed).join(' ');
  if (YES.has(words)) return 'yes';
  return NO.has(words) ? 'no' : 'unreadable';
}

/** Whether a cell of a yes-or-no column says yes. */
export function isYes(cell: CellValue): boolean {
  return answerOf(cell) === 'yes';
}
