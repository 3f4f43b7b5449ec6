import { wordsOf } from './words';

/** What a status says of an authorization; `unclear` where it says something else, or two things. */
export type AuthorizationStatus = 'inForce' | 'notInForce' | 'unclear';

const GRANTED = new Set(
  'approved active open authorized authorised current valid issued accepted granted confirmed'.split(' '),
);
const REFUSED =
  /^(?:den(?:y|ied|ial)|cancel(?:l?ed)?|canc|cncl|cxld?|void(?:ed)?|reject(?:ed)?|withdrawn?|revoked|declined|deleted)$/;
/** Words that make something else of a refusal: "not denied", "partially denied", "denial appealed". */
const UNDECIDED = /^(?:not|no|partial\w*|appeal\w*|overturned|reversed|request\w*|pending)$/;
const AWAITED = new Set(['pending', 'requested', 'request', 'submitted', 'review', 'awaiting', 'draft']);
const AWAITED_WHAT = new Set([
  ...AWAITED,
  ...'in under approval approved not yet payer decision response initial authorization auth'.split(' '),
]);

/**
 * What the words of a status make of an authorization. One that is refused or not decided yet authorizes nothing; only
 * clear words count, as in statuses of visits. "Closed" and "Expired" are unclear: the dates say what was covered.
 */
export function authorizationStatusOf(status: string): AuthorizationStatus {
  const words = wordsOf(status)
    .join(' ')
    .replace(/\bnot (?:approved|authori[sz]ed)\b/g, 'denied')
    .split(' ');
  if (words.join('') === '') return 'inForce';
  if (words.some((word) => AWAITED.has(word)) && words.every((word) => AWAITED_WHAT.has(word)))
    return 'notInForce';
  const isRefused = words.some((word) => REFUSED.test(word));
  const isGranted = words.some((word) => GRANTED.has(word));
  if (isRefused === isGranted || words.some((word) => UNDECIDED.test(word))) return 'unclear';
  return isRefused ? 'notInForce' : 'inForce';
}
