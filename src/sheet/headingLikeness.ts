import { classOf, headingWords } from './headingWords';

/** Longer texts are remarks; headings are short. */
const LONGEST = 48;
/** Texts kept in mind: enough for the headings and the words a column repeats, whatever the number of names. */
const KEPT = 4000;
const known = new Map<string, boolean>();

/**
 * Whether at least half the words of a text are those that headings are made of: no name, address or remark. Which heading
 * means what is decided later, for a whole row at once.
 */
export function isHeadingText(text: string): boolean {
  if (text.length > LONGEST) return false;
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const classes = [...headingWords(text).words].map(classOf);
  const familiar = classes.filter((each) => each !== 'unknown').length;
  const is = classes.some((each) => each === 'meaning' || each === 'other') && familiar * 2 >= classes.length;
  if (known.size < KEPT) known.set(text, is);
  return is;
}

/** Text that holds a value, as it stands in exports that know only text: a date, a time, a code, an amount. */
export function isValueText(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits > 0 && (digits * 3 > text.trim().length || /^\W*\d/.test(text));
}

/** Text that says what the cell beside it holds, as "From:". */
export function isLabelText(text: string): boolean {
  return text.trimEnd().endsWith(':');
}
